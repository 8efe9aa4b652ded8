// The server's own eyes on the disk, where the client has none: each change reaches the workspace.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { DiskWatcher } from '../../server/library/diskWatcher';
import { uriOf } from '../../server/sources/paths';
import { folderOf, removeFolders, writeFiles } from './folder';

describe('DiskWatcher', () => {
  const watchers: DiskWatcher[] = [];
  afterEach(() => {
    for (const watcher of watchers.splice(0)) watcher.close();
    removeFolders();
  });

  // Resolves when a change of `name` is told; the runner's time limit is the only clock.
  function told(root: string, places: readonly { base: string; glob: string }[], name: string): Promise<void> {
    return new Promise((resolve) => {
      const watcher = new DiskWatcher((changes) => {
        if (changes.some(({ uri }) => uri === uriOf(`${root}/${name}`))) resolve();
      });
      watchers.push(watcher);
      watcher.update(places);
    });
  }

  it('sees a file that comes, below a folder', async () => {
    const root = folderOf('--- sources/deep/a.txt\nx\n');
    const change = told(root, [{ base: `${root}/sources`, glob: '**' }], 'sources/deep/b.txt');
    writeFiles(root, '--- sources/deep/b.txt\nx\n');
    await change;
  });

  it('sees one file change, and not its neighbours', async () => {
    const root = folderOf('--- verbatim.json\n{}\n');
    const seen: string[] = [];
    const change = told(root, [{ base: root, glob: 'verbatim.json' }], 'verbatim.json');
    watchers.push(new DiskWatcher((changes) => seen.push(...changes.map(({ uri }) => uri))));
    watchers[1]?.update([{ base: root, glob: 'verbatim.json' }]);
    writeFiles(root, '--- other.txt\nx\n--- verbatim.json\n{ }\n');
    await change;
    assert.ok(!seen.includes(uriOf(`${root}/other.txt`)));
  });

  it('waits for a folder that is not there yet', async () => {
    const root = folderOf('--- a.md\nx\n');
    const change = told(root, [{ base: `${root}/sources`, glob: '**' }], 'sources');
    mkdirSync(`${root}/sources`);
    await change;
  });

  it('sees nothing that it is not to watch any more', async () => {
    const root = folderOf('--- sources/a.txt\nx\n');
    const place = { base: `${root}/sources`, glob: '**' };
    const seen: string[] = [];
    const watcher = new DiskWatcher((changes) => seen.push(...changes.map(({ uri }) => uri)));
    watcher.update([place]);
    watcher.close();
    const change = told(root, [place], 'sources/b.txt');
    writeFiles(root, '--- sources/b.txt\nx\n');
    await change;
    assert.deepEqual(seen, []);
  });
});
