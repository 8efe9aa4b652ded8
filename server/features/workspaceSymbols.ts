// The persons, organisations and places of the sources, found by a few letters of any of their names.
import type { Library, Source } from '../core/library';
import { foldName } from '../core/people/foldName';
import type { EntityKind } from '../core/people/mention';
import type { Person } from '../core/people/people';
import type { Span } from '../core/text/span';
import { tellingPlace } from './definition';

/** One of them, and where a source tells the most about it. */
export interface PersonSymbol {
  readonly name: string;
  readonly kind: EntityKind;
  /** Who it is in a source's words; else how often it is named. */
  readonly detail: string;
  readonly source: Source;
  readonly span: Span;
}

/** A list in an editor shows ten at a time, and narrows as more letters are typed. */
const MOST = 100;

/** Those of all libraries that match `query`, most often named first; without a query, all. Letters may be left out
 * (“blnk”), as editors allow, for the editor ranks what it is given. */
export function workspaceSymbols(libraries: readonly Library[], query: string): readonly PersonSymbol[] {
  const asked = foldName(query).replaceAll(' ', '');
  const found = libraries.flatMap((library) =>
    library.people.all.filter((person) => matches(person, asked)).map((person) => ({ library, person })),
  );
  return found
    .sort((a, b) => b.person.mentions.length - a.person.mentions.length)
    .slice(0, MOST)
    .flatMap(({ library, person }) => symbolOf(library, person));
}

function symbolOf(library: Library, person: Person): PersonSymbol[] {
  const place = tellingPlace(person);
  const source = place && library.sources.get(place.source);
  if (!source) return [];
  const { name, kind, roles, mentions } = person;
  const detail =
    roles[0]?.text.replace(/\s+/g, ' ') ?? `named ${mentions.length === 1 ? 'once' : `${mentions.length} times`}`;
  return [{ name, kind, detail, source, span: place }];
}

function matches(person: Person, asked: string): boolean {
  return [person.name, ...person.aliases].some((form) => holdsInOrder(foldName(form), asked));
}

function holdsInOrder(form: string, asked: string): boolean {
  let at = 0;
  for (const letter of form) if (letter === asked[at]) at += 1;
  return at === asked.length;
}
