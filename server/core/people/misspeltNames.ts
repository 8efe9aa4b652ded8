// Names in a draft that are nearly the name of somebody whom the sources know.
//
// In a full name, the words that are right say who is meant (“Antony Blinkin”). A family name alone must be the name of one
// person only, and be met where a person's name stands. A word that is a name of somebody else, or a common word, is left alone:
// the draft may speak of people of whom the sources say nothing. Where less than that says who is meant, the finding tells what
// the sources must show besides.
import { documentSpan, type Document } from '../document';
import { isCue } from '../quotes/cues';
import type { Prose } from '../text/prose';
import { isDay, isMonth } from './calendar';
import { isCommonWord, isOpener } from './commonWords';
import { isFamilyName } from './familyNames';
import { foldName } from './foldName';
import { areGivenNameVariants, isGivenName } from './givenNames';
import type { EntityKind, Names } from './mention';
import { partsOfName } from './nameParts';
import type { MisspeltName } from './misspeltName';
import { nameTokens, type NameToken } from './nameTokens';
import { isLeadWord } from './leadWords';
import { ledNames, slipsOfLed, type LedName } from './ledNames';
import { keyWithout, LONGEST_NAME, nameWordsOf, type NameWord, type NameWords } from './nameWords';
import { isNearName } from './nearName';
import { isNoName, isOtherwiseKnown } from './otherwiseKnown';
import type { People } from './people';
import { placeNamed } from './places';
import { isAddress, isDescription, isOffice } from './titles';

/** Shortest family name that is told by itself, and the shortest where nothing around it says that it is a person's. */
const SHORTEST_ALONE = 6;
const SHORTEST_WITHOUT_EVIDENCE = 8;

/** Mentions from which on the sources' own spelling of a name is no slip. */
const WELL_KNOWN = 3;

/** Slips in a family name whose bearer the given name and the company tell: Diamond for Dimon. */
const SLIPS_IN_COMPANY = 2;

/** One block while it is read. */
interface Reading {
  readonly tokens: readonly NameToken[];
  readonly text: string;
  readonly words: NameWords;
  readonly people: People;
}

/** A word that is nearly a family name. */
interface NearFamily extends MisspeltName {
  /** Whether it is joined to other words with capitals. */
  readonly joined: boolean;
  /** Whether its length or a verb of speaking says that it is a name. */
  readonly isEvident: boolean;
}

/** The misspelt names of a document, in its order. Linear in its length, but for the few words that nobody knows. */
export function misspeltNames(document: Document, names: Names, people: People): readonly MisspeltName[] {
  const words = nameWordsOf(people);
  if (words.missing.size === 0) return [];
  const full: MisspeltName[] = [];
  const alone: NearFamily[] = [];
  const led: LedName[] = [];
  const kinds = kindsByStart(names);
  for (const block of document.blocks) {
    const near = nearNamesIn(block.prose, words, people);
    for (const found of near.led) led.push({ ...found, ...documentSpan(block, found) });
    for (const found of near.full) full.push({ ...found, ...documentSpan(block, found) });
    for (const found of near.single) {
      const span = documentSpan(block, found);
      if (isPerson(found, kinds.get(span.start))) alone.push({ ...found, ...span });
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
  const taken = new Set([...full, ...others].map(({ start }) => start));
  const free = led.filter(({ start, word }) => !taken.has(start) && !borne.has(foldName(word)));
  return [...full, ...single, ...slipsOfLed(free, names, words)].sort((a, b) => a.start - b.start);
}

/** The nearly right words of one block, in prose offsets. */
interface NearNames {
  readonly full: readonly MisspeltName[];
  readonly single: readonly NearFamily[];
  readonly led: readonly LedName[];
}

const remembered = new WeakMap<NameWords, WeakMap<Prose, NearNames>>();

// They depend on the paragraph's words and on the sources alone, so that a key press costs the one that is edited.
function nearNamesIn(prose: Prose, words: NameWords, people: People): NearNames {
  const known = remembered.get(words) ?? new WeakMap<Prose, NearNames>();
  remembered.set(words, known);
  const before = known.get(prose);
  if (before) return before;
  const reading = { tokens: nameTokens(prose.text), text: prose.text, words, people };
  const found = {
    full: fullNames(reading),
    single: singleNames(reading),
    led: ledNames(reading.tokens, prose.text, words),
  };
  known.set(prose, found);
  return found;
}

function isPerson({ joined, isEvident }: NearFamily, kind: EntityKind | undefined): boolean {
  return kind === undefined ? joined || isEvident : kind === 'person';
}

function kindsByStart(names: Names): ReadonlyMap<number, EntityKind> {
  return new Map(names.mentions.map(({ start, kind }) => [start, kind]));
}

function fullNames(reading: Reading): MisspeltName[] {
  const found: MisspeltName[] = [];
  for (let at = 0; at < reading.tokens.length; at++) {
    if (!beginsName(reading.tokens[at])) continue;
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

function beginsName(token: NameToken | undefined): boolean {
  return token?.shape === 'capital' || token?.shape === 'initial';
}

// So many words of one name, each with a capital or behind a hyphen.
function runAt(tokens: readonly NameToken[], at: number, length: number): readonly NameToken[] | undefined {
  const run = tokens.slice(at, at + length);
  const isName = run.every((token, index) => {
    const before = run[index - 1];
    if (!before) return beginsName(token);
    const joins =
      token.gap === 'blank' || token.gap === 'hyphen' || (token.gap === 'point' && before.shape === 'initial');
    return (
      joins &&
      !before.possessive &&
      (token.shape !== 'lower' || token.gap === 'hyphen' || token.folded === 'of') &&
      token.shape !== 'number'
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
    const inCompany = near.length === 0 && at > 0 && at === run.length - 1;
    const right = onlyWord(inCompany ? there.filter((one) => canBeMeantInCompany(words, token.folded, one)) : near);
    if (!right || there.some((word) => word.folded === token.folded)) continue;
    const word = text.slice(token.start, token.end);
    const ofOthers = inCompany || isGivenName(token.folded);
    const evidence = ofOthers ? text.slice(run[0]?.start ?? 0, run.at(-1)?.end ?? 0) : word;
    const found = { start: token.start, end: token.end, word, right, evidence };
    return inCompany ? { ...found, needs: 'company' } : found;
  }
  return undefined;
}

// “Anthony” is a name, and still none of a man who is called Antony; “Joan” is another person than John.
function canBeMeant(words: NameWords, word: string, right: NameWord): boolean {
  if (!isNearName(word, right.folded)) return false;
  if (isGivenName(word) && isGivenName(right.folded)) {
    // Of two right names, a source's only one may be the slip: “Emanuel Macron”, met once.
    return areGivenNameVariants(word, right.folded) && right.person.mentions.length > 1;
  }
  if (isGivenName(word) && !words.known.has(word)) return isRareName(right);
  return !words.known.has(word) && !isOtherwiseKnown(word) && !isNoName(right.folded);
}

// “Jamie Diamond” may be anybody, unless he stands among those beside whom the sources have Jamie Dimon.
function canBeMeantInCompany(words: NameWords, word: string, { folded, person }: NameWord): boolean {
  const isKnownHere = words.known.has(word) || isDay(word) || isMonth(word) || placeNamed(word) !== undefined;
  return (
    !isKnownHere &&
    !isNoName(folded) &&
    partsOfName(person.name)?.family === folded &&
    isNearName(word, folded, SLIPS_IN_COMPANY)
  );
}

// Phineas for Phileas Fogg: a common given name in the place of one that few have, before a family name that few have.
function isRareName({ folded, person }: NameWord): boolean {
  const parts = partsOfName(person.name);
  return parts?.given[0] === folded && !isFamilyName(parts.family) && person.mentions.length >= WELL_KNOWN;
}

function singleNames({ tokens, text, words }: Reading): NearFamily[] {
  return tokens.flatMap((token, at): NearFamily[] => {
    if (token.shape !== 'capital' || token.folded.length < SHORTEST_ALONE - 1) return [];
    if (words.known.has(token.folded) || isOtherwiseKnown(token.folded)) return [];
    const right = onlyWord(familiesNear(words, token.folded));
    if (!right || right.folded.length < SHORTEST_ALONE) return [];
    const called = isCalledAs(tokens, at, right);
    const joined = !called && isPartOfMore(tokens, at);
    const isLong = !token.opens && right.folded.length >= SHORTEST_WITHOUT_EVIDENCE;
    const word = text.slice(token.start, token.end);
    const isEvident = called || isLong || speaks(tokens, at);
    return [{ start: token.start, end: token.end, word, right, evidence: word, joined, isEvident }];
  });
}

// “Young Blitzer”; “Ebenezer Scrouge” where the sources have Scrooge without a given name.
function isCalledAs(tokens: readonly NameToken[], at: number, { person }: NameWord): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token?.gap !== 'blank' || before?.shape !== 'capital' || before.possessive) return false;
  if (next?.gap === 'blank' && next.shape === 'capital' && !token.possessive) return false;
  if (isLeadWord(tokens, at - 1)) return true;
  return (
    !person.name.includes(' ') &&
    isGivenName(before.folded) &&
    (before.opens || before.gap !== 'blank' || tokens[at - 2]?.shape === 'lower')
  );
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
