// Whether a word is a slip of the pen for another: few letters apart, by how long it is.

/** Shorter names are a letter apart by chance: Chan and Chen, Yi and Yu. */
const SHORTEST = 4;

/** From so many letters on, two slips still leave the word unmistakable: Kritenbirnck for Kritenbrink. */
const LONG = 9;

/**
 * Whether folded `word` is nearly `name`, but not it: one letter left out, put in, changed or swapped with its neighbour, in
 * long names two; the first letter, which slips least, the same. A plural or a genitive without its apostrophe is no slip.
 * `slips`: how many there may be where more than the word says who is meant.
 */
export function isNearName(word: string, name: string, slips?: number): boolean {
  if (word === name || word[0] !== name[0] || Math.min(word.length, name.length) < SHORTEST) return false;
  if (word === `${name}s` || word === `${name}es` || name === `${word}s` || name === `${word}es`) return false;
  const most = slips ?? (name.length >= LONG ? 2 : 1);
  return Math.abs(word.length - name.length) <= most && distance(word, name) <= most;
}

// Edits with swaps of neighbours (optimal string alignment), three rows at a time.
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j - 1] ?? 0) + change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? least) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
