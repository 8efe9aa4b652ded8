// The file system as Verbatim sees it: four questions, all asynchronous, so that the disk of Node and the file service of
// an editor in the browser can both answer them. Paths are absolute, with forward slashes (`/home/a/b`, `c:/a/b`).

/** What stands at a path. `other`: a device, a pipe, a socket: never opened, for reading one may wait for ever. */
export type EntryKind = 'file' | 'folder' | 'other';

/** What the file system says about a path, symbolic links followed. */
export interface FileStat {
  readonly kind: EntryKind;
  /** Bytes. */
  readonly size: number;
  /** Time of the last change, in milliseconds since 1970. */
  readonly changed: number;
}

/** One entry of a folder. */
export interface FolderEntry {
  readonly name: string;
  /** `link`: a symbolic link, wherever it leads. */
  readonly kind: EntryKind | 'link';
}

/** Why the file system did not answer. */
export type FileFailure = 'missing' | 'no-permission' | 'other';

/** What a `Files` throws: the outside world said no. */
export class FileError extends Error {
  constructor(
    readonly failure: FileFailure,
    message: string,
  ) {
    super(message);
    this.name = 'FileError';
  }
}

/** The file system. Every method rejects with a `FileError`. */
export interface Files {
  readFile(path: string): Promise<Uint8Array>;
  stat(path: string): Promise<FileStat>;
  readFolder(path: string): Promise<readonly FolderEntry[]>;
  /** The path with every symbolic link resolved. */
  realPath(path: string): Promise<string>;
}

/** The answer, or undefined where the file system refuses; a failure of the program itself still throws. */
export async function unlessRefused<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}
