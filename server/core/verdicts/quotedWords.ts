// A quotation as the verdict reads it: its words, and the signs by which a writer says that something was done to them
// (an ellipsis, brackets, [sic]). What stands between the words (punctuation, nested marks) stays with the word after it.
import { documentSpan, type Block, type Document } from '../document';
import type { Quotation } from '../quotes/quotation';
import type { Prose } from '../text/prose';
import type { Span } from '../text/span';
import { wordForm, words } from '../text/words';
import { isEmphasised } from './emphasis';
import { struckIn } from './struck';

/** A word of a quotation. */
export interface QuotedWord {
  readonly kind: 'word';
  /** As in `Word.form`; for a word with letters in brackets, as if the brackets were not there. */
  readonly form: string;
  /** In the draft. */
  readonly span: Span;
  /** Whether it is emphasised in the draft. */
  readonly emphasised: boolean;
  /** `[T]he`, `want[ed]`: what stands outside the brackets, which must begin and end the source's word. */
  readonly fixed?: { readonly before: string; readonly after: string };
}

/** Words left out: …, ..., . . ., [...], […], (…), or empty brackets. */
export interface QuotedEllipsis {
  readonly kind: 'ellipsis';
  readonly span: Span;
}

/** Brackets round whole words: `[the president]`. */
export interface QuotedBracket {
  readonly kind: 'bracket';
  /** Brackets included. */
  readonly span: Span;
  readonly words: readonly QuotedWord[];
}

/** `[sic]`. */
export interface QuotedSic {
  readonly kind: 'sic';
  readonly span: Span;
}

/** One unit of a quotation, with the marks (blanks included, as in the prose) between it and the unit before. */
export type QuotedToken = (QuotedWord | QuotedEllipsis | QuotedBracket | QuotedSic) & { readonly gap: string };

/** What a quotation is made of, and the marks after its last unit. */
export interface QuotedText {
  readonly tokens: readonly QuotedToken[];
  readonly tail: string;
}

/** Brackets longer than this are no writer's insertion but text in brackets. */
const LONGEST_BRACKET = 300;

/** Between the pieces of a quotation that runs through several blocks. */
const BLOCK_GAP = '\n\n';

/** The units of a quotation. Linear in its length; never throws, whatever the pieces say. */
export function quotedWords(document: Document, quotation: Quotation): QuotedText {
  const tokens: QuotedToken[] = [];
  let tail = '';
  for (const piece of quotation.pieces) {
    const block = document.blocks[piece.block];
    if (!block) continue;
    const gap = tokens.length > 0 ? tail + BLOCK_GAP : tail;
    tail = new PieceReader(block, piece.prose, tokens, struckIn(document, block)).read(gap);
  }
  return { tokens, tail };
}

// A sign of the writer's, by its place in the prose.
type Sign =
  | { readonly kind: 'ellipsis' | 'sic' | 'bracket'; readonly span: Span }
  | {
      readonly kind: 'partial';
      readonly span: Span;
      readonly fixed: { before: string; after: string };
      readonly form: string;
    };

// Reads one piece. The class owns the place up to which prose has been read and the gap that has gathered.
class PieceReader {
  private readonly prose: Prose;
  private readonly end: number;
  private at: number;
  private gap = '';

  constructor(
    private readonly block: Block,
    piece: Span,
    private readonly tokens: QuotedToken[],
    private readonly struck: readonly Span[],
  ) {
    this.prose = block.prose;
    this.at = Math.max(0, piece.start);
    this.end = Math.min(piece.end, this.prose.text.length);
  }

  /** Adds the piece's tokens; returns the marks after the last one. */
  read(gap: string): string {
    this.gap = gap;
    for (const sign of signs(this.prose.text, this.at, this.end)) {
      this.readWords(sign.span.start, this.tokens);
      this.readSign(sign);
      this.at = sign.span.end;
    }
    this.readWords(this.end, this.tokens);
    return this.gap;
  }

  // Plain words up to `end`.
  private readWords(end: number, into: QuotedToken[]): void {
    for (const word of words(this.prose.text, this.at, end)) {
      const gap = this.gap + this.prose.text.slice(this.at, word.start);
      // Struck out, it is not said any more; the marks around it stay.
      if (this.struck.some(({ start, end }) => start <= word.start && word.end <= end)) {
        this.gap = gap;
        this.at = word.end;
        continue;
      }
      into.push({ kind: 'word', form: word.form, gap, span: this.span(word), emphasised: this.isEmphasised(word) });
      this.gap = '';
      this.at = word.end;
    }
    this.gap += this.prose.text.slice(this.at, end);
    this.at = end;
  }

  private readSign(sign: Sign): void {
    const gap = this.gap;
    const span = this.span(sign.span);
    this.gap = '';
    if (sign.kind === 'ellipsis' || sign.kind === 'sic') this.tokens.push({ kind: sign.kind, span, gap });
    else if (sign.kind === 'partial') {
      const emphasised = this.isEmphasised(sign.span);
      this.tokens.push({ kind: 'word', form: sign.form, fixed: sign.fixed, span, gap, emphasised });
    } else {
      const inside = words(this.prose.text, sign.span.start + 1, sign.span.end - 1);
      const inserted = inside.map((word): QuotedWord => ({
        kind: 'word',
        form: word.form,
        span: this.span(word),
        emphasised: false,
      }));
      this.tokens.push({ kind: 'bracket', span, gap, words: inserted });
    }
  }

  private span(prose: Span): Span {
    return documentSpan(this.block, prose);
  }

  private isEmphasised(word: Span): boolean {
    return isEmphasised(this.prose, word);
  }
}

// The writer's signs in a stretch of prose, in order.
function signs(text: string, start: number, end: number): Sign[] {
  const found: Sign[] = [];
  let at = start;
  while (at < end) {
    const sign = signAt(text, at, { start: found.at(-1)?.span.end ?? start, end });
    if (sign) found.push(sign);
    at = sign ? sign.span.end : at + 1;
  }
  return found;
}

function signAt(text: string, at: number, limits: Span): Sign | undefined {
  const character = text[at];
  if (character === '[') return bracketAt(text, at, limits);
  if (character === '(') {
    const inside = skipBlanks(text, at + 1, limits.end);
    const dots = ellipsisEnd(text, inside, limits.end);
    const close = dots === inside ? inside : skipBlanks(text, dots, limits.end);
    return dots > inside && text[close] === ')' ? { kind: 'ellipsis', span: { start: at, end: close + 1 } } : undefined;
  }
  const end = ellipsisEnd(text, at, limits.end);
  return end > at ? { kind: 'ellipsis', span: { start: at, end } } : undefined;
}

// The end of the ellipsis that begins at `at`, or `at`. Three points or more, blanks between them or not; or the sign itself.
function ellipsisEnd(text: string, at: number, end: number): number {
  if (text[at] === '\u2026') {
    let after = at + 1;
    while (after < end && (text[after] === '\u2026' || text[after] === '.')) after += 1;
    return after;
  }
  let points = 0;
  let after = at;
  for (let i = at; i < end && text[i] === '.';) {
    points += 1;
    after = i + 1;
    i = text[after] === '.' ? after : skipOneBlank(text, after, end);
  }
  return points >= 3 ? after : at;
}

function skipOneBlank(text: string, at: number, end: number): number {
  return at < end && (text[at] === ' ' || text[at] === '\u00A0' || text[at] === '\u202F') ? at + 1 : at;
}

function skipBlanks(text: string, at: number, end: number): number {
  let after = at;
  while (after < end && /\s/.test(text[after] ?? '')) after += 1;
  return after;
}

function bracketAt(text: string, at: number, limits: Span): Sign | undefined {
  const close = closingBracket(text, at, limits.end);
  if (close === undefined) return undefined;
  const span = { start: at, end: close + 1 };
  const content = text.slice(at + 1, close).trim();
  const bare = content.replace(/[\s.!]/g, '');
  if (/^sic$/i.test(bare)) return { kind: 'sic', span };
  if (bare === '' || /^\u2026+$/.test(bare)) {
    // `!` alone is a remark; points and nothing leave words out.
    return content.includes('!') ? { kind: 'bracket', span } : { kind: 'ellipsis', span };
  }
  return partialAt(text, span, limits) ?? { kind: 'bracket', span };
}

function closingBracket(text: string, at: number, end: number): number | undefined {
  const last = Math.min(end, at + LONGEST_BRACKET);
  for (let i = at + 1; i < last; i++) {
    if (text[i] === ']') return i;
    if (text[i] === '[') return undefined;
  }
  return undefined;
}

// A word of which some letters stand in brackets, one or more times: [T]he, want[ed], [t]he[y].
function partialAt(text: string, bracket: Span, limits: Span): Sign | undefined {
  let start = bracket.start;
  while (start > limits.start && isInWord(text, start - 1)) start -= 1;
  let end = bracket.end;
  let lastBracket = bracket.end;
  for (;;) {
    while (end < limits.end && isInWord(text, end)) end += 1;
    const close = text[end] === '[' ? closingBracket(text, end, limits.end) : undefined;
    // Words in brackets end the word; without this a line of nothing but brackets would be read again from each of them.
    if (close === undefined || /\s/.test(text.slice(end, close))) break;
    end = lastBracket = close + 1;
  }
  const before = text.slice(start, bracket.start);
  const after = text.slice(lastBracket, end);
  // A bracket with blanks in it that stands against a word, as in `end.[the president]said`, is an insertion all the same.
  if ((before === '' && after === '') || /\s/.test(text.slice(start, end))) return undefined;
  const form = wordForm(text.slice(start, end).replace(/[[\]]/g, ''));
  return { kind: 'partial', span: { start, end }, fixed: { before: wordForm(before), after: wordForm(after) }, form };
}

function isInWord(text: string, at: number): boolean {
  const character = text[at] ?? '';
  if (/[\p{L}\p{M}\p{N}]/u.test(character)) return true;
  // Can't and they're go on past their apostrophe, but a closing single mark ends the word.
  return /['\u2019]/.test(character) && /[\p{L}]/u.test(text[at + 1] ?? '') && /[\p{L}\]]/u.test(text[at - 1] ?? '');
}
