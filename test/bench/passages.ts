// What the passage index costs and finds: building, adding a source, looking quotations up.
import {
  candidates,
  emptyIndex,
  withoutSource,
  withSegment,
  withSource,
  type PassageIndex,
} from '../../server/core/passages/passageIndex';
import { buildSegment, type KeyedWords, type Segment } from '../../server/core/passages/segment';
import { sourceWords } from '../../server/core/passages/sourceWords';
import { plainDocument } from '../../server/core/text/plainDocument';
import { quantile, randomFrom, report, shortNumber, spread, timed } from './measure';
import type { NamedText } from './corpus';

/** Words in a batch as the worker hands it over. */
const BATCH_WORDS = 700_000;

/** Quotations looked up for each kind. */
const QUOTATIONS = 300;

/** Prints the figures of an index over these texts. Returns the median time of a look-up, in milliseconds. */
export function benchPassages(texts: readonly NamedText[]): number {
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  const size = `${shortNumber(characters / 1e6)} MB in ${texts.length} sources`;
  console.log(`Passage index: ${size}`);
  const read = timed(() => texts.map(({ name, text }) => ({ source: name, keys: keysOf(text) })));
  report('words, ms/MB', shortNumber(read.ms / (characters / 1e6)));
  const built = timed(() => batchesOf(read.result).map((batch) => buildSegment(batch)));
  report('sorting the word runs, ms/MB', shortNumber(built.ms / (characters / 1e6)), 'with words: 23 to 30');
  const join = timed(() => built.result.reduce((index, segment) => withSegment(index, segment), emptyIndex()));
  const index = join.result;
  report('joining ready segments, ms in all', shortNumber(join.ms));
  report('segments', String(index.tiers.length));
  report('bytes a character', shortNumber(bytesOf(index) / characters), 'index alone; words add 2.1');
  benchChange(index, read.result);
  const medians = KINDS.map((kind) => benchLookup(index, read.result, kind));
  return medians[1] ?? NaN;
}

/** Adding every source for itself, as when files are found one by one. */
export function benchOneByOne(texts: readonly NamedText[]): void {
  const keyed = texts.map(({ name, text }) => ({ source: name, keys: keysOf(text) }));
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  const each: number[] = [];
  let index = emptyIndex();
  for (const { source, keys } of keyed) each.push(timed(() => (index = withSource(index, source, { keys }))).ms);
  const total = each.reduce((sum, ms) => sum + ms, 0);
  console.log(`One by one: ${texts.length} sources`);
  report('ms/MB', shortNumber(total / (characters / 1e6)));
  report('longest pause, ms', shortNumber(quantile(each, 1)));
  report('segments', String(index.tiers.length));
  benchLookup(index, keyed, KINDS[1]);
}

interface Kind {
  readonly name: string;
  readonly length: readonly [number, number];
  /** The quotation made of the source's words. */
  readonly alter: (keys: number[], random: () => number, other: () => number) => number[];
  readonly effort?: 'quick' | 'thorough';
}

const KINDS: readonly [Kind, Kind, ...Kind[]] = [
  { name: 'verbatim, 8 to 40 words', length: [8, 40], alter: (keys) => keys },
  {
    name: '1 to 3 words altered',
    length: [8, 40],
    alter: (keys, random, other) => altered(keys, 1 + random() * 3, random, other),
  },
  {
    name: '25 % altered',
    length: [8, 40],
    alter: (keys, random, other) => altered(keys, keys.length * 0.25, random, other),
  },
  {
    name: '45 % altered',
    length: [8, 40],
    alter: (keys, random, other) => altered(keys, keys.length * 0.45, random, other),
  },
  {
    name: '45 % altered, thorough',
    length: [8, 40],
    effort: 'thorough',
    alter: (keys, random, other) => altered(keys, keys.length * 0.45, random, other),
  },
  {
    name: 'every third word altered',
    length: [9, 40],
    alter: (keys, _random, other) => keys.map((key, at) => (at % 3 === 2 ? other() : key)),
  },
  { name: 'middle left out', length: [60, 200], alter: (keys) => [...keys.slice(0, 7), ...keys.slice(-7)] },
  { name: '5 to 7 words', length: [5, 7], alter: (keys) => keys },
  { name: '3 words', length: [3, 3], alter: (keys) => keys },
  { name: '2 words', length: [2, 2], alter: (keys) => keys },
  { name: '1 word', length: [1, 1], alter: (keys) => keys },
  { name: 'absent (words at random), 12 words', length: [12, 12], alter: (keys, _random, other) => keys.map(other) },
  {
    name: '400 words, 5 % altered',
    length: [400, 400],
    alter: (keys, random, other) => altered(keys, 20, random, other),
  },
];

function benchLookup(index: PassageIndex, sources: readonly KeyedWords[], kind: Kind): number {
  const random = randomFrom(11);
  const pick = (): KeyedWords =>
    sources[Math.floor(random() * sources.length)] ?? { source: '', keys: new Uint32Array() };
  const other = (): number => {
    const { keys } = pick();
    return keys[Math.floor(random() * keys.length)] ?? 1;
  };
  const times: number[] = [];
  const places = [0, 0, 0];
  while (times.length < QUOTATIONS) {
    const { source, keys } = pick();
    const length = kind.length[0] + Math.floor(random() * (kind.length[1] - kind.length[0] + 1));
    if (keys.length < length) continue;
    const from = Math.floor(random() * (keys.length - length + 1));
    const quotation = kind.alter([...keys.subarray(from, from + length)], random, other);
    const { result, ms } = timed(() => candidates(index, quotation, 10, { effort: kind.effort ?? 'quick' }));
    times.push(ms);
    const at = result.findIndex(
      (one) =>
        (one.source === source && one.from <= from && from + length <= one.to) ||
        (one.votes === quotation.length && kind.length[1] < 9),
    );
    [1, 3, 10].forEach((top, slot) => (places[slot] = (places[slot] ?? 0) + (at >= 0 && at < top ? 1 : 0)));
  }
  const share = places.map((count) => ((100 * count) / times.length).toFixed(1)).join(' / ');
  report(`${kind.name}: median / p95; top 1 / 3 / 10 %`, `${spread(times)}; ${share}`);
  return quantile(times, 0.5);
}

function altered(keys: number[], count: number, random: () => number, other: () => number): number[] {
  const left = [...keys.keys()];
  for (let done = 1; done <= count; done++) {
    const [at] = left.splice(Math.floor(random() * left.length), 1);
    if (at !== undefined) keys[at] = other();
  }
  return keys;
}

function benchChange(index: PassageIndex, sources: readonly KeyedWords[]): void {
  const random = randomFrom(5);
  const times = Array.from({ length: 50 }, () => {
    const { source, keys } = sources[Math.floor(random() * sources.length)] ?? { source: '', keys: new Uint32Array() };
    return timed(() => withSource(withoutSource(index, source), source, { keys })).ms;
  });
  report('changing one source: median / p95', spread(times));
}

function batchesOf(sources: readonly KeyedWords[]): KeyedWords[][] {
  const batches: KeyedWords[][] = [];
  let size = BATCH_WORDS;
  for (const source of sources) {
    if (size >= BATCH_WORDS) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(source);
    size += source.keys.length;
  }
  return batches;
}

function bytesOf(index: PassageIndex): number {
  return index.tiers.reduce((sum, { segment }) => sum + segmentBytes(segment), 0);
}

function segmentBytes({ keys, postings, heads, offsets }: Segment): number {
  return keys.byteLength + postings.byteLength + heads.byteLength + offsets.byteLength;
}

function keysOf(text: string): Uint32Array {
  return sourceWords(plainDocument(text)).keys;
}
