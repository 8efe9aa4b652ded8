// What the workspace asks of the program that it runs in.
import type { SourceReader } from '../library/sourceReader';
import type { Files } from '../sources/files';

/** The file system, and perhaps another thread. */
export interface WorkspaceHost extends Files {
  /** Reads sources in another thread; without it they are read in this one. */
  readonly reader?: SourceReader;
  /** A fault of the program in work that nobody waits for: to be logged. */
  readonly fault?: (error: unknown) => void;
}
