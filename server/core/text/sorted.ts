// Finds what stands in a stretch of a text among many things in order, without looking at them all.
import { overlaps, type Span } from './span';

/** Something that stands somewhere in a text. */
interface Placed {
  readonly span: Span;
}

/** The index of the first item that `isReached` holds for, the length where there is none. Once it holds for an item, it must
 * hold for all after it. */
export function firstIndex<Item>(items: readonly Item[], isReached: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item === undefined || isReached(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The same items by where they start. */
export function byStart<Item extends Placed>(items: readonly Item[]): readonly Item[] {
  const isSorted = items.every((item, at) => at === 0 || (items[at - 1]?.span.start ?? 0) <= item.span.start);
  return isSorted ? items : [...items].sort((a, b) => a.span.start - b.span.start);
}

/** Those of `sorted` (by start; none overlaps another) that share a character with `stretch`, in order. */
export function overlapping<Item extends Placed>(sorted: readonly Item[], stretch: Span): readonly Item[] {
  const found: Item[] = [];
  const first = firstIndex(sorted, ({ span }) => span.start >= stretch.start);
  for (let at = Math.max(0, first - 1); at < sorted.length; at++) {
    const item = sorted[at];
    if (!item || item.span.start >= stretch.end) break;
    if (overlaps(item.span, stretch)) found.push(item);
  }
  return found;
}
