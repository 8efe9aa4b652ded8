// Whether a source has the words of a passage in another place too: they may have been said by two people.
import type { Library } from './core/library';
import type { Match } from './core/verdicts/verdict';

/** True when the same words, in order, stand again in the passage's own source. Linear in its length. */
export function standsAgain(match: Match, library: Library): boolean {
  const found = library.sources.get(match.source)?.words;
  if (!found) return false;
  const { keys, starts } = found;
  const first = firstWord(starts, match.start);
  const length = firstWord(starts, match.end) - first;
  if (length <= 0) return false;
  for (let at = 0; at + length <= keys.length; at++) {
    if (at !== first && isSame(keys, first, at, length)) return true;
  }
  return false;
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
