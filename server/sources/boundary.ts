// What may be read (docs/settings.md): a path that leaves the workspace, by `..`, as an absolute path or through a
// symbolic link, is read only where somebody trusts the workspace or named the path on the command line.
import { unlessRefused, type Files } from './files';
import { folderOf, isInside } from './paths';

/** The folder that reading stays in, or the leave to read anywhere. */
export interface Boundary {
  /** The workspace folder; absolute, normal. */
  readonly folder: string;
  /** The workspace is trusted, or `--allow-outside` was given. */
  readonly allowOutside: boolean;
}

/** Whether a path may be read. Looks at where it really lies, links resolved; a path that does not exist is judged by its nearest
 * folder that does. */
export async function mayRead(files: Files, boundary: Boundary, path: string): Promise<boolean> {
  if (boundary.allowOutside) return true;
  if (!isInside(boundary.folder, path)) return false;
  const folder = (await unlessRefused(files.realPath(boundary.folder))) ?? boundary.folder;
  for (let place = path; isInside(boundary.folder, place); place = folderOf(place)) {
    const real = await unlessRefused(files.realPath(place));
    if (real !== undefined) return isInside(folder, real);
    if (place === boundary.folder) break;
  }
  return false;
}

/** What a person is told of a path that is not read, to follow its name. */
export const OUTSIDE =
  'lies outside this folder: it is read only in a trusted workspace, or on the command line with --allow-outside';

/** The same, with the name. */
export function outsideMessage(shown: string): string {
  return `${shown} ${OUTSIDE}`;
}
