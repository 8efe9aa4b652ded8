// Glob patterns: what they match, and that no pattern can be made to take long.
import assert from 'node:assert/strict';
import { readGlob } from '../../server/sources/glob';

describe('glob', () => {
  const cases: readonly (readonly [pattern: string, matching: readonly string[], others: readonly string[]])[] = [
    ['sources/**', ['sources/a.txt', 'sources/b/c/d.txt'], ['a.txt', 'x/sources/a.txt']],
    ['sources', ['sources/a.txt', 'sources/b/c.txt', 'sources'], ['sources2/a.txt']],
    ['**/*.md', ['a.md', 'x/y/a.md'], ['a.mdx', 'a.md/x']],
    ['a/**/b/*.txt', ['a/b/x.txt', 'a/1/2/b/x.txt'], ['a/b/c/x.txt', 'b/x.txt']],
    ['*.{txt,md}', ['a.txt', 'a.md'], ['a.pdf', 'x/a.txt']],
    ['{a,b{c,d}}/*', ['a/x', 'bc/x', 'bd/x'], ['b/x', 'cd/x']],
    ['report-[0-9]?.txt', ['report-12.txt'], ['report-1.txt', 'report-x2.txt']],
    ['[!a]*.txt', ['b.txt'], ['a.txt', 'ab.txt']],
    ['*a*b*', ['xaxbx', 'ab'], ['ba', 'x/ab']],
    ['./a/*', ['a/x'], ['b/x']],
    ['**', ['a', 'a/b/c'], []],
  ];
  for (const [pattern, matching, others] of cases) {
    it(pattern, () => {
      const glob = readGlob(pattern);
      assert.deepEqual(
        [...matching, ...others].filter((path) => glob.matches(path)),
        matching,
      );
    });
  }

  it('knows the folder where a pattern begins', () => {
    const bases = ['../seeds/**', 'a/b.txt', '**/x', 'a/{b,c}/d', '/abs/*'].map((pattern) => readGlob(pattern).base);
    assert.deepEqual(bases, ['../seeds', 'a/b.txt', '', 'a', '/abs']);
  });

  it('forgets about the case of letters where the file system does', () => {
    assert.ok(readGlob('Sources/*.TXT', true).matches('sources/A.txt'));
    assert.ok(!readGlob('Sources/*.TXT').matches('sources/A.txt'));
  });

  it('takes patterns that would keep a regular expression busy for years', () => {
    const long = 'a'.repeat(2000);
    assert.ok(!readGlob(`${'*a'.repeat(500)}b`).matches(long));
    assert.ok(!readGlob(`${'**/a/'.repeat(200)}b`).matches('a/'.repeat(500)));
    // Two to the fortieth alternatives are more than are tried.
    assert.ok(!readGlob('{a,b}'.repeat(40)).matches('b'.repeat(40)));
  });
});
