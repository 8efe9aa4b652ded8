// How two rows of words lie over each other when each may be a stretch cut out of the same text: one goes on where the
// other ends. The overlap alignment of sequence assembly (Needleman & Wunsch 1970 with free ends on both sides): words
// before the first row's beginning or after its end cost nothing, words that differ between do.

/** The stretch of either row that lies over the other, ends not included, and what is the same in it. */
export interface Overlap {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
  /** Indices of words that are the same in both rows, ascending. */
  readonly pairs: readonly (readonly [a: number, b: number])[];
  /** Words that have no like on the other side; a word for another counts once. */
  readonly different: number;
}

/** A word that is the same is worth as much as two that differ cost: half of a stretch must agree to be overlap at all. */
const SAME = 2;
const DIFFERENT = -1;

/** How a cell of the table was reached: nothing before it, a word of each row, a word of one of them. */
const END = 0;
const PAIR = 1;
const ONLY_A = 2;
const ONLY_B = 3;

/** The overlap with the most in common; an empty one where nothing is. Time and memory grow with the product of the
 * lengths: for rows of sentences, not of texts. */
export function overlapOf(a: ArrayLike<number>, b: ArrayLike<number>): Overlap {
  const width = b.length + 1;
  const scores = new Int32Array((a.length + 1) * width);
  const moves = new Uint8Array((a.length + 1) * width);
  let best = 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j < width; j++) {
      const cell = i * width + j;
      const pair = (scores[cell - width - 1] ?? 0) + (a[i - 1] === b[j - 1] ? SAME : DIFFERENT);
      const onlyA = (scores[cell - width] ?? 0) + DIFFERENT;
      const onlyB = (scores[cell - 1] ?? 0) + DIFFERENT;
      const score = Math.max(pair, onlyA, onlyB);
      scores[cell] = score;
      moves[cell] = score === pair ? PAIR : score === onlyA ? ONLY_A : ONLY_B;
      const isAtEnd = i === a.length || j === width - 1;
      if (isAtEnd && score > (scores[best] ?? 0)) best = cell;
    }
  }
  return traced({ a, b, moves }, best);
}

interface Table {
  readonly a: ArrayLike<number>;
  readonly b: ArrayLike<number>;
  readonly moves: Uint8Array;
}

function traced({ a, b, moves }: Table, end: number): Overlap {
  const width = b.length + 1;
  let [i, j] = [Math.floor(end / width), end % width];
  const [aTo, bTo] = [i, j];
  const pairs: [number, number][] = [];
  let different = 0;
  for (let move = moves[end]; move !== undefined && move !== END; move = moves[i * width + j]) {
    if (move !== ONLY_B) i -= 1;
    if (move !== ONLY_A) j -= 1;
    if (move === PAIR && a[i] === b[j]) pairs.push([i, j]);
    else different += 1;
  }
  return { aFrom: i, aTo, bFrom: j, bTo, pairs: pairs.reverse(), different };
}
