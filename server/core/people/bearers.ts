// Whose a family name alone is where a document names several who bear it. News calls the one whom it is about by the family
// name and every other bearer by the full name; an address (Ms), an office (Mayor) and the order of the namings say the
// rest. Where they do not, it stays open: two people of one name are never joined.
import type { Candidate } from './candidate';
import { genderOfGivenName } from './givenNames';
import { genderMostAddressed, type Gender, type Namesakes } from './namesakes';
import { officeIn } from './office';
import { genderOfAddress, isOffice } from './titles';

/** What the full names of a document say about their bearers, who are numbers that the caller chose. */
export interface Bearers {
  readonly namesakes: Namesakes;
  readonly namings: Map<number, PlacedName[]>;
  /** By the address before a full name, else by the given name. */
  readonly genders: Map<number, Gender>;
  /** The offices are read where they are asked for: most names have no namesake. */
  readonly offices: Map<number, ReadonlySet<string>>;
  /** Of each person, where a family name alone is the person's: numbers of the names, in order. */
  readonly short: Map<number, number[]>;
}

/** A name in its document. */
export interface PlacedName {
  readonly candidate: Candidate;
  /** Number of the name in its document, and of its block. */
  readonly at: number;
  readonly block: number;
  /** The text of the prose that `candidate` points into. */
  readonly text: string;
}

/** Blocks after the naming of another bearer in which a family name may go on speaking of that one. */
const NEAR = 2;

/** So many times oftener than any other must a bearer be named in full to be the one whom the text is about. */
const CHIEF = 3;

/** With more bearers of one name a document is a list; and looking at all of them for each mention would take too long. */
const MOST_BEARERS = 20;

/** Nothing known yet. */
export function noBearers(namesakes: Namesakes): Bearers {
  return { namesakes, namings: new Map(), genders: new Map(), offices: new Map(), short: new Map() };
}

/** Notes a full name of `person`. */
export function noteFullName(bearers: Bearers, person: number, name: PlacedName): void {
  const { candidate } = name;
  const namings = bearers.namings.get(person) ?? [];
  bearers.namings.set(person, namings);
  namings.push(name);
  const byAddress = addressedAs(candidate);
  const gender = byAddress ?? genderOfGivenName(candidate.parts?.given[0] ?? '');
  if (gender && (byAddress || !bearers.genders.has(person))) bearers.genders.set(person, gender);
}

/** Notes that a family name alone is this person's. */
export function noteShortName(bearers: Bearers, person: number, at: number): void {
  const known = bearers.short.get(person);
  if (known) known.push(at);
  else bearers.short.set(person, [at]);
}

/** Those of `family` whom a family name alone may mean: one where it is certain, none where it is somebody else's. */
export function bearersMeant(bearers: Bearers, name: PlacedName, family: readonly number[]): readonly number[] {
  if (family.length > MOST_BEARERS) return family;
  const gender = addressedAs(name.candidate) ?? otherBearer(bearers, name.candidate.words[0] ?? '', family);
  const agreeing = gender === undefined ? family : ofGender(bearers, family, gender);
  const [sole] = agreeing;
  // “Mrs Gradgrind”, long before Jane is named: her mother, perhaps.
  if (agreeing.length === 1 && family.length > 1 && sole !== undefined && firstNaming(bearers, sole) > name.at)
    return family;
  if (agreeing.length < 2) return agreeing;
  const official = inOffice(bearers, name, agreeing);
  if (official !== undefined) return [official];
  const before = agreeing.filter((person) => firstNaming(bearers, person) < name.at);
  const meant = before.length > 1 ? oneMeant(bearers, before, name) : before;
  const [only] = meant;
  if (meant.length !== 1 || only === undefined) return agreeing;
  return gender === undefined || !before.some((person) => bearers.genders.get(person) === gender)
    ? meant
    : meant.filter((person) => bearers.genders.get(person) === gender);
}

/** Whom a family name means that stands before every full name, as in a heading: the first who is named in full, if the text
 * calls that one so again before it names another bearer. */
export function bearerToCome(bearers: Bearers, name: PlacedName, family: readonly number[]): number | undefined {
  if (family.length > MOST_BEARERS) return undefined;
  const gender = addressedAs(name.candidate);
  const agreeing = gender === undefined ? family : ofGender(bearers, family, gender);
  const [first] = byFirstNaming(bearers, agreeing);
  if (first === undefined || firstNaming(bearers, first) < name.at) return undefined;
  return isEstablished(bearers, first, agreeing) ? first : undefined;
}

/** Whether a name has an address, and nobody of that gender (or of one not known) was named in full before it. */
export function isNotYetNamed(bearers: Bearers, name: PlacedName, family: readonly number[]): boolean {
  const gender = addressedAs(name.candidate);
  if (gender === undefined) return false;
  return family.every(
    (person) => (bearers.genders.get(person) ?? gender) !== gender || firstNaming(bearers, person) > name.at,
  );
}

/** How a name is addressed. */
export function addressedAs({ title }: Candidate): Gender | undefined {
  return title === undefined ? undefined : genderOfAddress(title);
}

// The first who was named, if much oftener in full than each other bearer, or called by the family name already, with no
// other bearer near by. (Who comes second and is always named in full is so named because the first has the short form.)
function oneMeant(bearers: Bearers, before: readonly number[], name: PlacedName): readonly number[] {
  const [first] = byFirstNaming(bearers, before);
  if (first === undefined) return [];
  if (isChief(bearers, first, before)) return [first];
  if (!isEstablished(bearers, first, before)) return [];
  const last = lastNaming(bearers, before, name.at);
  return last === undefined || last.person === first || name.block - last.block >= NEAR ? [first] : [];
}

// Called by the family name alone between the first full name and that of any other bearer.
function isEstablished(bearers: Bearers, person: number, all: readonly number[]): boolean {
  const next = Math.min(...all.filter((other) => other !== person).map((other) => firstNaming(bearers, other)));
  const own = firstNaming(bearers, person);
  const again = bearers.short.get(person)?.find((at) => at > own);
  return again !== undefined && again < next;
}

function byFirstNaming(bearers: Bearers, persons: readonly number[]): readonly number[] {
  return [...persons].sort((a, b) => firstNaming(bearers, a) - firstNaming(bearers, b));
}

function firstNaming({ namings }: Bearers, person: number): number {
  return namings.get(person)?.[0]?.at ?? Infinity;
}

// The full name that stands last before a place, and whose it is.
function lastNaming(
  { namings }: Bearers,
  persons: readonly number[],
  at: number,
): { readonly person: number; readonly block: number } | undefined {
  let last: { readonly person: number; readonly at: number; readonly block: number } | undefined;
  for (const person of persons) {
    const own = lastBefore(namings.get(person) ?? [], at);
    if (own && own.at > (last?.at ?? -1)) last = { at: own.at, block: own.block, person };
  }
  return last;
}

// Namings are in order: half of them is left at each step.
function lastBefore(namings: readonly PlacedName[], at: number): PlacedName | undefined {
  let low = 0;
  let high = namings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((namings[middle]?.at ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return namings[low - 1];
}

function isChief(bearers: Bearers, person: number, all: readonly number[]): boolean {
  const count = bearers.namings.get(person)?.length ?? 0;
  return all.every((other) => other === person || count >= CHIEF * (bearers.namings.get(other)?.length ?? 0));
}

// “Mayor Marsh”, “Marsh, the mayor,”: of those who bear the name, the only one who is called so in full.
function inOffice(bearers: Bearers, name: PlacedName, family: readonly number[]): number | undefined {
  const offices = officesOf(name);
  if (offices.length === 0) return undefined;
  const those = family.filter((person) => offices.some((office) => officesHeld(bearers, person).has(office)));
  return those.length === 1 ? those[0] : undefined;
}

function officesHeld({ offices, namings }: Bearers, person: number): ReadonlySet<string> {
  const known = offices.get(person);
  if (known) return known;
  const held = new Set((namings.get(person) ?? []).flatMap(officesOf));
  offices.set(person, held);
  return held;
}

// The offices before a name and in what stands behind it.
function officesOf({ candidate, text }: PlacedName): readonly string[] {
  const before = candidate.title !== undefined && isOffice(candidate.title) ? [candidate.title] : [];
  return [...before, ...candidate.roles.flatMap(({ start, end }) => officeIn(text.slice(start, end)) ?? [])];
}

// “Ms Clinton” is not Bill. Nobody where all are of the other gender.
function ofGender({ genders }: Bearers, persons: readonly number[], gender: Gender): readonly number[] {
  const agreeing = persons.filter((person) => genders.get(person) === gender);
  const others = persons.filter((person) => genders.get(person) === undefined);
  if (agreeing.length === 0 && others.length < persons.length) return [];
  return [...agreeing, ...others];
}

// “Sleary said” where Mr Sleary is met much oftener than Josephine Sleary, who alone has a full name: his gender.
function otherBearer(bearers: Bearers, word: string, family: readonly number[]): Gender | undefined {
  const gender = genderMostAddressed(bearers.namesakes, word);
  if (gender === undefined || ofGender(bearers, family, gender).length > 0) return undefined;
  const full = family.reduce((sum, person) => sum + (bearers.namings.get(person)?.length ?? 0), 0);
  return (bearers.namesakes.addressed.get(word)?.[gender] ?? 0) > full ? gender : undefined;
}
