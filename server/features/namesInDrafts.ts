// Who is meant by a name, in every open draft: the mentions of one person, organisation or place, known to the sources or not.
import { findPeople } from '../core/people/findPeople';
import { foldName } from '../core/people/foldName';
import type { Mention } from '../core/people/mention';
import type { Person } from '../core/people/people';
import { touches } from '../core/text/span';
import type { CheckedDraft } from '../draft';

/** A draft that is open, by its address. */
export interface NamedDraft {
  readonly uri: string;
  readonly draft: CheckedDraft;
}

/** Somebody as a draft names him or her. */
export interface Named {
  /** The mention that was asked about. */
  readonly mention: Mention;
  /** The fullest name that the draft has. */
  readonly name: string;
  /** Who it is, where the sources know exactly one. */
  readonly person: Person | undefined;
}

/** Who the name at an offset stands for; undefined where there is no name. */
export function namedAt(draft: CheckedDraft, offset: number): Named | undefined {
  const mention = draft.names.mentions.find((candidate) => touches(candidate, offset));
  return mention && namedBy(draft, mention);
}

/** The mentions of somebody in a draft, in its order. */
export function mentionsOf({ name, person, mention }: Named, draft: CheckedDraft): readonly Mention[] {
  const folded = foldName(name);
  const isMeant = draft.names.entities.map((entity) => {
    if (entity.kind !== mention.kind) return false;
    const known = personNamed(draft, entity.name);
    return person || known ? person === known : foldName(entity.name) === folded;
  });
  return draft.names.mentions.filter(({ entity }) => isMeant[entity] === true);
}

function namedBy(draft: CheckedDraft, mention: Mention): Named {
  const name = draft.names.entities[mention.entity]?.name ?? mention.text;
  return { mention, name, person: personNamed(draft, name) };
}

// Persons are told apart as objects: drafts of one project share their sources' register.
function personNamed({ library }: CheckedDraft, name: string): Person | undefined {
  const [person, ...rivals] = findPeople(library.people, name);
  return rivals.length === 0 ? person : undefined;
}
