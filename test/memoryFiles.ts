// A file system that stands in a Map: absolute paths to texts or bytes.
import { FileError, type Files } from '../server/sources/files';

/** The files at these paths. Their folders exist; nothing else does. Files may be added, changed and deleted at any time. */
export function memoryFiles(contents: Map<string, string | Uint8Array>): Files {
  const changed = new Map<string, { content: string | Uint8Array; at: number }>();
  let clock = 0;
  const timeOf = (path: string, content: string | Uint8Array): number => {
    const known = changed.get(path);
    if (known?.content === content) return known.at;
    clock += 1;
    changed.set(path, { content, at: clock });
    return clock;
  };
  const isFolder = (path: string) => [...contents.keys()].some((file) => file.startsWith(folderPrefix(path)));
  return {
    readFile: (path) => {
      const content = contents.get(path);
      return content === undefined ? refused(path) : Promise.resolve(bytesOf(content));
    },
    stat: (path) => {
      const content = contents.get(path);
      if (content !== undefined) {
        const size = bytesOf(content).length;
        return Promise.resolve({ kind: 'file' as const, size, changed: timeOf(path, content) });
      }
      return isFolder(path) ? Promise.resolve({ kind: 'folder' as const, size: 0, changed: 0 }) : refused(path);
    },
    readFolder: (path) => {
      if (!isFolder(path)) return refused(path);
      const below = [...contents.keys()].filter((file) => file.startsWith(folderPrefix(path)));
      const parts = below.map((file) => file.slice(folderPrefix(path).length).split('/'));
      const kinds = new Map(parts.map(([name = '', ...rest]) => [name, rest.length > 0 ? 'folder' : 'file'] as const));
      return Promise.resolve([...kinds].map(([name, kind]) => ({ name, kind })));
    },
    realPath: (path) => (contents.has(path) || isFolder(path) ? Promise.resolve(path) : refused(path)),
  };
}

function folderPrefix(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function refused(path: string): Promise<never> {
  return Promise.reject(new FileError('missing', `${path}: no such file or folder`));
}
