// Stretches of a text: what lies in what, at the very edges too.
import assert from 'node:assert/strict';
import { contains, overlaps, shifted, textOf, touches, type Span } from '../../../server/core/text/span';

const TEXT = 'The harbour was quiet.';

function spanOf(words: string): Span {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

describe('span', () => {
  it('slices to its words, also when moved with them', () => {
    assert.equal(textOf(TEXT, spanOf('harbour')), 'harbour');
    assert.equal(textOf(`“${TEXT}`, shifted(spanOf('harbour'), 1)), 'harbour');
  });

  it('overlaps where a character is shared, not where ends meet', () => {
    assert.ok(overlaps(spanOf('harbour was'), spanOf('was quiet')));
    assert.ok(!overlaps(spanOf('harbour '), spanOf('was')));
  });

  it('contains itself and what lies inside', () => {
    assert.ok(contains(spanOf('harbour'), spanOf('harbour')));
    assert.ok(contains(spanOf('harbour'), spanOf('arbo')));
    assert.ok(!contains(spanOf('harbour'), spanOf('harbour was')));
  });

  it('is touched by a caret at either end', () => {
    const { start, end } = spanOf('was');
    assert.deepEqual(
      [start - 1, start, end, end + 1].map((caret) => touches({ start, end }, caret)),
      [false, true, true, false],
    );
  });
});
