// Plain texts as documents: where their paragraphs end.
import assert from 'node:assert/strict';
import { documentSpan } from '../../../server/core/document';
import { plainDocument } from '../../../server/core/text/plainDocument';
import type { Span } from '../../../server/core/text/span';

const LONG =
  'He said that the visit was long and that nobody had expected much of it, least of all the people who had planned it, '.repeat(
    2,
  );

describe('plainDocument', () => {
  it('joins wrapped lines and ends paragraphs at blank ones', () => {
    assert.deepEqual(paragraphs('One line\nand one more\n\nTwo\n \t \nThree\n\n\n'), [
      'One line\nand one more',
      'Two',
      'Three',
    ]);
  });

  it('takes each long line for a paragraph, whatever stands between', () => {
    assert.deepEqual(paragraphs(`${LONG}1\n${LONG}2\n\n${LONG}3`), [`${LONG}1`, `${LONG}2`, `${LONG}3`]);
    assert.deepEqual(paragraphs(`Title\n${LONG}1\nShort.\n${LONG}2`), ['Title', `${LONG}1`, 'Short.', `${LONG}2`]);
  });

  it('finds paragraphs in wrapped text without blank lines', () => {
    const text =
      'The visit had been planned for a long time,\nand nobody expected much of it at all when\nit began.\nThe talks went on for two days and a half\nbefore anybody left.';
    assert.deepEqual(paragraphs(text), [
      text.slice(0, text.indexOf('\nThe talks')),
      text.slice(text.indexOf('The talks')),
    ]);
    assert.deepEqual(paragraphs('Q. Did you go?\nA. I did, with all the others who went.\nQ. Why?'), [
      'Q. Did you go?',
      'A. I did, with all the others who went.',
      'Q. Why?',
    ]);
  });

  it('reads CR LF, CR and form feeds as LF', () => {
    const wanted = ['One\ntwo', 'Three'];
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `One${end}two${end}${end}Three`;
      assert.deepEqual(
        paragraphs(text).map((found) => found.replace(/\r\n?/g, '\n')),
        wanted,
      );
    }
    assert.deepEqual(paragraphs('One\n\nTwo goes\n\fon here\n\nThree'), ['One', 'Two goes\n\fon here', 'Three']);
  });

  it('leaves metadata out, and nothing that follows on its line', () => {
    const text = ' date 2023-06 Ties have\n\nTwo.';
    const { blocks, metadata } = plainDocument(text, { start: 0, end: ' date 2023-06 '.length });
    assert.deepEqual(
      blocks.map(({ prose }) => prose.text),
      ['Ties have', 'Two.'],
    );
    assert.deepEqual(metadata, { start: 0, end: 14 });
  });

  it('gives every stretch of prose its place in the text', () => {
    const text = `\uFEFF\r\n  One “a”.\r\n\r\nTwo\r\n  more “b”.  \n`;
    const { blocks } = plainDocument(text);
    const places = blocks.map((block) => {
      const whole = documentSpan(block, { start: 0, end: block.prose.text.length });
      assert.equal(slice(text, whole), block.prose.text);
      assert.deepEqual(whole, block.span);
      const start = block.prose.text.indexOf('“');
      return slice(text, documentSpan(block, { start, end: start + 3 }));
    });
    assert.deepEqual(places, ['“a”', '“b”']);
  });

  it('has nothing for an empty text', () => {
    assert.deepEqual(paragraphs(''), []);
    assert.deepEqual(paragraphs(' \n\f\r\n'), []);
  });

  it('divides what no writer would leave in one piece', () => {
    const oneLine = 'A sentence of a text that is one line. '.repeat(9_000);
    const { blocks } = plainDocument(oneLine);
    assert.ok(blocks.length > 1 && blocks.every(({ prose }) => prose.text.length < 300_000));
    assert.ok(blocks.every(({ prose }) => prose.text.startsWith('A sentence') && prose.text.endsWith('line.')));
    const wrapped = plainDocument(`${'some words of it\n'.repeat(5_000)}\nEnd.`).blocks;
    assert.ok(wrapped.length > 2 && wrapped.length < 20);
  });
});

function paragraphs(text: string): string[] {
  return plainDocument(text).blocks.map(({ prose }) => prose.text);
}

function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
