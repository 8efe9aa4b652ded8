// The counts of a draft: what is right word by word and wrong otherwise is not called verified.
import assert from 'node:assert/strict';
import { tally, tallyText } from '../server/tally';
import { draftFixture } from './checks/said';

async function counted(draft: string): Promise<string> {
  const { draft: checked, findings } = await draftFixture(draft);
  return tallyText(tally(checked, findings));
}

describe('the counts of a draft', () => {
  const RIGHT = '“It is really a dispute over the degree,” said Paul Weber.\n';
  const WRONG = '“It is really a dispute over the degree,” said Maria Lopez.\n';

  it('calls a right quotation verified', async () => assert.equal(await counted(RIGHT), '1 verified'));

  it('questions right words of a wrong speaker', async () =>
    assert.equal(await counted(`${RIGHT}\n${WRONG}`), '1 verified · 1 questioned'));

  it('takes what the writer keeps for right', async () =>
    assert.equal(await counted(`<!-- verbatim-ignore wrong-speaker: she read it out -->\n\n${WRONG}`), '1 verified'));
});
