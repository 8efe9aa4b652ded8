// Leaves out anchors that stand alone where elsewhere many stand together: a few hundred of a common pair of words cost
// more to chain than all else, and nothing comes of them.
import type { Anchor, SourceAnchors } from './anchors';

/** Words before and after a dense place where even a single anchor may be a part of the same quotation. */
const NEIGHBOURHOOD = 2000;

/** The anchors that stand where a quotation of `length` words may stand: where there are at least `share` of the words that
 * the densest place has. By source; sources without any left out. */
export function denseAnchors(
  sources: readonly SourceAnchors[],
  length: number,
  share: number,
): readonly SourceAnchors[] {
  const width = length + Math.ceil(length / 2) + 24;
  const densities = sources.map(({ anchors }) => densitiesOf(anchors, width));
  let best = 0;
  for (const own of densities) for (const density of own) best = Math.max(best, Math.min(density, length));
  const least = best * share;
  return sources.flatMap((source, at) => {
    const anchors = nearDense(source.anchors, densities[at] ?? [], least);
    return anchors.length === 0 ? [] : [anchors.length === source.anchors.length ? source : { ...source, anchors }];
  });
}

// For each anchor, the words of the anchors in the window that ends with it.
function densitiesOf(anchors: readonly Anchor[], width: number): number[] {
  let first = 0;
  let words = 0;
  return anchors.map((anchor) => {
    words += anchor.length;
    for (let left = anchors[first]; left && left.place + width < anchor.place; left = anchors[++first])
      words -= left.length;
    return words;
  });
}

function nearDense(anchors: readonly Anchor[], densities: readonly number[], least: number): Anchor[] {
  const kept: Anchor[] = [];
  let next = 0; // the first dense anchor that is not left behind
  let reached = -Infinity; // where the last dense neighbourhood ends
  for (const anchor of anchors) {
    while (next < anchors.length && ((densities[next] ?? 0) < least || (anchors[next]?.place ?? 0) < anchor.place)) {
      if ((densities[next] ?? 0) >= least) reached = (anchors[next]?.place ?? 0) + NEIGHBOURHOOD;
      next += 1;
    }
    const isNear = anchor.place <= reached || (anchors[next]?.place ?? Infinity) - NEIGHBOURHOOD <= anchor.place;
    if (isNear) kept.push(anchor);
  }
  return kept;
}
