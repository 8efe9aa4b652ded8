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
  const found: Phrase[] = [];
  for (const phrases of [numbers(quoted, passage.forms), divided(rows, passage)]) {
    for (const one of phrases) {
      if (found.length >= MOST_PHRASES) return found;
      found.push(one);
    }
  }
  return found;
}

/** The edit that a phrase step amounts to: `undefined` where both sides look alike to a reader, `changed` where one word is
 * written for two. */
export function phraseKind(
  { rows, passage }: { readonly rows: QuotedRows; readonly passage: PassageWords },
  step: Omit<Phrase, 'allowed'>,
): AllowedEditKind | 'changed' | undefined {
  const quoted = rows.words.slice(step.quoted, step.quoted + step.quotedLength).map(({ word }) => word.form);
  const source = passage.forms.slice(step.passage, step.passage + step.passageLength);
  const value = valueOf(quoted);
  if (value !== undefined && value === valueOf(source)) return 'numeral';
  if (firstLower(quoted.join('')) !== firstLower(source.join(''))) return 'changed';
  if (step.passageLength === 1) return isDivision(rows.gaps[step.quoted + 1]?.marks ?? '') ? 'extraction' : 'changed';
  const gap = gapBefore(passage.source, passage.at[step.passage + 1] ?? 0);
  if (!isDivision(gap)) return 'changed';
  if (gap !== ']' && gap !== '[') return 'extraction';
  return rows.words[step.quoted]?.word.fixed ? undefined : 'bracket';
}

// The figure that all these words together stand for.
function valueOf(forms: readonly string[]): string | undefined {
  if (forms.length === 1) return numeralValue(firstLower(forms[0] ?? ''));
  return numberPhrases(forms).find(({ at, length }) => at === 0 && length === forms.length)?.value;
}

interface Value {
  readonly at: number;
  readonly length: number;
  readonly value: string;
}

// Figures of one word each are canonical forms of each other and need no phrase.
function* numbers(quoted: readonly string[], passage: readonly string[]): Generator<Phrase> {
  const here = values(quoted);
  // Most quotations have no number.
  if (here.length === 0) return;
  const there = values(passage);
  const single = byValue(there.filter(({ length }) => length === 1));
  const several = byValue(there.filter(({ length }) => length > 1));
  for (const value of here) {
    for (const other of several.get(value.value) ?? []) yield phrase(value, other, true);
    if (value.length === 1) continue;
    for (const other of single.get(value.value) ?? []) yield phrase(value, other, true);
  }
}

function byValue(values: readonly Value[]): ReadonlyMap<string, readonly Value[]> {
  const map = new Map<string, Value[]>();
  for (const value of values) {
    const list = map.get(value.value);
    if (list) list.push(value);
    else map.set(value.value, [value]);
  }
  return map;
}

function values(forms: readonly string[]): Value[] {
  const single = forms.flatMap((form, at): Value[] => {
    const value = numeralValue(firstLower(form));
    return value === undefined ? [] : [{ at, length: 1, value }];
  });
  return single.length === 0 && !forms.includes('per') ? [] : [...single, ...numberPhrases(forms)];
}

// One word on one side, the same letters or its long form as two on the other.
function* divided(rows: QuotedRows, passage: PassageWords): Generator<Phrase> {
  const { source, at, forms } = passage;
  const quoted = rows.words.map(({ word }) => word.form);
  const here = places(quoted);
  for (let i = 1; i < at.length; i++) {
    const index = at[i] ?? 0;
    if (at[i - 1] !== index - 1) continue;
    for (const joined of joinedForms(forms[i - 1] ?? '', forms[i] ?? '')) {
      for (const place of here.get(joined) ?? []) {
        const allowed = isDivision(gapBefore(source, index));
        yield phrase({ at: place, length: 1 }, { at: i - 1, length: 2 }, allowed);
      }
    }
  }
  const there = places(forms);
  for (let j = 1; j < quoted.length; j++) {
    for (const joined of joinedForms(quoted[j - 1] ?? '', quoted[j] ?? '')) {
      for (const place of there.get(joined) ?? []) {
        const allowed = isDivision(rows.gaps[j]?.marks ?? '');
        yield phrase({ at: j - 1, length: 2 }, { at: place, length: 1 }, allowed);
      }
    }
  }
}

const CONTRACTED: Readonly<Record<string, string>> = {
  have: "'ve",
  has: "'s",
  is: "'s",
  are: "'re",
  am: "'m",
  will: "'ll",
  would: "'d",
  had: "'d",
};

// The forms that two words have as one: `news casts` newscasts, `I have` I've, `do not` don't.
function joinedForms(one: string, next: string): string[] {
  const forms = [firstLower(one + next)];
  if (next === 'not') forms.push(firstLower(one === 'will' ? "won't" : one === 'can' ? "can't" : `${one}n't`));
  const short = Object.hasOwn(CONTRACTED, next) ? CONTRACTED[next] : undefined;
  if (short !== undefined) forms.push(firstLower(one + short));
  return forms;
}

function places(forms: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  forms.forEach((form, at) => {
    const name = firstLower(form);
    const list = found.get(name);
    if (list) list.push(at);
    else found.set(name, [at]);
  });
  return found;
}

// A hyphen at the end of a line (which extraction may have joined to the next), or a bracket inside a word.
function isDivision(gap: string): boolean {
  return gap === ']' || gap === '[' || /^[-\u2010\u00AD]\s+$/.test(gap);
}

function phrase(here: Omit<Value, 'value'>, there: Omit<Value, 'value'>, allowed: boolean): Phrase {
  return { allowed, quoted: here.at, quotedLength: here.length, passage: there.at, passageLength: there.length };
}
