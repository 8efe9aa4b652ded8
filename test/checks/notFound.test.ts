// quote-not-found and not-checked: an accusation only where the draft ascribes words and every source was read.
import assert from 'node:assert/strict';
import { draftFixture, only, repaired, said } from './said';

const PDF = '--- seeds/minutes.pdf\n%PDF-1.7\n';
const BIB =
  '--- references.bib\n@book{keynes1936, title = {The General Theory}}\n--- verbatim.json\n{ "bibliography": ["references.bib"] }\n';

describe('quote-not-found', () => {
  const accused: Record<string, string> = {
    'a speaker': '“There is no money left in the treasury,” said Ann Smith.',
    'a cue': 'She said that “there is no money left in the treasury”.',
    'a negation of the speaker’s': 'Smith said she did not “see any money left in the treasury”.',
    'a citation': 'It holds that “there is no money left in the treasury” [@budget].',
    'a name for what somebody says': 'Weber called the budget “an empty purse with a ribbon on”.',
    'somebody beside a sign': 'Weber stood at the sign and said “there is no money left in the treasury”.',
    'a condition of something else': 'If it rains, Smith said, “there is no money left in the treasury”.',
    'what may be meant as said': 'No one doubts that Smith said “there is no money left in the treasury”.',
    'a habit of one person': 'Weber often says “there is no money left in the treasury”.',
    'a block quotation': '> There is no money left in the treasury at all.',
  };
  for (const [what, draft] of Object.entries(accused)) {
    it(`speaks where there is ${what}`, async () => {
      const codes = (await said(`${draft}\n`)).map((finding) => finding.split(':')[0]);
      assert.deepEqual(codes, ['quote-not-found']);
    });
  }

  const silent: Record<string, string> = {
    'a title': 'He was reading “The Wealth of Nations and Other Tales” at the time.',
    'a scare quote': 'The so-called “austerity with a human face” was short-lived.',
    'what was not said': 'Smith did not say that “there is no money left in the treasury”.',
    'what nobody said': 'Nobody said that “there is no money left in the treasury”.',
    'the wrong words set against the right ones': 'Weber spoke of a dispute, not “a little family quarrel”.',
    'what could have been said': 'Smith might just as well have said “there is no money left in the treasury”.',
    'what somebody might add': '“There is no money left in the treasury,” Smith could have added.',
    'what it was like': 'It was as though Smith had told us “there is no money left in the treasury”.',
    'a condition': 'If Smith had said “there is no money left in the treasury”, the talks would be over.',
    'a condition without “if”': 'Had anybody said “there is no money left in the treasury”, we would have laughed.',
    'a supposition': 'Suppose Smith says “there is no money left in the treasury”. What then?',
    'something imagined': 'Imagine if Smith had said “there is no money left in the treasury”.',
    'what none of them said': 'No one at the ministry ever said “there is no money left in the treasury”.',
    'what the speaker did not say': '“There is no money left in the treasury,” the minister did not say.',
    'a name that the writer gives': 'I call it the “empty purse with the ribbon on”.',
    'a name that people give': 'Locals have taken to calling it the “great bread muddle of March”.',
    'the title of a talk': 'Smith titled her talk “How loaves remember where they rose”.',
    'a sign': 'The sign by the door says “Mind the empty treasury steps”.',
    'a proverb': 'As the proverb says, “an empty purse sings at the market”.',
    'a box': 'Smith ticked the box marked “I do not wish to pay for bread”.',
    'what people often write': 'Students often write “the treasury was weeping that night”.',
    'a term before what is cited': 'A “bread duty” is raised only where families “have paid enough” [@budget].',
    'two words': '“Absolutely not,” Smith said.',
    code: 'Smith said `"there is no money left in the treasury"`.',
  };
  for (const [what, draft] of Object.entries(silent)) {
    it(`is silent about ${what}`, async () => assert.deepEqual(await said(`${draft}\n`), []));
  }

  it('underlines the quotation with its marks, and takes them off', async () => {
    const draft = '“There is no money left in the treasury,” said Ann Smith.\n';
    assert.deepEqual(await said(draft), ['quote-not-found: “There is no money left in the treasury,”']);
    assert.equal(
      await repaired(draft, 'quote-not-found', /marks off/),
      'There is no money left in the treasury, said Ann Smith.',
    );
  });
});

describe('not-checked', () => {
  it('names the document that could not be read', async () => {
    const { findings } = await draftFixture('“There is no money left in the treasury,” said Ann Smith.\n', PDF);
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['not-checked'],
    );
    assert.match(only(findings, 'not-checked').message, /minutes\.pdf/);
  });

  it('does not spread to a quotation that cites a source which was read', async () => {
    const codes = await said('It holds that “there is no money left in the treasury” [@budget].\n', PDF);
    assert.deepEqual(codes, ['quote-not-found: “there is no money left in the treasury”']);
  });

  it('speaks where the cited work is known from the bibliography only', async () => {
    const draft = 'He held that “the long run is a misleading guide to current affairs” [@keynes1936].\n';
    assert.deepEqual(
      (await said(draft, BIB)).map((finding) => finding.split(':')[0]),
      ['not-checked'],
    );
  });

  it('is not said because of an empty file, which has nobody’s words', async () => {
    const codes = await said('“There is no money left in the treasury,” said Ann Smith.\n', '--- seeds/empty.txt\n\n');
    assert.deepEqual(codes, ['quote-not-found: “There is no money left in the treasury,”']);
  });

  it('speaks of words in another language, whoever says them', async () => {
    const codes = await said('„Wir werden die Steuer auf Brot in diesem Jahr nicht erhöhen“, sagte Smith.\n');
    assert.deepEqual(codes, ['not-checked: „Wir werden die Steuer auf Brot in diesem Jahr nicht erhöhen“']);
  });

  it('is silent where the words are found all the same', async () => {
    assert.deepEqual(await said('“Nobody believes these figures any more,” said Maria Lopez.\n', PDF), []);
  });
});
