// A draft's references to sources: Pandoc's citations, and links to a source file.
import type { Span } from '../text/span';

/** One key inside a citation. */
export interface CitedKey {
  readonly key: string;
  /** The key's characters, without `@` and braces. */
  readonly span: Span;
  /** `p. 3` of `[@key, p. 3]`, blanks trimmed. */
  readonly locator?: { readonly span: Span; readonly text: string };
}

/** `[@a, p. 3; @b]`, or `@a [p. 3]` in running text. */
export interface Citation {
  /** The whole of it, brackets included. */
  readonly span: Span;
  readonly keys: readonly CitedKey[];
  /** `@key` in running text. */
  readonly inText: boolean;
}

/** A Markdown link or a bare address: it cites a source when it names a source's file or address. */
export interface Link {
  readonly span: Span;
  readonly url: string;
}
