// A draft that is checked after each edit must be as if it were checked for the first time: what is kept from the version
// before may never be out of date.
import assert from 'node:assert/strict';
import { randomFrom } from './bench/measure';
import { libraryOf } from './core/library';
import { findingsOf } from '../server/checks/checks';
import { markdownDocument, type MarkdownVersion } from '../server/core/markdown/markdownDocument';
import type { Library } from '../server/core/library';
import { checkedDraft, type CheckedDraft } from '../server/draft';
import { DEFAULT_SETTINGS } from '../server/settings';

const SOURCES = {
  'report.txt':
    'Secretary of State Antony Blinken met officials in Beijing on Sunday. “We have to be clear about the stakes here,” he said. ' +
    'Blinken said the visit was “a first step, and not the last one.”\n\n' +
    '“China wants to give nobody a win,” said Daniel Kritenbrink, the assistant secretary. “We will see what comes of it.”',
  'memo.txt':
    'Ana Ruiz, the mayor, said the bridge would be closed for 14 months. “Nobody asked us before it was decided.”',
};

const DRAFT = `# The visit

Antony Blinken came to Beijing on Sunday. “We have to be clear about the stakes here,” he said [@report].

Daniel Kritenbrink was with him. He said that “China wants to give somebody a win.”

“We will see what comes of it.”

> Nobody asked us before it was decided.

— Ana Ruiz [@memo]

- “A first step,” Blinken said, “and not the last.”
- Nobody else spoke.[^1]

“We have to be clear about all of the stakes,” said Blinken.

“The visit was a first step

“and not the last one,” she said.

The mayor, Ana Ruiz, said “nobody asked us.” The [memo](memo.txt) says “before it was decided.”

| who | words |
| --- | --- |
| Ruiz | “Nobody asked us before” [@memo] |

[^1]: “We will see what comes of that,” said Ruiz [@memo].
`;

// What writers type, and what breaks: marks, paragraphs, names, markup, and taking away.
const TYPED = [
  'a',
  ' ',
  ', ',
  '.',
  '“',
  '”',
  '"',
  '\n\n',
  '\n',
  '> ',
  '- ',
  ' said Ruiz',
  ' he said',
  'Blinken ',
  'Mr. Kritenbrink ',
  'Wang Yi said: ',
  '[@memo]',
  '[^1]',
  '^[See “the stakes” [@report].]',
  '*',
  '\n\n```\ncode\n```\n\n',
  '“We will see what comes of it,” Ana Ruiz said. ',
  '<!-- verbatim-ignore -->',
];

const library: Library = libraryOf(SOURCES);
const context = { library, settings: DEFAULT_SETTINGS, place: { uri: 'file:///draft.md' }, namesBibliography: true };

describe('a draft that is edited', () => {
  for (const seed of [1, 2, 3]) {
    it(`is checked as if anew after each of random edits (${seed})`, () => {
      const random = randomFrom(seed);
      let version = markdownDocument(DRAFT);
      let checked = checkedDraft(version, context);
      for (let count = 0; count < 12; count++) {
        const edit = anyEdit(version.document.text, random);
        version = edited(version, edit);
        checked = checkedDraft(version, context, checked);
        const fresh = checkedDraft(markdownDocument(version.document.text), context);
        const after = `after edit ${count}, ${JSON.stringify(edit)}, of\n${version.document.text}`;
        assert.deepEqual(plain(checked), plain(fresh), after);
      }
    });
  }
});

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function anyEdit(text: string, random: () => number): Edit {
  const start = Math.floor(random() * (text.length + 1));
  // Much is put in, little taken away: else the draft would soon be empty.
  if (random() < 0.4) return { start, end: Math.min(text.length, start + Math.floor(random() * 12)), text: '' };
  return { start, end: start, text: TYPED[Math.floor(random() * TYPED.length)] ?? '' };
}

function edited(version: MarkdownVersion, { start, end, text }: Edit): MarkdownVersion {
  const before = version.document.text;
  const changes = [{ start, end, inserted: text.length }];
  return markdownDocument(before.slice(0, start) + text + before.slice(end), version, changes);
}

// All that is said about a draft, without the objects that it is said of.
function plain(draft: CheckedDraft): unknown {
  return {
    quotations: draft.quotations,
    findings: findingsOf(draft, DEFAULT_SETTINGS),
    typed: findingsOf(draft, DEFAULT_SETTINGS, { start: 0, end: 200 }),
  };
}
