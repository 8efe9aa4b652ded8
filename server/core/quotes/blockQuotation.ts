// A block quotation as a quotation: all blocks of one outermost `>`, as one entry. A last line that names the author
// (`— Antony Blinken`), or holds only a citation, is not part of the quoted words; nor are marks that wrap the whole.
import { documentSpan, type Block, type Document } from '../document';
import { OBJECT } from '../text/prose';
import type { Span } from '../text/span';
import { firstCharacter, pairsIn, trimmedEnd } from './pairs';
import type { Quotation, QuotationPiece } from './quotation';

// [!NOTE], the call-outs of Markdown viewers: a box, not somebody's words.
const CALL_OUT = /^\[!\p{L}+\]/u;
// A dash, then a name rather than a clause: at most this many characters stand on an attribution line.
const LONGEST_ATTRIBUTION = 160;
const DASHES = new Set('\u2014\u2013\u2015'.split(''));

/** The block quotation whose blocks are `indexes` of `document.blocks`; undefined where it quotes nobody. */
export function blockQuotation(document: Document, indexes: readonly number[]): Quotation | undefined {
  const pieces: QuotationPiece[] = [];
  for (const index of indexes) {
    const text = document.blocks[index]?.prose.text ?? '';
    if (pieces.length === 0 && CALL_OUT.test(text)) return undefined;
    const end = trimmedEnd(text, 0, text.length);
    if (end > 0) pieces.push({ block: index, prose: { start: firstCharacter(text), end } });
  }
  takeAttribution(document, pieces);
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return undefined;
  const whole = { start: spanOf(document, first).start, end: spanOf(document, last).end };
  const unwrapped = unwrap(document, pieces);
  const inner = { start: startOf(document, unwrapped) ?? whole.start, end: endOf(document, unwrapped) ?? whole.end };
  return { span: whole, inner, kind: 'block', open: '', close: '', closed: true, pieces: unwrapped };
}

/** The line that names the author of a block quotation whose last piece is `last`: the rest of its block, or the next block
 * of the same block quotation, where that begins with a dash. Undefined where there is none. */
export function attributionLine(document: Document, last: QuotationPiece): QuotationPiece | undefined {
  const block = document.blocks[last.block];
  if (!block) return undefined;
  const { text } = block.prose;
  const own = attributionStart(block, { start: last.prose.end, end: text.length });
  if (own !== undefined && own >= last.prose.end) return { block: last.block, prose: { start: own, end: text.length } };
  const next = document.blocks[last.block + 1];
  if (!next || next.kind !== 'paragraph' || (next.quote !== undefined && next.quote !== block.quote)) return undefined;
  const start = attributionStart(next, { start: firstCharacter(next.prose.text), end: next.prose.text.length });
  return start === undefined ? undefined : { block: last.block + 1, prose: { start, end: next.prose.text.length } };
}

// Takes the attribution line off the last piece, or the last piece away when it is nothing else.
function takeAttribution(document: Document, pieces: QuotationPiece[]): void {
  const last = pieces.at(-1);
  const block = last && document.blocks[last.block];
  if (!last || !block) return;
  const start = attributionStart(block, last.prose);
  if (start === undefined || (start === last.prose.start && pieces.length === 1)) return;
  pieces.pop();
  if (start > last.prose.start) {
    const end = trimmedEnd(block.prose.text, last.prose.start, start);
    pieces.push({ block: last.block, prose: { start: last.prose.start, end } });
  }
}

// A last line that begins with a dash (or two hyphens) and a capital letter, or a citation.
function attributionStart(block: Block, within: Span): number | undefined {
  const text = block.prose.text;
  const lineBreak = text.lastIndexOf('\n', within.end - 1);
  let start = Math.max(within.start, lineBreak + 1);
  while (start < within.end && /\s/.test(text[start] ?? '')) start += 1;
  if (within.end - start > LONGEST_ATTRIBUTION) return undefined;
  let at = start;
  if (DASHES.has(text[at] ?? '')) at += 1;
  else if (text.startsWith('--', at)) at += text[at + 2] === '-' ? 3 : 2;
  else return undefined;
  while (/[\s*_(]/.test(text[at] ?? '') || text[at] === OBJECT) at += 1;
  return /^\p{Lu}|^the\b|^an?\b/u.test(text.slice(at, at + 4)) || at >= within.end ? start : undefined;
}

// Marks around the whole are left out: > "All of it." Each paragraph may open anew, as in running text.
function unwrap(document: Document, pieces: readonly QuotationPiece[]): readonly QuotationPiece[] {
  const unwrapped: QuotationPiece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const prose = document.blocks[piece.block]?.prose;
    const pair = prose && pairsIn(prose).pairs[0];
    if (pair?.span.start !== piece.prose.start) return pieces;
    const isLast = index === pieces.length - 1;
    if (pair.span.end !== piece.prose.end || (isLast && !pair.close)) return pieces;
    const end = pair.close?.start ?? pair.span.end;
    unwrapped.push({ block: piece.block, prose: { start: pair.open.end, end } });
  }
  return unwrapped;
}

function startOf(document: Document, pieces: readonly QuotationPiece[]): number | undefined {
  const piece = pieces[0];
  return piece && spanOf(document, piece).start;
}

function endOf(document: Document, pieces: readonly QuotationPiece[]): number | undefined {
  const piece = pieces.at(-1);
  return piece && spanOf(document, piece).end;
}

function spanOf(document: Document, piece: QuotationPiece): Span {
  const block = document.blocks[piece.block];
  return block ? documentSpan(block, piece.prose) : { start: 0, end: 0 };
}
