// How many words two runs of words have in common, in the same order: the length of their longest common subsequence.
//
// Bit-parallel (Hyyrö 2004, “Bit-parallel LCS-length computation revisited”): 32 words of the query in one step, so that
// a window of a hundred words costs a few microseconds. What the words between are does not matter here; it tells
// whether a window is worth aligning, not what the verdict is.

/** A query made ready to be compared with many windows. */
export interface WordMasks {
  /** Number of words. */
  readonly length: number;
  /** For each key: bit `i` of word `i >> 5` is set where the query has that key. */
  readonly masks: ReadonlyMap<number, Uint32Array>;
}

/** The masks of a query. */
export function wordMasks(keys: ArrayLike<number>): WordMasks {
  const masks = new Map<number, Uint32Array>();
  const limbs = (keys.length + 31) >> 5;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    const mask = masks.get(key) ?? new Uint32Array(limbs);
    mask[at >> 5] = (mask[at >> 5] ?? 0) | (1 << (at & 31));
    masks.set(key, mask);
  }
  return { length: keys.length, masks };
}

/** The number of the query's words that stand in `text` between `from` and `to`, in the query's order. */
export function commonWords(query: WordMasks, text: ArrayLike<number>, from: number, to: number): number {
  const state = new Uint32Array((query.length + 31) >> 5).fill(0xffffffff);
  for (let at = from; at < to; at++) {
    const mask = query.masks.get(text[at] ?? 0);
    if (mask) step(state, mask);
  }
  return zeroBits(state, query.length);
}

function step(state: Uint32Array, mask: Uint32Array): void {
  let carry = 0;
  for (let limb = 0; limb < state.length; limb++) {
    const own = state[limb] ?? 0;
    const hits = mask[limb] ?? 0;
    const sum = own + ((own & hits) >>> 0) + carry; // below 2 ** 33: exact
    carry = sum > 0xffffffff ? 1 : 0;
    state[limb] = (sum >>> 0) | (own & ~hits);
  }
}

function zeroBits(state: Uint32Array, length: number): number {
  let zeros = 0;
  for (let at = 0; at < length; at++) if ((((state[at >> 5] ?? 0) >>> (at & 31)) & 1) === 0) zeros += 1;
  return zeros;
}
