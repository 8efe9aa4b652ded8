// Where a name or a citation stands elsewhere, shown by the words around each place.
import assert from 'node:assert/strict';
import { referencesAt } from '../../server/features/references';
import { fixture } from '../fixture';

const SOURCES = `--- seeds/bridge.txt
date 2023-06-18 “We have tested every cable twice,” said Ana Ruiz, the chief engineer. Ruiz left later.
`;

async function references(draftText: string): Promise<string[]> {
  const { draft, uri, caret } = await fixture(`${SOURCES}--- draft.md\n${draftText}`);
  const found = referencesAt(draft, caret, [{ uri, draft }]) ?? [];
  return found.map((one) => {
    const text = one.kind === 'draft' ? one.document.text : one.source.text;
    return `${one.kind}: ${text.slice(one.span.start, one.span.end)}${text.slice(one.span.end, one.span.end + 6)}`;
  });
}

describe('references', () => {
  it('to somebody stand in the draft and in the sources, in every form', async () => {
    assert.deepEqual(await references('Ms Ru|iz came. Then Ana Ruiz went.\n'), [
      'draft: Ruiz came.',
      'draft: Ana Ruiz went.',
      'source: Ana Ruiz, the ',
      'source: Ruiz left ',
    ]);
  });

  it('to somebody whom no source knows stand in the draft alone', async () => {
    assert.deepEqual(await references('Peter Mo|rgan came. Then Morgan went.\n'), [
      'draft: Peter Morgan came.',
      'draft: Morgan went.',
    ]);
  });

  it('to a work are its citations', async () => {
    assert.deepEqual(await references('First [@bri|dge]. Then @bridge went on.\n'), [
      'draft: bridge]. The',
      'draft: bridge went ',
    ]);
  });

  it('to anything else are none', async () => assert.deepEqual(await references('Plain w|ords.\n'), []));
});
