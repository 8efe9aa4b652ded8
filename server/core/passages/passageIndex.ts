// The passage index of a library: which places of which sources hold which runs of words, and so where a quotation may
// come from.
//
// It is a value: adding or removing a source gives a new index that shares all else with the old one.
import { candidatesOf, type Candidate, type SearchOptions } from './candidates';
import { buildSegment, type Segment } from './segment';
import type { SourceWords } from './sourceWords';
import { withoutTierSource, withTier, type Tier } from './tiers';

export type { Candidate } from './candidates';

/** All that may be quoted. Immutable. */
export interface PassageIndex {
  readonly tiers: readonly Tier[];
}

/** An index without sources. */
export function emptyIndex(): PassageIndex {
  return { tiers: [] };
}

/** The index with this source; one of the same key is replaced. It is sorted here and now (10 ms for 1 MB of text): for
 * many or large sources, `buildSegment` in the worker and `withSegment` are better. */
export function withSource(index: PassageIndex, source: string, words: Pick<SourceWords, 'keys'>): PassageIndex {
  return withSegment(index, buildSegment([{ source, keys: words.keys }]));
}

/** The index with all sources of a segment (from `buildSegment`, perhaps in another thread); those of the same keys are
 * replaced. */
export function withSegment(index: PassageIndex, segment: Segment): PassageIndex {
  return { tiers: withTier(index.tiers, segment) };
}

/** The index without this source; the same index when it is not there. */
export function withoutSource(index: PassageIndex, source: string): PassageIndex {
  const tiers = withoutTierSource(index.tiers, source);
  return tiers === index.tiers ? index : { tiers };
}

/** True when the index has this source. */
export function hasSource(index: PassageIndex, source: string): boolean {
  return index.tiers.some(({ live }) => live.has(source));
}

/**
 * Where the words of a quotation may come from, best first, at most `limit` windows; none where no source shares any word
 * with it that tells anything. `keys` are the quotation's words by `wordKey`, ellipses left out. With
 * `effort: 'thorough'` also what shares little; with `only`, in some sources alone.
 */
export function candidates(
  index: PassageIndex,
  keys: ArrayLike<number>,
  limit = 8,
  options: SearchOptions = {},
): readonly Candidate[] {
  return candidatesOf(index.tiers, keys, limit, options);
}
