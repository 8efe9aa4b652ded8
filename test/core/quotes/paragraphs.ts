// A document of plain paragraphs, parted by blank lines: enough for tests that look at language only.
import type { Block, Document } from '../../../server/core/document';
import { plainProse } from '../../../server/core/text/prose';

/** The document whose blocks are the paragraphs of `text`. */
export function paragraphs(text: string): Document {
  const blocks: Block[] = [];
  let start = 0;
  for (const part of text.split(/(\n\n+)/)) {
    const end = start + part.length;
    if (part.trim() !== '') blocks.push({ kind: 'paragraph', span: { start, end }, prose: plainProse(part) });
    start = end;
  }
  return { text, blocks, quotes: [], citations: [], links: [], footnotes: [], ignores: [] };
}
