// A quotation that has a stretch of the source word for word, only in another order: “development interests and security” for
// “security and development interests”. An alignment keeps the order, so that it sees other words.
import type { Step } from './alignment';
import { canonicalForm } from './canonical';
import type { Comparison } from './comparison';
import { isFunctionWord } from './functionWords';

/** Fewer words stand somewhere in any order; more are not put in another order by a slip. */
const SHORTEST = 5;
const LONGEST = 40;

/** Words of content that it must have: “if you look at it” stands anywhere in any order. */
const LEAST_CONTENT = 3;

/** The steps: equal words at both ends, and all between them as moved. `undefined` where no stretch of the passage has
 * exactly the quotation's words, or signs of the writer's stand between them. */
export function permutedSteps({ rows, passage }: Comparison): readonly Step[] | undefined {
  const length = rows.words.length;
  const isPlain = rows.count === length && rows.gaps.every(({ ellipses }) => ellipses.length === 0);
  if (!isPlain || length < SHORTEST || length > LONGEST) return undefined;
  if (rows.words.filter(({ word }) => !isFunctionWord(word.form)).length < LEAST_CONTENT) return undefined;
  const quoted = rows.words.map(({ word }) => canonicalForm(word.form));
  const there = passage.forms.map(canonicalForm);
  const from = windowOf(quoted, there);
  if (from === undefined || passage.at[from + length - 1] !== (passage.at[from] ?? 0) + length - 1) return undefined;
  let head = 0;
  while (head < length && quoted[head] === there[from + head]) head += 1;
  let tail = 0;
  while (tail < length - head && quoted[length - 1 - tail] === there[from + length - 1 - tail]) tail += 1;
  const middle = length - head - tail;
  // The words are right, and it is the marks that differ.
  if (middle === 0) return undefined;
  const pair = (at: number): Step => ({
    kind: 'pair',
    quoted: at,
    quotedLength: 1,
    passage: from + at,
    passageLength: 1,
  });
  return [
    ...Array.from({ length: head }, (_, at) => pair(at)),
    { kind: 'moved', quoted: head, quotedLength: middle, passage: from + head, passageLength: middle },
    ...Array.from({ length: tail }, (_, at) => pair(length - tail + at)),
  ];
}

// Where a window has each word as often as the quotation.
function windowOf(quoted: readonly string[], there: readonly string[]): number | undefined {
  const missing = new Map<string, number>();
  for (const word of quoted) missing.set(word, (missing.get(word) ?? 0) + 1);
  let wanted = quoted.length;
  for (let at = 0; at < there.length; at++) {
    const come = missing.get(there[at] ?? '');
    if (come !== undefined) {
      if (come > 0) wanted -= 1;
      missing.set(there[at] ?? '', come - 1);
    }
    const gone = at < quoted.length ? undefined : missing.get(there[at - quoted.length] ?? '');
    if (gone !== undefined) {
      if (gone >= 0) wanted += 1;
      missing.set(there[at - quoted.length] ?? '', gone + 1);
    }
    if (wanted === 0) return at - quoted.length + 1;
  }
  return undefined;
}
