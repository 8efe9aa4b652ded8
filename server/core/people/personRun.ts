// The words with capitals that one person's name may consist of, and what in them and around them speaks for a person.
import { isCue } from '../quotes/cues';
import { isDay, isMonth } from './calendar';
import { isCommonWord, isOpener } from './commonWords';
import { isFamilyFirstName, isFamilyName, isFamous, standsFirst } from './familyNames';
import { isGivenName } from './givenNames';
import { knownName } from './knownName';
import type { NameToken } from './nameTokens';
import { isNoAcronym, isOrganisationHead } from './organisations';
import { isDemonym, placeNamed } from './places';
import { isKinBefore } from './standing';
import { isAddress, isDescription, isOffice } from './titles';

// Between given and family name, in lower case.
const PARTICLES = new Set('de la del della van von der den ter bin ibn al el da dos du di le y abu'.split(' '));
const GENERATIONS = new Set('jr sr ii iii iv'.split(' '));
// Longer runs of capitals are headings or names of something else.
const LIMIT = 6;

/** The token after the run of name words that begins at `at`. At least `at + 1`. */
export function personRunEnd(tokens: readonly NameToken[], at: number): number {
  let next = at + 1;
  while (next < tokens.length && next - at < LIMIT) {
    const before = tokens[next - 1];
    const token = tokens[next];
    if (!before || !token || before.possessive) break;
    if (isGeneration(token) && next > at + 1) return next + 1;
    if (isGivenPart(tokens, at, next)) next += 1;
    else if (!follows(before, token)) break;
    else if (PARTICLES.has(token.folded) && token.shape === 'lower') {
      const end = afterParticles(tokens, next);
      if (end === next) break;
      next = end;
    } else if (!isNamePart(tokens, at, next)) break;
    else next += 1;
  }
  return next;
}

/** How much tokens `from` to `end` look like a person's name. 0: not at all; 1: the neighbours say so; 2: its own words do. */
export function personEvidence(tokens: readonly NameToken[], from: number, end: number): 0 | 1 | 2 {
  const first = tokens[from];
  const last = tokens[end - 1];
  if (!first || !last) return 0;
  if (end - from === 1) return singleEvidence(tokens, from);
  if (isOrganisationHead(last.folded) && !isGivenName(first.folded)) return 0;
  if (first.camel || last.camel) return 0;
  // “Roman Catholic”, for all the Romans there are.
  if (isDemonym(first.folded) && isDemonym(last.folded) && !isFamilyName(last.folded)) return 0;
  const isOrdinary = isCommonWord(first.folded) && isCommonWord(last.folded) && !isFamilyName(last.folded);
  if (isGivenName(first.folded) && !isOrdinary) return 2;
  if (first.shape === 'initial' && last.shape === 'capital') return 2;
  if (isFamilyFirst(tokens, from, end)) return 2;
  if (end - from > 3) return neighbourEvidence(tokens, from, end);
  if (
    isFamilyName(last.folded) &&
    !isCommonWord(last.folded) &&
    !isCommonWord(first.folded) &&
    !placeNamed(first.folded)
  )
    return 2;
  const isUnlike =
    isCommonWord(first.folded) && ((first.opens && isCommonWord(last.folded)) || !isGivenName(first.folded));
  return isUnlike ? 0 : neighbourEvidence(tokens, from, end);
}

/** Family name first: Xi Jinping, Kim Jong Un, Ban Ki-moon. */
export function isFamilyFirst(tokens: readonly NameToken[], from: number, end: number): boolean {
  const first = tokens[from];
  if (!first || end - from > 3 || !standsFirst(first.folded)) return false;
  return isFamilyFirstName(tokens.slice(from, end).map((token) => token.folded));
}

function singleEvidence(tokens: readonly NameToken[], at: number): 0 | 1 | 2 {
  const token = tokens[at];
  if (!token || token.shape !== 'capital') return 0;
  if (isFamous(token.folded)) return 2;
  if (isKinBefore(tokens, at)) return 1;
  if (isCommonWord(token.folded) || isDemonym(token.folded) || placeNamed(token.folded) !== undefined) return 0;
  if (token.camel || isOrganisationHead(token.folded) || /(?:ists?|isms?|phobic|[a-z]{4}ean)$/.test(token.folded))
    return 0;
  return neighbourEvidence(tokens, at, at + 1);
}

// “diplomat Wang Yi”, “Lewis said”, “said Lewis”, “Lewis, 45,”, “Lewis, who …”, “Lewis, a senior …”.
function neighbourEvidence(tokens: readonly NameToken[], from: number, end: number): 0 | 1 {
  const before = tokens[from - 1];
  const first = tokens[from];
  const after = tokens[end];
  const later = tokens[end + 1];
  const possessive = tokens[end - 1]?.possessive === true;
  if (
    before &&
    first?.gap === 'blank' &&
    before.shape === 'lower' &&
    (isDescription(before.folded) || isCue(before.folded))
  )
    return 1;
  if (!after || possessive) return 0;
  if (after.gap === 'blank' && after.shape === 'lower' && isCue(after.folded)) return 1;
  if (after.gap === 'blank' && after.folded === 'who') return 1;
  if (after.gap !== 'comma') return 0;
  if (after.folded === 'who' || isAge(after, later)) return 1;
  // “her campaign manager, Robby Mook, said”.
  const isNoun = before?.shape === 'lower' && (isDescription(before.folded) || isOffice(before.folded));
  if (isNoun && first?.gap === 'comma' && end - from > 1) return 1;
  return isAppositionStart(tokens, end) ? 1 : 0;
}

// “Lewis, 45,”; “Lewis, 45.” under a picture.
function isAge(token: NameToken, next: NameToken | undefined): boolean {
  if (token.shape !== 'number' || token.folded.length !== 2) return false;
  return next === undefined || next.gap === 'comma' || next.gap === 'point' || next.opens;
}

// “, a former senior analyst”: an article, then within four words a noun for what a person is.
function isAppositionStart(tokens: readonly NameToken[], at: number): boolean {
  if (!/^(?:an?|the|his|her|their|former)$/.test(tokens[at]?.folded ?? '')) return false;
  for (let next = at + 1; next < at + 6; next++) {
    const token = tokens[next];
    if (!token || (token.gap !== 'blank' && token.gap !== 'hyphen' && token.gap !== 'point')) return false;
    if (isDescription(token.folded) || isOffice(token.folded)) return true;
  }
  return false;
}

function follows(before: NameToken, token: NameToken): boolean {
  if (token.gap === 'blank' || token.gap === 'hyphen') return !(token.opens && token.shape !== 'lower');
  return token.gap === 'point' && (before.shape === 'initial' || /^(?:st|wm|chas|geo|jos)$/.test(before.folded));
}

function isNamePart(tokens: readonly NameToken[], at: number, next: number): boolean {
  const before = tokens[next - 1];
  const token = tokens[next];
  if (!before || !token || isDay(token.folded)) return false;
  if (token.shape === 'initial') return token.gap !== 'hyphen' && token.folded !== 'i';
  if (isTwoInitials(tokens, next)) return true;
  if (token.shape !== 'capital' || endsBefore(tokens, at, next)) return false;
  if (isMonth(token.folded)) return isGivenName(before.folded) && tokens[next + 1]?.shape !== 'number';
  if (isAddress(token.folded)) return false;
  if (isOffice(token.folded)) return isGivenName(before.folded) && !startsName(tokens[next + 1]);
  if (token.gap === 'hyphen') return before.shape !== 'initial' && !isPair(before, token);
  return !isDemonym(token.folded) || isFamilyName(token.folded) || (next === at + 1 && isGivenName(before.folded));
}

// “George H.W. Bush”, between a given name and a family name; not “Bill US senators …”.
function isTwoInitials(tokens: readonly NameToken[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.shape !== 'capitals' || token.folded.length !== 2 || placeNamed(token.folded) !== undefined) return false;
  if (!isGivenName(tokens[at - 1]?.folded ?? '') || isNoAcronym(token.folded)) return false;
  return next?.gap === 'blank' && next.shape === 'capital' && isFamilyName(next.folded);
}

// “Glenn Beck | Blasts Drudge”, “Blinken | Wants”: behind a whole name, a common word is a heading's next word; “Clinton | White House”: another name.
function endsBefore(tokens: readonly NameToken[], at: number, next: number): boolean {
  const word = tokens[next]?.folded ?? '';
  if (isOpener(word) && !isGivenName(word) && !isFamilyName(word) && word.length > 3) return true;
  const first = tokens[at]?.folded ?? '';
  const isPart = tokens[next - 1]?.shape === 'initial' || (standsFirst(first) && word.length <= 4);
  const isWhole = next > at + 1 || (/(?:s|ed)$/.test(word) && !isGivenName(first) && !standsFirst(first));
  if (!isPart && isWhole && isCommonWord(word) && !isFamilyName(word) && !isGivenName(word)) return true;
  return (knownName(tokens, next)?.next ?? 0) > next + 1;
}

// “US-China”, “Biden-Xi”: two names, not one.
function isPair(before: NameToken, token: NameToken): boolean {
  const stands = (folded: string): boolean => isFamous(folded) || isDemonym(folded) || placeNamed(folded) !== undefined;
  return stands(before.folded) || stands(token.folded);
}

function startsName(token: NameToken | undefined): boolean {
  return (
    token !== undefined &&
    !isGeneration(token) &&
    token.shape === 'capital' &&
    (token.gap === 'blank' || token.gap === 'point')
  );
}

// “Ki-moon”, “Jong-un”, “Jae-in”: the second half in lower case.
function isGivenPart(tokens: readonly NameToken[], at: number, next: number): boolean {
  const token = tokens[next];
  const first = tokens[at];
  if (!token || !first || next < at + 2 || token.gap !== 'hyphen' || token.shape !== 'lower') return false;
  return standsFirst(first.folded) && token.folded.length <= 5;
}

function isGeneration(token: NameToken): boolean {
  return GENERATIONS.has(token.folded) && token.shape !== 'lower' && (token.gap === 'blank' || token.gap === 'comma');
}

// Behind “de la” and the like and the capital that follows.
function afterParticles(tokens: readonly NameToken[], from: number): number {
  let next = from;
  while (next < from + 3 && PARTICLES.has(tokens[next]?.folded ?? '') && tokens[next]?.shape === 'lower') next += 1;
  const token = tokens[next];
  const isName =
    token?.shape === 'capital' && (token.gap === 'blank' || token.gap === 'hyphen') && !isDay(token.folded);
  return isName ? next + 1 : from;
}

/** Whether a given name with a name behind it begins at token `at`, whatever else the word may be: “Jordan Spieth”, “April Ryan”,
 * “Christian Lindner”. */
export function isNameBegin(tokens: readonly NameToken[], at: number): boolean {
  const first = tokens[at];
  if (!first) return false;
  const end = personRunEnd(tokens, at);
  if (end - at < 2) return false;
  if (!isGivenName(first.folded)) return personEvidence(tokens, at, end) === 2;
  const last = tokens[end - 1]?.folded ?? '';
  return !isCommonWord(last) || isFamilyName(last);
}
