// A workspace folder, as the editor names it, with what the editor says about it.
import type { Settings } from '../settings';
import { isInside, pathOf } from '../sources/paths';

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

/** The innermost folder that an address lies in. What lies on no disk (an untitled draft) belongs to the first. */
export function folderFor(uri: string, folders: readonly OpenFolder[]): OpenFolder | undefined {
  const path = pathOf(uri);
  if (path === undefined) return folders[0];
  const around = folders.filter((folder) => isInside(folder.path, path));
  return around.sort((a, b) => b.path.length - a.path.length)[0];
}
