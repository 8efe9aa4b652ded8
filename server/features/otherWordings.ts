// In the hover: how other sources word the utterance, each with its source and the words that differ marked.
import type { CheckedDraft, CheckedQuotation } from '../draft';
import { otherWordings } from '../otherWordings';
import { passageInContext } from './passageContext';
import { linkTo } from './places';
import type { RichBlock } from './richText';

/** Wordings shown; a hover has to be read at a glance. */
const MOST_SHOWN = 3;

/** The other wordings of a quotation, below its own passage; empty where all sources agree. */
export function otherWordingBlocks({ document, library }: CheckedDraft, checked: CheckedQuotation): RichBlock[] {
  return otherWordings(document, checked, library)
    .slice(0, MOST_SHOWN)
    .flatMap((match): RichBlock[] => {
      const source = library.sources.get(match.source);
      if (!source) return [];
      return [
        { kind: 'paragraph', content: ['Worded differently in ', linkTo(source, match), ':'] },
        { kind: 'quote', content: passageInContext(source, match) },
      ];
    });
}
