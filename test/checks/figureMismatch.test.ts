// figure-mismatch: a figure that the cited source gives differently, and silence wherever that is not certain.
import assert from 'node:assert/strict';
import { draftFixture, repaired, said } from './said';

const REPORT = `--- seeds/strait.txt
date 2023-06-18 Foreign direct investment in China has fallen to an 18-year low. A Chinese warship cut within 150 yards of an American destroyer in the Taiwan Strait, according to the Pentagon.

The visit to Beijing lasted two days. Officials said the new harbour would cost $5 million. About 40 per cent of the voters of the island want closer ties.

The port employed 1,214 dockers before the storm. Between 11 and 14 ships wait outside the harbour of Tamsui each morning. The ministry bought 12 new patrol boats for the coast guard.

The islands signed an 18-month-old pact with Australia. Support for the pact rose 5 percentage points to 46 per cent. The senate passed the tariff bill on March 12 by 51 votes to 49. The central bank spent 2.4 billion euros on bonds in 2019. Fifteen different and greatly distinguished engineers have run the harbour office.

Those ten crews, the manual says, could mend upwards of 480 nets in a day. The ministry formed a strike force against fraud. In just 6 months it has saved more than 7 billion yen.

The fleet lost a third of its boats, officials said, and it has plans to build at least five new trawlers over the next year. The harvest feeds two-thirds of the villages on the coast, and the harbour gives work to one-half our sailors. About a third of the young voters like the mayor, and a quarter of the old voters do. The old bridge debt now stands at 652 million yen. While exports have grown by only 21 percent since the war, our timber output has grown by 64 percent, and our salt output has grown by 87 percent. The loss shrank in one year from $20 billion to $7,800 million. They saved more than $6 billion on grain. A Reuters poll put the margin of error at 3 points; a Gallup poll put the margin of error at 4 points.
`;

const differing: Record<string, [draft: string, wrong: string, right: string]> = {
  'a number with its unit behind a hyphen': [
    'Foreign direct investment in China has fallen to a 19-year low [@strait].',
    '19',
    '18',
  ],
  'a distance': ['A Chinese warship came within 15 yards of an American destroyer [@strait].', '15', '150'],
  'a unit': ['A Chinese warship came within 150 metres of an American destroyer [@strait].', 'metres', 'yards'],
  'a number in words': ['The visit to Beijing lasted three days [@strait].', 'three', 'two'],
  'a magnitude': ['Officials said that the new harbour would cost $5 billion [@strait].', '$5 billion', '$5 million'],
  'a share': ['About 60% of the voters of the island want closer ties [@strait].', '60', '40'],
  'a count': ['The ministry bought 21 new patrol boats for its coast guard [@strait].', '21', '12'],
  'a unit of time, though its number stands elsewhere with it': [
    'Foreign direct investment in China has fallen to an 18-month low [@strait].',
    'month',
    'year',
  ],
  'a figure of a short sentence': ['The visit lasted five days [@strait].', 'five', 'two'],
  'percentage points': [
    'Support for the pact rose 5 per cent to 46 per cent [@strait].',
    'per cent',
    'percentage points',
  ],
  'a day of a month': ['The senate passed the tariff bill on March 21 [@strait].', '21', '12'],
  'a currency': ['The central bank spent 2.4 billion dollars on bonds in 2019 [@strait].', 'dollars', 'euros'],
  'a year': ['The central bank spent 2.4 billion euros on bonds in 2018 [@strait].', '2018', '2019'],
  'a count of things with adjectives': [
    'Sixteen engineers have run the harbour office [@strait].',
    'Sixteen',
    'Fifteen',
  ],
  'a count beside an equal one': ['Ten crews could mend upwards of 840 nets a day [@strait].', '840', '480'],
  'a figure in a clause of a long sentence': [
    'The fleet has had a hard winter, as every fisher of the coast will say, and has plans for six new trawlers [@strait].',
    'six',
    'five',
  ],
  'a figure of what “it” is in the sentence before': [
    'A strike force against fraud has saved 9 billion yen [@strait].',
    '9 billion',
    '7 billion',
  ],
  'a unit with an equal number in a clause': [
    'The admiral was not amused, the radio said, when a warship came within 150 miles of a destroyer [@strait].',
    'miles',
    'yards',
  ],
  'a fraction in words': ['The harbour gives work to one-tenth of the sailors [@strait].', 'one-tenth', 'one-half'],
  'a fraction of more parts': ['The harvest feeds one-fifth of the villages [@strait].', 'one-fifth', 'two-thirds'],
  'a figure behind another verb that joins': [
    'The bridge debt amounted to 625 million yen [@strait].',
    '625 million',
    '652 million',
  ],
  'a figure of one clause among several': ['Timber output up 74 percent [@strait].', '74', '64'],
  'a figure in a cell of a table': [
    '| What | How much |\n| --- | --- |\n| Wood | Timber output up 74 percent [@strait] |',
    '74',
    '64',
  ],
  'a figure behind an equal one, though something is roughly as much': [
    'The loss was to fall from $20 billion to $6,700 million [@strait].',
    '$6,700 million',
    '$7,800 million',
  ],
  'a figure cited in a footnote': ['The visit to Beijing lasted four days.[^1]\n\n[^1]: [@strait]', 'four', 'two'],
};

// The words that figure-mismatch underlines.
async function mismatches(draft: string): Promise<string[]> {
  const code = 'figure-mismatch: ';
  return (await said(`${draft}\n`, REPORT)).flatMap((one) => (one.startsWith(code) ? [one.slice(code.length)] : []));
}

describe('figure-mismatch', () => {
  for (const [what, [draft, wrong, right]] of Object.entries(differing)) {
    it(`finds ${what}`, async () => {
      assert.deepEqual(await mismatches(draft), [wrong]);
      assert.equal(await repaired(`${draft}\n`, 'figure-mismatch', /^Write /, REPORT), draft.replace(wrong, right));
    });
  }

  it('shows the source’s sentence', async () => {
    const { findings } = await draftFixture('The visit to Beijing lasted three days [@strait].\n', REPORT);
    assert.match(findings[0]?.message ?? '', /strait, 2023-06-18.*“The visit to Beijing lasted two days\.”/);
  });

  it('shows the words around the figure of a long sentence', async () => {
    const { findings } = await draftFixture(`${differing['a distance']?.[0] ?? ''}\n`, REPORT);
    assert.match(findings[0]?.message ?? '', /“A Chinese warship cut within 150 yards of an American .* …”$/);
  });

  it('compares with the source that the sentence quotes', async () => {
    const draft = 'It would cost officials $7 million, the new harbour, and “the visit to Beijing lasted two days”.\n';
    assert.deepEqual(await mismatches(draft), ['$7 million']);
  });

  const silent: Record<string, string> = {
    'the same figure': 'The visit to Beijing lasted 2 days [@strait].',
    'the same share': 'Some 40% of the voters of the island want closer ties [@strait].',
    'a rounded number': 'The port employed 1,200 dockers before the storm [@strait].',
    'a bound that holds': 'The port employed more than a thousand and over 1,000 dockers before the storm [@strait].',
    'something that the source does not speak of': 'The minister has been in office for 19 years [@strait].',
    'a sentence without a citation': 'The visit to Beijing lasted three days.',
    'a work that is not here': 'The visit to Beijing lasted three days [@strait; @elsewhere99].',
    'one of several that nobody can tell apart':
      'The visit to Beijing lasted three days and the visit to Delhi lasted five days [@strait].',
    'the same fraction': 'The harbour gives work to half of our sailors [@strait].',
    'the same share as a fraction': 'The harbour gives work to 50 percent of our sailors [@strait].',
    'one of several fractions of a poll': 'Some two-thirds of the voters like the mayor [@strait].',
    'a fraction of a measure': 'The harvest feeds the villages on the coast for half of an hour [@strait].',
    'a third that is no fraction': 'The harbour gives work to the third of the sailors [@strait].',
    'a figure that two clauses may have': 'Output up 74 percent [@strait].',
    'a range': 'Between 11 and 20 ships wait outside the harbour of Tamsui each morning [@strait].',
    'a count that only sounds alike': 'The pact is 20 months old, and the town bought 30 nets [@strait].',
    'a poll of others': 'A Harris poll put the margin of error at 6 points [@strait].',
    'a pact that the source calls so': 'The 18-month-old pact with Australia holds [@strait].',
    'the same figure in words': 'Officials said the harbour would cost five million dollars [@strait].',
    'the same day': 'On 12 March the senate passed the tariff bill [@strait].',
    'a share in other words': 'Support for the pact rose to nearly half [@strait].',
    'a rough count': 'The port employed some 1,250 dockers before the storm [@strait].',
    'a bound of a rounded number': 'The central bank spent over €2 billion on bonds in 2019 [@strait].',
    'a later year about which nothing is said': 'The central bank wants to spend nothing on bonds in 2027 [@strait].',
    'an age': 'The harbour’s 61-year-old engineer has run the office for nine years [@strait].',
    'half of a score': 'The senate passed it 51 to 49 [@strait].',
    'other words around the same unit': 'Five days later the summit in Delhi began [@strait].',
  };
  for (const [what, draft] of Object.entries(silent)) {
    it(`is silent about ${what}`, async () => assert.deepEqual(await mismatches(draft), []));
  }
});
