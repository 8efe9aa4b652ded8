// misleading-cut: a dropped negation, condition or aim; silent where the cut is fair or the draft says it again.
import assert from 'node:assert/strict';
import { repaired, said } from './said';

const REPORT = `--- seeds/talks.txt
date 2024-07-02 The talks went on for two days.

“I don’t think the other side wants to give us a win,” Clara Brandt told reporters. “If we win the election, we will cut all taxes in half.”

“We want to make sure that the contest doesn’t turn into a war,” she said. “This plan is not in any way good for the country, and it is not only expensive.”

“Some people say the whole treaty is dead and buried. We hope the winter will be mild and short. The claim that the army has left the capital is a lie.”

Brandt denied that the ministry had lost the letters. “Those who do not pay their debts will be left behind,” she said.

“We will not, as some expect, leave the union of states. I really think that we can live with the new rules, if the others do.”
`;
const cutsIn = async (draft: string, more = ''): Promise<string[]> =>
  (await said(`${draft}\n`, REPORT + more)).filter((one) => one.startsWith('misleading-cut'));

describe('misleading-cut', () => {
  const wrong: Record<string, readonly [draft: string, place: string]> = {
    'a negation at the start': ['“The other side wants to give us a win,” Brandt said.', 'The'],
    'a condition at the start': ['“We will cut all taxes in half,” Clara Brandt said.', 'We'],
    'an aim at the start': ['Brandt said that “the contest doesn’t turn into a war”.', 'the'],
    'a negation at an ellipsis': ['“This plan is … good for the country,” Brandt said.', '…'],
    'a negation that ends at an ellipsis': ['“We will … leave the union of states,” Brandt said.', '…'],
    hearsay: ['“The whole treaty is dead and buried,” Brandt said.', 'The'],
    'a hope': ['“The winter will be mild and short,” Brandt said.', 'The'],
    'a denial behind it': ['“The army has left the capital,” Brandt said.', 'capital'],
    'a denial in the reporter’s words': ['“The ministry had lost the letters,” the report said.', 'The'],
  };
  for (const [what, [draft, place]] of Object.entries(wrong)) {
    it(`underlines the cut of ${what}`, async () =>
      assert.deepEqual(await cutsIn(draft), [`misleading-cut: ${place}`]));
  }

  it('puts the words back', async () => {
    const draft = 'Brandt said: “think the other side wants to give us a win.”\n';
    assert.equal(
      await repaired(draft, 'misleading-cut', /don’t/, REPORT),
      'Brandt said: “don’t think the other side wants to give us a win.”',
    );
    assert.equal(
      await repaired('“This plan is … good for the country,” Brandt said.\n', 'misleading-cut', /not/, REPORT),
      '“This plan is not in any way good for the country,” Brandt said.',
    );
  });

  const fair: Record<string, string> = {
    'the whole': '“I don’t think the other side wants to give us a win,” Brandt said.',
    'a negation that the draft repeats': 'Brandt does not believe that “the other side wants to give us a win”.',
    'a condition that the draft repeats': 'Should her party win, Brandt said, “we will cut all taxes in half.”',
    'an aim that the draft repeats': 'Brandt hopes that “the contest doesn’t turn into a war”.',
    'a negation of another clause': '“Will be left behind,” Brandt said of debtors: they “will be left behind”.',
    'not only': 'The plan, Brandt said, “is not only expensive”.',
    'a hedge': '“We can live with the new rules, if the others do,” Brandt said.',
    'a condition that follows': '“I really think that we can live with the new rules,” Brandt said.',
    'words of nobody': 'There is much talk of “the other side wants to give us a win”.',
  };
  for (const [what, draft] of Object.entries(fair)) {
    it(`is silent about ${what}`, async () => assert.deepEqual(await cutsIn(draft), []));
  }

  it('is silent where another source asserts the words', async () => {
    const more = '--- seeds/other.txt\n“The other side wants to give us a win,” Clara Brandt said on Friday.\n';
    assert.deepEqual(await cutsIn('“The other side wants to give us a win,” Brandt said.', more), []);
  });

  it('is silent about the second piece of an interrupted utterance', async () => {
    assert.deepEqual(await cutsIn('“I don’t think,” Brandt said, “the other side wants to give us a win.”'), []);
  });
});
