// wrong-speaker: the draft names one person, the source another. The gravest error after a wrong word, and the worst false
// accusation: it speaks only when both sides are certain, and no source that has the words lets the draft's person say them.
import type { CheckedDraft, CheckedQuotation } from '../draft';
import type { Check, RawFinding } from './check';
import type { Fix } from './finding';
import { named } from './wording';

/** The draft names one person, the source another. */
export const wrongSpeaker: Check = {
  code: 'wrong-speaker',
  severity: 'warning',
  description: 'The draft names one person as the speaker, the source another.',
  find: (draft) =>
    draft.quotations.flatMap((checked, index): RawFinding[] => {
      const { attribution, speaker, judgement } = checked;
      const match = judgement.matches[0];
      const source = match && draft.library.sources.get(match.source);
      if (
        !checked.quotation.closed ||
        speaker.agree !== false ||
        !attribution.certain ||
        !attribution.speaker ||
        !source
      )
        return [];
      if (!checked.speaker.sourceCertain || speaker.source === null || speaker.draft === null) return [];
      return [
        {
          span: attribution.speaker,
          message: `The source has ${speaker.source} say this, not ${speaker.draft} (${named(source)}).`,
          quotation: index,
          related: [{ source: match.source, span: match, message: `${speaker.source} says it here.` }],
          fixes: [nameRightSpeaker(draft, checked, speaker.source)],
        },
      ];
    }),
};

// Where the draft has introduced the right person already, the family name is enough; the full name is never wrong.
function nameRightSpeaker(draft: CheckedDraft, checked: CheckedQuotation, name: string): Fix {
  const speaker = checked.attribution.speaker ?? checked.quotation.span;
  const isSentenceStart = /(?:^|[.!?]["”’»]?\s+|\n)$/.test(
    draft.document.text.slice(Math.max(0, speaker.start - 4), speaker.start),
  );
  const newText = isSentenceStart ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  return { title: `Name ${name} as the speaker`, edits: [{ span: speaker, newText }], preferred: true };
}
