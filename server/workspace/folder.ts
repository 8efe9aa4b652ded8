// A workspace folder, as the editor names it, with what the editor says about it.
import type { Settings } from '../settings';

/** A folder that is open in the editor. */
export interface WorkspaceFolder {
  readonly uri: string;
  readonly name: string;
}

/** A folder with its path and the editor's settings for it. */
export interface OpenFolder extends WorkspaceFolder {
  /** Absolute, forward slashes. */
  readonly path: string;
  readonly settings: Partial<Settings>;
  /** Globs of hidden files (`files.exclude`), relative to the folder. */
  readonly exclude: readonly string[];
}
