// Quotations in Markdown: where they stand, what ends them, and what is none. A fixture gives a draft and, after `=>`, the
// text of each quotation (the draft's own characters between the outer marks), separated by ` | `; `~` marks an unclosed one.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdownDocument } from '../../../server/core/markdown/markdownDocument';
import { namesIn } from '../../../server/core/people/names';
import { attributionsOf } from '../../../server/core/quotes/attribution';
import { quotationsIn } from '../../../server/core/quotes/quotations';

const CASES = [
  '# A “title” here\n\nAnd “more”. => title | more',
  '- He said “one\n- She said “two” => one~ | two',
  '| a “one | b |\n| --- | --- |\n| “two” | x” | => one~ | two',
  'A note.[^1] She said “two”.\n\n[^1]: He said “one => two | one~',
  'He said *“one two”* and “*three* four”. => one two | *three* four',
  'He said &ldquo;one two&rdquo; and \\"three\\". => one two | three',
  "He said <q>one *two*</q> and “<q>three</q> four”; ``five'' too. => one *two* | <q>three</q> four | five",
  '> - [ ] call the printer\n> - [x] pay her =>',
  'See `"code"` and <!-- "comment" --> and [a "link"](http://x.org/ "its title"). => link',
  '    "code"\n\n```\n"code"\n```\n\n"prose" => prose',
  '> One two,\n> three. => One two,\n> three.',
  '> “One two.”\n>\n> — Ann Walsh => One two.',
  '> One “two” three.\n> -- Ann Walsh => One “two” three.',
  '> One.\n>\n> Two.\n>\n> [@key] => One.\n>\n> Two.',
  '> [!NOTE]\n> Mind this. =>',
  '> One\n>\n> > two => One\n>\n> > two',
  'He said: “One.\n\n“Two.” => One.\n\n“Two.',
  'He said “one\n\n## “Two”\n\n“Three” => one~ | Two | Three',
  'He said “one [@key]\n\nand more”. => one~',
];

const MARKS = '" \' “ ” ‘ ’ „ « » ` > - # | \\ ( . , : [^1] @ s 5'.split(' ');

describe('quotations in Markdown', () => {
  for (const line of CASES) {
    const at = line.lastIndexOf('=>');
    const text = line.slice(0, at).trimEnd();
    it(JSON.stringify(text), () => {
      const found = quotationsIn(markdownDocument(text).document);
      const texts = found.map((one) => text.slice(one.inner.start, one.inner.end).trimEnd() + (one.closed ? '' : '~'));
      assert.equal(texts.join(' | '), line.slice(at + 2).trim());
    });
  }

  it('never throws, and never overlaps, whatever the text', () => {
    const piece = fc.constantFrom(...MARKS, 'word', ' ', '\n', 'Ann said', '\n\n', '> ', '``', "''");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { document } = markdownDocument(pieces.join(''));
        const found = quotationsIn(document);
        let end = 0;
        for (const { span, inner, pieces: parts } of found) {
          assert.ok(
            span.start >= end && span.start <= inner.start && inner.start <= inner.end && inner.end <= span.end,
          );
          assert.ok(parts.length > 0);
          end = span.end;
        }
        assert.equal(attributionsOf(document, found, namesIn(document)).length, found.length);
      }),
      { numRuns: 200 },
    );
  });
});
