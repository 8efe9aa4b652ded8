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
}

/** Segments of one size class that may stand side by side before they are joined. Fewer make look-ups faster, more make
 * adding cheaper. */
const FANOUT = 6;

/** Segments are of one class when their sizes differ by less than this factor. */
const CLASS_FACTOR = FANOUT;

/** Joining two segments happens between two key presses, so none is made that would have more words than this (60 ms).
 * Larger segments come from the worker ready made. */
const MOST_JOINED_WORDS = 1_000_000;

/** The tiers with all sources of one more segment; sources of the same keys are replaced. */
export function withTier(tiers: readonly Tier[], segment: Segment): readonly Tier[] {
  let others = tiers;
  for (const source of segment.sources) others = without(others, source);
  return joined([...others, tierOf(segment)]);
}

/** The tiers without this source; the same object when it is not there. */
export function withoutTierSource(tiers: readonly Tier[], source: string): readonly Tier[] {
  const left = without(tiers, source);
  return left === tiers ? tiers : joined(left);
}

function without(tiers: readonly Tier[], source: string): readonly Tier[] {
  const at = tiers.findIndex(({ live }) => live.has(source));
  const tier = tiers[at];
  if (!tier) return tiers;
  const live = new Map(tier.live);
  live.delete(source);
  const rest = live.size === 0 ? [] : [{ segment: tier.segment, live }];
  return [...tiers.slice(0, at), ...rest, ...tiers.slice(at + 1)];
}

// Joins the newest segments while there are too many of their size; the order of tiers is the order of coming.
function joined(tiers: readonly Tier[]): readonly Tier[] {
  const kept = tiers.map((tier) => (isMostlyWaste(tier) ? rebuilt([tier]) : tier));
  for (;;) {
    const group = newestClass(kept);
    if (group.length < FANOUT || group.reduce((sum, tier) => sum + sizeOf(tier), 0) > MOST_JOINED_WORDS) return kept;
    const first = kept.length - group.length;
    kept.splice(first, group.length, rebuilt(group));
  }
}

// The run of tiers at the end that are of the last one's class or smaller.
function newestClass(tiers: readonly Tier[]): readonly Tier[] {
  const last = tiers.at(-1);
  if (!last) return [];
  let first = tiers.length - 1;
  const limit = sizeOf(last) * CLASS_FACTOR;
  while (first > 0 && sizeOf(tiers[first - 1] ?? last) < limit) first -= 1;
  return tiers.slice(first);
}

function isMostlyWaste(tier: Tier): boolean {
  if (tier.live.size === tier.segment.sources.length || sizeOf(tier) > MOST_JOINED_WORDS) return false;
  let words = 0;
  for (const ordinal of tier.live.values()) words += keysOf(tier.segment, ordinal).length;
  return words * 2 < sizeOf(tier);
}

function rebuilt(tiers: readonly Tier[]): Tier {
  const sources: KeyedWords[] = [];
  for (const { segment, live } of tiers) {
    for (const [source, ordinal] of live) sources.push({ source, keys: keysOf(segment, ordinal) });
  }
  return tierOf(buildSegment(sources));
}

function tierOf(segment: Segment): Tier {
  return { segment, live: new Map(segment.sources.map((source, ordinal) => [source, ordinal])) };
}

// Places: its words, and one for each source.
function sizeOf(tier: Tier): number {
  return tier.segment.keys.length;
}
