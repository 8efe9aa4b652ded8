// Bibliography files: BibTeX and CSL-JSON, whole and broken, and all of them as one.
import assert from 'node:assert/strict';
import { joinBibliographies, type ReadEntries } from '../../../server/core/citations/bibliography';
import { readBibtex } from '../../../server/core/citations/bibtex';
import { readCslJson } from '../../../server/core/citations/cslJson';
import { looksLikeCrossReference } from '../../../server/core/citations/crossReference';
import { texText } from '../../../server/core/citations/texText';

describe('readBibtex', () => {
  it('reads entries between braces and parentheses, with the places of their keys', () => {
    const text =
      '@Article{ap2023,\n title = {The {US} visit},\n author = "Ruiz, Ana and Li Wei",\n date={2023-06-18}, url = {http://x.org/a_b}\n}\n@book(bbc:1, year = 2023, month = jun)';
    assert.deepEqual(listed(text, readBibtex(text, 'a.bib')), [
      'ap2023 = ap2023 | The US visit | Ruiz, Ana and Li Wei | 2023-06-18 | http://x.org/a_b',
      'bbc:1 = bbc:1 | 2023-06',
    ]);
  });

  it('joins strings, and passes over comments, preambles and what stands between', () => {
    const text =
      'me@x.org wrote:\n@string{ap = "Associated"}\n@STRING(p = {Press})\n@preamble{"\\x"}\n@comment{@misc{no,}}\n@misc{yes, author = ap # { } # p, title = nosuch}\n% @misc\n';
    assert.deepEqual(listed(text, readBibtex(text, 'a.bib')), ['yes = yes | nosuch | Associated Press']);
  });

  it('goes on at the next entry after a broken one, and says where it was', () => {
    const text =
      '@misc{open, title = {never closed\n\n@misc{fine, title = {Fine}}\n@misc{nocomma title = {T}}\n@misc{, title = {no key}}\n@misc{field, = {x}}\n@misc{last,\n  title = {L} author = {missing comma},\n';
    const read = readBibtex(text, 'a.bib');
    assert.deepEqual(
      read.entries.map(({ key, title }) => `${key} ${title ?? ''}`.trim()),
      ['open', 'fine Fine', 'nocomma T', 'field', 'last L'],
    );
    assert.deepEqual(
      read.problems.map(({ span, message }) => `${text.slice(span.start, span.end)} → ${message}`),
      [
        '@misc{open, title = {never closed → This entry is not closed.',
        '@misc{nocomma title = {T}} → A comma is missing after the key “nocomma”.',
        '@misc{, title = {no key}} → This entry has no key.',
        '= {x}} → A field needs a name, “=” and a value.',
        '@misc{last, → This entry is not closed.',
      ],
    );
  });

  it('reads any text without an exception', () => {
    for (const text of [
      '@',
      '@{',
      '@a',
      '@a{',
      '@a{b,c={',
      '@a{b,c="',
      '@string{',
      '@a{b,c=#',
      '@comment',
      '@a(b',
      '{@a{b}}',
    ])
      assert.ok(readBibtex(text, '').entries.length <= 1, text);
  });
});

describe('texText', () => {
  it('composes accents and resolves commands', () => {
    const texts: readonly (readonly [string, string])[] = [
      [`{\\"O}zg{\\"u}r \\'{E}tienne Garc{\\'\\i}a`, 'Özgür Étienne García'],
      ['\\c{c} \\v{s} \\~n {\\ss} \\o{} {\\L}ukasz', 'ç š ñ ß ø Łukasz'],
      ["Fish \\& {Chips}: ``A'' 1--2 --- \\emph{so}~there", 'Fish & Chips: “A” 1–2 — so there'],
      ['a\n   b', 'a b'],
      ['\\', ''],
    ];
    for (const [tex, wanted] of texts) assert.equal(texText(tex), wanted);
  });
});

describe('readCslJson', () => {
  it('reads items with names and numbers for keys', () => {
    const text =
      '[{"id":"ap\\u00e9","title":"T \\"q\\"","author":[{"family":"Ruiz","given":"Ana"},{"literal":"AP"}],"issued":{"date-parts":[[2023,6,8]]},"URL":"http://x"},{"id":5,"issued":{"raw":"2023-06"}},{"title":"no id"}]';
    assert.deepEqual(listed(text, readCslJson(text, 'a.json')), [
      'apé = ap\\u00e9 | T "q" | Ana Ruiz and AP | 2023-06-08 | http://x',
      '5 = 5 | 2023-06',
    ]);
    assert.deepEqual(listed(`{"items": ${text}}`, readCslJson(`{"items": ${text}}`, 'a.json')).length, 2);
  });

  it('keeps what stands before an error, and says where the error is', () => {
    const text = '[\n {"id": "a"},\n {"id": "b", "title": }\n, {"id": "c"}]';
    const read = readCslJson(text, 'a.json');
    assert.deepEqual(
      read.entries.map(({ key }) => key),
      ['a', 'b'],
    );
    assert.deepEqual(
      read.problems.map(({ span, message }) => `${text.slice(span.start, span.end)} → ${message}`),
      ['} → A value is expected here.'],
    );
  });

  it('reads any text without an exception', () => {
    for (const text of [
      '',
      '{}',
      'null',
      '[',
      '[{',
      '[{"id"',
      '[{"id":',
      '[{"id":"',
      '"\\u12',
      '['.repeat(50_000),
      '[1 2]',
      '[{"id":"a"}] x',
    ])
      assert.ok(readCslJson(text, '').problems.length === 1, text.slice(0, 20));
  });
});

describe('looksLikeCrossReference', () => {
  it('tells figures and tables from works', () => {
    const keys = ['fig:map', 'tbl-votes', 'eq:1', 'figueroa2003', 'ap:fig', 'sec', 'ap-2023'];
    assert.deepEqual(keys.filter(looksLikeCrossReference), ['fig:map', 'tbl-votes', 'eq:1']);
  });
});

describe('joinBibliographies', () => {
  it('lets the first entry of a key hold, and keeps what could not be read', () => {
    const one = readBibtex('@misc{a, title={One}}', 'one.bib').entries;
    const two = readBibtex('@misc{a, title={Two}}\n@misc{b,}', 'two.bib').entries;
    const unread = [{ path: 'three.bib', message: 'does not exist' }];
    const joined = joinBibliographies([one, two], unread);
    assert.deepEqual(
      [...joined.entries.values()].map(({ key, path }) => `${key} ${path}`),
      ['a one.bib', 'b two.bib'],
    );
    assert.equal(joined.unread, unread);
  });
});

// `key = its characters in the file | what is known of it`
function listed(text: string, { entries }: ReadEntries): string[] {
  return entries.map(({ key, span, title, author, date, url }) =>
    [`${key} = ${text.slice(span.start, span.end)}`, title, author, date, url]
      .filter((part) => part !== undefined)
      .join(' | '),
  );
}
