// What stands around a quotation in its block: the tokens, and the sentence that the quotation belongs to.
import type { Document } from '../document';
import type { Prose } from '../text/prose';
import { cueKind } from './cues';
import { phraseFrom } from './nounPhrase';
import type { Quotation } from './quotation';
import { tokensOf, type Token } from './tokens';
import type { Span } from '../text/span';
import { isAdverb, PRONOUNS } from './wordClasses';

/** One block with its quotations as tokens. */
export interface BlockTokens {
  /** Index into `document.blocks`. */
  readonly block: number;
  readonly tokens: readonly Token[];
  /** Index of the first token of each sentence, ascending. */
  readonly sentences: readonly number[];
  /** Which quotation (index into the document's) each token stands for; in the order of the tokens. */
  readonly quotations: ReadonlyMap<number, number>;
}

/** One quotation's place in the tokens of a block. */
export interface Place {
  readonly block: BlockTokens;
  /** The quotation's token. */
  readonly at: number;
  /** Its sentence: first token, and the token after the last. */
  readonly first: number;
  readonly limit: number;
}

// No reporting clause stands further from its quotation; the bound keeps a text without full stops linear.
const REACH = 160;

interface Stretch extends Span {
  readonly quotation: number;
}

/** The tokens of the blocks of a document, each worked out when it is asked for. */
export class Surroundings {
  private readonly stretches: ReadonlyMap<number, readonly Stretch[]>;
  private readonly found = new Map<number, BlockTokens>();
  private readonly places = new Map<number, Map<number, number>>();

  constructor(
    private readonly document: Document,
    quotations: readonly Quotation[],
  ) {
    this.stretches = stretchesOf(quotations);
  }

  /** The tokens of a block; undefined where there is none of that index. */
  tokens(block: number): BlockTokens | undefined {
    const before = this.found.get(block);
    const prose = this.document.blocks[block]?.prose;
    if (before || !prose) return before;
    const made = this.make(block, prose);
    this.found.set(block, made);
    return made;
  }

  /** Where a quotation stands in one of its blocks. */
  place(block: number, quotation: number): Place | undefined {
    const tokens = this.tokens(block);
    const at = this.places.get(block)?.get(quotation);
    return tokens && at !== undefined ? placeAt(tokens, at) : undefined;
  }

  private make(block: number, prose: Prose): BlockTokens {
    const stretches = this.stretches.get(block) ?? [];
    const tokens = tokensOf(prose, stretches);
    const quotations = new Map<number, number>();
    const places = new Map<number, number>();
    let next = 0;
    for (const [at, token] of tokens.entries()) {
      if (token.kind !== 'quote') continue;
      const quotation = stretches[next]?.quotation ?? -1;
      quotations.set(at, quotation);
      places.set(quotation, at);
      next += 1;
    }
    this.places.set(block, places);
    return { block, tokens, sentences: sentenceStarts(tokens), quotations };
  }
}

/** The place of a token and its sentence. */
export function placeAt(block: BlockTokens, at: number): Place {
  const sentence = sentenceOf(block, at);
  const first = Math.max(block.sentences[sentence] ?? 0, at - REACH);
  return { block, at, first, limit: Math.min(block.sentences[sentence + 1] ?? block.tokens.length, at + REACH) };
}

/** Index of the sentence that a token stands in. */
export function sentenceOf(block: BlockTokens, at: number): number {
  let low = 0;
  let high = block.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((block.sentences[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function stretchesOf(quotations: readonly Quotation[]): Map<number, Stretch[]> {
  const found = new Map<number, Stretch[]>();
  for (const [index, quotation] of quotations.entries()) {
    for (const [i, piece] of quotation.pieces.entries()) {
      const isLast = i === quotation.pieces.length - 1;
      const start = piece.prose.start - quotation.open.length;
      const stretch = { start, end: piece.prose.end + (isLast ? quotation.close.length : 0), quotation: index };
      const list = found.get(piece.block);
      if (list) list.push(stretch);
      else found.set(piece.block, [stretch]);
    }
  }
  return found;
}

const starts = new WeakMap<readonly Token[], readonly number[]>();

function sentenceStarts(tokens: readonly Token[]): readonly number[] {
  const before = starts.get(tokens);
  if (before) return before;
  const sentences = [0];
  for (let at = 0; at < tokens.length - 1; at++) {
    if (endsSentence(tokens, at)) sentences.push(at + 1);
  }
  starts.set(tokens, sentences);
  return sentences;
}

const ENDS = /^[.!?\u2026]$/;
// in the U.S. He said: letters with stops end a sentence where a word follows that has a capital only there.
const POINTED = /^(?:\p{L}\.){2,4}$/u;

function beginsSentence(next: Token): boolean {
  return next.capital && next.text.length > 1 && (PRONOUNS.has(next.lower) || ARTICLES.has(next.lower));
}

const ARTICLES = new Set(
  'the a an this that these those his her their but and in on at for if when while after as'.split(' '),
);

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next) return false;
  if (token.kind === 'word') return POINTED.test(token.text) && beginsSentence(next);
  if (!ENDS.test(token.text)) return false;
  // A closing bracket or a citation after the stop belongs to the sentence before.
  if (next.kind === 'object' || (next.kind === 'mark' && /^[).,\]]$/.test(next.text))) return false;
  if (token.kind === 'mark') return next.kind !== 'word' || !/^\p{Ll}/u.test(next.text);
  if (next.kind === 'mark' && /^[,;:.)\u2014\u2013-]$/.test(next.text)) return false;
  if (next.kind === 'word' && /^\p{Ll}/u.test(next.text)) return false;
  return token.text === '.' || !reports(tokens, at + 1);
}

/** Whether a reporting clause begins here: “…?” Lewis asked. */
export function reports(tokens: readonly Token[], at: number): boolean {
  const phrase = phraseFrom(tokens, at, tokens.length);
  if (!phrase) return false;
  let verb = phrase.last + 1;
  while (isAdverb(tokens[verb])) verb += 1;
  return cueKind(tokens[verb]?.lower ?? '') !== undefined;
}
