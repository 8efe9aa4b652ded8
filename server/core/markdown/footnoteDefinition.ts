// A footnote's definition: `[^label]: text`, with further paragraphs indented by four columns (Pandoc's Markdown).
import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';

/** Columns that a definition's further paragraphs are indented by. */
const INDENT = 4;

/** Longer labels are no labels; keeps a line of brackets cheap. */
const LONGEST_LABEL = 200;

/** Adds `FootnoteDefinition`, a block that holds blocks; its first child is the `FootnoteMark` `[^label]:`. */
export const footnoteDefinition: MarkdownConfig = {
  defineNodes: [
    {
      name: 'FootnoteDefinition',
      block: true,
      composite(_context, line) {
        if (line.next < 0) return true;
        if (line.indent < line.baseIndent + INDENT) return false;
        line.moveBaseColumn(line.baseIndent + INDENT);
        return true;
      },
    },
    { name: 'FootnoteMark' },
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      parse(context, line) {
        const size = markSize(line);
        if (size < 0 || isInside(context)) return false;
        const start = context.lineStart + line.pos;
        context.startComposite('FootnoteDefinition', line.pos);
        context.addElement(context.elt('FootnoteMark', start, start + size));
        line.moveBase(line.skipSpace(line.pos + size));
        return null;
      },
      endLeaf(_context: BlockContext, line: Line) {
        return markSize(line) >= 0;
      },
    },
  ],
};

/** The label of a `FootnoteMark`'s characters `[^label]:`. */
export function footnoteLabel(mark: string): string {
  return mark.slice(2, -2);
}

// A definition holds no definition; a line of them would nest without end.
function isInside(context: BlockContext): boolean {
  for (let depth = 0; depth < context.depth; depth++) {
    if (context.parentType(depth).name === 'FootnoteDefinition') return true;
  }
  return false;
}

// The length of `[^label]:` at the line's start, or -1.
function markSize(line: Line): number {
  if (line.next !== 91 || line.text.charCodeAt(line.pos + 1) !== 94 || line.indent >= line.baseIndent + INDENT)
    return -1;
  const from = line.pos + 2;
  for (let at = from; at < line.text.length && at - from < LONGEST_LABEL; at++) {
    const code = line.text.charCodeAt(at);
    if (code === 93) return at > from && line.text.charCodeAt(at + 1) === 58 ? at + 2 - line.pos : -1;
    if (code === 91 || code === 32 || code === 9) return -1;
  }
  return -1;
}
