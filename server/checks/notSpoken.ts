// not-spoken: the words are in the source, but they are the reporter's, while the draft puts them into a person's mouth.
// Indirect speech (“said the trip had three main objectives”) is the reporter's prose too: nobody need have spoken so.
//
// It speaks only where the draft ascribes the words beyond doubt and every passage that has them is prose of a report: a
// speech, a letter or an article by the very person has its author's words outside all marks.
import type { Library, Source } from '../core/library';
import { findPeople, samePerson } from '../core/people/findPeople';
import type { Attribution } from '../core/quotes/quotation';
import { overlaps, textOf } from '../core/text/span';
import { words } from '../core/text/words';
import { tellingWords } from '../core/verdicts/tellingWords';
import { quotationFrom } from '../core/verdicts/speech';
import type { Match } from '../core/verdicts/verdict';
import type { CheckedDraft, CheckedQuotation } from '../draft';
import type { Check, RawFinding } from './check';
import { takeMarksOff } from './unquote';
import { named } from './wording';

/** Words with a meaning of their own that the quotation must have: “this is not a joke” and “Fox and Friends” are said by
 * many and stand in many reports. */
const LEAST_TELLING = 3;

/** From so many words on, it is no accident that a report has the same ones; fewer are looked at only where the report
 * names the person. */
const LONG = 5;

/** As many passages as a judgement names at most: words that stand in so many places are a set phrase. */
const SET_PHRASE = 5;

/** Somebody's own voice. A report speaks so only between marks. */
const FIRST_PERSON =
  /\b(?:I|I['’](?:m|ve|d|ll)|[Ww]e|[Ww]e['’](?:re|ve|d|ll)|[Mm]y|[Oo]urs?|me|us|myself|ourselves)\b/g;

/** What a report says of those it reports on. */
const REPORTING = /\b(?:said|says|told|according to|announced|warned|reported|asked|added|stated|wrote)\b/i;

/** Characters of a source that are looked at for such words: ten pages. */
const OPENING = 20_000;

/** Words in the first person, outside all marks, from which on a text is somebody's own: so many, and one in this many
 * characters (a page of print). A report has one now and then, where a mark was lost. */
const LEAST_OWN = 3;
const OWN_EVERY = 2000;

/** Cues of those who write: they may be the report's author. */
const WRITING = /^(?:writes?|wrote|written|reports?|reported|reporting|argues?|argued|notes?|noted)$/i;

/** The source has the words as its reporter's own. */
export const notSpoken: Check = {
  code: 'not-spoken',
  severity: 'warning',
  description: 'Words of a report’s own prose that the draft puts into somebody’s mouth.',
  find: (draft, { settings }) =>
    draft.quotations.flatMap((checked, index): RawFinding[] => {
      const match = ownProse(draft, checked, settings.minimumWords);
      const source = match && draft.library.sources.get(match.source);
      if (!source) return [];
      const off = takeMarksOff(draft.document, checked.quotation);
      const who = checked.speaker.draft ?? checked.attribution.speaker?.text ?? 'anybody';
      return [
        {
          span: checked.quotation.span,
          message: `The source has these words as its own report, not as words that ${who} spoke (${named(source)}).`,
          quotation: index,
          related: [{ source: match.source, span: match, message: 'The reporter’s own words stand here.' }],
          fixes: off ? [{ ...off, preferred: true }] : [],
        },
      ];
    }),
};

// The best passage where every passage is a report's own prose and the draft ascribes the words to a person.
function ownProse(
  { document, library }: CheckedDraft,
  checked: CheckedQuotation,
  minimumWords: number,
): Match | undefined {
  const { judgement, quotation, attribution } = checked;
  const { matches, verdict } = judgement;
  if (!quotation.closed || judgement.words < minimumWords || (verdict !== 'verbatim' && verdict !== 'edited'))
    return undefined;
  if (!isSaidBySomebody(attribution) || matches.length >= SET_PHRASE) return undefined;
  if (tellingWords(words(textOf(document.text, quotation.inner))) < LEAST_TELLING) return undefined;
  const isOwn = matches.every((match) => {
    const source = library.sources.get(match.source);
    return source !== undefined && isReport(source, match) && !isByOrAbout(source, checked, library);
  });
  return isOwn ? matches[0] : undefined;
}

function isSaidBySomebody({ kind, certain, speaker, speakerKind, person, cue }: Attribution): boolean {
  if (!certain || !speaker || kind === 'title' || kind === 'scare') return false;
  if (speakerKind === 'pronoun') return person !== undefined;
  return speakerKind === 'role' || speakerKind === 'group' || (speakerKind === 'name' && person !== undefined && !!cue);
}

// Outside all marks of a source that reports.
function isReport(source: Source, match: Match): boolean {
  const near = source.quotations[quotationFrom(source, match.start)];
  if (source.transcript || (near && overlaps(near.span, match))) return false;
  if (firstPersons(source.text.slice(match.start, match.end)) > 0 || isOwnVoice(source)) return false;
  return source.attributions.some(({ speaker }) => speaker !== undefined) || REPORTING.test(opening(source));
}

const ownVoices = new WeakMap<Source, boolean>();

// A speech, a letter, a column: somebody speaks of himself outside all marks.
function isOwnVoice(source: Source): boolean {
  const known = ownVoices.get(source);
  if (known !== undefined) return known;
  const text = opening(source);
  const quoted = source.quotations
    .filter(({ span }) => span.start < text.length)
    .reduce((sum, { span }) => sum + firstPersons(text.slice(span.start, span.end)), 0);
  const own = firstPersons(text) - quoted;
  const isOwn = own >= LEAST_OWN && own * OWN_EVERY >= text.length;
  ownVoices.set(source, isOwn);
  return isOwn;
}

function opening(source: Source): string {
  return source.text.slice(0, OPENING);
}

function firstPersons(text: string): number {
  return text.match(FIRST_PERSON)?.length ?? 0;
}

// Whether the draft's person may have written the source, or is a stranger to it who happens to use the same few words.
function isByOrAbout(source: Source, { attribution, speaker, judgement }: CheckedQuotation, library: Library): boolean {
  const name = speaker.draft;
  if (name === null) return attribution.speakerKind === 'name' || judgement.words < LONG;
  const family = name.split(' ').at(-1)?.toLowerCase() ?? '';
  if (`${source.key} ${source.metadata.author ?? ''}`.toLowerCase().includes(family)) return true;
  const { mentions, entities } = source.names;
  const itsMentions = mentions.filter(({ entity }) => isSame(library, name, entities[entity]?.name ?? ''));
  if (itsMentions.some(({ credit }) => credit === true)) return true;
  if (itsMentions.length > 0) return false;
  const writes = WRITING.test(attribution.cue?.text ?? '');
  return writes || judgement.words < LONG || findPeople(library.people, name).length === 0;
}

function isSame(library: Library, name: string, other: string): boolean {
  return name === other || samePerson(library.people, name, other) === true;
}
