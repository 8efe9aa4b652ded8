// The catalogue: which files the patterns name, before any of them is read. Walks each pattern's own folder only, never a
// `node_modules` or a folder whose name begins with a point, follows a symbolic link once and only where it may lead.
import { mayRead, outsideMessage, type Boundary } from './boundary';
import { unlessRefused, type Files, type FileStat, type FolderEntry } from './files';
import { formatOf, type Format } from './formats';
import { hasWildcard, readGlob, type Glob } from './glob';
import { sourceKeys } from './key';
import { baseName, isAbsolute, isDrivePath, relativePath, resolvePath, uriOf } from './paths';
import type { SourceFile } from './readSource';

/** A pattern as somebody wrote it. One that begins with `!` takes files away again. */
export interface Pattern {
  readonly glob: string;
  /** The folder that it is relative to. */
  readonly base: string;
  /** Named on the command line: it may lead anywhere, and a file that it names is a document whatever its ending. */
  readonly given?: boolean;
}

/** What to look for, and where. */
export interface CatalogueRequest {
  readonly patterns: readonly Pattern[];
  readonly boundary: Boundary;
  /** Globs of files to leave out (`files.exclude`), relative to the boundary's folder. */
  readonly exclude: readonly string[];
  /** The folder that paths are shown from. */
  readonly shownFrom: string;
}

/** A document that the patterns name. */
export interface CatalogueFile extends SourceFile {
  /** Time of the last change, milliseconds since 1970. */
  readonly changed: number;
  /** Why it is not to be opened although a pattern names it. */
  readonly refused?: 'outside' | 'special' | 'missing';
}

/** What became of a pattern. */
export interface PatternReport {
  readonly pattern: Pattern;
  /** The documents that it alone would have found. */
  readonly matched: number;
  /** For a person: why it was not followed, or not to its end. */
  readonly problem?: string;
}

/** The documents in path order, and what became of each pattern. */
export interface Catalogue {
  readonly files: readonly CatalogueFile[];
  readonly patterns: readonly PatternReport[];
}

/** A pattern that names more entries than this was not meant (`/**`): the walk stops, and says so. */
const MOST_ENTRIES = 200_000;

/** Lists what the patterns name. The same files give the same list, whatever order the file system answers in. */
export async function catalogue(files: Files, request: CatalogueRequest): Promise<Catalogue> {
  const found = new Map<string, FoundFile>();
  const patterns: PatternReport[] = [];
  const removing = request.patterns.filter((pattern) => pattern.glob.startsWith('!'));
  const removed = removing.map((pattern) => absoluteGlob({ ...pattern, glob: pattern.glob.slice(1) }));
  const excluded = exclusion(request);
  for (const pattern of request.patterns) {
    if (removing.includes(pattern)) continue;
    const walk = new Walk(
      files,
      pattern,
      request.boundary,
      (path) => excluded(path) || removed.some((glob) => glob.matches(path)),
    );
    await walk.run();
    for (const file of walk.found) if (!found.has(file.real)) found.set(file.real, file);
    const { problem } = walk;
    patterns.push({ pattern, matched: walk.found.length, ...(problem === undefined ? {} : { problem }) });
  }
  return { files: described([...found.values()], request.shownFrom), patterns };
}

/** Whether the patterns name this path (which need not exist), as far as its name tells: for a file that was just saved. */
export function namesPath(patterns: readonly Pattern[], path: string): boolean {
  let named = false;
  for (const pattern of patterns) {
    const isRemoving = pattern.glob.startsWith('!');
    const glob = absoluteGlob(isRemoving ? { ...pattern, glob: pattern.glob.slice(1) } : pattern);
    if (!glob.matches(path) || beginsHidden(pattern)) continue;
    if (isRemoving) return false;
    const inside = relativePath(glob.base, path).split('/');
    named ||= !inside.some((name) => name !== '..' && isHidden(name));
  }
  return named;
}

/** The folder or file where a pattern begins: everything that it can name lies in there. Absolute. */
export function patternBase(pattern: Pattern): string {
  return absoluteGlob(pattern).base;
}

interface FoundFile {
  readonly path: string;
  /** With every link resolved: one file under two names is one file. */
  readonly real: string;
  readonly stat: FileStat;
  readonly format: Exclude<Format, 'none'>;
  readonly refused?: 'outside' | 'special' | 'missing' | undefined;
}

function absoluteGlob(pattern: Pattern): Glob {
  const written = isDrivePath(pattern.base) ? pattern.glob.replace(/\\/g, '/') : pattern.glob;
  const relative = readGlob(written);
  const base = resolvePath(pattern.base, relative.base);
  // Everything up to the first wildcard is a plain path: resolved by itself, so that `..` in it means what it says.
  const rest = written
    .replace(/^(?:\.\/)+/, '')
    .slice(relative.base.length)
    .replace(/^\/+/, '');
  const glob = readGlob(rest === '' ? '**' : rest, isDrivePath(base));
  const prefix = base.endsWith('/') ? base : `${base}/`;
  const fold = (path: string) => (isDrivePath(base) ? path.toLowerCase() : path);
  return {
    base,
    matches: (path) => {
      if (rest === '' && path === base) return true;
      return fold(path).startsWith(fold(prefix)) && glob.matches(path.slice(prefix.length));
    },
  };
}

// Never matched, whatever a pattern says: dependencies, and folders and files whose names begin with a point.
function isHidden(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.');
}

// A pattern of the settings that begins in such a folder (`.notes/**`) names nothing. An absolute path is not looked at: where a
// person's folders lie is their own business.
function beginsHidden({ glob, given }: Pattern): boolean {
  if (given === true || isAbsolute(glob)) return false;
  return glob.split('/').some((part) => part !== '.' && part !== '..' && isHidden(part));
}

function exclusion(request: CatalogueRequest): (path: string) => boolean {
  const globs = request.exclude.map((glob) => absoluteGlob({ glob, base: request.boundary.folder }));
  return (path) => globs.some((glob) => glob.matches(path));
}

// One pattern's walk through its folder.
class Walk {
  readonly found: FoundFile[] = [];
  problem: string | undefined;
  private readonly glob: Glob;
  private readonly boundary: Boundary;
  private readonly seen = new Set<string>();
  private entries = 0;

  constructor(
    private readonly files: Files,
    private readonly pattern: Pattern,
    boundary: Boundary,
    private readonly isExcluded: (path: string) => boolean,
  ) {
    this.glob = absoluteGlob(pattern);
    this.boundary = pattern.given === true ? { ...boundary, allowOutside: true } : boundary;
  }

  async run(): Promise<void> {
    if (beginsHidden(this.pattern)) return;
    // A file whose own name looks like a pattern: `notes [1].txt`.
    const literal = resolvePath(this.pattern.base, this.pattern.glob);
    const isLiteral = hasWildcard(this.pattern.glob) && (await this.isFile(literal));
    const base = isLiteral ? literal : this.glob.base;
    if (!(await mayRead(this.files, this.boundary, base))) {
      this.problem = outsideMessage(`“${this.pattern.glob}”`);
      return;
    }
    const stat = await unlessRefused(this.files.stat(base));
    if (stat?.kind === 'folder') await this.folder(base);
    else if (stat !== undefined && (isLiteral || !hasWildcard(this.pattern.glob)))
      await this.file(base, undefined, true);
  }

  private async isFile(path: string): Promise<boolean> {
    if (!(await mayRead(this.files, this.boundary, path))) return false;
    return (await unlessRefused(this.files.stat(path)))?.kind === 'file';
  }

  // Links come last, so that a folder or file that is there in its own right keeps its own name.
  private async folder(folder: string): Promise<void> {
    const real = await unlessRefused(this.files.realPath(folder));
    if (real === undefined || this.seen.has(real)) return;
    this.seen.add(real);
    const entries = ((await unlessRefused(this.files.readFolder(folder))) ?? []).map((entry) => ({
      ...entry,
      path: within(folder, entry.name),
    }));
    const wanted = entries.filter(({ name, path }) => !isHidden(name) && !this.isExcluded(path));
    if (this.isTooMuch(entries.length)) return;
    const isFile = ({ kind }: FolderEntry): boolean => kind === 'file' || kind === 'other';
    // Asked all at once: one after the other, a folder of ten thousand files takes seconds.
    await Promise.all(wanted.filter(isFile).map(({ path, name }) => this.file(path, within(real, name))));
    for (const { kind, path } of wanted.filter((entry) => !isFile(entry)).sort(inOrder)) {
      if (this.entries > MOST_ENTRIES) return;
      if (kind === 'folder') await this.folder(path);
      else await this.link(path);
    }
  }

  private isTooMuch(more: number): boolean {
    this.entries += more;
    if (this.entries <= MOST_ENTRIES) return false;
    this.problem = `“${this.pattern.glob}” names more than ${MOST_ENTRIES} files and folders; the rest was not looked at`;
    return true;
  }

  private async link(path: string): Promise<void> {
    const stat = await unlessRefused(this.files.stat(path));
    if (stat?.kind !== 'folder') await this.file(path);
    else if (await mayRead(this.files, this.boundary, path)) await this.folder(path);
    else this.problem = outsideMessage(relativePath(this.pattern.base, path));
  }

  // `real`: where the file is known to lie; without it, links are looked through.
  private async file(path: string, real?: string, named = false): Promise<void> {
    const format = formatOf(path, named && this.pattern.given === true);
    if (format === 'none' || (!named && !this.glob.matches(path))) return;
    const stat = await unlessRefused(this.files.stat(path));
    if (real === undefined && !(await mayRead(this.files, this.boundary, path))) this.refuse(path, format, 'outside');
    else if (stat?.kind === 'other') this.refuse(path, format, 'special');
    else {
      const place = real ?? (await unlessRefused(this.files.realPath(path)));
      if (stat === undefined || place === undefined) this.refuse(path, format, 'missing');
      else if (stat.kind === 'file') this.found.push({ path, real: place, stat, format });
    }
  }

  // What nothing but its place says to be a document is not worth a word when it cannot be one.
  private refuse(path: string, format: FoundFile['format'], refused: FoundFile['refused']): void {
    if (format !== 'maybe-text') this.found.push({ path, real: path, stat: NOTHING, format, refused });
  }
}

const NOTHING: FileStat = { kind: 'other', size: 0, changed: 0 };

function inOrder(a: FolderEntry, b: FolderEntry): number {
  if (a.kind !== b.kind && (a.kind === 'link' || b.kind === 'link')) return a.kind === 'link' ? 1 : -1;
  return a.name < b.name ? -1 : 1;
}

function within(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

function described(found: FoundFile[], shownFrom: string): CatalogueFile[] {
  const keys = sourceKeys(found.map(({ path, format }) => ({ path, readable: format !== 'unread' })));
  return found
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, stat, format, refused }) => ({
      key: keys.get(path) ?? baseName(path),
      path,
      shown: relativePath(shownFrom, path),
      uri: uriOf(path),
      format,
      size: stat.size,
      changed: stat.changed,
      ...(refused === undefined ? {} : { refused }),
    }));
}
