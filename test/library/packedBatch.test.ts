// A batch that was taken apart, copied as between threads, and put together again is the batch.
import assert from 'node:assert/strict';
import { BatchAssembly, partsOf } from '../../server/library/packedBatch';
import { readBatch, type ReadBatch } from '../../server/library/sourceReader';
import { readSource, type SourceFile } from '../../server/sources/readSource';

describe('packed batch', () => {
  it('arrives as it was sent', () => {
    const sent = batchOf({
      'a.txt': ' date 2023-06-18 BEIJING -- “We are here,” Antony Blinken said.\r\n\r\nHe went\nhome.\n',
      'b.md': '# A *heading*\n\nXi Jinping said: “No &amp; yes.” [@a]\n\n- one\n- two[^1]\n\n[^1]: A note.\n',
      'c.txt': '',
    });
    const assembly = new BatchAssembly();
    let arrived: ReadBatch | undefined;
    for (const { part, buffers } of partsOf(batchOf(texts(sent)))) {
      arrived = assembly.add(structuredClone(part, { transfer: buffers as ArrayBuffer[] }));
    }
    assert.deepEqual(arrived, sent);
  });

  it('cuts long lists into parts', () => {
    const text = 'Antony Blinken met Xi Jinping in Beijing. '.repeat(1500);
    const sent = batchOf({ 'long.txt': text });
    const parts = [...partsOf(sent)].map(({ part }) => part);
    assert.ok(parts.filter(({ kind }) => kind === 'rows').length >= 3);
    const assembly = new BatchAssembly();
    assert.deepEqual(parts.map((part) => assembly.add(part)).at(-1), sent);
  });
});

function batchOf(contents: Readonly<Record<string, string>>): ReadBatch {
  return readBatch(
    Object.entries(contents).map(([name, text]) => {
      const file: SourceFile = {
        key: name.slice(0, -'.txt'.length),
        path: `/p/${name}`,
        shown: name,
        uri: `file:///p/${name}`,
        format: name.endsWith('.md') ? 'markdown' : 'text',
        size: text.length,
      };
      return { file, outcome: readSource(new TextEncoder().encode(text), file) };
    }),
  );
}

// The texts of a batch: to make it a second time, since buffers that are handed over are gone.
function texts({ read }: ReadBatch): Record<string, string> {
  return Object.fromEntries(
    read.map(({ file, outcome }) => [file.shown, outcome.kind === 'source' ? outcome.source.text : '']),
  );
}
