// What a text says about itself: its date and its title.
import assert from 'node:assert/strict';
import { plainDocument } from '../../server/core/text/plainDocument';
import { datePrefix, guessedTitle, shortened } from '../../server/sources/metadata';
import { readMarkdownSource } from '../../server/sources/markdown';
import { readTextSource } from '../../server/sources/text';

describe('source metadata', () => {
  it('a date before the text is metadata with the blanks around it; the rest of the line is text', () => {
    const text = ' date 2023-06-18 BEIJING -- Blinken arrived late Saturday.\n\nMore.\n';
    const { document, metadata } = readTextSource(text);
    assert.equal(metadata.date, '2023-06-18');
    assert.equal(text.slice(document.metadata?.start, document.metadata?.end), ' date 2023-06-18 ');
    assert.equal(document.blocks[0]?.prose.text, 'BEIJING -- Blinken arrived late Saturday.');
    assert.equal(document.text, text);
  });

  it('a date may lack its day', () => {
    assert.equal(datePrefix('date 2023-06 Ties have deteriorated.')?.date, '2023-06');
  });

  it('other beginnings are text', () => {
    for (const text of [
      'date 2023-13-01 x',
      'date 2023-06-18x',
      'Dates 2023-06 x',
      'The date 2023-06 x',
      '\ndate 2023-06 x',
    ]) {
      assert.equal(datePrefix(text), undefined, text);
    }
  });

  it('the title is the first sentence, cut between words', () => {
    assert.equal(titleOf('\n\nIt was over. Nobody knew.'), 'It was over.');
    assert.equal(
      titleOf('Ties between the countries have deteriorated across the board, raising concerns that they might clash.'),
      'Ties between the countries have deteriorated across the board, raising concerns…',
    );
    assert.equal(titleOf('***\n\nOne line\nand a half. Two.'), 'One line and a half.');
  });

  it('a line without blanks is cut all the same, never inside a character', () => {
    assert.equal(shortened('字'.repeat(200)), `${'字'.repeat(80)}…`);
    assert.ok(!/[\uD800-\uDBFF]…/.test(shortened(`x${'😀'.repeat(100)}`)));
  });

  it('Markdown says it in its front matter, or by its heading', () => {
    const { metadata, document } = readMarkdownSource(
      '---\ntitle: The Visit\ndate: 2023-06-18\nauthor: A. Writer\n---\n\nText.\n',
    );
    assert.deepEqual(metadata, { title: 'The Visit', date: '2023-06-18', author: 'A. Writer' });
    assert.deepEqual(
      document.blocks.map(({ prose }) => prose.text),
      ['Text.'],
    );
    assert.equal(readMarkdownSource('First a remark.\n\n# The *Visit*\n').metadata.title, 'The Visit');
  });

  it('broken front matter costs no text', () => {
    const { document } = readMarkdownSource('---\n: [a\n\t- "b\n---\n\nIt was over. So.\n');
    assert.deepEqual(
      document.blocks.map(({ prose }) => prose.text),
      ['It was over. So.'],
    );
  });
});

function titleOf(text: string): string | undefined {
  return guessedTitle(plainDocument(text));
}
