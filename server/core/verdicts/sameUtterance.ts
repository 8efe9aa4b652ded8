// Whether two sources have the same utterance, put in other words by one of them. Speeches repeat themselves, and a
// politician says a sentence every day for a year; so much must be the same that it can be no other sentence, and the less
// is known of who spoke and when, the more.
import type { Source } from '../library';
import { isFunctionWord } from './functionWords';
import { overlapOf, type Overlap } from './overlap';
import { formAt } from './passageWords';
import { wordsAround, type Utterance } from './utterance';

/** Words in common, as a share of all where the two lie over each other: of one speaker's utterances, and where the speaker
 * is not known in one of them. Two sentences of one speech that begin alike have about half. */
const LEAST_ALIKE = 0.65;
const LEAST_ALIKE_UNNAMED = 0.8;

/** With fewer words in common, or fewer that carry content, it may be anybody's. */
const LEAST_WORDS = 6;
const LEAST_CONTENT = 3;

/** So many words in common need not carry much: “it’s easy to say, I’m going to do this and do that, but I have doubts”. */
const MANY = 12;

/** A few words are known by what the reports say around them: so many words there that carry content are the same, names
 * not counted, for a report has the same names all through. */
const LEAST_AROUND = 3;

/** Of a few words one may differ. */
const MOST_DIFFERENT_OF_FEW = 1;

/** Days within which two reports speak of one occasion: a candidate's sentence of Thursday came back on Monday in other words. */
const ONE_OCCASION = 3;

/** So many words in common are one occasion's whenever they were printed, if so many are the same: the set pieces of a
 * campaign come back with a third of their words changed. */
const LONG = 20;
const LONG_ALIKE = 0.9;

/** What is known of the speakers of two utterances. */
export type SameSpeaker = boolean | undefined;

/**
 * How the second utterance lies over the first where both are the same one; nothing where they are not, or not
 * surely, or have the same words.
 * @param speakers whether one person speaks both; asked only where the words allow it
 */
export function sameUtterance(one: Utterance, other: Utterance, speakers: () => SameSpeaker): Overlap | undefined {
  const overlap = overlapOf(keysOf(one), keysOf(other));
  const { pairs, different } = overlap;
  const alike = pairs.length / Math.max(1, pairs.length + different);
  if (different === 0 || alike < LEAST_ALIKE) return undefined;
  const isLong = pairs.length >= LONG && alike >= LONG_ALIKE;
  if (!isLong && daysApart(one.source, other.source) > ONE_OCCASION) return undefined;
  const isTelling = pairs.length >= MANY || contentOf(one, overlap) >= LEAST_CONTENT;
  const isKnown = pairs.length >= LEAST_WORDS && isTelling;
  if (!isKnown && !areOneByContext(one, other, overlap)) return undefined;
  const isOneSpeaker = speakers();
  if (isOneSpeaker === false) return undefined;
  return isOneSpeaker === true || alike >= LEAST_ALIKE_UNNAMED || !isKnown ? overlap : undefined;
}

// “candid, direct and constructive” discussions, “frank, direct and constructive” discussions.
function areOneByContext(one: Utterance, other: Utterance, overlap: Overlap): boolean {
  const isWhole = [one, other].every(({ at }) => at.length <= overlap.pairs.length + overlap.different);
  if (!isWhole || overlap.different > MOST_DIFFERENT_OF_FEW || contentOf(one, overlap) < 1) return false;
  const there = new Set(tellingWords(other));
  return new Set(tellingWords(one).filter((form) => there.has(form))).size >= LEAST_AROUND;
}

function tellingWords(utterance: Utterance): string[] {
  return wordsAround(utterance)
    .map((index) => formAt(utterance.source, index))
    .filter((form) => !isFunctionWord(form) && form === form.toLowerCase());
}

function contentOf({ source, at }: Utterance, { pairs }: Overlap): number {
  return pairs.filter(([i]) => !isFunctionWord(formAt(source, at[i] ?? 0))).length;
}

function keysOf({ source, at }: Utterance): Uint32Array {
  return Uint32Array.from(at, (index) => source.words.keys[index] ?? 0);
}

const DAY = 86_400_000;

// Days between two reports, 0 where one of them has no date or their dates may be the same.
function daysApart({ metadata: one }: Source, { metadata: other }: Source): number {
  const [a, b] = [daysOf(one.date), daysOf(other.date)];
  return a && b ? Math.max(0, a.first - b.last, b.first - a.last) : 0;
}

// “2023-06” is any day of that month.
function daysOf(date: string | undefined): { first: number; last: number } | undefined {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date ?? '');
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0] = parts.slice(1).map((part: string | undefined) => Number(part ?? 0));
  const first = Date.UTC(year, Math.max(0, month - 1), Math.max(1, day));
  const after = day > 0 ? first + DAY : month > 0 ? Date.UTC(year, month) : Date.UTC(year + 1, 0);
  return { first: first / DAY, last: after / DAY - 1 };
}
