// What stands in one leaf of a draft: its prose, and what of it is no prose. All offsets are relative to the leaf's start, so that
// a leaf whose characters did not change keeps its content wherever it moves.
import type { Citation, Link } from '../../citations/citation';
import type { Prose } from '../../text/prose';
import type { Span } from '../../text/span';

/** A call of a footnote, `[^label]`. */
export interface FootnoteCall {
  readonly label: string;
  readonly span: Span;
}

/** A note inside the text, `^[…]`. */
export interface InlineNote {
  /** All of it. */
  readonly span: Span;
  /** The note's own text. The content's offsets are relative to its start. */
  readonly inner: Span;
  readonly content: InlineContent;
}

/** An HTML comment. */
export interface InlineComment {
  readonly span: Span;
}

/** The content of a leaf. Lists are in reading order. */
export interface InlineContent {
  readonly prose: Prose;
  /** True where the leaf is a single picture; then the prose is its caption. */
  readonly isPicture: boolean;
  readonly citations: readonly Citation[];
  readonly links: readonly Link[];
  readonly calls: readonly FootnoteCall[];
  readonly notes: readonly InlineNote[];
  readonly comments: readonly InlineComment[];
}
