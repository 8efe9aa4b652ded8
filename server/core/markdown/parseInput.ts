// The text as the parsers read it: of the same length, so that every offset holds, and rid of what would mislead them.
//
// - Line breaks are LF: the block parser takes CR LF for a line that ends in a character, and so misses blank lines.
// - Front matter is blanked; the parser knows no YAML.
// - In a line that begins with more marks than anybody writes, the rest of them becomes letters: the block parser looks at the
//   whole line once for every list mark, which a line of a million marks would turn into hours, and each mark is a level
//   of nesting for all that walks the tree.
import { frontMatterFences } from './frontMatter';

/** Marks (`>`, `-`, `1.`, …) that a line may begin with; real drafts nest five or six deep. */
const MOST_MARKS = 100;

/** Columns that a line's marks may stand in. */
const WIDEST = 400;

/** A text, prepared. */
export interface ParseInput {
  /** For leaves: line breaks unified, else as written. */
  readonly text: string;
  /** For the block parser. */
  readonly blocks: string;
}

/** The text as the parsers read it. */
export function parseInput(written: string): ParseInput {
  const text = written.includes('\r') ? written.replace(/\r\n?/g, (end) => (end === '\r' ? '\n' : ' \n')) : written;
  const fences = frontMatterFences(written);
  if (!fences) return { text, blocks: withoutLongMarks(text) };
  const { end } = fences.whole;
  // The line break before the text stays: without it the first line would begin with blanks, and be code.
  const kept = text[end - 1] === '\n' ? end - 1 : end;
  return { text, blocks: withoutLongMarks(' '.repeat(kept) + text.slice(kept)) };
}

function withoutLongMarks(text: string): string {
  let result = '';
  let copied = 0;
  for (let start = 0; start < text.length;) {
    let marks = 0;
    let at = start;
    for (; isBlank(text.charCodeAt(at)) || isMark(text.charCodeAt(at)); at++) {
      if (isBlank(text.charCodeAt(at))) continue;
      marks += 1;
      if (marks <= MOST_MARKS && at - start <= WIDEST) continue;
      result += `${text.slice(copied, at)}x`;
      copied = at + 1;
    }
    const next = text.indexOf('\n', at);
    start = next < 0 ? text.length : next + 1;
  }
  return copied === 0 ? text : result + text.slice(copied);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

// `>`, `*`, `+`, `-`, `.`, `)`, digits.
function isMark(code: number): boolean {
  return code === 62 || (code >= 41 && code <= 46 && code !== 44) || (code >= 48 && code <= 57);
}
