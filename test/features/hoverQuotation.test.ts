// What the hover on a quotation adds to its passage: a condition that the source goes on with, and other wordings.
import assert from 'node:assert/strict';
import { hoverAt } from '../../server/features/hover';
import { markdownOf, plainOf } from '../../server/features/richText';
import { fixture } from '../fixture';

const RULES = `--- seeds/rules.txt
date 2024-07-02 “We can live with the new rules, if the others keep them,” Clara Brandt said. “The harbour stays open,” she said, “unless the ice comes early.” “The mill is old. If it burns, it burns. Ask whether it rains,” she said.
`;
const HARBOUR = `--- seeds/first.txt
date 2024-08-01 “We shall rebuild the old bridge before the end of the winter,” Mayor Tom Hill said.
--- seeds/second.txt
date 2024-08-02 “We will rebuild the old bridge before the very end of winter,” said Mayor Tom Hill.
`;

async function hover(draft: string, sources: string, print = markdownOf): Promise<string> {
  const { draft: checked, caret } = await fixture(`${sources}--- draft.md\n${draft}\n`);
  return print(hoverAt(checked, caret)?.content ?? []);
}

describe('hover: a condition that follows', () => {
  it('is told', async () => {
    const text = await hover('“We can live with the |new rules,” Brandt said.', RULES);
    assert.match(text, /goes on with a condition: \*\*if the others keep them\*\*/);
  });

  it('is told where a reporting clause stands between', async () => {
    const text = await hover('“The harbour |stays open,” Brandt said.', RULES);
    assert.match(text, /goes on with a condition: \*\*unless the ice comes early\*\*/);
  });

  const silent: Record<string, string> = {
    'the draft says it': '“We can live with the |new rules,” Brandt said, if others keep them too.',
    'it is quoted': '“We can live with the |new rules, if the others keep them,” Brandt said.',
    'the sentence ends': '“The mill |is old.” Brandt said.',
  };
  for (const [what, draft] of Object.entries(silent)) {
    it(`is not told where ${what}`, async () => assert.doesNotMatch(await hover(draft, RULES), /condition/));
  }
});

describe('hover: other wordings', () => {
  const draft = '“We shall rebuild the old |bridge before the end of the winter,” Tom Hill said.';

  it('names the source, the speaker, the date and what differs, and marks the words', async () => {
    const text = await hover(draft, HARBOUR);
    assert.match(
      text,
      /Worded differently in \[second, line 1\]\([^)]*\) · said by \*\*Tom Hill\*\* · 2024\\?-08\\?-02/,
    );
    assert.match(text, /- \*\*will\*\* for \*shall\* · with \*\*very\*\* · without \*the\*/);
    assert.match(text, /We \*\*will\*\* rebuild the old bridge before the \*\*very\*\* end of winter/);
    assert.doesNotMatch(text, /~~/);
  });

  it('can be read without markup', async () => {
    const text = await hover(draft, HARBOUR, plainOf);
    assert.match(text, /- will for shall · with very · without the\n/);
  });
});
