// Cleans the ends of an alignment. The table pairs a word too many at the end of a quotation with whatever comes next in
// the source, even beyond the end of the speech or the paragraph; such words are added, not changed.
import type { Step } from './alignment';
import { isAllowedStep, type Comparison } from './comparison';
import { gapBefore } from './passageWords';

/** The steps with wrong pairs beyond a boundary turned into extra words, and words left out at either end dropped. */
export function trimmedSteps(comparison: Comparison, steps: readonly Step[]): readonly Step[] {
  const first = steps.findIndex((step) => isRight(comparison, step));
  if (first < 0) return [];
  let last = steps.length - 1;
  while (last > first && !isRight(comparison, steps[last])) last -= 1;
  const head = outer(comparison, steps.slice(0, first).reverse(), true).reverse();
  const tail = outer(comparison, steps.slice(last + 1), false);
  return [...head, ...steps.slice(first, last + 1), ...tail];
}

// The steps outside the right ones, walked away from them. Up to a boundary of the source a pair is a change.
function outer(comparison: Comparison, steps: readonly Step[], isHead: boolean): Step[] {
  const kept: Step[] = [];
  let isBeyond = false;
  const quotes = steps.some(({ quotedLength }) => quotedLength > 0);
  if (!quotes) return kept;
  for (const step of steps) {
    if (step.passageLength > 0) {
      const { source, at } = comparison.passage;
      const index = at[isHead ? step.passage + step.passageLength : step.passage] ?? source.words.starts.length;
      isBeyond ||= isBoundary(gapBefore(source, index));
    }
    if (step.quotedLength === 0) {
      if (!isBeyond && step.kind === 'left-out') kept.push(step);
    } else kept.push(isBeyond ? { ...step, kind: 'extra', passageLength: 0 } : step);
  }
  // Words of the source left out outside the last word of the quotation are not left out of anything.
  while (kept.at(-1)?.quotedLength === 0) kept.pop();
  return kept;
}

// A quotation mark, the end of a sentence or of a paragraph.
function isBoundary(gap: string): boolean {
  return /["\u201C\u201D\u00AB\u00BB]|[.!?]\s|\n\s*\n/.test(gap);
}

function isRight(comparison: Comparison, step: Step | undefined): boolean {
  if (!step || !isAllowedStep(comparison, step)) return false;
  return comparison.rows.words[step.quoted]?.bracket === undefined;
}
