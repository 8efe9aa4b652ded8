// The library as each open draft sees it: its project's, with the bibliographies that its own front matter names.
import type { Library, LibraryProblem } from '../core/library';
import type { ReadBibliography } from '../library/bibliographies';
import type { Files } from '../sources/files';
import { baseName, folderOf, isInside, pathOf } from '../sources/paths';
import { readDraftBibliographies, withBibliographies } from './draftBibliography';
import type { OpenDraft } from './openDraft';
import type { Project } from './project';

interface Seen {
  readonly named: string;
  readonly project: Project;
  read?: readonly ReadBibliography[];
  joined?: { readonly from: Library; readonly library: Library };
}

/** Holds what drafts' own bibliographies say. */
export class DraftLibraries {
  private readonly seen = new Map<string, Seen>();

  constructor(
    private readonly files: Files,
    private readonly nextVersion: () => number,
    private readonly doing: (work: Promise<void>) => void,
    private readonly changed: () => void,
  ) {}

  /** The library for a draft: the project's own where the draft names no bibliography. The same object as long as nothing changes. */
  libraryFor(draft: OpenDraft, project: Project): Library {
    const paths = draft.bibliographyPaths();
    if (paths.length === 0) return project.library;
    const seen = this.seenFor(draft, project, paths);
    if (seen.joined?.from !== project.library) {
      const library = withBibliographies(project.library, paths, seen.read, this.nextVersion());
      seen.joined = { from: project.library, library };
    }
    return seen.joined.library;
  }

  /** These files changed; what they say is read again when a draft names one of them. */
  filesChanged(paths: ReadonlySet<string>): void {
    for (const [uri, { read }] of this.seen) {
      if (!read?.some(({ file }) => paths.has(file.path))) continue;
      this.seen.delete(uri);
      this.changed();
    }
  }

  /** The files that drafts name and that they may read. */
  watched(): readonly { readonly base: string; readonly glob: string }[] {
    const files = [...this.seen.values()].flatMap(({ project, read }) =>
      (read ?? []).map(({ file }) => file.path).filter((path) => mayName(project, path)),
    );
    return files.map((path) => ({ base: folderOf(path), glob: baseName(path) }));
  }

  /** What is wrong with the bibliographies that a draft names; nothing while it is being typed in, when a name is half a name. */
  notices({ uri, isTyping }: OpenDraft): readonly LibraryProblem[] {
    if (isTyping) return [];
    return (this.seen.get(uri)?.read ?? []).flatMap((one): LibraryProblem[] => {
      if (!('message' in one)) return [];
      const { written } = one.file;
      const about = one.message.startsWith('“') ? one.message : `“${written}” ${one.message}`;
      const message = `The bibliography of ${baseName(uri)}: ${about}`;
      return [{ setting: 'bibliography', written, kind: 'unreadable', message }];
    });
  }

  /** The draft was closed. */
  forget(uri: string): void {
    this.seen.delete(uri);
  }

  private seenFor(draft: OpenDraft, project: Project, paths: readonly string[]): Seen {
    const named = paths.join('\n');
    const known = this.seen.get(draft.uri);
    if (known?.named === named && known.project === project) return known;
    const seen: Seen = { named, project };
    this.seen.set(draft.uri, seen);
    this.doing(this.read(draft.uri, seen, paths));
    return seen;
  }

  private async read(uri: string, seen: Seen, paths: readonly string[]): Promise<void> {
    const { root, boundary } = seen.project;
    const path = pathOf(uri) ?? `${root}/untitled.md`;
    seen.read = await readDraftBibliographies(this.files, { path, root, boundary }, paths);
    delete seen.joined;
    if (this.seen.get(uri) === seen) this.changed();
  }
}

function mayName({ boundary }: Project, path: string): boolean {
  return boundary.allowOutside || isInside(boundary.folder, path);
}
