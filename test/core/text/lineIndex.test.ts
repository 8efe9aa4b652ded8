// Lines and characters against a plain count of line ends.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../../server/core/text/lineIndex';

const anyText = fc
  .array(fc.constantFrom('a', 'é', '😀', ' ', '\n', '\r', '\r\n', '\u2028'), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('line index', () => {
  it('counts lines at LF, CR LF and CR, and at nothing else', () => {
    const lines = new LineIndex('one\ntwo\r\nthree\rfour\u2028still four');
    assert.equal(lines.lineCount, 4);
    assert.deepEqual(lines.positionAt('one\ntwo\r\nthree\rfour\u2028'.length), { line: 3, character: 5 });
  });

  it('counts characters in UTF-16 code units', () => {
    assert.deepEqual(new LineIndex('😀a').positionAt(2), { line: 0, character: 2 });
  });

  it('moves places outside the text to its ends, and past a line’s end to that', () => {
    const lines = new LineIndex('one\r\ntwo');
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 3);
    assert.equal(lines.offsetAt({ line: 9, character: 0 }), 8);
    assert.deepEqual(lines.positionAt(99), { line: 1, character: 3 });
    assert.deepEqual(lines.positionAt(-1), { line: 0, character: 0 });
    assert.deepEqual(new LineIndex('').positionAt(0), { line: 0, character: 0 });
  });

  it('gives back each offset that is not within a CR LF', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), (text, at) => {
        const offset = Math.min(at, text.length);
        const isWithin = text[offset - 1] === '\r' && text[offset] === '\n';
        fc.pre(!isWithin);
        const lines = new LineIndex(text);
        const position = lines.positionAt(offset);
        assert.equal(lines.offsetAt(position), offset);
        assert.equal(position.line, text.slice(0, offset).split(/\r\n|\n|\r/).length - 1);
      }),
      { seed: 1, numRuns: 120 },
    );
  });
});
