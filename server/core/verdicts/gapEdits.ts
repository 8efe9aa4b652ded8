// What differs in the marks between two words that the quotation and the passage share.
import type { Span } from '../text/span';
import type { Step } from './alignment';
import { editAt, placeOf, stretchOf, type Comparison } from './comparison';
import { markDifferences, opensSingle, type MarkDifference, type Marks } from './marks';
import { gapBefore } from './passageWords';
import type { Edit } from './verdict';

/** How far back a single mark may have been opened that a mark after a plural closes, in words. */
const NESTED_REACH = 60;

/** The differences in the marks before a step whose words, and the words before, are neighbours on both sides. */
export function gapEdits(comparison: Comparison, step: Step): readonly Edit[] {
  const { rows, passage } = comparison;
  const gap = rows.gaps[step.quoted];
  const own = (gap?.marks ?? '') + (gap && gap.ellipses.length > 0 ? '\u2026' : '');
  const quoted = quotedMarks(comparison, step.quoted, own);
  const source = sourceMarks(comparison, step.passage, gapBefore(passage.source, passage.at[step.passage] ?? 0));
  return markDifferences(quoted, source).map((difference) => {
    const kind = difference === 'changed' ? kindOfChange(comparison, { quoted, source, step }) : difference;
    return markEdit(comparison, kind, step);
  });
}

interface ChangedMarks {
  readonly quoted: Marks;
  readonly source: Marks;
  readonly step: Step;
}

// A single mark more or less: the end of a nested quotation, or an apostrophe. One that the source lacks was lost there
// (extraction); one that the draft lacks was left out.
function kindOfChange(comparison: Comparison, { quoted, source, step }: ChangedMarks): MarkDifference | 'extraction' {
  if (/\d/.test(quoted.after)) return 'changed';
  const isInDraft = quoted.text.length > source.text.trimEnd().length;
  if (isInDraft ? isNestedInDraft(comparison, step) : isNestedInSource(comparison, step)) return 'nested-marks';
  return isInDraft ? 'extraction' : 'changed';
}

function isNestedInDraft(comparison: Comparison, { quoted }: Step): boolean {
  for (let j = quoted - 1; j >= Math.max(0, quoted - NESTED_REACH); j--) {
    if (opensSingle(quotedMarks(comparison, j, comparison.rows.gaps[j]?.marks ?? ''))) return true;
  }
  return false;
}

function isNestedInSource(comparison: Comparison, { passage: from }: Step): boolean {
  const { source, at } = comparison.passage;
  for (let i = from - 1; i >= Math.max(0, from - NESTED_REACH); i--) {
    if (opensSingle(sourceMarks(comparison, i, gapBefore(source, at[i] ?? 0)))) return true;
  }
  return false;
}

function quotedMarks({ rows: { words } }: Comparison, j: number, text: string): Marks {
  return { text, before: words[j - 1]?.word.form ?? '', after: words[j]?.word.form ?? '' };
}

function sourceMarks({ passage: { forms } }: Comparison, i: number, text: string): Marks {
  return { text, before: forms[i - 1] ?? '', after: forms[i] ?? '' };
}

// Marks that belong to their words are shown with them, others alone.
function markEdit(comparison: Comparison, kind: MarkDifference | 'extraction', step: Step): Edit {
  const { rows, passage, draft } = comparison;
  if (kind === 'hyphen' || kind === 'extraction' || kind === 'changed') {
    const stretch = { ...stretchOf(step), quotedFrom: step.quoted - 1, passageFrom: step.passage - 1 };
    const isNumber = kind === 'changed' && /\d/.test(passage.forms[step.passage] ?? '');
    return editAt(comparison, kind, placeOf(comparison, stretch), isNumber ? 'number' : undefined);
  }
  const index = passage.at[step.passage] ?? 0;
  const { starts, ends } = passage.source.words;
  const before = rows.words[step.quoted - 1]?.word.span.end ?? 0;
  const after = rows.words[step.quoted]?.word.span.start ?? 0;
  return editAt(comparison, kind, {
    draft: trimmed(draft.text, { start: before, end: after }),
    source: trimmed(passage.source.text, { start: ends[index - 1] ?? 0, end: starts[index] ?? 0 }),
  });
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}
