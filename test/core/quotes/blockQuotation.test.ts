// Block quotations: which words are quoted, which are a label, a name or a remark, and what is no quotation. A fixture gives
// the lines without their `> `, parted by ` / ` (` // ` for a new paragraph), and after `=>` the quoted words, its pieces parted by ` + `
// and quotations by ` | `.
import assert from 'node:assert/strict';
import { markdownDocument } from '../../../server/core/markdown/markdownDocument';
import { namesIn } from '../../../server/core/people/names';
import { attributionsOf } from '../../../server/core/quotes/attribution';
import { quotationsIn } from '../../../server/core/quotes/quotations';

const CREDITS = [
  'We are friends. // Abraham Lincoln, 1861 => We are friends.',
  'We are friends. / (Abraham Lincoln, 4 March 1861) => We are friends.',
  'We are friends. (Lincoln 1861, p. 5) => We are friends.',
  'We are friends. // Abraham Lincoln => We are friends.',
  'We are friends. // Abraham Lincoln, First Inaugural Address => We are friends.',
  'We are friends. ([source](http://x.org/a)) => We are friends.',
  'We are friends. // [Lincoln’s address](http://x.org/a) => We are friends.',
  'We are friends. // <https://x.org/a> => We are friends.',
  'We are friends. // Source: the Gazette, page 3 => We are friends.',
  'We are friends. / <footer>Lincoln</footer> => We are friends.',
  'We are friends. // <cite>the papers of Lincoln</cite> => We are friends.',
  'We are friends. // *Hartwell Mills*, 412 N.E.3d at 122. => We are friends.',
  'We are friends. // *Id.* at 121 (citing *Goldwin v. Parrish*, 310 N.E.2d 44, 51 (1974)). => We are friends.',
  'We are friends. *(my italics)* => We are friends.',
  'We are friends. (emphasis added) => We are friends.',
  'We are friends.^1^ => We are friends.',
  'We are friends.<sup>1</sup> => We are friends.',
  'We are friends.¹ // We are none.² => We are friends. + We are none.',
  'We are friends. // — Abraham Lincoln // ([source](http://x.org/a)) => We are friends.',
  '“We are friends.” // Abraham Lincoln, 1861 => We are friends.',
];

const WORDS = [
  'Abraham Lincoln, 1861 => Abraham Lincoln, 1861',
  'We saw London, / Paris and Rome in 1861. => We saw London, / Paris and Rome in 1861.',
  'We saw it. // In May 1861 => We saw it. + In May 1861',
  'We saw it. // Lincoln came in 1861. => We saw it. + Lincoln came in 1861.',
  'We saw it (and you did not). => We saw it (and you did not).',
  'We saw it. // (Nobody else did.) => We saw it. + (Nobody else did.)',
  'We saw it. // No taxation => We saw it. + No taxation',
  'We spent $20 in the year 1861 => We spent $20 in the year 1861',
  'We saw it … (…) => We saw it … (…)',
  'We saw it. // [All of us saw it.](http://x.org/a) => We saw it. + All of us saw it.',
  'O Captain! / Fallen cold and dead. => O Captain! / Fallen cold and dead.',
  'Items: / - Green Eggs / - Ham and Rye => Items: + Green Eggs + Ham and Rye',
];

const BOXES = [
  '**Note:** this essay was read in May. =>',
  'Note: this essay was read in May. =>',
  '**Warning** Do not touch it. =>',
  '**Important** / Do not touch it. =>',
  '⚠️ **Caution:** it bites. =>',
  'TL;DR: The council closed the library. =>',
  'Source: council report, page 3 =>',
  'Update (3 May): the library is open. =>',
  '*Editor’s note:* the text is short. =>',
  '## Summary // All is well. =>',
  '[!TIP] / Read it. =>',
  '**Assumption:** nobody reads this far. =>',
  'Next steps: Ruth calls the printer. =>',
  'Ideas have consequences. => Ideas have consequences.',
  'Important news came today. => Important news came today.',
  'Noted: it is so. => Noted: it is so.',
  'Caution is a virtue. => Caution is a virtue.',
  '**Important news** came today. => Important news came today.',
];

const LABELS = [
  '**Lincoln:** We are friends. => We are friends.',
  '**Lincoln:** We *are **so** many* friends. / ***Kennedy:*** Let us begin. => We are so many friends. | Let us begin.',
  '**Lincoln**: We are friends. => We are friends.',
  'Mei-Ling Chao: The council broke its rules. => The council broke its rules.',
  '— Mei-Ling Chao: The council broke its rules. => The council broke its rules.',
  '**Lincoln:** We are friends. // **Kennedy:** Let us begin. => We are friends. | Let us begin.',
  '**Lincoln:** We are friends. / **Kennedy:** Let us begin. => We are friends. | Let us begin.',
  'Q: Why did you? // A: I was in a hurry. // It was late. => Why did you? | I was in a hurry. + It was late.',
  'Remember: We are friends. => Remember: We are friends.',
  'He said: We are friends. => He said: We are friends.',
  'On Friday, Ruth wrote: // > Can we begin? => Can we begin?',
  'On Friday, Ruth wrote: / > Can we begin? // Yes, we can. => Can we begin? | Yes, we can.',
  '## An Address / We are friends. => We are friends.',
  '## An Address => An Address',
  'She was clear: // We are friends. => She was clear: + We are friends.',
];

const SEVERAL = [
  'We are friends. [@a] // Let us begin. [@b] => We are friends. | Let us begin.',
  'We are friends. [@a] // Let us begin. [@a] => We are friends. + Let us begin.',
  'We are friends. // Let us begin. [@b] => We are friends. + Let us begin.',
  'We are friends. / — Lincoln // Let us begin. / — Kennedy => We are friends. | Let us begin.',
];

function quoted(lines: string): { readonly draft: string; readonly found: string } {
  const draft = lines
    .split(' // ')
    .map((paragraph) => paragraph.replaceAll(' / ', '\n'))
    .join('\n\n')
    .replace(/^/gm, '> ');
  const { document } = markdownDocument(draft);
  const found = quotationsIn(document).map(({ pieces }) =>
    pieces
      .map(({ block, prose }) => document.blocks[block]?.prose.text.slice(prose.start, prose.end))
      .join(' + ')
      .replaceAll('\n', ' / '),
  );
  return { draft, found: found.join(' | ') };
}

function attributions(draft: string) {
  const { document } = markdownDocument(draft);
  return attributionsOf(document, quotationsIn(document), namesIn(document));
}

const speakers = (draft: string): string[] => attributions(draft).map(({ speaker }) => speaker?.text ?? '-');
const kinds = (draft: string): string[] => attributions(draft).map(({ kind }) => kind);

function check(cases: readonly string[]): void {
  for (const line of cases) {
    const at = line.lastIndexOf('=>');
    const lines = line.slice(0, at).trim();
    it(lines, () => {
      assert.equal(quoted(lines).found, line.slice(at + 2).trim());
    });
  }
}

describe('block quotations', () => {
  describe('leave out the lines and remarks that name an author or a place', () => check(CREDITS));
  describe('keep what may be words', () => check(WORDS));
  describe('are none where a label makes them a box', () => check(BOXES));
  describe('begin after a label', () => check(LABELS));
  describe('are several where speakers or sources change', () => check(SEVERAL));

  it('are ascribed to the speaker whom a label names', () => {
    const talk = '> **Lincoln:** We are friends.\n>\n> **Mei-Ling Chao:** Let us begin.\n';
    assert.deepEqual(speakers(`Kennedy spoke.\n\n${talk}`), ['Lincoln', 'Mei-Ling Chao']);
  });

  it('are nobody’s claim about a source where they answer a mail', () => {
    const mail = '> On Friday, Ruth wrote:\n> > Can we begin?\n>\n> Yes, we can.\n';
    assert.deepEqual(speakers(mail), ['Ruth', '-']);
    assert.deepEqual(kinds(mail), ['scare', 'scare']);
    assert.deepEqual(kinds('> From: Ruth\n> Date: Friday\n>\n> Can we begin?\n'), ['scare']);
    assert.deepEqual(kinds('On March 4, 1861, Lincoln wrote:\n\n> We are friends.\n'), ['speech']);
    assert.deepEqual(kinds('> Lincoln spoke first:\n> > We are friends.\n'), ['speech']);
  });

  it('are ascribed to the name on a dashed line', () => {
    const { document } = markdownDocument('Abraham Lincoln spoke.\n\n> We are friends.\n>\n> — Abraham Lincoln\n');
    const [attribution] = attributionsOf(document, quotationsIn(document), namesIn(document));
    assert.equal(attribution?.speaker?.text, 'Abraham Lincoln');
  });
});
