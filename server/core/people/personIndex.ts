// The persons of one text by the parts of their names, so that a short form finds the full one, and never a namesake's.
import { canBeOne, otherFamily, type NameParts } from './nameParts';

/** Full names by family name, by given name and by the last two words, each giving the persons (any number the caller chose). */
export interface PersonIndex {
  readonly byFamily: Map<string, IndexedPerson[]>;
  readonly byGiven: Map<string, Set<number>>;
  readonly byTail: Map<string, Set<number>>;
}

interface IndexedPerson {
  readonly person: number;
  readonly parts: NameParts[];
}

/** An index without persons. */
export function emptyPersonIndex(): PersonIndex {
  return { byFamily: new Map(), byGiven: new Map(), byTail: new Map() };
}

/** The person that a full name can be: one who has this very name, else the only one whose names all agree with it.
 * `apart`: given names of which another form is another person's. */
export function personOfFullName(
  index: PersonIndex,
  parts: NameParts,
  apart?: ReadonlySet<string>,
): number | undefined {
  const bucket = index.byFamily.get(parts.family) ?? [];
  const same = bucket.find((entry) => entry.parts.some((known) => isSame(known, parts)));
  if (same) return same.person;
  const [given = ''] = parts.given;
  const isApart = apart?.has(given) === true;
  const agreeing = bucket.filter((entry) =>
    entry.parts.every((known) => canBeOne(known, parts) && (!isApart || known.given[0] === given)),
  );
  return agreeing.length === 1 ? agreeing[0]?.person : undefined;
}

/** Notes that `person` bears the full name `parts`. */
export function addFullName(index: PersonIndex, person: number, parts: NameParts): void {
  const bucket = index.byFamily.get(parts.family) ?? [];
  index.byFamily.set(parts.family, bucket);
  const entry = bucket.find((known) => known.person === person);
  if (entry?.parts.some((known) => isSame(known, parts))) return;
  if (entry) entry.parts.push(parts);
  else bucket.push({ person, parts: [parts] });
  const [first = ''] = parts.given;
  addTo(index.byGiven, parts.familyFirst ? parts.given.join(' ') : first, person);
  const other = otherFamily(parts);
  if (other !== undefined) {
    const turned = { given: [parts.family], family: other, generation: parts.generation, familyFirst: false };
    index.byFamily.set(other, [...(index.byFamily.get(other) ?? []), { person, parts: [turned] }]);
  }
  const last = parts.given.at(-1) ?? '';
  if (!parts.familyFirst && parts.given.length > 1) addTo(index.byTail, `${last} ${parts.family}`, person);
}

/** The persons whom a family name (or the end of a longer one) stands for. */
export function personsOfFamily(index: PersonIndex, words: readonly string[]): readonly number[] {
  if (words.length === 1) return (index.byFamily.get(words[0] ?? '') ?? []).map((entry) => entry.person);
  return [...(index.byTail.get(words.join(' ')) ?? [])];
}

/** The persons who bear a given name. */
export function personsOfGiven(index: PersonIndex, given: string): readonly number[] {
  return [...(index.byGiven.get(given) ?? [])];
}

function isSame(a: NameParts, b: NameParts): boolean {
  return a.family === b.family && a.generation === b.generation && a.given.join(' ') === b.given.join(' ');
}

function addTo(map: Map<string, Set<number>>, key: string, person: number): void {
  if (key === '') return;
  map.set(key, (map.get(key) ?? new Set()).add(person));
}
