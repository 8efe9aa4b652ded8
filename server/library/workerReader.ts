// Reads sources in another thread, so that the server answers while a library is read. The thread gets one batch at a time, so
// that what nobody waits for any more is never begun, and ends with the work: a small change later does not need it.
import { Worker } from 'node:worker_threads';
import type { Files } from '../sources/files';
import type { SourceFile } from '../sources/readSource';
import { BatchAssembly, type BatchPart } from './packedBatch';
import { batchesOf, directReader, readBatch, type ReadBatch, type SourceReader } from './sourceReader';

/** What the thread is asked: to read files; then, for each part of the answer but the first, for the next. */
export type WorkerRequest = { readonly files: readonly SourceFile[] } | 'next';

/** Less than this is read in this thread: it takes less time than a thread takes to start (some 60 ms). Bytes. */
const READ_DIRECTLY = 48 * 1024;

/**
 * A reader with a thread of its own.
 * @param script path of the built server/library/worker.ts
 * @param files for little work, done in this thread
 */
export function workerReader(script: string, files: Files): SourceReader {
  const direct = directReader(files);
  const closing = new AbortController();
  let last: Promise<void> = Promise.resolve();
  return {
    read: (list, got, signal) => {
      const bytes = list.reduce((sum, { size }) => sum + size, 0);
      if (bytes <= READ_DIRECTLY) return direct.read(list, got, signal);
      // One thread at a time, whatever the number of folders: there may be two cores only.
      const ended = AbortSignal.any([signal, closing.signal]);
      const reading = last.then(() => readInThread(script, list, got, ended));
      last = reading.catch(() => undefined);
      return reading;
    },
    close: () => {
      closing.abort();
    },
  };
}

async function readInThread(
  script: string,
  list: readonly SourceFile[],
  got: (batch: ReadBatch) => void,
  signal: AbortSignal,
): Promise<void> {
  let thread: Thread | undefined;
  try {
    for (const files of batchesOf(list)) {
      if (signal.aborted) return;
      thread ??= new Thread(script);
      const answer = await thread.ask(files, signal);
      if (isAborted(signal)) return;
      if (answer instanceof Error) {
        // The thread is gone, out of memory most likely: these files are unreadable, the others get a new thread.
        thread = undefined;
        got(failed(files, answer));
      } else got(answer);
    }
  } finally {
    thread?.end();
  }
}

class Thread {
  private readonly worker: Worker;
  private failure: Error | undefined;
  // Whoever waits for an answer; nobody between two batches.
  private settle: (answer: ReadBatch | Error) => void = () => undefined;
  private assembly = new BatchAssembly();

  constructor(script: string) {
    this.worker = new Worker(script);
    this.worker.on('message', (part: BatchPart) => {
      this.take(part);
    });
    this.worker.on('error', (error) => {
      this.fail(error instanceof Error ? error : new Error(String(error)));
    });
    this.worker.on('exit', () => {
      this.fail(new Error('the reading thread ended'));
    });
  }

  // The batch, or why it was not read: the thread ended, or nobody wants it any more.
  async ask(files: readonly SourceFile[], signal: AbortSignal): Promise<ReadBatch | Error> {
    if (this.failure) return this.failure;
    const abort = (): void => {
      this.settle(new Error('aborted'));
    };
    this.assembly = new BatchAssembly();
    const answer = new Promise<ReadBatch | Error>((resolve) => (this.settle = resolve));
    signal.addEventListener('abort', abort);
    this.worker.postMessage({ files } satisfies WorkerRequest);
    try {
      return await answer;
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  end(): void {
    void this.worker.terminate();
  }

  private take(part: BatchPart): void {
    const batch = this.assembly.add(part);
    if (batch) this.settle(batch);
    // Whatever else waits for this thread goes first.
    else
      setImmediate(() => {
        this.worker.postMessage('next' satisfies WorkerRequest);
      });
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.settle(this.failure);
  }
}

function failed(files: readonly SourceFile[], error: Error): ReadBatch {
  const message = `could not be read: ${error.message}`;
  return readBatch(files.map((file) => ({ file, outcome: { kind: 'unreadable', reason: 'read-error', message } })));
}

// The compiler does not know that a signal changes while one waits.
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
