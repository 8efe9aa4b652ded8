// What completion offers at the caret, and what the draft reads after the first item is chosen.
import assert from 'node:assert/strict';
import { completionsAt } from '../../server/features/completion';
import type { Completion, CompletionReason } from '../../server/features/completionItem';
import { fixture } from '../fixture';

const SOURCES = `--- seeds/bridge.txt
date 2023-06-18 The bridge reopens on Monday. “We have tested every cable twice, and none of them failed,” Ana Ruiz told the council.

“We can’t say ‘never’ again,” said Bo Lind.
--- seeds/river.md
# The river

The *river* rose by 3 metres [in May]. We have tested nothing, “not a cable,” the mayor said.
`;

interface Offered {
  readonly items: readonly Completion[];
  /** The draft after the first item was chosen. */
  readonly text: string;
}

async function complete(draft: string, reason: CompletionReason = 'character', more = ''): Promise<Offered> {
  const { draft: checked, settings, caret } = await fixture(`${SOURCES}${more}--- draft.md\n${draft}`);
  const items = completionsAt({ draft: checked, settings, offset: caret, reason });
  const text = checked.document.text;
  const [first] = items;
  if (first)
    assert.ok(first.replace.start <= caret && caret <= first.replace.end, 'the caret is not in what is replaced');
  return {
    items,
    text: first ? text.slice(0, first.replace.start) + first.insert + text.slice(first.replace.end) : text,
  };
}

describe('completion of a quotation', () => {
  const WHOLE = 'We have tested every cable twice, and none of them failed';

  it('offers what is said before what is written, at the first words and before any', async () => {
    const { items, text } = await complete('She said: “We have tes|');
    assert.deepEqual(
      items.map(({ label }) => label.slice(0, 18)),
      ['We have tested eve', 'We have tested not'],
    );
    assert.equal(text, `She said: “${WHOLE}” [@bridge]`);
    assert.equal((await complete('She said: “|')).items.length, 3);
  });

  for (const [name, draft, expected] of [
    ['a blank after the last word', 'She said: “We have |', `She said: “${WHOLE}” [@bridge]`],
    ['letters of another case', 'She said: “we HAVE tested ev|', `She said: “${WHOLE}” [@bridge]`],
    ['a closing mark that is there already', 'She said: "We have tested ev|"', `She said: "${WHOLE}" [@bridge]`],
    [
      'nothing but a pair of marks',
      'Bo said: ""\n\nRuiz: "We have t|" and',
      `Bo said: ""\n\nRuiz: "${WHOLE}" [@bridge] and`,
    ],
    ['German marks', 'Sie sagte: „We have tested ev|', `Sie sagte: „${WHOLE}“ [@bridge]`],
    ['angle marks', 'Elle : «We have tested ev|', `Elle : «${WHOLE}» [@bridge]`],
    ['single marks', 'She said: ‘We have tested ev|', `She said: ‘${WHOLE}’ [@bridge]`],
    ['a citation that follows already', 'She said: “We have tested ev|” [@bridge].', `She said: “${WHOLE}” [@bridge].`],
    ['inner marks inside double ones', 'Bo said: “We can’t |', 'Bo said: “We can’t say ‘never’ again” [@bridge]'],
    ['straight marks', 'Bo said: "We can\'t |', "Bo said: \"We can't say 'never' again\" [@bridge]"],
    [
      'marks inside a sentence of prose',
      '“We have tested n|',
      '“We have tested nothing, ‘not a cable,’ the mayor said.” [@river]',
    ],
    ['markup in a source', '“The river r|', '“The river rose by 3 metres \\[in May\\].” [@river]'],
    ['a list', '- Ruiz: “We have tested ev|', `- Ruiz: “${WHOLE}” [@bridge]`],
    ['a block quotation', '> Ruiz: “We have tested ev|', `> Ruiz: “${WHOLE}” [@bridge]`],
    [
      'words on the line before',
      'She said: “We have\ntested ev|',
      'She said: “We have\ntested every cable twice, and none of them failed” [@bridge]',
    ],
  ] as const) {
    it(`reads well with ${name}`, async () => {
      assert.equal((await complete(draft)).text, expected);
    });
  }

  it('offers the rest of a sentence from its second word on', async () => {
    const { items, text } = await complete('None of the cables broke: they had “tested every |');
    assert.equal(items.length, 1);
    assert.match(text, /had “tested every cable twice, and none of them failed” \[@bridge\]$/);
    assert.deepEqual((await complete('They had “tested |')).items, []);
  });

  it('puts first who is being written about', async () => {
    const { items } = await complete('Then Bo Lind said: “|');
    assert.match(items[0]?.detail ?? '', /^Bo Lind/);
  });

  it('cites nothing where the settings want no citations', async () => {
    const { text } = await complete(
      '“We have tested ev|',
      'character',
      '--- verbatim.json\n{ "citations": "never" }\n',
    );
    assert.equal(text, `“${WHOLE}”`);
  });

  for (const [name, draft] of [
    ['behind a closed quotation', 'She said “we have” |'],
    ['behind an apostrophe', 'It’s the engineers’ |'],
    ['in code', 'So `x = "We have tested ev|` it is.'],
    ['in a code block', '```\nsay "We have tested ev|\n```'],
    ['in the front matter', '---\ntitle: "We have tested ev|\n---\n\nText.'],
    ['after words that no source begins with', '“The paint will |'],
    ['in another paragraph than the open mark', '“We have\n\ntested |'],
  ] as const) {
    it(`offers nothing ${name}`, async () => {
      assert.deepEqual((await complete(draft)).items, []);
    });
  }
});

describe('completion of a citation', () => {
  const REFERENCES =
    '--- verbatim.json\n{ "bibliography": ["r.bib"] }\n--- r.bib\n@book{roe99, title = {Suspension Cables}, date = {1999}}\n';

  it('finds a key by key, title, date and opening words', async () => {
    for (const [typed, key] of [
      ['brid', 'bridge'],
      ['Suspen', 'roe99'],
      ['2023-06', 'bridge'],
      ['rose', 'river'],
      ['suspnsion', 'roe99'],
    ] as const) {
      const { items } = await complete(`See @${typed}|`, 'continued', REFERENCES);
      assert.equal(items[0]?.label, key, typed);
    }
  });

  it('closes the bracket that it finds open, and no other', async () => {
    assert.equal((await complete('See [@bri|')).text, 'See [@bridge]');
    assert.equal((await complete('See [@bri|]')).text, 'See [@bridge]');
    assert.equal((await complete('See [|]')).text, 'See [@bridge]');
    assert.equal((await complete('See [@river; @bri|]')).text, 'See [@river; @bridge]');
    assert.equal((await complete('See @bri| for more')).text, 'See @bridge for more');
  });

  it('shows the opening words', async () => {
    const { items } = await complete('See [@bri|');
    assert.match(JSON.stringify(items[0]?.documentation), /The bridge reopens on Monday/);
  });

  it('is not offered in a mail address, nor after a bracket in code', async () => {
    assert.deepEqual((await complete('Write to ana@bri|')).items, []);
    assert.deepEqual((await complete('So `a[|` it is')).items, []);
  });
});

describe('completion of a name', () => {
  it('comes when asked for, by any word of the name, with the role', async () => {
    for (const draft of ['Then Ru|', 'Then Ana Ru|', 'Then an|', '- An|', 'Ru|']) {
      const { items } = await complete(draft, 'invoked');
      assert.equal(items[0]?.label, 'Ana Ruiz', draft);
    }
    assert.equal((await complete('Then Ana Ru|', 'invoked')).text, 'Then Ana Ruiz');
  });

  it('comes unasked behind a cue and behind the closing mark, the source’s speaker first', async () => {
    for (const draft of ['“We can’t say ‘never’ again,” said |', '“We can’t say ‘never’ again,” |']) {
      const { items } = await complete(draft);
      assert.equal(items[0]?.label, 'Bo Lind', draft);
    }
    assert.equal((await complete('According to |')).items[0]?.kind, 'name');
  });

  it('does not come unasked anywhere else', async () => {
    for (const draft of ['The bridge |', 'He said |', 'It says |', '“never” |']) {
      assert.deepEqual((await complete(draft)).items, [], draft);
    }
  });
});
