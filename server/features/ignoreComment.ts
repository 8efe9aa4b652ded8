// The comment that silences a finding: `<!-- verbatim-ignore CODE: reason -->` on a line of its own before the block.
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
  const at = lineStart(document.text, block ? outermostStart(document, block) : finding.span.start);
  const newline = document.text.includes('\r\n') ? '\r\n' : '\n';
  return {
    span: { start: at, end: at },
    newText: `<!-- verbatim-ignore ${finding.code}: ${PLACEHOLDER} -->${newline}`,
    placeholder: PLACEHOLDER,
  };
}

// Before a block quotation as a whole: inside it the comment would be quoted.
function outermostStart(document: Document, block: Block): number {
  const quote = block.quote === undefined ? undefined : document.quotes[block.quote];
  return quote ? quote.start : block.span.start;
}

function lineStart(text: string, offset: number): number {
  const before = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
  return offset === 0 ? 0 : before + 1;
}
