// Whether a place of a draft is prose: not code, maths, front matter, an address or markup.
import { documentSpan, type Block, type Document } from '../core/document';
import { OBJECT, proseOffset } from '../core/text/prose';

/** True when the character at `offset` is one that a reader sees as text. */
export function isProseAt(document: Document, offset: number): boolean {
  const block = blockAt(document, offset);
  if (!block) return false;
  const at = proseOffset(block.prose, offset - block.span.start);
  const character = block.prose.text[at];
  if (character === undefined || character === OBJECT) return false;
  return documentSpan(block, { start: at, end: at + 1 }).start === offset;
}

/** The block that a caret at `offset` stands in or at the end of; blanks after a block's end still belong to it. */
export function blockAt(document: Document, offset: number): Block | undefined {
  let low = 0;
  let high = document.blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = document.blocks[middle];
    if (block && block.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  const block = document.blocks[low - 1];
  if (!block) return undefined;
  if (offset <= block.span.end) return block;
  return /^[^\S\n]*$/.test(document.text.slice(block.span.end, Math.min(offset, block.span.end + 100)))
    ? block
    : undefined;
}
