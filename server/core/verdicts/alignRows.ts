// Aligns rows of any length in about linear time: long ones are divided at runs of words that stand exactly once in each
// (as in Bram Cohen's patience diff), and only the stretches between them are aligned by the full table.
import { alignRegion, type Region } from './align';
import type { Rows, Step } from './alignment';

/** Cells of one full table: 12 bytes and about 6 ns each, so 4 ms at most. A quotation of 200 words fits as a whole. */
const MOST_CELLS = 600_000;

/** Words in a run that divides: four words that stand once on either side are hardly ever there by chance. */
const RUN = 4;

/** Length of the rows below which runs are not looked for: the full table is cheaper. */
const SHORT = 64;

/** The steps that turn the passage's row into the quotation's, for the whole quotation and any stretch of the passage. */
export function alignRows(rows: Rows): Step[] {
  const whole: Region = {
    quotedFrom: 0,
    quotedTo: rows.quoted.forms.length,
    passageFrom: 0,
    passageTo: rows.passage.forms.length,
    freeStart: true,
    freeEnd: true,
  };
  if (whole.quotedTo < SHORT || cells(whole) <= MOST_CELLS / 8) return aligned(rows, whole);
  return between(rows, whole, commonRuns(rows));
}

function between(rows: Rows, whole: Region, runs: readonly Point[]): Step[] {
  const steps: Step[] = [];
  let quoted = 0;
  let passage = 0;
  for (const point of runs) {
    const isFirst = quoted === 0;
    steps.push(
      ...aligned(rows, {
        quotedFrom: quoted,
        quotedTo: point.quoted,
        passageFrom: passage,
        passageTo: point.passage,
        freeStart: isFirst,
        freeEnd: false,
      }),
    );
    steps.push({ kind: 'pair', quoted: point.quoted, quotedLength: 1, passage: point.passage, passageLength: 1 });
    quoted = point.quoted + 1;
    passage = point.passage + 1;
  }
  const rest = { ...whole, quotedFrom: quoted, passageFrom: passage, freeStart: quoted === 0 };
  return [...steps, ...aligned(rows, rest)];
}

// The full table where it is small enough. A stretch that is too large has nothing in common that could be found, or its
// ends are free and only the words next to a run count.
function aligned(rows: Rows, region: Region): Step[] {
  if (region.quotedFrom === region.quotedTo && (region.freeStart || region.freeEnd)) return [];
  if (cells(region) <= MOST_CELLS) return alignRegion(rows, region);
  const height = region.quotedTo - region.quotedFrom;
  const near = Math.floor(MOST_CELLS / (height + 1)) - 1;
  if (near > height && (region.freeStart || region.freeEnd)) return alignRegion(rows, narrowed(region, near));
  return unaligned(region);
}

function narrowed(region: Region, width: number): Region {
  if (region.freeStart && !region.freeEnd) return { ...region, passageFrom: region.passageTo - width };
  return { ...region, passageTo: region.passageFrom + width };
}

function unaligned(region: Region): Step[] {
  const { quotedFrom, quotedTo, passageFrom, passageTo } = region;
  const extra: Step = {
    kind: 'extra',
    quoted: quotedFrom,
    quotedLength: quotedTo - quotedFrom,
    passage: region.freeStart ? passageTo : passageFrom,
    passageLength: 0,
  };
  if (region.freeStart || region.freeEnd) return extra.quotedLength > 0 ? [extra] : [];
  const leftOut: Step = {
    kind: 'left-out',
    quoted: quotedTo,
    quotedLength: 0,
    passage: passageFrom,
    passageLength: passageTo - passageFrom,
  };
  return [...(extra.quotedLength > 0 ? [extra] : []), ...(leftOut.passageLength > 0 ? [leftOut] : [])];
}

function cells(region: Region): number {
  return (region.quotedTo - region.quotedFrom + 1) * (region.passageTo - region.passageFrom + 1);
}

interface Point {
  readonly quoted: number;
  readonly passage: number;
}

// The words of all runs that stand once on either side and keep their order, ascending on both sides.
function commonRuns(rows: Rows): readonly Point[] {
  const there = onlyPlaces(rows.passage.canonical);
  const points: Point[] = [];
  for (const [name, quoted] of onlyPlaces(rows.quoted.canonical)) {
    const passage = there.get(name);
    if (quoted >= 0 && passage !== undefined && passage >= 0) points.push({ quoted, passage });
  }
  const words: Point[] = [];
  for (const start of longestAscending(points.sort((a, b) => a.quoted - b.quoted))) {
    for (let i = 0; i < RUN; i++) {
      const point = { quoted: start.quoted + i, passage: start.passage + i };
      const last = words.at(-1);
      if (!last || (last.quoted < point.quoted && last.passage < point.passage)) words.push(point);
    }
  }
  return words;
}

// Runs by name -> where they stand; -1 for those that stand more than once.
function onlyPlaces(row: Int32Array): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = 0; at + RUN <= row.length; at++) {
    const name = row.subarray(at, at + RUN).join();
    places.set(name, places.has(name) ? -1 : at);
  }
  return places;
}

// The longest subsequence whose passage offsets ascend (patience sorting, Schensted 1961).
function longestAscending(points: readonly Point[]): readonly Point[] {
  const tops: number[] = [];
  const before = new Int32Array(points.length).fill(-1);
  points.forEach((point, index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((points[tops[middle] ?? 0]?.passage ?? 0) < point.passage) low = middle + 1;
      else high = middle;
    }
    before[index] = tops[low - 1] ?? -1;
    tops[low] = index;
  });
  const chain: Point[] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const point = points[index];
    if (point) chain.push(point);
  }
  return chain.reverse();
}
