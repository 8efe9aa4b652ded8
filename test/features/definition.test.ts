// Where a quotation, a name and a citation lead to, shown by the words that stand there.
import assert from 'node:assert/strict';
import { definitionAt } from '../../server/features/definition';
import { fixture } from '../fixture';

const SOURCES = `--- seeds/bridge.txt
date 2023-06-18 Ruiz was late. “We have tested every cable twice,” said Ana Ruiz, the chief engineer.
--- seeds/river.txt
date 2023-06-20 Ana Ruiz had said before: “We have tested every cable twice.”
--- verbatim.json
{ "bibliography": ["r.bib"] }
--- r.bib
@book{roe99, title = {Suspension Cables}}
`;

async function leadsTo(draftText: string): Promise<string[]> {
  const { draft, caret } = await fixture(`${SOURCES}--- draft.md\n${draftText}`);
  const { targets = [] } = definitionAt(draft, caret) ?? {};
  return targets.map((target) =>
    target.kind === 'entry'
      ? `entry ${target.entry.key}`
      : `${target.source.key}: ${target.source.text.slice(target.span.start, target.span.end || undefined).slice(0, 40)}`,
  );
}

describe('definition', () => {
  it('of a quotation is every passage that has it, the cited one first', async () => {
    assert.deepEqual(await leadsTo('“We have tested |every cable twice” [@river].\n'), [
      'river: We have tested every cable twice',
      'bridge: We have tested every cable twice',
    ]);
  });

  it('of a name is where the source says who it is', async () => {
    assert.deepEqual(await leadsTo('Then Mr Ru|iz left.\n'), ['bridge: chief engineer']);
  });

  it('of a citation is the source’s text, or the entry of the bibliography', async () => {
    assert.match((await leadsTo('See [@bri|dge].\n'))[0] ?? '', /^bridge: /);
    assert.deepEqual(await leadsTo('See [@ro|e99].\n'), ['entry roe99']);
  });

  it('of anything else is nothing', async () => {
    assert.deepEqual(await leadsTo('Plain w|ords.\n'), []);
    assert.deepEqual(await leadsTo('“The paint will |not dry at all this summer,” she said.\n'), []);
  });
});
