// A draft for tests: a Markdown text, parsed, with ways to name what was found in it by its words.
import type { Block, Document } from '../../../server/core/document';
import { markdownDocument } from '../../../server/core/markdown/markdownDocument';
import { OBJECT } from '../../../server/core/text/prose';
import type { Span } from '../../../server/core/text/span';

/** A parsed draft. */
export interface Draft {
  readonly document: Document;
  /** The blocks' prose, with `¤` for each `OBJECT` and `¶` for each line break. */
  readonly prose: readonly string[];
  /** The characters of a stretch. */
  readonly at: (span: Span | undefined) => string;
}

/** Parses a draft. */
export function draft(text: string): Draft {
  const { document } = markdownDocument(text);
  return {
    document,
    prose: document.blocks.map(proseOf),
    at: (span) => (span ? text.slice(span.start, span.end) : ''),
  };
}

/** A block's prose, as in `Draft.prose`. */
export function proseOf(block: Block): string {
  return block.prose.text.replaceAll(OBJECT, '¤').replaceAll('\n', '¶');
}
