// The address and the title of a link or an image, as CommonMark writes them: `(address "title")`, `(<address> 'title')`.
import type { Span } from '../../text/span';

/** CommonMark's limit on parentheses inside an address; it also keeps `](](](` from being read to the end each time. */
const DEEPEST = 32;

/** An address: its characters, and where it ends, a closing `>` included. */
export interface Destination {
  readonly inner: Span;
  readonly end: number;
}

/** The address at `at`, or undefined. An address may be empty: `[text]()`. */
export function destinationAt(text: string, at: number, limit: number): Destination | undefined {
  return text[at] === '<' ? angled(text, at, limit) : bare(text, at, limit);
}

/** Where the title that begins at `at` ends, its closing mark included; -1 where there is none. */
export function titleEnd(text: string, at: number): number {
  const open = text[at];
  if (open !== '"' && open !== "'" && open !== '(') return -1;
  const close = open === '(' ? ')' : open;
  for (let end = at + 1; end < text.length; end++) {
    const character = text[end];
    if (character === '\\') end += 1;
    else if (character === close) return end + 1;
    else if (character === '(' && open === '(') return -1;
  }
  return -1;
}

/** What stands between the parentheses after a link's text. `at` is the opening one. */
export function inlineTarget(
  text: string,
  at: number,
  limit: number,
): { readonly destination: Span; readonly end: number } | undefined {
  const from = skipWhite(text, at + 1);
  const destination = destinationAt(text, from, limit);
  if (!destination) return undefined;
  let end = skipWhite(text, destination.end);
  if (end > destination.end) {
    const title = titleEnd(text, end);
    if (title >= 0) end = skipWhite(text, title);
  }
  return text[end] === ')' && end < limit ? { destination: destination.inner, end: end + 1 } : undefined;
}

function angled(text: string, at: number, limit: number): Destination | undefined {
  for (let end = at + 1; end < limit; end++) {
    const character = text[end];
    if (character === '>') return { inner: { start: at + 1, end }, end: end + 1 };
    if (character === '<' || character === '\n') return undefined;
    if (character === '\\') end += 1;
  }
  return undefined;
}

function bare(text: string, at: number, limit: number): Destination | undefined {
  let depth = 0;
  let end = at;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code <= 32) break;
    if (code === 92) end += 1;
    else if (code === 40 && ++depth > DEEPEST) return undefined;
    else if (code === 41 && --depth < 0) break;
  }
  return { inner: { start: at, end: Math.min(end, limit) }, end: Math.min(end, limit) };
}

function skipWhite(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 32) at += 1;
  return at;
}
