// What the light bulb offers, by its effect on the draft's text.
import assert from 'node:assert/strict';
import { codeActions, fixAll, type DraftAction } from '../../server/features/codeActions';
import type { ActionEdit } from '../../server/features/ignoreComment';
import { fixture, type Fixture } from '../fixture';

const SOURCE = `--- seeds/bridge.txt
date 2023-06-18 The bridge reopens. “We have tested every cable twice and none of them failed,” Ana Ruiz told the council.
`;
const TURNED = '“We have tested every cable twice and one of them failed,” Ana Ruiz said.';

function applied(text: string, edits: readonly ActionEdit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
}

function choose(actions: readonly DraftAction[], title: RegExp): DraftAction {
  const action = actions.find((candidate) => title.test(candidate.title));
  assert.ok(action, `no ${title.source} among ${actions.map((candidate) => candidate.title).join(' | ')}`);
  return action;
}

/** The draft's text after the action at the place of its first finding; the draft is checked again too. */
async function after(fixed: Fixture, title: RegExp): Promise<{ text: string; codes: string[] }> {
  const [finding] = fixed.findings;
  assert.ok(finding, 'nothing is wrong in the fixture');
  const { edits } = choose(codeActions(fixed.draft, fixed.findings, finding.span), title);
  const text = applied(fixed.draft.document.text, edits);
  const { findings } = await fixture(`${SOURCE}--- draft.md\n${text}`);
  return { text, codes: findings.map(({ code }) => code) };
}

describe('code actions', () => {
  it('offer the repairs of the finding at the caret first, one of them preferred', async () => {
    const { draft, findings, caret } = await fixture(`${SOURCE}--- draft.md\n${TURNED.replace('one', 'o|ne')}\n`);
    const actions = codeActions(draft, findings, { start: caret, end: caret });
    assert.equal(actions[0]?.preferred, true);
    assert.equal(actions.filter(({ preferred }) => preferred).length, 1);
    assert.match(actions.at(-1)?.title ?? '', /^Ignore misquote/);
  });

  it('offer nothing where nothing is wrong and nothing is quoted', async () => {
    const { draft, findings, caret } = await fixture(`${SOURCE}--- draft.md\nThe bri|dge.\n\n${TURNED}\n`);
    assert.deepEqual(codeActions(draft, findings, { start: caret, end: caret }), []);
  });

  it('always offer to cite a quotation that a source has', async () => {
    const { draft, findings, caret } = await fixture(
      `${SOURCE}--- draft.md\n“We have tested |every cable twice,” Ana Ruiz said.\n`,
    );
    const { edits, kind } = choose(codeActions(draft, findings, { start: caret, end: caret }), /^Cite/);
    assert.equal(kind, 'refactor');
    assert.match(applied(draft.document.text, edits), /Ana Ruiz said \[@bridge\]\./);
  });

  it('fix all takes what is safe and nothing else', async () => {
    const { draft, findings } = await fixture(`${SOURCE}--- draft.md\n${TURNED.slice(0, -1)} [@brigde].\n`);
    const all = fixAll(findings);
    assert.ok(all);
    assert.equal(applied(draft.document.text, all.edits), `${TURNED.slice(0, -1)} [@bridge].\n`);
    assert.equal(fixAll(findings.filter(({ code }) => code === 'misquote')), undefined);
  });

  const BLOCKS: Readonly<Record<string, readonly [draft: string, expected: RegExp]>> = {
    'a paragraph': [`Intro.\n\n${TURNED}\n`, /Intro\.\n\n<!-- verbatim-ignore misquote: reason -->\n“We/],
    'the first line': [`${TURNED}\n`, /^<!-- .* -->\n“We/],
    'a heading': [`# ${TURNED}\n`, /^<!-- .* -->\n# “We/],
    'a list': [`- first\n- ${TURNED}\n- last\n`, /- first\n- <!-- .* -->\n {2}“We[^\n]*\n- last/],
    'a nested list': [`1. first\n   - ${TURNED}\n`, /1\. first\n {3}- <!-- .* -->\n {5}“We/],
    'a block quotation': [`Intro.\n\n> Well:\n>\n> ${TURNED}\n`, /Intro\.\n\n<!-- .* -->\n> Well:/],
    'a table': [`| who | said |\n| --- | --- |\n| Ana | ${TURNED} |\n`, /^<!-- .* -->\n\| who/],
    'a footnote': [`Text.[^1]\n\n[^1]: ${TURNED}\n`, /<!-- .* -->/],
  };
  for (const [name, [text, expected]] of Object.entries(BLOCKS)) {
    it(`a comment before ${name} silences the finding in it`, async () => {
      const result = await after(await fixture(`${SOURCE}--- draft.md\n${text}`), /^Ignore misquote/);
      assert.match(result.text, expected);
      assert.deepEqual(result.codes, []);
    });
  }
});
