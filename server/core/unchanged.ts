// What two versions of a document have in common: the blocks before the edit and the blocks after it. What was worked out
// for those can be kept, moved by what the edit added or took away.
import type { Block, Document } from './document';
import type { Quotation, QuotationPiece } from './quotes/quotation';
import type { Span } from './text/span';

/** A document and its quotations. */
export interface QuotedVersion {
  readonly document: Document;
  readonly quotations: readonly Quotation[];
}

/** A quotation of the version before, which is the same now. */
export interface SameQuotation {
  /** Its index then. */
  readonly index: number;
  /** By how much it was moved. */
  readonly shift: number;
  /** Blocks between it and the edit. */
  readonly distance: number;
}

/** The unchanged parts of a document. */
export class Unchanged {
  /** Blocks at the beginning, and at the end, that are the same. */
  private readonly head: number;
  private readonly tail: number;
  /** How much the later part was moved by. */
  private readonly shift: number;
  /** In the old text: where the first part ends, where the last one begins. */
  private readonly headEnd: number;
  private readonly tailStart: number;

  /** Compares two versions; costs a look at each block. */
  constructor(
    private readonly before: QuotedVersion,
    private readonly now: QuotedVersion,
  ) {
    const [old, blocks] = [before.document.blocks, now.document.blocks];
    this.shift = now.document.text.length - before.document.text.length;
    const quotes = now.document.quotes.length - before.document.quotes.length;
    const shorter = Math.min(old.length, blocks.length);
    let head = 0;
    while (head < shorter && isSame(old[head], blocks[head], 0, 0)) head += 1;
    let tail = 0;
    while (tail < shorter - head && isSame(old.at(-1 - tail), blocks.at(-1 - tail), this.shift, quotes)) tail += 1;
    this.head = head;
    this.tail = tail;
    this.headEnd = head > 0 ? (old[head - 1]?.span.end ?? -1) : -1;
    this.tailStart = tail > 0 ? (old[old.length - tail]?.span.start ?? Infinity) : Infinity;
  }

  /** The index of the first block of the present version that is not in the first part, and of the first in the last part. */
  get edited(): { readonly from: number; readonly to: number } {
    return { from: this.head, to: this.now.document.blocks.length - this.tail };
  }

  /** Where a stretch of the old text stands now; undefined where it touches what was edited. */
  span({ start, end }: Span): Span | undefined {
    if (end <= this.headEnd) return { start, end };
    return start >= this.tailStart ? { start: start + this.shift, end: end + this.shift } : undefined;
  }

  /** Whether a stretch of the present text touches what was edited. */
  isEdited({ start, end }: Span): boolean {
    return end > this.headEnd && start < this.tailStart + this.shift;
  }

  /** The quotation of the version before that quotation `index` is; undefined for one that may be another. */
  quotation(index: number): SameQuotation | undefined {
    const now = this.now.quotations[index];
    const first = now?.pieces[0]?.block ?? 0;
    const last = now?.pieces.at(-1)?.block ?? 0;
    const { from, to } = this.edited;
    const isBefore = last < from;
    if (!now || (!isBefore && first < to)) return undefined;
    const at = isBefore ? index : index + this.before.quotations.length - this.now.quotations.length;
    const shift = isBefore ? 0 : this.shift;
    const before = this.before.quotations[at];
    if (!before || !isSameQuotation(before, now, { shift, by: index - at })) return undefined;
    return { index: at, shift, distance: isBefore ? from - last : first - to + 1 };
  }
}

function isSame(before: Block | undefined, now: Block | undefined, shift: number, quotes: number): boolean {
  return (
    before !== undefined &&
    now !== undefined &&
    before.prose === now.prose &&
    before.kind === now.kind &&
    before.list === now.list &&
    before.footnote === now.footnote &&
    before.level === now.level &&
    (before.quote === undefined ? now.quote === undefined : before.quote + quotes === now.quote) &&
    before.span.start + shift === now.span.start &&
    before.span.end + shift === now.span.end
  );
}

function isSameQuotation(before: Quotation, now: Quotation, moved: { shift: number; by: number }): boolean {
  // In the same prose the marks are the same; whether they make the same quotation, these tell.
  return (
    before.span.start + moved.shift === now.span.start &&
    before.span.end + moved.shift === now.span.end &&
    before.kind === now.kind &&
    before.closed === now.closed &&
    (before.continues === undefined ? now.continues === undefined : before.continues + moved.by === now.continues) &&
    before.pieces.length === now.pieces.length &&
    (now.pieces.length === 1 || before.pieces.every((piece, at) => isSamePiece(piece, now.pieces[at])))
  );
}

function isSamePiece(before: QuotationPiece, now: QuotationPiece | undefined): boolean {
  return before.prose.start === now?.prose.start && before.prose.end === now.prose.end;
}
