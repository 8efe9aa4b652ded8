// A real folder in the system's temporary one, from a text: `--- path` lines begin files.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { normalPath } from '../../server/sources/paths';

const made: string[] = [];

/** Makes the folder and its files; gives its path. */
export function folderOf(fixture: string): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'verbatim-test-')));
  made.push(root);
  writeFiles(root, fixture);
  return normalPath(root);
}

/** Writes the fixture's files into a folder. A path with a slash at its end makes an empty folder. */
export function writeFiles(root: string, fixture: string): void {
  for (const part of fixture.split(/^--- /m).slice(1)) {
    const lineEnd = part.indexOf('\n');
    const file = path.join(root, part.slice(0, lineEnd).trim());
    if (part.slice(0, lineEnd).trim().endsWith('/')) mkdirSync(file, { recursive: true });
    else {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, part.slice(lineEnd + 1));
    }
  }
}

/** Deletes all folders made so far. */
export function removeFolders(): void {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
}
