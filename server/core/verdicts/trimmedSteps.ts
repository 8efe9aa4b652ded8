// Cleans the ends of an alignment. Where nothing is to be gained or lost beyond an end, the table pairs a wrong word with
// whatever stands next in the source: beyond the end of the speech, where it is an added word; or next to the word's own
// place, where words between were dropped (“I know” for “I do not know”).
import type { Step } from './alignment';
import { mayStandFor } from './canonical';
import { isAllowedStep, type Comparison } from './comparison';
import { gapBefore } from './passageWords';

/** How many words of the source a wrong end may have dropped to its own word: beyond that the word is another one. */
const DROPPED_REACH = 4;

/** The steps with both ends cleaned, and nothing left out outside the quotation's first and last word. */
export function trimmedSteps(comparison: Comparison, steps: readonly Step[]): readonly Step[] {
  const first = steps.findIndex((step) => isRight(comparison, step));
  if (first < 0) return [];
  let last = steps.length - 1;
  while (last > first && !isRight(comparison, steps[last])) last -= 1;
  const head = steps.slice(0, first);
  const tail = steps.slice(last + 1);
  return [
    ...(reanchoredHead(comparison, head, steps[first]) ?? outer(comparison, [...head].reverse(), true).reverse()),
    ...steps.slice(first, last + 1),
    ...(reanchoredTail(comparison, tail, steps[last]) ?? outer(comparison, tail, false)),
  ];
}

// One wrong word before the right ones, which the source has a few words further back in the same sentence.
function reanchoredHead(comparison: Comparison, head: readonly Step[], next: Step | undefined): Step[] | undefined {
  const only = onlyWord(head);
  if (only === undefined || !next) return undefined;
  for (let back = 2; back <= DROPPED_REACH + 1; back++) {
    const place = next.passage - back;
    if (place < 0 || isBoundaryBefore(comparison, place + 1)) return undefined;
    if (isSameWord(comparison, only, place)) {
      return [pair(only, place), leftOut(only + 1, place + 1, back - 1)];
    }
  }
  return undefined;
}

function reanchoredTail(comparison: Comparison, tail: readonly Step[], before: Step | undefined): Step[] | undefined {
  const only = onlyWord(tail);
  if (only === undefined || !before) return undefined;
  const end = before.passage + before.passageLength;
  for (let on = 1; on <= DROPPED_REACH; on++) {
    const place = end + on;
    if (place >= comparison.passage.forms.length || isBoundaryBefore(comparison, place)) return undefined;
    if (isSameWord(comparison, only, place)) return [leftOut(only, end, on), pair(only, place)];
  }
  return undefined;
}

// The quotation's word when the steps hold no more than one, outside brackets.
function onlyWord(steps: readonly Step[]): number | undefined {
  const words = steps.filter(({ quotedLength }) => quotedLength > 0);
  return words.length === 1 && words[0]?.quotedLength === 1 ? words[0].quoted : undefined;
}

function isSameWord({ rows, passage }: Comparison, j: number, i: number): boolean {
  const row = rows.words[j];
  return row !== undefined && row.bracket === undefined && mayStandFor(row.word.form, passage.forms[i] ?? '');
}

function pair(quoted: number, passage: number): Step {
  return { kind: 'pair', quoted, quotedLength: 1, passage, passageLength: 1 };
}

function leftOut(quoted: number, passage: number, passageLength: number): Step {
  return { kind: 'left-out', quoted, quotedLength: 0, passage, passageLength };
}

// The steps outside the right ones, walked away from them. Up to a boundary of the source a pair is a change.
function outer(comparison: Comparison, steps: readonly Step[], isHead: boolean): Step[] {
  const kept: Step[] = [];
  let isBeyond = false;
  if (!steps.some(({ quotedLength }) => quotedLength > 0)) return kept;
  for (const step of steps) {
    if (step.passageLength > 0) {
      isBeyond ||= isBoundaryBefore(comparison, isHead ? step.passage + step.passageLength : step.passage);
    }
    if (step.quotedLength === 0) {
      if (!isBeyond && step.kind === 'left-out') kept.push(step);
    } else if (isBeyond) {
      // At the place where the right words begin, or end.
      const passage = isHead ? step.passage + step.passageLength : step.passage;
      kept.push({ ...step, kind: 'extra', passage, passageLength: 0 });
    } else kept.push(step);
  }
  while (kept.at(-1)?.quotedLength === 0) kept.pop();
  return kept;
}

// A quotation mark, the end of a sentence or of a paragraph before word `i` of the passage.
function isBoundaryBefore({ passage: { source, at } }: Comparison, i: number): boolean {
  return /["\u201C\u201D\u00AB\u00BB]|[.!?]\s|\n\s*\n/.test(gapBefore(source, at[i] ?? source.words.starts.length));
}

function isRight(comparison: Comparison, step: Step | undefined): boolean {
  if (!step || !isAllowedStep(comparison, step)) return false;
  return comparison.rows.words[step.quoted]?.bracket === undefined;
}
