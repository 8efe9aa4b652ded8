// Front matter: what it says, where it names bibliographies, and what becomes of broken YAML.
import assert from 'node:assert/strict';
import { frontMatterFences, readFrontMatter, type FrontMatter } from '../../../server/core/markdown/frontMatter';

describe('readFrontMatter', () => {
  it('reads what the text says of itself', () => {
    const { data } = read(
      '---\ntitle: >-\n  A long\n  title\ndate: 2023-06\nauthors:\n  - name: Ana Ruiz\n  - given: Li\n    family: Wei\nlink: https://x.org/a\noutlet: AP\ncitekey: ap1\n---\n',
    );
    const { bibliography, problems, ...rest } = data;
    assert.deepEqual(rest, {
      title: 'A long title',
      date: '2023-06',
      author: 'Ana Ruiz and Li Wei',
      url: 'https://x.org/a',
      publisher: 'AP',
      key: 'ap1',
    });
    assert.deepEqual([bibliography, problems], [[], []]);
  });

  it('finds one bibliography or several, with their places', () => {
    assert.deepEqual(named('---\nbibliography: refs.bib\n---\n'), ['refs.bib = refs.bib']);
    assert.deepEqual(named('---\nbibliography:\n  - a.bib\n  - "b c.json"\n---\n'), [
      'a.bib = a.bib',
      'b c.json = b c.json',
    ]);
    assert.deepEqual(named("---\nbibliography: [a.bib, 'b.bib']\n---\n"), ['a.bib = a.bib', 'b.bib = b.bib']);
    assert.deepEqual(named('---\nbibliography: {a: b}\n---\n'), []);
  });

  it('says what is wrong with the YAML, where, and keeps the rest', () => {
    const { data, text } = read('---\ntitle: Good\nauthor: [never closed\n---\nText');
    assert.equal(data.title, 'Good');
    const [problem] = data.problems;
    assert.ok(problem && problem.message !== '');
    assert.ok(problem.span.start >= text.indexOf('title') && problem.span.end <= text.indexOf('Text'));
  });

  it('reads anything without an exception', () => {
    for (const yaml of [
      '',
      '- a\n- b',
      'just words',
      '*alias',
      '&a *a',
      ': :',
      '\t',
      '{'.repeat(20_000),
      `${'- '.repeat(20_000)}a`,
      staircase(400),
      'a: !!x b',
      '? ',
      '[a, [b',
    ])
      assert.ok(Array.isArray(read(`---\n${yaml}\n---\n`, { start: 4, end: 4 + yaml.length }).data.problems));
  });

  it('is fenced at the very start, and closed', () => {
    const yamlOf = (text: string) => {
      const span = frontMatterFences(text)?.yaml;
      return span && text.slice(span.start, span.end);
    };
    assert.equal(yamlOf('---\r\na: b\r\n---\r\nText'), 'a: b\r\n');
    assert.equal(yamlOf('\uFEFF---\na: b\n...\n'), 'a: b\n');
    assert.equal(yamlOf('---\n---\n'), '');
    assert.equal(yamlOf(' ---\na: b\n---\n'), undefined);
    assert.equal(yamlOf('---\n\na: b\n---\n'), undefined);
    assert.equal(yamlOf('---\na: b\n'), undefined);
    assert.deepEqual(frontMatterFences('+++\na = 1\n+++\nText'), { whole: { start: 0, end: 14 } });
  });
});

function read(
  text: string,
  span = frontMatterFences(text)?.yaml,
): { readonly text: string; readonly data: FrontMatter } {
  assert.ok(span);
  return { text, data: readFrontMatter(text, span) };
}

// A map in a map in a map, each on its own line.
function staircase(steps: number): string {
  return Array.from({ length: steps }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
}

function named(source: string): string[] {
  const { text, data } = read(source);
  return data.bibliography.map(({ path, span }) => `${path} = ${text.slice(span.start, span.end)}`);
}
