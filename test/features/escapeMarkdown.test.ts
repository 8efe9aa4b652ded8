// Text from sources, drafts and settings shows as it is and never as markup.
import assert from 'node:assert/strict';
import { escapeLink, escapeMarkdown } from '../../server/features/escapeMarkdown';
import { markdownOf, plainOf } from '../../server/features/richText';

/** What a hostile source might hold, each with the construct that must not be left in it. */
const HOSTILE: readonly (readonly [string, RegExp])[] = [
  ['![](http://x/y.png)', /(^|[^\\])!\[|[^\\]\]\(/],
  ['<img src=http://x/y.png>', /(^|[^\\])</],
  ['[a](command:foo)', /(^|[^\\])\[|[^\\]\]\(|command:/],
  ['<http://example.com>', /(^|[^\\])<|http:\/\//],
  ['see http://example.com/a and www.example.com', /http:|www\./],
  ['mail ana@example.com', /[^\\]@/],
  ['`code` and ```', /(^|[^\\])`/],
  ['| a | b |', /(^|[^\\])\|/],
  ['$(alert) and &lt;b&gt;', /(^|[^\\])\$|[^\\]&/],
  ['\\](http://x)', /(^|[^\\])(\\\\)*\]/],
];

describe('escapeMarkdown', () => {
  for (const [text, construct] of HOSTILE) {
    it(`leaves no construct in ${text}`, () => {
      assert.doesNotMatch(escapeMarkdown(text), construct);
    });
  }

  it('is undone by what Markdown calls a backslash escape, so that the reader sees the text itself', () => {
    for (const [text] of HOSTILE) assert.equal(escapeMarkdown(text).replace(/\\([!-/:-@[-`{-~])/g, '$1'), text);
  });

  it('keeps everything on one line and drops controls', () => {
    assert.equal(escapeMarkdown('a\n\n# b\r\n\u001b[31mc\u202e d\u0000'), 'a # b \\[31mc d');
  });

  it('escapes the beginning of a list', () => {
    assert.equal(escapeMarkdown('1. a'), '1\\. a');
    assert.equal(escapeMarkdown('- a'), '\\- a');
  });
});

describe('escapeLink', () => {
  it('lets only files through', () => {
    for (const uri of ['command:foo', 'http://x', 'javascript:alert(1)', 'data:text/html,x']) {
      assert.equal(escapeLink(uri), undefined);
    }
    assert.equal(escapeLink('file:///a/b.txt#L1,2'), 'file:///a/b.txt#L1,2');
  });

  it('encodes what would end the destination', () => {
    assert.equal(escapeLink('file:///a) [x](command:y'), 'file:///a%29%20[x]%28command:y');
  });
});

describe('richText', () => {
  it('puts marks directly around words, never beside blanks or punctuation', () => {
    const content = ['say ', { text: ' not, ', style: 'strong' as const }, 'so'];
    assert.equal(markdownOf([{ kind: 'paragraph', content }]), 'say  **not**, so');
  });

  it('shows a link that leads to no file without the link', () => {
    const content = [{ text: 'a]b', href: 'command:x' }];
    assert.equal(markdownOf([{ kind: 'paragraph', content }]), 'a\\]b');
  });

  it('writes items as one list and the rest as paragraphs', () => {
    const rich = [
      { kind: 'heading' as const, content: ['H'] },
      { kind: 'item' as const, content: ['a'] },
      { kind: 'item' as const, content: ['b'] },
      { kind: 'quote' as const, content: ['q'] },
    ];
    assert.equal(markdownOf(rich), 'H\n\n- a\n- b\n\n> q');
    assert.equal(plainOf(rich), 'H\n- a\n- b\nq');
  });
});
