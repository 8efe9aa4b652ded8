// missing-citation, wrong-citation and unknown-citation.
import assert from 'node:assert/strict';
import { draftFixture, repaired, said } from './said';

const BIB =
  '--- references.bib\n@book{keynes1936, title = {The General Theory}}\n--- verbatim.json\n{ "bibliography": ["references.bib"] }\n';
const BROKEN = '--- verbatim.json\n{ "bibliography": ["nowhere.bib"] }\n';
const ALWAYS = '--- verbatim.json\n{ "citations": "always" }\n';

describe('missing-citation', () => {
  const LOPEZ = '“Nobody believes these figures any more,” said Maria Lopez.\n';

  it('is silent in a draft that cites nothing', async () => assert.deepEqual(await said(LOPEZ), []));

  it('speaks in a draft that cites something', async () => {
    const draft = `${LOPEZ}\nSmith answered: “Families have paid enough” [@budget].\n`;
    assert.deepEqual(await said(draft), ['missing-citation: “Nobody believes these figures any more,”']);
  });

  it('speaks in a draft that names a bibliography', async () => {
    const draft = `---\nbibliography: references.bib\n---\n\n${LOPEZ}`;
    assert.deepEqual(await said(draft, BIB), ['missing-citation: “Nobody believes these figures any more,”']);
  });

  it('speaks where the settings ask for it', async () => {
    assert.deepEqual(await said(LOPEZ, ALWAYS), ['missing-citation: “Nobody believes these figures any more,”']);
  });

  const again = '“Nobody believes these figures any more,” said Maria Lopez';
  const near: Record<string, [string, number]> = {
    'a citation that follows': [`${again}. “Nobody believes these figures,” she said [@reaction].`, 0],
    'one in the running text': [`As @reaction has it, she was angry. ${again}.`, 0],
    'one of the sentence before': [`She was angry [@reaction]. ${again}.`, 1],
  };
  for (const [what, [draft, findings]] of Object.entries(near)) {
    it(`${findings > 0 ? 'is not content with' : 'is content with'} ${what}`, async () =>
      assert.equal((await said(`${draft}\n`)).length, findings));
  }

  const repairs: readonly (readonly [string, string, string])[] = [
    [
      'before the full stop of its sentence',
      LOPEZ,
      '“Nobody believes these figures any more,” said Maria Lopez [@reaction].',
    ],
    [
      'behind a closing mark that ends the sentence',
      'Lopez said: “Nobody believes these figures any more.”\n',
      'Lopez said: “Nobody believes these figures any more.” [@reaction]',
    ],
    [
      'at the end of a block quotation',
      '> Nobody believes these figures any more\n',
      '> Nobody believes these figures any more [@reaction]',
    ],
  ];
  for (const [where, draft, expected] of repairs) {
    it(`cites ${where}`, async () => {
      assert.equal(await repaired(draft, 'missing-citation', /Cite reaction/, ALWAYS), expected);
    });
  }
});

describe('wrong-citation', () => {
  const WRONG = 'Lopez said: “Nobody believes these figures any more” [@budget].\n';

  it('underlines the citation and names the source that has the words', async () => {
    assert.deepEqual(await said(WRONG), ['wrong-citation: [@budget]']);
  });

  it('cites the right one instead, or as well', async () => {
    assert.match(await repaired(WRONG, 'wrong-citation', /instead/), /more” \[@reaction\]\.$/);
    assert.match(await repaired(WRONG, 'wrong-citation', /as well/), /more” \[@budget; @reaction\]\.$/);
  });

  it('is silent where a cited key has no text', async () => {
    assert.deepEqual(
      await said('Lopez said: “Nobody believes these figures any more” [@budget; @keynes1936].\n', BIB),
      [],
    );
  });

  const others: Record<string, string> = {
    'a second clause': 'Lopez said: “Nobody believes these figures any more”, which the budget would deny [@budget].',
    'what is cited in plain words': '“Nobody believes these figures any more” (Lopez 2024, p. 5), she said [@budget].',
  };
  for (const [what, draft] of Object.entries(others)) {
    it(`is silent about the citation of ${what}`, async () => assert.deepEqual(await said(`${draft}\n`), []));
  }

  it('is silent about words too few to prove anything', async () => {
    assert.deepEqual(await said('She spoke of “these figures” [@budget].\n'), []);
  });
});

describe('unknown-citation', () => {
  it('underlines the key and offers the near one', async () => {
    const draft = 'Lopez said: “Nobody believes these figures any more” [@reacton].\n';
    assert.deepEqual(await said(draft), ['unknown-citation: reacton']);
    assert.match(await repaired(draft, 'unknown-citation', /reaction/), /\[@reaction\]\.$/);
  });

  it('may be repaired by “fix all” where one key alone is near', async () => {
    const { findings } = await draftFixture('So they say [@reacton].\n');
    assert.deepEqual(
      findings.flatMap(({ fixes }) => fixes.map(({ safe }) => safe)),
      [true],
    );
  });

  it('puts a key that ends with a mark between braces', async () => {
    const more = '--- seeds/Smith (2019).txt\nThe price of bread rose again in the spring.\n';
    for (const slip of ['Smith--2019-', 'Smith_2019-', '{Smith--2019-}']) {
      const fixed = await repaired(`So they say [@${slip}, p. 3].\n`, 'unknown-citation', /Smith-2019-/, more);
      assert.equal(fixed, 'So they say [@{Smith-2019-}, p. 3].');
    }
    assert.deepEqual(await said('So they say [@Smith-2019-].\n', more), []);
  });

  const silent: Record<string, readonly [string, string?]> = {
    'a key of the bibliography': ['So it is [@keynes1936].', BIB],
    'any key while a bibliography cannot be read': ['So it is [@keynes1936].', BROKEN],
    'an account on a social network': ['The minister, @AnnSmith on the network, kept silent.'],
    'a figure of the draft itself': ['As @fig:growth shows, it grows.'],
    'an e-mail address': ['Write to ann@example.org for more.'],
  };
  for (const [what, [draft, more]] of Object.entries(silent)) {
    it(`is silent about ${what}`, async () => assert.deepEqual(await said(`${draft}\n`, more), []));
  }
});
