// Paths and addresses, of every system on any system.
import assert from 'node:assert/strict';
import { isInside, normalPath, pathOf, relativePath, resolvePath, uriOf } from '../../server/sources/paths';

describe('paths', () => {
  it('are the same however they are written', () => {
    assert.equal(normalPath('C:\\Reports\\.\\2023\\..\\a.txt'), 'c:/Reports/a.txt');
    assert.equal(normalPath('/a/./b//c/'), '/a/b/c');
    assert.equal(normalPath('/../..'), '/');
    assert.equal(normalPath('\\\\server\\share\\a'), '//server/share/a');
  });

  it('go to addresses and back', () => {
    for (const path of ['/home/a b/ü#1.txt', 'c:/Reports/a.txt', '//server/share/a.txt']) {
      assert.equal(pathOf(uriOf(path)), path);
    }
    assert.equal(pathOf('file:///C%3A/a.txt'), 'c:/a.txt');
    assert.equal(pathOf('untitled:Untitled-1'), undefined);
  });

  it('are resolved and shown from a folder', () => {
    assert.equal(resolvePath('/p/examples', '../seeds/a.txt'), '/p/seeds/a.txt');
    assert.equal(resolvePath('c:/p/examples', '..\\seeds'), 'c:/p/seeds');
    assert.equal(resolvePath('/p', '/etc/passwd'), '/etc/passwd');
    assert.equal(relativePath('/p/examples', '/p/seeds/a.txt'), '../seeds/a.txt');
    assert.equal(relativePath('/p', '/p/seeds/a.txt'), 'seeds/a.txt');
    assert.equal(relativePath('c:/p', 'd:/x'), 'd:/x');
  });

  it('lie inside a folder or beside it', () => {
    assert.ok(isInside('/p', '/p/a') && isInside('/p', '/p') && isInside('/', '/p'));
    assert.ok(!isInside('/p', '/pq/a') && !isInside('/p/a', '/p'));
    assert.ok(isInside('c:/P', 'c:/p/a'));
  });
});
