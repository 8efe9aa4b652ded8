// The server's host where Node runs: the disk, and a worker thread that reads sources beside the server.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { DiskWatcher } from '../library/diskWatcher';
import { nodeFiles } from '../library/nodeFiles';
import { workerReader } from '../library/workerReader';
import type { ServerHost } from './host';

/** The worker's program, built beside the one that runs. */
const WORKER = path.join(__dirname, 'libraryWorker.js');

/**
 * The disk and, where its program is there, the worker.
 * @param log takes the faults of work that nobody waits for
 */
export function nodeHost(log: (message: string) => void): ServerHost {
  const files = nodeFiles();
  const fault = (error: unknown) => {
    log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  // Node would end the process; a writer's server stays up.
  process.on('unhandledRejection', fault);
  return {
    ...files,
    ...(existsSync(WORKER) ? { reader: workerReader(WORKER, files) } : {}),
    watchDisk: (onChange) => new DiskWatcher(onChange),
    fault,
  };
}
