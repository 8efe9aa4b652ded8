// The sorted places of a segment against a plain search, and segments that stay few.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyIndex, withoutSource, withSource } from '../../../server/core/passages/passageIndex';
import { buildSegment, keysOf, postingsOf, segmentBuffers, sourceAt } from '../../../server/core/passages/segment';

const anyKey = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom(0xffffffff, 0x80000000, 0x7fffffff));
const anySources = fc.array(fc.array(anyKey, { maxLength: 40 }), { minLength: 1, maxLength: 5 });

describe('segment', () => {
  it('knows every place of every run of one, two and three words', () => {
    fc.assert(
      fc.property(anySources, fc.array(anyKey, { minLength: 1, maxLength: 3 }), (sources, run) => {
        const segment = buildSegment(sources.map((keys, at) => ({ source: `s${at}`, keys: Uint32Array.from(keys) })));
        const { from, to } = postingsOf(segment, { keys: run, at: 0, length: run.length });
        const found = [...segment.postings.subarray(from, to)].map((place) => {
          const ordinal = sourceAt(segment, place);
          return `${ordinal}:${place - (segment.offsets[ordinal] ?? 0)}`;
        });
        const expected = sources.flatMap((keys, ordinal) =>
          [...keys.keys()]
            .filter((at) => run.every((key, word) => keys[at + word] === key))
            .map((at) => `${ordinal}:${at}`),
        );
        assert.deepEqual(found.sort(), expected.sort());
      }),
      { seed: 1, numRuns: 120 },
    );
  });

  it('gives back the words of its sources, and survives the way to another thread', () => {
    const segment = buildSegment([
      { source: 'a', keys: Uint32Array.of(5, 6) },
      { source: 'empty', keys: new Uint32Array() },
      { source: 'b', keys: Uint32Array.of(7) },
    ]);
    const arrived = structuredClone(segment, { transfer: segmentBuffers(segment) as ArrayBuffer[] });
    assert.deepEqual(
      [0, 1, 2].map((ordinal) => [...keysOf(arrived, ordinal)]),
      [[5, 6], [], [7]],
    );
    assert.equal(segment.keys.length, 0);
  });

  it('is one of few, however many sources come and go', () => {
    let index = emptyIndex();
    for (let at = 0; at < 600; at++) index = withSource(index, `s${at}`, { keys: Uint32Array.of(1 + (at % 7), 2, 3) });
    assert.ok(index.tiers.length < 24, `${index.tiers.length} segments`);
    for (let at = 0; at < 500; at++) index = withoutSource(index, `s${at}`);
    const places = index.tiers.reduce((sum, { segment }) => sum + segment.keys.length, 0);
    assert.ok(places <= 2 * 4 * 100, `${places} places for 100 sources of 3 words`);
  });
});
