// Words that can turn a meaning. A changed “often” is a misquotation; a dropped “not” is another statement. Each kind is a
// list or a pattern, and a difference has the kind when one side has a word of it that the other side has not.
import { foldedForm } from '../text/words';
import { canonicalForm } from './canonical';
import { isCommonWord } from '../people/commonWords';
import { numeralValue } from './numerals';
import { areOpposites } from './opposites';

/** One side of a difference. */
export interface WordsOfSide {
  readonly forms: readonly string[];
  /** By word: whether it begins a sentence, where a capital says nothing. */
  readonly startsSentence: readonly boolean[];
}

const NEGATIONS = set(
  'not no never none nobody nothing nowhere neither nor without cannot hardly scarcely barely rarely seldom refuse ' +
    'refuses refused fail fails failed deny denies denied lack lacks lacked except unless few little',
);
const MODALS = set('may might must should shall would could can will ought need');
const QUANTIFIERS = set(
  'all some most many any every each several few fewer both either half only almost nearly always often sometimes ' +
    'usually majority minority least entire whole everyone everybody everything someone somebody anyone anybody',
);
const HEDGES = set(
  'possibly perhaps maybe reportedly allegedly alleged apparently likely probably presumably supposedly seemingly ' +
    'potentially purportedly appears appear seems seem suggests suggest if whether about roughly approximately around ' +
    'think thinks thought believe believes believed guess suppose possible possibility potential ' +
    'certain certainly definitely surely ' +
    // Of Lakoff 1973, “Hedges: a study in meaning criteria”, the ones that stand before an adjective or a number.
    'fairly rather relatively somewhat slightly largely mostly partly',
);
const UNITS = set(
  'percent % million billion trillion thousand hundred dozen dollar dollars euro euros pound pounds yen yuan cent cents ' +
    'mile miles kilometer kilometers meter meters foot feet inch inches yard yards acre acres hectare hectares ton tons ' +
    'tonne tonnes kilogram kilograms gram grams ounce ounces gallon gallons liter liters barrel barrels degree degrees ' +
    'second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries',
);
const COMPARISONS = set(
  'more less fewer greater smaller higher lower larger better worse ' +
    'increase increases increased increasing decrease decreases decreased decreasing rise rises rose risen rising fall ' +
    'falls fell fallen falling grow grows grew grown shrink shrinks shrank gain gains gained lose loses lost than until ' +
    'since first last like unlike',
);

const DATES = set(
  'January February March April May June July August September October November December ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
);

/** Kinds by gravity: the first that differs is what a message names. */
const KINDS: readonly { readonly name: string; readonly of: (word: string) => string | undefined }[] = [
  { name: 'negation', of: (word) => (NEGATIONS.has(word) ? 'not' : undefined) },
  { name: 'number', of: (word) => (/\d/.test(word) && word !== '1' ? word : undefined) },
  { name: 'unit', of: (word) => (UNITS.has(word) ? word : undefined) },
  { name: 'modal', of: (word) => (MODALS.has(word) ? word : undefined) },
  { name: 'quantifier', of: (word) => (QUANTIFIERS.has(word) ? word : undefined) },
  { name: 'hedge', of: (word) => (HEDGES.has(word) ? word : undefined) },
  // “Till” and “until” are one word.
  { name: 'comparison', of: (word) => (word === 'till' ? 'until' : COMPARISONS.has(word) ? word : undefined) },
];

/** Contractions of “not” that lost their apostrophe. */
const BARE_NOT = /^(ai|are|ca|could|did|do|does|had|has|have|is|must|should|was|were|wo|would)nt$/;

const NEGATIVE_PREFIX = /^(un|in|im|ir|il|dis|non|mis)/;

/** Words that only look like a negated word: “intense” is not the opposite of “tense”. */
const NOT_NEGATED = set(
  'intense intensely inform informs informed invest invests invested intend intends intended inside indeed income invaluable ' +
    'impress impressed impart import imports imported impound improve improved discover discovers discovered display ' +
    'displays displayed distress disease discount discounts discharge dispatch distant install installed inhabit inflame ' +
    'imposed impose imposes increase union unions until invent invented intent disposed dispose discuss disperse',
);

/** What turns the sense in a difference (“negation”, “number”, “unit”, “modal”, “quantifier”, “hedge”, “comparison”,
 * “date”, “opposite”, “name”); `undefined` where nothing that is known does. */
export function meaningOf(quoted: WordsOfSide, source: WordsOfSide): string | undefined {
  const a = quoted.forms.flatMap(plainWords);
  const b = source.forms.flatMap(plainWords);
  if (hasNegated(a, b)) return 'negation';
  const isDate = !sameBag(dates(quoted), dates(source));
  // “March” for “May” is no “may” that was left out.
  const kind = KINDS.find(({ name, of }) => !(isDate && name === 'modal') && !sameBag(kept(a, of), kept(b, of)));
  if (kind) return kind.name;
  if (isDate) return 'date';
  if (a.some((word) => !b.includes(word) && b.some((other) => !a.includes(other) && areOpposites(word, other))))
    return 'opposite';
  // “One” is a number only against another number: “this one” is none, and “no one” was caught above.
  if (a.includes('1') !== b.includes('1') && [...a, ...b].some((word) => word !== '1' && /^\d/.test(word)))
    return 'number';
  return sameBag(names(quoted, source), names(source, quoted)) ? undefined : 'name';
}

// A form as words of the lists: contractions taken apart, numbers as figures, small letters.
function plainWords(form: string): readonly string[] {
  const value = numeralValue(form.toLowerCase());
  if (value !== undefined) return [value];
  const word = canonicalForm(form).toLowerCase();
  if (word === "won't") return ['will', 'not'];
  if (word === "can't" || word === 'cannot') return ['can', 'not'];
  const bare = BARE_NOT.exec(word);
  if (bare) return [{ ca: 'can', wo: 'will' }[bare[1] ?? ''] ?? bare[1] ?? '', 'not'];
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not'];
  if (word.endsWith("'ll")) return [word.slice(0, -3), 'will'];
  if (word.endsWith("'d")) return [word.slice(0, -2), 'would'];
  return word.endsWith("'s") || word.endsWith("'ve") || word.endsWith("'re")
    ? [word.slice(0, word.indexOf("'"))]
    : [word];
}

// Likely and unlikely, agree and disagree.
function hasNegated(a: readonly string[], b: readonly string[]): boolean {
  return isNegatedIn(a, b) || isNegatedIn(b, a);
}

function isNegatedIn(a: readonly string[], b: readonly string[]): boolean {
  return a.some((word) => {
    const bare = NOT_NEGATED.has(word) ? word : word.replace(NEGATIVE_PREFIX, '');
    // Four letters at least: `unit` is not the opposite of `it`.
    return bare !== word && bare.length >= 4 && b.includes(bare) && !b.includes(word) && !a.includes(bare);
  });
}

// The months and weekdays; “May” and “March” at the beginning of a sentence may be other words.
function dates({ forms, startsSentence }: WordsOfSide): string[] {
  return forms.filter((form, index) => DATES.has(form) && !(startsSentence[index] && /^Ma(?:y|rch)$/.test(form)));
}

function names({ forms, startsSentence }: WordsOfSide, other: WordsOfSide): string[] {
  const named = forms.filter((form, index) => isName(form, startsSentence[index] === true));
  return named.filter((form) => !other.forms.some((one) => isCommonPair(form, one))).map(nameForm);
}

// A common noun with a capital in the singular and the plural, and a common word in capitals: Fact and Facts, NOT and not.
// US, IT and WHO are names that look like words.
function isCommonPair(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  if (one === other) return a !== b && isCommonWord(one) && !/^(?:us|it|who|aids)$/.test(one);
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return longer === `${shorter}s` && isCommonWord(shorter);
}

// Without its possessive ending and folded: Xi’s is Xi, and accents make no other person.
function nameForm(form: string): string {
  return foldedForm(form.endsWith("'s") ? form.slice(0, -2) : form);
}

// I and its contractions are capitals that name nobody.
function isName(form: string, startsSentence: boolean): boolean {
  if (!/^\p{Lu}/u.test(form) || form === 'I' || form.startsWith("I'")) return false;
  return !startsSentence || /^\p{Lu}{2,}$/u.test(form);
}

function kept(words: readonly string[], of: (word: string) => string | undefined): string[] {
  return words.flatMap((word) => of(word) ?? []);
}

function sameBag(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const sorted = [...b].sort();
  return [...a].sort().every((item, index) => item === sorted[index]);
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
