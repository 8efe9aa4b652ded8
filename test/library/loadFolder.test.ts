// A folder's library, from files on a real disk: what is read, what is listed with which reason, and what a person is told.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import type { Library } from '../../server/core/library';
import { candidates } from '../../server/core/passages/passageIndex';
import { wordKey } from '../../server/core/text/words';
import { loadFolder, type LoadOptions } from '../../server/library/loadFolder';
import { nodeFiles } from '../../server/library/nodeFiles';
import { DEFAULT_SETTINGS, type Settings } from '../../server/settings';
import { FileError, type Files } from '../../server/sources/files';
import { folderOf, removeFolders } from './folder';

describe('loadFolder', () => {
  afterEach(removeFolders);

  it('reads text and Markdown sources, with what they say about themselves', async () => {
    const root = folderOf(`
--- sources/blinken.txt
 date 2023-06-18 BEIJING -- Antony Blinken arrived late Saturday. “We are here,” Blinken said.
--- seeds/xi.md
---
title: The Meeting
date: 2023-06-19
---

Xi Jinping spoke.
`);
    const library = await load(root);
    assert.deepEqual(library.listed, [
      {
        key: 'xi',
        path: 'seeds/xi.md',
        uri: `file://${root}/seeds/xi.md`,
        status: 'indexed',
        date: '2023-06-19',
        title: 'The Meeting',
      },
      {
        key: 'blinken',
        path: 'sources/blinken.txt',
        uri: `file://${root}/sources/blinken.txt`,
        status: 'indexed',
        date: '2023-06-18',
        title: 'BEIJING -- Antony Blinken arrived late Saturday.',
      },
    ]);
    assert.ok(!library.indexing);
    const source = library.sources.get('blinken');
    assert.deepEqual(
      source?.quotations.map(({ inner }) => source.text.slice(inner.start, inner.end)),
      ['We are here,'],
    );
    assert.ok(library.people.all.some(({ name }) => name === 'Antony Blinken'));
    const keys = ['We', 'are', 'here'].map(wordKey);
    assert.equal(candidates(library.passages, keys)[0]?.source, 'blinken');
  });

  it('lists each document that cannot be read with its reason, and reads the others', async () => {
    const root = folderOf(
      '--- sources/good.txt\nAll is well.\n--- sources/empty.txt\n--- sources/blank.txt\n \n\n--- sources/marks.txt\n*** ---\n',
    );
    writeFileSync(
      `${root}/sources/picture.txt`,
      Uint8Array.from({ length: 999 }, (_, at) => (at * 7919) % 256),
    );
    writeFileSync(`${root}/sources/latin.txt`, Buffer.from('Un caf\xe9 \x93noir\x94.', 'latin1'));
    for (const name of ['a.pdf', 'b.docx', 'c.html']) writeFileSync(`${root}/sources/${name}`, 'x');
    writeFileSync(`${root}/sources/huge.txt`, 'x');
    // One byte more than 64 MB; the file system stores nothing for it.
    truncateSync(`${root}/sources/huge.txt`, 64 * 1024 * 1024 + 1);
    symlinkSync('nowhere.txt', `${root}/sources/link.txt`);
    execFileSync('mkfifo', [`${root}/sources/pipe.txt`]);
    mkdirSync(`${root}/sources/folder.txt`);
    const library = await load(root);
    assert.deepEqual(
      library.listed.map(({ path, status, reason }) => [path.slice('sources/'.length), reason ?? status]),
      [
        ['a.pdf', 'format-not-yet-read'],
        ['b.docx', 'format-not-yet-read'],
        ['blank.txt', 'empty'],
        ['c.html', 'format-not-yet-read'],
        ['empty.txt', 'empty'],
        ['good.txt', 'indexed'],
        ['huge.txt', 'too-large'],
        ['latin.txt', 'indexed'],
        ['link.txt', 'read-error'],
        ['marks.txt', 'empty'],
        ['picture.txt', 'binary'],
        ['pipe.txt', 'read-error'],
      ],
    );
    assert.equal(library.sources.get('latin')?.text, 'Un café “noir”.');
    assert.match(messageOf(library, 'latin.txt'), /Windows-1252/);
    assert.match(messageOf(library, 'huge.txt'), /65 MB.*64 MB/);
  });

  it('tells what the file system says of a file that it does not give', async () => {
    const root = folderOf('--- sources/good.txt\nAll is well.\n--- sources/locked.txt\nx\n--- sources/torn.txt\nx\n');
    const disk = nodeFiles();
    const failures = new Map([
      [`${root}/sources/locked.txt`, new FileError('no-permission', 'EACCES')],
      [`${root}/sources/torn.txt`, new FileError('other', 'EIO: i/o error')],
    ]);
    // A disk that refuses: the person who runs the tests may be allowed to read everything.
    const files: Files = {
      ...disk,
      readFile: (path) => {
        const failure = failures.get(path);
        return failure ? Promise.reject(failure) : disk.readFile(path);
      },
    };
    const library = await loadFolder(files, root, DEFAULT_SETTINGS);
    assert.deepEqual(
      library.listed.map(({ key, reason, message }) => [key, reason, message]),
      [
        ['good', undefined, undefined],
        ['locked', 'no-permission', 'may not be read: you have no permission'],
        ['torn', 'read-error', 'could not be read: EIO: i/o error'],
      ],
    );
  });

  it('names all documents of formats not yet read in one message', async () => {
    const root = folderOf('--- sources/a.pdf\nx\n--- sources/b.epub\nx\n--- sources/c.rtf\nx\n');
    const unread = (await load(root)).problems?.filter(({ kind }) => kind === 'format-not-yet-read') ?? [];
    assert.equal(unread.length, 1);
    for (const name of ['sources/a.pdf', 'sources/b.epub', 'sources/c.rtf'])
      assert.ok(unread[0]?.message.includes(name));
  });

  it('tells of a folder that is missing or has nothing', async () => {
    const root = folderOf('--- sources/\n');
    const library = await load(root);
    assert.equal(library.listed.length, 0);
    assert.ok(!library.indexing);
    assert.deepEqual(
      library.problems?.map(({ kind, written }) => [kind, written]),
      [
        ['no-match', 'sources/**'],
        ['no-match', 'seeds/**'],
      ],
    );
  });

  it('reads bibliographies, and tells of those that it cannot read', async () => {
    const root = folderOf(`
--- ws/refs.bib
@book{kissinger2011, title = {On China}}
--- ws/more.json
[{"id": "smith2020", "title": "Talks"}, {"id": "kissinger2011"}]
--- ws/refs.yaml
x
--- out.bib
@book{secret, title = {Secret}}
`);
    const { bibliography, problems } = await load(`${root}/ws`, {
      bibliography: ['refs.bib', 'more.json', 'missing.bib', 'refs.yaml', '../out.bib'],
      sources: [],
    });
    assert.deepEqual([...bibliography.entries.keys()].sort(), ['kissinger2011', 'smith2020']);
    assert.equal(bibliography.entries.get('kissinger2011')?.title, 'On China');
    assert.deepEqual(
      bibliography.unread.map(({ path }) => path),
      ['missing.bib', 'refs.yaml', '../out.bib'],
    );
    assert.deepEqual(
      problems?.map(({ kind }) => kind),
      ['unreadable', 'unreadable', 'not-followed'],
    );
  });

  it('reads outside only where it may', async () => {
    const root = folderOf('--- ws/a.md\nx\n--- seeds/b.txt\nAll is well.\n--- refs.bib\n@book{k, title={T}}\n');
    const settings = { sources: ['../seeds/**'], bibliography: ['../refs.bib'] };
    const kept = await load(`${root}/ws`, settings);
    assert.equal(kept.sources.size + kept.bibliography.entries.size, 0);
    const allowed = await load(`${root}/ws`, settings, { allowOutside: true });
    assert.deepEqual([...allowed.sources.keys(), ...allowed.bibliography.entries.keys()], ['b', 'k']);
    const from = `${root}/ws`;
    const given = await load(from, {}, { given: { from, sources: ['../seeds/*'], bibliography: ['../refs.bib'] } });
    assert.deepEqual([...given.sources.keys(), ...given.bibliography.entries.keys()], ['b', 'k']);
  });
});

function load(root: string, settings: Partial<Settings> = {}, options: LoadOptions = {}): Promise<Library> {
  return loadFolder(nodeFiles(), root, { ...DEFAULT_SETTINGS, ...settings }, options);
}

function messageOf(library: Library, name: string): string {
  return library.listed.find(({ path }) => path.endsWith(name))?.message ?? '';
}
