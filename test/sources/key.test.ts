// Citation keys: the file's name, in characters that a key may have; with the folder's name before where two are equal.
import assert from 'node:assert/strict';
import { keyOf, sourceKeys } from '../../server/sources/key';

describe('source keys', () => {
  it('are file names without their last ending', () => {
    assert.equal(keyOf('002_5bccb0d40fa157f6.txt'), '002_5bccb0d40fa157f6');
    assert.equal(keyOf('speech'), 'speech');
    assert.equal(keyOf('report.final.md'), 'report.final');
  });

  it('have a hyphen for each run of what a key cannot have', () => {
    assert.equal(keyOf('Report 2 (final).txt'), 'Report-2-final-');
    assert.equal(keyOf('Xi – Blinken, Beijing.txt'), 'Xi-Blinken-Beijing');
    assert.equal(keyOf('習近平 談話.txt'), '習近平-談話');
  });

  it('keep a single mark that Pandoc allows inside, and no two of them', () => {
    assert.equal(keyOf('a.b:c#d&e+f~g.txt'), 'a.b:c#d&e+f~g');
    assert.equal(keyOf('a..b--c.-d.txt'), 'a-b-c-d');
    assert.equal(keyOf('+a+.txt'), '-a-');
  });

  it('are the same for a letter with its accent apart', () => {
    assert.equal(keyOf('re\u0301sume\u0301.txt'), 'r\u00e9sum\u00e9');
  });

  it('have the folder before when two are equal, in both', () => {
    assert.deepEqual(keys('/p/a/x.txt', '/p/b/x.txt', '/p/b/y.txt'), {
      '/p/a/x.txt': 'a-x',
      '/p/b/x.txt': 'b-x',
      '/p/b/y.txt': 'y',
    });
  });

  it('go further up where that does not tell them apart', () => {
    assert.deepEqual(keys('/p/1/a/x.txt', '/p/2/a/x.txt'), { '/p/1/a/x.txt': '1-a-x', '/p/2/a/x.txt': '2-a-x' });
  });

  it('are numbered in one folder', () => {
    assert.deepEqual(keys('/p/a/x.txt', '/p/a/x.md'), { '/p/a/x.md': 'a-x', '/p/a/x.txt': 'a-x-2' });
  });

  it('do not depend on the order of files', () => {
    const paths = ['/p/a/x.txt', '/p/b/x.txt', '/p/b/x.md', '/p/b-x.txt', '/p/y.txt'];
    assert.deepEqual(keys(...paths), keys(...paths.reverse()));
    assert.equal(new Set(Object.values(keys(...paths))).size, paths.length);
  });

  it('go to a file that can be read before one that cannot', () => {
    const found = sourceKeys([
      { path: '/p/a/report.pdf', readable: false },
      { path: '/p/a/report.txt', readable: true },
    ]);
    assert.equal(found.get('/p/a/report.txt'), 'report');
    assert.equal(found.get('/p/a/report.pdf'), 'a-report');
  });
});

function keys(...paths: string[]): Record<string, string> {
  return Object.fromEntries(sourceKeys(paths.map((path) => ({ path, readable: true }))));
}
