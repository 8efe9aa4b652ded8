// Who the draft says spoke, who the source says spoke, and whether they are the same person.
import type { Library } from './core/library';
import { findPeople, samePerson } from './core/people/findPeople';
import { foldName } from './core/people/foldName';
import type { Names } from './core/people/mention';
import { canBeOne, partsOfName } from './core/people/nameParts';
import type { Attribution } from './core/quotes/quotation';
import { foldedForm, words } from './core/text/words';
import type { Match } from './core/verdicts/verdict';
import { areTwo } from './areTwo';
import { fullName, sourceAttribution, sourceSpeaker, type SourceSpeaker } from './sourceSpeaker';
import { standsAgain } from './standsAgain';
import { familyOf, isAuthor } from './textAuthor';

/** The speakers of one quotation. Names are the fullest known. */
export interface Speakers {
  /** Who the draft names; `null` where it names nobody, or it is not certain whom. */
  readonly draft: string | null;
  /** Who the best passage's source names. */
  readonly source: string | null;
  /** `null` when it cannot be said. */
  readonly agree: boolean | null;
  /** Whether the source's own attribution is beyond doubt. */
  readonly sourceCertain: boolean;
}

/** The speakers of a quotation with this attribution and these matches. */
export function speakersOf(
  names: Names,
  attribution: Attribution,
  matches: readonly Match[],
  library: Library,
): Speakers {
  const named = attribution.person === undefined ? undefined : names.entities[attribution.person]?.name;
  const draft = named === undefined ? null : fullName(named, library);
  const best = matches[0];
  const source = best && sourceSpeaker(best, library);
  if (!source) return { draft, source: null, agree: null, sourceCertain: false };
  const agree = draft === null ? null : agreement({ draft, source }, matches, library);
  // The source is read through only where somebody may be accused.
  const sourceCertain = agree === false ? isCertainlySaid(source, best, library) : source.certain;
  return { draft, source: source.name, agree, sourceCertain };
}

/** The speaker of a passage as its source names him or her; `null` where it does not, or not certainly. */
export function speakerOfPassage(match: Match, library: Library): string | null {
  return sourceSpeaker(match, library)?.name ?? null;
}

/** Whether a passage lies in somebody's speech rather than in the reporter's own prose. */
export function isSpoken(match: Match, library: Library): boolean {
  if (library.sources.get(match.source)?.transcript) return true;
  const attribution = sourceAttribution(match, library);
  return attribution !== undefined && attribution.kind !== 'scare' && attribution.kind !== 'title';
}

interface Both {
  readonly draft: string;
  readonly source: SourceSpeaker;
}

// Another place that has the same words may have the draft's person say them: then nobody is wrong for certain.
function agreement({ draft, source }: Both, matches: readonly Match[], library: Library): boolean | null {
  const [best] = matches;
  const same = samePerson(library.people, draft, source.name);
  if (same === true || !best) return same;
  if (sharesName(draft, source.name)) return source.author && isFormOf(draft, source.name) ? true : null;
  const areOthers = source.author
    ? isAnotherAuthor(draft, source.author, best, library)
    : same === false || isStranger(draft, best, library);
  if (!areOthers) return null;
  const isNamedElsewhere =
    matches.slice(1).some((match) => maySay(draft, sourceSpeaker(match, library), library)) ||
    standsAgain(best, library).some((match) => {
      const other = sourceSpeaker(match, library);
      return maySay(draft, other, library) || (other?.certain !== true && other?.name !== source.name);
    });
  return isNamedElsewhere ? null : false;
}

function maySay(name: string, other: SourceSpeaker | undefined, library: Library): boolean {
  return other === undefined || samePerson(library.people, name, other.name) !== false;
}

// Nobody whom the register knows, but somebody else for this source.
function isStranger(name: string, best: Match, library: Library): boolean {
  const source = library.sources.get(best.source);
  const person = sourceAttribution(best, library)?.person;
  if (!source || person === undefined || findPeople(library.people, name).length > 0) return false;
  return areTwo(name, person, source);
}

// Of two places with the same words one may name the speaker better.
function isCertainlySaid(source: SourceSpeaker, best: Match, library: Library): boolean {
  return (
    source.certain ||
    standsAgain(best, library).some((match) => {
      const other = sourceSpeaker(match, library);
      return other?.certain === true && other.name === source.name;
    })
  );
}

// “Tom Gradgrind” and “Thomas Gradgrind”, “Mei-Ling Chao” and “Lisa Chao”: one family, or one person under two names.
function sharesName(a: string, b: string): boolean {
  const names = foldedWords(a);
  return [...foldedWords(b)].some((word) => names.has(word));
}

// Of an author who never names himself, the register does not know the forms.
function isFormOf(name: string, author: string): boolean {
  const [one, other] = [partsOfName(name), partsOfName(author)];
  return foldName(name) === familyOf(author) || (one !== undefined && other !== undefined && canBeOne(one, other));
}

/** Characters to either side of a passage in which its author may name the one whom he quotes without marks. */
const NEAR = 1500;

// The library knows the draft's person, and the author does not speak of him or her thereabouts.
function isAnotherAuthor(
  name: string,
  evidence: 'stated' | 'likely',
  { source, start, end }: Match,
  library: Library,
): boolean {
  const family = familyOf(name);
  const around = library.sources.get(source)?.text.slice(Math.max(0, start - NEAR), end + NEAR) ?? '';
  if (foldedWords(around).has(family)) return false;
  return isAuthor(family, library) || (evidence === 'stated' && findPeople(library.people, name).length > 0);
}

function foldedWords(text: string): ReadonlySet<string> {
  return new Set(words(text).map(({ form }) => foldedForm(form.replace(/['’]s$/, ''))));
}
