// In the hover: how other sources word the utterance, each with its source, what differs in a line, and its words with those
// that differ marked. Nothing is struck out: neither source need be wrong.
import type { Source } from '../core/library';
import { isWrong } from '../core/verdicts/match';
import type { Match } from '../core/verdicts/verdict';
import type { CheckedDraft, CheckedQuotation } from '../draft';
import { otherWordings } from '../otherWordings';
import { speakerOfPassage } from '../speakers';
import { passageInContext } from './passageContext';
import { linkTo } from './places';
import type { Inline, RichBlock } from './richText';

/** Wordings shown; a hover has to be read at a glance. */
const MOST_SHOWN = 3;

/** Differences named in the line above a wording; the wording itself marks them all. */
const MOST_NAMED = 4;

/** The other wordings of a quotation, below its own passage; empty where all sources agree. */
export function otherWordingBlocks({ document, library }: CheckedDraft, checked: CheckedQuotation): RichBlock[] {
  return otherWordings(document, checked, library)
    .slice(0, MOST_SHOWN)
    .flatMap((match): RichBlock[] => {
      const source = library.sources.get(match.source);
      if (!source) return [];
      const origin = originOf(source, speakerOfPassage(match, library));
      return [
        { kind: 'paragraph', content: ['Worded differently in ', linkTo(source, match), ...origin] },
        { kind: 'item', content: differences(match) },
        { kind: 'quote', content: passageInContext(source, itsOwn(match)) },
      ];
    });
}

// “ · said by Antony Blinken · 2023-06-18”
function originOf({ metadata: { date } }: Source, speaker: string | null): Inline[] {
  const origin: Inline[] = speaker === null ? [] : [' · said by ', { text: speaker, style: 'strong' }];
  return date === undefined ? origin : [...origin, ` · ${date}`];
}

// “will for shall · without that”, the other source's words strong.
function differences({ edits }: Match): Inline[] {
  const wrong = edits.filter(isWrong);
  const named = wrong.slice(0, MOST_NAMED).flatMap(({ text, sourceText = '' }, at): Inline[] => {
    const start: Inline[] = at > 0 ? [' · '] : [];
    const own: Inline = { text, style: 'emphasis' };
    if (sourceText === '') return [...start, 'without ', own];
    const other: Inline = { text: sourceText, style: 'strong' };
    return text === '' ? [...start, 'with ', other] : [...start, other, ' for ', own];
  });
  return wrong.length > MOST_NAMED ? [...named, ' · and more'] : named;
}

// The wording without the draft's words in it.
function itsOwn(match: Match): Match {
  const there = match.edits.filter(({ sourceText }) => sourceText !== undefined && sourceText !== '');
  return { ...match, edits: there.map((edit) => ({ ...edit, text: '' })) };
}
