// A person's name taken apart, and whether two names can be one person's.
//
// Western names end in the family name, Chinese, Korean and Vietnamese ones begin with it, and Western writers sometimes
// take the last word of the latter for it (Wang Yi, once called Yi).
import { isFamilyFirstName, isFamilyName } from './familyNames';
import { foldName } from './foldName';
import { areGivenNameVariants, isGivenName } from './givenNames';

/** Folded parts of a full name. */
export interface NameParts {
  readonly given: readonly string[];
  readonly family: string;
  /** `jr`, `ii`, …; empty where there is none. */
  readonly generation: string;
  readonly familyFirst: boolean;
}

const GENERATION = /^(?:jr|sr|ii|iii|iv)$/;

/** Whether a folded word tells generations apart: Jr, III. */
export function isGeneration(folded: string): boolean {
  return GENERATION.test(folded);
}

/** The parts of a name of at least two folded words; undefined for a shorter one. `isPair`: a hyphen joins the
 * first two, which are one given name then (Mei-Ling Chao). */
export function nameParts(words: readonly string[], isPair = false): NameParts | undefined {
  const generation = GENERATION.test(words.at(-1) ?? '') ? (words.at(-1) ?? '') : '';
  const name = generation === '' ? words : words.slice(0, -1);
  const familyFirst = !isPair && isFamilyFirstName(name);
  const family = familyFirst ? name[0] : name.at(-1);
  if (name.length < 2 || family === undefined) return undefined;
  return { given: familyFirst ? name.slice(1) : name.slice(0, -1), family, generation, familyFirst };
}

/** The parts of a name as it is written. */
export function partsOfName(form: string): NameParts | undefined {
  return nameParts(foldName(form).split(' '), /^[^\s\u2010\u2011-]+[\u2010\u2011-][^\s\u2010\u2011-]+\s/u.test(form));
}

/** The family name that the other order gives where either word can be it: Tran of Bao Tran. */
export function otherFamily({ familyFirst, family, given }: NameParts): string | undefined {
  const [word = '', ...more] = given;
  return familyFirst && more.length === 0 && isGivenName(family) && isFamilyName(word) ? word : undefined;
}

/** Whether the two can be names of one person: one family name, and given names that do not contradict each other. */
export function canBeOne(a: NameParts, b: NameParts): boolean {
  if (a.family !== b.family) return false;
  if (a.generation !== b.generation && a.generation !== '' && b.generation !== '') return false;
  if (a.familyFirst || b.familyFirst) return a.given.join('') === b.given.join('');
  const [first = '', ...middle] = a.given;
  const [otherFirst = '', ...otherMiddle] = b.given;
  if (!agree(first, otherFirst)) return false;
  return middle.length === 0 || otherMiddle.length === 0 || middlesAgree(middle, otherMiddle);
}

// Equal, an initial of the other, or a form of it.
function agree(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return areGivenNameVariants(a, b);
}

// Each middle name of the shorter list goes with one of the longer, in order: H. W. against W. does not.
function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => agree(name, b[index] ?? ''));
}
