// quote-not-found: the draft says that somebody spoke or wrote these words, and no source has them.
// It is an accusation, so it speaks only when every source that could have them was read, and never about
// titles, terms and scare quotes, nor about words of which the draft says that nobody said them.
import type { CheckedDraft } from '../draft';
import { isAscribed } from './assertion';
import type { Check, RawFinding } from './check';
import { isDenied } from './nobodySaid';
import { areNobodys } from './nobodysWords';
import { spliceIn } from './splices';
import { takeMarksOff } from './unquote';

/** Verdict `not-found` where the draft ascribes the words. */
export const quoteNotFound: Check = {
  code: 'quote-not-found',
  severity: 'warning',
  description: 'A quotation that no source has, although the draft says that somebody spoke or wrote it.',
  find: (draft, { settings }) =>
    draft.quotations.flatMap((checked, index): RawFinding[] => {
      if (checked.judgement.verdict !== 'not-found' || !isAscribed(checked)) return [];
      if (isDenied(draft, checked) || areNobodys(draft, checked)) return [];
      // Its parts are found, in several sources.
      if (settings.rules['spliced-quote'] !== 'off' && spliceIn(draft, checked)) return [];
      const fix = takeMarksOff(draft.document, checked.quotation);
      return [
        {
          span: checked.quotation.span,
          message: message(draft),
          quotation: index,
          related: [],
          fixes: fix ? [fix] : [],
        },
      ];
    }),
};

function message(draft: CheckedDraft): string {
  const count = draft.library.sources.size;
  return `No source has these words. Looked in ${count === 1 ? 'the one source' : `all ${count} sources`} of the library.`;
}
