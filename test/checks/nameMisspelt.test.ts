// name-misspelt: slips in names that the sources know, and silence about everybody else.
import assert from 'node:assert/strict';
import { draftFixture, repaired, said } from './said';

const REPORT = `--- seeds/beijing.txt
date 2023-06-18 US Secretary of State Antony Blinken met President Xi Jinping in Beijing. Blinken said the talks were candid.

Daniel Kritenbrink, the top US diplomat for East Asia, told reporters that Blinken would travel on. Kritenbrink did not say where.

Bonnie Glaser, an analyst, said nothing was settled. John Walters of the Treasury agreed, and so did Anthony Mason, an economist. Emanuel Macron was received in May. Mei-Ling Tsangaris wrote a book.

Phileas Prynnish wrote to the board. Prynnish said so twice. Phileas Prynnish won. Phileas Walters left.

This is Sergeant Tolliver of the river police. At the table sat Bonnie Glaser, Georgia Pinkham and Robin Diamont. He was of the House of Tessland. On the list were Quillon, Barnes and Tull.

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
  'a name that the sources have once, behind its title': ['Then came Sergeant Toliver.', 'Toliver', 'Tolliver'],
  'a common word for a name in its company': [
    'There sat Georgia Pinkham and Bonnie Glaser beside Robin Diamond.',
    'Diamond',
    'Diamont',
  ],
  'a house': ['Then came the House of Tesslund.', 'Tesslund', 'Tessland'],
  'another name of somebody whom the draft names rightly': [
    'Mr Quillon bowed. “Good day,” Quillon said. Old Quillion sat down.',
    'Quillion',
    'Quillon',
  ],
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
    'a name that the sources have once, behind another title': 'Then came Bishop Toliver.',
    'a name that the sources have once, without its title': 'The plan of Toliver was read.',
    'a common word for a name in the company of one': 'There sat Georgia Pinkham beside Robin Diamond.',
    'another house': 'The Society of Tessland met.',
    'a common word for a name that stands alone': 'Then Robin Dormant and Robin Diamond left.',
    'a common word for a name in other company': 'There sat Antony Blinken beside Robin Diamond.',
    'an adjective before somebody whom the draft introduces':
      'Mr Quillon bowed to Edmund Quillion. Old Quillion sat down.',
    'an adjective before somebody of whom the sources know nothing': 'Mr Drummle bowed. Old Drumble sat down.',
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
