// The disk, by Node: the file system of the language server and of the command line.
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import type { Dirent, Stats } from 'node:fs';
import { FileError, type EntryKind, type FileFailure, type Files } from '../sources/files';
import { normalPath } from '../sources/paths';

/** The disk that this program runs on. */
export function nodeFiles(): Files {
  return {
    readFile: (path) => answered(readFile(path)),
    stat: async (path) => {
      const stats = await answered(stat(path));
      return { kind: kindOf(stats), size: stats.size, changed: stats.mtimeMs };
    },
    readFolder: async (path) => {
      const entries = await answered(readdir(path, { withFileTypes: true }));
      return entries.map((entry) => ({ name: entry.name, kind: entry.isSymbolicLink() ? 'link' : kindOf(entry) }));
    },
    realPath: async (path) => normalPath(await answered(realpath(path))),
  };
}

function kindOf(entry: Stats | Dirent): EntryKind {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw new FileError(failureOf(error), error instanceof Error ? error.message : String(error));
  }
}

function failureOf(error: unknown): FileFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  return code === 'EACCES' || code === 'EPERM' ? 'no-permission' : 'other';
}
