// Keys that a mistyped key may have meant.

/** Most keys offered for one mistyped key. */
const MOST_OFFERED = 3;

/** Shortest part of a key that may stand for the whole (“758dcf” for `000_758dcf435b3e4454`): shorter ones fit by chance. */
const SHORTEST_PART = 5;

/**
 * Known keys near `key`, nearest first: differing in case, in one letter of six (insertions, deletions, changes and swaps
 * of neighbours; optimal string alignment, Damerau 1964), or containing it.
 */
export function nearKeys(key: string, known: readonly string[]): readonly string[] {
  const wanted = key.toLowerCase();
  const most = Math.max(1, Math.floor(wanted.length / 6));
  return known
    .map((candidate) => ({ candidate, distance: distance(wanted, candidate.toLowerCase(), most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MOST_OFFERED)
    .map(({ candidate }) => candidate);
}

// The distance, or anything above `most` as soon as it is certain to be above it. A key that contains the other counts as one off.
function distance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  const isPart = (a.length >= SHORTEST_PART && b.includes(a)) || (b.length >= SHORTEST_PART && a.includes(b));
  if (isPart) return 1;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cell(a, b, { i, j, row, last, beforeLast }));
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

interface Cell {
  readonly i: number;
  readonly j: number;
  readonly row: readonly number[];
  readonly last: readonly number[];
  readonly beforeLast: readonly number[];
}

function cell(a: string, b: string, { i, j, row, last, beforeLast }: Cell): number {
  const isSame = a[i - 1] === b[j - 1];
  const change = (last[j - 1] ?? 0) + (isSame ? 0 : 1);
  const least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
  const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return isSwap ? Math.min(least, (beforeLast[j - 2] ?? 0) + 1) : least;
}
