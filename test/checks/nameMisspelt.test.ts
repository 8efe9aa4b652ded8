// name-misspelt: slips in names that the sources know, and silence about everybody else.
import assert from 'node:assert/strict';
import { draftFixture, repaired, said } from './said';

const REPORT = `--- seeds/beijing.txt
date 2023-06-18 US Secretary of State Antony Blinken met President Xi Jinping in Beijing. Blinken said the talks were candid.

Daniel Kritenbrink, the top US diplomat for East Asia, told reporters that Blinken would travel on. Kritenbrink did not say where.

Bonnie Glaser, an analyst, said nothing was settled. John Walters of the Treasury agreed, and so did Anthony Mason, an economist. Emanuel Macron was received in May. Mei-Ling Tsangaris wrote a book.

Phileas Prynnish wrote to the board. Prynnish said so twice. Phileas Prynnish won. Phileas Walters left.

“Humbug,” said Scratchley. “Go home,” Scratchley said, and Scratchley left.
`;

const slips: Record<string, [draft: string, word: string, right: string]> = {
  'a family name behind its given name': ['Antony Blinkin left on Monday.', 'Blinkin', 'Blinken'],
  'a spelling of a given name': ['They met Anthony Blinken there.', 'Anthony', 'Antony'],
  'a given name behind its family name': ['They met Xi Jingping there.', 'Jingping', 'Jinping'],
  'a family name alone': ['Blinkin said no more.', 'Blinkin', 'Blinken'],
  'a family name with a title and a genitive': ['It was Mr Blinkn’s plane.', 'Blinkn', 'Blinken'],
  'a name behind a pair of given names': ['They read Mei-Ling Tsangeris.', 'Tsangeris', 'Tsangaris'],
  'a common given name for a rare one': ['They met Phineas Prynnish.', 'Phineas', 'Phileas'],
  'a name behind an adjective': ['Young Scratchly left.', 'Scratchly', 'Scratchley'],
  'a name that is the only one': ['“Go home,” Scratchly said.', 'Scratchly', 'Scratchley'],
  'two swapped letters of a long name': ['Then the plan of Kritenbirnk won.', 'Kritenbirnk', 'Kritenbrink'],
};

describe('name-misspelt', () => {
  for (const [what, [draft, word, right]] of Object.entries(slips)) {
    it(`finds ${what}`, async () => {
      assert.deepEqual(await said(`${draft}\n`, REPORT), [`name-misspelt: ${word}`]);
      assert.equal(await repaired(`${draft}\n`, 'name-misspelt', /^Write /, REPORT), draft.replace(word, right));
    });
  }

  it('says who is meant, and where', async () => {
    const { findings } = await draftFixture('Blinkin said no more.\n', REPORT);
    assert.match(findings[0]?.message ?? '', /“Blinken”, not “Blinkin”: Antony Blinken \(beijing, 2023-06-18\)/);
  });

  it('finds the same slip again where the name stands alone', async () => {
    const draft = 'Antony Blinkin left on Monday. The trip ended when Blinkin said so.\n';
    assert.deepEqual(await said(draft, REPORT), ['name-misspelt: Blinkin', 'name-misspelt: Blinkin']);
  });

  const silent: Record<string, string> = {
    'the right names': 'Antony Blinken, Blinken, Mr Blinken’s plane, Xi Jinping and Kritenbrink.',
    'short forms of a given name': 'Tony Blinken and Dan Kritenbrink said so.',
    'another given name': 'Joan Walters left. Phineas Walters left.',
    'another given name that nobody has heard of': 'Adelbrecht Kritenbrinck left. The plan of Kritenbrinck won.',
    'a well-known family name': 'John Waters left.',
    'a common word': 'The Blinker was on, and the Blinking went on. Glass said so.',
    'a family': 'The Blinkens left.',
    'a right given name where the source’s only one may be the slip': 'They received Emmanuel Macron.',
    'a name of another language’s spelling': 'They met Xi Jinping and Xí Jìnpíng there.',
    'a firm': 'Shares of Blinkin Corp. fell.',
    'a place': 'They met in Masson, a town near Walterston.',
    'a derived word': 'It was a Blinkenesque speech.',
    'a title and somebody else': 'Mr Macon and Dr Glazier left.',
    'the words of a quotation': '“Mr Blinkin is a friend of ours and of many others,” said a man called Robert.',
    'a part of some other name': 'They met in Kritenbrinck Street.',
    code: 'Type `Antony Blinkin` here.',
  };
  for (const [what, draft] of Object.entries(silent)) {
    it(`is silent about ${what}`, async () => {
      const found = await said(`${draft}\n`, REPORT);
      assert.deepEqual(
        found.filter((one) => one.startsWith('name-misspelt')),
        [],
      );
    });
  }

  it('is silent about a word that any source has', async () => {
    const more = `${REPORT}--- seeds/other.txt\nThe firm of Blinkin opened a shop on the quay.\n`;
    assert.deepEqual(await said('Then Blinkin said so.\n', more), []);
  });
});
