// sources-disagree: another source's wording of the same utterance; silent where it is another utterance, or the same words.
import assert from 'node:assert/strict';
import { hoverQuotation } from '../../server/features/hoverQuotation';
import { markdownOf } from '../../server/features/richText';
import { draftFixture, only, repaired, said } from './said';

const ONE = `--- seeds/one.txt
date 2024-08-01 The mayor spoke on Thursday.

“We shall rebuild the old bridge before the end of the winter,” Mayor Tom Hill said. “Nobody will have to leave.”
`;
const OTHER = `--- seeds/two.txt
date 2024-08-02 A day after the flood the mayor spoke.

“We will rebuild the old bridge before the end of next winter,” said Mayor Tom Hill.
`;
const DRAFT = '“We shall rebuild the old bridge before the end of the winter,” Tom Hill said.\n';

describe('sources-disagree', () => {
  it('says how the other source words it, and points to both', async () => {
    const { findings } = await draftFixture(DRAFT, ONE + OTHER);
    const finding = only(findings, 'sources-disagree');
    assert.equal(finding.severity, 'information');
    assert.match(finding.message, /“will” for “shall”.*\(two, 2024-08-02\)/);
    assert.deepEqual(
      finding.related.map(({ source }) => source),
      ['one', 'two'],
    );
  });

  it('offers the other wording', async () => {
    assert.equal(
      await repaired(DRAFT, 'sources-disagree', /two/, ONE + OTHER),
      '“We will rebuild the old bridge before the end of next winter,” Tom Hill said.',
    );
  });

  it('offers it for the words that the other source has, and leaves the rest', async () => {
    const other =
      '--- seeds/two.txt\ndate 2024-08-02 The city will “rebuild the old bridge before the end of next winter,” Mayor Tom Hill said.\n';
    assert.equal(
      await repaired(DRAFT, 'sources-disagree', /two/, ONE + other),
      '“We shall rebuild the old bridge before the end of next winter,” Tom Hill said.',
    );
  });

  it('does not tell how a word is spelt', async () => {
    const own = ONE.replace('the end', 'the city’s end');
    const other = OTHER.replace('the end', 'the citys end');
    const draft = DRAFT.replace('the end', 'the city’s end');
    const { message } = only((await draftFixture(draft, own + other)).findings, 'sources-disagree');
    assert.match(message, /“will” for “shall”, “next” for “the” \(/);
  });

  it('the hover shows the wordings one below the other', async () => {
    const { draft } = await draftFixture(DRAFT, ONE + OTHER);
    const shown = markdownOf(hoverQuotation(draft, 5)?.content ?? []);
    const [own = '', other = ''] = shown.split('Worded differently');
    assert.match(own, /We shall rebuild/);
    assert.match(other, /two[\s\S]*next/);
  });

  const silent: Record<string, string> = {
    'the same words': OTHER.replace('will rebuild', 'shall rebuild').replace('of next', 'of the'),
    'what only edits tell apart': OTHER.replace('will rebuild', 'shall rebuild').replace(
      'of next winter',
      'of the winter …',
    ),
    'another speaker': OTHER.replace('Tom Hill', 'Anna Graham'),
    'the reporter’s own words': OTHER.replace(/[“”]/g, ''),
    'another utterance': OTHER.replace(/“.*”/, '“We shall rebuild the new town hall after the elections in May,”'),
  };
  for (const [what, other] of Object.entries(silent)) {
    it(`is silent about ${what}`, async () => assert.deepEqual(await said(DRAFT, ONE + other), []));
  }

  // What the draft quotes of it, what the other report has of it, and the words that differ.
  const partly: Record<string, readonly [draft: string, other: string, difference: RegExp]> = {
    'the draft quotes some words of it': [
      'The bridge will be there “before the end of the winter”, Tom Hill said.\n',
      OTHER,
      /“next” for “the”/,
    ],
    'the other report has some words of it': [
      DRAFT,
      '--- seeds/two.txt\ndate 2024-08-02 The city will “rebuild the old bridge before the end of next winter,” Mayor Tom Hill said.\n',
      /“next” for “the”/,
    ],
    'the draft leaves words out': [
      DRAFT.replace('old bridge before', 'old bridge …').replace('… the end', '… end'),
      OTHER,
      /“will” for “shall”/,
    ],
    'a reporting clause interrupts it': [
      DRAFT,
      '--- seeds/two.txt\ndate 2024-08-02 “We will rebuild the old bridge,” said Mayor Tom Hill, “before the end of next winter.”\n',
      /“will” for “shall”/,
    ],
    'a transcript has it': [
      DRAFT,
      `--- seeds/two.txt
TOM HILL: Good morning. We will rebuild, uh, the old bridge before the end of the winter. I promise that.

Q: Who pays?

TOM HILL: The state does.

Q: All of it?

TOM HILL: Nearly all.
`,
      /“will” for “shall”/,
    ],
  };
  for (const [what, [draft, other, difference]] of Object.entries(partly)) {
    it(`speaks where ${what}`, async () => {
      const { findings } = await draftFixture(draft, ONE + other);
      assert.match(only(findings, 'sources-disagree').message, difference);
    });
  }

  it('knows a few words by what the reports say around them', async () => {
    const few = (word: string, rest: string): string =>
      `--- seeds/${word}.txt\ndate 2024-08-01 The main goal of the visit will be “${word}, direct and constructive” ${rest}.\n`;
    const draft = 'The officials promised “frank, direct and constructive” talks.\n';
    const told = await draftFixture(draft, few('frank', 'discussions') + few('candid', 'discussions'));
    assert.match(only(told.findings, 'sources-disagree').message, /“candid” for “frank”/);
    const other = '--- seeds/candid.txt\nShe likes “candid, direct and constructive” neighbours.\n';
    assert.deepEqual(await said(draft, few('frank', 'discussions') + other), []);
  });

  const otherwise: Record<string, string> = {
    'what was said again days later': OTHER.replace('2024-08-02', '2024-08-20'),
    'a sentence that the first source has too': `${OTHER.replace('a day', 'the day')}--- seeds/one.txt
date 2024-08-01 “We shall rebuild the old bridge before the end of the winter,” Mayor Tom Hill said. “We will rebuild the old bridge before the end of next winter.”
`,
    'words that the other source leaves out with a mark': OTHER.replace('will rebuild', 'shall … rebuild').replace(
      'of next winter',
      'of … winter',
    ),
    'what is spelt in another way': OTHER.replace('will rebuild', 'shall re-build').replace('of next', 'of the'),
  };
  for (const [what, other] of Object.entries(otherwise)) {
    it(`is silent about ${what}`, async () => {
      const own = other.includes('seeds/one') ? '' : ONE;
      assert.deepEqual(await said(DRAFT, own + other), []);
    });
  }

  it('is silent about a misquote: that is another matter', async () => {
    const draft = DRAFT.replace('bridge', 'fridge');
    assert.deepEqual(await said(draft, ONE + OTHER), ['misquote: fridge']);
  });
});
