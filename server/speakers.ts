// Who the draft says spoke, who the source says spoke, and whether they are the same person.
import type { Library } from './core/library';
import { findPeople, samePerson } from './core/people/findPeople';
import { foldName } from './core/people/foldName';
import type { Names } from './core/people/mention';
import { canBeOne, partsOfName } from './core/people/nameParts';
import type { Attribution } from './core/quotes/quotation';
import { foldedForm, words } from './core/text/words';
import type { Match } from './core/verdicts/verdict';
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
  return {
    draft,
    source: source?.name ?? null,
    agree: draft === null || !source ? null : agreement({ draft, source }, matches, library),
    sourceCertain: source?.certain ?? false,
  };
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

// Another source that has the same words may name the draft's person: then nobody is wrong for certain.
function agreement({ draft, source }: Both, matches: readonly Match[], library: Library): boolean | null {
  const [best] = matches;
  const same = samePerson(library.people, draft, source.name);
  if (same === true || !best) return same;
  const shares = sharesName(draft, source.name);
  if (source.author && shares) return isFormOf(draft, source.name) ? true : null;
  if (shares || (source.author ? !isAnotherAuthor(draft, source.author, best, library) : same !== false)) return null;
  if (standsAgain(best, library)) return null;
  const isNamedElsewhere = matches.slice(1).some((match) => {
    const other = speakerOfPassage(match, library);
    return other === null || samePerson(library.people, draft, other) !== false;
  });
  return isNamedElsewhere ? null : false;
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
