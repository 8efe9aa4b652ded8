// What Node offers the workspace: the disk, and a thread that reads sources.
import type { WorkspaceHost } from '../workspace/host';
import { nodeFiles } from './nodeFiles';
import { workerReader } from './workerReader';

/** What the program that runs on Node may add. */
export interface NodeHostOptions {
  /** Path of the built server/library/worker.ts (`dist/libraryWorker.js`); without it, sources are read in this thread. */
  readonly worker?: string;
  /** Told of faults in work that nobody waits for. */
  readonly fault?: (error: unknown) => void;
}

/** The host of a workspace on Node. */
export function nodeHost({ worker, fault }: NodeHostOptions = {}): WorkspaceHost {
  const files = nodeFiles();
  return {
    ...files,
    ...(worker === undefined ? {} : { reader: workerReader(worker, files) }),
    ...(fault ? { fault } : {}),
  };
}
