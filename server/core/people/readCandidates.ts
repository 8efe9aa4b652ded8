// Reads a prose from left to right and cuts out every stretch that may be a name. Linear: each step goes on behind what it
// read, and looks a bounded number of words ahead and behind.
import type { Prose } from '../text/prose';
import type { Span } from '../text/span';
import { isDay, isMonth } from './calendar';
import type { Candidate, Strength } from './candidate';
import { isCommonWord, isOpener } from './commonWords';
import { creditSpans } from './credits';
import { isFamilyName } from './familyNames';
import { isGivenName } from './givenNames';
import { isGeneration, nameParts } from './nameParts';
import { isLeadWord, isPlainThing, isThing } from './leadWords';
import { keyOfOther } from './keyOfOther';
import { knownName } from './knownName';
import { isMonthAsName } from './monthAsName';
import type { EntityKind } from './mention';
import { nameTokens, type NameToken } from './nameTokens';
import { organisationPhrase } from './organisationPhrase';
import { acronymMeans, isKnownOrganisation, isNoAcronym, isOrganisationHead } from './organisations';
import { isNameBegin, personEvidence, personRunEnd } from './personRun';
import { isKinBefore, standsForOrganisation, standsForPlace } from './standing';
import { isDemonym, placeNamed } from './places';
import { rolesAround } from './roles';
import { titlePhrase } from './titlePhrase';
import { isAddress, isDescription, isOffice } from './titles';

const kept = new WeakMap<Prose, readonly Candidate[]>();

/** The candidates of a prose, in order, none overlapping another. Kept with the prose object. */
export function candidatesOf(prose: Prose): readonly Candidate[] {
  const known = kept.get(prose);
  if (known) return known;
  const found = readCandidates(prose.text);
  kept.set(prose, found);
  return found;
}

/** What a reading step needs. */
interface Reading {
  readonly text: string;
  readonly tokens: readonly NameToken[];
  readonly credits: readonly Span[];
  readonly found: Candidate[];
  /** A title-case line: a capital says nothing there. */
  readonly titleCase: boolean;
}

function readCandidates(text: string): readonly Candidate[] {
  // Without a small letter, or without a capital, nothing tells a name from another word: STAYING IN TOUCH.
  if (!/\p{Lu}/u.test(text) || !/\p{Ll}/u.test(text)) return [];
  const tokens = nameTokens(text);
  const reading: Reading = { text, tokens, credits: creditSpans(text), found: [], titleCase: isTitleCase(tokens) };
  let at = 0;
  // Most words are small: they are passed over here.
  while (at < tokens.length) at = tokens[at]?.shape === 'lower' ? at + 1 : Math.max(at + 1, readAt(reading, at));
  return reading.found;
}

// “What Xi Wants From Washington”: a short line in which ordinary words have capitals and no longer word goes without one.
function isTitleCase(tokens: readonly NameToken[]): boolean {
  if (tokens.length < 3 || tokens.length > 24) return false;
  let capitals = 0;
  for (const [index, token] of tokens.entries()) {
    if (index > 0 && token.gap === 'point') return false;
    if (token.shape === 'lower' && token.folded.length > 3 && !MINOR.test(token.folded)) return false;
    if (index > 0 && !token.opens && token.shape === 'capital' && isOrdinary(token)) capitals += 1;
  }
  return capitals > 0;
}

// Longer words that house styles leave small in headings.
const MINOR =
  /^(?:about|after|against|amid|among|before|between|from|into|over|than|that|through|under|upon|with|within|without)$/;

// Reads what begins at token `at`; the token to go on with.
function readAt(reading: Reading, at: number): number {
  const { tokens } = reading;
  const token = tokens[at];
  if (!token || !isCapital(token)) return at + 1;
  if (token.folded === 'i' && tokens[at + 1]?.gap !== 'point') return at + 1;
  if (token.folded === 'the' || isGeneration(token.folded) || isOpenerHere(tokens, at)) return at + 1;
  const listed = knownName(tokens, at);
  // “her sister Victoria”, for all that there is a town of this name.
  const known = listed?.next === at + 1 && isKinBefore(tokens, at) ? undefined : listed;
  if (!known && isLeadWord(tokens, at)) return at + 1;
  const organisation = organisationPhrase(tokens, at);
  if (known && known.next - at > 1 && known.next >= (organisation ?? 0))
    return add(reading, at, known.next, { kind: known.kind });
  const title = titlePhrase(tokens, at);
  if (title) {
    const end = readTitled(reading, title.next, title.word);
    if (end !== undefined) return end;
  }
  // “In May Congress …”.
  if (organisation === at + 2 && isMonth(token.folded) && isKnownOrganisation(tokens[at + 1]?.folded ?? ''))
    return at + 1;
  if (organisation !== undefined && !isNamedPerson(tokens, at, organisation)) {
    return add(reading, at, organisation, { kind: 'organisation' });
  }
  if (title && !isDescription(title.word)) return title.next;
  if (isDemonym(token.folded) && !isNameBegin(tokens, at)) return at + 1;
  return readPlain(reading, at, known?.kind);
}

// “Will Smith” is a name, “Will Blinken resign?” and a heading's “How Trump …” are not.
function isOpenerHere(tokens: readonly NameToken[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.shape === 'capitals' || !isOpener(token.folded)) return false;
  // “I. Charles McCullough”.
  if (token.shape === 'initial' && tokens[at + 1]?.gap === 'point') return false;
  return !(
    isGivenName(token.folded) &&
    tokens[at + 1]?.shape === 'capital' &&
    isFamilyName(tokens[at + 1]?.folded ?? '')
  );
}

// “Sally Church”, “Jack Board”: a given name and one word is a person rather than an organisation.
function isNamedPerson(tokens: readonly NameToken[], at: number, end: number): boolean {
  const first = tokens[at];
  if (!first || end - at !== 2 || !isGivenName(first.folded) || isCommonWord(first.folded)) return false;
  const last = tokens[end - 1]?.folded ?? '';
  return /^(?:church|board|bank|post|police|school|league|guard|times|clinic|park|cabinet|forum|herald|temple)$/.test(
    last,
  )
    ? isFamilyName(last) || /^(?:church|post|park|temple|herald)$/.test(last)
    : false;
}

// The name behind a title.
function readTitled(reading: Reading, from: number, title: string): number | undefined {
  const { tokens } = reading;
  const first = tokens[from];
  const before = tokens[from - 1];
  if (!first || !before || first.shape === 'number' || first.shape === 'lower') return undefined;
  const joined = first.gap === 'blank' || (first.gap === 'point' && before.folded.length <= 5);
  if (!joined || isDay(first.folded) || (isMonth(first.folded) && !isGivenName(first.folded))) return undefined;
  if (first.shape === 'capitals' && isNoAcronym(first.folded)) return undefined;
  if (!isAddress(title) && (isOrganisationHead(first.folded) || isOffice(first.folded) || isDemonym(first.folded)))
    return undefined;
  const end = personRunEnd(tokens, from);
  const last = tokens[end - 1];
  if (last && end - from > 1 && isOrganisationHead(last.folded)) return undefined;
  if (!isAddress(title) && end - from === 1 && (isCountry(first) || isOrdinary(first))) return undefined;
  return add(reading, from, end, { kind: 'person', title });
}

// “Executive Order”, “General Election”.
function isOrdinary(token: NameToken): boolean {
  return isCommonWord(token.folded) && !isFamilyName(token.folded) && !isGivenName(token.folded);
}

// “President France”: no name but a place.
function isCountry(token: NameToken): boolean {
  return token.shape === 'capitals' && placeNamed(token.folded) !== undefined;
}

function readPlain(reading: Reading, at: number, knownKind: EntityKind | undefined): number {
  const { tokens } = reading;
  const token = tokens[at];
  if (!token) return at + 1;
  if (isDay(token.folded) || (isMonth(token.folded) && !isMonthAsName(tokens, at))) return at + 1;
  if (
    token.folded !== 'may' &&
    token.opens &&
    isCommonWord(token.folded) &&
    token.shape === 'capital' &&
    !isNameBegin(tokens, at)
  ) {
    return personRunEnd(tokens, at) > at + 1 || knownKind === undefined
      ? addDoubtful(reading, at)
      : addSingle(reading, at, knownKind);
  }
  const end = personRunEnd(tokens, at);
  if (end - at > 2 && isForeword(tokens, at)) return at + 1;
  if (end - at === 1) return addSingle(reading, at, knownKind);
  if (isNoPerson(tokens, at, end)) return end;
  if (token.folded === 'may' && end - at === 2) return add(reading, at, end, { kind: 'person', strength: 'sure' });
  const evidence = personEvidence(tokens, at, end);
  if (evidence < 2 && standsForOrganisation(tokens, at, end))
    return add(reading, at, end, { kind: 'organisation', strength: 'likely' });
  const credited = isCredit(reading, token) && !tokens.slice(at, end).every((word) => isCommonWord(word.folded));
  if (evidence === 2 || (credited && knownKind === undefined))
    return add(reading, at, end, { kind: 'person', strength: 'sure' });
  if (knownKind !== undefined) return addSingle(reading, at, knownKind);
  if (evidence === 1) return add(reading, at, end, { kind: 'person', strength: 'likely' });
  return add(reading, at, end, { kind: undefined, strength: 'open' });
}

// “the Cauliflower Act”, “Lafter Hall”; not “Rebecca Hall”.
function isNoPerson(tokens: readonly NameToken[], at: number, end: number): boolean {
  const first = tokens[at];
  const last = tokens[end - 1];
  if (!first || !last) return false;
  // “in St. James”, “St. James's”.
  if (first.folded === 'st' && (last.possessive || /^(?:in|at|near|from|to|of)$/.test(tokens[at - 1]?.folded ?? '')))
    return true;
  if (isPlainThing(last.folded) && !last.possessive) return true;
  if (!isThing(last.folded)) return false;
  return !isGivenName(first.folded) && first.shape !== 'initial';
}

// “Year Barack Obama”, “Vermonter Bernie Sanders”: the end of something else before a whole name.
function isForeword(tokens: readonly NameToken[], at: number): boolean {
  const [first = '', second = '', third = ''] = tokens.slice(at, at + 3).map((token) => token.folded);
  if (isGivenName(first) || isFamilyName(first) || !isGivenName(second)) return false;
  return isCommonWord(first) || isFamilyName(third);
}

// A common word with a capital that its place explains: a name only if it is known as one.
function addDoubtful(reading: Reading, at: number): number {
  const token = reading.tokens[at];
  if (token && (isFamilyName(token.folded) || isGivenName(token.folded)))
    add(reading, at, at + 1, { kind: undefined, strength: 'open', doubtful: true });
  return at + 1;
}

function addSingle(reading: Reading, at: number, knownKind: EntityKind | undefined): number {
  const token = reading.tokens[at];
  if (!token) return at + 1;
  const end = at + 1;
  if (knownKind !== undefined) {
    // A word as common as “apple” or “target” is a company only where its capital says so.
    if (token.opens && isKnownOrganisation(token.folded) && isCommonWord(token.folded)) return end;
    return add(reading, at, end, { kind: knownKind });
  }
  if (token.shape === 'capitals')
    return isNoAcronym(token.folded) || token.folded.length > 6 || isShouted(reading, at)
      ? end
      : add(reading, at, end, { kind: 'organisation', strength: 'likely' });
  if (token.shape !== 'capital' || isAddress(token.folded)) return end;
  if (token.camel || standsForOrganisation(reading.tokens, at, end))
    return add(reading, at, end, { kind: 'organisation', strength: 'likely' });
  if (standsForPlace(reading.tokens, at)) return add(reading, at, end, { kind: 'place', strength: 'likely' });
  const evidence = personEvidence(reading.tokens, at, end);
  if (evidence === 2) return add(reading, at, end, { kind: 'person', strength: 'likely' });
  if (evidence === 1 && !isOrganisationHead(token.folded))
    return add(reading, at, end, { kind: 'person', strength: 'likely', doubtful: token.opens });
  return add(reading, at, end, {
    kind: undefined,
    strength: 'open',
    doubtful: token.opens && isCommonWord(token.folded),
  });
}

// Capitals for emphasis (I NEVER did), in a dateline (HARROW BAY), in a citation (412 N.E.3d), behind a name (James
// Mortimer, M.R.C.S.).
function isShouted({ text, tokens, found }: Reading, at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || acronymMeans(token.folded) !== undefined) return false;
  if (isCommonWord(token.folded) && !/^(?:ice|pen|care|aim|now)$/.test(token.folded)) return true;
  const isPointed = text.slice(token.start, token.end).includes('.');
  if (isPointed && (tokens[at - 1]?.shape === 'number' || isBehindPerson(found, tokens, at))) return true;
  if (at === 0 && /^\s*(?:\u2014|\u2013|--|-\s|\([A-Z])/.test(text.slice(token.end, token.end + 6))) return true;
  const follows = next?.shape === 'capitals' && next.gap === 'blank';
  return follows || (token.gap === 'blank' && tokens[at - 1]?.shape === 'capitals');
}

function isBehindPerson(found: readonly Candidate[], tokens: readonly NameToken[], at: number): boolean {
  const last = found.at(-1);
  return tokens[at]?.gap === 'comma' && last?.kind === 'person' && last.end === tokens[at - 1]?.end;
}

interface Look {
  readonly kind: EntityKind | undefined;
  readonly strength?: Strength;
  readonly title?: string;
  readonly doubtful?: boolean;
}

function add(reading: Reading, from: number, end: number, look: Look): number {
  const { tokens, text } = reading;
  const mayBePerson = look.kind === 'person' || look.kind === undefined;
  const begin = mayBePerson ? withParticles(tokens, from) : from;
  const first = tokens[begin];
  const last = tokens[end - 1];
  if (!first || !last) return end;
  const words = foldedWords(tokens, begin, end);
  reading.found.push({
    start: first.start,
    end: last.end,
    words,
    name: words.join(' '),
    parts: mayBePerson ? nameParts(words, isPair(tokens, begin)) : undefined,
    key: look.kind === 'person' ? '' : keyOfOther(look.kind ?? 'organisation', words),
    kind: look.kind,
    strength: reading.titleCase && look.kind !== 'place' ? 'open' : (look.strength ?? 'sure'),
    title: look.title,
    placed: isPlaced(tokens[begin - 1], first),
    aged: first.gap === 'blank' && /^(?:young|younger|old|elder)$/.test(tokens[begin - 1]?.folded ?? ''),
    doubtful: (look.doubtful ?? false) || reading.titleCase,
    credit: isCredit(reading, first),
    roles: look.kind === 'person' || (mayBePerson && words.length > 1) ? rolesAround(text, tokens, begin, end) : [],
  });
  return end;
}

// Few tokens fold to several words (Al-Assad): a split for each of the others would cost as much as the rest.
function foldedWords(tokens: readonly NameToken[], from: number, end: number): readonly string[] {
  const words: string[] = [];
  for (let at = from; at < end; at++) {
    const folded = tokens[at]?.folded ?? '';
    if (folded.includes(' ')) words.push(...folded.split(' '));
    else words.push(folded);
  }
  return words;
}

// “Mei-Ling | Chao”.
function isPair(tokens: readonly NameToken[], at: number): boolean {
  return tokens[at + 1]?.gap === 'hyphen' && tokens[at + 2]?.gap === 'blank';
}

// “de Blasio”, “al-Assad”, “van Rompuy”: the particles of a family name that stands alone.
function withParticles(tokens: readonly NameToken[], from: number): number {
  const particle = tokens[from - 1];
  const token = tokens[from];
  if (!particle || !token) return from;
  // “De Blasio” at the beginning of a sentence.
  const isOpening = particle.opens && particle.shape === 'capital' && token.gap === 'blank';
  if (particle.shape !== 'lower' && !isOpening) return from;
  if (token.gap === 'hyphen') return particle.folded === 'al' || particle.folded === 'el' ? from - 1 : from;
  return token.gap === 'blank' && /^(?:de|van|von|bin|della|du|al|el)$/.test(particle.folded) ? from - 1 : from;
}

function isPlaced(before: NameToken | undefined, first: NameToken): boolean {
  return (
    before !== undefined &&
    first.gap === 'blank' &&
    /^(?:in|at|near|outside|across|throughout|into)$/.test(before.folded)
  );
}

function isCredit(reading: Reading, token: NameToken): boolean {
  let low = 0;
  let high = reading.credits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.credits[middle]?.end ?? 0) <= token.start) low = middle + 1;
    else high = middle;
  }
  const span = reading.credits[low];
  return span !== undefined && span.start <= token.start && token.end <= span.end;
}

function isCapital(token: NameToken): boolean {
  return token.shape === 'capital' || token.shape === 'capitals' || token.shape === 'initial';
}
