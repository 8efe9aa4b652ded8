// Absolute paths as strings with forward slashes, and their `file:` addresses. Pure, so that the browser can use it too; on
// Windows a path begins with a drive letter in small type (`c:/reports`), as VS Code writes it.
import { URI } from 'vscode-uri';

/** The path of a `file:` address; undefined for any other (`untitled:`, `vscode-vfs:`), which stands on no disk. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  const parsed = URI.parse(uri);
  const path = parsed.authority === '' ? parsed.path : `//${parsed.authority}${parsed.path}`;
  return normalPath(path);
}

/** The `file:` address of a path, in the spelling that VS Code uses. */
export function uriOf(path: string): string {
  return URI.file(path).toString();
}

/** A path as the system writes it (`C:\a\.\b`), in Verbatim's spelling (`c:/a/b`): `.` and `..` resolved, no slash at the end. */
export function normalPath(path: string): string {
  const slashed = /^[A-Za-z]:\\|^\\\\/.test(path) ? path.replace(/\\/g, '/') : path;
  const drive = /^\/?([A-Za-z]):(?=\/|$)/.exec(slashed);
  const prefix = drive ? `${(drive[1] ?? '').toLowerCase()}:/` : slashed.startsWith('//') ? '//' : '/';
  const kept: string[] = [];
  for (const part of slashed.slice(drive ? drive[0].length : 0).split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '' && part !== '.') kept.push(part);
  }
  return prefix + kept.join('/');
}

/** Whether a path does not depend on a folder. */
export function isAbsolute(path: string): boolean {
  return path.startsWith('/') || path.startsWith('\\\\') || /^[A-Za-z]:[\\/]/.test(path);
}

/** `path` seen from `folder`; an absolute `path` as it is. */
export function resolvePath(folder: string, path: string): string {
  return normalPath(isAbsolute(path) ? path : `${folder}/${isDrivePath(folder) ? path.replace(/\\/g, '/') : path}`);
}

/** Whether `path` is `folder` or lies somewhere in it. Both normal; letters' case counts, but on Windows. */
export function isInside(folder: string, path: string): boolean {
  const fold = isDrivePath(folder) ? (name: string) => name.toLowerCase() : (name: string) => name;
  const outer = fold(folder.endsWith('/') ? folder : `${folder}/`);
  return fold(path).startsWith(outer) || fold(`${path}/`) === outer;
}

/** The way from `folder` to `path`, as a person writes it: `seeds/a.txt`, `../seeds/a.txt`; `.` for the folder itself. */
export function relativePath(folder: string, path: string): string {
  const from = folder.split('/').filter((part) => part !== '');
  const to = path.split('/').filter((part) => part !== '');
  if (isDrivePath(folder) && from[0] !== to[0]) return path;
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/') || '.';
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder that a path lies in; a root is its own. */
export function folderOf(path: string): string {
  return normalPath(`${path}/..`);
}

/** The ending of a file's name, in small letters and with its point (`.txt`); empty where there is none. */
export function extensionOf(path: string): string {
  const name = baseName(path);
  const point = name.lastIndexOf('.');
  return point > 0 ? name.slice(point).toLowerCase() : '';
}

/** Whether a path is a Windows one, where letters' case does not matter and a backslash divides. */
export function isDrivePath(path: string): boolean {
  return /^[a-z]:\//.test(path);
}
