// Finding somebody in the register by any words that name them: “Blinken”, “Mr Blinken”, “US Secretary of State Antony
// Blinken’s”, “Tony Blinken”; and saying whether two such are the same person, where that can be said.
import { foldName } from './foldName';
import { isGivenName } from './givenNames';
import { canBeOne, nameParts, partsOfName } from './nameParts';
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

/** Whether `a` and `b` name the same person. `true`: both name one and the same of the register; `false`: whoever they name
 * cannot be one; `null`: it cannot be said, because one is unknown, or may be a form of the other or shared with it.
 * A name that several people bear differs from one that none of them can have; a full name that the register does not
 * know differs from every name that is nothing like it. */
export function samePerson(people: People, a: string, b: string): boolean | null {
  const ones = findPeople(people, a);
  const others = findPeople(people, b);
  const [one] = ones;
  const [other] = others;
  if ([...ones, ...others].some((person) => person.kind !== 'person')) return null;
  if (ones.length === 1 && others.length === 1 && one?.id === other?.id) return true;
  const names = one ? ones.flatMap(formsOf) : fullNameOnly(a);
  const otherNames = other ? others.flatMap(formsOf) : fullNameOnly(b);
  if (names.length === 0 || otherNames.length === 0 || (!one && !other)) return null;
  return names.some((name) => otherNames.some((otherName) => mayBeOne(name, otherName))) ? null : false;
}

// The folded words of each form that names more than a family, or of the only ones.
function formsOf(person: Person): readonly (readonly string[])[] {
  const forms = [person.name, ...person.aliases].map((form) => foldName(form).split(' '));
  const full = forms.filter((words) => words.length > 1);
  return full.length > 0 ? full : forms;
}

// A family name alone that nobody knows may be anybody's.
function fullNameOnly(name: string): readonly (readonly string[])[] {
  const words = withoutTitles(foldName(name.replace(/['\u2019]s?\s*$/, '')).split(' '));
  const parts = nameParts(words);
  // “Human Rights Watch” is no person.
  return parts && (parts.familyFirst || isGivenName(parts.given[0] ?? '')) ? [words] : [];
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
      const known = partsOfName(form);
      return known !== undefined && canBeOne(known, parts);
    }),
  );
}

// Two names that may be one person's after all: they share a family name and what they have of given names begins alike, one
// of them is a family name (or given name) of the other, or they are spelt nearly alike (Emanuel and Emmanuel).
function mayBeOne(names: readonly string[], others: readonly string[]): boolean {
  const parts = nameParts(names);
  const otherParts = nameParts(others);
  if (!parts || !otherParts) return names.some((word) => others.some((other) => isNear(word, other)));
  if (isNear(parts.family, otherParts.family)) {
    const given = parts.given[0] ?? '';
    const otherGiven = otherParts.given[0] ?? '';
    return given[0] === otherGiven[0] || canBeOne(parts, otherParts);
  }
  // A maiden name, a name in the other order: the given name and another word agree.
  return names.filter((word) => word.length > 1 && others.some((other) => isNear(word, other))).length > 1;
}

// Equal, or one letter apart in a word of some length.
function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
