// Short quotations that no search finds: known by their speaker, by what they cite, by the other piece of their sentence.
import assert from 'node:assert/strict';
import { fixture } from '../../fixture';

const SOURCES = `--- seeds/council.txt
date 2024-05-02 The council met on Thursday.

"We're all mad here," said Tom Cole, a council member. "We were never told of it." "It was late," said Ann Berg, the clerk.
--- seeds/talks.txt
date 2024-05-03 Nobody expected much.

"Neither side will want to be smiling," said Wendy Cutler, vice president of an institute.
--- seeds/book.txt
date 1921 ${'The night was long and the wind was cold. '.repeat(400)}

"If we travel by that road," said Ann Berg, "we are lost."
`;

/** The verdict on each quotation of a draft, and the words that differ. */
async function verdicts(draft: string): Promise<string[]> {
  const { draft: checked } = await fixture(`${SOURCES}--- draft.md\n${draft}\n`);
  return checked.quotations.map(({ judgement: { verdict, matches } }) => {
    const wrong = verdict === 'altered' ? (matches[0]?.edits ?? []) : [];
    return [verdict, ...wrong.map(({ text, sourceText = '' }) => `${text}/${sourceText}`)].join(' ');
  });
}

describe('where a short quotation comes from', () => {
  const cases: Record<string, readonly [draft: string, ...verdicts: string[]]> = {
    'is known by its speaker': ['“We’re all bad here,” said Tom Cole.', 'altered bad/mad'],
    'is known by a speaker who is a pronoun': ['Tom Cole was angry. “We’re all bad here,” he said.', 'altered bad/mad'],
    'is not another speaker’s sentence': ['“We’re all bad here,” said Ann Berg.', 'not-found'],
    'is not what has a word or two in common': ['“It was so late for us,” said Tom Cole.', 'not-found'],
    'is known by what it cites': ['“We’re all bad here,” somebody said [@council].', 'altered bad/mad'],
    'is not in another source than the cited one': ['“We’re all bad here,” somebody said [@talks].', 'not-found'],
    'is next to the other piece of its sentence': [
      '“Neither side,” said Cutler, “will want to be frowning.”',
      'verbatim',
      'altered frowning/smiling',
    ],
    'is in the source of the quotations around it': [
      '“We were never told of it” is one voice. “We’re all bad here,” was another.',
      'verbatim',
      'altered bad/mad',
    ],
    'stands as it should beside its correction': [
      'The poster has “they travel by that path”. In the book it is “we travel by that road”.',
      'altered they/we path/road',
      'verbatim',
    ],
    'stands as it should in the same row of a table': [
      '| Poster | Book |\n| --- | --- |\n| “they travel by that path” | “we travel by that road” |',
      'altered they/we path/road',
      'verbatim',
    ],
    'is not known by another paragraph': [
      'The poster has “they travel by that path”.\n\nIn the book it is “we travel by that road”.',
      'not-found',
      'verbatim',
    ],
    'is not what stands beside it': [
      'The poster has “nobody goes by boat” and “we travel by that road”.',
      'not-found',
      'verbatim',
    ],
  };
  for (const [name, [draft, ...expected]] of Object.entries(cases)) {
    it(name, async () => assert.deepEqual(await verdicts(draft), expected));
  }

  it('is looked for again when the draft names another speaker', async () => {
    const { workspace, uri } = await fixture(
      `${SOURCES}--- draft.md\nThis is what Ann Berg said:\n\n“We’re all bad here.”\n`,
    );
    const verdict = (): string | undefined => workspace.checked(uri)?.quotations[0]?.judgement.verdict;
    assert.equal(verdict(), 'not-found');
    const start = 'This is what '.length;
    workspace.changeDraft(uri, [{ start, end: start + 'Ann Berg'.length, text: 'Tom Cole' }], 2);
    assert.equal(verdict(), 'altered');
  });
});
