// The subject of a sentence's main clause: introductions, times and places before it are passed over.
import { isNounish, isPreposition, phraseFrom, type Phrase } from './nounPhrase';
import type { Token } from './tokens';
import { CONJUNCTIONS, DETERMINERS, isAdverb, SUBORDINATORS } from './wordClasses';

/** A verb's subject and what the way to it says about it. */
export interface Subject {
  readonly phrase: Phrase;
  /** Passive, negated, conditional, or found by a detour: it may be the subject, but not beyond doubt. */
  readonly doubtful: boolean;
}

/** The first phrase of a clause that can be its subject, between `floor` and `limit`; introductory phrases are passed over. */
export function mainSubject(
  tokens: readonly Token[],
  floor: number,
  limit: number,
  doubtful: boolean,
): Subject | undefined {
  let at = floor === 0 ? datelineEnd(tokens) : floor;
  while (at < limit) {
    const token = tokens[at];
    if (!token) return undefined;
    if (token.kind !== 'word' || CONJUNCTIONS.has(token.lower) || isAdverb(token)) {
      at += 1;
      continue;
    }
    if (isIntroduction(tokens, at)) {
      at = afterComma(tokens, at, limit);
      continue;
    }
    const phrase = phraseFrom(tokens, at, limit);
    if (phrase && isTime(tokens, phrase)) {
      at = phrase.last + 1;
      continue;
    }
    if (phrase && isPlaceName(tokens, phrase)) at = phrase.last + 2;
    else if (phrase) return { phrase: headOf(tokens, phrase), doubtful };
    else at += 1;
  }
  return undefined;
}

// Late last month, …; hours later, …; that morning …
function isTime(tokens: readonly Token[], phrase: Phrase): boolean {
  const last = tokens[phrase.last]?.lower ?? '';
  return TIMES.has(last) || (TIMES.has(tokens[phrase.last + 1]?.lower ?? '') && /^(?:late|early|that|one)$/.test(last));
}

const TIMES = new Set(
  'moment moments minute minutes hour hours day days night morning afternoon evening week weeks weekend month months year years summer winter spring fall decade decades late early'.split(
    ' ',
  ),
);

// At an event in Ames, Iowa, on Sunday, …: between commas, and no apposition after it.
function isPlaceName(tokens: readonly Token[], phrase: Phrase): boolean {
  if (tokens[phrase.first - 1]?.lower !== ',' || tokens[phrase.last + 1]?.lower !== ',') return false;
  const next = tokens[phrase.last + 2];
  return next !== undefined && (isPreposition(next) || (next.capital && !DETERMINERS.has(next.lower)));
}

// BEIJING -- Blinken arrived …; WASHINGTON, Dec. 8 -- …: where the paragraph begins, up to the dash.
function datelineEnd(tokens: readonly Token[]): number {
  if (tokens[0]?.capital !== true) return 0;
  const furthest = /^\p{Lu}{3,}$/u.test(tokens[0].text) ? LONGEST_DATELINE : SHORTEST_DATELINE;
  for (let at = 1; at <= furthest; at++) {
    const token = tokens[at];
    if (!token || token.kind === 'quote') return 0;
    if (!/^[-\u2013\u2014]$/.test(token.text)) continue;
    const next = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
    // Obama — who had heard of it — said: an insertion begins small.
    return tokens[next]?.capital === true ? next : 0;
  }
  return 0;
}

// New York -- …
const SHORTEST_DATELINE = 2;
// A country or state, a date, an agency.
const LONGEST_DATELINE = 8;

/** Whether an introduction begins at a token: In Iowa, …; Speaking at …, …; Asked about …, …; As he left, … */
export function isIntroduction(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (isPreposition(token) || SUBORDINATORS.has(token.lower)) return true;
  if (/ing$/.test(token.lower) && token.lower.length > 5 && !isPreceded(tokens, at)) return true;
  return /ed$/.test(token.lower) && !isPreceded(tokens, at) && !isNounish(tokens[at + 1]);
}

function isPreceded(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && (DETERMINERS.has(before.lower) || (before.kind === 'word' && before.capital));
}

function afterComma(tokens: readonly Token[], from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    if (tokens[at]?.lower === ',') return at + 1;
  }
  return from + 1 < limit && isPreposition(tokens[from]) ? afterPhrase(tokens, from + 1, limit) : from + 1;
}

function afterPhrase(tokens: readonly Token[], from: number, limit: number): number {
  const phrase = phraseFrom(tokens, from, limit);
  return phrase ? phrase.last + 1 : from;
}

// Mr. Trump's campaign: the campaign speaks. Nothing to cut; a phrase that ends with a possessive loses it.
function headOf(tokens: readonly Token[], phrase: Phrase): Phrase {
  // the protesters interrupted: a verb that is in no list; but the accused.
  if (phrase.last > phrase.first + 1 && /[a-z]ed$/.test(tokens[phrase.last]?.text ?? ''))
    return headOf(tokens, { ...phrase, last: phrase.last - 1 });
  return tokens[phrase.last]?.lower === "'s" && phrase.last > phrase.first
    ? { ...phrase, last: phrase.last - 1 }
    : phrase;
}
