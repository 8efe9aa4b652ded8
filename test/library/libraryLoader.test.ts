// A library that is brought in line with its folder again and again: only what changed is read, and the rest is the same object.
import assert from 'node:assert/strict';
import { renameSync, rmSync } from 'node:fs';
import type { Library } from '../../server/core/library';
import { candidates } from '../../server/core/passages/passageIndex';
import { wordKey, words } from '../../server/core/text/words';
import { LibraryLoader } from '../../server/library/libraryLoader';
import { planFor } from '../../server/library/loadFolder';
import { nodeFiles } from '../../server/library/nodeFiles';
import { directReader, type SourceReader } from '../../server/library/sourceReader';
import { DEFAULT_SETTINGS } from '../../server/settings';
import { folderOf, removeFolders, writeFiles } from './folder';

describe('LibraryLoader', () => {
  afterEach(removeFolders);

  it('reads what is new and what changed, drops what is gone, keeps the rest', async () => {
    const root = folderOf(
      '--- sources/a.txt\nThe first one.\n--- sources/b.txt\nThe second one.\n--- sources/c.txt\nThe third one.\n',
    );
    const { loader, opened, load } = start(root);
    await load();
    const before = loader.library;
    opened.length = 0;
    writeFiles(root, '--- sources/b.txt\nThe second one, mended.\n--- sources/d.txt\nThe fourth one.\n');
    rmSync(`${root}/sources/c.txt`);
    await load();
    assert.deepEqual(opened, ['b.txt', 'd.txt']);
    assert.deepEqual([...loader.library.sources.keys()], ['a', 'b', 'd']);
    assert.equal(loader.library.sources.get('a'), before.sources.get('a'));
    assert.ok(loader.library.version > before.version);
    assert.deepEqual(
      ['third', 'fourth', 'mended'].map((word) => placeOf(loader.library, word)),
      [undefined, 'd', 'b'],
    );
    assert.deepEqual([...before.sources.keys()], ['a', 'b', 'c']);
  });

  it('reads a file again that is said to have changed, though its size and time are the same', async () => {
    const root = folderOf('--- sources/a.txt\nThe first one.\n');
    const { opened, load } = start(root);
    await load();
    await load();
    assert.deepEqual(opened, ['a.txt']);
    await load(new Set([`${root}/sources/a.txt`]));
    assert.deepEqual(opened, ['a.txt', 'a.txt']);
  });

  it('gives new keys without reading again when another file of the same name comes', async () => {
    const root = folderOf('--- sources/x/a.txt\nThe first one.\n');
    const { loader, opened, load } = start(root);
    await load();
    writeFiles(root, '--- sources/y/a.txt\nThe second one.\n');
    opened.length = 0;
    await load();
    assert.deepEqual(opened, ['a.txt']);
    assert.deepEqual([...loader.library.sources.keys()], ['x-a', 'y-a']);
    assert.deepEqual(
      ['first', 'second'].map((word) => placeOf(loader.library, word)),
      ['x-a', 'y-a'],
    );
    rmSync(`${root}/sources/x`, { recursive: true });
    await load();
    assert.deepEqual([...loader.library.sources.keys()], ['a']);
    assert.equal(placeOf(loader.library, 'second'), 'a');
  });

  it('follows a renamed file', async () => {
    const root = folderOf('--- sources/a.txt\nThe first one.\n');
    const { loader, load } = start(root);
    await load();
    renameSync(`${root}/sources/a.txt`, `${root}/sources/b.txt`);
    await load();
    assert.deepEqual([...loader.library.sources.keys()], ['b']);
    assert.equal(placeOf(loader.library, 'first'), 'b');
  });

  it('is indexing until all was read for the first time, and not for a change later', async () => {
    const root = folderOf('--- sources/a.txt\nThe first one.\n');
    const { loader, states, load } = start(root);
    assert.ok(loader.library.indexing);
    await load();
    writeFiles(root, '--- sources/a.txt\nThe first one, mended.\n');
    await load();
    assert.deepEqual(states, [false, false]);
  });

  it('lets a later call take over, and loses nothing that was read', async () => {
    const root = folderOf('--- sources/a.txt\nThe first one.\n--- sources/b.txt\nThe second one.\n');
    const { loader, load } = start(root);
    const first = load();
    const second = load();
    await Promise.all([first, second]);
    assert.deepEqual([...loader.library.sources.keys()], ['a', 'b']);
  });

  it('tells how far it is', async () => {
    const root = folderOf(
      '--- sources/a.txt\nThe first one.\n--- sources/b.pdf\nx\n--- sources/c.txt\nThe third one.\n',
    );
    const { progress, load } = start(root);
    await load();
    assert.deepEqual(progress[0], [0, 2]);
    assert.deepEqual(progress.at(-1), [2, 2]);
  });

  it('survives a reader that breaks, and reads at the next call', async () => {
    const root = folderOf('--- sources/a.txt\nThe first one.\n');
    const files = nodeFiles();
    const direct = directReader(files);
    let isBroken = true;
    const reader: SourceReader = {
      ...direct,
      read: (...request) => (isBroken ? Promise.reject(new Error('broken')) : direct.read(...request)),
    };
    const progress: number[][] = [];
    const onProgress = (...counts: number[]): void => void progress.push(counts);
    const loader = new LibraryLoader({ files, reader, nextVersion: counter(), onProgress });
    const plan = planFor(root, DEFAULT_SETTINGS);
    await assert.rejects(loader.load(plan), /broken/);
    assert.ok(loader.library.indexing);
    assert.deepEqual(progress, [
      [0, 1],
      [0, 0],
    ]);
    isBroken = false;
    await loader.load(plan);
    assert.deepEqual([...loader.library.sources.keys()], ['a']);
  });
});

interface Started {
  readonly loader: LibraryLoader;
  /** Names of the files opened, in order. */
  readonly opened: string[];
  /** `indexing` of each library handed out. */
  readonly states: boolean[];
  readonly progress: (readonly [number, number])[];
  readonly load: (changed?: ReadonlySet<string>) => Promise<void>;
}

function start(root: string): Started {
  const opened: string[] = [];
  const states: boolean[] = [];
  const progress: (readonly [number, number])[] = [];
  const disk = nodeFiles();
  const files = {
    ...disk,
    readFile: (path: string) => {
      opened.push(path.slice(path.lastIndexOf('/') + 1));
      return disk.readFile(path);
    },
  };
  const loader = new LibraryLoader({
    files,
    reader: directReader(files),
    nextVersion: counter(),
    onLibrary: ({ indexing }) => states.push(indexing),
    onProgress: (read, total) => progress.push([read, total]),
  });
  return { loader, opened, states, progress, load: (changed) => loader.load(planFor(root, DEFAULT_SETTINGS), changed) };
}

function counter(): () => number {
  let last = 0;
  return () => ++last;
}

// The source that the index names for a word, if its text still has it there.
function placeOf(library: Library, word: string): string | undefined {
  return candidates(library.passages, [wordKey(word)]).find(({ source, from, to }) => {
    const found = library.sources.get(source);
    const text = found?.text.slice(
      found.words.starts[from],
      found.words.ends[Math.min(to, found.words.ends.length) - 1],
    );
    return words(text ?? '').some(({ form }) => form === word);
  })?.source;
}
