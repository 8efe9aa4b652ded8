// What a word is, and which words are the same.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { eachWord, foldedForm, wordForm, wordKey, wordKeyAt, words } from '../../../server/core/text/words';

function formsOf(text: string): string {
  return words(text)
    .map(({ form }) => form)
    .join('|');
}

describe('words', () => {
  for (const [text, forms] of [
    ['The war-torn city, he said.', 'The|war|torn|city|he|said'],
    ['I can’t, you cant', "I|can't|you|cant"],
    ['3.5 per cent, 1,000 and 10:30', '3.5|per|cent|1,000|and|10:30'],
    ['10–15 and 10-15, not 1015', '10|15|and|10|15|not|1015'],
    ['the U.S. and the US, at 5 a.m. sharp', 'the|U.S.|and|the|US|at|5|a.m.|sharp'],
    ['It ended. A new day', 'It|ended|A|new|day'],
    ['$5 and US$5, −5 and £3.50', '$5|and|US|$5|-5|and|£3.50'],
    ['50% is 50 %; 5€ is 5 €', '50|%|is|50|%|5|€|is|5|€'],
    ['AT&T, Q & A', 'AT&T|Q|A'],
    ['soft\u00ADhy\u00ADphen and zero\u200Bwidth, can\u200B’t', "softhyphen|and|zerowidth|can't"],
    ['won\u00AD\nderful, won\u00AD\r\n  derful, won-\nderful', 'wonderful|wonderful|won|derful'],
    ['ﬁnd the oﬃce, résumé, re\u0301sume\u0301', 'find|the|office|résumé|résumé'],
    ['‘tis the ’90s, the workers’ 1990’s', "tis|the|90s|the|workers|1990's"],
    ['the "x" and (y) [z] *w* _v_', 'the|x|and|y|z|w|v'],
    ['東京オリンピックは', '東|京|オ|リ|ン|ピ|ッ|ク|は'],
    ['코로나 바이러스', '코로나|바이러스'],
    ['О’Нил сказал: «нет»', "О'Нил|сказал|нет"],
    ['a\uFFFCb … — ...', 'a|b'],
    ['\uD800a\uDC00 𝒜’s 😀', "a|A's"],
    ['m² and 1½', 'm2|and|11⁄2'],
    ['%', '%'],
    ['', ''],
  ] as const) {
    it(`of ${JSON.stringify(text)} are ${forms}`, () => {
      assert.equal(formsOf(text), forms);
    });
  }

  it('of a stretch do not look past its ends', () => {
    const text = 'He said “can’t” in the U.S. on $5';
    const stretch = (part: string): string => {
      const start = text.indexOf(part);
      return words(text, start, start + part.length)
        .map(({ form }) => form)
        .join('|');
    };
    assert.equal(stretch('can'), 'can');
    assert.equal(stretch('U.S'), 'U.S');
    assert.equal(stretch('5'), '5');
  });

  it('have a key that hides case, accents, points and apostrophes, and nothing else', () => {
    for (const same of ['Résumé|resume', "can't|cant", 'U.S.|US', '$5|5', '1,000|1000', 'ﬁnd|FIND']) {
      const [a = '', b = ''] = same.split('|');
      assert.equal(wordKey(wordForm(a)), wordKey(wordForm(b)), same);
    }
    for (const different of ['5|6', 'now|not', '%|5', '東|京']) {
      const [a = '', b = ''] = different.split('|');
      assert.notEqual(wordKey(wordForm(a)), wordKey(wordForm(b)), different);
    }
  });
});

/** Any text at all, with much of what words have trouble with. */
const anyText = fc
  .array(
    fc.oneof(
      fc
        .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 8 })
        .map((points) => String.fromCodePoint(...points)),
      fc.constantFrom(
        "can't",
        'U.S.',
        '3.5',
        '$',
        '€',
        '%',
        '\u00AD',
        '\u200B',
        '\n',
        ' ',
        '’',
        '.',
        ',',
        '&',
        '-',
        '5',
        'a',
        '東',
        '\uD835',
        '\uDC9C',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('words, whatever the text', () => {
  it('slice to their place, ascend, never overlap and are never empty', () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), (text, start) => {
        let last = start;
        for (const word of words(text, start)) {
          assert.ok(word.start >= last && word.end > word.start && word.end <= text.length);
          assert.equal(word.form, wordForm(text.slice(word.start, word.end)));
          assert.notEqual(word.form, '');
          last = word.end;
        }
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('hold every letter and digit of it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let rest = '';
        let last = 0;
        for (const word of words(text)) {
          rest += `${text.slice(last, word.start)} `;
          last = word.end;
        }
        rest += text.slice(last);
        assert.doesNotMatch(rest.replace(/[\u00B4\u02BC]/g, ''), /[\p{L}\p{N}]/u);
      }),
      { seed: 2, numRuns: 150 },
    );
  });

  it('are the same for every glyph of an apostrophe, white space and invisible characters between', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('’', '‘', '\u02BC', '`', '\u00B4', '\uFF07'), (text, glyph) => {
        const plain = text.replace(/[’‘\u02BC`\u00B4\uFF07]/g, "'");
        assert.equal(formsOf(plain.replaceAll("'", glyph)), formsOf(plain));
      }),
      { seed: 3, numRuns: 120 },
    );
  });

  it('have the key of their form, and a folding that folds no further', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        eachWord(text, { start: 0, end: text.length }, (start, end) => {
          const form = wordForm(text.slice(start, end));
          assert.equal(wordKeyAt(text, start, end), wordKey(form));
          assert.equal(wordForm(form), form);
          assert.ok(wordKey(form) > 0);
          assert.equal(foldedForm(foldedForm(form)), foldedForm(form));
        });
      }),
      { seed: 4, numRuns: 120 },
    );
  });
});
