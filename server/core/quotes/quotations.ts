// Every outermost quotation of a document, draft or source: the pairs of marks that each block's prose holds, those that are
// reopened at each paragraph joined into one, and the block quotations.
import { documentSpan, type Block, type Document } from '../document';
import { blockQuotation } from './blockQuotation';
import { isForgotten, type LeftOpen } from './forgottenMark';
import { interrupted } from './interrupted';
import type { Span } from '../text/span';
import type { Mark } from './marks';
import { firstCharacter, pairsIn, trimmedEnd, type Pair } from './pairs';
import type { Quotation, QuotationPiece } from './quotation';

const known = new WeakMap<Document, readonly Quotation[]>();

// Paragraphs that a quotation in single marks is followed through before it is given up: a bound, because every paragraph
// that begins with an apostrophe starts such a search anew.
const LONGEST_SINGLE_CHAIN = 40;

/** The outermost quotations of a document, sorted by `span.start`; they do not overlap. An unclosed one ends with its
 * paragraph, or before the next quotation in it. Linear in the document's length. */
export function quotationsIn(document: Document): readonly Quotation[] {
  const before = known.get(document);
  if (before) return before;
  const found = [...markQuotations(document), ...blockQuotations(document)];
  found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const joined = interrupted(document, found);
  known.set(document, joined);
  return joined;
}

function blockQuotations(document: Document): Quotation[] {
  return [...quotedBlocks(document).values()].flatMap((indexes) => blockQuotation(document, indexes));
}

/** The blocks of each outermost block quotation, by its index in `document.quotes`. */
export function quotedBlocks(document: Document): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>();
  for (const [index, block] of document.blocks.entries()) {
    if (block.quote === undefined) continue;
    const list = members.get(block.quote);
    if (list) list.push(index);
    else members.set(block.quote, [index]);
  }
  return members;
}

function markQuotations(document: Document): Quotation[] {
  const found: Quotation[] = [];
  // Quotations at the beginning of the block that belong to one from an earlier paragraph.
  let taken = 0;
  for (let index = 0; index < document.blocks.length;) {
    const block = document.blocks[index];
    if (!block || block.quote !== undefined) {
      index += 1;
      continue;
    }
    const { pairs, single } = pairsIn(block.prose);
    const own = pairs.slice(taken);
    const open = openAtEnd(own, taken === 0 ? single : undefined);
    const chain = open && chainFrom(document, index, open);
    for (const pair of own) {
      if (chain && pair.span.start >= open.start) break;
      if (!isDitto(block, pair)) found.push(inBlock(document, index, pair));
    }
    if (chain) found.push(...chained(document, chain));
    taken = chain ? 1 : 0;
    index = chain ? chain.last : index + 1;
  }
  return found;
}

// A cell that holds a mark and nothing else: “the same as above”.
function isDitto(block: Block, pair: Pair): boolean {
  return block.kind === 'cell' && !pair.close && pair.span.end === pair.open.end;
}

function openAtEnd(pairs: readonly Pair[], single: Mark | undefined): Mark | undefined {
  const last = pairs.at(-1);
  return last && !last.close ? last.open : single;
}

// A quotation through several paragraphs.
interface Chain {
  readonly open: Mark;
  readonly pieces: readonly QuotationPiece[];
  readonly close?: Mark;
  /** Index of its last block; the first quotation of that block is used up. */
  readonly last: number;
}

function chainFrom(document: Document, first: number, open: Mark): Chain | undefined {
  const block = document.blocks[first];
  if (!block) return undefined;
  const pieces = [pieceToEnd(block, first, open)];
  const isSingle = open.family === 'single';
  for (let index = first + 1; ; index++) {
    const before = document.blocks[index - 1];
    const next = document.blocks[index];
    const reopened =
      before && next && follows(document, before, next) && !isAnother(document, pieces, next)
        ? reopening(next, open)
        : undefined;
    if (!next || !reopened || (isSingle && pieces.length > LONGEST_SINGLE_CHAIN)) {
      return pieces.length === 1 || isSingle ? undefined : { open, pieces, last: index - 1 };
    }
    const { pairs } = pairsIn(next.prose);
    const pair = pairs[0];
    if (pair?.open === reopened) {
      const end = pair.close?.start ?? pair.span.end;
      pieces.push({ block: index, prose: { start: reopened.end, end } });
      if (pair.close) return { open, pieces, close: pair.close, last: index };
      if (pairs.length > 1) return { open, pieces, last: index };
    } else pieces.push(pieceToEnd(next, index, reopened));
  }
}

// The closing mark was forgotten in the paragraph before; this one is somebody else's.
function isAnother(document: Document, pieces: readonly QuotationPiece[], next: Block): boolean {
  const close = pairsIn(next.prose).pairs[0]?.close;
  const first = pieces[0] && leftOpen(document, pieces[0]);
  const last = pieces.at(-1);
  return !!close && !!first && !!last && isForgotten(first, leftOpen(document, last), next.prose.text, close.end);
}

function leftOpen(document: Document, { block, prose }: QuotationPiece): LeftOpen {
  return { text: document.blocks[block]?.prose.text ?? '', words: prose };
}

// One paragraph directly after another of the same footnote. A quotation does not run from one list item, heading or cell to
// the next, nor over a listing or a picture between them.
function follows(document: Document, before: Block, next: Block): boolean {
  if (before.kind !== 'paragraph' || next.kind !== 'paragraph' || next.quote !== undefined) return false;
  if (before.list === true || next.list === true || before.footnote !== next.footnote) return false;
  return next.span.start - before.span.end < 200 && !/\S/.test(document.text.slice(before.span.end, next.span.start));
}

function reopening(block: Block, open: Mark): Mark | undefined {
  const { pairs, single } = pairsIn(block.prose);
  const start = firstCharacter(block.prose.text);
  const first = pairs[0]?.open;
  if (first?.start === start && first.family === open.family) return first;
  return single?.start === start && single.family === open.family ? single : undefined;
}

function pieceToEnd(block: Block, index: number, open: Mark): QuotationPiece {
  const text = block.prose.text;
  return { block: index, prose: { start: open.end, end: trimmedEnd(text, open.end, text.length) } };
}

function chained(document: Document, chain: Chain): readonly Quotation[] {
  const { open, close, pieces } = chain;
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return [];
  return [
    quotation(
      pieces,
      markSpans(document, { block: first.block, mark: open }, { block: last.block, mark: close, end: last.prose.end }),
    ),
  ];
}

function inBlock(document: Document, block: number, pair: Pair): Quotation {
  const prose = { start: pair.open.end, end: pair.close?.start ?? pair.span.end };
  const ending = { block, mark: pair.close, end: prose.end };
  return quotation([{ block, prose }], markSpans(document, { block, mark: pair.open }, ending));
}

interface Opening {
  readonly block: number;
  readonly mark: Mark;
}

interface Ending {
  readonly block: number;
  readonly mark: Mark | undefined;
  /** Where the words end in the block's prose. */
  readonly end: number;
}

type MarkSpans = Omit<Quotation, 'kind' | 'pieces'>;

function markSpans(document: Document, { block, mark }: Opening, ending: Ending): MarkSpans {
  const opening = markSpan(document, block, mark);
  const closing = ending.mark && markSpan(document, ending.block, ending.mark);
  const lastWord = spanIn(document, ending.block, { start: Math.max(0, ending.end - 1), end: ending.end }).end;
  const end = Math.max(opening.end, closing?.start ?? lastWord);
  return {
    span: { start: opening.start, end: closing?.end ?? end },
    inner: { start: opening.end, end },
    open: mark.glyph,
    close: ending.mark?.glyph ?? '',
    closed: ending.mark !== undefined,
  };
}

// A mark's place in the document; the backslash that escapes it belongs to it.
function markSpan(document: Document, block: number, mark: Span): Span {
  const span = spanIn(document, block, mark);
  const prose = document.blocks[block]?.prose.text ?? '';
  const isEscaped = document.text[span.start - 1] === '\\' && prose[mark.start - 1] !== '\\';
  return isEscaped ? { start: span.start - 1, end: span.end } : span;
}

function spanIn(document: Document, block: number, prose: Span): Span {
  const whole = document.blocks[block];
  return whole ? documentSpan(whole, prose) : { start: 0, end: 0 };
}

function quotation(pieces: readonly QuotationPiece[], spans: MarkSpans): Quotation {
  return { ...spans, kind: 'marks', pieces };
}
