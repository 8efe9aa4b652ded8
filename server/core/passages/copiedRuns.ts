// Runs of words that a text shares with a source, word for word, however they are divided into sentences.
//
// Every gram of three words that stands in a source is grown to the longest run of equal words around it (anchors.ts); a run
// of eight words has six such grams, of which the rarest decides, so that common ones need not be walked.
import { anchorsOf, type Anchor, type SourceAnchors } from './anchors';
import type { PassageIndex } from './passageIndex';

/** A run of words of a text that stands in a source too. */
export interface CopiedRun {
  /** Words of the text, `to` not included. */
  readonly from: number;
  readonly to: number;
  /** The source's key, and the run's first word there. */
  readonly source: string;
  readonly word: number;
  /** How many sources have the whole run. */
  readonly sources: number;
}

/** Postings walked for one stretch of text: 1 ms at most, where all its grams are common. */
const BUDGET = 6_000;

/** Words that are looked up at once; as many as have their grams looked up one by one (anchors.ts), and half as far apart,
 * so that a run at the seam of two stretches is found whole. */
const STRETCH = 160;

/** The runs of at least `least` words, longest first, none overlapping another. `keys` are `wordKey`s of the text's words.
 * About 10 µs a word. */
export function copiedRuns(index: PassageIndex, keys: readonly number[], least: number): readonly CopiedRun[] {
  const runs: CopiedRun[] = [];
  for (let start = 0; start < keys.length && (start === 0 || start + STRETCH / 2 < keys.length); start += STRETCH / 2) {
    const stretch = keys.slice(start, start + STRETCH);
    const found = anchorsOf(index.tiers, { keys: stretch, length: 3, budget: BUDGET });
    for (const run of runsOf(found, least)) runs.push({ ...run, from: run.from + start, to: run.to + start });
  }
  return withoutOverlaps(runs);
}

function runsOf(found: readonly SourceAnchors[], least: number): CopiedRun[] {
  const long = found.flatMap(({ tier, ordinal, anchors }) => {
    const source = tier.segment.sources[ordinal] ?? '';
    const offset = tier.segment.offsets[ordinal] ?? 0;
    return anchors.filter(({ length }) => length >= least).map((anchor) => ({ source, offset, anchor }));
  });
  return long.map(({ source, offset, anchor }) => ({
    from: anchor.query,
    to: anchor.query + anchor.length,
    source,
    word: anchor.place - offset,
    sources: new Set(long.filter((other) => holds(other.anchor, anchor)).map((other) => other.source)).size,
  }));
}

function holds(outer: Anchor, inner: Anchor): boolean {
  return outer.query <= inner.query && inner.query + inner.length <= outer.query + outer.length;
}

// The longest first; among equals the source whose key comes first, so that the answer is always the same.
function withoutOverlaps(runs: readonly CopiedRun[]): CopiedRun[] {
  const kept: CopiedRun[] = [];
  const ranked = [...runs].sort(
    (a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from || (a.source < b.source ? -1 : 1),
  );
  for (const run of ranked) if (!kept.some((other) => run.from < other.to && other.from < run.to)) kept.push(run);
  return kept;
}
