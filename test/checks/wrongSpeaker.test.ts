// wrong-speaker: whom a source has speak by a pronoun or in a paragraph of its own, authors, and what ties a draft to a source.
import assert from 'node:assert/strict';
import { draftFixture, said } from './said';

const NEWS = `--- seeds/ferry.txt
date 2024-05-02 The ferry will stop on Monday, the harbour office said.

Ms Bonnie Glaser, director of the harbour office, told reporters that the old boat was not safe any longer.

“Nobody wants another winter with this engine,” she said.

Mr Peter Marsh, the mayor, said: “The island must not be cut off from the schools.”

“We will hire a smaller boat until the summer begins.”
`;

const SPEECHES = `--- seeds/fdr.md
---
author: Franklin D. Roosevelt
---

I am certain that my fellow Americans expect candor of me. So let me assert my firm belief that the only thing we have to fear is fear itself. We are stricken by no plague of locusts.

--- seeds/kennedy-1961.txt
My fellow citizens, we observe today no party victory. Let us never negotiate out of fear, I say. But let us never fear to negotiate. Ask not what we can do for you.
`;

describe('wrong-speaker', () => {
  const wrong: Record<string, string> = {
    'a pronoun that can mean one person only': '“Nobody wants another winter with this engine,” said Peter Marsh.',
    'a paragraph that goes on with the speaker of the one before':
      '“We will hire a smaller boat until the summer begins,” said Bonnie Glaser.',
  };
  for (const [what, draft] of Object.entries(wrong)) {
    it(`knows the source’s speaker by ${what}`, async () => {
      const [finding, ...more] = await said(`${draft}\n`, NEWS);
      assert.match(finding ?? '', /^wrong-speaker: /);
      assert.deepEqual(more, []);
    });
  }

  it('takes no pronoun for certain where another may be meant', async () => {
    const two = NEWS.replace('told reporters', 'and Ms Clara Brandt told reporters');
    assert.deepEqual(await said('“Nobody wants another winter with this engine,” said Peter Marsh.\n', two), []);
  });

  it('knows a single name at the beginning of a sentence, as elsewhere', async () => {
    const tale = `--- seeds/tale.txt
“There is nobody at home tonight,” said Berta. The baker looked at Berta.

“You ought to knock before you come in,” Berta said with a frown; “it is quite rude of you.”

“I had no hand to knock with,” said Anselm. And Berta laughed at Anselm.
`;
    const draft = '“You ought to knock before you come in,” said Anselm.\n';
    assert.deepEqual(await said(draft, tale), ['wrong-speaker: Anselm']);
    assert.deepEqual(await said(draft.replace('Anselm', 'Berta'), tale), []);
  });

  it('names a speaker with the article that the source has', async () => {
    const tale = `--- seeds/tale.txt
“No room at this table!” cried the Hatter. Alice looked at the Hatter and at the Dormouse.

“You ought to mend your old watch,” said the Hatter.

“I never had a watch to mend,” said Alice.

The Hatter yawned, and then Hatter and Dormouse looked at Alice. But nobody had spoken to the Hatter, who sighed. “Well,” the Hatter went on, and Hatter said no more.
`;
    const { findings } = await draftFixture('“You ought to mend your old watch,” said Alice.\n', tale);
    assert.match(findings[0]?.message ?? '', /^The source has the Hatter say this, not Alice/);
    assert.equal(findings[0]?.fixes[0]?.title, 'Name the Hatter as the speaker');
  });

  it('does not take the speaker of one sentence for the next one’s', async () => {
    const draft =
      'Peter Marsh said that “the island must not be cut off.” Bonnie Glaser’s answer, “nobody wants another winter with this engine,” came late.\n';
    assert.deepEqual(await said(draft, NEWS), []);
  });

  it('knows the author of a speech', async () => {
    const { draft, findings } = await draftFixture(
      '“The only thing we have to fear is fear itself,” said Kennedy.\n',
      SPEECHES,
    );
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['wrong-speaker'],
    );
    assert.equal(draft.quotations[0]?.speaker.source, 'Franklin D. Roosevelt');
  });

  it('knows the authors by their keys where both have one', async () => {
    const more = SPEECHES.replace(
      'seeds/fdr.md\n---\nauthor: Franklin D. Roosevelt\n---\n',
      'seeds/roosevelt-1933.txt\n',
    );
    assert.equal((await said('“Let us never negotiate out of fear,” said Roosevelt.\n', more)).length, 1);
    assert.deepEqual(await said('“Let us never negotiate out of fear,” said Lopez.\n', more), []);
  });

  const silent: Record<string, string> = {
    'the author’s family name': '“The only thing we have to fear is fear itself,” said Roosevelt.',
    'a stranger to the library': '“The only thing we have to fear is fear itself,” said Hilda Ramsbottom.',
    'a question that somebody else asks':
      'When Roosevelt asks him whether “the only thing we have to fear is fear itself” Kennedy says that he does not know.',
    'few words that two may have said': '“We are stricken,” said Kennedy.',
    'a name in another sentence':
      '“We have to go,” said Kennedy. Roosevelt’s own line, “the only thing we have to fear is fear itself”, is better.',
    'somebody who quotes another':
      '“The only thing we have to fear is fear itself,” Kennedy quoted Roosevelt as saying.',
  };
  for (const [what, draft] of Object.entries(silent)) {
    it(`is silent about ${what}`, async () => {
      const found = await said(`${draft}\n`, SPEECHES);
      assert.deepEqual(
        found.filter((one) => one.startsWith('wrong-speaker')),
        [],
      );
    });
  }

  it('is silent about whom the author speaks of beside the words', async () => {
    const more = SPEECHES.replace('So let me assert', 'As Kennedy has it, so let me assert');
    assert.deepEqual(await said('“The only thing we have to fear is fear itself,” said Kennedy.\n', more), []);
  });

  it('is silent about words that the source has twice, once from the person', async () => {
    const more = `${NEWS}
“Nobody wants another winter with this engine!” Peter Marsh said on Friday.
`;
    assert.deepEqual(await said('“Nobody wants another winter with this engine,” said Peter Marsh.\n', more), []);
  });

  it('is silent about a block quotation that is credited to the book’s author', async () => {
    const draft = '> “The island must not be cut off from the schools.”\n>\n> — Maria Lopez, *The Ferry*\n';
    assert.deepEqual(await said(draft, NEWS), []);
  });

  describe('in a story', () => {
    const STORY = `--- seeds/school.txt
“Some boy’s definition of a horse,” said Thomas Gradgrind. “Bitzer, yours.”

Bitzer blinked at Thomas Gradgrind with both eyes at once.

“Quadruped and graminivorous,” said the boy.
`;
    const WRONG = '“Some boy’s definition of a horse,” said Bitzer. “Bitzer, yours,” Thomas Gradgrind said.\n';

    it('knows a stranger from the speaker where the source tells of both', async () => {
      assert.deepEqual(
        (await said(WRONG, STORY)).filter((one) => one.startsWith('wrong-speaker')),
        ['wrong-speaker: Bitzer'],
      );
    });

    it('does not where one name may be the other’s', async () => {
      const more = STORY.replace('Bitzer blinked at', 'Bitzer was a name that the school had for').replace(
        'Bitzer, y',
        'Y',
      );
      assert.deepEqual(
        (await said(WRONG.replace('“Bitzer, yours,”', '“Yours,”'), more)).filter((one) => one.startsWith('wrong')),
        [],
      );
    });
  });
});
