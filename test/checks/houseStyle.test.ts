// The `style` setting: which edits each house style lets pass, and what it says about the others.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findingsOf } from '../../server/checks/checks';
import type { Finding } from '../../server/checks/finding';
import { STYLES, passes, type StyleSetting } from '../../server/styles';
import type { AllowedEditKind } from '../../server/core/verdicts/verdict';
import { draftFixture } from './said';

async function findings(draft: string, style: StyleSetting): Promise<readonly Finding[]> {
  const { draft: checked, settings } = await draftFixture(`${draft}\n`);
  return findingsOf(checked, { ...settings, style });
}

const EDITS: Record<string, readonly [draft: string, reportedBy: readonly StyleSetting[]]> = {
  'a capital': ['He holds that “We should re-start the talks”, said Paul Weber.', ['strict', 'legal']],
  'a numeral': ['“I think about 40% of the plan may work,” said Paul Weber.', ['strict', 'academic', 'legal']],
  emphasis: ['“I think *about* 40 per cent of the plan may work,” said Paul Weber.', ['strict', 'academic', 'legal']],
  'emphasis that is owned': [
    '“I think *about* 40 per cent of the plan may work” (emphasis added), said Paul Weber.',
    [],
  ],
  'an ellipsis': ['“I think about 40 per cent … may work,” said Paul Weber.', []],
  'a bracket': ['“I think about 40 per cent of [it] may work,” said Paul Weber.', []],
  'the source’s words': ['“I think about 40 per cent of the plan may work,” said Paul Weber.', []],
};

describe('house styles', () => {
  for (const [what, [draft, reportedBy]] of Object.entries(EDITS)) {
    it(`${what} is reported by: ${reportedBy.join(', ') || 'none'}`, async () => {
      for (const style of STYLES) {
        const found = await findings(draft, style);
        const expected = reportedBy.includes(style) ? ['misquote information'] : [];
        assert.deepEqual(
          found.map(({ code, severity }) => `${code} ${severity}`),
          expected,
          style,
        );
      }
    });
  }

  it('offers the mark that the style asks for', async () => {
    const [finding] = await findings('He holds that “We should re-start the talks”, said Paul Weber.', 'legal');
    assert.equal(finding?.fixes[0]?.title, 'Write [W]');
  });

  it('the documentation has the same table', () => {
    const rows = readFileSync('docs/styles.md', 'utf8').matchAll(/^\| `([a-z-]+)` +\|(.*)\|$/gm);
    const kinds = [...rows].map(([, kind = '', cells = '']) => {
      const shown = cells
        .split('|')
        .slice(-STYLES.length)
        .map((cell) => cell.trim());
      assert.deepEqual(
        shown,
        STYLES.map((style) => (passes(style, kind as AllowedEditKind) ? 'passes' : 'reported')),
        kind,
      );
      return kind;
    });
    assert.equal(kinds.length, 13);
  });
});
