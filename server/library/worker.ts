// The worker thread's program: reads and analyses the files that it is given, and hands the batch back part by part.
import { parentPort } from 'node:worker_threads';
import { nodeFiles } from './nodeFiles';
import { partsOf, type BatchPart } from './packedBatch';
import { readBatch, readFileOf } from './sourceReader';
import type { WorkerRequest } from './workerReader';

const port = parentPort;
if (!port) throw new Error('this program runs as a worker thread');

const files = nodeFiles();
let parts: Iterator<{ readonly part: BatchPart; readonly buffers: ArrayBufferLike[] }> | undefined;

port.on('message', (request: WorkerRequest) => {
  if (request === 'next') sendNext();
  else void readAll(request.files);
});

async function readAll(list: Exclude<WorkerRequest, 'next'>['files']): Promise<void> {
  const read = [];
  for (const file of list) read.push({ file, outcome: await readFileOf(files, file) });
  parts = partsOf(readBatch(read));
  sendNext();
}

function sendNext(): void {
  const next = parts?.next();
  if (next?.done === false) port?.postMessage(next.value.part, next.value.buffers.filter(isOwned));
}

// Shared memory is not handed over, it is shared; none of it is made here, which the type cannot say.
function isOwned(buffer: ArrayBufferLike): buffer is ArrayBuffer {
  return buffer instanceof ArrayBuffer;
}
