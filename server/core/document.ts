// What a text is made of, whatever it was written in: a draft and a source are both a Document, so that quotations and
// names are found in them by the same code.
import type { Citation, Link } from './citations/citation';
import { blockSpan, type Prose } from './text/prose';
import type { Span } from './text/span';

/** What a block is to the reader. A list item's or a quoted paragraph is a `paragraph`, told apart by `list` and `quote`. */
export type BlockKind = 'paragraph' | 'heading' | 'cell' | 'caption';

/** A leaf of the document that holds prose: a paragraph, a heading, one cell of a table. */
export interface Block {
  readonly kind: BlockKind;
  /** The whole leaf in the document's text. The prose's offsets are relative to `span.start`. */
  readonly span: Span;
  /** Kept from version to version while the block's characters stay the same. */
  readonly prose: Prose;
  /** The outermost block quotation (`>`) that it stands in. */
  readonly quote?: number;
  /** Whether it stands in a list. */
  readonly list?: boolean;
  /** The label of the footnote that it belongs to. */
  readonly footnote?: string;
  /** 1 to 6 for a heading. */
  readonly level?: number;
}

/** A footnote: where it is called and where it stands. `[^1]` and `[^1]: …`, or an inline note `^[…]` (its own call). */
export interface Footnote {
  readonly label: string;
  readonly calls: readonly Span[];
  readonly definition?: Span;
}

/** `<!-- verbatim-ignore CODE, CODE: reason -->`; without codes, every code. */
export interface IgnoreComment {
  readonly span: Span;
  /** `file`: the whole draft; `block`: the block that follows, which is the stretch `covers`. */
  readonly scope: 'file' | 'block';
  /** Empty: every code. */
  readonly codes: readonly string[];
  readonly reason: string;
  /** The stretch of the document that it silences. */
  readonly covers: Span;
}

/** A text and what was found in it before any look at language. */
export interface Document {
  readonly text: string;
  /** In reading order. */
  readonly blocks: readonly Block[];
  /** The outermost block quotations, `Block.quote` being the index; spans include the `>` marks. */
  readonly quotes: readonly Span[];
  readonly citations: readonly Citation[];
  readonly links: readonly Link[];
  readonly footnotes: readonly Footnote[];
  readonly ignores: readonly IgnoreComment[];
  /** The front matter's YAML, fences not included. */
  readonly frontMatter?: Span;
  /** What stands before the text proper and is metadata: front matter, a `date …` prefix. Not prose. */
  readonly metadata?: Span;
}

/** The stretch of the document that a stretch of a block's prose stems from. */
export function documentSpan(block: Block, prose: Span): Span {
  const inBlock = blockSpan(block.prose, prose);
  return { start: block.span.start + inBlock.start, end: block.span.start + inBlock.end };
}
