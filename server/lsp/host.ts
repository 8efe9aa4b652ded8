// What the server asks of the program that it runs in, besides what the workspace does.
import type { FileChange } from '../workspace';
import type { WorkspaceHost } from '../workspace/host';

/** One thing to watch: a glob below a folder, which is an absolute path. */
export interface Watched {
  readonly base: string;
  readonly glob: string;
}

/** Watches the disk. */
export interface DiskWatching {
  update(watched: readonly Watched[]): void;
  close(): void;
}

/** The file system, perhaps another thread, and perhaps a way to watch the disk where the client cannot. */
export interface ServerHost extends WorkspaceHost {
  readonly watchDisk?: (onChange: (changes: readonly FileChange[]) => void) => DiskWatching;
}
