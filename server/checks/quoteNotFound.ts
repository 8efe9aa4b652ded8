// quote-not-found: the draft says that somebody spoke or wrote these words, and no source has them.
// It is an accusation, so it speaks only when every source that could have them was read, and never about
// titles, terms and scare quotes, nor about words of which the draft says that nobody said them.
import type { CheckedDraft, CheckedQuotation } from '../draft';
import { isAscribed } from './assertion';
import type { Check, RawFinding } from './check';
import { spliceIn } from './splices';
import { takeMarksOff } from './unquote';

/** Verdict `not-found` where the draft ascribes the words. */
export const quoteNotFound: Check = {
  code: 'quote-not-found',
  severity: 'warning',
  description: 'A quotation that no source has, although the draft says that somebody spoke or wrote it.',
  find: (draft, { settings }) =>
    draft.quotations.flatMap((checked, index): RawFinding[] => {
      if (checked.judgement.verdict !== 'not-found' || !isAscribed(checked) || isDenied(draft, checked)) return [];
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

const NOBODY = /^(?:nobody|no one|no-one|none)\b/i;
/** Before a cue: did not say, never told. */
const DENIES_CUE = /(?:\b(?:not|never|neither|nor)|n['\u2019]t)\s+(?:(?:even|actually|ever|once|really)\s+)?$/i;
/** Before the words, as a clause of its own: “…, not ‘…’”. In “he did not ‘see why’” the negation is the speaker's. */
const SET_AGAINST = /[,;:(\u2014\u201D"]\s*(?:and |but )?(?:not|never)\s+(?:as\s+)?$/i;

// The draft itself says that these words were not said: “Johnson did not say …”, “Nobody said …”, “the word was … and not …”.
function isDenied({ document: { text } }: CheckedDraft, { attribution, quotation }: CheckedQuotation): boolean {
  const { speaker, cue } = attribution;
  const before = (offset: number): string => text.slice(Math.max(0, offset - 40), offset);
  if (speaker !== undefined && NOBODY.test(speaker.text)) return true;
  if (
    cue !== undefined &&
    (DENIES_CUE.test(before(cue.start)) || NOBODY.test(text.slice(cue.end, cue.end + 12).trimStart()))
  )
    return true;
  return SET_AGAINST.test(before(quotation.span.start));
}

function message(draft: CheckedDraft): string {
  const count = draft.library.sources.size;
  return `No source has these words. Looked in ${count === 1 ? 'the one source' : `all ${count} sources`} of the library.`;
}
