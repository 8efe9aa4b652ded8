// spliced-quote: two speakers, two sources or two far-apart places under one pair of marks; fair ellipses are left alone.
import assert from 'node:assert/strict';
import { repaired, said } from './said';

const filler = Array.from({ length: 60 }, (_none, i) => `Point ${i} of the long address was soon told.`).join(' ');
const REPORT = `--- seeds/council.txt
date 2024-09-01 The council met on Sunday.

“We have to rebuild the whole quarter,” Mayor Tom Hill said. “It will take us at least ten years.”

“Nobody asked the people who live there,” said Anna Graham, the leader of the opposition.
--- seeds/protest.txt
date 2024-09-02 A crowd stood before the hall.

“They are tearing down our streets,” said Maria Lopez, who owns a shop.
--- seeds/address.txt
SPEAKER: The harbour is the heart of this old town. ${filler} Therefore the harbour must stay open.

SPEAKER: Thank you all for coming here.

SPEAKER: Thank you again and good night.

SPEAKER: That is all for tonight.
`;

describe('spliced-quote', () => {
  it('underlines an ellipsis between two speakers, and nothing else is said', async () => {
    const draft = '“We have to rebuild the whole quarter … Nobody asked the people who live there,” Tom Hill said.\n';
    assert.deepEqual(await said(draft, REPORT), ['spliced-quote: …']);
  });

  it('underlines an ellipsis between two speakers of whom the second spoke first', async () => {
    const draft =
      '“Nobody asked the people who live there … We have to rebuild the whole quarter,” Anna Graham said.\n';
    assert.deepEqual(await said(draft, REPORT), ['spliced-quote: …']);
    assert.equal(
      await repaired(draft, 'spliced-quote', /separately/, REPORT),
      '“Nobody asked the people who live there” and “We have to rebuild the whole quarter,” Anna Graham said.',
    );
  });

  it('knows two speakers whose words stand in the other order, pages apart', async () => {
    const pages = Array.from(
      { length: 40 },
      (_none, i) => `The clerk read paragraph ${i} of the old statute aloud.\n\n`,
    );
    const far = REPORT.replace('“Nobody asked the people', `${pages.join('')}“Nobody asked the people`);
    const draft =
      '“Nobody asked the people who live there … It will take us at least ten years,” it has somebody say.\n';
    assert.deepEqual(await said(draft, far), ['spliced-quote: …']);
    const own = '“It will take us at least ten years … We have to rebuild the whole quarter,” it has Hill say.\n';
    assert.deepEqual(
      (await said(own, far)).filter((one) => one.startsWith('spliced')),
      [],
    );
  });

  it('underlines an ellipsis between two sources', async () => {
    const draft = '“Nobody asked the people who live there … They are tearing down our streets,” Anna Graham said.\n';
    assert.deepEqual(await said(draft, REPORT), ['spliced-quote: …']);
  });

  it('underlines the whole where no mark stands between two sources', async () => {
    const draft = '“Nobody asked the people who live there. They are tearing down our streets,” Anna Graham said.\n';
    assert.deepEqual(
      (await said(draft, REPORT)).map((one) => one.slice(0, 20)),
      ['spliced-quote: “Nobo'],
    );
  });

  it('underlines an ellipsis between far-apart places', async () => {
    const draft = 'The speaker: “The harbour is the heart of this old town … Therefore the harbour must stay open.”\n';
    assert.deepEqual(await said(draft, REPORT), ['spliced-quote: …']);
  });

  it('quotes the parts separately', async () => {
    const draft = '“We have to rebuild the whole quarter … Nobody asked the people who live there,” Tom Hill said.\n';
    assert.equal(
      await repaired(draft, 'spliced-quote', /separately/, REPORT),
      '“We have to rebuild the whole quarter” and “Nobody asked the people who live there,” Tom Hill said.',
    );
  });

  const fair: Record<string, string> = {
    'an ellipsis in one sentence': '“We have to rebuild … quarter,” Tom Hill said.',
    'an ellipsis over the reporter’s clause':
      '“We have to rebuild the whole quarter … It will take us at least ten years,” Hill said.',
    'two quotations':
      '“We have to rebuild the whole quarter,” Hill said. “Nobody asked the people who live there,” Graham said.',
  };
  for (const [what, draft] of Object.entries(fair)) {
    it(`is silent about ${what}`, async () => assert.deepEqual(await said(`${draft}\n`, REPORT), []));
  }

  describe('in a story', () => {
    const STORY = `--- seeds/tale.txt
“Where have you left my umbrella?” asked Tom Hill.

“It stands behind the kitchen door,” said Anna Graham.

“And is it wet?”

“Not at all, for nobody has carried it since May.”

“Then we will go out,” said Tom Hill.

“We will not,” said Anna Graham.
`;

    it('takes each paragraph that opens with a mark for another’s turn', async () => {
      const draft = '“And is it wet? … nobody has carried it since May,” she said.\n';
      assert.deepEqual(await said(draft, STORY), ['spliced-quote: …']);
    });

    it('sees others’ turns between two of one person', async () => {
      const draft = '“Where have you left my umbrella? … Then we will go out,” said Tom Hill.\n';
      assert.deepEqual(await said(draft, STORY), ['spliced-quote: …']);
    });
  });
});
