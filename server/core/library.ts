// The library: every source of a workspace as analysed, and what is derived from all of them together. Plain data; the
// one place that holds and changes it is server/workspace.ts.
import type { Bibliography } from './citations/bibliography';
import type { Document } from './document';
import type { PassageIndex } from './passages/passageIndex';
import type { SourceWords } from './passages/sourceWords';
import type { Names } from './people/mention';
import type { People } from './people/people';
import type { Attribution, Quotation } from './quotes/quotation';

/** What is known about a source besides its text. Dates may be partial: `2023-06`. */
export interface SourceMetadata {
  readonly title?: string;
  readonly date?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly url?: string;
}

/** A source that was read: its text, its metadata and what the analysis found. Survives structured cloning. */
export interface Source {
  /** The citation key, unique in the library. */
  readonly key: string;
  /** As shown to a person: relative to the workspace folder, or as given on the command line. Forward slashes. */
  readonly path: string;
  /** `file:` URI, for links. */
  readonly uri: string;
  readonly metadata: SourceMetadata;
  /** The decoded text (`text.slice(start, end)` is what every span means); the same string as `document.text`. */
  readonly text: string;
  readonly document: Document;
  readonly words: SourceWords;
  readonly quotations: readonly Quotation[];
  /** One for each of `quotations`. */
  readonly attributions: readonly Attribution[];
  readonly names: Names;
  /** True for a transcript or statement: its own prose is somebody's speech. */
  readonly transcript: boolean;
}

/** Why a document could not become a source. `format-not-yet-read` and `too-large` are part of the command line's contract; the rest say what
 * the file system or the decoder said. */
export type UnreadableReason =
  'format-not-yet-read' | 'too-large' | 'binary' | 'empty' | 'no-permission' | 'outside-workspace' | 'read-error';

/** A line of the source listing: what the globs matched, read or not. */
export interface ListedSource {
  readonly key: string;
  readonly path: string;
  readonly uri: string;
  readonly date?: string;
  readonly title?: string;
  readonly status: 'indexed' | 'unreadable';
  readonly reason?: UnreadableReason;
  /** For a person: “is a PDF, which Verbatim does not read yet”. */
  readonly message?: string;
}

/** What a person should know about how the library came about. */
export interface LibraryProblem {
  /** The setting that it comes from. */
  readonly setting: 'sources' | 'bibliography';
  /** The pattern or path, as written there; missing where it is about all of them. */
  readonly written?: string;
  /** `not-followed`: it leads out of the workspace, or names too much. */
  readonly kind: 'not-followed' | 'no-match' | 'unreadable' | 'format-not-yet-read';
  readonly message: string;
}

/** All sources of a workspace folder and what is derived from them. */
export interface Library {
  /** Everything that the globs matched and that is a document, in path order. */
  readonly listed: readonly ListedSource[];
  /** The sources that were read, by key. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly passages: PassageIndex;
  readonly people: People;
  readonly bibliography: Bibliography;
  /** Patterns that match nothing or lead outside, bibliographies that cannot be read, documents whose format is not read yet. */
  readonly problems?: readonly LibraryProblem[];
  /** True while sources are still being read: nothing may be called not-found then. */
  readonly indexing: boolean;
  /** Changes whenever any of the above does; verdicts are kept per version. */
  readonly version: number;
}
