// Chains: anchors of one source that follow each other in the source as in the quotation, about as far apart.
//
// Chaining as in Li 2018, “Minimap2” (section 2.1.1), with words for bases: the best chain that ends in an anchor is the
// anchor's own words and the best chain before it, less what the gap between them costs. A chain is one stretch of the
// source. A quotation with words left out has one chain for each part; `joinedChains` puts these together.
import type { Anchor, SourceAnchors } from './anchors';

/** A stretch of a source that holds words of the quotation in order. */
export interface Chain {
  readonly where: SourceAnchors;
  /** First and last word, `to` not included: of the quotation, and places in the segment. */
  readonly query: { readonly from: number; readonly to: number };
  readonly place: { readonly from: number; readonly to: number };
  /** Number of the quotation's words in its anchors. */
  readonly words: number;
  /** The same, less a part of a word for each anchor: five words in a row tell more than five here and there. */
  readonly strength: number;
}

/** What each anchor takes from a chain's strength. */
const BREAK = 0.6;

/** Anchors before an anchor that are tried as its predecessor; Li's 50, rounded. */
const LOOK_BACK = 64;

/** Words that may be added or missing between two anchors of a chain, besides half of the gap's own length: a reporting
 * clause such as "the secretary of state told reporters in Geneva on Friday" has ten. */
const SLACK = 12;

/** The furthest that the parts of one quotation may lie apart: words between them. Four pages of print. */
const FURTHEST_PARTS = 2000;

/** Chains of one source that are tried as parts of a longer quotation. */
const MOST_PARTS = 24;

/** The chains of one source, best first; no anchor is in two of them. */
export function chainsOf(where: SourceAnchors): readonly Chain[] {
  const { anchors } = where;
  const scores = new Float64Array(anchors.length);
  const before = new Int32Array(anchors.length).fill(-1);
  anchors.forEach((anchor, at) => {
    let best = anchor.length;
    for (let other = at - 1; other >= Math.max(0, at - LOOK_BACK); other--) {
      const previous = anchors[other];
      const gain = previous ? gainOf(previous, anchor) : 0;
      if (gain <= 0 || (scores[other] ?? 0) + gain <= best) continue;
      best = (scores[other] ?? 0) + gain;
      before[at] = other;
    }
    scores[at] = best;
  });
  return unwound(where, scores, before);
}

/** Chains of one source that together may be one quotation with words left out: in the quotation's order, near each other,
 * each with words that the others do not have. */
export function joinedChains(chains: readonly Chain[]): readonly Chain[] {
  const parts = [...chains]
    .sort((a, b) => b.words - a.words)
    .slice(0, MOST_PARTS)
    .sort((a, b) => a.place.from - b.place.from);
  const joined: Chain[] = [];
  for (const part of parts) {
    let best = part;
    for (const previous of joined) {
      if (!follows(previous, part)) continue;
      const words = previous.words + part.words - Math.max(0, previous.query.to - part.query.from);
      if (words > best.words && words > previous.words + 1) best = together(previous, part, words);
    }
    joined.push(best);
  }
  return joined.filter((chain) => !parts.includes(chain));
}

// What an anchor adds to a chain that ends in `previous`: its words that the chain does not have yet, less the gap's cost.
function gainOf(previous: Anchor, anchor: Anchor): number {
  const inQuery = anchor.query - previous.query - previous.length;
  const inPlace = anchor.place - previous.place - previous.length;
  const added = anchor.length + Math.min(0, inQuery, inPlace);
  if (added <= 0 || anchor.query <= previous.query) return 0;
  const drift = inPlace - inQuery;
  if (drift > SLACK + inQuery / 2 || -drift > SLACK + inPlace / 2) return 0;
  return drift === 0 ? added : Math.max(0.1, added - 0.3 - 0.05 * Math.abs(drift));
}

function unwound(where: SourceAnchors, scores: Float64Array, before: Int32Array): Chain[] {
  const order = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const used = new Uint8Array(scores.length);
  const chains: Chain[] = [];
  for (const end of order) {
    const members: Anchor[] = [];
    for (let at = end; at >= 0 && used[at] === 0; at = before[at] ?? -1) {
      used[at] = 1;
      const anchor = where.anchors[at];
      if (anchor) members.push(anchor);
    }
    const last = members[0];
    const first = members.at(-1);
    if (first && last) chains.push(chainOf(where, members.reverse()));
  }
  return chains.sort((a, b) => b.words - a.words);
}

function chainOf(where: SourceAnchors, anchors: readonly Anchor[]): Chain {
  const query = { from: Infinity, to: 0 };
  const place = { from: Infinity, to: 0 };
  let words = 0;
  for (const anchor of anchors) {
    words += Math.min(anchor.length, anchor.query + anchor.length - query.to);
    query.from = Math.min(query.from, anchor.query);
    query.to = Math.max(query.to, anchor.query + anchor.length);
    place.from = Math.min(place.from, anchor.place);
    place.to = Math.max(place.to, anchor.place + anchor.length);
  }
  return { where, query, place, words, strength: words - BREAK * anchors.length };
}

function follows(previous: Chain, part: Chain): boolean {
  const gap = part.place.from - previous.place.to;
  return (
    gap >= 0 && gap <= FURTHEST_PARTS && part.query.from > previous.query.from && part.query.to > previous.query.to
  );
}

function together(previous: Chain, part: Chain, words: number): Chain {
  return {
    where: part.where,
    query: { from: previous.query.from, to: part.query.to },
    place: { from: previous.place.from, to: part.place.to },
    words,
    // Less what they share, and less than one that is all in one piece.
    strength: previous.strength + part.strength - (previous.words + part.words - words) - BREAK,
  };
}
