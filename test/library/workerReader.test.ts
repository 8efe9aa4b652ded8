// Reading in another thread gives what reading in this one gives, survives a thread that dies, and ends when nobody waits.
import assert from 'node:assert/strict';
import { buildSync } from 'esbuild';
import type { ReadBatch } from '../../server/library/sourceReader';
import { directReader } from '../../server/library/sourceReader';
import { nodeFiles } from '../../server/library/nodeFiles';
import { workerReader } from '../../server/library/workerReader';
import type { SourceFile } from '../../server/sources/readSource';
import { folderOf, removeFolders, writeFiles } from './folder';

/** What a file is said to be long, so that a thread is worth it: the texts themselves are short, for a quick test. Bytes. */
const LARGE = 100_000;

const TEXT = 'Antony Blinken met Xi Jinping in Beijing. “We are here,” he said.\n\nSo it was.\n';

describe('workerReader', () => {
  let built: string;
  before(() => {
    built = folderOf('');
    const outfile = `${built}/worker.cjs`;
    buildSync({ entryPoints: ['server/library/worker.ts'], bundle: true, platform: 'node', outfile });
  });
  after(removeFolders);

  it('reads what this thread would read', async () => {
    const root = folderOf(`--- long.txt\n${TEXT}--- short.md\n# A *title*\n\nAnd “words”.\n--- gone.txt\n`);
    const files = ['long.txt', 'short.md', 'missing.txt'].map((name) => fileAt(root, name));
    const here = await allOf(directReader(nodeFiles()), files);
    const there = await allOf(workerReader(`${built}/worker.cjs`, nodeFiles()), files);
    assert.equal(there.length, 3);
    assert.deepEqual(there, here);
  });

  it('lists the files of a thread that died as unreadable', async () => {
    const root = folderOf(`--- long.txt\n${TEXT}`);
    writeFiles(built, '--- broken.cjs\nthrow new Error("out of memory");\n');
    const [read] = await allOf(workerReader(`${built}/broken.cjs`, nodeFiles()), [fileAt(root, 'long.txt')]);
    assert.equal(read?.outcome.kind, 'unreadable');
    assert.match(read.outcome.message, /out of memory/);
  });

  it('ends when nobody waits for it any more', async () => {
    const root = folderOf(`--- long.txt\n${TEXT}`);
    const reader = workerReader(`${built}/worker.cjs`, nodeFiles());
    const controller = new AbortController();
    const batches: ReadBatch[] = [];
    const reading = reader.read([fileAt(root, 'long.txt')], (batch) => batches.push(batch), controller.signal);
    controller.abort();
    await reading;
    const closed = reader.read(
      [fileAt(root, 'long.txt')],
      (batch) => batches.push(batch),
      new AbortController().signal,
    );
    reader.close();
    await closed;
    assert.deepEqual(batches, []);
  });
});

function fileAt(root: string, name: string): SourceFile {
  const format = name.endsWith('.md') ? 'markdown' : 'text';
  const path = `${root}/${name}`;
  return { key: name, path, shown: name, uri: `file://${path}`, format, size: LARGE };
}

async function allOf(
  reader: ReturnType<typeof directReader>,
  files: readonly SourceFile[],
): Promise<ReadBatch['read']> {
  const batches: ReadBatch[] = [];
  await reader.read(files, (batch) => batches.push(batch), new AbortController().signal);
  return batches.flatMap(({ read }) => read);
}
