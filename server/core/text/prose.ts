// The words of a block as a reader sees them, freed from markup, with the way back to the document.
//
// Markdown hides prose behind escapes, character references, emphasis and links. Everything that looks at language
// (quotation marks, words, names, cues) works on `Prose.text` and never sees markup; its findings return to the document
// through the runs. A Prose holds no absolute offset, so that a block whose characters did not change keeps the same
// object from version to version, and everything derived from it can be kept in a WeakMap.
import type { Span } from './span';

/** Stands in prose for something that is no prose: code, maths, a citation, a picture, HTML. Belongs to no word. */
export const OBJECT = '\uFFFC';

/** A stretch of prose that stems from one stretch of the block. When both are of one length they agree unit by unit;
 * otherwise (a character reference) the run is indivisible. */
export interface ProseRun {
  /** Offset in `Prose.text`. */
  readonly at: number;
  /** Length in `Prose.text`. */
  readonly length: number;
  /** Stretch of the block, relative to its start. */
  readonly start: number;
  readonly end: number;
}

/** Something that is no prose, by the place of its `OBJECT` character. */
export interface ProseObject {
  /** Offset of the `OBJECT` character in `Prose.text`. */
  readonly at: number;
  readonly kind: 'code' | 'maths' | 'citation' | 'footnote' | 'html' | 'image' | 'url';
}

/** The prose of one block. */
export interface Prose {
  readonly text: string;
  /** Ascending; together they cover `text`. */
  readonly runs: readonly ProseRun[];
  /** Emphasised stretches (`*…*`, `__…__`), in prose offsets. */
  readonly emphasis: readonly Span[];
  readonly objects: readonly ProseObject[];
}

// Shared: a source of 64 MB has a hundred thousand paragraphs.
const NONE: readonly never[] = [];

/** Prose that is its own document text, as in a plain text source. */
export function plainProse(text: string): Prose {
  return { text, runs: [{ at: 0, length: text.length, start: 0, end: text.length }], emphasis: NONE, objects: NONE };
}

/** The stretch of the block (relative to its start) that the stretch `span` of its prose stems from. */
export function blockSpan(prose: Prose, span: Span): Span {
  const start = blockOffset(prose, span.start);
  return { start, end: span.end > span.start ? blockEnd(prose, span.end) : start };
}

/** The offset in the prose of an offset in the block (relative to its start); the next one where that character is markup. */
export function proseOffset(prose: Prose, offset: number): number {
  let low = 0;
  let high = prose.runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = prose.runs[middle];
    if (run && run.end <= offset) low = middle + 1;
    else high = middle;
  }
  const run = prose.runs[low];
  if (!run) return prose.text.length;
  if (offset <= run.start) return run.at;
  return run.length === run.end - run.start ? run.at + (offset - run.start) : run.at + run.length;
}

function blockOffset(prose: Prose, at: number): number {
  const run = runAt(prose, at);
  if (!run) return prose.runs.at(-1)?.end ?? 0;
  return run.length === run.end - run.start ? run.start + (at - run.at) : run.start;
}

// The end of the last character before `at`: markup that follows it is left out.
function blockEnd(prose: Prose, at: number): number {
  const run = runAt(prose, at - 1);
  if (!run) return prose.runs.at(-1)?.end ?? 0;
  return run.length === run.end - run.start ? run.start + (at - run.at) : run.end;
}

function runAt(prose: Prose, at: number): ProseRun | undefined {
  let low = 0;
  let high = prose.runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = prose.runs[middle];
    if (!run) return undefined;
    if (at < run.at) high = middle - 1;
    else if (at >= run.at + run.length) low = middle + 1;
    else return run;
  }
  return undefined;
}
