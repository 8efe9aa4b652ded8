// Whether a passage is a reporter's or a story-teller's own prose, and not the words of the person whom a draft names: a speech,
// a letter or an article by the very person has its author's words outside all marks, and so has a judge's opinion.
import type { Library, Source } from '../core/library';
import { findPeople, samePerson } from '../core/people/findPeople';
import { foldName } from '../core/people/foldName';
import { overlaps } from '../core/text/span';
import { quotationFrom } from '../core/verdicts/speech';
import type { Match } from '../core/verdicts/verdict';
import { isIndirectSpeech } from './indirectSpeech';
import { familyOf, firstPersons, isOwnVoice, isStory, reports } from '../textAuthor';

/** To whom a draft ascribes a passage. */
export interface Ascribed {
  /** `undefined` for a role or a group. */
  readonly name: string | undefined;
  readonly cue: string | undefined;
  /** Whether the words are so few that a stranger may use them by accident. */
  readonly isShort: boolean;
}

/** Cues of those who write: they may be the report's author. */
const WRITING =
  /^(?:writes?|wrote|written|reports?|reported|reporting|argues?|argued|notes?|noted|hold|held|holds|found|finds|ruled|rules|concludes?|concluded)$/i;

/** True where the source has the passage outside all marks, tells of others, and is not by the draft's person. */
export function isReportersProse(match: Match, ascribed: Ascribed, library: Library): boolean {
  const source = library.sources.get(match.source);
  if (!source || source.transcript) return false;
  const near = source.quotations[quotationFrom(source, match.start)];
  if (near && overlaps(near.span, match)) return false;
  const { name } = ascribed;
  if (isOwnVoice(source)) return name !== undefined && isTold(source, match, name, library);
  if (firstPersons(source.text.slice(match.start, match.end)) > 0 || !reports(source)) return false;
  return name === undefined
    ? !ascribed.isShort && !isWriting(ascribed)
    : !mayBeBy(source, match, name, library) && isAbout(source, name, { ...ascribed, library });
}

/** Whether a source's text has a person's family name as a word. */
export function namesIn({ text }: Source, name: string): boolean {
  const family = name.split(' ').at(-1) ?? '';
  if (family === '') return false;
  for (let at = text.indexOf(family); at >= 0; at = text.indexOf(family, at + 1)) {
    if (!/\p{L}/u.test((text[at - 1] ?? '') + (text[at + family.length] ?? ''))) return true;
  }
  return false;
}

// Who speaks between marks, as one of its people, does not tell the story; nor does who is said to have told the teller.
function isTold(source: Source, match: Match, name: string, library: Library): boolean {
  if (isStory(source) && speaksIn(source, name, library)) return true;
  return isIndirectSpeech(source, match) && namesIn(source, name) && !mayBeBy(source, match, name, library);
}

function isWriting({ cue }: Ascribed): boolean {
  return WRITING.test(cue ?? '');
}

// A stranger to the source may happen to use the same few words, or have written the report.
function isAbout(
  source: Source,
  name: string,
  { library, ...ascribed }: Ascribed & { readonly library: Library },
): boolean {
  if (namesIn(source, name)) return true;
  return !isWriting(ascribed) && !ascribed.isShort && findPeople(library.people, name).length > 0;
}

function mayBeBy(source: Source, match: Match, name: string, library: Library): boolean {
  const family = familyOf(name);
  const isNamed = (other: string | undefined): boolean =>
    foldName(other ?? '')
      .split(' ')
      .includes(family);
  if (isNamed(source.metadata.author) || isNamed(library.bibliography.entries.get(source.key)?.author)) return true;
  const its = entitiesOf(source, name, library);
  if (source.names.mentions.some(({ entity, credit }) => credit === true && its.has(entity))) return true;
  if (isOverPart(source, match, family)) return true;
  // A key like `khanna-2023` is its author's, but not where the text has him speak as one of its people.
  const isKeys = foldName(source.key).split(/[ \d]/)[0] === family;
  return isKeys && !source.attributions.some(({ person }) => person !== undefined && its.has(person));
}

function speaksIn(source: Source, name: string, library: Library): boolean {
  const its = entitiesOf(source, name, library);
  return source.attributions.some(
    ({ person, speakerKind, certain }) => certain && speakerKind === 'name' && person !== undefined && its.has(person),
  );
}

function entitiesOf({ names }: Source, name: string, library: Library): ReadonlySet<number> {
  const isSame = (other: string): boolean => name === other || samePerson(library.people, name, other) === true;
  return new Set(names.entities.flatMap((entity, index) => (isSame(entity.name) ? [index] : [])));
}

/** A line over a part of a text that says whose it is is no longer. */
const LONGEST_LINE = 100;
const WHOSE = [
  // Not “From this he was recalled by Mr. Enfield asking:”.
  /^(?:[Bb]y|BY|[Aa]uthor|AUTHOR|[Ff]rom|FROM):?\s+(?:[Tt]he )?[^\p{Ll}]/u,
  /^(?:the |an? |(?:opening |prepared |full )?text of (?:the |an? )?)?(?:[\p{L}-]+ ){0,2}(?:remarks|statement|address|speech|letter|testimony|lecture|foreword|preface|opinion|essay) (?:by|of|from)\b/iu,
  /^(?:dissent|concurrence|opinion) of\b|, (?:[A-Z]\. ?){0,2},? ?(?:dissenting|concurring)\b|\bdelivered the opinion\b/i,
];

interface OwnersLine {
  readonly start: number;
  readonly words: readonly string[];
}

const ownersLines = new WeakMap<Source, readonly OwnersLine[]>();

// “Justice OKAFOR, dissenting.” over the passage, on a line of its own or at a paragraph's beginning.
function isOverPart(source: Source, { start }: Match, family: string): boolean {
  const lines = ownersLines.get(source) ?? ownersLinesOf(source);
  ownersLines.set(source, lines);
  return lines.some((line) => line.start <= start && line.words.includes(family));
}

function ownersLinesOf({ document }: Source): readonly OwnersLine[] {
  return document.blocks.flatMap(({ span, prose: { text } }) => {
    const line =
      text.length <= LONGEST_LINE ? text.trim() : (/^[^.]{1,60}, (?:dissent|concurr)ing\b/.exec(text)?.[0] ?? '');
    const isOne = line !== '' && WHOSE.some((form) => form.test(line));
    return isOne ? [{ start: span.start, words: foldName(line).split(' ') }] : [];
  });
}
