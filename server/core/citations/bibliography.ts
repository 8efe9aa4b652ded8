// The bibliography: which keys exist, and what they stand for. Read from BibTeX and CSL-JSON files.
import type { Span } from '../text/span';

/** One entry of a bibliography file. */
export interface BibliographyEntry {
  readonly key: string;
  readonly title?: string;
  readonly author?: string;
  /** Partial dates allowed: `2023`, `2023-06`. */
  readonly date?: string;
  readonly url?: string;
  /** Path of the bibliography file, as given. */
  readonly path: string;
  /** The key's place in that file, for going to it. */
  readonly span: Span;
}

/** What is wrong with a bibliography file, and where. */
export interface BibliographyProblem {
  readonly span: Span;
  readonly message: string;
}

/** A bibliography file, read. */
export interface ReadEntries {
  readonly entries: readonly BibliographyEntry[];
  readonly problems: readonly BibliographyProblem[];
}

/** All entries, by key. `unread` lists bibliography files that could not be read; while any is, no key is called unknown. */
export interface Bibliography {
  readonly entries: ReadonlyMap<string, BibliographyEntry>;
  readonly unread: readonly { readonly path: string; readonly message: string }[];
}

/** All entries of several files as one bibliography: of two entries with one key the first holds. */
export function joinBibliographies(
  lists: readonly (readonly BibliographyEntry[])[],
  unread: Bibliography['unread'] = [],
): Bibliography {
  const entries = new Map<string, BibliographyEntry>();
  for (const list of lists) for (const entry of list) if (!entries.has(entry.key)) entries.set(entry.key, entry);
  return { entries, unread };
}
