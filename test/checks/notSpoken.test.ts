// not-spoken: the reporter's own prose in a person's mouth; silent where the words may be the person's after all.
import assert from 'node:assert/strict';
import { repaired, said } from './said';

const REPORT = `--- seeds/trip.txt
date 2024-05-02 The minister's trip had three main objectives, officials said on Thursday.

Foreign Minister Clara Brandt said the talks would not bring a breakthrough on any of the major issues. “We have to keep talking,” she told reporters.

Prospects for a quick agreement between the two largest economies are slim, as ties have grown fraught in recent years.
`;

describe('not-spoken', () => {
  it('underlines indirect speech between marks and takes the marks off', async () => {
    const draft = 'The talks “would not bring a breakthrough on any of the major issues,” Clara Brandt said.\n';
    assert.deepEqual(await said(draft, REPORT), [
      'not-spoken: “would not bring a breakthrough on any of the major issues,”',
    ]);
    assert.equal(
      await repaired(draft, 'not-spoken', /Take/, REPORT),
      'The talks would not bring a breakthrough on any of the major issues, Clara Brandt said.',
    );
  });

  it('underlines the report’s own judgement in a person’s mouth', async () => {
    const draft =
      '“Prospects for a quick agreement between the two largest economies are slim,” said Foreign Minister Clara Brandt.\n';
    assert.equal((await said(draft, REPORT)).length, 1);
  });

  it('knows the person by a pronoun', async () => {
    const draft =
      'Clara Brandt landed on Friday. “Prospects for a quick agreement between the two largest economies are slim,” she said.\n';
    assert.equal((await said(draft, REPORT)).length, 1);
  });

  const MEMOIR = `--- seeds/memoir.txt
On the third day I had a visit from Mr. Anton Keller. I asked him to sit down. He then told me that four sailors besides myself had been chosen for the voyage, and I was glad of it. I told him that I would pack my few warm clothes before the evening.

Mrs. Berg, who stood at my window, made the remark that those were the sails of another harbour. My mother never spoke to me of our ship again.
`;

  it('knows what somebody is said to have told the writer of a memoir', async () => {
    for (const draft of [
      '“Four sailors besides myself had been chosen for the voyage,” said Anton Keller.\n',
      '“Those were the sails of another harbour,” said Mrs. Berg.\n',
    ])
      assert.deepEqual(
        (await said(draft, MEMOIR)).map((one) => one.slice(0, 11)),
        ['not-spoken:'],
      );
  });

  it('takes no sentence that begins with “from” for a line that says whose the text is', async () => {
    const more = REPORT.replace('Prospects', 'From this view Clara Brandt never departed.\n\nProspects');
    const draft = '“Prospects for a quick agreement between the two largest economies are slim,” said Clara Brandt.\n';
    assert.equal((await said(draft, more)).length, 1);
    assert.deepEqual(
      await said(draft, more.replace('From this view Clara Brandt never departed.', 'By Clara Brandt')),
      [],
    );
  });

  it('leaves the writer of a memoir his own words', async () => {
    assert.deepEqual(
      await said('“I would pack my few warm clothes before the evening,” said Anton Keller.\n', MEMOIR),
      [],
    );
    assert.deepEqual(await said('“My mother never spoke to me of our ship again,” said Mrs. Berg.\n', MEMOIR), []);
  });

  it('knows who is quoted in a report from who quotes it', async () => {
    const draft =
      '“Prospects for a quick agreement between the two largest economies are slim,” said Clara Brandt, quoted in the report.\n';
    assert.equal((await said(draft, REPORT)).length, 1);
  });

  const silent: Record<string, string> = {
    'a report that is cited':
      'Citing the report, Clara Brandt said “prospects for a quick agreement between the two largest economies are slim”.',
    'a finding that is quoted':
      'Clara Brandt quoted the finding: “Prospects for a quick agreement between the two largest economies are slim.”',
    'a paper that is read out':
      '“Prospects for a quick agreement between the two largest economies are slim,” Clara Brandt said, reading aloud.',
    'words that were spoken': '“We have to keep talking,” Clara Brandt said.',
    'the report itself':
      'Prospects “for a quick agreement between the two largest economies are slim,” the report said.',
    'nobody named': 'Prospects “for a quick agreement between the two largest economies are slim”.',
    'few words that anybody may use': 'Paul Weber said that “on Thursday” he had no time.',
    'an altered quotation, which is a misquote already':
      '“Prospects for a quick agreement between the two smallest economies are slim,” Clara Brandt said.',
  };
  for (const [what, draft] of Object.entries(silent)) {
    it(`is silent about ${what}`, async () => {
      assert.deepEqual(
        (await said(`${draft}\n`, REPORT)).filter((one) => one.startsWith('not-spoken')),
        [],
      );
    });
  }

  it('is silent where another source has her say it', async () => {
    const more = `${REPORT}--- seeds/spoken.txt
“The talks would not bring a breakthrough on any of the major issues,” Clara Brandt said.
`;
    const draft = '“The talks would not bring a breakthrough on any of the major issues,” Clara Brandt said.\n';
    assert.deepEqual(await said(draft, more), []);
  });

  const OWN: Record<string, string> = {
    'a transcript': `--- seeds/hearing.txt
CLARA BRANDT: The treaty will not be signed before the winter comes to an end.

PAUL WEBER: Is that so?

CLARA BRANDT: That is what the other side said.

PAUL WEBER: Good.
`,
    'an article of her own': `--- seeds/brandt2024.txt
Many have said that treaties are slow. The treaty will not be signed before the winter comes to an end. Clara Brandt is minister.
`,
    'a speech in the first person': `--- seeds/address.txt
Clara Brandt, address to parliament. As I said last week, it takes time. We are patient, and my colleagues know it. They should see the treaty signed before the winter comes to an end.
`,
  };
  for (const [what, source] of Object.entries(OWN)) {
    it(`is silent about ${what}`, async () => {
      const words = what.startsWith('a speech')
        ? 'should see the treaty signed before the winter comes to an end'
        : 'The treaty will not be signed before the winter comes to an end';
      assert.deepEqual(await said(`“${words},” Clara Brandt said.\n`, `${REPORT}${source}`), []);
    });
  }

  it('knows who says a clause that has a subject of its own', async () => {
    const more = `${REPORT}--- seeds/tower.txt
Clara Brandt walked up the tower of the old castle. The wind was so cold that the guards had put on two coats each. “It is fine,” Clara Brandt said.
`;
    const draft = 'Brandt said that the wind was “so cold that the guards had put on two coats each”.\n';
    assert.deepEqual(await said(draft, more), ['not-spoken: “so cold that the guards had put on two coats each”']);
  });

  it('sees that somebody whom nobody names is said to have spoken', async () => {
    const draft =
      '“Prospects for a quick agreement between the two largest economies are slim,” said one of the ministers.\n';
    assert.equal((await said(draft, REPORT)).length, 1);
    assert.deepEqual(await said(draft.replace('one of the ministers', 'the author'), REPORT), []);
  });

  it('sees that who is one of the people of a story does not tell it', async () => {
    const story = `--- seeds/story.txt
I met my friend Holmes at the door of our house. The cab that waited there was painted a deep and shining green.

“You see it, I hope,” said Holmes. “It has been washed, which no cab is on a Monday.”

I said to him that we should go in, and so we did.
`;
    const draft = '“The cab that waited there was painted a deep and shining green,” said Holmes.\n';
    assert.equal((await said(draft, story)).length, 1);
  });

  it('is silent about a judge’s opinion under his name', async () => {
    const opinion = `--- seeds/opinion.txt
The county said that the mill must close. The judgment of the court below, which the county asked for, is reversed.

Justice Okafor, dissenting. The people of this valley will pay for an error of this court for a very long time.
`;
    const draft = '“The people of this valley will pay for an error of this court,” Justice Okafor wrote.\n';
    assert.deepEqual(await said(draft, opinion), []);
  });
});
