// A letter that nobody wrote: a speck or a line on the page that a scanner read as one (“our forebears l prescribed”).
import type { Source } from '../library';
import { formAt, gapBefore } from './passageWords';

/** Letters that are words by themselves in English: a, I and O; in other languages of the Latin alphabet e, y, u, ó, à are
 * too. A scanner reads strokes as consonants. */
const CONSONANT = /^[b-df-hj-np-tv-xz]$/;

/** A letter that stands alone more often than this in a source is the name of something: x, n, the p of statistics. */
const MOST_SPECKS = 3;

/** True when word `index` of a source is a small consonant between two words with nothing but blanks around it, and not
 * written again and again. */
export function isSpeck(source: Source, index: number): boolean {
  const { starts, ends, keys } = source.words;
  if ((ends[index] ?? 0) - (starts[index] ?? 0) !== 1 || !CONSONANT.test(formAt(source, index))) return false;
  const isAlone = [index, index + 1].every((at) => gapBefore(source, at).trim() === '');
  const isBetweenWords = [index - 1, index + 1].every((at) => /^\p{Ll}{2}/u.test(formAt(source, at)));
  if (!isAlone || !isBetweenWords) return false;
  let count = 0;
  for (let at = 0; at < keys.length && count <= MOST_SPECKS; at++) {
    if (keys[at] === keys[index]) count += 1;
  }
  return count <= MOST_SPECKS;
}
