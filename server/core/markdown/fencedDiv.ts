// The fences of Pandoc's divisions: a line of three or more colons, with a class or attributes where it opens one. What
// stands between two fences is Markdown as everywhere; only the fence lines are no prose.
import type { Line, MarkdownConfig } from '@lezer/markdown';

/** Adds `DivFence`, a block of one line. */
export const fencedDiv: MarkdownConfig = {
  defineNodes: [{ name: 'DivFence', block: true }],
  parseBlock: [
    {
      name: 'DivFence',
      before: 'LinkReference',
      parse(context, line) {
        if (!isFence(line)) return false;
        const start = context.lineStart + line.pos;
        const end = context.lineStart + line.text.length;
        context.nextLine();
        context.addElement(context.elt('DivFence', start, end));
        return true;
      },
      endLeaf(_context, line) {
        return isFence(line);
      },
    },
  ],
};

// `:::`, `::: note`, `::: {.note #id}`, `::: note :::`. Prose may begin with `:::` too; then there is more than one word.
function isFence(line: Line): boolean {
  if (line.next !== 58 || line.indent >= line.baseIndent + 4) return false;
  let at = line.pos;
  while (line.text.charCodeAt(at) === 58) at += 1;
  if (at - line.pos < 3) return false;
  const rest = line.text.slice(at).trim();
  const name = rest.endsWith(':') ? rest.slice(0, rest.lastIndexOf(' ') + 1).trim() : rest;
  if (name.startsWith('{')) return name.endsWith('}');
  return !/\s/.test(name);
}
