// Runs of words that a text shares with a source: whole, longest first, and not missed at the seams of long texts.
import assert from 'node:assert/strict';
import { copiedRuns } from '../../../server/core/passages/copiedRuns';
import { emptyIndex, withSource } from '../../../server/core/passages/passageIndex';

// Words are numbers here: the source is 1000, 1001, …
const SOURCE = Array.from({ length: 600 }, (_none, i) => 1000 + i);
const index = withSource(emptyIndex(), 'source', { keys: Uint32Array.from(SOURCE) });

describe('copiedRuns', () => {
  it('finds a run at every place of a long text', () => {
    for (let before = 0; before < 400; before += 7) {
      const own = Array.from({ length: before }, (_none, i) => 5000 + i);
      const text = [...own, ...SOURCE.slice(50, 59), 7000, 7001];
      const [run, ...more] = copiedRuns(index, text, 8);
      assert.deepEqual(run, { from: before, to: before + 9, source: 'source', word: 50, sources: 1 });
      assert.deepEqual(more, []);
    }
  });

  it('leaves out what is shorter than asked for', () => {
    assert.deepEqual(copiedRuns(index, [9, ...SOURCE.slice(10, 17), 9], 8), []);
  });

  it('gives the longest where runs overlap', () => {
    const two = withSource(index, 'other', { keys: Uint32Array.from([...SOURCE.slice(5, 15), 1, 2, 3]) });
    const runs = copiedRuns(two, [...SOURCE.slice(5, 15), 1, 2, 3], 8);
    assert.deepEqual(
      runs.map(({ source, from, to }) => [source, from, to]),
      [['other', 0, 13]],
    );
  });
});
