// The people of the sources, found by some of their letters.
import assert from 'node:assert/strict';
import { workspaceSymbols } from '../../server/features/workspaceSymbols';
import { fixture } from '../fixture';

const FILES = `--- seeds/bridge.txt
date 2023-06-18 “We have tested every cable twice,” said Ana Ruiz, the chief engineer, in London. Ruiz left later. Paul Weber stayed.
--- draft.md
Nothing.
`;

async function symbols(query: string): Promise<string[]> {
  const { workspace } = await fixture(FILES);
  return workspaceSymbols(workspace.libraries(), query).map(({ name, detail, source, span }) => {
    return `${name} (${detail}): ${source.text.slice(span.start, span.end)}`;
  });
}

describe('workspace symbols', () => {
  it('lead to where a source says who somebody is', async () => {
    assert.deepEqual(await symbols('ruiz'), ['Ana Ruiz (chief engineer): chief engineer']);
  });

  it('are found with letters left out, and by capitals and accents of any kind', async () => {
    assert.deepEqual(await symbols('PWbr'), ['Paul Weber (named once): Paul Weber']);
    assert.deepEqual(await symbols('rüíz'), await symbols('ruiz'));
  });

  it('are all there without a query, and none for what nobody is called', async () => {
    assert.equal((await symbols(''))[0], 'Ana Ruiz (chief engineer): chief engineer');
    assert.equal((await symbols('')).length, 3);
    assert.deepEqual(await symbols('xyz'), []);
  });
});
