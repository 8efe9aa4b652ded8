// The words and marks of one block's prose, as the search for speakers reads them: each quotation is a single token, so that a
// reporting clause stands next to what it reports.
import { OBJECT, type Prose } from '../text/prose';
import type { Span } from '../text/span';

/** A word, a mark of punctuation, or a whole quotation. Offsets in the block's prose. */
export interface Token extends Span {
  /** As written; for a quotation its last character before the closing mark. */
  readonly text: string;
  /** In small letters, apostrophes straight. */
  readonly lower: string;
  readonly kind: 'word' | 'mark' | 'object' | 'quote';
  /** Whether a word begins with a capital letter. */
  readonly capital: boolean;
  /** For a quotation: its index in the document's quotations. */
  readonly quotation?: number;
}

/** A quotation's stretch in one block, marks included. */
export interface QuoteStretch extends Span {
  readonly quotation: number;
  /** The last character inside the marks, blanks left out. */
  readonly tail: string;
}

// A word with what belongs inside it (U.S., O'Neill, 3.5, state-run), an initial, or any other single character. The parts in
// the repeated group begin with a mark that no other part can match, so that the match is linear.
const TOKEN =
  /(?:\p{L}\.){2,}|[\p{L}\p{N}@#$\u20AC\u00A3][\p{L}\p{N}\p{M}_]*(?:[.,:'\u2019&/-](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}_]+)*|\S/gu;
const IS_WORD = /^[\p{L}\p{N}@#$\u20AC\u00A3]/u;
const CAPITAL = /^[@#]?\p{Lu}/u;
const POSSESSIVE = /['\u2019][sS]$/;

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

const known = new WeakMap<Prose, readonly Token[]>();

/** The tokens of a prose without regard to quotations; kept with it. Linear. */
function plainTokens(prose: Prose): readonly Token[] {
  const before = known.get(prose);
  if (before) return before;
  const found: Token[] = [];
  for (const match of prose.text.matchAll(TOKEN)) {
    // The full stop of a shortened word is part of its token already.
    if (match.index >= (found.at(-1)?.end ?? 0)) addToken(found, prose.text, match[0], match.index);
  }
  const kept = withoutAsides(found);
  known.set(prose, kept);
  return kept;
}

// Rep. Jim McDermott (D-Wash.) said: a short aside in brackets stands between no two words that belong together.
function withoutAsides(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => token.text === '(')) return tokens;
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const end = token.text === '(' ? asideEnd(tokens, at) : -1;
    if (end < 0) kept.push(token);
    else at = end;
  }
  return kept;
}

function asideEnd(tokens: readonly Token[], from: number): number {
  for (let at = from + 1; at < Math.min(tokens.length, from + LONGEST_ASIDE); at++) {
    const text = tokens[at]?.text ?? '';
    if (text === ')') return at;
    if (/^["'`\u00AB\u00BB\u2018-\u201F]/.test(text)) return -1;
  }
  return -1;
}

/** The tokens of a block, each of its quotations one token. `stretches` ascend and do not overlap. */
export function tokensOf(prose: Prose, stretches: readonly QuoteStretch[]): readonly Token[] {
  const plain = plainTokens(prose);
  if (stretches.length === 0) return plain;
  const found: Token[] = [];
  let next = 0;
  let isTold = false;
  for (const token of plain) {
    let stretch = stretches[next];
    while (stretch && stretch.start < token.end) {
      if (!isTold) found.push(quoteToken(stretch));
      isTold = token.start < stretch.end;
      if (isTold) break;
      next += 1;
      stretch = stretches[next];
    }
    if (!isTold) found.push(token);
  }
  return found;
}

function quoteToken(stretch: QuoteStretch): Token {
  const { start, end, quotation, tail } = stretch;
  return { start, end, text: tail, lower: '', kind: 'quote', capital: false, quotation };
}

function addToken(found: Token[], text: string, match: string, at: number): void {
  if (!IS_WORD.test(match)) {
    const kind = match === OBJECT ? 'object' : 'mark';
    found.push({ start: at, end: at + match.length, text: match, lower: match, kind, capital: false });
    return;
  }
  const owner = POSSESSIVE.test(match) && match.length > 2 ? match.length - 2 : match.length;
  const bare = match.slice(0, owner);
  const isShort = text[at + owner] === '.' && owner === match.length && isShortened(bare);
  pushWord(found, isShort ? bare + '.' : bare, at);
  if (owner < match.length) pushWord(found, match.slice(owner), at + owner);
}

function pushWord(found: Token[], text: string, at: number): void {
  const lower = text.toLowerCase().replace('\u2019', "'");
  found.push({ start: at, end: at + text.length, text, lower, kind: 'word', capital: CAPITAL.test(text) });
}

// An initial (J. Edgar) or a shortened title.
function isShortened(word: string): boolean {
  return (
    (word.length === 1 && /\p{Lu}/u.test(word) && word !== 'I') ||
    (CAPITAL.test(word) && SHORTENED.has(word.toLowerCase()))
  );
}
