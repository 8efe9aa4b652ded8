// Walks the block tree and lists the leaves that hold prose, with where they stand: in which block quotation, list, footnote.
import type { Tree, TreeCursor } from '@lezer/common';
import type { BlockKind } from '../document';
import type { Span } from '../text/span';
import { footnoteLabel } from './footnoteDefinition';
import { attributesEnd } from './inline/attributes';
import { readLinkDefinition } from './linkDefinition';

/** A leaf of the block tree. */
export interface Leaf {
  readonly kind: BlockKind;
  readonly span: Span;
  /** The leaf's content without its own marks (`#`, a task's `[ ]`), relative to its start. */
  readonly within: Span;
  /** The `>` marks inside it, as offsets relative to its start. */
  readonly marks: readonly number[];
  readonly quote?: number;
  readonly list?: boolean;
  readonly footnote?: string;
  readonly level?: number;
  /** The block that follows, where the leaf is HTML and may hold a comment about it. */
  readonly next?: { span?: Span };
}

/** The blocks of a draft. */
export interface BlockStructure {
  readonly leaves: readonly Leaf[];
  /** The outermost block quotations. */
  readonly quotes: readonly Span[];
  /** Addresses by label; of two definitions the first holds. */
  readonly definitions: ReadonlyMap<string, string>;
  readonly footnotes: readonly { readonly label: string; readonly span: Span }[];
}

/** Where a block stands. */
type Place = Pick<Leaf, 'quote' | 'list' | 'footnote'>;

/** HTML blocks whose content is no prose: CommonMark's first kind. */
const RAW_HTML = /^<(?:script|pre|style|textarea)[\s>]/i;

/** The blocks of `tree`, which was parsed from `input`. */
export function blockStructure(input: string, tree: Tree): BlockStructure {
  const walk = new Walk(input);
  walk.children(tree.cursor(), {});
  return walk;
}

class Walk implements BlockStructure {
  readonly leaves: Leaf[] = [];
  readonly quotes: Span[] = [];
  readonly definitions = new Map<string, string>();
  readonly footnotes: { label: string; span: Span }[] = [];
  // HTML leaves that wait for the block that follows them.
  private waiting: { span?: Span }[] = [];

  constructor(private readonly input: string) {}

  children(cursor: TreeCursor, place: Place): void {
    if (!cursor.firstChild()) return;
    do this.block(cursor, place);
    while (cursor.nextSibling());
    cursor.parent();
  }

  private block(cursor: TreeCursor, place: Place): void {
    const name = cursor.name;
    if (isHtml(name)) {
      this.html(cursor, place);
      return;
    }
    if (name === 'DivFence' || name.endsWith('Mark')) return;
    if (name === 'LinkReference') {
      this.definition(cursor);
      return;
    }
    const span = { start: cursor.from, end: cursor.to };
    for (const next of this.waiting) next.span = span;
    this.waiting = [];
    this.structured(cursor, place, span);
  }

  private structured(cursor: TreeCursor, place: Place, span: Span): void {
    switch (cursor.name) {
      case 'Blockquote':
        this.children(cursor, place.quote === undefined ? { ...place, quote: this.quotes.push(span) - 1 } : place);
        return;
      case 'BulletList':
      case 'OrderedList':
        this.children(cursor, { ...place, list: true });
        return;
      case 'ListItem':
        this.children(cursor, place);
        return;
      case 'FootnoteDefinition':
        this.footnote(cursor, place, span);
        return;
      case 'Table':
        this.table(cursor, place);
        return;
      case 'Paragraph':
        this.paragraph(cursor, place, span);
        return;
      default:
        if (cursor.name.includes('Heading')) this.heading(cursor, place, span);
    }
  }

  private paragraph(cursor: TreeCursor, place: Place, span: Span): void {
    const task = place.list && /^\[[ xX]\]\s$/.test(this.input.slice(span.start, span.start + 4)) ? 4 : 0;
    const within = { start: task, end: span.end - span.start };
    this.leaves.push({ kind: 'paragraph', span, within, marks: marksIn(cursor), ...place });
  }

  private heading(cursor: TreeCursor, place: Place, span: Span): void {
    let start = span.start;
    let end = span.end;
    if (cursor.firstChild()) {
      do {
        if (cursor.name !== 'HeaderMark') continue;
        if (cursor.from === span.start) start = cursor.to;
        else end = cursor.from;
      } while (cursor.nextSibling());
      cursor.parent();
    }
    const level = Number(cursor.name.at(-1));
    const within = { start: start - span.start, end: this.beforeAttributes(start, end) - span.start };
    this.leaves.push({ kind: 'heading', span, within, marks: marksIn(cursor), ...place, level });
  }

  // `# Title {#id}`
  private beforeAttributes(start: number, end: number): number {
    const text = this.input.slice(start, end).trimEnd();
    if (!text.endsWith('}')) return end;
    const brace = text.lastIndexOf('{');
    return brace >= 0 && attributesEnd(text, brace, text.length) === text.length ? start + brace : end;
  }

  private table(cursor: TreeCursor, place: Place): void {
    if (!cursor.firstChild()) return;
    do {
      if (cursor.name !== 'TableCell') continue;
      const span = { start: cursor.from, end: cursor.to };
      this.leaves.push({ kind: 'cell', span, within: { start: 0, end: span.end - span.start }, marks: [], ...place });
    } while (cursor.nextSibling());
    cursor.parent();
  }

  private html(cursor: TreeCursor, place: Place): void {
    const span = { start: cursor.from, end: cursor.to };
    const text = this.input.slice(span.start, span.end);
    const isUnclosed = cursor.name === 'CommentBlock' && !text.includes('-->');
    if (isUnclosed || cursor.name === 'ProcessingInstructionBlock' || RAW_HTML.test(text)) return;
    const next: { span?: Span } = {};
    this.waiting.push(next);
    const within = { start: 0, end: text.length };
    this.leaves.push({ kind: 'paragraph', span, within, marks: marksIn(cursor), ...place, next });
  }

  private footnote(cursor: TreeCursor, place: Place, span: Span): void {
    if (!cursor.firstChild()) return;
    const label = footnoteLabel(this.input.slice(cursor.from, cursor.to));
    cursor.parent();
    this.footnotes.push({ label, span });
    this.children(cursor, { ...place, footnote: label });
  }

  private definition(cursor: TreeCursor): void {
    const found = readLinkDefinition(this.input.slice(cursor.from, cursor.to));
    if (found && !this.definitions.has(found.label)) this.definitions.set(found.label, found.url);
  }
}

function isHtml(name: string): boolean {
  return name === 'HTMLBlock' || name === 'CommentBlock' || name === 'ProcessingInstructionBlock';
}

// The `>` marks among the children of the leaf at the cursor.
function marksIn(cursor: TreeCursor): readonly number[] {
  const start = cursor.from;
  const marks: number[] = [];
  if (!cursor.firstChild()) return marks;
  do {
    if (cursor.name === 'QuoteMark') marks.push(cursor.from - start);
  } while (cursor.nextSibling());
  cursor.parent();
  return marks;
}
