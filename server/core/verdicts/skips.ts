// Stretches of a passage that may be left out without a mark: the source's own reporting clause between two pieces of one
// speech (“If we want to make sure, as we do,” he said, “that …”), and what stands in brackets in the source.
import type { Source } from '../library';
import { isCue } from '../quotes/cues';
import { canonicalForm } from './canonical';
import { formAt, gapBefore, spanOfWords, type PassageWords } from './passageWords';
import { firstIndex } from './search';
import { haveDifferentSpeakers, quotationAround, quotationFrom } from './speech';

/** Longest reporting clause, in words. “Pence stated in a press release on Tuesday afternoon. Pence added,” has eleven; a
 * stretch much longer than that is reporting of its own. */
const LONGEST_CLAUSE = 25;

/** Longest reporting clause inside somebody's speech, of words that the speaker repeats: “‘Well,’ said he, ‘come in’”. Longer
 * ones are told by the speaker, not left out in passing. */
const LONGEST_INNER = 6;

/** Longest bracketed insertion of a source, in words. */
const LONGEST_INSERTION = 12;

/** By word of the passage: how many words, up to and with it, may be skipped; 0 for none. */
export function skipsOf(passage: PassageWords): Uint16Array {
  const skips = new Uint16Array(passage.at.length);
  addInsertions(passage, skips);
  addClauses(passage, skips);
  addInnerClauses(passage, skips);
  return skips;
}

/** True when the words `first` to `last` of a source stand in brackets there. */
export function isInsertion(source: Source, first: number, last: number): boolean {
  return (
    gapBefore(source, first).trimEnd().endsWith('[') &&
    gapBefore(source, last + 1)
      .trimStart()
      .startsWith(']')
  );
}

function addInsertions({ source, at }: PassageWords, skips: Uint16Array): void {
  let open = -1;
  for (let i = 0; i < at.length; i++) {
    const index = at[i] ?? 0;
    const before = source.words.ends[index - 1] ?? 0;
    const gap = source.text.slice(before, source.words.starts[index]);
    if (gap.includes('[')) open = gap.lastIndexOf(']') > gap.lastIndexOf('[') ? -1 : i;
    const after = source.text.slice(source.words.ends[index], source.words.starts[index + 1]);
    if (open >= 0 && after.includes(']')) {
      if (i - open < LONGEST_INSERTION) skips[i] = i - open + 1;
      open = -1;
    }
  }
}

function addClauses({ source, at }: PassageWords, skips: Uint16Array): void {
  const first = source.words.starts[at[0] ?? 0] ?? 0;
  const last = source.words.ends[at.at(-1) ?? 0] ?? 0;
  for (let i = quotationFrom(source, first); i < source.quotations.length; i++) {
    const [one, next] = [source.quotations[i], source.quotations[i + 1]];
    if (!one || !next || one.span.start >= last) break;
    const from = wordFrom(source, one.span.end);
    const to = wordFrom(source, next.span.start);
    const place = placeOf(at, to - 1);
    const length = to - from;
    if (length < 1 || length > LONGEST_CLAUSE || place < length - 1 || at[place - length + 1] !== from) continue;
    if (!haveDifferentSpeakers(source, i, i + 1)) skips[place] = length;
  }
}

/** The end of an inner quotation that goes on after the clause, and its new beginning after a comma. After a full stop another
 * person may speak. */
const INNER_END = /^[,!?\u2014\u2013-]['\u2019"\u201D]\s+$/;
const INNER_BEGIN = /^[,;:\u2014]\s*['\u2018\u2019"\u201C]$/;

// What somebody repeats within his or her own speech stands in marks of its own, which make no quotation.
function addInnerClauses({ source, at }: PassageWords, skips: Uint16Array): void {
  let open = -1;
  let cues = 0;
  for (let i = 0; i < at.length; i++) {
    const gap = gapBefore(source, at[i] ?? 0);
    const isWithin = at[i] === (at[i - 1] ?? -2) + 1;
    if (!isWithin || i - open > LONGEST_INNER) open = -1;
    if (open >= 0 && cues > 0 && INNER_BEGIN.test(gap) && isOneSpeech(source, at[open - 1] ?? 0, at[i] ?? 0)) {
      skips[i - 1] = Math.max(skips[i - 1] ?? 0, i - open);
    }
    if (isWithin && INNER_END.test(gap)) [open, cues] = [i, 0];
    else if (/[,;:.!?]/.test(gap)) open = -1;
    if (open >= 0 && isCue(canonicalForm(formAt(source, at[i] ?? 0)))) cues += 1;
  }
}

function isOneSpeech(source: Source, before: number, after: number): boolean {
  return quotationAround(source, spanOfWords(source, before, after)) !== undefined;
}

// Index of the first word that begins at or after an offset.
function wordFrom(source: Source, offset: number): number {
  return firstIndex(source.words.starts.length, (index) => (source.words.starts[index] ?? 0) >= offset);
}

function placeOf(at: readonly number[], index: number): number {
  const place = firstIndex(at.length, (i) => (at[i] ?? 0) >= index);
  return at[place] === index ? place : -1;
}
