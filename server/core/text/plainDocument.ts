// A plain text as a Document: its paragraphs, each one run of the text's own characters.
//
// Plain text comes in two kinds. Where a program wrapped the lines, a line break is white space and a blank line ends the
// paragraph; where it did not, every line is a paragraph. Which kind a text is, its longest lines tell: nobody wraps at
// more than LONGEST_WRAP characters. A wrapped text without blank lines gives its paragraphs away in the line before a
// break: there the next line's first word would still have fitted.
import type { Block, Document } from '../document';
import { plainProse } from './prose';
import type { Span } from './span';

/** Longer lines are paragraphs. Mail wraps at 72 to 78, typewritten and converted books at 60 to 100, wide terminals at 132. */
const LONGEST_WRAP = 140;

/** A share of the characters that is enough to tell: single long lines (a table, an address) stand in wrapped texts too. */
const LONG_SHARE = 0.5;

/** A wrapped text with fewer blank lines than one in this many lines is read as having none: one may follow the title. */
const LINES_PER_BLANK = 60;

/** In a wrapped text all line breaks but the paragraphs' own are the wrap's: two of three where paragraphs have three lines. */
const WRAPPED_SHARE = 0.6;

/** A paragraph ends at the next line end after this many characters, at the next sentence end after eight times as many:
 * nobody writes so long a one, and what is done for a paragraph should stay small in a text that is a single line of 64 MB. */
const LONGEST_PARAGRAPH = 32_768;

/** A line without its line break and without the blanks at its end. */
interface Line extends Span {
  readonly indented: boolean;
}

/** What the lines of a text are like. */
interface Layout {
  /** `line`: each is a paragraph; `blank`: blank lines end paragraphs; `wrap`: line lengths tell. */
  readonly paragraphs: 'line' | 'blank' | 'wrap';
  /** The width that the lines were wrapped at, where they were. */
  readonly width: number;
}

/**
 * The paragraphs of a plain text, in order. Lines end at LF, CR LF, CR or a form feed; inside a paragraph they stay in the
 * prose as white space, so that every paragraph's prose is a slice of the text. `metadata` (a prefix) is left out.
 * Linear in the text's length.
 */
export function plainDocument(text: string, metadata?: Span): Document {
  const start = metadata ? metadata.end : 0;
  const layout = layoutOf(text, start);
  const blocks: Block[] = [];
  let paragraph: { start: number; end: number } | undefined;
  let last: Line | undefined;
  const finish = (): void => {
    if (paragraph) addParagraph(blocks, text, paragraph);
    paragraph = undefined;
  };
  forEachLine(text, start, (line) => {
    if (line.start === line.end) {
      if (layout.paragraphs !== 'line') finish();
      last = undefined;
      return;
    }
    if (paragraph && last && goesOn(text, layout, last, line) && line.start - paragraph.start < LONGEST_PARAGRAPH) {
      paragraph.end = line.end;
    } else {
      finish();
      paragraph = { start: line.start, end: line.end };
    }
    last = line;
  });
  finish();
  const empty = { quotes: [], citations: [], links: [], footnotes: [], ignores: [] };
  return metadata ? { text, blocks, ...empty, metadata } : { text, blocks, ...empty };
}

// Whether `line` goes on with the paragraph that `last` belongs to; no blank line stands between them.
function goesOn(text: string, layout: Layout, last: Line, line: Line): boolean {
  if (layout.paragraphs === 'line') return false;
  if (layout.paragraphs === 'blank') return true;
  if (line.indented && !last.indented) return false;
  return isFull(text, layout.width, last, line);
}

function layoutOf(text: string, start: number): Layout {
  const lengths = new Uint32Array(LONGEST_WRAP + 1);
  let characters = 0;
  let long = 0;
  let lines = 0;
  let blanks = 0;
  forEachLine(text, start, ({ start: from, end }) => {
    const length = end - from;
    if (length === 0) blanks += 1;
    else lines += 1;
    characters += length;
    if (length > LONGEST_WRAP) long += length;
    else if (length > 0) lengths[length] = (lengths[length] ?? 0) + 1;
  });
  const width = wrapWidth(lengths, lines);
  if (long > characters * LONG_SHARE) return { paragraphs: 'line', width };
  if (blanks > 0 && blanks * LINES_PER_BLANK >= lines) return { paragraphs: 'blank', width };
  return { paragraphs: isWrapped(text, start, width) ? 'wrap' : 'line', width };
}

// The length that all but one line in twenty keep to: a heading or a table may be wider than the text.
function wrapWidth(lengths: Uint32Array, lines: number): number {
  let wider = lines / 20;
  let width = LONGEST_WRAP;
  while (width > 0 && (wider -= lengths[width] ?? 0) >= 0) width -= 1;
  return width;
}

// Whether most line breaks are where a wrap would have put them.
function isWrapped(text: string, start: number, width: number): boolean {
  let breaks = 0;
  let fitting = 0;
  let last: Line | undefined;
  forEachLine(text, start, (line) => {
    if (line.start === line.end) return;
    if (last) {
      breaks += 1;
      if (isFull(text, width, last, line)) fitting += 1;
    }
    last = line;
  });
  return fitting >= breaks * WRAPPED_SHARE;
}

// Whether the first word of `line` would not have fitted on the line before.
function isFull(text: string, width: number, last: Line, line: Line): boolean {
  return last.end - last.start + 1 + firstWordLength(text, line) > width;
}

function addParagraph(blocks: Block[], text: string, span: Span): void {
  let start = span.start;
  while (span.end - start > 8 * LONGEST_PARAGRAPH) {
    const end = sentenceEnd(text, start + 4 * LONGEST_PARAGRAPH, start + 8 * LONGEST_PARAGRAPH);
    blocks.push(block(text, { start, end }));
    start = end;
    while (isBlank(text.charCodeAt(start))) start += 1;
  }
  if (start < span.end) blocks.push(block(text, { start, end: span.end }));
}

// The end of the first sentence that ends after `from`; `to` where there is none.
function sentenceEnd(text: string, from: number, to: number): number {
  const end = text.slice(from, to).indexOf('. ');
  if (end >= 0) return from + end + 1;
  // Never between the halves of a character outside the Basic Multilingual Plane.
  return (text.charCodeAt(to) & 0xfc00) === 0xdc00 ? to - 1 : to;
}

function block(text: string, span: Span): Block {
  return { kind: 'paragraph', span, prose: plainProse(text.slice(span.start, span.end)) };
}

function firstWordLength(text: string, line: Line): number {
  let at = line.start;
  while (at < line.end && !isBlank(text.charCodeAt(at))) at += 1;
  return at - line.start;
}

// Calls `visit` with each line; a blank line has `start === end`.
function forEachLine(text: string, from: number, visit: (line: Line) => void): void {
  for (let start = from; start < text.length;) {
    const end = lineBreak(text, start);
    let first = start;
    while (first < end && isBlank(text.charCodeAt(first))) first += 1;
    let last = end;
    while (last > first && isBlank(text.charCodeAt(last - 1))) last -= 1;
    // A form feed is a page's end, and no paragraph's: it is passed over rather than taken for a blank line.
    const isPageBreak = first === last && text.charCodeAt(end) === 12 && start === end;
    if (!isPageBreak) visit({ start: first, end: last, indented: first > start });
    start = afterBreak(text, end);
  }
}

function lineBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || code === 12) return at;
  }
  return text.length;
}

function afterBreak(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  return (code === 13 && next === 10) || (code === 12 && (next === 10 || next === 13))
    ? afterBreak(text, at + 1)
    : at + 1;
}

// White space of any kind, the byte order mark and the no-break space included.
function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x3000;
}
