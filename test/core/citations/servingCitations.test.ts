// Which citations speak for a quotation, by the keys.
import assert from 'node:assert/strict';
import { citationsServing } from '../../../server/core/citations/servingCitations';
import { markdownDocument } from '../../../server/core/markdown/markdownDocument';
import { quotationsIn } from '../../../server/core/quotes/quotations';

/** A draft, and for each of its quotations the keys that serve it. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['after the quotation, before the full stop', 'He said “it was long” [@a]. He left [@b].', ['a']],
  ['after the full stop inside the marks', '“It was long.” [@a] He left.', ['a']],
  ['after the sentence', 'He said “it was long.” [@a]\n\nNext [@b].', ['a']],
  ['inside the marks', '“It was long [@a],” he said.', ['a']],
  ['the nearest one for each quotation', '“It was long,” he said [@a], and “nobody came” [@b].', ['a', 'b']],
  ['one for two quotations', 'He called it “very long” and “too dear” [@a].', ['a', 'a']],
  ['several next to each other', '“It was long” [@a; @b] [@c], others say [@d].', ['a b c']],
  ['in running text before', 'As @a [p. 3] writes, “it was long.”', ['a']],
  ['before, for two quotations', '@a calls it “very long” and “too dear”.', ['a', 'a']],
  ['before, in brackets', 'In his memoir [@a] he wrote: “It was long.”', ['a']],
  ['but not that of another quotation', 'He said “it was long” [@a] and later “nobody came”.', ['a', '']],
  ['a sentence that goes on speaking', '“It was long,” he said. “Nobody came.” [@a]', ['a', 'a']],
  ['but not a sentence of its own', '“It was long,” he said. The visit ended on Monday [@a].', ['']],
  ['nor the sentence before', 'The visit ended on Monday [@a]. “It was long,” he said.', ['']],
  ['nor another paragraph', 'He left [@a].\n\n“It was long,” he said.\n\nHe came [@b].', ['']],
  ['a footnote', '“It was long,” he said.[^1] He left.\n\n[^1]: See @a, and [@b].', ['a b']],
  ['an inline note', '“It was long,” he said.^[Thus [@a].]', ['a']],
  ['in a footnote', 'He left.[^1]\n\n[^1]: He said “it was long”. See [@a].', ['a']],
  ['a list item', '- “it was long” [@a]\n- “nobody came”', ['a', '']],
  ['a table row', '| what | source |\n|---|---|\n| “it was long” | [@a] |\n| “nobody came” | [@b] |', ['a', 'b']],
  ['a quotation over two paragraphs', '“It was long.\n\n“Nobody came,” he said [@a].', ['a']],
  ['a block quotation with a citation', '> It was long. [@a]\n', ['a']],
  ['its attribution line', '> It was long.\n>\n> — Ana Ruiz [@a, p. 3]\n', ['a']],
  ['the line after it', '> It was long.\n\n[@a]\n\nNext [@b].', ['a']],
  ['the attribution after it', '> It was long.\n\n— Ana Ruiz [@a]\n', ['a']],
  [
    'the sentence that introduces it',
    'He left [@b]. He wrote in a letter [@a]:\n\n> It was long.\n\nThen [@c] he left.',
    ['a'],
  ],
  ['but not a paragraph before it', 'He left [@a].\n\n> It was long.\n\nHe came [@b].', ['']],
];

describe('citationsServing', () => {
  for (const [name, text, wanted] of CASES) {
    it(`takes ${name}`, () => {
      const { document } = markdownDocument(text);
      const keys = quotationsIn(document).map((quotation) =>
        citationsServing(document, quotation)
          .flatMap((citation) => citation.keys.map(({ key }) => key))
          .join(' '),
      );
      assert.deepEqual(keys, wanted);
    });
  }
});
