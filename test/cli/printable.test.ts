// What reaches a terminal or a workflow log: text without commands in it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { printable } from '../../server/cli/printable';

describe('text on a terminal', () => {
  it('loses escape sequences, bells and marks that turn the direction of writing', () => {
    assert.equal(printable('a\u001b[31mred\u001b[0m\u0007 b\u202Ec\u2066'), 'a[31mred[0m bc');
    assert.equal(printable('title \u001b]0;owned\u0007'), 'title ]0;owned');
    assert.equal(printable('\u009b2Jx'), '2Jx');
  });

  it('is one line', () => {
    assert.equal(printable('a\r\n\tb\u2028c'), 'a b c');
  });

  it('never holds a control character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
        (text) => {
          assert.doesNotMatch(printable(text), /[\u0000-\u001f\u007f-\u009f]/);
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });

  it('keeps letters, marks and signs of every script', () => {
    const text = 'Übermut, “naïve” — 習近平, Привет, 😀';
    assert.equal(printable(text), text);
  });
});
