// The workspace: the one place that holds state. Folders with their projects (settings and library), and the drafts that are open.
// Knows no editor and no protocol; whoever speaks one tells it what happens and asks what holds.
import type { Finding } from './checks/finding';
import type { Library, LibraryProblem } from './core/library';
import type { CheckedDraft } from './draft';
import { directReader, type SourceReader } from './library/sourceReader';
import { PROJECT_FILE } from './projectFile';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { baseName, folderOf, isInside, pathOf, uriOf } from './sources/paths';
import { DraftLibraries } from './workspace/draftLibraries';
import { folderFor, type OpenFolder, type WorkspaceFolder } from './workspace/folder';
import type { WorkspaceHost } from './workspace/host';
import { OpenDraft, type DraftChange } from './workspace/openDraft';
import { emptyLibrary } from './workspace/emptyLibrary';
import { nearestProject } from './workspace/nearestProject';
import { Project, type ProjectProblems } from './workspace/project';

/** Something happened to a file on disk. */
export interface FileChange {
  readonly uri: string;
  readonly kind: 'created' | 'changed' | 'deleted';
}

/** So many of so many sources of a folder have been read. */
export interface IndexingProgress {
  /** The project's folder. */
  readonly uri: string;
  readonly done: number;
  readonly total: number;
}

/** Changes come in bursts (a checkout, an unpacked archive); this long after the first of a burst the disk is looked at. Editors
 * gather changes for some 100 ms themselves, so a little is enough. Milliseconds. */
const BURST = 20;

/** Holds drafts, folders, settings and libraries. */
export class Workspace {
  private folders: readonly OpenFolder[] = [];
  // Until the editor has said which folders are open, no draft is without one.
  private isOpen = false;
  private trusted = false;
  private readonly projects = new Map<string, Project>();
  private readonly drafts = new Map<string, { readonly draft: OpenDraft; project?: Project | 'none' }>();
  private readonly draftLibraries: DraftLibraries;
  private readonly reader: SourceReader;
  private readonly work = new Set<Promise<void>>();
  private readonly changeListeners = new Set<() => void>();
  private readonly progressListeners = new Set<(progress: IndexingProgress) => void>();
  private readonly versions = { last: 0 };
  private readonly nothing: Library;
  private readonly pending: Library;
  private burst: Map<string, boolean> | undefined;

  constructor(private readonly host: WorkspaceHost) {
    this.reader = host.reader ?? directReader(host);
    this.nothing = emptyLibrary(false, this.nextVersion());
    this.pending = emptyLibrary(true, this.nextVersion());
    this.draftLibraries = new DraftLibraries(
      host,
      this.nextVersion,
      (work) => {
        this.doing(work);
      },
      this.changed,
    );
  }

  /** The folders that are open, and whether the person trusts what is in them (then paths that lead outside are read). */
  setFolders(folders: readonly WorkspaceFolder[], trusted: boolean): void {
    const before = new Map(this.folders.map((folder) => [folder.uri, folder]));
    this.trusted = trusted;
    this.isOpen = true;
    this.folders = folders.flatMap((folder): OpenFolder[] => {
      const path = pathOf(folder.uri);
      const known = before.get(folder.uri);
      return path === undefined
        ? []
        : [{ ...folder, path, settings: known?.settings ?? {}, exclude: known?.exclude ?? [] }];
    });
    for (const [root, project] of this.projects) {
      if (this.folders.some((folder) => isInside(folder.path, root) && project.belongsTo(folder, trusted))) continue;
      project.close();
      this.projects.delete(root);
    }
    for (const folder of this.folders) this.projectAt(folder.path, folder);
    this.assignAll();
    this.changed();
  }

  /** The editor's settings for a folder, and its hidden files (`files.exclude`). */
  setEditorSettings(folderUri: string, settings: Partial<Settings>, exclude: readonly string[] = []): void {
    const path = pathOf(folderUri);
    this.folders = this.folders.map((folder) => {
      if (folder.path !== path || isEqual([folder.settings, folder.exclude], [settings, exclude])) return folder;
      const changed = { ...folder, settings, exclude };
      for (const project of this.projects.values()) {
        if (project.belongsTo(folder, this.trusted)) this.doing(project.setFolder(changed));
      }
      return changed;
    });
  }

  /** A draft was opened (again). */
  openDraft(uri: string, text: string, version: number): void {
    this.drafts.set(uri, { draft: new OpenDraft(uri, text, version) });
    this.assign(uri);
  }

  /** A draft was edited; the changes are applied one after the other. Nothing happens when it is not open. */
  changeDraft(uri: string, changes: readonly DraftChange[], version: number): void {
    this.drafts.get(uri)?.draft.change(changes, version);
  }

  /** A draft was saved. */
  saveDraft(uri: string): void {
    const draft = this.drafts.get(uri)?.draft;
    draft?.saved();
    if (draft && this.draftLibraries.notices(draft).length > 0) this.changed();
  }

  /** A draft was closed. */
  closeDraft(uri: string): void {
    this.drafts.delete(uri);
    this.draftLibraries.forget(uri);
  }

  /** Files changed on disk. What concerns no project costs nothing. */
  filesChanged(changes: readonly FileChange[]): void {
    const paths = changes.flatMap(({ uri, kind }) => {
      const path = pathOf(uri);
      return path === undefined ? [] : [{ path, come: kind !== 'changed' }];
    });
    for (const { path, come } of paths) {
      if (this.burst) this.burst.set(path, (this.burst.get(path) ?? false) || come);
      else {
        this.burst = new Map([[path, come]]);
        this.doing(
          after(BURST).then(() => {
            this.endBurst();
          }),
        );
      }
    }
  }

  /** Reads everything anew: every source is opened again. */
  rebuild(): void {
    for (const project of this.projects.values()) {
      const paths = project.library.listed.flatMap(({ uri }) => pathOf(uri) ?? []);
      this.doing(project.refresh(new Set(paths)));
    }
  }

  /** The draft as checked against its library; undefined when it is not open, or is no draft but a source. */
  checked(uri: string): CheckedDraft | undefined {
    const open = this.drafts.get(uri);
    return open && this.isDraft(uri) ? open.draft.checked(this.surroundings(uri)) : undefined;
  }

  /** What the checks say about a draft, in its order. */
  findings(uri: string): readonly Finding[] {
    const open = this.drafts.get(uri);
    return open && this.isDraft(uri) ? open.draft.findings(this.surroundings(uri)) : [];
  }

  /** The library that serves this address: a draft's own (its front matter's bibliographies included), a source's, a folder's. */
  library(uri: string): Library | undefined {
    if (this.drafts.has(uri)) return this.surroundings(uri).library;
    return this.projectOf(uri)?.library;
  }

  /** The libraries of all projects. */
  libraries(): readonly Library[] {
    return [...this.projects.values()].map(({ library }) => library);
  }

  /** The settings that hold for this address. */
  settings(uri: string): Settings {
    const open = this.drafts.get(uri);
    if (open) return this.surroundings(uri).settings;
    return this.projectOf(uri)?.settings ?? DEFAULT_SETTINGS;
  }

  /** What is wrong in each verbatim.json that was read, by its address; its text to count lines in. */
  projectProblems(): ReadonlyMap<string, ProjectProblems> {
    const found = new Map<string, ProjectProblems>();
    for (const project of this.projects.values()) {
      const problems = project.problems();
      if (problems) found.set(project.fileUri, problems);
    }
    return found;
  }

  /** What a person should know about the libraries and that no verbatim.json can show. */
  notices(): readonly LibraryProblem[] {
    const drafts = [...this.drafts.values()].flatMap(({ draft }) => this.draftLibraries.notices(draft));
    return [...[...this.projects.values()].flatMap((project) => project.notices()), ...drafts];
  }

  /** The drafts that are open; sources that are open in the editor are none. */
  draftUris(): readonly string[] {
    return [...this.drafts.keys()].filter((uri) => this.isDraft(uri));
  }

  /** The version of an open document, as the editor counts. */
  version(uri: string): number | undefined {
    return this.drafts.get(uri)?.draft.version;
  }

  /** The text of an open document, draft or not. */
  text(uri: string): string | undefined {
    return this.drafts.get(uri)?.draft.markdown.document.text;
  }

  /** The globs and files to watch, with the folders that they are relative to, for each project. Absolute paths. */
  watched(): readonly { readonly base: string; readonly glob: string }[] {
    const drafts = this.draftLibraries.watched();
    return [...[...this.projects.values()].flatMap((project) => project.watched()), ...drafts];
  }

  /** Calls `listener` when libraries, settings or problems changed: diagnostics are to be asked for again. Returns the way to stop. */
  onDidChange(listener: () => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  /** Calls `listener` while sources are being read. Returns the way to stop. */
  onProgress(listener: (progress: IndexingProgress) => void): () => void {
    this.progressListeners.add(listener);
    return () => this.progressListeners.delete(listener);
  }

  /** Resolves when nothing is left to read. */
  async ready(): Promise<void> {
    while (this.work.size > 0) await Promise.all(this.work);
  }

  /** Ends all work and gives back the reader's thread. */
  close(): void {
    for (const project of this.projects.values()) project.close();
    this.reader.close();
  }

  private readonly nextVersion = (): number => ++this.versions.last;

  private readonly changed = (): void => {
    for (const listener of this.changeListeners) listener();
  };

  // Remembers work until it is done; a fault in it is the program's, and is told to whoever keeps the log.
  private doing(work: Promise<void>): void {
    const noted: Promise<void> = work
      .catch((error: unknown) => this.host.fault?.(error))
      .finally(() => this.work.delete(noted));
    this.work.add(noted);
  }

  private endBurst(): void {
    const burst = this.burst ?? new Map<string, boolean>();
    this.burst = undefined;
    const comeAndGone = [...burst].filter(([path, come]) => come && baseName(path) === PROJECT_FILE);
    for (const [path] of comeAndGone) this.dropNested(folderOf(path));
    if (comeAndGone.length > 0) this.assignAll();
    for (const project of this.projects.values()) {
      const concerned = [...burst].filter(([path, come]) => project.concerns(path, come)).map(([path]) => path);
      if (concerned.length > 0) this.doing(project.refresh(new Set(concerned)));
    }
    this.draftLibraries.filesChanged(new Set(burst.keys()));
  }

  private surroundings(uri: string): { readonly library: Library; readonly settings: Settings } {
    const open = this.drafts.get(uri);
    const project = open?.project;
    if (!open || project === 'none') return { library: this.nothing, settings: DEFAULT_SETTINGS };
    if (!project?.isKnown) return { library: this.pending, settings: project?.settings ?? DEFAULT_SETTINGS };
    return { library: this.draftLibraries.libraryFor(open.draft, project), settings: project.settings };
  }

  private isDraft(uri: string): boolean {
    const path = pathOf(uri);
    const project = this.drafts.get(uri)?.project;
    return path === undefined || project === undefined || project === 'none' || project.isDraft(path);
  }

  private projectOf(uri: string): Project | undefined {
    const path = pathOf(uri);
    const around = [...this.projects.values()].filter(({ root }) => path !== undefined && isInside(root, path));
    return around.sort((a, b) => b.root.length - a.root.length)[0];
  }

  private projectAt(root: string, folder: OpenFolder): Project {
    const known = this.projects.get(root);
    if (known) return known;
    const project = new Project(root, folder, {
      files: this.host,
      reader: this.reader,
      nextVersion: this.nextVersion,
      trusted: this.trusted,
      onChange: this.changed,
      onProgress: (done, total) => {
        for (const listener of this.progressListeners) listener({ uri: uriOf(root), done, total });
      },
    });
    this.projects.set(root, project);
    this.doing(project.refresh());
    return project;
  }

  // A project inside a folder lives by its verbatim.json; one that comes again is made anew.
  private dropNested(root: string): void {
    if (this.folders.some(({ path }) => path === root)) return;
    this.projects.get(root)?.close();
    this.projects.delete(root);
  }

  private assignAll(): void {
    for (const uri of this.drafts.keys()) this.assign(uri);
  }

  // A draft is governed by the nearest verbatim.json upward within its folder, else by the folder.
  private assign(uri: string): void {
    const folder = folderFor(uri, this.folders);
    const open = this.drafts.get(uri);
    if (!open || !this.isOpen) return;
    if (!folder) {
      open.project = 'none';
      return;
    }
    if (open.project === 'none') delete open.project;
    const path = pathOf(uri) ?? `${folder.path}/untitled`;
    const find = async (): Promise<void> => {
      const root = await nearestProject(this.host, path, folder.path);
      // Folders may have changed while the disk was asked.
      if (this.drafts.get(uri) !== open || !this.folders.some((now) => now.path === folder.path)) return;
      const project = this.projectAt(root, this.folders.find((now) => now.path === folder.path) ?? folder);
      if (open.project === project) return;
      open.project = project;
      this.changed();
    };
    this.doing(find());
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
