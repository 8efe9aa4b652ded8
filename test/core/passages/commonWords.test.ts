// Counting words in common, bit by bit, against the textbook's table.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commonWords, wordMasks } from '../../../server/core/passages/commonWords';

describe('common words', () => {
  it('is the longest common subsequence', () => {
    const key = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(fc.array(key, { maxLength: 90 }), fc.array(key, { maxLength: 60 }), (query, text) => {
        assert.equal(commonWords(wordMasks(query), text, 0, text.length), longestCommonSubsequence(query, text));
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('looks only at the window', () => {
    assert.equal(commonWords(wordMasks([1, 2, 3]), [1, 9, 2, 9, 3], 1, 4), 1);
  });
});

function longestCommonSubsequence(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    b.forEach((other, at) =>
      next.push(word === other ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0)),
    );
    row = next;
  }
  return row[b.length] ?? 0;
}
