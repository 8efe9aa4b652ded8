// Comments that name no check: what they should have silenced says so.
import assert from 'node:assert/strict';
import { draftFixture } from './said';

const WRONG = '“Nobody trusts these figures any more,” said Maria Lopez.\n';

async function messages(draft: string): Promise<readonly string[]> {
  return (await draftFixture(draft)).findings.map(({ message }) => message);
}

describe('ignore comments that name no check', () => {
  const told: Record<string, RegExp> = {
    'a slip': /A comment here asks to ignore “misqoute”, which is no check\. Did you mean misquote\?$/,
    'no name at all': /A comment here asks to ignore “because”, which is no check\.$/,
    'a slip beside another check': /ignore “misquot”, which is no check\. Did you mean misquote\?$/,
  };
  const comments: Record<string, string> = {
    'a slip': '<!-- verbatim-ignore misqoute: her own words -->',
    'no name at all': '<!-- verbatim-ignore because she wrote it to me -->',
    'a slip beside another check': '<!-- verbatim-ignore misquot, wrong-speaker: her own words -->',
  };
  for (const [what, says] of Object.entries(told)) {
    it(`are told of: ${what}`, async () => {
      const [message = ''] = await messages(`${comments[what] ?? ''}\n${WRONG}`);
      assert.match(message, says);
    });
  }

  it('are not told of where they do not stand, or where they name another check rightly', async () => {
    for (const draft of [
      `<!-- verbatim-ignore misqoute: not here -->\nNothing to see.\n\n${WRONG}`,
      `<!-- verbatim-ignore wrong-speaker: she said so -->\n${WRONG}`,
      `<!-- verbatim-ignore wrong-speaker as she told me -->\n${WRONG}`,
    ]) {
      const [message = 'nothing was said'] = await messages(draft);
      assert.match(message, /^Not the source’s words/);
      assert.doesNotMatch(message, /no check|nothing/);
    }
  });
});
