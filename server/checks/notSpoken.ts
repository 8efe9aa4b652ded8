// not-spoken: the words are in the source, but they are the reporter's, while the draft puts them into a person's mouth.
// Indirect speech (“said the trip had three main objectives”) is the reporter's prose too: nobody need have spoken so.
//
// It speaks only where the draft ascribes the words beyond doubt and every passage that has them is prose of a report or a
// story (reportersProse.ts).
import { isDescription, isOffice } from '../core/people/titles';
import { cueKind } from '../core/quotes/cues';
import type { Attribution } from '../core/quotes/quotation';
import { textOf } from '../core/text/span';
import { words } from '../core/text/words';
import { tellingWords } from '../core/verdicts/tellingWords';
import type { Match } from '../core/verdicts/verdict';
import type { CheckedDraft, CheckedQuotation } from '../draft';
import type { Check, RawFinding } from './check';
import { ownWords } from './ownWords';
import { readsFromText } from './readsFromText';
import { standsAtSpeaker } from './namedSpeaker';
import { isReportersProse, namesIn } from './reportersProse';
import { saidThat } from './saidThat';
import { takeMarksOff } from './unquote';
import { named } from './wording';

/** Words with a meaning of their own that the quotation must have: “this is not a joke” and “Fox and Friends” are said by
 * many and stand in many reports. Fewer will do in LONG words of a source that names the person. */
const LEAST_TELLING = 3;
const FEW_TELLING = 2;

/** From so many words on, it is no accident that a report has the same ones; fewer are looked at only where the report
 * names the person. */
const LONG = 5;

/** As many passages as a judgement names at most: words that stand in so many places are a set phrase. */
const SET_PHRASE = 5;

/** Characters between a quotation and the words for its speaker: a comma, the mark and a verb. */
const ADJACENT = 30;

/** Those who may be the source itself, or speak for it. */
const AUTHORS =
  /\b(?:authors?|writers?|narrators?|novelists?|poets?|essayists?|historians?|biographers?|columnists?|editors?|reporters?|correspondents?|journalists?|critics?|reviewers?|scholars?|commentators?|observers?|chroniclers?|researchers|papers?|articles?|books?|novels?|stor(?:y|ies)|texts?|essays?|sources?|reports?|accounts?|agenc(?:y|ies)|outlets?|newspapers?|magazines?|websites?|editorials?|headlines?|captions?|blogs?|people|some|many|we|others?|everyone|everybody)\b/i;

/** The source has the words as its reporter's own. */
export const notSpoken: Check = {
  code: 'not-spoken',
  severity: 'warning',
  description: 'Words of a report’s own prose that the draft puts into somebody’s mouth.',
  find: (draft, { settings }) =>
    draft.quotations.flatMap((checked, index): RawFinding[] => {
      const { match, speaker } = ownProse(draft, index, settings.minimumWords) ?? {};
      const source = match && draft.library.sources.get(match.source);
      if (!source || !speaker) return [];
      const off = takeMarksOff(draft.document, checked.quotation);
      return [
        {
          span: checked.quotation.span,
          message: `The source has these words as its own report, not as words that ${speaker.text} spoke (${named(source)}).`,
          quotation: index,
          related: [{ source: match.source, span: match, message: 'The reporter’s own words stand here.' }],
          fixes: off ? [{ ...off, preferred: true }] : [],
        },
      ];
    }),
};

interface Misplaced {
  readonly match: Match;
  readonly speaker: Speaker;
}

interface Speaker {
  /** As the draft's words or the sources name it. */
  readonly text: string;
  /** `undefined` for a role or a group. */
  readonly name: string | undefined;
}

// The best passage where every passage is a report's own prose and the draft ascribes the words to somebody.
function ownProse(draft: CheckedDraft, index: number, minimumWords: number): Misplaced | undefined {
  const checked = draft.quotations[index];
  if (!checked?.quotation.closed || checked.judgement.words < minimumWords) return undefined;
  const { matches, verdict } = checked.judgement;
  const [match] = matches;
  if (!match || matches.length >= SET_PHRASE || (verdict !== 'verbatim' && verdict !== 'edited')) return undefined;
  // Whom the source has speak does so between marks, or wrote it.
  if (checked.speaker.source !== null) return undefined;
  const speaker = speakerIn(draft, index);
  if (!speaker || !isTelling(draft, checked, speaker) || readsFromText(ownWords(draft, checked))) return undefined;
  const { library } = draft;
  const ascribed = { name: speaker.name, cue: checked.attribution.cue?.text, isShort: checked.judgement.words < LONG };
  return matches.every((one) => isReportersProse(one, ascribed, library)) ? { match, speaker } : undefined;
}

function isTelling({ document, library }: CheckedDraft, checked: CheckedQuotation, { name }: Speaker): boolean {
  const telling = tellingWords(words(textOf(document.text, checked.quotation.inner)));
  if (telling >= LEAST_TELLING) return true;
  if (telling < FEW_TELLING || checked.judgement.words < LONG || name === undefined) return false;
  const source = library.sources.get(checked.judgement.matches[0]?.source ?? '');
  return source !== undefined && namesIn(source, name);
}

// Whom the draft has say the words, beyond doubt.
function speakerIn(draft: CheckedDraft, index: number): Speaker | undefined {
  const checked = draft.quotations[index];
  if (!checked) return undefined;
  const { attribution, speaker, judgement } = checked;
  if (attribution.kind === 'title' || attribution.kind === 'scare') return undefined;
  if (isSaidByPerson(attribution) && standsAtSpeaker(draft, index))
    return { text: speaker.draft ?? attribution.speaker?.text ?? 'anybody', name: speaker.draft ?? undefined };
  if (judgement.words < LONG) return undefined;
  const name = saidThat(draft, checked);
  if (name !== undefined) return { text: name, name };
  return isSaidByRole(draft, checked) ? { text: attribution.speaker?.text ?? 'anybody', name: undefined } : undefined;
}

function isSaidByPerson({ certain, speakerKind, person, cue }: Attribution): boolean {
  if (!certain || person === undefined) return false;
  return speakerKind === 'pronoun' || (speakerKind === 'name' && cue !== undefined);
}

// “…,” one of the officials said: nobody is named, but somebody is said to have spoken.
function isSaidByRole({ document }: CheckedDraft, { attribution, quotation }: CheckedQuotation): boolean {
  const { speaker, speakerKind, cue, kind } = attribution;
  if (kind !== 'speech' || !speaker || !cue || (speakerKind !== 'role' && speakerKind !== 'group')) return false;
  const isNear = speaker.start >= quotation.span.end && speaker.start - quotation.span.end <= ADJACENT;
  if (!isNear || cueKind(cue.text.toLowerCase()) !== 'speech' || AUTHORS.test(speaker.text)) return false;
  const after = /^ of (?:the|his|her|their) (\p{L}+)/u.exec(document.text.slice(speaker.end, speaker.end + 40))?.[1];
  const noun = (after ?? speaker.text.split(' ').at(-1) ?? '').toLowerCase();
  const single = noun.replace(/s$/, '');
  return /m[ae]n$/.test(noun) || isOffice(single) || isDescription(single);
}
