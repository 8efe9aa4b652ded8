// The figures of a prose text: numbers in digits or words, what they measure or count, and how exact they claim to be.
//
// Numbers that say no quantity are left out or marked as vague: ordinals, times of day, parts of a name (F-16, Boeing 747),
// ends of a range (10–15), and “one”, which is mostly an article.
import { isMonth } from '../people/calendar';
import type { Span } from '../text/span';
import { words, type Word } from '../text/words';
import { isFunctionWord } from '../verdicts/functionWords';
import { numberPhrases, numeralValue, type NumberPhrase } from '../verdicts/numerals';
import { magnitudeOf, unitNamed, type Unit } from './units';
import { stemOf } from './stem';

/** How a figure is said: plainly, roughly, or as a bound. */
export type Exactness = 'exact' | 'about' | 'more' | 'less';

/** A figure in a text; its span covers the number with its currency sign and magnitude (“$5 million”). Text offsets. */
export interface Figure extends Span {
  readonly value: number;
  /** Significant digits: 3 for 1,210,000. */
  readonly digits: number;
  /** What it measures; undefined for a count. */
  readonly unit: Unit | undefined;
  /** Where the unit stands as a word of its own. */
  readonly unitSpan: Span | undefined;
  /** Stems of up to four words after it: what is counted, or has that measure. */
  readonly things: readonly string[];
  readonly exactness: Exactness;
  /** Part of a range or a name: it is known to stand here, and no more. */
  readonly vague: boolean;
  /** Said as a fraction in words: “one-third of the people”, 33.3 per cent. */
  readonly fraction: boolean;
}

/** Words after a number that tell what is counted: “12 American soldiers”, “18-year low”, “fifteen different and greatly
 * distinguished citizens”. */
const MOST_THINGS = 4;

const EXACTNESS: ReadonlyMap<string, Exactness> = new Map([
  ...'about around roughly approximately some circa estimated'.split(' ').map((word) => [word, 'about'] as const),
  ...'over than least above exceeding beyond'.split(' ').map((word) => [word, 'more'] as const),
  ...'nearly almost under below most'.split(' ').map((word) => [word, 'less'] as const),
]);

/** Into how many parts a fraction in words divides. */
const PARTS: ReadonlyMap<string, number> = new Map(
  'half:2 halve:2 third:3 quarter:4 fourth:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10'
    .split(' ')
    .map((part) => part.split(':'))
    .map(([word = '', parts]) => [word, Number(parts)] as const),
);

/** Before what is divided, where no “of” stands. */
const WHOLES = new Set('the our its their his her all'.split(' '));

const PERCENT: Unit = { name: '%', family: 'share' };

const BEFORE_YEAR = new Set('in since until till by of from before after during around early late mid'.split(' '));

interface Numeral {
  readonly value: number;
  readonly digits: number;
  readonly unit?: Unit;
  readonly fraction?: true;
  /** Index of the last word. */
  readonly last: number;
}

/** A text while its figures are read. */
interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly lower: readonly string[];
  readonly phrases: ReadonlyMap<number, NumberPhrase>;
}

/** The figures of a text, in order. Linear. */
export function figuresIn(text: string): readonly Figure[] {
  const found = words(text);
  const lower = found.map(({ form }) => form.toLowerCase());
  const phrases = new Map(numberPhrases(lower).map((phrase) => [phrase.at, phrase]));
  const reading = { text, words: found, lower, phrases };
  const figures: Figure[] = [];
  for (let at = 0; at < found.length; at++) {
    const numeral = numeralAt(reading, at);
    const figure = numeral && figureOf(reading, at, numeral);
    if (figure) figures.push(figure);
    if (numeral) at = numeral.last;
  }
  return figures;
}

function numeralAt(reading: Reading, at: number): Numeral | undefined {
  const fraction = fractionAt(reading, at);
  if (fraction) return fraction;
  const { lower, phrases } = reading;
  const phrase = phrases.get(at);
  const form = lower[at] ?? '';
  if (phrase && phrase.value !== '%') {
    const last = at + phrase.length - 1;
    return joined(reading, at, last) ? numeral(Number(phrase.value), phrase.value, last) : undefined;
  }
  if (/^\p{L}/u.test(form) && !/\p{Sc}/u.test(form)) {
    const value = form === 'one' || form === 'zero' ? undefined : numeralValue(form);
    return value !== undefined && /^\d+$/.test(value) ? numeral(Number(value), value, at) : undefined;
  }
  return inDigits(reading, at, form);
}

// “One-half our people”, “two thirds of the votes”, “half of them”: so many per cent, roughly. Not the half of a measure (“half of
// an hour”), nor what may be one of several (“the third of the bills”).
function fractionAt(reading: Reading, at: number): Numeral | undefined {
  const { lower } = reading;
  const first = lower[at] ?? '';
  const isBareHalf = first === 'half';
  const count = isBareHalf || first === 'a' ? 1 : Number(numeralValue(first) ?? Number.NaN);
  const last = isBareHalf ? at : at + 1;
  const part = PARTS.get((lower[last] ?? '').replace(/(?<=.)s$/, ''));
  if (part === undefined || !(count >= 1 && count < part) || !joined(reading, at, last)) return undefined;
  const next = lower[last + 1] ?? '';
  const isOf = next === 'of' && !/^(?:an?|[\p{N}\p{Sc}].*)$/u.test(lower[last + 2] ?? '');
  if (!(isOf || WHOLES.has(next)) || !joined(reading, last, last + (isOf ? 2 : 1))) return undefined;
  return { value: (100 * count) / part, digits: 1, last, unit: PERCENT, fraction: true };
}

function inDigits(reading: Reading, at: number, form: string): Numeral | undefined {
  const parts = /^(?:[a-z]{1,3}(?=\p{Sc}))?(\p{Sc})?(\d{1,15}(?:,\d{3})*(?:\.\d{1,9})?)([a-z]{0,2})$/u.exec(form);
  if (!parts) return undefined;
  const [, sign = '', number = '', ending = ''] = parts;
  const plain = number.replaceAll(',', '');
  const money = unitNamed(sign);
  const attached = ending === '' ? undefined : (magnitudeOf(ending) ?? (ending === 'm' && money ? 1e6 : undefined));
  const measured = ending === '' || attached !== undefined ? undefined : unitNamed(ending);
  if (ending !== '' && attached === undefined && !measured) return undefined;
  const next = reading.lower[at + 1] ?? '';
  const magnitude = attached ?? (joined(reading, at, at + 1) ? magnitudeOf(next) : undefined);
  const last = magnitude !== undefined && attached === undefined ? at + 1 : at;
  const unit = money ?? measured;
  // 1.1 × 10⁶ is not exactly 1,100,000 in binary.
  const value = Math.round(Number(plain) * (magnitude ?? 1) * 1e6) / 1e6;
  return { ...numeral(value, plain, last), ...(unit ? { unit } : {}) };
}

function numeral(value: number, written: string, last: number): Numeral {
  const digits = written.replace('.', '').replace(/^0+/, '');
  return { value, digits: Math.max(1, (written.includes('.') ? digits : digits.replace(/0+$/, '')).length), last };
}

// Nothing but blanks and hyphens between the words from `from` to `to`.
function joined(reading: Reading, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++)
    if (!/^(?:[^\S\n]|[\u2010\u2011-])$/.test(gapBefore(reading, at))) return false;
  return to < reading.words.length;
}

function gapBefore({ text, words: all }: Reading, at: number): string {
  return text.slice(all[at - 1]?.end ?? 0, all[at]?.start ?? text.length);
}

function figureOf(reading: Reading, at: number, numeral: Numeral): Figure | undefined {
  const { words: all } = reading;
  const start = all[at]?.start ?? 0;
  const end = all[numeral.last]?.end ?? start;
  const { unit, unitSpan, last } = unitOf(reading, at, numeral);
  const things = unit?.family === 'date' || unit?.family === 'calendar' ? [] : thingsAfter(reading, last);
  const vague = isVague(reading, at, numeral, unit);
  const { value, digits } = numeral;
  const fraction = numeral.fraction === true;
  return {
    start,
    end,
    value,
    digits,
    unit,
    unitSpan,
    things,
    exactness: exactnessBefore(reading, at),
    vague,
    fraction,
  };
}

interface FoundUnit {
  readonly unit: Unit | undefined;
  readonly unitSpan: Span | undefined;
  /** Index of the last word that the number and its unit have. */
  readonly last: number;
}

function unitOf(reading: Reading, at: number, { unit, value, last }: Numeral): FoundUnit {
  const none = { unit, unitSpan: undefined, last };
  if (unit) return none;
  const { lower, words: all } = reading;
  const isDay = Number.isInteger(value) && value >= 1 && value <= 31 && last === at;
  for (const beside of isDay ? [at - 1, at + 1] : []) {
    const month = lower[beside] ?? '';
    const isNear = /^\s$/.test(gapBefore(reading, Math.max(at, beside)));
    if (isNear && isMonth(month)) return { ...none, unit: { name: month, family: 'date' } };
  }
  const isYear = last === at && /^(?:1[5-9]|20)\d\d$/.test(lower[at] ?? '');
  if (isYear && BEFORE_YEAR.has(lower[at - 1] ?? '')) return { ...none, unit: { name: 'year', family: 'calendar' } };
  const next = lower[last + 1] ?? '';
  if (next === 'per' && lower[last + 2] === 'cent' && joined(reading, last, last + 2))
    return unitOfTwo(reading, last + 1, '%');
  if (next === 'percentage' && /^points?$/.test(lower[last + 2] ?? '') && joined(reading, last, last + 2))
    return unitOfTwo(reading, last + 1, 'percentage point');
  const measured = unitNamed(next);
  const isSign = next === '%' && gapBefore(reading, last + 1).trim() === '';
  if (!measured || !(isSign || joined(reading, last, last + 1))) return none;
  const { start = 0, end = 0 } = all[last + 1] ?? {};
  return { unit: measured, unitSpan: { start, end }, last: last + 1 };
}

// “per cent”, “percentage points”: two words from `from` on.
function unitOfTwo({ words: all }: Reading, from: number, name: string): FoundUnit {
  const unitSpan = { start: all[from]?.start ?? 0, end: all[from + 1]?.end ?? 0 };
  return { unit: unitNamed(name), unitSpan, last: from + 1 };
}

function thingsAfter(reading: Reading, last: number): readonly string[] {
  const things: string[] = [];
  for (let at = last + 1; at < reading.words.length && things.length < MOST_THINGS; at++) {
    if (!joined(reading, at - 1, at)) break;
    const form = reading.lower[at] ?? '';
    if (/^(?:of|the|a|an|its|their|all|and)$/.test(form)) continue;
    if (isFunctionWord(form) || !/^\p{L}/u.test(form)) break;
    things.push(stemOf(form));
  }
  return things;
}

function exactnessBefore({ lower }: Reading, at: number): Exactness {
  const near = EXACTNESS.get(lower[at - 1] ?? '');
  if (near !== 'more' || lower[at - 1] !== 'than') return near ?? (lower[at - 2] === 'up' ? 'less' : 'exact');
  return /^(?:less|fewer|lower|smaller|shorter)$/.test(lower[at - 2] ?? '') ? 'less' : 'more';
}

// F-16, Boeing 747, 10–15, 10 to 15, 3-1.
function isVague(reading: Reading, at: number, { last }: Numeral, unit: Unit | undefined): boolean {
  const { text, words: all, lower } = reading;
  const before = gapBefore(reading, at);
  const after = gapBefore(reading, last + 1);
  const isNumber = (index: number): boolean =>
    /^\p{Sc}?\d/u.test(lower[index] ?? '') || numeralValue(lower[index] ?? '') !== undefined;
  if (at > 0 && /^[-\u2010-\u2015/]$/.test(before)) return true;
  if (/^\s?[-\u2010-\u2015/:]\s?$/.test(after) && isNumber(last + 1)) return true;
  const joins = (index: number): boolean => /^(?:to|or|and)$/.test(lower[index] ?? '');
  if (joins(last + 1) && isNumber(last + 2)) return true;
  if (joins(at - 1) && isNumber(at - 2)) return true;
  if (unit) return false;
  const name = text.slice(all[at - 1]?.start ?? 0, all[at - 1]?.end ?? 0);
  return before === ' ' && at > 1 && /^\p{Lu}/u.test(name);
}
