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

  it('is silent about a misquote: that is another matter', async () => {
    const draft = DRAFT.replace('bridge', 'fridge');
    assert.deepEqual(await said(draft, ONE + OTHER), ['misquote: fridge']);
  });
});
