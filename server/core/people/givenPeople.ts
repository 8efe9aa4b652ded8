// What the project itself says about its people: it knows better than any reading of the sources who is who.
//
// Whoever the sources know by exactly one of the given names is that person; the given name is the one to show, the given roles
// replace those of the sources, and a given form stands for this person alone. A person whom no source names is known to drafts.
import { foldName } from './foldName';
import { formIndex } from './formIndex';
import type { EntityKind } from './mention';
import type { People, Person } from './people';

/** One entry of `people` in verbatim.json. */
export interface GivenPerson {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly kind: EntityKind;
}

/** What a given role names as its source: no source of the library. */
export const GIVEN_SOURCE = 'verbatim.json';

/** The register with what the project says. Returns `people` itself when nothing is given. Linear in both. */
export function withGivenPeople(people: People, given: readonly GivenPerson[]): People {
  if (given.length === 0) return people;
  let all = people.all;
  for (const one of given) all = withOne(all, one);
  const byForm = new Map(formIndex(all));
  for (const one of given) {
    const index = all.findIndex(({ kind, name }) => kind === one.kind && name === one.name);
    for (const form of formsOf(one)) byForm.set(form, [index]);
  }
  return { all, byForm };
}

function withOne(all: readonly Person[], given: GivenPerson): readonly Person[] {
  const forms = formsOf(given);
  const isMeant = (person: Person): boolean => person.kind === given.kind && forms.has(foldName(person.name));
  const full = foldName(given.name);
  // “Antony J. Blinken” in the sources, “Antony Blinken” in the project: one of his forms, if it is nobody else's.
  const byAlias = all.filter(
    ({ kind, aliases }) =>
      kind === given.kind && full.includes(' ') && aliases.some((alias) => foldName(alias) === full),
  );
  const those = new Set([...all.filter(isMeant), ...(byAlias.length === 1 ? byAlias : [])]);
  const [first] = those;
  const person = joined([...those], given);
  if (!first) return [...all, person];
  return all.flatMap((one) => (one === first ? [person] : those.has(one) ? [] : [one]));
}

function joined(those: readonly Person[], { name, aliases, roles, kind }: GivenPerson): Person {
  const known = those.flatMap((person) => [person.name, ...person.aliases]);
  const others = new Set([...aliases, ...known]);
  others.delete(name);
  return {
    id: those[0]?.id ?? `${kind}:${foldName(name).replaceAll(' ', '-')}`,
    kind,
    name,
    aliases: [...others],
    roles:
      roles.length > 0
        ? roles.map((text) => ({ source: GIVEN_SOURCE, start: 0, end: 0, text }))
        : those.flatMap((person) => person.roles),
    mentions: those.flatMap((person) => person.mentions),
  };
}

function formsOf({ name, aliases }: GivenPerson): ReadonlySet<string> {
  return new Set([name, ...aliases].map(foldName).filter((form) => form !== ''));
}
