// A part of the passage index: the words of one source or of many, with the places where each run of up to three words
// begins. Nothing but numbers in typed arrays, so that the worker that read the sources builds it and hands it over
// without a copy, and so that it may as well be mapped from a file.
import { sortPostings } from './sortPostings';

/** What `buildSegment` needs of a source. */
export interface KeyedWords {
  /** The source's key in the library. */
  readonly source: string;
  /** `wordKey` of each of its words, in order. */
  readonly keys: Uint32Array;
}

/** Sources and their postings. Survives structured cloning; the buffers of its arrays may be transferred. */
export interface Segment {
  readonly sources: readonly string[];
  /** Place of each source's first word, and at the end the number of places. */
  readonly offsets: Uint32Array;
  /** The word keys of all sources one after the other, with a 0 after each source. */
  readonly keys: Uint32Array;
  /** Every place, in the order of the words that begin there (sortPostings). */
  readonly postings: Uint32Array;
  /** For each value of a key's top bits, the first of `postings` with it; at the end the number of postings. */
  readonly heads: Uint32Array;
}

/** A stretch of `Segment.postings`. */
export interface PostingRange {
  readonly from: number;
  readonly to: number;
}

/** A run of words in the query: `length` (1 to 3) of `keys` from `at` on. */
export interface Gram {
  readonly keys: ArrayLike<number>;
  readonly at: number;
  readonly length: number;
}

const NOTHING: PostingRange = { from: 0, to: 0 };

/** A segment of the given sources. Linear in their words: about 10 ms for 1 MB of text. */
export function buildSegment(sources: readonly KeyedWords[]): Segment {
  const offsets = new Uint32Array(sources.length + 1);
  let places = 0;
  sources.forEach(({ keys }, ordinal) => {
    places += keys.length + 1;
    offsets[ordinal + 1] = places;
  });
  const keys = new Uint32Array(places);
  sources.forEach((source, ordinal) => {
    keys.set(source.keys, offsets[ordinal] ?? 0);
  });
  const postings = sortPostings(keys);
  return { sources: sources.map(({ source }) => source), offsets, keys, postings, heads: headsOf(keys, postings) };
}

/** The buffers to hand over with a segment that goes to another thread. */
export function segmentBuffers(segment: Segment): ArrayBufferLike[] {
  return [segment.offsets, segment.keys, segment.postings, segment.heads].map((array) => array.buffer);
}

/** The words of one source of a segment: a view, not a copy. */
export function keysOf(segment: Segment, ordinal: number): Uint32Array {
  const start = segment.offsets[ordinal] ?? 0;
  return segment.keys.subarray(start, Math.max(start, (segment.offsets[ordinal + 1] ?? 0) - 1));
}

/** The source that a place belongs to, as its index in `Segment.sources`. */
export function sourceAt(segment: Segment, place: number): number {
  let low = 0;
  let high = segment.sources.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segment.offsets[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The postings at which the words of `gram` (of at most `DEPTH`) stand. A binary search below the first word's directory
 * entry: about 1 µs in a segment of a million words, and next to nothing where one of the words does not occur. */
export function postingsOf(segment: Segment, gram: Gram): PostingRange {
  for (let word = 0; word < gram.length; word++) {
    if (!mayHold(segment, gram.keys[gram.at + word] ?? 0)) return NOTHING;
  }
  const bucket = bucketOf(segment, gram.keys[gram.at] ?? 0);
  const first = segment.heads[bucket] ?? 0;
  const end = segment.heads[bucket + 1] ?? 0;
  const from = firstNotBelow(segment, gram, first, end);
  if (from === end || compare(segment, segment.postings[from] ?? 0, gram) !== 0) return NOTHING;
  return { from, to: firstAbove(segment, gram, from, end) };
}

function mayHold(segment: Segment, key: number): boolean {
  const bucket = bucketOf(segment, key);
  return segment.heads[bucket] !== segment.heads[bucket + 1];
}

function firstNotBelow(segment: Segment, gram: Gram, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(segment, segment.postings[middle] ?? 0, gram) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Doubles its stride from `from`, for most ranges are short.
function firstAbove(segment: Segment, gram: Gram, from: number, end: number): number {
  let low = from + 1;
  let stride = 1;
  while (low + stride < end && compare(segment, segment.postings[low + stride] ?? 0, gram) === 0) {
    low += stride;
    stride *= 2;
  }
  let high = Math.min(end, low + stride);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(segment, segment.postings[middle] ?? 0, gram) === 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(segment: Segment, place: number, gram: Gram): number {
  for (let word = 0; word < gram.length; word++) {
    const here = segment.keys[place + word] ?? 0;
    const sought = gram.keys[gram.at + word] ?? 0;
    if (here !== sought) return here < sought ? -1 : 1;
  }
  return 0;
}

// The directory has about one entry for four words. There are far fewer distinct words than that, so most entries are
// empty and a word that a segment does not have is seen at once.
function headsOf(keys: Uint32Array, postings: Uint32Array): Uint32Array {
  const bits = Math.max(4, Math.min(22, Math.floor(Math.log2(postings.length + 1)) - 2));
  const heads = new Uint32Array((1 << bits) + 1);
  const shift = 32 - bits;
  let bucket = 0;
  for (let at = 0; at < postings.length; at++) {
    const own = (keys[postings[at] ?? 0] ?? 0) >>> shift;
    while (bucket < own) heads[++bucket] = at;
  }
  heads.fill(postings.length, bucket + 1);
  return heads;
}

function bucketOf(segment: Segment, key: number): number {
  return key >>> (32 - (31 - Math.clz32(segment.heads.length - 1)));
}
