// A window of a source as the verdict reads it: its words' forms and the marks between them, read from the prose of the
// blocks, so that a Markdown source's escapes and references are seen as the reader sees them.
import type { Block } from '../document';
import type { Source } from '../library';
import { proseOffset, type Prose } from '../text/prose';
import type { Span } from '../text/span';
import { wordForm } from '../text/words';
import { isEmphasised } from './emphasis';

/** A stretch of a source's words: indices into `source.words`, `to` not included. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** Some stretches of a source's words, read as one row. Where one stretch ends and the next begins, `isSeam` is true of
 * the word that begins. */
export interface PassageWords {
  readonly source: Source;
  /** Word indices in the source, ascending. */
  readonly at: readonly number[];
  readonly forms: readonly string[];
}

/** A gap longer than this is cut in the middle: only its ends can tell anything. */
const LONGEST_GAP = 400;

/** Reads the words of ascending, disjoint ranges. */
export function passageWords(source: Source, ranges: readonly WordRange[]): PassageWords {
  const at: number[] = [];
  const forms: string[] = [];
  for (const { from, to } of ranges) {
    for (let i = Math.max(0, from); i < Math.min(to, source.words.starts.length); i++) {
      at.push(i);
      forms.push(formAt(source, i));
    }
  }
  return { source, at, forms };
}

/** The form of word `index` of a source, as in `Word.form`. */
export function formAt(source: Source, index: number): string {
  const start = source.words.starts[index] ?? 0;
  const end = source.words.ends[index] ?? start;
  const block = source.document.blocks[blockOf(source, index)];
  if (!block || isItsOwnProse(block.prose)) return wordForm(source.text.slice(start, end));
  const prose = inProse(block, { start, end });
  return wordForm(block.prose.text.slice(prose.start, prose.end));
}

/** The marks and blanks between word `index - 1` and word `index`, as prose: markup is gone, a blank line stands for a
 * new block. */
export function gapBefore(source: Source, index: number): string {
  const { ends, starts } = source.words;
  const before = index > 0 ? blockOf(source, index - 1) : -1;
  const here = index < starts.length ? blockOf(source, index) : source.document.blocks.length;
  if (before === here) return proseBetween(source, here, ends[index - 1], starts[index]);
  const tail = before < 0 ? '' : proseBetween(source, before, ends[index - 1], undefined);
  return tail + '\n\n' + proseBetween(source, here, undefined, starts[index]);
}

/** The stretch of the source's text from word `first` to word `last`, both included. */
export function spanOfWords(source: Source, first: number, last: number): Span {
  return { start: source.words.starts[first] ?? 0, end: source.words.ends[last] ?? 0 };
}

/** Index of the block that word `index` stands in. */
export function blockOf(source: Source, index: number): number {
  const { breaks } = source.words;
  let low = 0;
  let high = breaks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((breaks[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** True when the word is emphasised in its source. */
export function isEmphasisedAt(source: Source, index: number): boolean {
  const block = source.document.blocks[blockOf(source, index)];
  if (!block || block.prose.emphasis.length === 0) return false;
  return isEmphasised(block.prose, inProse(block, spanOfWords(source, index, index)));
}

// The prose of a block between two offsets of the source's text; without one, from or to the block's end.
function proseBetween(source: Source, index: number, start: number | undefined, end: number | undefined): string {
  const block = source.document.blocks[index];
  if (!block) return '';
  const { text } = block.prose;
  const from = start === undefined ? 0 : inProse(block, { start: start - 1, end: start }).end;
  const to = end === undefined ? text.length : inProse(block, { start: end, end: end + 1 }).start;
  if (to - from <= LONGEST_GAP) return text.slice(from, to);
  return text.slice(from, from + LONGEST_GAP / 2) + text.slice(to - LONGEST_GAP / 2, to);
}

// A stretch of the source's text that begins and ends with prose, in the block's prose.
function inProse(block: Block, span: Span): Span {
  const start = proseOffset(block.prose, span.start - block.span.start);
  return { start, end: proseOffset(block.prose, span.end - 1 - block.span.start) + 1 };
}

function isItsOwnProse(prose: Prose): boolean {
  const [run] = prose.runs;
  return prose.runs.length === 1 && run !== undefined && run.length === run.end - run.start;
}
