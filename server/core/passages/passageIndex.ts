// PLACEHOLDER TYPES: being written (per-source segments, shingle postings, diagonal votes).
import type { SourceWords } from './sourceWords';

/** One source's postings: typed arrays. */
export interface Segment {
  readonly source: string;
  readonly words: SourceWords;
  readonly hashes: Uint32Array;
  readonly postings: Uint32Array;
}

/** All segments. Immutable: adding or removing a source gives a new index that shares the other segments. */
export interface PassageIndex {
  readonly segments: ReadonlyMap<string, Segment>;
}
