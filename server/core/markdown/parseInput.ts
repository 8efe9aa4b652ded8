// The text as the block parser reads it: of the same length, so that every offset holds, and rid of what would mislead it.
//
// - Front matter is blanked; the parser knows no YAML.
// - Line breaks are LF: the parser takes CR LF for a line that ends in a character, and so misses blank lines.
// - In a line that begins with more than MARKS_READ marks the rest of them becomes letters: the parser looks at the whole
//   line once for every list mark, which a line of a million marks would turn into hours.
import { frontMatterFences } from './frontMatter';

/** The deepest nesting that anybody writes is far below a hundred marks and their blanks. */
const MARKS_READ = 1000;

/** The text as the block parser reads it; `text` itself where nothing misleads. */
export function parseInput(text: string): string {
  let input = text.includes('\r') ? text.replace(/\r\n?/g, (end) => (end === '\r' ? '\n' : ' \n')) : text;
  const fences = frontMatterFences(text);
  // The line break before the text stays: without it the first line would begin with blanks, and be code.
  if (fences) {
    const { end } = fences.whole;
    const kept = input[end - 1] === '\n' ? end - 1 : end;
    input = ' '.repeat(kept) + input.slice(kept);
  }
  return withoutLongMarks(input);
}

function withoutLongMarks(input: string): string {
  let result = '';
  let copied = 0;
  for (let start = 0; start < input.length;) {
    const end = marksEnd(input, start);
    if (end - start > MARKS_READ) {
      result += input.slice(copied, start + MARKS_READ) + 'x'.repeat(end - start - MARKS_READ);
      copied = end;
    }
    const next = input.indexOf('\n', end);
    start = next < 0 ? input.length : next + 1;
  }
  return copied === 0 ? input : result + input.slice(copied);
}

// The end of the blanks, quote marks, list marks and digits that the line begins with.
function marksEnd(input: string, start: number): number {
  let at = start;
  while (at < input.length && isMark(input.charCodeAt(at))) at += 1;
  return at;
}

function isMark(code: number): boolean {
  // Blank, tab, '>', '*', '+', '-', '.', ')', digits.
  if (code === 32 || code === 9 || code === 62) return true;
  return (code >= 41 && code <= 46 && code !== 44) || (code >= 48 && code <= 57);
}
