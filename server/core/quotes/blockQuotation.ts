// A block quotation as a quotation: all blocks of one outermost `>`, as one entry; as several where labels or citations give its
// paragraphs to several speakers or sources. Labels before the words, and what stands after them and is none of them (a last line
// that names the author, a citation, a remark in brackets), are not quoted words; nor are marks that wrap the whole.
import { documentSpan, type Document } from '../document';
import { firstIndex } from '../text/sorted';
import type { Span } from '../text/span';
import { firstCharacter, pairsIn, trimmedEnd } from './pairs';
import type { Quotation, QuotationPiece } from './quotation';
import { dashedLine, isCreditAlone, withoutCredits, wordsOf } from './quoteCredits';
import { isCallOut, isTask, leadsIn, quoteDepth, speakerLabel } from './quoteLabels';

/** The block quotations whose blocks are `indexes` of `document.blocks`: one, or one for each speaker or source where several
 * are told apart; none where it quotes nobody. */
export function blockQuotation(document: Document, indexes: readonly number[]): readonly Quotation[] {
  const first = document.blocks[indexes[0] ?? -1];
  const second = document.blocks[indexes[1] ?? -1];
  if (!first || isCallOut(first) || isTask(document.text, first)) return [];
  const isLeadIn = second !== undefined && leadsIn(document.text, first, second);
  const inside = isLeadIn ? indexes.slice(1) : indexes;
  // A heading over the words is a title, the source's or the writer's own.
  const start = inside.findIndex((index) => document.blocks[index]?.kind !== 'heading');
  const pieces = inside.slice(Math.max(0, start)).flatMap((index) => lines(document, index));
  return utterances(document, pieces, isLeadIn).flatMap((parts) => quotationOf(document, parts) ?? []);
}

function quotationOf(document: Document, pieces: readonly QuotationPiece[]): Quotation | undefined {
  const quoted = withoutCredits(
    document,
    pieces.map((piece) => withoutLabel(document, piece)),
  );
  const first = quoted[0];
  const last = quoted.at(-1);
  if (!first || !last) return undefined;
  const whole = { start: spanOf(document, first).start, end: spanOf(document, last).end };
  const unwrapped = unwrap(document, quoted);
  const inner = { start: startOf(document, unwrapped) ?? whole.start, end: endOf(document, unwrapped) ?? whole.end };
  return { span: whole, inner, kind: 'block', open: '', close: '', closed: true, pieces: unwrapped };
}

// A block's words; one piece for each of its lines that begins with a speaker's label in bold.
function lines(document: Document, index: number): QuotationPiece[] {
  const block = document.blocks[index];
  const whole = wordsOf(document, index);
  if (!block || !whole) return [];
  const { text } = block.prose;
  const pieces: QuotationPiece[] = [];
  let start = whole.prose.start;
  for (let at = text.indexOf('\n', start); at >= 0 && at < whole.prose.end; at = text.indexOf('\n', at + 1)) {
    if (!speakerLabel(block, at + 1)?.emphasised) continue;
    pieces.push({ block: index, prose: { start, end: trimmedEnd(text, start, at) } });
    start = at + 1;
  }
  return [...pieces, { block: index, prose: { start, end: whole.prose.end } }];
}

// The pieces that belong together. A new utterance begins with a label, after a line with a name, where the sources change, and
// where the one who quoted goes on himself.
function utterances(document: Document, pieces: readonly QuotationPiece[], isNested: boolean): QuotationPiece[][] {
  const found: QuotationPiece[][] = [];
  const keys = pieces.map((piece) => closingKeys(document, piece));
  for (const [at, piece] of pieces.entries()) {
    const current = found.at(-1);
    const before = pieces[at - 1];
    if (!current || !before || startsAnew(document, before, piece, isNested) || changesSource(keys, at))
      found.push([piece]);
    else current.push(piece);
  }
  return found;
}

function startsAnew(document: Document, before: QuotationPiece, piece: QuotationPiece, isNested: boolean): boolean {
  const block = document.blocks[piece.block];
  const last = document.blocks[before.block];
  if (!block || !last) return false;
  if (speakerLabel(block, piece.prose.start) && dashedLine(document, piece) === undefined) return true;
  if (isNested && quoteDepth(document.text, block) < quoteDepth(document.text, last)) return true;
  // After a line with a name; a line that ends like a sentence is one of a dialogue set with dashes.
  const name = dashedLine(document, before);
  const isNamed = name !== undefined && !/[.!?\u2026]$/.test(last.prose.text.slice(name, before.prose.end));
  return isNamed && !isCreditAlone(document, piece);
}

// The citation that ends the paragraph before is another than the one that ends the next paragraph that ends with any.
function changesSource(keys: readonly string[], at: number): boolean {
  const before = keys[at - 1] ?? '';
  const next = keys.slice(at, at + FARTHEST_CITATION).find((key) => key !== '');
  return before !== '' && next !== undefined && next !== before;
}

// Paragraphs in which the next citation is looked for: a bound.
const FARTHEST_CITATION = 20;

function closingKeys(document: Document, piece: QuotationPiece): string {
  const block = document.blocks[piece.block];
  if (!block || block.prose.text[piece.prose.end] === undefined) return '';
  const { start, end } = documentSpan(block, { start: piece.prose.end, end: block.prose.text.length });
  const serving = block.prose.objects.some(({ at, kind }) => kind === 'citation' && at >= piece.prose.end);
  if (!serving) return '';
  const inside = document.citations.slice(
    firstIndex(document.citations, ({ span }) => span.start >= start),
    firstIndex(document.citations, ({ span }) => span.start >= end),
  );
  return inside.flatMap((citation) => citation.keys.map(({ key }) => key)).join(' ');
}

function withoutLabel(document: Document, piece: QuotationPiece): QuotationPiece {
  const block = document.blocks[piece.block];
  const label = block && speakerLabel(block, piece.prose.start);
  if (!block || !label || label.end >= piece.prose.end) return piece;
  const rest = block.prose.text.slice(label.end, piece.prose.end);
  return { block: piece.block, prose: { start: label.end + firstCharacter(rest), end: piece.prose.end } };
}

/** The line that names the author of a block quotation whose last piece is `last`: the rest of its block, or the next block
 * of the same block quotation, where that begins with a dash. Undefined where there is none. */
export function attributionLine(document: Document, last: QuotationPiece): QuotationPiece | undefined {
  const block = document.blocks[last.block];
  if (!block) return undefined;
  const rest = { block: last.block, prose: { start: last.prose.end, end: block.prose.text.length } };
  const own = dashedLine(document, rest);
  if (own !== undefined && own >= last.prose.end)
    return { block: last.block, prose: { start: own, end: rest.prose.end } };
  const next = document.blocks[last.block + 1];
  if (!next || next.kind !== 'paragraph' || (next.quote !== undefined && next.quote !== block.quote)) return undefined;
  const { text } = next.prose;
  const below = { block: last.block + 1, prose: { start: firstCharacter(text), end: text.length } };
  const start = dashedLine(document, below);
  return start === undefined ? undefined : { block: below.block, prose: { start, end: text.length } };
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
