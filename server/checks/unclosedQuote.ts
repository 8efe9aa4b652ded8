// unclosed-quote: an opening mark without its closing one. While a quotation is being typed it is unclosed, so nothing is
// said about the paragraph that is being typed in until the writer goes on elsewhere or saves.
import { overlaps } from '../core/text/span';
import type { Document } from '../core/document';
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
    draft.quotations.flatMap(({ quotation }, index): RawFinding[] => {
      if (quotation.closed || (context.typing && overlaps(context.typing, quotation.span))) return [];
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

// Blanks and, in a block of source code style, line ends do not belong inside the marks.
function closeAtEnd(document: Document, quotation: Quotation): Fix {
  const end = quotation.inner.start + document.text.slice(quotation.inner.start, quotation.inner.end).trimEnd().length;
  return {
    title: 'Close the quotation at the end of its paragraph',
    edits: [{ span: { start: end, end }, newText: closingMark(quotation.open) }],
    preferred: true,
  };
}
