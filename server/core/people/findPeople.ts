// Finding somebody in the register by any words that name them: “Blinken”, “Mr Blinken”, “US Secretary of State Antony
// Blinken’s”, “Tony Blinken”; and saying whether two such are the same person, where that can be said.
import { foldName } from './foldName';
import { canBeOne, nameParts } from './nameParts';
import type { People, Person } from './people';
import { isDemonym, placeNamed } from './places';
import { isAddress, isDescription, isOffice, isOfficePrefix, isPortfolio } from './titles';

/** Everybody (and every organisation and place) whom `name` can mean, by its exact form first, then without titles, then by
 * initials and short forms of given names. Empty: nobody known. */
export function findPeople(people: People, name: string): readonly Person[] {
  const words = foldName(name.replace(/['\u2019]s?\s*$/, '')).split(' ');
  const exact = byForm(people, words);
  if (exact.length > 0) return exact;
  const bare = withoutTitles(words);
  const titled = bare.length < words.length ? byForm(people, bare).filter((person) => person.kind === 'person') : [];
  return titled.length > 0 ? titled : byOtherForm(people, bare);
}

/** Whether `a` and `b` name the same person. `true`: both name one and the same; `false`: they name two people who cannot be
 * one; `null`: it cannot be said, because one of them is unknown, ambiguous, or may be a form of the other. */
export function samePerson(people: People, a: string, b: string): boolean | null {
  const [one, ...rivals] = findPeople(people, a);
  const [other, ...otherRivals] = findPeople(people, b);
  if (!one || !other || rivals.length > 0 || otherRivals.length > 0) return null;
  if (one.kind !== 'person' || other.kind !== 'person') return null;
  if (one.id === other.id) return true;
  return mayBeOne(one, other) ? null : false;
}

function byForm(people: People, words: readonly string[]): readonly Person[] {
  return (people.byForm.get(words.join(' ')) ?? []).flatMap((index) => people.all[index] ?? []);
}

// “us secretary of state antony blinken” gives “antony blinken”; the last word always stays.
function withoutTitles(words: readonly string[]): readonly string[] {
  let last = 0;
  for (let at = 0; at + 1 < words.length; at++) {
    const word = words[at] ?? '';
    if (isAddress(word) || isOffice(word) || isDescription(word)) last = at + 1;
    else if (!isTitlePart(word)) break;
    else if (last > 0 && isPortfolio(word)) last = at + 1;
  }
  return words.slice(last);
}

function isTitlePart(word: string): boolean {
  return (
    isOfficePrefix(word) ||
    isPortfolio(word) ||
    isDemonym(word) ||
    placeNamed(word) !== undefined ||
    /^(?:of|for|the|and)$/.test(word)
  );
}

// “Tony Blinken”, “A. Blinken”: among those of the family name, the ones whose names agree.
function byOtherForm(people: People, words: readonly string[]): readonly Person[] {
  const parts = nameParts(words);
  if (!parts) return [];
  const family = byForm(people, [parts.family]).filter((person) => person.kind === 'person');
  return family.filter((person) =>
    [person.name, ...person.aliases].some((form) => {
      const known = nameParts(foldName(form).split(' '));
      return known !== undefined && canBeOne(known, parts);
    }),
  );
}

// Two entries of the register that may stand for one person after all: a family name that both bear while one has no full
// name, or given names that begin alike (Emanuel and Emmanuel, a slip of the pen).
function mayBeOne(a: Person, b: Person): boolean {
  const names = foldName(a.name).split(' ');
  const others = foldName(b.name).split(' ');
  const parts = nameParts(names);
  const otherParts = nameParts(others);
  if (parts && otherParts)
    return parts.family === otherParts.family && parts.given[0]?.[0] === otherParts.given[0]?.[0];
  return names.some((word) => others.includes(word));
}
