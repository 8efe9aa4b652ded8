// Where else a source has the words of a passage: they may have been said by two people.
import type { Library } from './core/library';
import type { Match } from './core/verdicts/verdict';

/** More places are those of a set phrase. */
const MOST_PLACES = 5;

/** The other places of the passage's own source that have the same words, in order: some of them where they are many.
 * Linear in the source's length. */
export function standsAgain(match: Match, library: Library): readonly Match[] {
  const found = library.sources.get(match.source)?.words;
  if (!found) return [];
  const places: Match[] = [];
  const { keys, starts, ends } = found;
  const first = firstWord(starts, match.start);
  const length = firstWord(starts, match.end) - first;
  for (let at = 0; length > 0 && at + length <= keys.length && places.length < MOST_PLACES; at++) {
    if (at === first || !isSame(keys, first, at, length)) continue;
    places.push({ ...match, start: starts[at] ?? 0, end: ends[at + length - 1] ?? 0 });
  }
  return places;
}

function isSame(keys: Uint32Array, one: number, other: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (keys[one + i] !== keys[other + i]) return false;
  return true;
}

function firstWord(starts: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
