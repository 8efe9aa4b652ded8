// Drafts as documents: which blocks there are, and what their prose is.
import assert from 'node:assert/strict';
import { documentSpan } from '../../../server/core/document';
import { draft, proseOf } from './draft';

describe('markdownDocument: blocks', () => {
  it('finds paragraphs, headings, list items, cells and captions in reading order', () => {
    const { document } = draft(
      '# One\n\nTwo.\n\nThree\n=====\n\n- four\n- five\n\n| six | seven |\n|---|---|\n| eight | nine |\n\n![ten “x”](a.png "no")',
    );
    assert.deepEqual(
      document.blocks.map((block) => `${block.kind} ${proseOf(block)}`),
      [
        'heading One',
        'paragraph Two.',
        'heading Three',
        'paragraph four',
        'paragraph five',
        'cell six',
        'cell seven',
        'cell eight',
        'cell nine',
        'caption ten “x”',
      ],
    );
    assert.deepEqual(
      document.blocks.filter(({ level }) => level !== undefined).map(({ level }) => level),
      [1, 1],
    );
  });

  it('finds no prose in code, HTML comments, link definitions, scripts, fences and rules', () => {
    const text =
      '```\n“code”\n```\n\n    “indented”\n\n<!-- “comment”\n\nstill -->\n\n[x]: http://a.b "“title”"\n\n<script>\n"x"\n</script>\n\n::: {.note title="“t”"}\nInside.\n:::\n\n---\n\nEnd.';
    assert.deepEqual(draft(text).prose, ['Inside.', 'End.']);
  });

  it('reads the text between HTML tags, and no attribute', () => {
    const text = '<div title="“no”">\nHe said <b>“yes”</b>.\n</div>\n\nH<sub>2</sub>O <img alt="“no”"> here.';
    assert.deepEqual(draft(text).prose, ['¤¶He said “yes”.¶¤', 'H2O ¤ here.']);
  });

  it('knows the outermost block quotation and the list that a block stands in', () => {
    const { document, at } = draft('Intro:\n\n> one\n>\n> > two\n> - three\n\nAfter.\n\n1. four\n   > five');
    assert.deepEqual(
      document.blocks.map((block) => [proseOf(block), block.quote ?? '', block.list ?? '']),
      [
        ['Intro:', '', ''],
        ['one', 0, ''],
        ['two', 0, ''],
        ['three', 0, true],
        ['After.', '', ''],
        ['four', '', true],
        ['five', 1, true],
      ],
    );
    assert.deepEqual(document.quotes.map(at), ['> one\n>\n> > two\n> - three', '> five']);
  });

  it('takes the marks and the indentation off the further lines of a block', () => {
    const text =
      '> He said “the\n> visit” was\nlazy.\n\n- an item that\n  goes   \n  on\n\n[^n]: a note\n    that goes on';
    assert.deepEqual(draft(text).prose, [
      'He said “the¶visit” was¶lazy.',
      'an item that¶goes¶on',
      'a note¶that goes on',
    ]);
  });

  it('takes off the boxes of tasks and the closing marks and attributes of headings', () => {
    assert.deepEqual(draft('- [x] done\n\n## Head ## \n\n# Next {#id .c title="“q”"}\n').prose, [
      'done',
      'Head',
      'Next',
    ]);
  });

  it('reads front matter as metadata, but not a rule at the start', () => {
    const { document, at, prose } = draft('---\ntitle: “T”\n---\nText.');
    assert.deepEqual(
      [at(document.frontMatter), at(document.metadata), prose],
      ['title: “T”\n', '---\ntitle: “T”\n---\n', ['Text.']],
    );
    assert.deepEqual(draft('---\nHe said “so”.\n\n---\n').prose, ['He said “so”.']);
    assert.deepEqual(draft('---\n\nText.\n\n---\n').prose, ['Text.']);
    assert.deepEqual(draft('---\ntitle: never closed\n').prose, ['title: never closed']);
  });

  it('reads the same from CR LF, CR and LF', () => {
    const text =
      '---\na: b\n---\n\n<div>\n“q”\n</div>\n\nOne  \ntwo\\\nthree\n\n> a\n> b\n\n| a | b |\n|---|---|\n| c | d |\n';
    const wanted = draft(text).prose;
    assert.deepEqual(draft(text.replaceAll('\n', '\r\n')).prose, wanted);
    assert.deepEqual(draft(text.replaceAll('\n', '\r')).prose, wanted);
    assert.ok(wanted.includes('One¶two¶three'));
  });

  it('comes back from prose to the document', () => {
    const { document, at } = draft('> He *said* “we &amp; [they](http://x)\r\n> \\"go\\"” [@a].');
    const [block] = document.blocks;
    assert.ok(block);
    const find = (words: string) => {
      const start = block.prose.text.indexOf(words);
      return at(documentSpan(block, { start, end: start + words.length }));
    };
    assert.equal(proseOf(block), 'He said “we & they¶"go"” ¤.');
    assert.deepEqual(['said', '&', 'they', '"go"', 'they\n"go'].map(find), [
      'said',
      '&amp;',
      'they',
      '"go\\"',
      'they](http://x)\r\n> \\"go',
    ]);
  });
});

describe('markdownDocument: notes and comments', () => {
  it('joins footnotes with their calls', () => {
    const { document, at } = draft(
      'One.[^a] Two^[an *inline* note, @k] and[^b].\n\n[^a]: First.\n\n    Second.\n\nAfter.',
    );
    assert.deepEqual(
      document.footnotes.map(({ label, calls, definition }) => [label, calls.map(at), at(definition)]),
      [
        ['a', ['[^a]'], '[^a]: First.\n\n    Second.'],
        ['b', ['[^b]'], ''],
        ['^1', ['^[an *inline* note, @k]'], 'an *inline* note, @k'],
      ],
    );
    assert.deepEqual(
      document.blocks.map((block) => [proseOf(block), block.footnote ?? '']),
      [
        ['One.¤ Two¤ and¤.', ''],
        ['an inline note, ¤', '^1'],
        ['First.', 'a'],
        ['Second.', 'a'],
        ['After.', ''],
      ],
    );
    const note = document.blocks.find(({ footnote }) => footnote === '^1');
    assert.ok(note);
    assert.equal(at(documentSpan(note, { start: 3, end: 9 })), 'inline');
  });

  it('lets an ignore comment cover the block that follows, whole', () => {
    const text =
      '<!-- verbatim-ignore misquote, wrong-speaker: as printed -->\n- one\n- two\n\n<!-- a note -->\n\n<!-- verbatim-ignore -->\n\n<!-- verbatim-ignore a-new-code -->\n\n> quoted\n\nLast.';
    const { document, at } = draft(text);
    assert.deepEqual(
      document.ignores.map(({ scope, codes, reason, covers }) => [scope, codes.join(), reason, at(covers)]),
      [
        ['block', 'misquote,wrong-speaker', 'as printed', '- one\n- two'],
        ['block', '', '', '> quoted'],
        ['block', 'a-new-code', '', '> quoted'],
      ],
    );
  });

  it('lets one inside a paragraph cover the paragraph, and one for the file everything', () => {
    const text =
      'One “q”. <!-- verbatim-ignore misquote -->\n\nTwo.\n\n<!-- verbatim-ignore-file quote-not-found: all: mine -->';
    const { document, at } = draft(text);
    assert.deepEqual(
      document.ignores.map(({ scope, reason, covers }) => [scope, reason, at(covers)]),
      [
        ['block', '', 'One “q”. <!-- verbatim-ignore misquote -->'],
        ['file', 'all: mine', text],
      ],
    );
  });

  it('takes other comments for what they are', () => {
    assert.deepEqual(draft('<!-- verbatim-ignored -->\n\n<!-- see verbatim-ignore -->\n\nText.').document.ignores, []);
  });
});
