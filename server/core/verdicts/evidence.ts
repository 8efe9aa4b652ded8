// How much it tells that a word of a quotation stands in a passage too, in bits.
//
// A rare word tells much, “the” next to nothing, and “Islamic” after “radical” little where the library is full of it. So
// a word is worth the logarithm of how seldom the library has it; where its predecessors are shared too, of how seldom
// it follows them elsewhere in the library. The passage itself does not count (leaving one out), so that in a small
// library, where everything stands once, words keep their own worth.
import { postingsOf } from '../passages/segment';
import type { Library } from '../library';
import { wordKey } from '../text/words';
import { isCommonest, isFunctionWord } from './functionWords';
import type { QuotedRows } from './quotedRows';

/** A library of five reports says little about English. Its counts are added to those of this many words of prose. */
const PRIOR_WORDS = 50_000;

/** How often a word of each class stands in that much prose: `the`, `because`, `diplomacy`. */
const PRIOR_COMMONEST = 1_000;
const PRIOR_FUNCTION = 150;
const PRIOR_OTHER = 6;

/** Occurrences of a word that its followers are judged by as if they were independent of it: two reports of one speech do
 * not make its words a set phrase. */
const PHRASE_PRIOR = 40;

/** Reports that may have the same passage; what stands in more places is a set phrase. */
const MOST_REPRINTS = 6;

/** The evidence of the words of one quotation in one library; counted when first asked for. */
export class Evidence {
  private readonly keys: Uint32Array;
  private readonly own = new Map<number, number>();
  private readonly counts = new Map<number, number>();
  private librarySize: number | undefined;

  constructor(
    private readonly rows: QuotedRows,
    private readonly library: Library,
  ) {
    this.keys = Uint32Array.from(rows.words, ({ word }) => wordKey(word.form));
  }

  /** Bits by which the place of a passage is known: what a chance resemblance must be told from. */
  placeBits(): number {
    return Math.log2(this.size() + 2);
  }

  /** The worth of word `j`, of which `run` predecessors in the quotation are shared as well. */
  bits(j: number, run: number): number {
    let bits = this.ownBits(j);
    for (let length = 1; length <= Math.min(run, 2); length++) {
      const elsewhere = this.count(j - length, length + 1) - this.reprints(j, length);
      if (elsewhere < 1) break;
      const share =
        (elsewhere + PHRASE_PRIOR * 2 ** -this.ownBits(j)) / (this.count(j - length, length) + PHRASE_PRIOR);
      bits = Math.min(bits, -Math.log2(share));
    }
    return bits;
  }

  // How many of the places of a run are the passage itself and reports that have the same passage.
  private reprints(j: number, length: number): number {
    if (length > 1) return 1;
    return Math.max(1, Math.min(MOST_REPRINTS, Math.max(j > 1 ? this.count(j - 2, 3) : 0, this.count(j - 1, 3))));
  }

  private ownBits(j: number): number {
    const known = this.own.get(j);
    if (known !== undefined) return known;
    const form = this.rows.words[j]?.word.form ?? '';
    const prior = isCommonest(form) ? PRIOR_COMMONEST : isFunctionWord(form) ? PRIOR_FUNCTION : PRIOR_OTHER;
    const bits = Math.log2((this.size() + PRIOR_WORDS) / (this.count(j, 1) + prior));
    this.own.set(j, bits);
    return bits;
  }

  private count(at: number, length: number): number {
    const name = at * 4 + length;
    const known = this.counts.get(name);
    if (known !== undefined) return known;
    let count = 0;
    if (at + length > this.keys.length) return 0;
    for (const { segment } of this.library.passages.tiers) {
      const { from, to } = postingsOf(segment, { keys: this.keys, at, length });
      count += to - from;
    }
    this.counts.set(name, count);
    return count;
  }

  private size(): number {
    this.librarySize ??= this.library.passages.tiers.reduce((sum, { segment }) => sum + segment.keys.length, 0);
    return this.librarySize;
  }
}
