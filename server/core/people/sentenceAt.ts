// The sentence that stands at a place of a document.
import { documentSpan, type Document } from '../document';
import { proseOffset } from '../text/prose';
import { sentenceOfProse } from '../text/sentences';
import type { Span } from '../text/span';

/** The span of the sentence at a document offset; undefined where there is no prose. */
export function sentenceAt(document: Document, offset: number): Span | undefined {
  const block = document.blocks[lastStartingBefore(document, offset)];
  if (!block || block.span.end < offset) return undefined;
  const at = proseOffset(block.prose, offset - block.span.start);
  const sentence = sentenceOfProse(block.prose, at);
  return sentence && documentSpan(block, sentence);
}

// Blocks are in reading order.
function lastStartingBefore(document: Document, offset: number): number {
  let low = 0;
  let high = document.blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((document.blocks[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
