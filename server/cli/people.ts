// `verbatim people`: every person, organisation and place in the sources.
import type { Library } from '../core/library';
import type { EntityKind } from '../core/people/mention';
import type { Person, SourcePlace } from '../core/people/people';
import { personCard, WHOLE, type CardSize } from '../core/people/personCard';
import { SCHEMA } from './formatJson';
import { printable } from './printable';

/** All that somebody said; the sentences around it are the reports' own, and `quotes` has those. */
const SAID: CardSize = { ...WHOLE, sentences: 0, sentencesBeside: 0, members: 0 };

/** The contract's JSON, with what each person is quoted with. */
export function peopleJson(library: Library): string {
  const value = {
    schema: SCHEMA,
    people: library.people.all.map((person) => ({
      id: person.id,
      kind: person.kind,
      name: person.name,
      aliases: person.aliases,
      roles: person.roles.map(placeJson),
      mentions: person.mentions.map(placeJson),
      said: personCard(library.people, library.sources, person, SAID).said.map(placeJson),
    })),
  };
  return JSON.stringify(value, undefined, 2) + '\n';
}

function placeJson({ text, source, start, end }: SourcePlace): SourcePlace {
  return { source, start, end, text };
}

const HEADINGS: readonly (readonly [EntityKind, string])[] = [
  ['person', 'Persons'],
  ['organisation', 'Organisations'],
  ['place', 'Places'],
];

/** What the editor's hover on a name shows, complete, for everybody: the most mentioned first. */
export function peopleText(library: Library): string {
  return HEADINGS.map(([kind, heading]) => {
    const those = library.people.all.filter((person) => person.kind === kind);
    const sorted = those.toSorted((a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1));
    return [`${heading} (${those.length})`, ...sorted.flatMap((person) => lines(library, person))].join('\n') + '\n';
  }).join('\n');
}

// The name and what the sources call it; under it its forms, where it stands, and what was said.
function lines({ people, sources }: Library, person: Person): readonly string[] {
  const { roles, sources: mentioned, said } = personCard(people, sources, person, SAID);
  const role = roles.map(({ text, date }) => (date === undefined ? text : `${text} (${date})`)).join('; ');
  const also = person.aliases.length > 0 ? [`    also: ${person.aliases.join(', ')}`] : [];
  const places = mentioned.map(({ source, count }) => `${count} in ${source}`).join(', ');
  return [
    `  ${person.name}${role === '' ? '' : `, ${role}`}: ${times(person.mentions)}`,
    ...also,
    ...(mentioned.length > 1 ? [`    ${places}`] : []),
    ...said.map(
      ({ text, source, date }) => `    said${date === undefined ? '' : ` ${date}`}, ${source}: “${line(text)}”`,
    ),
  ].map(printable);
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\s,;:]+$/, '');
}

function times(mentions: readonly SourcePlace[]): string {
  const sources = new Set(mentions.map((mention) => mention.source));
  const count = mentions.length === 1 ? 'once' : mentions.length === 2 ? 'twice' : `${mentions.length} times`;
  const [only = ''] = sources;
  return sources.size === 1 ? `${count} in ${only}` : `${count} in ${sources.size} sources`;
}
