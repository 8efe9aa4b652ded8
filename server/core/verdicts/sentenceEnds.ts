// Whether a quotation begins and ends where a sentence or an utterance of the source does.
import type { Step } from './alignment';
import { isAllowedStep, type Comparison } from './comparison';
import { gapBefore } from './passageWords';

/** How many of the two ends of the quotation are right words at an end of a sentence of the source: 0, 1 or 2. */
export function sentenceEnds(comparison: Comparison, steps: readonly Step[]): number {
  const { rows, passage } = comparison;
  const first = steps.find(({ quotedLength }) => quotedLength > 0);
  const last = steps.findLast(({ quotedLength }) => quotedLength > 0);
  if (!first || !last) return 0;
  const begins =
    first.quoted === 0 &&
    isAllowedStep(comparison, first) &&
    /^\P{Ll}/u.test(rows.words[0]?.word.form ?? '') &&
    isSentenceEnd(comparison, passage.at[first.passage] ?? 0);
  const end = last.passage + last.passageLength;
  const ends =
    last.quoted + last.quotedLength === rows.words.length &&
    isAllowedStep(comparison, last) &&
    isSentenceEnd(comparison, (passage.at[end - 1] ?? 0) + 1);
  return (begins ? 1 : 0) + (ends ? 1 : 0);
}

// A full stop, a quotation mark or a new paragraph before a word of the source.
function isSentenceEnd({ passage: { source } }: Comparison, index: number): boolean {
  return index === 0 || /["\u201C\u201D\u00AB\u00BB]|[.!?]['\u2019)]?\s|\n\s*\n/.test(gapBefore(source, index));
}
