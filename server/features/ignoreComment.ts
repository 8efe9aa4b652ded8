// The comment that silences a finding: `<!-- verbatim-ignore CODE: reason -->` before the block.
import type { DraftEdit, Finding } from '../checks/finding';
import type { Block, Document } from '../core/document';
import { overlaps } from '../core/text/span';

/** An edit whose `newText` may hold one place for the writer to fill in, `placeholder`, a part of that text. */
export interface ActionEdit extends DraftEdit {
  readonly placeholder?: string;
}

/** What the writer is to replace. */
const PLACEHOLDER = 'reason';

/** The insertion that silences the finding's code in its block. */
export function ignoreEdit(document: Document, finding: Finding): ActionEdit {
  const block = document.blocks.find(({ span }) => overlaps(span, finding.span));
  const place = block ? placeFor(document, block) : { at: lineStart(document.text, finding.span.start), indent: '' };
  const newline = document.text.includes('\r\n') ? '\r\n' : '\n';
  return {
    span: { start: place.at, end: place.at },
    newText: `<!-- verbatim-ignore ${finding.code}: ${PLACEHOLDER} -->${newline}${place.indent}`,
    placeholder: PLACEHOLDER,
  };
}

interface Place {
  readonly at: number;
  /** What the block's first line is to begin with, once it stands below the comment. */
  readonly indent: string;
}

// Before a block quotation or a table as a whole, and inside a list's item, which the comment would otherwise cut in two.
function placeFor(document: Document, block: Block): Place {
  const { text } = document;
  const quote = block.quote === undefined ? undefined : document.quotes[block.quote];
  const at = lineStart(text, quote?.start ?? block.span.start);
  if (quote) return { at, indent: '' };
  if (block.kind === 'cell') return { at: tableStart(text, at), indent: '' };
  if (block.list !== true) return { at, indent: '' };
  const marker = text.slice(at, block.span.start);
  return { at: block.span.start, indent: marker.replace(/[^\t>]/g, ' ') };
}

// A table's lines all hold a bar.
function tableStart(text: string, from: number): number {
  let at = from;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    if (!text.slice(above, at).includes('|')) break;
    at = above;
  }
  return at;
}

function lineStart(text: string, offset: number): number {
  if (offset === 0) return 0;
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
