// Parts of a quotation, between its ellipses, that this source does not have at all: they are somebody else's words, and to
// compare them with whatever stands next in the source would only show nonsense.
import type { Step } from './alignment';
import { isAllowedStep, type Comparison } from './comparison';
import { isFunctionWord } from './functionWords';
import { partsOf } from './parts';

/** Shorter parts have too few words to tell. */
const LEAST_WORDS = 3;

/** A part is the source's with this share of its words, and foreign to it with less than the other, or with no more than that
 * where none of them carries content. */
const OWN_SHARE = 0.6;
const FOREIGN_SHARE = 0.5;

/** The steps with each foreign part as added words; the same steps where there is none. */
export function withForeignParts(comparison: Comparison, steps: readonly Step[]): readonly Step[] {
  const parts = partsOf(comparison.rows, steps);
  if (parts.length < 2) return steps;
  const shares = parts.map((part) => shareOf(comparison, part));
  const foreign = shares.map(isForeign);
  if (!foreign.includes(true) || !shares.some(({ share }) => share >= OWN_SHARE)) return steps;
  let place = firstPlace(parts, foreign);
  return parts.flatMap((part, index) => {
    if (foreign[index]) return added(part, place);
    const last = part.findLast(({ quotedLength }) => quotedLength > 0);
    if (last && last.kind !== 'moved') place = last.passage + last.passageLength;
    // What was left out at an ellipsis before a foreign part was left out between two texts.
    return foreign[index + 1] && last ? part.slice(0, part.indexOf(last) + 1) : part;
  });
}

interface Share {
  readonly words: number;
  readonly share: number;
  readonly hasContent: boolean;
}

function shareOf(comparison: Comparison, part: readonly Step[]): Share {
  let [words, same] = [0, 0];
  let hasContent = false;
  for (const step of part) {
    words += step.quotedLength;
    if (step.kind !== 'moved' && !isAllowedStep(comparison, step)) continue;
    same += step.quotedLength;
    hasContent ||= !isFunctionWord(comparison.rows.words[step.quoted]?.word.form ?? '');
  }
  return { words, share: words === 0 ? 0 : same / words, hasContent };
}

function isForeign({ words, share, hasContent }: Share): boolean {
  return words >= LEAST_WORDS && (share < FOREIGN_SHARE || (share === FOREIGN_SHARE && !hasContent));
}

// Where the first part of the source's own begins.
function firstPlace(parts: readonly (readonly Step[])[], foreign: readonly boolean[]): number {
  const own = parts.find((_part, index) => !foreign[index]);
  return own?.find(({ quotedLength, kind }) => quotedLength > 0 && kind !== 'moved')?.passage ?? 0;
}

function added(part: readonly Step[], passage: number): Step[] {
  const words = part.filter(({ quotedLength }) => quotedLength > 0);
  return words.map((step): Step => ({ ...step, kind: 'extra', passage, passageLength: 0 }));
}
