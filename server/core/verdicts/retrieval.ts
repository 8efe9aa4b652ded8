// Which stretches of which sources a quotation is aligned with: what the index finds for the whole of it, and for its
// parts where words were left out between them, put together by source.
import type { Library, Source } from '../library';
import { candidates, type Candidate } from '../passages/passageIndex';
import { wordKey } from '../text/words';
import type { WordRange } from './passageWords';
import { isElided, type QuotedRows } from './quotedRows';

/** Stretches of one source, ascending and disjoint. */
export interface Place {
  readonly source: Source;
  readonly ranges: readonly WordRange[];
}

/** Candidates for the whole quotation; eight are enough for the five that are shown. */
const MOST_CANDIDATES = 8;

/** Candidates for each part of an elided quotation, and the number of parts that are looked for. */
const MOST_FOR_PART = 6;
const MOST_PARTS = 8;

/** A part shorter than this stands anywhere; it is found by the parts beside it. */
const SHORTEST_PART = 3;

/** Longer quotations are looked for by three samples of this many words: beginning, middle and end. */
const SAMPLE = 400;

/** Words beside a candidate that are aligned too, for what a cut or a change at an end leaves out of it. */
const MARGIN = 12;

/** Most words of one source that are aligned, in multiples of the quotation's length: bounds the time for a long one. */
const WIDEST = 8;

/** How hard the index looks. */
export type Effort = 'quick' | 'thorough';

/** Where to look, best first. */
export function placesFor(rows: QuotedRows, library: Library, effort: Effort): readonly Place[] {
  const keys = keysOf(rows, 0, rows.words.length);
  if (keys.length > 2 * SAMPLE) return sampledPlaces(keys, library);
  const options = { effort };
  const whole = candidates(library.passages, keys, MOST_CANDIDATES, options);
  const parts = partsOf(rows).flatMap((part) => candidates(library.passages, part, MOST_FOR_PART, options));
  return parts.length === 0 ? single(whole, library) : combined([...whole, ...parts], library, keys.length);
}

// Each candidate by itself: an unbroken quotation stands in one stretch.
function single(found: readonly Candidate[], library: Library): Place[] {
  return found.flatMap((candidate) => {
    const source = library.sources.get(candidate.source);
    return source ? [{ source, ranges: [widened(candidate, source)] }] : [];
  });
}

// All candidates of a source together, so that each part may stand in another.
function combined(found: readonly Candidate[], library: Library, length: number): Place[] {
  const bySource = new Map<string, Candidate[]>();
  for (const candidate of found) {
    bySource.set(candidate.source, [...(bySource.get(candidate.source) ?? []), candidate]);
  }
  return [...bySource].flatMap(([key, list]): Place[] => {
    const source = library.sources.get(key);
    return source
      ? [
          {
            source,
            ranges: united(
              list.map((one) => widened(one, source)),
              length * WIDEST + 400,
            ),
          },
        ]
      : [];
  });
}

// A quotation longer than anybody quotes: one wide stretch of the source that has most of it.
function sampledPlaces(keys: readonly number[], library: Library): readonly Place[] {
  const middle = (keys.length - SAMPLE) >> 1;
  const samples = [0, middle, keys.length - SAMPLE].flatMap((at) =>
    candidates(library.passages, keys.slice(at, at + SAMPLE), 2).map((found) => ({ at, found })),
  );
  const places = samples.flatMap(({ at, found }): Place[] => {
    const source = library.sources.get(found.source);
    const margin = SAMPLE + (keys.length >> 2);
    const from = found.from - at - margin;
    return source ? [{ source, ranges: [clipped({ from, to: found.to + (keys.length - at) + margin }, source)] }] : [];
  });
  return places.filter(({ source }, index) => places.findIndex((other) => other.source === source) === index);
}

function partsOf(rows: QuotedRows): readonly (readonly number[])[] {
  const parts: (readonly number[])[] = [];
  let from = 0;
  for (let j = 1; j <= rows.words.length && parts.length < MOST_PARTS; j++) {
    if (j < rows.words.length && !isElided(rows, j)) continue;
    const keys = keysOf(rows, from, j);
    // The whole is no part.
    if (keys.length >= SHORTEST_PART && j - from < rows.words.length) parts.push(keys);
    from = j;
  }
  return parts;
}

// Words in brackets are the writer's own: the source does not have them.
function keysOf(rows: QuotedRows, from: number, to: number): number[] {
  return rows.words.slice(from, to).flatMap(({ word, bracket }) => (bracket ? [] : [wordKey(word.form)]));
}

function widened({ from, to }: WordRange, source: Source): WordRange {
  return clipped({ from: from - MARGIN, to: to + MARGIN }, source);
}

function clipped({ from, to }: WordRange, source: Source): WordRange {
  return { from: Math.max(0, from), to: Math.min(to, source.words.starts.length) };
}

// Disjoint and ascending; the first ones given are the best, and those beyond `most` words are left out.
function united(ranges: readonly WordRange[], most: number): readonly WordRange[] {
  const kept: WordRange[] = [];
  let words = 0;
  for (const range of ranges) {
    if (words > 0 && words + range.to - range.from > most) continue;
    words += range.to - range.from;
    kept.push(range);
  }
  const sorted = kept.sort((a, b) => a.from - b.from);
  const united: { from: number; to: number }[] = [];
  for (const range of sorted) {
    const last = united.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else united.push({ ...range });
  }
  return united;
}
