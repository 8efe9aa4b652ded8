// wrong-speaker: the draft names one person, the source another. The gravest error after a wrong word, and the worst false
// accusation: it speaks only when both sides are certain, and no source that has the words lets the draft's person say them.
import type { Attribution, Words } from '../core/quotes/quotation';
import type { Span } from '../core/text/span';
import type { CheckedDraft, CheckedQuotation } from '../draft';
import type { Check, RawFinding } from './check';
import type { Fix } from './finding';
import { isCertainlyNamed } from './namedSpeaker';
import { stemsFromThere } from './stemsFromThere';
import { sourceAttribution } from '../sourceSpeaker';
import { named } from './wording';

/** The draft names one person, the source another. */
export const wrongSpeaker: Check = {
  code: 'wrong-speaker',
  severity: 'warning',
  description: 'The draft names one person as the speaker, the source another.',
  find: (draft, { settings }) => {
    const underlined = new Set<number>();
    return draft.quotations.flatMap((checked, index): RawFinding[] => {
      const wrong = wronglyNamed(checked, settings.minimumWords);
      if (!wrong || !isCertainlyNamed(draft, index) || !stemsFromThere(draft, checked)) return [];
      const match = checked.judgement.matches[0];
      const source = match && draft.library.sources.get(match.source);
      if (!source) return [];
      const { words: name } = wrong;
      const says = inItsWords(wrong.says, sourceAttribution(match, draft.library));
      const said = inItsWords(wrong.said, checked.attribution);
      const span = place(name, checked, underlined);
      return [
        {
          span,
          message: `The source has ${says} say this, not ${said} (${named(source)}).`,
          quotation: index,
          related: [{ source: match.source, span: match, message: `${capitalised(says)} says it here.` }],
          fixes: [nameRightSpeaker(draft, name, says)],
        },
      ];
    });
  },
};

interface WronglyNamed {
  /** The draft's words for the speaker. */
  readonly words: Words;
  /** Who the draft says spoke, and who the source says. */
  readonly said: string;
  readonly says: string;
}

/** “…,” Gates quoted Xi as saying: whoever quotes need not be the speaker. */
const QUOTING = /^(?:quot|cit)(?:e|es|ed|ing)$/i;

// “the Hatter”, “the March Hare”: a name that its text has with an article is said with it, a small word before it included.
function inItsWords(name: string, attribution: Attribution | undefined): string {
  const words = attribution?.speaker?.text ?? '';
  const isOne = !name.includes(' ') && words.endsWith(` ${name}`) && /^the (?:\p{Lu}\p{L}+ )?\p{L}+$/iu.test(words);
  return isOne ? `the${words.slice(3)}` : name;
}

// Two words are anybody's; words whose sense is turned may be another person's answer.
function wronglyNamed(checked: CheckedQuotation, minimumWords: number): WronglyNamed | undefined {
  const { quotation, attribution, speaker, judgement } = checked;
  if (judgement.words < minimumWords || judgement.meaning === true) return undefined;
  if (!quotation.closed || !attribution.certain || !attribution.speaker) return undefined;
  if (!speaker.sourceCertain || speaker.agree !== false || QUOTING.test(attribution.cue?.text ?? '')) return undefined;
  if (speaker.draft === null || speaker.source === null) return undefined;
  return { words: attribution.speaker, said: speaker.draft, says: speaker.source };
}

// One name often serves two pieces of an utterance: it is underlined for the first, and the second piece itself for the second.
function place(words: Words, { quotation }: CheckedQuotation, underlined: Set<number>): Span {
  if (underlined.has(words.start)) return quotation.span;
  underlined.add(words.start);
  return { start: words.start, end: words.end };
}

function nameRightSpeaker(draft: CheckedDraft, words: Words, name: string): Fix {
  const before = draft.document.text.slice(Math.max(0, words.start - 4), words.start);
  const isSentenceStart = /(?:^|[.!?]["”’»]?\s+|\n)$/.test(before);
  const newText = isSentenceStart ? capitalised(name) : name;
  const span = { start: words.start, end: words.end };
  return { title: `Name ${name} as the speaker`, edits: [{ span, newText }], preferred: true };
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
