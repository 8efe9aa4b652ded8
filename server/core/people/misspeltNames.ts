// Names in a draft that are nearly the name of somebody whom the sources know.
//
// In a full name, the words that are right say who is meant (“Antony Blinkin”). A family name alone must be the name of one
// person only, and be met where a person's name stands. A word that is a name of somebody else, or a common word, is left alone:
// the draft may speak of people of whom the sources say nothing.
import { documentSpan, type Document } from '../document';
import { isCue } from '../quotes/cues';
import type { Prose } from '../text/prose';
import type { Span } from '../text/span';
import { isDay, isMonth } from './calendar';
import { isCommonWord, isOpener } from './commonWords';
import { isFamilyName } from './familyNames';
import { foldName } from './foldName';
import { areGivenNameVariants, isGivenName } from './givenNames';
import type { EntityKind, Names } from './mention';
import { nameTokens, type NameToken } from './nameTokens';
import { keyWithout, LONGEST_NAME, nameWordsOf, type NameWord, type NameWords } from './nameWords';
import { isNearName } from './nearName';
import { isKnownOrganisation, isOrganisationHead } from './organisations';
import type { People } from './people';
import { isDemonym, placeNamed } from './places';
import { isAddress, isDescription, isOffice } from './titles';

/** A word of a name that is nearly right. Document offsets. */
export interface MisspeltName extends Span {
  readonly word: string;
  /** The word that the sources have there. */
  readonly right: NameWord;
  /** What no source may have if it is wrong: the word, or the full name where the word is a name of others. */
  readonly evidence: string;
}

/** Shortest family name that is told by itself, and the shortest where nothing around it says that it is a person's. */
const SHORTEST_ALONE = 6;
const SHORTEST_WITHOUT_EVIDENCE = 8;

/** One block while it is read. */
interface Reading {
  readonly tokens: readonly NameToken[];
  readonly text: string;
  readonly words: NameWords;
  readonly people: People;
}

/** A word that is nearly a family name, and whether it is joined to other words with capitals. */
interface NearFamily extends MisspeltName {
  readonly joined: boolean;
}

/** The misspelt names of a document, in its order. Linear in its length, but for the few words that nobody knows. */
export function misspeltNames(document: Document, names: Names, people: People): readonly MisspeltName[] {
  const words = nameWordsOf(people);
  if (words.missing.size === 0) return [];
  const full: MisspeltName[] = [];
  const alone: NearFamily[] = [];
  const kinds = kindsByStart(names);
  for (const block of document.blocks) {
    const reading = { tokens: tokensOf(block.prose), text: block.prose.text, words, people };
    for (const found of fullNames(reading)) full.push({ ...found, ...documentSpan(block, found) });
    for (const found of singleNames(reading, (span) => kinds.get(documentSpan(block, span).start))) {
      alone.push({ ...found, ...documentSpan(block, found) });
    }
  }
  const wrong = new Map(full.map((found) => [foldName(found.word), found.right]));
  const inFull = new Set(full.map(({ start }) => start));
  const others = alone.filter(({ start }) => !inFull.has(start));
  // Somebody of another given name, or a place or firm, may be called so.
  const borne = new Set(others.filter(({ joined }) => joined).map(({ word }) => foldName(word)));
  const single = others.flatMap(({ joined, ...found }): MisspeltName[] => {
    if (joined) return [];
    const right = wrong.get(foldName(found.word));
    return right ? [{ ...found, right }] : borne.has(foldName(found.word)) ? [] : [found];
  });
  return [...full, ...single].sort((a, b) => a.start - b.start);
}

const rememberedTokens = new WeakMap<Prose, readonly NameToken[]>();

function tokensOf(prose: Prose): readonly NameToken[] {
  const known = rememberedTokens.get(prose);
  if (known) return known;
  const tokens = nameTokens(prose.text);
  rememberedTokens.set(prose, tokens);
  return tokens;
}

function kindsByStart(names: Names): ReadonlyMap<number, EntityKind> {
  return new Map(names.mentions.map(({ start, kind }) => [start, kind]));
}

function fullNames(reading: Reading): MisspeltName[] {
  const found: MisspeltName[] = [];
  for (let at = 0; at < reading.tokens.length; at++) {
    for (let length = LONGEST_NAME; length >= 2; length--) {
      const run = runAt(reading.tokens, at, length);
      const misspelt = run && misspeltIn(reading, run);
      if (!misspelt) continue;
      found.push(misspelt);
      at += length - 1;
      break;
    }
  }
  return found;
}

// So many words of one name, each with a capital or behind a hyphen.
function runAt(tokens: readonly NameToken[], at: number, length: number): readonly NameToken[] | undefined {
  const run = tokens.slice(at, at + length);
  const isName = run.every((token, index) => {
    const before = run[index - 1];
    if (!before) return token.shape === 'capital' || token.shape === 'initial';
    const joins =
      token.gap === 'blank' || token.gap === 'hyphen' || (token.gap === 'point' && before.shape === 'initial');
    return (
      joins && !before.possessive && (token.shape !== 'lower' || token.gap === 'hyphen') && token.shape !== 'number'
    );
  });
  return isName && run.length === length ? run : undefined;
}

function misspeltIn({ text, words, people }: Reading, run: readonly NameToken[]): MisspeltName | undefined {
  const folded = run.map((token) => token.folded);
  if (people.byForm.has(folded.join(' '))) return undefined;
  for (const [at, token] of run.entries()) {
    const there = words.missing.get(keyWithout(folded, at)) ?? [];
    const near = there.filter((right) => canBeMeant(words, token.folded, right));
    const right = onlyWord(near);
    if (!right || there.some((word) => word.folded === token.folded)) continue;
    const word = text.slice(token.start, token.end);
    const evidence = isGivenName(token.folded) ? text.slice(run[0]?.start ?? 0, run.at(-1)?.end ?? 0) : word;
    return { start: token.start, end: token.end, word, right, evidence };
  }
  return undefined;
}

// “Anthony” is a name, and still none of a man who is called Antony; “Joan” is another person than John.
function canBeMeant(words: NameWords, word: string, right: NameWord): boolean {
  if (!isNearName(word, right.folded)) return false;
  if (isGivenName(word) && isGivenName(right.folded)) return areGivenNameVariants(word, right.folded);
  return !words.known.has(word) && !isOtherwiseKnown(word) && !isNoName(right.folded);
}

// “Young Americans”, taken for a person by its capitals.
function isNoName(word: string): boolean {
  return isCommonWord(word) || isDemonym(word.replace(/s$/, '')) || placeNamed(word) !== undefined;
}

function isOtherwiseKnown(word: string): boolean {
  return (
    isCommonWord(word) ||
    isGivenName(word) ||
    isFamilyName(word) ||
    isDemonym(word) ||
    placeNamed(word) !== undefined ||
    isKnownOrganisation(word) ||
    isOrganisationHead(word) ||
    isDay(word) ||
    isMonth(word) ||
    isOffice(word) ||
    isDescription(word)
  );
}

function singleNames(reading: Reading, kindAt: (span: Span) => EntityKind | undefined): NearFamily[] {
  const { tokens, text, words } = reading;
  return tokens.flatMap((token, at): NearFamily[] => {
    if (token.shape !== 'capital' || token.folded.length < SHORTEST_ALONE - 1) return [];
    if (words.known.has(token.folded) || isOtherwiseKnown(token.folded)) return [];
    const right = onlyWord(familiesNear(words, token.folded));
    if (!right || right.folded.length < SHORTEST_ALONE) return [];
    const joined = isPartOfMore(tokens, at);
    const isLong = !token.opens && right.folded.length >= SHORTEST_WITHOUT_EVIDENCE;
    const word = text.slice(token.start, token.end);
    const kind = kindAt(token);
    if (kind !== undefined && kind !== 'person') return [];
    return joined || isLong || kind === 'person' || speaks(tokens, at)
      ? [{ start: token.start, end: token.end, word, right, evidence: word, joined }]
      : [];
  });
}

// “Blinkin said”.
function speaks(tokens: readonly NameToken[], at: number): boolean {
  const after = tokens[at + 1];
  return tokens[at]?.possessive === false && after?.gap === 'blank' && after.shape === 'lower' && isCue(after.folded);
}

// “Blinkin Avenue”, “Blinkin-Lavrov”: a part of something of which the sources know nothing.
function isPartOfMore(tokens: readonly NameToken[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  const after = tokens[at + 1];
  const isCapital = (one: NameToken | undefined): boolean =>
    one !== undefined && one.shape !== 'lower' && one.shape !== 'number';
  const isJoined = (one: NameToken | undefined): boolean => one?.gap === 'blank' || one?.gap === 'hyphen';
  if (isCapital(after) && isJoined(after) && token?.possessive === false) return true;
  const isTitle = before && (isAddress(before.folded) || isOffice(before.folded) || isDescription(before.folded));
  // “In Blinkin’s plane”: any first word has a capital.
  const isFirstWord =
    before?.opens === true && (isOpener(before.folded) || isCommonWord(before.folded)) && !isGivenName(before.folded);
  return isCapital(before) && isJoined(token) && !before?.possessive && isTitle !== true && !isFirstWord;
}

function familiesNear(words: NameWords, word: string): readonly NameWord[] {
  const found: NameWord[] = [];
  for (let length = word.length - 2; length <= word.length + 2; length++) {
    for (const family of words.families.get(length) ?? [])
      if (isNearName(word, family.folded) && !isNoName(family.folded)) found.push(family);
  }
  return found;
}

// One word, whoever of them bears it.
function onlyWord(found: readonly NameWord[]): NameWord | undefined {
  const [first] = found;
  return first && found.every(({ folded }) => folded === first.folded) ? first : undefined;
}
