// Reads and analyses files, by batches, with the part of the passage index that each batch makes. Two things do it: this thread
// (small libraries, tests) and a worker thread (workerReader.ts); what they hand over is the same.
import { buildSegment, type Segment } from '../core/passages/segment';
import { FileError, type Files } from '../sources/files';
import { readSource, type ReadSource, type SourceFile } from '../sources/readSource';

/** What became of some files, and the passage index's part for those that are sources. */
export interface ReadBatch {
  readonly read: readonly { readonly file: SourceFile; readonly outcome: ReadSource }[];
  readonly segment: Segment;
}

/** Reads files. */
export interface SourceReader {
  /**
   * Reads and analyses; `got` is called for each batch. Ends early, without an error, when `signal` is aborted.
   * Rejects only when the reader itself broke, never because of a file.
   */
  read(files: readonly SourceFile[], got: (batch: ReadBatch) => void, signal: AbortSignal): Promise<void>;
  /** Gives back what the reader holds (a thread). */
  close(): void;
}

/** Bytes that make a batch: some 300 ms of analysis, so that progress is seen, and a segment that need not be joined soon. */
export const BATCH_BYTES = 256 * 1024;

/** Reads in this thread, giving way to other work after each file. */
export function directReader(files: Files): SourceReader {
  return {
    read: async (list, got, signal) => {
      for (const batch of batchesOf(list)) {
        const read: { file: SourceFile; outcome: ReadSource }[] = [];
        for (const file of batch) {
          if (signal.aborted) return;
          read.push({ file, outcome: await readFileOf(files, file) });
        }
        got(readBatch(read));
      }
    },
    close: () => undefined,
  };
}

/** Opens one file and reads it; a refusal of the file system is an outcome like any other. */
export async function readFileOf(files: Files, file: SourceFile): Promise<ReadSource> {
  try {
    return readSource(await files.readFile(file.path), file);
  } catch (error) {
    if (!(error instanceof FileError)) return faultOf(error);
    if (error.failure === 'no-permission') {
      return { kind: 'unreadable', reason: 'no-permission', message: 'may not be read: you have no permission' };
    }
    const message = error.failure === 'missing' ? 'is not there any more' : `could not be read: ${error.message}`;
    return { kind: 'unreadable', reason: 'read-error', message };
  }
}

// A fault of the analysis costs this one file, and says so where the sources are listed; all others are still read.
function faultOf(error: unknown): ReadSource {
  const message = `could not be analysed: ${error instanceof Error ? error.message : String(error)}`;
  return { kind: 'unreadable', reason: 'read-error', message };
}

/** A batch with its segment. */
export function readBatch(read: ReadBatch['read']): ReadBatch {
  const sources = read.flatMap(({ outcome }) => (outcome.kind === 'source' ? [outcome.source] : []));
  return { read, segment: buildSegment(sources.map(({ key, words }) => ({ source: key, keys: words.keys }))) };
}

/** Files in groups of some bytes each, in their order; a large file is a group of its own. */
export function batchesOf(files: readonly SourceFile[]): SourceFile[][] {
  const batches: SourceFile[][] = [];
  let bytes = Infinity;
  for (const file of files) {
    const last = batches.at(-1);
    if (last && bytes + file.size <= BATCH_BYTES) last.push(file);
    else {
      batches.push([file]);
      bytes = 0;
    }
    bytes += file.size;
  }
  return batches;
}
