// Who the draft says spoke, who the source says spoke, and whether they are the same person.
import type { Library, Source } from './core/library';
import { findPeople, samePerson } from './core/people/findPeople';
import type { Names } from './core/people/mention';
import type { Attribution } from './core/quotes/quotation';
import { isQuotedInTurn } from './core/quotes/turns';
import type { Span } from './core/text/span';
import { foldedForm, words } from './core/text/words';
import type { Match } from './core/verdicts/verdict';

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
  const draft = fullName(nameOf(names, attribution), library);
  const best = matches[0];
  const spoken = best && sourceAttribution(best, library);
  const source = spoken ? fullName(nameOf(spoken.source.names, spoken.attribution), library) : null;
  return {
    draft,
    source,
    agree: draft === null || source === null ? null : agreement(draft, source, matches, library),
    // “She said” is resolved by rules that a story with two women defeats.
    sourceCertain: spoken !== undefined && spoken.attribution.certain && spoken.attribution.speakerKind !== 'pronoun',
  };
}

/** The speaker of a passage as its source names him or her; `null` where it does not, or not certainly. */
export function speakerOfPassage(match: Match, library: Library): string | null {
  const spoken = sourceAttribution(match, library);
  return spoken ? fullName(nameOf(spoken.source.names, spoken.attribution), library) : null;
}

/** Whether a passage lies in somebody's speech rather than in the reporter's own prose. */
export function isSpoken(match: Match, library: Library): boolean {
  const source = library.sources.get(match.source);
  if (!source) return false;
  if (source.transcript) return true;
  const attribution = sourceAttribution(match, library)?.attribution;
  return attribution !== undefined && attribution.kind !== 'scare' && attribution.kind !== 'title';
}

// Another source that has the same words may name the draft's person: then nobody is wrong for certain.
function agreement(draft: string, source: string, matches: readonly Match[], library: Library): boolean | null {
  const same = samePerson(library.people, draft, source);
  if (same !== false) return same;
  if (sharesName(draft, source) || standsAgain(matches[0], library)) return null;
  const isNamedElsewhere = matches.slice(1).some((match) => {
    const other = speakerOfPassage(match, library);
    return other === null || samePerson(library.people, draft, other) !== false;
  });
  return isNamedElsewhere ? null : false;
}

// “Tom Gradgrind” and “Thomas Gradgrind”, “Mei-Ling Chao” and “Lisa Chao”: one family, or one person under two names.
function sharesName(a: string, b: string): boolean {
  const names = new Set(words(a).map(({ form }) => foldedForm(form)));
  return words(b).some(({ form }) => names.has(foldedForm(form)));
}

// Words that a source has twice may have been said by two people.
function standsAgain(match: Match | undefined, library: Library): boolean {
  const text = library.sources.get(match?.source ?? '')?.text;
  if (match === undefined || text === undefined) return false;
  const passage = text.slice(match.start, match.end).replace(/[^\p{L}\p{N}]+$/u, '');
  return text.indexOf(passage) !== text.lastIndexOf(passage);
}

function nameOf(names: Names, attribution: Attribution): string | undefined {
  return attribution.person === undefined ? undefined : names.entities[attribution.person]?.name;
}

function fullName(name: string | undefined, library: Library): string | null {
  if (name === undefined) return null;
  const known = findPeople(library.people, name);
  return known.length === 1 && known[0] ? known[0].name : name;
}

interface SourceAttribution {
  readonly source: Source;
  readonly attribution: Attribution;
}

// The source's quotation that holds most of the passage, at least half of it.
function sourceAttribution(match: Match, library: Library): SourceAttribution | undefined {
  const source = library.sources.get(match.source);
  if (!source) return undefined;
  let best = -1;
  let most = (match.end - match.start) / 2;
  for (let i = firstEndingAfter(source, match.start); i < source.quotations.length; i++) {
    const quotation = source.quotations[i];
    if (!quotation || quotation.span.start >= match.end) break;
    const shared = sharedLength(quotation.span, match);
    if (shared > most) {
      most = shared;
      best = i;
    }
  }
  const attribution = source.attributions[best];
  const turn = source.transcript ? source.quotations[best] : undefined;
  if (!attribution || !turn || !isQuotedInTurn(source.document, turn, match))
    return attribution && { source, attribution };
  // Whom the speaker of a turn quotes, nobody has said.
  return { source, attribution: { ...attribution, certain: false } };
}

function sharedLength(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

// Quotations are sorted and do not overlap, so that their ends ascend too.
function firstEndingAfter(source: Source, offset: number): number {
  let low = 0;
  let high = source.quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((source.quotations[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
