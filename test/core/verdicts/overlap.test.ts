// How two rows of words lie over each other: what is the same between the later beginning and the earlier end.
import assert from 'node:assert/strict';
import { wordKey, words } from '../../../server/core/text/words';
import { overlapOf } from '../../../server/core/verdicts/overlap';

// Both stretches, and how many words differ in them.
function laid(a: string, b: string): [string, string, number] {
  const [one, two] = [words(a), words(b)];
  const { aFrom, aTo, bFrom, bTo, different } = overlapOf(
    one.map(({ form }) => wordKey(form)),
    two.map(({ form }) => wordKey(form)),
  );
  const text = (list: typeof one, from: number, to: number): string =>
    list
      .slice(from, to)
      .map(({ form }) => form)
      .join(' ');
  return [text(one, aFrom, aTo), text(two, bFrom, bTo), different];
}

describe('overlapOf', () => {
  it('lays a part over the whole', () => {
    assert.deepEqual(laid('if we want that the river that we have stays clean', 'the river we have stays clean'), [
      'the river that we have stays clean',
      'the river we have stays clean',
      1,
    ]);
  });

  it('lays the end of one over the beginning of the other', () => {
    assert.deepEqual(laid('one two three four five', 'three nine five six seven'), [
      'three four five',
      'three nine five',
      1,
    ]);
  });

  it('counts a word at an end that both rows have otherwise', () => {
    assert.deepEqual(laid('frank direct and constructive', 'candid direct and constructive'), [
      'frank direct and constructive',
      'candid direct and constructive',
      1,
    ]);
  });

  it('is empty where nothing is the same', () => {
    assert.deepEqual(laid('one two', 'three four'), ['', '', 0]);
    assert.deepEqual(laid('', 'three'), ['', '', 0]);
  });
});
