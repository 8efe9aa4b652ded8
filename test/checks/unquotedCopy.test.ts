// unquoted-copy: a source's words without marks; set phrases, names and what is in marks are left alone.
import assert from 'node:assert/strict';
import { draftFixture, only, repaired, said } from './said';

const REPORT = `--- seeds/harbour.txt
date 2024-06-01 The old harbour will be filled with rubble and turned into a park for the children of the quarter.

“The fishermen have known for years that the boats must go,” Mayor Tom Hill said.
`;
const COPY = 'the old harbour will be filled with rubble and turned into a park';

describe('unquoted-copy', () => {
  it('underlines the run of words and shows where it stands', async () => {
    const draft = `The city says ${COPY}, which few had expected.\n`;
    assert.deepEqual(await said(draft, REPORT), [`unquoted-copy: ${COPY}`]);
    const { findings, draft: checked } = await draftFixture(draft, REPORT);
    const finding = only(findings, 'unquoted-copy');
    assert.equal(finding.severity, 'information');
    const [related] = finding.related;
    assert.ok(related);
    const source = checked.library.sources.get(related.source);
    assert.equal(source?.text.slice(related.span.start, related.span.end).toLowerCase(), COPY);
  });

  it('goes over the ends of sentences and lines, and ignores case and marks', async () => {
    const draft =
      'Then it will be “filled”. It is filled with rubble, and turned\ninto a park: for the children of the quarter.\n';
    assert.deepEqual(await said(draft, REPORT), [
      'unquoted-copy: filled with rubble, and turned\ninto a park: for the children of the quarter',
    ]);
  });

  it('puts the words in the draft’s own marks, and cites where the draft cites', async () => {
    const draft = `The city says ${COPY}.\n`;
    assert.equal(await repaired(draft, 'unquoted-copy', /marks$/, REPORT), `The city says “${COPY}”.`);
    assert.equal(
      await repaired(`${draft}\nElsewhere [@harbour].\n`, 'unquoted-copy', /cite/, REPORT),
      `The city says “${COPY}” [@harbour].\n\nElsewhere [@harbour].`,
    );
    assert.equal(
      await repaired(`"No," he said. The city says ${COPY}.\n`, 'unquoted-copy', /marks$/, REPORT),
      `"No," he said. The city says "${COPY}".`,
    );
  });

  it('finds a quotation that lost its marks', async () => {
    const draft = 'Hill said the fishermen have known for years that the boats must go.\n';
    assert.deepEqual(await said(draft, REPORT), [
      'unquoted-copy: the fishermen have known for years that the boats must go',
    ]);
  });

  const silent: Record<string, string> = {
    'seven words': 'In the end it is filled with rubble and turned into a field.',
    'the words in marks': `The report said: “${COPY}.”`,
    'a block quotation': `> ${COPY}`,
    'a heading': `# ${COPY}`,
    code: `The line \`${COPY}\` is printed.`,
    'a run that marks divide': 'The old harbour will be “filled with rubble and turned” into a park for the children.',
    'a title': `He wrote *${COPY}*.`,
    'the text of a link': `He read [${COPY}](https://example.org/).`,
  };
  for (const [what, draft] of Object.entries(silent)) {
    it(`is silent about ${what}`, async () => {
      assert.deepEqual(
        (await said(`${draft}\n`, REPORT)).filter((one) => one.startsWith('unquoted-copy')),
        [],
      );
    });
  }

  it('is silent about what is names, numbers and little words', async () => {
    const more =
      '--- seeds/names.txt\nOn Tuesday 4 June 2024 the Mayor of Oldham Tom Hill and the Bishop of York met.\n';
    const draft = 'They say that on Tuesday 4 June 2024 the Mayor of Oldham Tom Hill and the Bishop of York spoke.\n';
    assert.deepEqual(await said(draft, more), []);
  });

  it('is silent about what somebody is, and underlines a sentence with many names', async () => {
    const more = `--- seeds/visit.txt
It came from a senior vice president at the Center for Strategic and International Studies in the capital.

The town has sought to expand ties with ports in Europe, the Middle East and Africa.
`;
    const office = 'He is a senior vice president at the Center for Strategic and International Studies.\n';
    assert.deepEqual(await said(office, more), []);
    const ties = 'It has sought to expand ties with ports in Europe, the Middle East and Africa, he says.\n';
    assert.equal((await said(ties, more)).length, 1);
  });

  it('is silent about a phrase that several sources have', async () => {
    const phrase = 'was pronounced dead at the scene of the accident';
    const more = ['a', 'b', 'c'].map((name) => `--- seeds/${name}.txt\nThe ${name}-man ${phrase}.\n`).join('');
    assert.deepEqual(await said(`A cyclist ${phrase} on Monday.\n`, more), []);
    assert.equal(
      (await said(`A cyclist ${phrase} on Monday.\n`, more.slice(0, more.indexOf('--- seeds/c')))).length,
      1,
    );
  });
});
