// Words that are the same in another number: `twenty-five` and `25`, `per cent` and `%`, a word that the source divides at
// the end of a line or by brackets ([T]he).
import type { Phrase } from './alignment';
import { firstLower } from './canonical';
import { numberPhrases, numeralValue } from './numerals';
import { gapBefore, type PassageWords } from './passageWords';
import type { QuotedRows } from './quotedRows';
import type { AllowedEditKind } from './verdict';

/** Most phrases of one pair of rows: a page of figures against a page of figures would have thousands. */
const MOST_PHRASES = 500;

/** All of them, for an alignment. */
export function phrasesOf(rows: QuotedRows, passage: PassageWords): readonly Phrase[] {
  const quoted = rows.words.map(({ word }) => word.form);
  const found = [...numbers(quoted, passage.forms), ...divided(quoted, passage)];
  return found.slice(0, MOST_PHRASES);
}

/** The edit that a phrase amounts to; `undefined` where both sides look alike to a reader. */
export function phraseKind(
  { rows, passage }: { rows: QuotedRows; passage: PassageWords },
  phrase: Phrase,
): AllowedEditKind | undefined {
  const word = rows.words[phrase.quoted]?.word;
  const gap = gapBefore(passage.source, passage.at[phrase.passage + 1] ?? 0);
  if (phrase.quotedLength !== 1 || phrase.passageLength !== 2 || !isDivision(gap)) return 'numeral';
  if (gap !== ']' && gap !== '[') return 'extraction';
  return word?.fixed ? undefined : 'bracket';
}

interface Value {
  readonly at: number;
  readonly length: number;
  readonly value: string;
}

function* numbers(quoted: readonly string[], passage: readonly string[]): Generator<Phrase> {
  const there = new Map<string, Value[]>();
  for (const value of values(passage)) there.set(value.value, [...(there.get(value.value) ?? []), value]);
  for (const here of values(quoted)) {
    for (const other of there.get(here.value) ?? []) {
      if (here.length > 1 || other.length > 1) yield phrase(here, other);
    }
  }
}

function values(forms: readonly string[]): Value[] {
  const single = forms.flatMap((form, at): Value[] => {
    const value = numeralValue(firstLower(form));
    return value === undefined ? [] : [{ at, length: 1, value }];
  });
  return single.length === 0 && !forms.includes('per') ? [] : [...single, ...numberPhrases(forms)];
}

function* divided(quoted: readonly string[], passage: PassageWords): Generator<Phrase> {
  const places = new Map<string, number[]>();
  quoted.forEach((form, at) => places.set(firstLower(form), [...(places.get(firstLower(form)) ?? []), at]));
  const { source, at, forms } = passage;
  for (let i = 1; i < at.length; i++) {
    const index = at[i] ?? 0;
    if (at[i - 1] !== index - 1) continue;
    const end = source.words.ends[index - 1] ?? 0;
    // Cheap first: most words are divided by one blank.
    if (/\s/.test(source.text[end] ?? ' ') || !isDivision(gapBefore(source, index))) continue;
    for (const place of places.get(firstLower((forms[i - 1] ?? '') + (forms[i] ?? ''))) ?? []) {
      yield phrase({ at: place, length: 1 }, { at: i - 1, length: 2 });
    }
  }
}

// A hyphen at the end of a line, or a bracket inside a word.
function isDivision(gap: string): boolean {
  return gap === ']' || gap === '[' || /^[-\u2010\u00AD]\s*\n\s*$/.test(gap);
}

function phrase(here: Omit<Value, 'value'>, there: Omit<Value, 'value'>): Phrase {
  return { quoted: here.at, quotedLength: here.length, passage: there.at, passageLength: there.length };
}
