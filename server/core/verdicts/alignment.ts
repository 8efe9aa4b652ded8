// What an alignment of a quotation's words with a passage's words is made of.

/** One step: `quoted` and `passage` are word ranges (`[at, at + length)`), ascending and without holes from the first
 * step to the last. `pair`: one word of each, equal or not. `phrase`: words that say the same in another number of words
 * (`twenty-five` and `25`). `extra`: words of the quotation that the passage does not have. `left-out`: words of the
 * passage that the quotation does not have. `skip`: the same, where the passage itself makes it harmless (a reporting
 * clause between two pieces of speech, a bracketed insertion). `moved`: words of the quotation that stand elsewhere in the
 * passage; only there `passage` is out of order. */
export interface Step {
  readonly kind: 'pair' | 'phrase' | 'extra' | 'left-out' | 'skip' | 'moved';
  readonly quoted: number;
  readonly quotedLength: number;
  readonly passage: number;
  readonly passageLength: number;
}

/** Words of the quotation that stand for words of the passage in another number: because they say the same (`allowed`), or
 * as one word is written for two (`resign`, `re-sign`). */
export interface Phrase {
  readonly allowed: boolean;
  readonly quoted: number;
  readonly quotedLength: number;
  readonly passage: number;
  readonly passageLength: number;
}

/** The two rows of words to align, by numbers: equal numbers, equal words. */
export interface Rows {
  /** By word of the quotation: its form, its canonical form, its first letters. */
  readonly quoted: WordNumbers;
  readonly passage: WordNumbers;
  /** Cost of leaving a word of the quotation unpaired, by word. */
  readonly extraCost: Float64Array;
  /** Cost of leaving out one word of the passage before word j of the quotation (or after the last), by j. */
  readonly leftOutCost: Float64Array;
  /** Cost of pairing a word of the quotation with a different word, by word of the quotation. */
  readonly changeCost: Float64Array;
  /** Words of the quotation with a pattern (`want[ed]`): which words of the passage fit it. */
  readonly patterns: ReadonlyMap<number, ReadonlySet<number>>;
  /** By word of the passage: the number of words up to and with it that may be skipped together at little cost, or 0. */
  readonly skips: Uint16Array;
  readonly phrases: readonly Phrase[];
  /** By word of the passage: 1 where words of the source that are not in the row come before it. */
  readonly seams: Uint8Array;
}

/** A word seen in three ways. */
export interface WordNumbers {
  readonly forms: Int32Array;
  readonly canonical: Int32Array;
  readonly stems: Int32Array;
}
