// misleading-cut: a dropped negation, condition or aim; silent where the cut is fair or the draft says it again.
import assert from 'node:assert/strict';
import { draftFixture, repaired, said } from './said';

const REPORT = `--- seeds/talks.txt
date 2024-07-02 The talks went on for two days.

“I don’t think the other side wants to give us a win,” Clara Brandt told reporters. “If we win the election, we will cut all taxes in half.”

“We want to make sure that the contest doesn’t turn into a war,” she said. “This plan is not in any way good for the country, and it is not only expensive, and bad. It is not only old.”

“Some people say the whole treaty is dead and buried. We hope the winter will be mild and short. The claim that the army has left the capital is a lie.”

Brandt denied that the ministry had lost the letters. “Those who do not pay their debts will be left behind,” she said.

“We will not, as some expect, leave the union of states. I really think that we can live with the new rules, if the others do.”

“I have no wish, now or later, to close the harbour of the town. I do not believe that any of us would sell the old forest,” she said. “There is no doubt that the bakers have kept their word.”

“Hoping that over the next three months, I’ll be meeting the farmers,” Brandt said. “Suppose that the dam breaks. The valley would lie under water.” She added: “Imagine the faces. The valley is safe.”

“Do you think that the guards sleep at noon?” she asked. “Did you see the lights on the ridge?” She had seen them.

“But if the law be silent on it, the council is free to act. If you ask me, the mill is a ruin. If the mill is so old, why would anybody keep it?” she asked. “We would have lost every ship in the bay.”

“It is a myth that the wolves came back. I fear that the orchard is lost. I am told you can be sure that the ferry runs. To ensure the survival of the orchard is our aim.”

“It was said the bridge would never stand. We did want peace and we did not want the castle. We won’t burn the letters. The road is no longer safe at night. He has never been more certain of the case. Nobody wants a second term.”

“The crew failed to reach the southern island. They never refused to pay the full price. The clerk could not say whether the seal was genuine.”

“If the fog lifts, we might see the lights again. Then they would have to leave the valley for good. I cannot say that in his own view the case is closed.”

“Ask whether the old ferryman is honest in his trade. I did not think the guild will pay for the lamps. We hope that the new baker has found a home.”
Those who did not vote for the bill will sit in the second row. The lamp that the guild did not buy was broken by the wind.

“Neither side has shown any wish to talk. Not all farmers are selling their land,” she said, “and there is no doubt the autumn was dry. We should mend the road rather than closing the whole valley. We must keep the quarrel from turning into a feud. The horses were too weak to carry the bell. A man with no coat is cold in the morning.”

Brandt should have named the date rather than “the bells will be rung”.

“We have no intention of selling the lower fields,” Brandt said. “He is no friend of the old order here.”

“I have never claimed that the ferry was free. We do not accept that the tower is leaning. They do not accept that the wells are dry,” she said. “It would be wrong to say that the inn is closed. They wrongly believe that the kiln is cracked. It is far from clear that the pump is working. No one can prove that the vault is empty. We reject the idea that the choir is finished. My opponents claim that the granary is full.”

“Perhaps the clock is slow. Unless the owner acts, the barn is lost. I don’t think anybody in the parish wanted the quarrel,” she said. “It is not wrong to say that the oven is cold. Can we not agree that the lane is narrow?”
`;
const cutsIn = async (draft: string, more = ''): Promise<string[]> =>
  (await said(`${draft}\n`, REPORT + more)).filter((one) => one.startsWith('misleading-cut'));

// The findings of each draft, all of them checked as the paragraphs of one.
async function cutsOfEach(drafts: readonly string[]): Promise<string[][]> {
  const { draft, findings } = await draftFixture(`${drafts.join('\n\n')}\n`, REPORT);
  const cuts = findings.filter(({ code }) => code === 'misleading-cut');
  let at = 0;
  return drafts.map((text) => {
    const [from, to] = [at, at + text.length];
    at = to + 2;
    const own = cuts.filter(({ span }) => span.start >= from && span.start < to);
    return own.map(({ span }) => draft.document.text.slice(span.start, span.end));
  });
}

describe('misleading-cut', () => {
  let cutsOfWrong: Promise<string[][]> | undefined;
  const wrong: Record<string, readonly [draft: string, place: string]> = {
    'a negation at the start': ['“The other side wants to give us a win,” Brandt said.', 'The'],
    'a condition at the start': ['“We will cut all taxes in half,” Clara Brandt said.', 'We'],
    'an aim at the start': ['Brandt said that “the contest doesn’t turn into a war”.', 'the'],
    'a negation at an ellipsis': ['“This plan is … good for the country,” Brandt said.', '…'],
    'a negation that ends at an ellipsis': ['“We will … leave the union of states,” Brandt said.', '…'],
    hearsay: ['“The whole treaty is dead and buried,” Brandt said.', 'The'],
    'a hope': ['“The winter will be mild and short,” Brandt said.', 'The'],
    'a denial behind it': ['“The army has left the capital,” Brandt said.', 'capital'],
    'a noun that is denied': ['Brandt came “to close the harbour of the town”, she said.', 'to'],
    'a belief that is denied': ['Brandt said that the villagers “sell the old forest”.', 'sell'],
    'a hope with a date': ['“I’ll be meeting the farmers,” Brandt said.', 'I’ll'],
    'a supposition before it': ['“The valley would lie under water,” Brandt said.', 'The'],
    'a question': ['“The guards sleep at noon,” Brandt said.', 'The'],
    'a subjunctive': ['“The council is free to act,” Brandt said.', 'The'],
    'what did not happen': ['Brandt said that they had “lost every ship in the bay”.', 'lost'],
    'a myth': ['“The wolves came back,” Brandt said.', 'The'],
    'what was said by nobody': ['Brandt admitted that “the bridge would never stand”.', 'the'],
    'a whether before a subject': ['Brandt called him “honest in his trade”.', 'honest'],
    'a belief about a subject': ['Brandt said the guild “will pay for the lamps”.', 'will'],
    'a hope for a subject': ['Brandt said the baker “has found a home”.', 'has'],
    neither: ['Each side, Brandt said, “has shown any wish to talk”.', 'has'],
    'not all': ['“Farmers are selling their land,” Brandt said.', 'Farmers'],
    'rather than': ['Brandt spoke for “closing the whole valley”.', 'closing'],
    'keeping something from it': ['The quarrel, Brandt said, was “turning into a feud”.', 'turning'],
    'too … to': ['The horses, Brandt said, would “carry the bell”.', 'carry'],
    'the not of “not only”': ['The plan, Brandt said, is “only expensive, and bad”.', 'only'],
    'no intention of': ['Brandt, they say, was bent on “selling the lower fields”.', 'selling'],
    'a comparison at an ellipsis': ['“He has … been more certain of the case,” Brandt said.', '…'],
    'words that somebody is made to say': ['Another has Clara Brandt “selling the lower fields”.', 'selling'],
    'no longer': ['Brandt called the road “safe at night”.', 'safe'],
    nobody: ['Brandt said that she “wants a second term”.', 'wants'],
    'a failure': ['Brandt said they would “reach the southern island”.', 'reach'],
    'a whether': ['“The seal was genuine,” the clerk said.', 'The'],
    'a no at an ellipsis': ['“The road is … safe at night,” Brandt said.', '…'],
    'a negation at an ellipsis that another clause repeats': [
      'Her plan was not what they feared: “This plan is … good for the country,” Brandt said.',
      '…',
    ],
    'a negation in the word that an ellipsis stands for': [
      '“I … think the other side wants to give us a win,” Brandt said.',
      '…',
    ],
    'a negation under brackets': ['“I [do] think the other side wants to give us a win,” Brandt said.', '[do]'],
    'two words under brackets': ['“We did want peace and we [did] want the castle,” Brandt said.', '[did]'],
    'a negation that a remark has': [
      'Brandt, never one for long speeches, said: “The other side wants to give us a win.”',
      'The',
    ],
    'words that are introduced with a colon': [
      'The film has Brandt say: “The other side wants to give us a win.”',
      'The',
    ],
    'a claim that was never made': ['“The ferry was free,” Brandt said.', 'The'],
    'what is not accepted': ['“The tower is leaning,” Brandt said.', 'The'],
    'what it is wrong to say': ['“The inn is closed,” Brandt said.', 'The'],
    'what is wrongly believed': ['“The kiln is cracked,” Brandt said.', 'The'],
    'what is far from clear': ['“The pump is working,” Brandt said.', 'The'],
    'what no one can prove': ['“The vault is empty,” Brandt said.', 'The'],
    'an idea that is rejected': ['“The choir is finished,” Brandt said.', 'The'],
    'what opponents claim': ['“The granary is full,” Brandt said.', 'The'],
    perhaps: ['“The clock is slow,” Brandt said.', 'The'],
    unless: ['“The barn is lost,” Brandt said.', 'The'],
    'a belief about a long subject': ['Brandt said people in the parish “wanted the quarrel”.', 'wanted'],
    'a denial in the reporter’s words': ['“The ministry had lost the letters,” the report said.', 'The'],
  };
  Object.entries(wrong).forEach(([what, [, place]], index) => {
    it(`underlines the cut of ${what}`, async () => {
      cutsOfWrong ??= cutsOfEach(Object.values(wrong).map(([draft]) => draft));
      assert.deepEqual((await cutsOfWrong)[index], [place]);
    });
  });

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

  it('puts back what stands behind the end, under brackets, or takes the marks off', async () => {
    assert.equal(
      await repaired('“The army has left the capital,” Brandt said.\n', 'misleading-cut', /Put/, REPORT),
      '“The army has left the capital is a lie,” Brandt said.',
    );
    const bracketed = '“I [do] think the other side wants to give us a win,” Brandt said.\n';
    assert.equal(
      await repaired(bracketed, 'misleading-cut', /don’t/, REPORT),
      '“I don’t think the other side wants to give us a win,” Brandt said.',
    );
    assert.equal(
      await repaired('“We will cut all taxes in half,” Brandt said.\n', 'misleading-cut', /marks off/, REPORT),
      'We will cut all taxes in half, Brandt said.',
    );
  });

  let cutsOfFair: Promise<string[][]> | undefined;
  const fair: Record<string, string> = {
    'the whole': '“I don’t think the other side wants to give us a win,” Brandt said.',
    'a negation that the draft repeats': 'Brandt does not believe that “the other side wants to give us a win”.',
    'a condition that the draft repeats': 'Should her party win, Brandt said, “we will cut all taxes in half.”',
    'an aim that the draft repeats': 'Brandt hopes that “the contest doesn’t turn into a war”.',
    'a negation of another clause': '“Will be left behind,” Brandt said of debtors: they “will be left behind”.',
    'not only': 'The plan, Brandt said, “is not only expensive”.',
    'a hedge': '“We can live with the new rules, if the others do,” Brandt said.',
    'a condition that follows': '“I really think that we can live with the new rules,” Brandt said.',
    'no doubt': '“The bakers have kept their word,” Brandt said.',
    'imagining something else': '“The valley is safe,” Brandt said.',
    'a question about something else': 'Brandt saw “the lights on the ridge”.',
    'a question that is one still': '“The guards sleep at noon?” Brandt asked.',
    'a phrase with if': '“The mill is a ruin,” Brandt said.',
    'a question behind a condition': '“Why would anybody keep it?” Brandt asked.',
    'a fear of one’s own': '“The orchard is lost,” Brandt said.',
    'what others do not accept': '“The wells are dry,” Brandt said.',
    'what it is not wrong to say': '“The oven is cold,” Brandt said.',
    'a question that agrees': '“The lane is narrow,” Brandt said.',
    'a question that the draft asks': 'Does Clara Brandt think that “the other side wants to give us a win”? No.',
    'a condition in other words': 'Given a victory, “we will cut all taxes in half”, Brandt said.',
    'a condition in a remark': 'Brandt, asked about a victory, said that in that case “we will cut all taxes in half”.',
    'what is sure': '“The ferry runs,” Brandt said.',
    'the name of a thing': 'Brandt spoke of “the survival of the orchard”.',
    'what stays open by itself': '“We might see the lights again,” Brandt said.',
    'a negation in a clause about the subject': 'The report says they “will sit in the second row”.',
    'a negation in a clause before it': 'The report says the lamp “was broken by the wind”.',
    'no doubt without that': '“The autumn was dry,” Brandt said.',
    'a no beside the subject': 'Of the man Brandt said that he “is cold in the morning”.',
    'what might have been said instead': '“The bells will be rung,” Brandt said.',
    'not only, both words': 'It is “expensive, and bad”, Brandt said.',
    'a thing that is of no': 'Brandt spoke of “the old order here”.',
    'a duty': 'Brandt said that they “leave the valley for good”.',
    'a phrase without a claim': 'The clerk spoke “in his own view”.',
    'two negations': 'Brandt said that they would “pay the full price”.',
    praise: 'Brandt said that he was “more certain of the case”.',
    'what was not denied': '“We did want peace,” Brandt said.',
    'brackets that say it again': '“We [refuse to] burn the letters,” Brandt said.',
    'a lack': 'Brandt lacks, she said, a plan “in any way good for the country”.',
    'a denial that the draft repeats inside': 'Brandt did not say that “this plan is … good for the country”.',
    'a denial after it': '“The other side wants to give us a win,” Brandt denied.',
    'an irrealis that the draft repeats': 'Without the tide they might have “lost every ship in the bay”, Brandt said.',
    'words of nobody': 'There is much talk of “the other side wants to give us a win”.',
  };
  Object.keys(fair).forEach((what, index) => {
    it(`is silent about ${what}`, async () => {
      cutsOfFair ??= cutsOfEach(Object.values(fair));
      assert.deepEqual((await cutsOfFair)[index], []);
    });
  });

  it('is silent where another source asserts the words', async () => {
    const more = '--- seeds/other.txt\n“The other side wants to give us a win,” Clara Brandt said on Friday.\n';
    assert.deepEqual(await cutsIn('“The other side wants to give us a win,” Brandt said.', more), []);
  });

  it('is silent about the second piece of an interrupted utterance', async () => {
    assert.deepEqual(await cutsIn('“I don’t think,” Brandt said, “the other side wants to give us a win.”'), []);
  });
});
