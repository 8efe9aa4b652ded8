// Citation keys from file names (docs/settings.md). The key of `sources/Report 2 (final).txt` is `Report-2-final-`.
import { folderOf } from './paths';

/** A file that needs a key. */
export interface Keyed {
  /** Absolute, forward slashes. */
  readonly path: string;
  /** Whether the file can be read today. One that cannot never takes a readable one's key: `report.pdf` beside `report.txt`. */
  readonly readable: boolean;
}

/** Marks that may stand in a key, one at a time and between two other characters: what Pandoc allows. */
const INNER_MARKS = new Set(':.#$%&-+?<>~/');

/** The key of each file, by path. The same files give the same keys, whatever order they come in. */
export function sourceKeys(files: readonly Keyed[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  const inOrder = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  for (const readable of [true, false]) {
    assign(
      inOrder.filter((file) => file.readable === readable).map((file) => file.path),
      keys,
      taken,
    );
  }
  return keys;
}

/** What a name gives without regard to other files: each run of characters that a key cannot have becomes `-`. */
export function keyOf(name: string): string {
  const point = name.lastIndexOf('.');
  return cleaned((point > 0 ? name.slice(0, point) : name).normalize('NFC'));
}

// Equal keys get the folder's name before, then the folder's above, until all differ; equal ones of one folder are numbered.
function assign(paths: readonly string[], keys: Map<string, string>, taken: Set<string>): void {
  let open = paths;
  for (let folders = 0; open.length > 0; folders++) {
    const byKey = groupBy(open, (path) => keyWith(path, folders));
    const equal: string[] = [];
    for (const [key, group] of byKey) {
      const [only] = group;
      if (group.length === 1 && only !== undefined && !taken.has(key)) {
        keys.set(only, key);
        taken.add(key);
      } else if (folders > 0 && new Set(group.map(folderOf)).size === 1) number(group, key, keys, taken);
      else equal.push(...group);
    }
    open = equal;
  }
}

function number(paths: readonly string[], key: string, keys: Map<string, string>, taken: Set<string>): void {
  let next = 1;
  for (const path of paths) {
    let numbered = key;
    while (taken.has(numbered)) numbered = `${key}-${++next}`;
    keys.set(path, numbered);
    taken.add(numbered);
  }
}

function keyWith(path: string, folders: number): string {
  const parts = path.split('/').filter((part) => part !== '');
  const name = keyOf(parts.at(-1) ?? '');
  const above = parts.slice(0, -1).slice(Math.max(0, parts.length - 1 - folders));
  return [...(folders > 0 ? above.map((part) => cleaned(part.normalize('NFC'))) : []), name].join('-');
}

function groupBy(paths: readonly string[], keyFor: (path: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const key = keyFor(path);
    const group = groups.get(key);
    if (group) group.push(path);
    else groups.set(key, [path]);
  }
  return groups;
}

function cleaned(name: string): string {
  const characters = Array.from(name);
  let key = '';
  for (let at = 0; at < characters.length;) {
    let end = at;
    while (end < characters.length && !isLetter(characters[end] ?? '')) end += 1;
    if (end > at) {
      const mark = characters[at] ?? '';
      const isInner = end - at === 1 && at > 0 && end < characters.length && INNER_MARKS.has(mark);
      key += isInner ? mark : '-';
    }
    if (end < characters.length) key += characters[end] ?? '';
    at = end + 1;
  }
  return key;
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{M}\p{N}_]/u.test(character);
}
