// A name changed in all its forms; what others said stays as they said it.
import assert from 'node:assert/strict';
import { renameableAt, renameAt } from '../../server/features/rename';
import { fixture } from '../fixture';

const SOURCES = `--- seeds/bridge.txt
date 2023-06-18 “We have tested every cable twice,” said Ana Ruiz, the chief engineer. Ruiz left later.
`;

async function renamed(draftText: string, newName: string): Promise<string> {
  const { draft, uri, caret } = await fixture(`${SOURCES}--- draft.md\n${draftText}\n`);
  const edits = renameAt(draft, caret, { newName, drafts: [{ uri, draft }] }).flatMap((one) => one.edits);
  const fromLast = [...edits].sort((a, b) => b.span.start - a.span.start);
  return fromLast
    .reduce(
      (text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end),
      draft.document.text,
    )
    .trimEnd();
}

describe('rename', () => {
  it('changes the family name in every form', async () => {
    assert.equal(
      await renamed('Anna Ru|is came. Ms Ruis, as Anna Ruis said, left in Ruis’s car.', 'Anna Ruiz'),
      'Anna Ruiz came. Ms Ruiz, as Anna Ruiz said, left in Ruiz’s car.',
    );
  });

  it('changes the full name from its short form', async () => {
    assert.equal(await renamed('Ana Ruiz came. Then Ru|iz said no.', 'Reyes'), 'Ana Reyes came. Then Reyes said no.');
  });

  it('gives the short forms their part of a longer name', async () => {
    assert.equal(
      await renamed('Peter Mor|gan came. Then Morgan said no.', 'Peter John Marsh'),
      'Peter John Marsh came. Then Marsh said no.',
    );
  });

  it('leaves other people alone, and the words of a quotation', async () => {
    assert.equal(
      await renamed('Peter Mor|gan met Paul Weber. “Peter Morgan is late,” Weber said.', 'Peter Marsh'),
      'Peter Marsh met Paul Weber. “Peter Morgan is late,” Weber said.',
    );
  });

  it('is not offered inside a quotation, where no name stands, or for no name at all', async () => {
    const quoted = await fixture(`${SOURCES}--- draft.md\n“Ana Ru|iz is late,” Weber said.\n`);
    assert.equal(renameableAt(quoted.draft, quoted.caret), undefined);
    assert.equal(await renamed('Plain w|ords.', 'Other'), 'Plain words.');
    assert.equal(await renamed('Ana Ru|iz came.', '  '), 'Ana Ruiz came.');
  });
});
