// spliced-quote: one pair of marks makes one utterance of what two people said, what stands in two sources, or what lies far
// apart. An ellipsis says that words are missing, not that somebody else went on.
import type { CheckedDraft, CheckedQuotation } from '../draft';
import type { Check, RawFinding } from './check';
import { closingMark } from './closingMark';
import type { Fix } from './finding';
import { spliceIn, type Splice } from './splices';
import { listed } from './wording';

const MESSAGES: Readonly<Record<Splice['kind'], string>> = {
  speakers: 'The parts before and after this were said by different people',
  sources: 'The parts before and after this stand in different sources',
  apart: 'The parts before and after this stand far apart in the source',
};

/** Parts that do not belong together under one pair of marks. */
export const splicedQuote: Check = {
  code: 'spliced-quote',
  severity: 'warning',
  description: 'Parts from different speakers, sources or far-apart places under one pair of marks.',
  find: (draft, { settings }) =>
    draft.quotations.flatMap((checked, index): RawFinding[] => {
      const splice = checked.judgement.words < settings.minimumWords ? undefined : spliceIn(draft, checked);
      if (!splice) return [];
      const sources = [...new Set(splice.places.map(({ source }) => source))];
      return [
        {
          span: splice.seam.start < splice.seam.end ? splice.seam : checked.quotation.span,
          message: `${MESSAGES[splice.kind]}: one pair of marks makes one utterance of them (${listed(sources)}).`,
          quotation: index,
          related: splice.places.map(({ source, span }) => ({ source, span, message: 'One part stands here.' })),
          fixes: fixes(draft, checked, splice),
        },
      ];
    }),
};

function fixes({ document }: CheckedDraft, { quotation }: CheckedQuotation, { seam }: Splice): readonly Fix[] {
  if (quotation.kind === 'block' || seam.start === seam.end) return [];
  const { text } = document;
  let { start, end } = seam;
  while (start > quotation.inner.start && /\s/.test(text[start - 1] ?? '')) start -= 1;
  while (end < quotation.inner.end && /\s/.test(text[end] ?? '')) end += 1;
  const newText = `${closingMark(quotation.open)} and ${quotation.open}`;
  return [{ title: 'Quote the two parts separately', edits: [{ span: { start, end }, newText }] }];
}
