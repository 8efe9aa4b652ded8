// The bibliographies that a draft names in its own front matter, joined with those of its project's library.
import type { Library } from '../core/library';
import { bibliographyOf, readBibliographies, type ReadBibliography } from '../library/bibliographies';
import { mayRead, type Boundary } from '../sources/boundary';
import { unlessRefused, type Files } from '../sources/files';
import { folderOf, resolvePath } from '../sources/paths';

/** Where a draft lies, and what it may read. */
export interface DraftPlace {
  /** Absolute path of the draft. */
  readonly path: string;
  /** Its project's folder. */
  readonly root: string;
  readonly boundary: Boundary;
}

/** Reads the files that a draft names. A path is relative to the draft, as the writer sees it; where nothing is there, to the
 * project's folder, from where Pandoc is run. */
export async function readDraftBibliographies(
  files: Files,
  place: DraftPlace,
  named: readonly string[],
): Promise<readonly ReadBibliography[]> {
  const list = await Promise.all(
    named.map(async (written) => {
      const beside = resolvePath(folderOf(place.path), written);
      const isBeside = (await mayRead(files, place.boundary, beside)) && (await unlessRefused(files.stat(beside)));
      return { path: isBeside ? beside : resolvePath(place.root, written), written };
    }),
  );
  return readBibliographies(files, place.boundary, list);
}

/** The library with a draft's own bibliographies, before those of the project: the draft knows best what its keys mean.
 * `read` undefined: they are still being read, and until then no key is unknown. */
export function withBibliographies(
  library: Library,
  named: readonly string[],
  read: readonly ReadBibliography[] | undefined,
  version: number,
): Library {
  const pending = named.map((path) => ({ path, message: 'is being read' }));
  const own = read ? bibliographyOf(read) : { entries: new Map<string, never>(), unread: pending };
  return { ...library, bibliography: joined(own, library.bibliography), version };
}

function joined(first: Library['bibliography'], then: Library['bibliography']): Library['bibliography'] {
  return {
    entries: new Map([...then.entries, ...first.entries]),
    unread: [...first.unread, ...then.unread],
  };
}
