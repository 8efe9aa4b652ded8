// The outline and the list of quotations.
import assert from 'node:assert/strict';
import { documentSymbols, type DraftSymbol } from '../../server/features/documentSymbols';
import { quotationList } from '../../server/features/quotationList';
import { fixture } from '../fixture';

const DRAFT = `--- seeds/bridge.txt
date 2023-06-18 “We have tested every cable twice,” said Ana Ruiz, the chief engineer.
--- draft.md
“We have tested every cable,” Ana Ruiz said.

# Tests

“We have tested no cable twice,” Ana Ruiz said.

## Details

“The paint will not dry at all this summer,” Ana Ruiz said.

# End

Nothing “more”.
`;

function outline(symbols: readonly DraftSymbol[], depth = 0): string[] {
  return symbols.flatMap((symbol) => [`${'  '.repeat(depth)}${symbol.name}`, ...outline(symbol.children, depth + 1)]);
}

function holdsChildren(symbol: DraftSymbol): boolean {
  return symbol.children.every(
    (child) => child.span.start >= symbol.span.start && child.span.end <= symbol.span.end && holdsChildren(child),
  );
}

describe('documentSymbols', () => {
  it('puts each quotation under its heading, with its verdict', async () => {
    const { draft } = await fixture(DRAFT);
    const symbols = documentSymbols(draft);
    assert.deepEqual(outline(symbols), [
      '✓ We have tested every cable,',
      'Tests',
      '  ≠ We have tested no cable twice,',
      '  Details',
      '    ✗ The paint will not dry at all this summer,',
      'End',
      '  ? more',
    ]);
    assert.ok(symbols.every(holdsChildren));
  });
});

describe('quotationList', () => {
  it('says of each what became of it, who says it and where it stands', async () => {
    const { draft, findings } = await fixture(DRAFT);
    assert.deepEqual(
      quotationList(draft, findings).map(({ verdictText, speaker, passage }) => [
        verdictText,
        speaker,
        passage?.source.key,
      ]),
      [
        ['Verbatim', 'Ana Ruiz', 'bridge'],
        ['Misquoted, and the sense may change: ‘no’ for ‘every’ (negation)', 'Ana Ruiz', 'bridge'],
        ['Not found', 'Ana Ruiz', undefined],
        ['Not checked: too short to look for', undefined, undefined],
      ],
    );
  });

  it('says what else is wrong with words that are right', async () => {
    const { draft, findings } = await fixture(
      '--- sources/bridge.txt\n“We have tested every cable,” said Ana Ruiz, the engineer. Tom Berg nodded.\n' +
        '--- draft.md\n“We have tested every cable,” said Tom Berg.\n',
    );
    assert.deepEqual(
      quotationList(draft, findings).map(({ verdict, remarks }) => [verdict, ...remarks]),
      [['verbatim', 'wrong speaker']],
    );
  });
});
