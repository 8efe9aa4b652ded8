// Whether the caret stands inside quotation marks, and what was typed since the opening one.
//
// Read backwards from the caret within its paragraph, not from the draft's quotations: while a quotation is being typed the
// marks around the caret are not yet what they will be (`“|`, `"|"`, `“If we want |`).
import { isProseAt } from './proseAt';
import type { Document } from '../core/document';

/** The marks around the caret. Document offsets. */
export interface OpenQuotation {
  /** The opening mark as written. */
  readonly open: string;
  /** The closing mark that belongs to it. */
  readonly close: string;
  /** Where the words begin, behind the opening mark. */
  readonly start: number;
  /** Characters from the caret to behind a closing mark that stands there already; 0 when there is none. */
  readonly closed: number;
}

/** Longest stretch looked back over: a quotation of 250 words. Bounds the work in a paragraph of a megabyte. */
const MOST_LOOKED_BACK = 1500;

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‹', '›'],
  ["'", "'"],
  ['‘', '’'],
  ['‚', '‘'],
  ['「', '」'],
  ['『', '』'],
]);
const SINGLE = new Set(["'", '‘', '‚']);
const ALWAYS_CLOSING = new Set(['”', '»', '›', '」', '』']);

/** The open quotation around the caret at `offset`; undefined outside marks, in code, front matter and the like. */
export function openQuotationAt(document: Document, offset: number): OpenQuotation | undefined {
  const from = Math.max(paragraphStart(document.text, offset), offset - MOST_LOOKED_BACK);
  const at = openingMark(document.text, from, offset);
  const open = at === undefined ? undefined : document.text[at];
  if (at === undefined || open === undefined || !isProseAt(document, at)) return undefined;
  const close = closingFor(document, open);
  return { open, close, start: at + 1, closed: closedAfter(document.text, offset, close) };
}

// The outer double mark wins over a single one inside it; a single one counts where there is no double one.
function openingMark(text: string, from: number, offset: number): number | undefined {
  let single: number | undefined;
  let isSingleClosed = false;
  for (let at = offset - 1; at >= from; at--) {
    const mark = text[at] ?? '';
    if (mark === '’' || SINGLE.has(mark)) {
      if (opens(text, at)) single ??= isSingleClosed ? undefined : at;
      else if (!isWordCharacter(text[at + 1])) isSingleClosed = true;
    } else if (ALWAYS_CLOSING.has(mark)) return single;
    else if (CLOSING.has(mark)) return opens(text, at) ? at : single;
  }
  return single;
}

// After a blank, an opening bracket, a dash or another mark; a straight mark before a blank only where the caret may be.
function opens(text: string, at: number): boolean {
  const mark = text[at] ?? '';
  const before = text[at - 1];
  if (!CLOSING.has(mark)) return false;
  return before === undefined || /[\s([{—–\-"“‘'„«*_>]/.test(before);
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

// German „…“ and Polish „…” share the opening mark: what the draft's other quotations close with decides.
function closingFor(document: Document, open: string): string {
  if (open === '„' && document.text.includes('”') && !document.text.includes('“')) return '”';
  return CLOSING.get(open) ?? open;
}

function closedAfter(text: string, offset: number, close: string): number {
  return text.startsWith(close, offset) ? close.length : 0;
}

function paragraphStart(text: string, offset: number): number {
  const window = text.slice(Math.max(0, offset - MOST_LOOKED_BACK), offset);
  const blank = Math.max(window.lastIndexOf('\n\n'), window.lastIndexOf('\n\r\n'));
  return blank < 0 ? offset - window.length : offset - window.length + blank + 1;
}
