// The words and marks of one block's prose, as the search for speakers reads them: each quotation is a single token, so that a
// reporting clause stands next to what it reports, and what is said inside is never taken for one.
import { OBJECT, type Prose } from '../text/prose';
import type { Span } from '../text/span';

/** A word, a mark of punctuation, or a whole quotation. Offsets in the block's prose. */
export interface Token extends Span {
  /** As written; for a quotation its last character before the closing mark. */
  readonly text: string;
  /** In small letters, apostrophes straight; empty for a quotation. */
  readonly lower: string;
  readonly kind: 'word' | 'mark' | 'object' | 'quote';
  /** Whether a word begins with a capital letter. */
  readonly capital: boolean;
}

// A full stop belongs to these, and ends no sentence.
const SHORTENED = new Set(
  (
    'mr mrs ms mx dr prof rev fr hon pres gov sen sens rep reps gen col lt capt cmdr maj sgt cpl adm supt det insp amb st jr sr ' +
    'inc corp co ltd no vs jan feb mar apr aug sept sep oct nov dec dept ala ariz ark calif colo conn del fla ga ill ind kan ky la md ' +
    'mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'
  ).split(' '),
);
// (R-S.D.), (now a Democrat): longer ones are sentences of their own.
const LONGEST_ASIDE = 8;
// U.S, J.F.K: single letters and full stops.
const POINTED = /^(?:\p{L}\.)+\p{L}$/u;
const WIDE_WORD = /[\p{L}\p{N}\p{M}]/u;
const WIDE_CAPITAL = /\p{Lu}/u;
const BLANK = /\s/;
const QUOTE_MARK = /^["'`\u00AB\u00BB\u2018-\u201F]/;
// Between two letters or figures they belong to the word: O'Neill, 3.5, state-run, AT&T, 10:30.
const JOINERS = new Set(['.', ',', ':', "'", '\u2019', '&', '/', '-']);

interface Kept {
  readonly stretches: readonly Span[];
  readonly tokens: readonly Token[];
}

const known = new WeakMap<Prose, Kept>();

/** The tokens of a block, each of its quotations (`stretches`, marks included, ascending) one token. Kept with the prose
 * while its quotations stay where they are. Linear. */
export function tokensOf(prose: Prose, stretches: readonly Span[]): readonly Token[] {
  const before = known.get(prose);
  if (before && sameSpans(before.stretches, stretches)) return before.tokens;
  const found: Token[] = [];
  let at = 0;
  for (const stretch of stretches) {
    addTokens(found, prose.text, at, stretch.start);
    found.push(quoteToken(prose.text, stretch));
    at = Math.max(at, stretch.end);
  }
  addTokens(found, prose.text, at, prose.text.length);
  const tokens = withoutAsides(found);
  known.set(prose, { stretches, tokens });
  return tokens;
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, index) => span.start === b[index]?.start && span.end === b[index].end);
}

function quoteToken(text: string, stretch: Span): Token {
  const { start, end } = stretch;
  let last = end - 1;
  while (last > start && (QUOTE_MARK.test(text[last] ?? '') || /[\s)\]]/.test(text[last] ?? ''))) last -= 1;
  return { start, end, text: text[last] ?? '', lower: '', kind: 'quote', capital: false };
}

function addTokens(found: Token[], text: string, from: number, to: number): void {
  for (let at = from; at < to;) {
    if (isWordAt(text, at) || /[@#$\u20AC\u00A3]/.test(text[at] ?? '')) at = addWord(found, text, at, to);
    else {
      const mark = text[at] ?? '';
      if (!BLANK.test(mark)) {
        const kind = mark === OBJECT ? 'object' : 'mark';
        found.push({ start: at, end: at + 1, text: mark, lower: mark, kind, capital: false });
      }
      at += 1;
    }
  }
}

// Adds the word at `start`, its possessive apart, and gives where the next token may begin.
function addWord(found: Token[], text: string, start: number, limit: number): number {
  let end = start + 1;
  while (end < limit && (isWordAt(text, end) || (JOINERS.has(text[end] ?? '') && isInside(text, end, limit)))) end += 1;
  if (end < limit && text[end] === '.' && isShortened(text.slice(start, end))) end += 1;
  const isOwner = end - start > 2 && /[sS]/.test(text[end - 1] ?? '') && /['\u2019]/.test(text[end - 2] ?? '');
  const bare = isOwner ? end - 2 : end;
  pushWord(found, text, start, bare);
  if (isOwner) pushWord(found, text, bare, end);
  return end;
}

function isInside(text: string, at: number, limit: number): boolean {
  return at + 1 < limit && isWordAt(text, at + 1) && isWordAt(text, at - 1);
}

function pushWord(found: Token[], text: string, start: number, end: number): void {
  const word = text.slice(start, end);
  const lower = word.toLowerCase();
  const straight = lower.includes('\u2019') ? lower.replaceAll('\u2019', "'") : lower;
  found.push({ start, end, text: word, lower: straight, kind: 'word', capital: isCapital(word) });
}

function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) {
    return (
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x30 && code <= 0x39) ||
      code === 0x5f
    );
  }
  // General punctuation; the halves of a wide character count as letters.
  if (code >= 0x2000 && code <= 0x206f) return false;
  return (code >= 0xd800 && code <= 0xdfff) || WIDE_WORD.test(text[at] ?? '');
}

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 0x41 && code <= 0x5a) return true;
  if (code < 0x80) return (code === 0x40 || code === 0x23) && word.length > 1 && isCapital(word.slice(1));
  return WIDE_CAPITAL.test(word[0] ?? '');
}

// An initial (J. Edgar), a shortened title (Mr.), letters with stops (U.S.).
function isShortened(word: string): boolean {
  if (word.length === 1) return word !== 'I' && isCapital(word);
  if (word.includes('.')) return POINTED.test(word);
  return isCapital(word) && SHORTENED.has(word.toLowerCase());
}

// Rep. Jim McDermott (D-Wash.) said: a short aside in brackets stands between no two words that belong together.
function withoutAsides(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => token.text === '(')) return tokens;
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const end = token.text === '(' && token.kind === 'mark' ? asideEnd(tokens, at) : -1;
    if (end < 0) kept.push(token);
    else at = end;
  }
  return kept;
}

function asideEnd(tokens: readonly Token[], from: number): number {
  for (let at = from + 1; at < Math.min(tokens.length, from + LONGEST_ASIDE); at++) {
    const token = tokens[at];
    if (token?.kind === 'quote') return -1;
    if (token?.text === ')') return at;
  }
  return -1;
}
