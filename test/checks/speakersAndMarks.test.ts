// wrong-speaker (both sides certain, or silence), unclosed-quote (not while it is typed), and the comments that silence.
import assert from 'node:assert/strict';
import { findingsOf } from '../../server/checks/checks';
import { draftFixture, repaired, said } from './said';

describe('wrong-speaker', () => {
  it('underlines the name and puts the right one in its place', async () => {
    const draft = '“It is really a dispute over the degree,” said Maria Lopez.\n';
    assert.deepEqual(await said(draft), ['wrong-speaker: Maria Lopez']);
    assert.equal(
      await repaired(draft, 'wrong-speaker', /Paul Weber/),
      '“It is really a dispute over the degree,” said Paul Weber.',
    );
  });

  it('underlines the name once, and a second piece of the utterance by itself', async () => {
    const draft =
      '“It is really a dispute over the degree,” said Maria Lopez. “I think about 40 per cent of the plan may work.”\n';
    const [first, second, ...more] = await said(draft);
    assert.equal(first, 'wrong-speaker: Maria Lopez');
    assert.match(second ?? '', /^wrong-speaker: “I think/);
    assert.deepEqual(more, []);
  });

  const silent: Record<string, string> = {
    'the family name alone': '“It is really a dispute over the degree,” said Weber.',
    'a title': '“We will not raise the tax on bread this year,” Minister Smith said.',
    'a role': '“We will not raise the tax on bread this year,” the finance minister said.',
    'nobody named': '“It is really a dispute over the degree,” people say.',
    'a person that no source knows by that name': '“It is really a dispute over the degree,” said a man called Robert.',
    'a single word': '“Families,” said Maria Lopez.',
    'a namesake': '“We will not raise the tax on bread this year,” said Bob Smith.',
    'an addressee': 'Weber told Lopez that it was “really a dispute over the degree”.',
    'somebody quoting somebody': 'Lopez said that Weber had called it “really a dispute over the degree”.',
  };
  for (const [what, draft] of Object.entries(silent)) {
    it(`is silent about ${what}`, async () => assert.deepEqual(await said(`${draft}\n`), []));
  }
});

describe('unclosed-quote', () => {
  const DRAFT = 'Smith said: “We will not raise the tax\n\nNothing else.\n';

  it('underlines the opening mark and closes at the end of the paragraph', async () => {
    assert.deepEqual(await said(DRAFT), ['unclosed-quote: “']);
    assert.match(await repaired(DRAFT, 'unclosed-quote', /Close/), /raise the tax”\n\nNothing else\.$/);
  });

  it('waits while its paragraph is being typed', async () => {
    const { draft, settings } = await draftFixture(DRAFT);
    const [first, second] = draft.document.blocks;
    assert.ok(first && second);
    assert.deepEqual(findingsOf(draft, settings, first.span), []);
    assert.deepEqual(
      findingsOf(draft, settings, second.span).map(({ code }) => code),
      ['unclosed-quote'],
    );
  });

  it('is said where the next paragraph begins with a mark of its own', async () => {
    const draft = '“Go home at once, the mayor told them.\n\n“Nobody believes these figures any more,” said Lopez.\n';
    assert.deepEqual(await said(draft), ['unclosed-quote: “']);
    assert.match(await repaired(draft, 'unclosed-quote', /Close/), /told them\.”\n\n“Nobody/);
  });

  it('lets paragraphs of one block quotation stem from two places', async () => {
    const draft = '> Families have paid enough.\n>\n> We will not raise the tax on bread this year.\n';
    assert.deepEqual(await said(draft), []);
  });

  it('accuses only the paragraph of a block quotation that is wrong', async () => {
    const draft = '> Families have paid enough.\n>\n> We will raise the tax on bread this year.\n';
    assert.deepEqual(await said(draft), ['misquote: will raise']);
  });

  it('hurts no other paragraph', async () => {
    const draft = `${DRAFT}\n“Nobody trusts these figures any more,” said Lopez.\n`;
    assert.deepEqual(await said(draft), ['unclosed-quote: “', 'misquote: trusts']);
  });
});

describe('a half-typed last word', () => {
  it('is no misquote while its paragraph is being typed, and one afterwards', async () => {
    const { draft, settings } = await draftFixture('Lopez said: “Nobody believes these fig”\n');
    assert.deepEqual(findingsOf(draft, settings, draft.document.blocks[0]?.span), []);
    assert.deepEqual(
      findingsOf(draft, settings).map(({ code }) => code),
      ['misquote'],
    );
  });
});

describe('ignore comments', () => {
  const WRONG = '“Nobody trusts these figures any more,” said Lopez.\n';

  it('silence the named code in the block that follows, and in no other', async () => {
    const draft = `<!-- verbatim-ignore misquote: as she wrote it to me -->\n${WRONG}\n${WRONG}`;
    assert.deepEqual(await said(draft), ['misquote: trusts']);
  });

  it('silence no other code', async () => {
    assert.deepEqual(await said(`<!-- verbatim-ignore wrong-speaker: x -->\n${WRONG}`), ['misquote: trusts']);
  });

  it('silence the whole file', async () => {
    assert.deepEqual(await said(`${WRONG}\n${WRONG}\n<!-- verbatim-ignore-file misquote: satire -->\n`), []);
  });
});
