// A Markdown text as a Document: the one entry to everything in this folder.
//
// The block parser finds the blocks, and reuses what it found in the version before; each leaf's content is read once and
// kept while its characters stay the same; what is left to do at each key press is to put the leaves' places together.
import type { Tree } from '@lezer/common';
import type { Citation, Link } from '../citations/citation';
import type { Block, Document, Footnote, IgnoreComment } from '../document';
import { shifted, type Span } from '../text/span';
import { blockStructure, type BlockStructure, type Leaf } from './blockStructure';
import { blockTree, type TextChange } from './blockTree';
import { frontMatterFences } from './frontMatter';
import { ignoreWords } from './ignoreComment';
import type { InlineContent } from './inline/inlineContent';
import { leafContents, type LeafContents } from './leafContents';
import { parseInput } from './parseInput';

export type { TextChange } from './blockTree';

/** One version of a Markdown text, parsed. */
export interface MarkdownVersion {
  readonly document: Document;
  /** The block tree; its offsets are the document's. It has no nodes inside leaves. */
  readonly tree: Tree;
  /** The text as the block parser read it: of the same length. */
  readonly input: string;
  readonly leaves: LeafContents;
}

/**
 * Parses `text`. With the version before it, only what changed is read again, and blocks whose characters are the same keep
 * their Prose objects. `changes` are in the previous text's offsets; they save a comparison and may be left out.
 */
export function markdownDocument(
  text: string,
  previous?: MarkdownVersion,
  changes?: readonly TextChange[],
): MarkdownVersion {
  const prepared = parseInput(text);
  const { input, tree } = blockTree(prepared.blocks, previous, changes);
  const structure = blockStructure(input, tree);
  const leaves = leafContents(prepared.text, structure, previous?.leaves);
  return { document: assembled(text, structure, leaves), tree, input, leaves };
}

function assembled(text: string, structure: BlockStructure, leaves: LeafContents): Document {
  const parts = new Assembly(text);
  for (const { label, span } of structure.footnotes) parts.definition(label, span);
  structure.leaves.forEach((leaf, index) => {
    const content = leaves.contents[index]?.content;
    if (content) parts.leaf(leaf, content);
  });
  const fences = frontMatterFences(text);
  return {
    text,
    blocks: parts.blocks,
    quotes: structure.quotes,
    citations: parts.citations,
    links: parts.links,
    footnotes: [...parts.footnotes.values()],
    ignores: parts.ignores,
    ...(fences?.yaml && { frontMatter: fences.yaml }),
    ...(fences && { metadata: fences.whole }),
  };
}

class Assembly {
  readonly blocks: Block[] = [];
  readonly citations: Citation[] = [];
  readonly links: Link[] = [];
  readonly footnotes = new Map<string, Footnote & { readonly calls: Span[] }>();
  readonly ignores: IgnoreComment[] = [];
  private notes = 0;

  constructor(private readonly text: string) {}

  definition(label: string, span: Span): void {
    if (!this.footnotes.has(label)) this.footnotes.set(label, { label, calls: [], definition: span });
  }

  leaf(leaf: Leaf, content: InlineContent): void {
    const { start } = leaf.span;
    if (content.prose.text !== '') this.blocks.push(blockOf(leaf, content));
    for (const citation of content.citations) this.citations.push(shiftedCitation(citation, start));
    for (const link of content.links) this.links.push({ url: link.url, span: shifted(link.span, start) });
    for (const call of content.calls) this.call(call.label, shifted(call.span, start));
    for (const comment of content.comments) {
      this.comment(
        shifted(comment.span, start),
        content.prose.text === '' ? (leaf.next?.span ?? leaf.span) : leaf.span,
      );
    }
    for (const note of content.notes) {
      this.notes += 1;
      // No label of a `[^label]` holds a `^`.
      const label = `^${this.notes}`;
      const inner = shifted(note.inner, start);
      this.footnotes.set(label, { label, calls: [shifted(note.span, start)], definition: inner });
      const { within, marks } = leaf;
      this.leaf({ kind: 'paragraph', span: inner, within, marks, ...placeOf(leaf), footnote: label }, note.content);
    }
  }

  private call(label: string, span: Span): void {
    const known = this.footnotes.get(label);
    if (known) known.calls.push(span);
    else this.footnotes.set(label, { label, calls: [span] });
  }

  private comment(span: Span, covers: Span): void {
    const words = ignoreWords(this.text.slice(span.start, span.end));
    if (!words) return;
    this.ignores.push({
      span,
      ...words,
      covers: words.scope === 'file' ? { start: 0, end: this.text.length } : covers,
    });
  }
}

function blockOf(leaf: Leaf, content: InlineContent): Block {
  const { span, footnote, level } = leaf;
  return {
    kind: content.isPicture ? 'caption' : leaf.kind,
    span,
    prose: content.prose,
    ...placeOf(leaf),
    ...(footnote !== undefined && { footnote }),
    ...(level !== undefined && { level }),
  };
}

function placeOf({ quote, list }: Leaf): Pick<Block, 'quote' | 'list'> {
  return { ...(quote !== undefined && { quote }), ...(list !== undefined && { list }) };
}

function shiftedCitation(citation: Citation, by: number): Citation {
  const keys = citation.keys.map((key) => ({
    key: key.key,
    span: shifted(key.span, by),
    ...(key.locator && { locator: { text: key.locator.text, span: shifted(key.locator.span, by) } }),
  }));
  return { span: shifted(citation.span, by), keys, inText: citation.inText };
}
