// Loads one folder's library from beginning to end, for the command line and for tests; the editor's way is workspace.ts.
import type { Library } from '../core/library';
import { resolvePath } from '../sources/paths';
import type { Files } from '../sources/files';
import type { Settings } from '../settings';
import { LibraryLoader, type LibraryPlan } from './libraryLoader';
import { directReader, type SourceReader } from './sourceReader';

/** What the command line may say besides the settings. Paths absolute. */
export interface LoadOptions {
  /** Read paths of the settings that lead out of the folder. */
  readonly allowOutside?: boolean;
  /** Where reading stays; the folder itself when not given. */
  readonly boundary?: string;
  /** Paths are shown from here (the working folder); the folder itself when not given. */
  readonly shownFrom?: string;
  /** Patterns and files given by option, relative to `from`: they replace the settings' and may lead anywhere. */
  readonly given?: {
    readonly from: string;
    readonly sources?: readonly string[];
    readonly bibliography?: readonly string[];
  };
  readonly onProgress?: (read: number, total: number) => void;
  /** Who reads the files; this thread when not given. */
  readonly reader?: SourceReader;
}

/** The library of a folder. Rejects only on a fault of the program: what cannot be read is listed in the library. */
export async function loadFolder(
  files: Files,
  root: string,
  settings: Settings,
  options: LoadOptions = {},
): Promise<Library> {
  let version = 0;
  const loader = new LibraryLoader({
    files,
    reader: options.reader ?? directReader(files),
    nextVersion: () => ++version,
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  });
  await loader.load(planFor(root, settings, options));
  return loader.library;
}

/** What a folder's library is made from, by its settings and by what the command line said. */
export function planFor(root: string, settings: Settings, options: LoadOptions = {}): LibraryPlan {
  const { given } = options;
  const sources = given?.sources?.map((glob) => ({ glob, base: given.from, given: true }));
  const bibliography = given?.bibliography?.map((written) => ({
    path: resolvePath(given.from, written),
    written,
    given: true,
  }));
  return {
    sources: sources ?? settings.sources.map((glob) => ({ glob, base: root })),
    bibliography:
      bibliography ?? settings.bibliography.map((written) => ({ path: resolvePath(root, written), written })),
    boundary: { folder: options.boundary ?? root, allowOutside: options.allowOutside === true },
    exclude: [],
    shownFrom: options.shownFrom ?? root,
    people: settings.people,
  };
}
