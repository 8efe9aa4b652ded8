// sources-disagree: the quotation is right, but another source words the same utterance differently. Neither need be wrong;
// the writer should know.
import { isWrong } from '../core/verdicts/match';
import { sourceWording } from '../core/verdicts/repair';
import type { Match } from '../core/verdicts/verdict';
import type { CheckedDraft, CheckedQuotation } from '../draft';
import { otherWordings } from '../otherWordings';
import type { Check, RawFinding } from './check';
import type { Fix } from './finding';
import { named, quoted } from './wording';

/** Most differences told in one message; the hover shows the wordings side by side. */
const MOST_TOLD = 2;

/** Another wording of the same utterance. */
export const sourcesDisagree: Check = {
  code: 'sources-disagree',
  severity: 'information',
  description: 'Another source words the same utterance differently.',
  find: (draft) =>
    draft.quotations.flatMap((checked, index): RawFinding[] => {
      const others = otherWordings(draft.document, checked, draft.library);
      const [first] = others;
      const [best] = checked.judgement.matches;
      if (!first || !best) return [];
      return [
        {
          span: checked.quotation.span,
          message: message(draft, best, others),
          quotation: index,
          related: [
            { source: best.source, span: best, message: 'The wording of the draft.' },
            ...others.map((other) => ({ source: other.source, span: other, message: 'Another wording.' })),
          ],
          fixes: fixes(draft, checked, first),
        },
      ];
    }),
};

function message({ library }: CheckedDraft, best: Match, others: readonly Match[]): string {
  const [first] = others;
  const source = library.sources.get(first?.source ?? '');
  if (!first || !source) return '';
  const wrong = first.edits.filter(isWrong);
  const told = wrong.slice(0, MOST_TOLD).map(({ text, sourceText = '' }) => {
    if (text === '') return `with ${quoted(sourceText)}`;
    return sourceText === '' ? `without ${quoted(text)}` : `${quoted(sourceText)} for ${quoted(text)}`;
  });
  const more = wrong.length > told.length ? ' and more' : '';
  const also = others.length > 1 ? ` ${others.length - 1} more ${others.length > 2 ? 'differ' : 'differs'} too.` : '';
  return `Another source words this differently: ${told.join(', ')}${more} (${named(source)}). The draft’s words stand in ${best.source}.${also}`;
}

function fixes({ document, library }: CheckedDraft, { quotation }: CheckedQuotation, other: Match): readonly Fix[] {
  const source = library.sources.get(other.source);
  const edits = source ? sourceWording(document, quotation, other, source) : [];
  return edits.length > 0 ? [{ title: `Use the wording of ${other.source}`, edits }] : [];
}
