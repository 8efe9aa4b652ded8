// Anchors: runs of words that a query and a source have in common, the longest there are around a shared gram.
//
// Grams are taken by rarity: those of a few occurrences tell where a passage stands; "one of the" stands everywhere and
// says nothing, so that common ones are left out as long as rarer ones are at hand. The rarest is never left out.
import { postingsOf, sourceAt, type Gram, type PostingRange, type Segment } from './segment';
import type { Tier } from './tiers';

/** A run of equal words. */
export interface Anchor {
  /** Word of the query. */
  readonly query: number;
  /** Place in the segment (over all its sources). */
  readonly place: number;
  /** Number of words. */
  readonly length: number;
}

/** The anchors of one source. */
export interface SourceAnchors {
  readonly tier: Tier;
  /** In `tier.segment.sources`. */
  readonly ordinal: number;
  /** By place, then by word of the query. */
  readonly anchors: readonly Anchor[];
}

/** Which grams are looked for. */
export interface AnchorSearch {
  readonly keys: ArrayLike<number>;
  /** Words in a gram, 1 to 3. */
  readonly length: number;
  /** Postings that may be walked in all. */
  readonly budget: number;
  /** Only these sources; without it, all. */
  readonly only?: ReadonlySet<string>;
}

/** Grams that are looked up for one query. A longer one is sampled: anchors grow to all equal words around, so that
 * every second or third gram finds them too. */
const MOST_GRAMS = 160;

/** Anchors kept from a gram that is too common to keep them all: the longest. */
const MOST_OF_COMMON = 256;

/** Postings of one gram that are walked at the very most (about 3 ms). */
const MOST_WALKED = 60_000;

interface GramPostings {
  readonly gram: Gram;
  readonly ranges: readonly { readonly tier: Tier; readonly range: PostingRange }[];
  /** Number of postings in all. */
  readonly count: number;
}

/** The anchors of a query in each source that has any. */
export function anchorsOf(tiers: readonly Tier[], search: AnchorSearch): readonly SourceAnchors[] {
  const grams = gramsOf(tiers, search);
  const found = new Map<Tier, Anchor[]>();
  let walked = 0;
  for (const [rank, postings] of grams.entries()) {
    walked += postings.count;
    const isWithinBudget = walked <= search.budget;
    if (!isWithinBudget && rank > 0) break;
    addAnchors(found, postings, search, isWithinBudget ? postings.count : MOST_OF_COMMON);
  }
  return [...found].flatMap(([tier, anchors]) => bySource(tier, anchors));
}

// Rarest first; grams that stand nowhere are left out.
function gramsOf(tiers: readonly Tier[], search: AnchorSearch): GramPostings[] {
  const { keys, length } = search;
  const grams: GramPostings[] = [];
  const stride = Math.max(1, Math.ceil((keys.length - length + 1) / MOST_GRAMS));
  for (let at = 0; at + length <= keys.length; at += stride) {
    const gram = { keys, at, length };
    const ranges: { tier: Tier; range: PostingRange }[] = [];
    let count = 0;
    for (const tier of tiers) {
      const range = postingsOf(tier.segment, gram);
      if (range.to === range.from) continue;
      ranges.push({ tier, range });
      count += range.to - range.from;
    }
    if (count > 0) grams.push({ gram, ranges, count });
  }
  return grams.sort((a, b) => a.count - b.count);
}

function addAnchors(found: Map<Tier, Anchor[]>, postings: GramPostings, search: AnchorSearch, most: number): void {
  // Where the gram is the whole quotation, each place is as good as the other.
  let left = postings.gram.length === search.keys.length ? most : MOST_WALKED;
  const own = postings.ranges.map(({ tier, range }) => {
    const anchors = grownAnchors(tier, range, postings.gram, { only: search.only, most: left });
    left -= anchors.length;
    return { tier, anchors };
  });
  const shortest = shortestOf(
    own.flatMap(({ anchors }) => anchors),
    most,
  );
  let more = most;
  for (const { tier, anchors } of own) {
    const kept = found.get(tier) ?? [];
    for (const anchor of anchors) if (anchor.length >= shortest && more-- > 0) kept.push(anchor);
    found.set(tier, kept);
  }
}

function grownAnchors(
  tier: Tier,
  range: PostingRange,
  gram: Gram,
  limits: { readonly only: ReadonlySet<string> | undefined; readonly most: number },
): Anchor[] {
  const isWanted = wantedPlaces(tier, limits.only);
  const anchors: Anchor[] = [];
  for (let at = range.from; at < range.to && anchors.length < limits.most; at++) {
    const place = tier.segment.postings[at] ?? 0;
    if (!isWanted || isWanted(place)) anchors.push(grown(tier.segment, gram, place));
  }
  return anchors;
}

// The length from which on there are at most `most` anchors, or as many as that of one length.
function shortestOf(anchors: readonly Anchor[], most: number): number {
  if (anchors.length <= most) return 0;
  const lengths = anchors.map(({ length }) => length).sort((a, b) => b - a);
  return lengths[most - 1] ?? 0;
}

// The longest run of equal words around a gram, within one source: a place between sources has key 0, no word's.
function grown(segment: Segment, gram: Gram, place: number): Anchor {
  const { keys } = gram;
  let before = 0;
  while (before < gram.at && isSame(segment, place - before - 1, keys[gram.at - before - 1])) before += 1;
  let after = gram.length;
  while (gram.at + after < keys.length && isSame(segment, place + after, keys[gram.at + after])) after += 1;
  return { query: gram.at - before, place: place - before, length: before + after };
}

function isSame(segment: Segment, place: number, key: number | undefined): boolean {
  return key !== 0 && segment.keys[place] === key;
}

// Whether a place is in a source that counts; undefined when every place is.
function wantedPlaces(tier: Tier, only: ReadonlySet<string> | undefined): ((place: number) => boolean) | undefined {
  const { segment, live } = tier;
  if (!only && live.size === segment.sources.length) return undefined;
  return (place) => {
    const ordinal = sourceAt(segment, place);
    const source = segment.sources[ordinal] ?? '';
    return live.get(source) === ordinal && (!only || only.has(source));
  };
}

function bySource(tier: Tier, anchors: Anchor[]): SourceAnchors[] {
  anchors.sort((a, b) => a.place - b.place || a.query - b.query);
  const groups: SourceAnchors[] = [];
  let own: Anchor[] = [];
  let ordinal = -1;
  for (const [at, anchor] of anchors.entries()) {
    const previous = anchors[at - 1];
    if (previous?.place === anchor.place && previous.query === anchor.query) continue;
    const source = sourceAt(tier.segment, anchor.place);
    if (source !== ordinal) {
      ordinal = source;
      own = [];
      groups.push({ tier, ordinal, anchors: own });
    }
    own.push(anchor);
  }
  return groups;
}
