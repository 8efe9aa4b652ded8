// The segments of a passage index, and how they are kept few.
//
// A library may be one book or 13,000 short reports, and every segment costs a look-up of its own, so small segments are
// joined into larger ones as they come (a log-structured merge tree; O'Neil and others 1996): each word is sorted again
// three or four times in its life, and the number of segments stays small. A source that was removed stays in its
// segment, marked, until half of the segment is such waste.
import { buildSegment, keysOf, type KeyedWords, type Segment } from './segment';

/** A segment in an index. */
export interface Tier {
  readonly segment: Segment;
  /** The index of each source that still counts, in `segment.sources`. */
  readonly live: ReadonlyMap<string, number>;
  /** Words of the sources that still count. */
  readonly words: number;
}

/** Segments of one size class that may stand side by side before they are joined. Fewer make look-ups faster, more make
 * adding cheaper. */
const FANOUT = 6;

/** Segments are of one class when their sizes differ by less than this factor. */
const CLASS_FACTOR = FANOUT;

/** Joining segments happens between two key presses, so none is made that would have more words than this (0.15 s, once
 * for every 10 MB of sources). A library of 100 MB then has about a dozen segments. */
const MOST_JOINED_WORDS = 2_000_000;

/** The tiers with all sources of one more segment; sources of the same keys are replaced. */
export function withTier(tiers: readonly Tier[], segment: Segment): readonly Tier[] {
  return joined([...without(tiers, segment.sources), tierOf(segment)]);
}

/** The tiers without this source; the same object when it is not there. */
export function withoutTierSource(tiers: readonly Tier[], source: string): readonly Tier[] {
  const left = without(tiers, [source]);
  return left === tiers ? tiers : joined(left);
}

// The tiers in which some of the sources live are made anew, the others kept; the same array when there is none.
function without(tiers: readonly Tier[], sources: readonly string[]): readonly Tier[] {
  if (!tiers.some(({ live }) => sources.some((source) => live.has(source)))) return tiers;
  return tiers.map((tier) => withoutSources(tier, sources)).filter(({ live }) => live.size > 0);
}

function withoutSources(tier: Tier, sources: readonly string[]): Tier {
  const gone = sources.filter((source) => tier.live.has(source));
  if (gone.length === 0) return tier;
  const live = new Map(tier.live);
  let { words } = tier;
  for (const source of gone) {
    words -= keysOf(tier.segment, live.get(source) ?? 0).length;
    live.delete(source);
  }
  return { segment: tier.segment, live, words };
}

// Joins the newest segments while there are too many of their size; the order of tiers is the order of coming.
function joined(tiers: readonly Tier[]): readonly Tier[] {
  const kept = tiers.map((tier) => (isMostlyWaste(tier) ? rebuilt([tier]) : tier));
  for (;;) {
    const group = newestClass(kept);
    if (group.length === 0) return kept;
    kept.splice(kept.length - group.length, group.length, rebuilt(group));
  }
}

// The run of tiers at the end that are of the last one's class or smaller, where it is time to join them: when there are
// enough of them, or when another one would be too much.
function newestClass(tiers: readonly Tier[]): readonly Tier[] {
  const limit = sizeOf(tiers.at(-1)) * CLASS_FACTOR;
  let first = tiers.length;
  let total = 0;
  while (first > 0 && sizeOf(tiers[first - 1]) < limit && total + sizeOf(tiers[first - 1]) <= MOST_JOINED_WORDS) {
    first -= 1;
    total += sizeOf(tiers[first]);
  }
  const count = tiers.length - first;
  const isFull = count > 1 && first > 0 && sizeOf(tiers[first - 1]) < limit;
  return count >= FANOUT || isFull ? tiers.slice(first) : [];
}

function isMostlyWaste(tier: Tier): boolean {
  return (
    tier.words * 2 < sizeOf(tier) && tier.live.size < tier.segment.sources.length && sizeOf(tier) <= MOST_JOINED_WORDS
  );
}

function rebuilt(tiers: readonly Tier[]): Tier {
  const sources: KeyedWords[] = [];
  for (const { segment, live } of tiers) {
    for (const [source, ordinal] of live) sources.push({ source, keys: keysOf(segment, ordinal) });
  }
  return tierOf(buildSegment(sources));
}

function tierOf(segment: Segment): Tier {
  const live = new Map(segment.sources.map((source, ordinal) => [source, ordinal]));
  let words = 0;
  for (const ordinal of live.values()) words += keysOf(segment, ordinal).length;
  return { segment, live, words };
}

// Places: its words, and one for each source.
function sizeOf(tier: Tier | undefined): number {
  return tier ? tier.segment.keys.length : 0;
}
