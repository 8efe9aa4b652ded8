// The key of a citation, by Pandoc's rule: it begins with a letter, digit or `_`, and may hold single marks of
// `:.#$%&-+?<>~/` inside; between braces it may be anything. An `@` after a letter or digit is an address's.
//
// One addition: a `-` directly before the `]`, `;` or `,` that ends it is the key's. Pandoc would read it as a suffix, which
// nobody writes, and keys made of file names end so: `Smith (2019).txt` gives `Smith-2019-`.
import type { Span } from '../../text/span';

/** A key, and where the whole `@key` or `@{key}` ends. */
export interface FoundKey {
  readonly span: Span;
  readonly end: number;
}

const KEY_CHARACTER = /[\p{L}\p{N}\p{M}_]/u;
const INNER = ':.#$%&-+?<>~/';

/** Longer keys between braces are prose. */
const LONGEST_BRACED = 300;

/** The key that the `@` at `at` begins; undefined where it begins none. */
export function citationKeyAt(text: string, at: number, limit: number): FoundKey | undefined {
  if (at > 0 && /[\p{L}\p{N}]/u.test(lastCharacter(text, at))) return undefined;
  if (text[at + 1] === '{') return bracedKey(text, at, limit);
  const start = at + 1;
  let end = start;
  while (end < limit) {
    const size = keyCharacterSize(text, end, limit);
    if (size > 0) end += size;
    else if (end > start && (isInner(text, end, limit) || isLastHyphen(text, end, limit))) end += 1;
    else break;
  }
  return end > start ? { span: { start, end }, end } : undefined;
}

// A single mark before a key's character; `://` and `//` of an address too.
function isInner(text: string, at: number, limit: number): boolean {
  const mark = text[at] ?? '';
  if (!INNER.includes(mark) || at + 1 >= limit) return false;
  if (keyCharacterSize(text, at + 1, limit) > 0) return true;
  return (mark === ':' || mark === '/') && text[at + 1] === '/';
}

function isLastHyphen(text: string, at: number, limit: number): boolean {
  return text[at] === '-' && at + 1 < limit && /[\];,]/.test(text[at + 1] ?? '');
}

function bracedKey(text: string, at: number, limit: number): FoundKey | undefined {
  let depth = 0;
  for (let end = at + 1; end < limit && end - at < LONGEST_BRACED; end++) {
    const character = text[end];
    if (character === '{') depth += 1;
    else if (character === '}' && --depth === 0) {
      return end > at + 2 ? { span: { start: at + 2, end }, end: end + 1 } : undefined;
    } else if (character === '\n') return undefined;
  }
  return undefined;
}

function keyCharacterSize(text: string, at: number, limit: number): number {
  const code = text.codePointAt(at);
  if (code === undefined || at >= limit) return 0;
  const character = String.fromCodePoint(code);
  return KEY_CHARACTER.test(character) ? character.length : 0;
}

function lastCharacter(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return (low & 0xfc00) === 0xdc00 && at >= 2 ? text.slice(at - 2, at) : text.slice(at - 1, at);
}
