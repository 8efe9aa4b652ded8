// unclosed-quote: an opening mark without its closing one. While a quotation is being typed it is unclosed, so nothing is
// said about the paragraph that is being typed in until the writer goes on elsewhere or saves.
import { overlaps } from '../core/text/span';
import { documentSpan, type Document } from '../core/document';
import type { Quotation } from '../core/quotes/quotation';
import { closingMark } from './closingMark';
import type { Check, RawFinding } from './check';
import type { Fix } from './finding';

/** Verdict `unchecked: unclosed`. */
export const unclosedQuote: Check = {
  code: 'unclosed-quote',
  severity: 'information',
  description: 'An opening quotation mark without its closing one.',
  find: (draft, context) =>
    draft.quotations.flatMap(({ quotation, judgement }, index): RawFinding[] => {
      const isClosed = quotation.closed && judgement.unchecked !== 'unclosed';
      if (isClosed || (context.typing && overlaps(context.typing, quotation.span))) return [];
      return [
        {
          span: { start: quotation.span.start, end: quotation.inner.start },
          message: `This quotation has no closing mark, so it was not checked.`,
          quotation: index,
          related: [],
          fixes: [closeAtEnd(draft.document, quotation)],
        },
      ];
    }),
};

// Blanks and line ends do not belong inside the marks. Where the next paragraph was taken for a part of the quotation, the
// first one is where the mark is missing.
function closeAtEnd(document: Document, quotation: Quotation): Fix {
  const piece = quotation.pieces[0];
  const block = document.blocks[piece?.block ?? -1];
  const last = piece && block ? documentSpan(block, piece.prose).end : quotation.inner.end;
  const end = quotation.inner.start + document.text.slice(quotation.inner.start, last).trimEnd().length;
  return {
    title: 'Close the quotation at the end of its paragraph',
    edits: [{ span: { start: end, end }, newText: closingMark(quotation.open) }],
    preferred: true,
  };
}
