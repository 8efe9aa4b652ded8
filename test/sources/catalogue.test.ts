// Which files the patterns name, on a real disk; and that nothing outside is named unless somebody may read it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { nodeFiles } from '../../server/library/nodeFiles';
import { catalogue, namesPath, type Catalogue, type CatalogueRequest } from '../../server/sources/catalogue';
import { folderOf, removeFolders } from '../library/folder';

describe('catalogue', () => {
  afterEach(removeFolders);

  it('lists documents, in path order, and no other files', async () => {
    const root = folderOf(`
--- sources/b.md
x
--- sources/a.txt
x
--- sources/deep/er/c.text
x
--- sources/report.pdf
x
--- sources/photo.jpg
x
--- sources/refs.bib
x
--- sources/data.json
x
--- sources/.hidden.txt
x
--- sources/.git/d.txt
x
--- sources/node_modules/e.txt
x
--- sources/run.sh
x
--- sources/speech
x
--- draft.md
x
`);
    const found = await list(root, ['sources/**']);
    assert.deepEqual(shown(found), [
      'sources/a.txt',
      'sources/b.md',
      'sources/deep/er/c.text',
      'sources/report.pdf',
      'sources/speech',
    ]);
    assert.deepEqual(
      found.files.map(({ format }) => format),
      ['text', 'markdown', 'text', 'unread', 'maybe-text'],
    );
  });

  it('follows a pattern to a folder, to a file, and to a file whose name looks like a pattern', async () => {
    const root = folderOf('--- a/x.txt\n--- b/y.txt\n--- b/z[1].txt\n');
    assert.deepEqual(shown(await list(root, ['a'])), ['a/x.txt']);
    assert.deepEqual(shown(await list(root, ['./b/y.txt', 'b/z[1].txt'])), ['b/y.txt', 'b/z[1].txt']);
  });

  it('leaves out what a pattern with ! or files.exclude names', async () => {
    const root = folderOf('--- s/a.txt\n--- s/old/b.txt\n--- s/c.bak.txt\n');
    const found = await list(root, ['s/**', '!s/old/**'], { exclude: ['**/*.bak.txt'] });
    assert.deepEqual(shown(found), ['s/a.txt']);
  });

  it('never looks into folders that begin with a point, nor into dependencies', async () => {
    const root = folderOf('--- .notes/a.txt\n--- s/node_modules/b.txt\n--- s/c.txt\n');
    assert.deepEqual(shown(await list(root, ['.notes/**', 's/node_modules/*', '.notes/a.txt', './s/*'])), ['s/c.txt']);
  });

  it('says which pattern found nothing', async () => {
    const root = folderOf('--- s/a.txt\n--- empty/\n');
    const { patterns } = await list(root, ['s/**', 'empty/**', 'missing/**']);
    assert.deepEqual(
      patterns.map(({ matched }) => matched),
      [1, 0, 0],
    );
  });

  it('names a file once, whatever leads to it, and survives links in a circle', async () => {
    const root = folderOf('--- s/a/x.txt\n--- s/b/y.txt\n');
    symlinkSync('../..', `${root}/s/a/round`);
    symlinkSync('../a', `${root}/s/b/again`);
    symlinkSync('loop', `${root}/s/loop`);
    symlinkSync('x.txt', `${root}/s/a/link.txt`);
    const found = await list(root, ['s/**']);
    assert.deepEqual(shown(found), ['s/a/x.txt', 's/b/y.txt']);
  });

  it('lists a link that leads nowhere, and a pipe, without opening them', async () => {
    const root = folderOf('--- s/a.txt\n');
    symlinkSync('gone.txt', `${root}/s/link.txt`);
    execFileSync('mkfifo', [`${root}/s/pipe.txt`]);
    const { files } = await list(root, ['s/**']);
    assert.deepEqual(
      files.map(({ shown, refused }) => [shown, refused]),
      [
        ['s/a.txt', undefined],
        ['s/link.txt', 'missing'],
        ['s/pipe.txt', 'special'],
      ],
    );
  });

  it('does not take a folder for a file', async () => {
    const root = folderOf('--- s/x.txt/y.txt\n');
    assert.deepEqual(shown(await list(root, ['s/**'])), ['s/x.txt/y.txt']);
  });

  describe('keeps inside the workspace', () => {
    const outside = ['../out/**', '/etc/passwd', '/**', 'ws/../../out/**', '../../../../../../etc/passwd'];
    for (const pattern of outside) {
      it(pattern, async () => {
        const root = folderOf('--- ws/a.txt\n--- out/secret.txt\n');
        const { files, patterns } = await list(`${root}/ws`, [pattern]);
        assert.deepEqual(files, []);
        assert.match(patterns[0]?.problem ?? '', /lies outside this folder: it is read only in a trusted workspace/);
      });
    }

    it('a link to a file outside is listed but not read', async () => {
      const root = folderOf('--- ws/s/a.txt\n--- out/secret.txt\n');
      symlinkSync('../../out/secret.txt', `${root}/ws/s/link.txt`);
      const { files } = await list(`${root}/ws`, ['s/**']);
      assert.deepEqual(
        files.map(({ shown, refused, size }) => [shown, refused, size]),
        [
          ['s/a.txt', undefined, 0],
          ['s/link.txt', 'outside', 0],
        ],
      );
    });

    it('a link to a folder outside is not followed, and a person is told', async () => {
      const root = folderOf('--- ws/s/a.txt\n--- out/secret.txt\n');
      symlinkSync('../../out', `${root}/ws/s/linked`);
      for (const pattern of ['s/**', 's/linked/**', 's/linked/secret.txt']) {
        const { files, patterns } = await list(`${root}/ws`, [pattern]);
        assert.ok(!shown({ files, patterns }).some((path) => path.includes('secret')), pattern);
        assert.match(patterns[0]?.problem ?? '', /outside/, pattern);
      }
    });

    it('a workspace that is itself reached by a link is inside', async () => {
      const root = folderOf('--- ws/s/a.txt\n');
      symlinkSync('ws', `${root}/link`);
      assert.deepEqual(shown(await list(`${root}/link`, ['s/**'])), ['s/a.txt']);
    });

    it('a trusted workspace may lead outside', async () => {
      const root = folderOf('--- ws/a.txt\n--- out/b.txt\n--- elsewhere/c.txt\n');
      symlinkSync('../elsewhere', `${root}/ws/link`);
      const found = await list(`${root}/ws`, ['../out/**', '**'], { trusted: true });
      assert.deepEqual(shown(found), ['../out/b.txt', 'a.txt', 'link/c.txt']);
    });

    it('a path given on the command line may lead outside, and its file is a document whatever its name', async () => {
      const root = folderOf('--- ws/a.txt\n--- out/b.log\n');
      const found = await list(`${root}/ws`, ['../out/b.log'], { given: true });
      assert.deepEqual(
        found.files.map(({ shown, format }) => [shown, format]),
        [['../out/b.log', 'text']],
      );
    });
  });

  it('knows by its name alone whether a path is meant', () => {
    const patterns = ['sources/**', '!sources/old/**', '../seeds/*.txt'].map((glob) => ({ glob, base: '/p/ws' }));
    const paths = [
      '/p/ws/sources/a.md',
      '/p/seeds/b.txt',
      '/p/ws/sources/old/c.md',
      '/p/ws/d.md',
      '/p/ws/sources/.x/e.md',
    ];
    assert.deepEqual(
      paths.filter((path) => namesPath(patterns, path)),
      ['/p/ws/sources/a.md', '/p/seeds/b.txt'],
    );
  });
});

interface ListOptions {
  readonly exclude?: readonly string[];
  readonly trusted?: boolean;
  readonly given?: boolean;
}

function list(root: string, globs: readonly string[], options: ListOptions = {}): Promise<Catalogue> {
  const request: CatalogueRequest = {
    patterns: globs.map((glob) => ({ glob, base: root, given: options.given === true })),
    boundary: { folder: root, allowOutside: options.trusted === true },
    exclude: options.exclude ?? [],
    shownFrom: root,
  };
  return catalogue(nodeFiles(), request);
}

function shown({ files }: Catalogue): string[] {
  return files.map((file) => file.shown);
}
