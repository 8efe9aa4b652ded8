// One project: a folder that has a verbatim.json, or a workspace folder without one; its settings, its library, and what is wrong
// with either. Brings itself in line with the disk when told that something there changed.
import type { Library, LibraryProblem } from '../core/library';
import { LibraryLoader, type LibraryPlan } from '../library/libraryLoader';
import { planFor } from '../library/loadFolder';
import { readProjectFile, PROJECT_FILE, type ProjectFile, type ProjectProblem } from '../projectFile';
import { joinedSettings, type Settings } from '../settings';
import { mayRead, type Boundary } from '../sources/boundary';
import { namesPath, patternBase, type Pattern } from '../sources/catalogue';
import { decode } from '../sources/decode';
import { unlessRefused, type Files } from '../sources/files';
import { hasWildcard } from '../sources/glob';
import { baseName, folderOf, isInside, uriOf } from '../sources/paths';
import type { SourceReader } from '../library/sourceReader';
import type { OpenFolder } from './folder';
import { placedProblems, unreadableProblem } from './placedProblems';

/** What a project needs of the workspace. */
export interface ProjectContext {
  readonly files: Files;
  readonly reader: SourceReader;
  readonly nextVersion: () => number;
  readonly trusted: boolean;
  /** Library, settings or problems are new. */
  readonly onChange: () => void;
  readonly onProgress: (read: number, total: number) => void;
}

/** A verbatim.json as last read, with what is wrong in it. */
export interface ProjectProblems {
  readonly text: string;
  readonly problems: readonly ProjectProblem[];
}

/** A larger verbatim.json is not one: 1 MB. */
const LARGEST_PROJECT_FILE = 1024 * 1024;

/** Holds one project. */
export class Project {
  settings: Settings;
  /** Undefined until verbatim.json was looked for: no draft can be judged before. */
  private file: { readonly text: string; readonly read: ProjectFile } | 'none' | undefined;
  private lastGood: Partial<Settings> = {};
  private readonly loader: LibraryLoader;
  private running: Promise<void> = Promise.resolve();
  private loading: Promise<void> = Promise.resolve();

  constructor(
    readonly root: string,
    private folder: OpenFolder,
    private readonly context: ProjectContext,
  ) {
    this.settings = joinedSettings({}, folder.settings);
    const { files, reader, nextVersion, onProgress } = context;
    this.loader = new LibraryLoader({
      files,
      reader,
      nextVersion,
      onProgress,
      onLibrary: () => {
        this.context.onChange();
      },
    });
  }

  /** The library as it is now. */
  get library(): Library {
    return this.loader.library;
  }

  /** Whether the settings are known, verbatim.json having been looked for. */
  get isKnown(): boolean {
    return this.file !== undefined;
  }

  /** The address of its verbatim.json, there or not. */
  get fileUri(): string {
    return uriOf(this.filePath);
  }

  /** What it may read. */
  get boundary(): Boundary {
    return { folder: this.folder.path, allowOutside: this.context.trusted };
  }

  /** What is to be watched on disk for it: globs and files, each with the folder that it is relative to. */
  watched(): readonly { readonly base: string; readonly glob: string }[] {
    const { sources, bibliography } = this.plan();
    const followed = sources.filter(({ glob }) => !glob.startsWith('!'));
    return [
      { base: this.root, glob: PROJECT_FILE },
      ...followed.map((pattern) => ({ base: patternBase(pattern), glob: '**' })),
      // A pattern without wildcards may name a file.
      ...followed
        .filter(({ glob }) => !hasWildcard(glob))
        .map(patternBase)
        .map(fileIn),
      ...bibliography.map(({ path }) => fileIn(path)),
    ].filter(({ base }) => this.boundary.allowOutside || isInside(this.folder.path, base));
  }

  /** Whether the project is one of this folder, under these settings of the editor. */
  belongsTo(folder: OpenFolder, trusted: boolean): boolean {
    return this.folder.path === folder.path && this.context.trusted === trusted;
  }

  /** The editor's settings for its folder changed. */
  setFolder(folder: OpenFolder): Promise<void> {
    this.folder = folder;
    return this.refresh();
  }

  /** Whether a Markdown file is one of the drafts. */
  isDraft(path: string): boolean {
    const { drafts, sources } = this.settings;
    return drafts ? namesPath(this.patterns(drafts), path) : !namesPath(this.patterns(sources), path);
  }

  /** Whether what happened to this path may change the project. `come`: it appeared or disappeared, and may be a folder. */
  concerns(path: string, come: boolean): boolean {
    if (path === this.filePath) return true;
    const plan = this.plan();
    if (plan.bibliography.some((file) => file.path === path)) return true;
    if (namesPath(plan.sources, path)) return true;
    const bases = plan.sources.filter(({ glob }) => !glob.startsWith('!')).map(patternBase);
    return come && bases.some((base) => isInside(base, path) || isInside(path, base));
  }

  /**
   * Reads verbatim.json again and brings the library in line with the disk. Calls while one runs are done after it.
   * @param changed paths that are to be read again even if their size and time say that nothing happened
   */
  refresh(changed: ReadonlySet<string> = new Set()): Promise<void> {
    this.running = this.running
      .catch(() => undefined)
      .then(() => this.readFile())
      .then(() => {
        // Not waited for here: a later refresh may begin while sources are still being read, and take over.
        this.loading = this.loader.load(this.plan(), changed);
      });
    return this.running.then(() => this.loading);
  }

  /** What is wrong in verbatim.json, with its text; undefined when there is none. */
  problems(): ProjectProblems | undefined {
    if (this.file === undefined || this.file === 'none') return undefined;
    const { text, read } = this.file;
    return { text, problems: [...read.problems, ...placedProblems(this.libraryProblems(), this.library, read, text)] };
  }

  /** What a person should know about the library and cannot see in verbatim.json. Patterns by default may match nothing. */
  notices(): readonly LibraryProblem[] {
    if (this.file !== undefined && this.file !== 'none') return [];
    return this.libraryProblems().filter(({ kind }) => kind !== 'no-match');
  }

  /** Ends all work. */
  close(): void {
    this.loader.close();
  }

  // Nothing is said of a library that is still coming.
  private libraryProblems(): readonly LibraryProblem[] {
    const { indexing, problems = [], listed } = this.library;
    return indexing ? [] : [...problems, ...unreadableProblem(listed)];
  }

  private get filePath(): string {
    return `${this.root.replace(/\/$/, '')}/${PROJECT_FILE}`;
  }

  private patterns(globs: readonly string[]): Pattern[] {
    return globs.map((glob) => ({ glob, base: this.root }));
  }

  // Drafts that are named as such are no sources, or each would be its own.
  private plan(): LibraryPlan {
    const { path, exclude } = this.folder;
    const options = { boundary: path, shownFrom: path, allowOutside: this.context.trusted };
    const plan = planFor(this.root, this.settings, options);
    const drafts = (this.settings.drafts ?? []).filter((glob) => !glob.startsWith('!')).map((glob) => `!${glob}`);
    return { ...plan, exclude, sources: [...plan.sources, ...this.patterns(drafts)] };
  }

  private async readFile(): Promise<void> {
    const text = await this.fileText();
    const before = this.file;
    if (text === undefined) {
      this.file = 'none';
      this.lastGood = {};
    } else if (before === undefined || before === 'none' || before.text !== text) {
      const read = readProjectFile(text);
      this.file = { text, read };
      // A broken file leaves the last good settings standing.
      if (read.settings) this.lastGood = read.settings;
    }
    this.settings = joinedSettings(this.lastGood, this.folder.settings);
    this.context.onChange();
  }

  private async fileText(): Promise<string | undefined> {
    const { files } = this.context;
    if (!(await mayRead(files, this.boundary, this.filePath))) return undefined;
    const stat = await unlessRefused(files.stat(this.filePath));
    if (stat?.kind !== 'file' || stat.size > LARGEST_PROJECT_FILE) return undefined;
    const bytes = await unlessRefused(files.readFile(this.filePath));
    const decoded = bytes && decode(bytes);
    if (!decoded) return undefined;
    return 'text' in decoded ? decoded.text : '';
  }
}

function fileIn(path: string): { readonly base: string; readonly glob: string } {
  return { base: folderOf(path), glob: baseName(path) };
}
