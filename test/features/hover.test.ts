// What a writer reads when the pointer rests on a quotation, a name or a citation.
import assert from 'node:assert/strict';
import { hoverAt } from '../../server/features/hover';
import { markdownOf, plainOf } from '../../server/features/richText';
import { fixture } from '../fixture';

const BRIDGE = `--- seeds/bridge.txt
date 2023-06-18 The bridge reopens on Monday. “We have tested every cable twice, and none of them failed,” Ana Ruiz, the chief engineer, told the council. Nobody disagreed.
--- seeds/river.txt
date 2023-06-20 Ana Ruiz had told the council on Sunday: “We have tested every cable twice, and none of them failed.” Mrs Ruiz leaves in July.
`;

async function hover(files: string): Promise<string> {
  const { draft, caret } = await fixture(files);
  const found = hoverAt(draft, caret);
  return found ? markdownOf(found.content) : '';
}

describe('hover on a quotation', () => {
  it('gives the verdict, the sentence around the passage, who says it, when, and the other sources', async () => {
    const text = await hover(`${BRIDGE}--- draft.md\n“We have tested ev|ery cable twice,” Ana Ruiz said.\n`);
    assert.match(text, /^✓ \*\*Verbatim\*\*\n/);
    assert.match(text, /> “We have tested every cable twice, and none of them failed,” Ana Ruiz, the chief engineer/);
    assert.doesNotMatch(text, /> .*(?:reopens|Nobody disagreed)/);
    assert.match(
      text,
      /\[bridge, line 1\]\(file:\/\/\/project\/seeds\/bridge\.txt#L1,48-L1,\d+\) · said by \*\*Ana Ruiz\*\* · 2023-06-18/,
    );
    assert.match(text, /Also in: \[river, line 1\]/);
  });

  it('strikes out what the draft has and makes strong what the source has', async () => {
    const text = await hover(
      `${BRIDGE}--- draft.md\n“We have checked every c|able twice, and one of them failed,” she said.\n`,
    );
    assert.match(text, /^≠ \*\*Misquoted, and the sense may change\*\*: ‘checked’ for ‘tested’; ‘one’ for ‘none’ \(/);
    assert.match(text, /We have ~~checked~~ \*\*tested\*\* every cable twice, and ~~one~~ \*\*none\*\* of them/);
  });

  it('shows what an ellipsis left out', async () => {
    const text = await hover(`${BRIDGE}--- draft.md\n“We have tested … and n|one of them failed,” Ana Ruiz said.\n`);
    assert.match(text, /^✓ \*\*Verbatim, with edits\*\*: words left out at an ellipsis/);
    assert.match(text, /We have tested \*every cable twice\*, and none/);
  });

  it('says where it looked when nothing was found', async () => {
    const text = await hover(`${BRIDGE}--- draft.md\n“The paint will need an|other summer to dry,” Ana Ruiz said.\n`);
    assert.equal(text, '✗ **Not found**\n\nNo source has these words. Looked in 2 sources.');
  });

  it('says why it was not checked', async () => {
    const text = await hover('--- draft.md\n“The paint will need an|other summer to dry,” Ana Ruiz said.\n');
    assert.equal(text, '? **Not checked**: there are no sources');
  });

  it('shows a source’s markup as text', async () => {
    const hostile =
      '--- seeds/hostile.txt\nSee ![x](http://x/y.png) <img src=x> [a](command:b): “The plan is safe for us all,” said Ana.\n';
    const text = await hover(`${hostile}--- draft.md\n“The plan is sa|fe for us all,” said Ana.\n`);
    assert.match(text, /See !\\\[x\\\]\(http\\:\/\/x\/y\.png\) \\<img src=x\\> \\\[a\\\]\(command\\:b\)/);
  });
});

describe('hover on a name', () => {
  it('tells who it is, every form, where the sources mention it, and what the person said', async () => {
    const text = await hover(`${BRIDGE}--- draft.md\nThen Ru|iz left.\n`);
    assert.match(text, /^\*\*Ana Ruiz\*\* — chief engineer/);
    assert.match(text, /Also: Ruiz/);
    assert.match(text, /Mentioned 3 times: \[river\]\(file:[^)]*\) \(2\), \[bridge\]\(file:[^)]*\) \(1\)/);
    assert.match(
      text,
      /\*\*Said\*\*\n\n- 2023-06-20: “We have tested every cable twice, and none of them failed.” \(\[river, line 1\]/,
    );
  });

  it('says nothing twice', async () => {
    const text = await hover(`${BRIDGE}--- draft.md\nThen Ru|iz left.\n`);
    assert.equal(text.match(/tested every cable/g)?.length, 1);
  });

  it('tells roles with their dates where they changed', async () => {
    const older = '--- seeds/old.txt\ndate 2019-03 Deputy mayor Ana Ruiz opened the bridge.\n';
    const text = await hover(`${BRIDGE}${older}--- draft.md\nThen Ru|iz left.\n`);
    assert.match(text, /^\*\*Ana Ruiz\*\* — chief engineer \(2023-06-18\)\n\nBefore: Deputy mayor \(2019-03\)/);
    assert.match(text, /> 2019-03: Deputy mayor Ana Ruiz opened the bridge\. \(\[old, line 1\]/);
  });

  it('inside a quotation also gives the verdict', async () => {
    const text = await hover(`${BRIDGE}--- draft.md\nThe report says: “Mrs Ru|iz leaves in July.”\n`);
    assert.match(text, /^\*\*Ana Ruiz\*\*[^]*---\n\n✓ \*\*Verbatim\*\* · \[river, line 1\]/);
  });

  it('says nothing of a name that no source knows', async () => {
    assert.equal(await hover(`${BRIDGE}--- draft.md\nThen Bert Bo|tha left.\n`), '');
  });
});

describe('hover on a citation', () => {
  it('gives the source’s title, date, opening words and path', async () => {
    const text = await hover(`${BRIDGE}--- draft.md\nSee [@bri|dge].\n`);
    assert.match(text, /^\*\*The bridge reopens on Monday/);
    assert.match(text, /2023-06-18\n\n> The bridge reopens on Monday\. “We have/);
    assert.match(text, /\[seeds\/bridge\.txt\]\(file:\/\/\/project\/seeds\/bridge\.txt\)/);
  });

  it('gives a bibliography’s entry, and says that its text is not there', async () => {
    const files = `${BRIDGE}--- verbatim.json\n{ "bibliography": ["r.bib"] }\n--- r.bib\n@book{roe, title = {On Bridges}, author = {Roe, Ann}, date = {1999}}\n`;
    const text = await hover(`${files}--- draft.md\nSee [@r|oe].\n`);
    assert.match(
      text,
      /^\*\*On Bridges\*\*\n\n1999 · .*Roe.*\n\n\\@roe is known from r\.bib; its text is not in the library\.$/,
    );
  });

  it('says that a key is unknown', async () => {
    assert.match(
      await hover(`${BRIDGE}--- draft.md\nSee [@no|body].\n`),
      /No source and no bibliography entry has this key/,
    );
  });
});

describe('hover in plain text', () => {
  it('has no markup', async () => {
    const { draft, caret } = await fixture(`${BRIDGE}--- draft.md\n“We have checked every c|able twice,” she said.\n`);
    const found = hoverAt(draft, caret);
    assert.match(plainOf(found?.content ?? []), /^≠ Misquoted[^]*We have \[✗ checked\] tested every cable/);
  });
});
