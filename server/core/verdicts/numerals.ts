// Numbers in words and in figures: `two` and `2`, `twenty-five` and `25`, `1,000` and `1000`, `per cent` and `%`.
import { remembered } from '../text/remembered';

const UNITS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);
const ORDINALS = (
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
  'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
).split(' ');

const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

/** A number phrase in a row of words. */
export interface NumberPhrase {
  readonly at: number;
  readonly length: number;
  /** As `numeralValue` writes it. */
  readonly value: string;
}

/** Longer phrases are read in part: “nine hundred and ninety-nine million …” has nine words. */
const LONGEST_PHRASE = 9;

/** The figure that one word stands for (`two` and `2` give `2`; `first` and `1st` give `1st`; `percent` and `%` give `%`),
 * `undefined` where it is no number. */
export const numeralValue: (form: string) => string | undefined = remembered((form) => {
  if (form === 'percent' || form === '%') return '%';
  // “The first thousand days”; a million is a unit, for nobody writes out its noughts.
  if (form === 'hundred') return '100';
  if (form === 'thousand') return '1000';
  const small = SMALL_NUMBERS.get(form);
  if (small !== undefined) return String(small);
  const ordinal = ORDINALS.indexOf(form);
  if (ordinal > 0) return ordinalFigure(ordinal);
  if (/^\d{1,3}(,\d{3})+$/.test(form)) return form.replaceAll(',', '');
  return /^\d+(\.\d+)?$/.test(form) || /^\d+(st|nd|rd|th)$/.test(form) ? form : undefined;
});

/** The number phrases of more than one word: `twenty-five`, `two hundred and fifty`, `one thousand`, `per cent`. */
export function numberPhrases(forms: readonly string[]): NumberPhrase[] {
  const found: NumberPhrase[] = [];
  for (let at = 0; at < forms.length; at++) {
    const phrase = phraseAt(forms, at);
    if (phrase) found.push(phrase);
  }
  return found;
}

function phraseAt(forms: readonly string[], at: number): NumberPhrase | undefined {
  const first = forms[at]?.toLowerCase() ?? '';
  if (first === 'per' && forms[at + 1] === 'cent') return { at, length: 2, value: '%' };
  // A thousand.
  const isArticle = first === 'a' && SCALES.has(forms[at + 1]?.toLowerCase() ?? '');
  if (!SMALL_NUMBERS.has(first) && !isArticle) return undefined;
  let total = 0;
  let current = 0;
  let length = 0;
  for (let i = at; i < Math.min(forms.length, at + LONGEST_PHRASE); i++) {
    const form = forms[i]?.toLowerCase() ?? '';
    const small = isArticle && i === at ? 1 : SMALL_NUMBERS.get(form);
    const scale = SCALES.get(form);
    if (small !== undefined && follows(current, small)) current += small;
    else if (scale === 100 && current > 0 && current < 100) current *= 100;
    else if (scale !== undefined && scale > 100 && current > 0) {
      total += current * scale;
      current = 0;
    } else if (form === 'and' && current % 100 === 0 && SMALL_NUMBERS.has(forms[i + 1]?.toLowerCase() ?? '')) continue;
    else break;
    length = i + 1 - at;
  }
  return length > 1 ? { at, length, value: String(total + current) } : undefined;
}

// twenty + five, three hundred + fifteen; not five + six.
function follows(current: number, next: number): boolean {
  if (current === 0) return true;
  if (current % 100 === 0) return next < 100;
  return current % 10 === 0 && current % 100 >= 20 && next < 10;
}

function ordinalFigure(value: number): string {
  const suffix = value > 3 ? 'th' : (['th', 'st', 'nd', 'rd'][value] ?? 'th');
  return `${value}${suffix}`;
}
