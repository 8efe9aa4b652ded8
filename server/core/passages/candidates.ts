// Where a quotation may come from: the windows of the sources that are worth aligning with it, best first.
//
// "Not found" is an accusation, so that nothing that could be the passage may be missed here; what it really is, the
// alignment says. Three words in a row find nearly everything at once. Where they find nothing that holds most of the
// quotation, two words in a row do (a quotation with every third word altered has no three in a row), and at last rare
// single words that stand close together (text damaged by optical character recognition).
import { anchorsOf, type SourceAnchors } from './anchors';
import { chainsOf, joinedChains, type Chain } from './chains';
import { commonWords, wordMasks, type WordMasks } from './commonWords';
import { denseAnchors } from './density';
import type { Tier } from './tiers';

/** A window of a source that a quotation may come from. */
export interface Candidate {
  readonly source: string;
  /** Words of that source, `to` not included: the passage and some words around it. */
  readonly from: number;
  readonly to: number;
  /** How many of the quotation's words stand there in its order, roughly. */
  readonly votes: number;
}

/** How hard to look. `quick` stops as soon as something holds most of the quotation; `thorough` looks for all that shares
 * two words in a row or a few rare words: for when no quick candidate could be aligned well. */
export type Effort = 'quick' | 'thorough';

/** What else a search is told. */
export interface SearchOptions {
  /** `quick` when left out. */
  readonly effort?: Effort;
  /** Only in these sources. */
  readonly only?: ReadonlySet<string>;
}

interface Stage {
  /** Words in a gram. */
  readonly length: number;
  /** Postings that are walked, by effort; a posting costs about 0.1 µs. */
  readonly quick: number;
  readonly thorough: number;
  /** Anchors are looked at where they stand at least so close, as a share of the closest (density.ts). The fewer words
   * tell, the more of them must come together. */
  readonly density: number;
  /** When the best candidate has this share of the quotation's words, the next stage is left out. */
  readonly enough: number;
}

const STAGES: readonly Stage[] = [
  { length: 3, quick: 1_500, thorough: 4_000, density: 0.2, enough: 0.6 },
  { length: 2, quick: 2_500, thorough: 5_000, density: 0.4, enough: 0.45 },
  { length: 1, quick: 1_500, thorough: 3_000, density: 0.5, enough: 0 },
];

/** A candidate is given when it has this share of the best one's rank: to align what has no chance costs more than all of the
 * search (0.3 ms each). */
const WORTH = 0.45;

/** Chains whose windows are looked at closely. */
const MOST_CHAINS = 48;

/** The candidates for the word keys of a quotation, best first, at most `limit`. */
export function candidatesOf(
  tiers: readonly Tier[],
  keys: ArrayLike<number>,
  limit: number,
  options: SearchOptions,
): readonly Candidate[] {
  const { effort = 'quick', only } = options;
  const query = wordMasks(keys);
  let chains: Chain[] = [];
  let ranked: Ranked[] = [];
  for (const stage of STAGES) {
    if (stage.length > keys.length) continue;
    const search = { keys, length: stage.length, budget: stage[effort], ...(only ? { only } : {}) };
    const sources = denseAnchors(anchorsOf(tiers, search), keys.length, stage.density);
    chains = [...chains, ...sources.flatMap(parts)];
    ranked = rankedChains(chains, query);
    const best = ranked[0]?.candidate.votes ?? 0;
    const isLast = stage.length <= 2 && keys.length <= stage.length && best > 0;
    if (isLast || (effort === 'quick' && best >= stage.enough * keys.length)) break;
  }
  return distinct(ranked, limit);
}

function parts(source: SourceAnchors): readonly Chain[] {
  const chains = chainsOf(source);
  return chains.length > 1 ? [...chains.slice(0, MOST_CHAINS), ...joinedChains(chains)] : chains;
}

interface Ranked {
  readonly candidate: Candidate;
  /** Where in the source the shared words stand. */
  readonly core: { readonly from: number; readonly to: number };
  /** Which words of the quotation they are. */
  readonly query: { readonly from: number; readonly to: number };
  readonly rank: number;
}

function rankedChains(chains: readonly Chain[], query: WordMasks): Ranked[] {
  return [...chains]
    .sort((a, b) => b.words - a.words)
    .slice(0, MOST_CHAINS)
    .map((chain) => ranked(chain, query))
    .sort((a, b) => b.rank - a.rank || byPlace(a.candidate, b.candidate));
}

// Among equals the order of sources and places, so that the answer does not depend on the order of adding.
function byPlace(a: Candidate, b: Candidate): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.from - b.from;
}

// The window: where the whole quotation would stand if nothing differed, and a quarter of its length and eight words more
// on either side, for words that were added, left out or divided otherwise.
function ranked(chain: Chain, query: WordMasks): Ranked {
  const { segment } = chain.where.tier;
  const start = segment.offsets[chain.where.ordinal] ?? 0;
  const end = (segment.offsets[chain.where.ordinal + 1] ?? 0) - 1;
  const margin = 8 + Math.ceil(query.length / 4);
  const from = Math.max(start, chain.place.from - chain.query.from - margin);
  const to = Math.min(end, chain.place.to + (query.length - chain.query.to) + margin);
  const stretch = chain.place.to - chain.place.from - (chain.query.to - chain.query.from);
  const isApart = stretch > query.length + margin;
  const votes = isApart ? chain.words : commonWords(query, segment.keys, from, to);
  const candidate = { source: segment.sources[chain.where.ordinal] ?? '', from: from - start, to: to - start, votes };
  const rank = votes + chain.strength - (isApart ? 2 : 0) - Math.abs(stretch) / 1000;
  const core = { from: chain.place.from - start, to: chain.place.to - start };
  return { candidate, core, query: chain.query, rank };
}

// Leaves out what lies in the window of a better one of about the same size, and what is no match for the best: the words
// that both have are all in the best one, and there are fewer than half of them.
function distinct(ranked: readonly Ranked[], limit: number): readonly Candidate[] {
  const [best] = ranked;
  const kept: Ranked[] = [];
  for (const one of ranked) {
    if (kept.length >= limit) break;
    if (best && one.rank < best.rank * WORTH && !isPartBeside(best, one)) continue;
    if (!kept.some((better) => isInside(better, one))) kept.push(one);
  }
  return kept.map(({ candidate }) => candidate);
}

function isInside({ candidate, core }: Ranked, one: Ranked): boolean {
  return (
    candidate.source === one.candidate.source &&
    candidate.from <= one.core.from &&
    one.core.to <= candidate.to &&
    core.to - core.from <= 2 * (one.candidate.to - one.candidate.from)
  );
}

// Another part of a quotation that was put together from several places.
function isPartBeside(best: Ranked, one: Ranked): boolean {
  return one.query.to <= best.query.from + 1 || one.query.from >= best.query.to - 1;
}
