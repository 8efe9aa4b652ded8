// What stands inside a paragraph: prose without its markup, and what is no prose.
import assert from 'node:assert/strict';
import { draft } from './draft';

/** A paragraph's prose, by name of what is shown. */
const PROSE: readonly (readonly [string, string, string])[] = [
  ['emphasis', 'He *said* __it__ ***all*** snake_case 2*3*4', 'He said it all snake_case 234'],
  ['marks without a partner', 'a * b ** c _ d* e', 'a * b ** c _ d* e'],
  ['struck out', '~~old~~ new', 'old new'],
  ['escapes', '\\"a\\" \\*b\\* \\[T\\]he \\d', '"a" *b* [T]he \\d'],
  [
    'character references',
    '&ldquo;a&rdquo; &#8217; &#x2014; &amp; &eacute; &nosuch; & b;',
    '“a” ’ — & é &nosuch; & b;',
  ],
  ['links', 'see [the *report*](http://x "“t”") now', 'see the report now'],
  ['a link with parentheses', '[a](b(c)d) [e](<f g>)', 'a e'],
  ['brackets of a quotation', '“[T]he visit [...] was [sic] long”', '“[T]he visit [...] was [sic] long”'],
  ['pictures', 'a ![“alt”](b.png){width=3} c', 'a ¤ c'],
  ['code', 'a `“b”` ``c ` d`` e', 'a ¤ ¤ e'],
  ["LaTeX's marks", "He said ``we go'' and ``they stay''.", "He said ``we go'' and ``they stay''."],
  ['maths', 'a $x^2 + “y$ and $$z$$ and \\(n\\)', 'a $x^2 + “y$ and ¤ and ¤'],
  ['formulas with marks', 'as $p(\\text{"talk"}) < 1$ and $d("a", "b") = 1$', 'as ¤ and ¤'],
  ['money about marks', 'for $20 "off = on" and $30', 'for $20 "off = on" and $30'],
  ['money', 'from $20,000 to $30,000, US$5 and $6', 'from $20,000 to $30,000, US$5 and $6'],
  [
    'money in quotations',
    '"It cost $5m," he said, "not US$ a day" or 5$) and (6$',
    '"It cost $5m," he said, "not US$ a day" or 5$) and (6$',
  ],
  [
    'wiki links',
    '“[[Xi Jinping]] met [[people/blinken|Mr Blinken]]” ![[map.png]] [[T]he]',
    '“Xi Jinping met Mr Blinken” ¤ [[T]he]',
  ],
  ['an escaped parenthesis', 'he said \\(quietly\\) so', 'he said (quietly) so'],
  [
    'addresses',
    'at https://x.org/a_b(c). Or <https://y.org> or www.z.org, mail a@b.org',
    'at ¤. Or ¤ or ¤, mail a@b.org',
  ],
  ['tags', 'a <b>b</b><br>c <span title="“d”">e</span> <!-- f -->g', 'a b¶c e g'],
  ['less and more', '3 < 4 and 5 > 4 <3', '3 < 4 and 5 > 4 <3'],
  ['super- and subscripts', 'H~2~O, 1^st^, ~5 and ~6', 'H2O, 1st, ~5 and ~6'],
  ['bracketed spans', '[Small]{.smallcaps} [T]{not attributes}', 'Small [T]{not attributes}'],
  ['a reference in TeX', 'see \\autoref{fig:a} and \\emph{words}', 'see ¤ and \\emph{words}'],
  ['hard breaks', 'a  \nb\\\nc', 'a¶b¶c'],
  ['citations', 'a [see @b, p. 3], @c [p. 4] d', 'a ¤, ¤ d'],
  ['a link around emphasis', '*a [b*](c)', '*a b*'],
];

describe('inline content', () => {
  for (const [name, text, wanted] of PROSE) {
    it(`reads ${name}`, () => {
      assert.deepEqual(draft(text).prose, [wanted]);
    });
  }

  it('keeps where emphasis was', () => {
    const [block] = draft('He *said* “the **very long** visit”').document.blocks;
    assert.ok(block);
    const { text, emphasis } = block.prose;
    assert.deepEqual(
      emphasis.map(({ start, end }) => text.slice(start, end)),
      ['said', 'very long'],
    );
  });

  it('says what each object is', () => {
    const [block] = draft('`a` $b$ [@c] d[^1] ![e](f) <kbd>g</kbd> <hr> http://h.i').document.blocks;
    assert.deepEqual(
      block?.prose.objects.map(({ kind }) => kind),
      ['code', 'maths', 'citation', 'footnote', 'image', 'code', 'html', 'url'],
    );
  });

  it('lists links with their addresses, defined ones too', () => {
    const { document, at } = draft(
      '[a](x.txt) [b][d] [D] [e][] [f] <http://g> www.h.org ![i](j)\n\n[d]: <y z>\n[e]: w',
    );
    assert.deepEqual(
      document.links.map(({ span, url }) => `${at(span)} = ${url}`),
      [
        '[a](x.txt) = x.txt',
        '[b][d] = y z',
        '[D] = y z',
        '[e][] = w',
        '<http://g> = http://g',
        'www.h.org = http://www.h.org',
      ],
    );
  });

  it('reads definitions over two lines, and paragraphs that only begin like one', () => {
    const text = '[a] [b] [c]\n\n[a]:\nhttp://x\n\n[b]: y\n"title"\n[c]: z\n\n[d]:\nHe said “so”.\n\n[e]: two words\n';
    const { document, prose } = draft(text);
    assert.deepEqual(
      document.links.map(({ url }) => url),
      ['http://x', 'y', 'z'],
    );
    assert.deepEqual(prose, ['a b c', '[d]:¶He said “so”.', '[e]: two words']);
  });

  it('takes a bracketed key for a citation where a definition of that name stands', () => {
    const { document } = draft('So [@tag:a].\n\n[@tag:a]: url:http://x');
    assert.deepEqual(
      document.links.map(({ url }) => url),
      ['http://x'],
    );
    assert.equal(document.citations[0]?.keys[0]?.key, 'tag:a');
  });
});

/** Keys and locators of each citation. */
const CITATIONS: readonly (readonly [string, string, readonly string[]])[] = [
  ['one key', 'a [@ap2023].', ['[@ap2023]: ap2023']],
  [
    'keys with locators',
    '[see @a, p. 3; also @b, pp. 33-35, 38]',
    ['[see @a, p. 3; also @b, pp. 33-35, 38]: a (p. 3) b (pp. 33-35, 38)'],
  ],
  ['a time', '[@bbc 00:12:30]', ['[@bbc 00:12:30]: bbc (00:12:30)']],
  ['a suppressed author', 'He says [-@a] so -@b', ['[-@a]: a', 'text -@b: b']],
  ['running text', '@a says, and @b [p. 3; @c] too', ['text @a: a', 'text @b [p. 3; @c]: b (p. 3) c']],
  [
    'braces',
    '@{https://x.org/a b} and [@{k}, p. 1]',
    ['text @{https://x.org/a b}: https://x.org/a b', '[@{k}, p. 1]: k (p. 1)'],
  ],
  [
    'marks inside keys',
    '@doi:10.1038/nature12373. @a.b, @c:',
    ['text @doi:10.1038/nature12373: doi:10.1038/nature12373', 'text @a.b: a.b', 'text @c: c'],
  ],
  [
    'a hyphen that ends a key',
    '[@a-], [@b-; @c-, p. 3], @d- e, @f-',
    ['[@a-]: a-', '[@b-; @c-, p. 3]: b- c- (p. 3)', 'text @d: d', 'text @f: f'],
  ],
  ['an address as key', '[@url:https://x.org/a?b~c+d]', ['[@url:https://x.org/a?b~c+d]: url:https://x.org/a?b~c+d']],
  ['a seed as key', '[@000_758dcf435b3e4454]', ['[@000_758dcf435b3e4454]: 000_758dcf435b3e4454']],
  ['no citation in addresses and code', 'a@b.org `[@c]` \\@d https://x.org/@e @ f', []],
  ['a quotation after a name', '@smith [T]he says', ['text @smith: smith']],
  ['a link', '[@a](http://b)', ['text @a: a']],
  ['two lines', '> see [@a,\n> p. 3; @b]', ['[@a,\n> p. 3; @b]: a (p. 3) b']],
  ['brackets in brackets', '[see @a [p. 3]; @b]', ['[see @a [p. 3]; @b]: a ([p. 3]) b']],
  ['a part without a key', '[@a; Smith 2003; @b]', ['[@a; Smith 2003; @b]: a b']],
];

describe('citations', () => {
  for (const [name, text, wanted] of CITATIONS) {
    it(`reads ${name}`, () => {
      const { document, at } = draft(text);
      const found = document.citations.map(({ span, keys, inText }) => {
        const parts = keys.map(({ key, locator }) =>
          locator ? `${key} (${locator.text.replace(/\s+>?\s*/g, ' ')})` : key,
        );
        return `${inText ? 'text ' : ''}${at(span)}: ${parts.join(' ')}`;
      });
      assert.deepEqual(found, wanted);
      for (const { key, span, locator } of document.citations.flatMap(({ keys }) => keys)) {
        assert.equal(at(span), key);
        if (locator) assert.ok(at(locator.span) !== '');
      }
    });
  }
});
