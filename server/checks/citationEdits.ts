// How a citation gets into a draft: where it goes, and how it is written there.
import type { Block, Document } from '../core/document';
import { documentSpan } from '../core/document';
import type { Quotation } from '../core/quotes/quotation';
import { sentences } from '../core/text/sentences';
import { proseOffset } from '../core/text/prose';
import type { DraftEdit } from './finding';

/** Keys that Pandoc reads without braces: a letter, digit or _, then those and single inner marks. */
const PLAIN_KEY = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*$/u;

/** A key as it is written after `@`. */
export function writtenKey(key: string): string {
  return PLAIN_KEY.test(key) ? key : `{${key}}`;
}

/**
 * The edit that cites `key` for a quotation: behind its sentence, before the full stop, as Pandoc's users write it; behind
 * the closing mark where the full stop stands inside the marks; at the end of a block quotation.
 */
export function citeEdit(document: Document, quotation: Quotation, key: string): DraftEdit {
  const at = citationPlace(document, quotation);
  const blank = /\s/.test(document.text[at - 1] ?? ' ') ? '' : ' ';
  return { span: { start: at, end: at }, newText: `${blank}[@${writtenKey(key)}]` };
}

/** Where a citation for the quotation is to be inserted: a document offset. */
export function citationPlace(document: Document, quotation: Quotation): number {
  const piece = quotation.pieces.at(-1);
  const block = piece && document.blocks[piece.block];
  if (quotation.kind === 'block' || !block) return quotation.inner.end;
  return sentenceEnd(block, quotation.span.end) ?? quotation.span.end;
}

// The end of the sentence that holds `end` (a document offset just behind the closing mark), before its full stop.
function sentenceEnd(block: Block, end: number): number | undefined {
  const at = proseOffset(block.prose, end - block.span.start);
  const sentence = sentences(block.prose.text).find((candidate) => candidate.start < at && at <= candidate.end);
  if (!sentence) return undefined;
  const tail = block.prose.text.slice(at, sentence.end);
  const bare = tail.replace(/[\s.!?\uFFFC]+$/u, '');
  return documentSpan(block, { start: at - 1, end: at + bare.length }).end;
}
