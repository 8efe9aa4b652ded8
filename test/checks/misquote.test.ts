// misquote: which words are underlined, how gravely, what is said, and what the repairs make of it.
import assert from 'node:assert/strict';
import { draftFixture, only, repaired, said } from './said';

describe('misquote', () => {
  it('underlines the word that differs, and only that', async () => {
    assert.deepEqual(await said('“Nobody trusts these figures any more,” Lopez said.\n'), ['misquote: trusts']);
  });

  it('underlines the words around a gap', async () => {
    assert.deepEqual(await said('“We will raise the tax on bread this year,” Smith said.\n'), ['misquote: will raise']);
  });

  it('leaves the comma behind a gap alone', async () => {
    assert.deepEqual(await said('“Nobody believes figures, any more,” Lopez said.\n'), ['misquote: believes figures']);
  });

  it('leaves the marks of a gap alone', async () => {
    assert.deepEqual(await said('“We will, raise the tax on bread this year,” Smith said.\n'), [
      'misquote: will, raise',
    ]);
  });

  it('underlines the difference that turns the sense, where others are far away', async () => {
    const found = await said(
      '“We think about 40 per cent of the plan may work, and we could re-start the talks,” said Weber.\n',
    );
    assert.deepEqual(found, ['misquote: could']);
    assert.match(
      only(
        (
          await draftFixture(
            '“We think about 40 per cent of the plan may work, and we could re-start the talks,” said Weber.\n',
          )
        ).findings,
        'misquote',
      ).message,
      /“We” where the source has “I”; “could” where the source has “should”/,
    );
  });

  it('says where words in another order belong', async () => {
    const { findings } = await draftFixture('“We will not raise this year the tax on bread,” Smith said.\n');
    assert.match(
      only(findings, 'misquote').message,
      /“this year the tax on bread” is in another order: the source has “the tax on bread this year”/,
    );
  });

  it('shows neither quotation marks nor Markdown of the source in the message', async () => {
    const { findings } = await draftFixture(
      '“Taxes are a difficult matter,” wrote Ann Smith.\n',
      '--- seeds/essay.md\nTaxes are a *very "complex"* matter.\n',
    );
    assert.match(only(findings, 'misquote').message, /“difficult” where the source has “very complex”/);
  });

  it('is an error where the sense may turn, a warning elsewhere', async () => {
    const grave = await draftFixture('“We will raise the tax on bread this year,” Smith said.\n');
    const slight = await draftFixture('“It is truly a dispute over the degree,” Weber said.\n');
    assert.equal(only(grave.findings, 'misquote').severity, 'error');
    assert.match(only(grave.findings, 'misquote').message, /“not” is left out.*negation/);
    assert.equal(only(slight.findings, 'misquote').severity, 'warning');
  });

  it('points to the passage in the source', async () => {
    const { draft, findings } = await draftFixture('“Nobody trusts these figures any more,” Lopez said.\n');
    const [related] = only(findings, 'misquote').related;
    const source = draft.library.sources.get(related?.source ?? '');
    assert.match(
      source?.text.slice(related?.span.start, related?.span.end) ?? '',
      /^Nobody believes these figures any more,?$/,
    );
  });

  it('puts the source’s words in, and nothing else', async () => {
    const fixed = await repaired(
      '“We will raise the\ntax on *bread* this year,” Smith said.\n',
      'misquote',
      /source’s words/,
    );
    assert.equal(fixed, '“We will not raise the\ntax on *bread* this year,” Smith said.');
  });

  it('marks a change with brackets', async () => {
    const fixed = await repaired('“It is truly a dispute over the degree,” Weber said.\n', 'misquote', /brackets/);
    assert.equal(fixed, '“It is [truly] a dispute over the degree,” Weber said.');
  });

  it('does not offer to hide a dropped negation behind an ellipsis', async () => {
    const { findings } = await draftFixture('“We will raise the tax on bread this year,” Smith said.\n');
    assert.deepEqual(
      only(findings, 'misquote').fixes.filter(({ title }) => /ellipsis/.test(title)),
      [],
    );
  });

  it('puts the sentence marks of the source in with its words', async () => {
    const more = '--- seeds/talks.txt\n“Talks are hard. But let us never fear to talk,” said Ida Blum.\n';
    const fixed = await repaired(
      '“Talks are hard. Let us never fear to talk,” said Blum.\n',
      'misquote',
      /source’s words/,
      more,
    );
    assert.equal(fixed, '“Talks are hard. But let us never fear to talk,” said Blum.');
  });

  it('does not offer brackets for a slip of the pen', async () => {
    const { findings } = await draftFixture('“Nobody beleives these figurs any more,” Lopez said.\n');
    assert.ok(only(findings, 'misquote').fixes.every(({ title }) => !/brackets/.test(title)));
  });

  const SPEECH = `--- seeds/speech.txt
“We did not want to close the old bridge,” Mayor Ida Blum said.

The mayor turned to the engineers, who had come with their plans.

“It will be closed for at least two years,” she said.

“We will build a new one with the money of the region,” Blum added.
`;

  it('says that a passage is left out between two paragraphs, and offers an ellipsis', async () => {
    const draft =
      'Blum said:\n\n“We did not want to close the old bridge.\n\n“We will build a new one with the money of the region.”\n';
    const { findings } = await draftFixture(draft, SPEECH);
    assert.match(only(findings, 'misquote').message, /a passage of the speech is left out between the paragraphs/);
    const fixed = await repaired(draft, 'misquote', /./, SPEECH);
    assert.match(fixed, /the old bridge\. …\n\n“We will build/);
    assert.deepEqual(await said(`${fixed}\n`, SPEECH), []);
  });

  it('leaves the reporter’s own paragraphs between two paragraphs of speech alone', async () => {
    const draft =
      'Blum said:\n\n“We did not want to close the old bridge.\n\n“It will be closed for at least two years.”\n';
    assert.deepEqual(await said(draft, SPEECH), []);
  });

  it('takes the passage of the speaker whom the draft names', async () => {
    const more =
      '--- seeds/blum.txt\n“We did not want to close the bridge,” said Ida Blum.\n--- seeds/cole.txt\n“We did not want to lose the bridge,” said Tom Cole.\n';
    for (const [name, word] of [
      ['Ida Blum', 'close'],
      ['Tom Cole', 'lose'],
    ] as const) {
      const { findings } = await draftFixture(`“We did not want to sell the bridge,” said ${name}.\n`, more);
      assert.match(only(findings, 'misquote').message, new RegExp(`“sell” where the source has “${word}”`));
    }
  });

  it('takes the marks off', async () => {
    const fixed = await repaired('“Nobody trusts these figures any more,” Lopez said.\n', 'misquote', /marks off/);
    assert.equal(fixed, 'Nobody trusts these figures any more, Lopez said.');
  });

  it('lets “fix all” repair a hyphen, but no word', async () => {
    const hyphen = await draftFixture('He said: “We should restart the talks.”\n');
    const word = await draftFixture('“Nobody trusts these figures any more,” Lopez said.\n');
    assert.deepEqual(
      only(hyphen.findings, 'misquote').fixes.map(({ safe }) => safe === true),
      [true, false],
    );
    assert.ok(only(word.findings, 'misquote').fixes.every(({ safe }) => !safe));
  });

  const silent: Record<string, string> = {
    'straight marks, another dash, a line break': '"We will not raise the tax\non bread this year," Smith said.',
    'an ellipsis': '“We will not raise the tax … this year,” Smith said.',
    brackets: '“[The government] will not raise the tax on bread this year,” Smith said.',
    'a capital in brackets': 'She was clear: “[N]obody believes these figures any more.”',
    'a smaller first letter': 'Weber called it “really a dispute over the degree”.',
    emphasis: '“We will *not* raise the tax on bread this year,” Smith said (emphasis added).',
    'per cent as a sign': 'He thinks “about 40% of the plan may work”.',
    'what could have been said': 'Smith could have said “we will raise the tax on bread this year”.',
    'a supposition': 'Had Smith said “we will raise the tax on bread this year”, nobody would have stayed.',
    'a block quotation in marks': '> “We will not raise the tax on bread this year.”',
  };
  for (const [what, draft] of Object.entries(silent)) {
    it(`is silent about ${what}`, async () => assert.deepEqual(await said(`${draft}\n`), []));
  }
});
