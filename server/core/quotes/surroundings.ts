// What stands around a quotation in its block: the tokens, and the sentence that the quotation belongs to.
import type { Document } from '../document';
import type { Prose } from '../text/prose';
import { cueKind } from './cues';
import { phraseFrom } from './nounPhrase';
import type { Quotation } from './quotation';
import { tokensOf, type QuoteStretch, type Token } from './tokens';
import { isAdverb } from './wordClasses';

/** One block with its quotations as tokens. */
export interface BlockTokens {
  /** Index into `document.blocks`. */
  readonly block: number;
  readonly tokens: readonly Token[];
  /** Index of the first token of each sentence, ascending. */
  readonly sentences: readonly number[];
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

/** The tokens of the blocks of a document, each worked out when it is asked for. */
export class Surroundings {
  private readonly stretches: ReadonlyMap<number, readonly QuoteStretch[]>;
  private readonly found = new Map<number, BlockTokens>();

  constructor(
    private readonly document: Document,
    quotations: readonly Quotation[],
  ) {
    this.stretches = stretchesOf(document, quotations);
  }

  /** The tokens of a block; undefined where there is none of that index. */
  tokens(block: number): BlockTokens | undefined {
    const before = this.found.get(block);
    const prose = this.document.blocks[block]?.prose;
    if (before || !prose) return before;
    const made = blockTokens(block, prose, this.stretches.get(block) ?? []);
    this.found.set(block, made);
    return made;
  }

  /** Where a quotation stands in one of its blocks. */
  place(block: number, quotation: number): Place | undefined {
    const tokens = this.tokens(block);
    const at = tokens?.tokens.findIndex((token) => token.quotation === quotation) ?? -1;
    return tokens && at >= 0 ? placeAt(tokens, at) : undefined;
  }
}

/** The place of a token and its sentence. */
export function placeAt(block: BlockTokens, at: number): Place {
  let sentence = block.sentences.length - 1;
  while (sentence > 0 && (block.sentences[sentence] ?? 0) > at) sentence -= 1;
  const first = block.sentences[sentence] ?? 0;
  return { block, at, first, limit: block.sentences[sentence + 1] ?? block.tokens.length };
}

function stretchesOf(document: Document, quotations: readonly Quotation[]): Map<number, QuoteStretch[]> {
  const found = new Map<number, QuoteStretch[]>();
  for (const [index, quotation] of quotations.entries()) {
    for (const [i, piece] of quotation.pieces.entries()) {
      const text = document.blocks[piece.block]?.prose.text ?? '';
      const isLast = i === quotation.pieces.length - 1;
      const stretch = {
        start: piece.prose.start - quotation.open.length,
        end: piece.prose.end + (isLast ? quotation.close.length : 0),
        quotation: index,
        tail: text
          .slice(piece.prose.start, piece.prose.end)
          .trimEnd()
          .replace(/["'\u2019\u201D)\]]+$/, '')
          .slice(-1),
      };
      const list = found.get(piece.block);
      if (list) list.push(stretch);
      else found.set(piece.block, [stretch]);
    }
  }
  return found;
}

function blockTokens(block: number, prose: Prose, stretches: readonly QuoteStretch[]): BlockTokens {
  const tokens = tokensOf(prose, stretches);
  const sentences = [0];
  for (let at = 0; at < tokens.length - 1; at++) {
    if (endsSentence(tokens, at)) sentences.push(at + 1);
  }
  return { block, tokens, sentences };
}

const ENDS = /^[.!?\u2026]$/;

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next || !ENDS.test(token.text)) return false;
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
