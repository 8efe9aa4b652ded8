// Tables of GitHub's Markdown: a row of cells, a row of dashes with as many columns, and rows up to the next blank line.
// (The parser's own extension takes no row of dashes with a blank at its end, which each one in a text with CR LF has.)
import type { BlockContext, Element, LeafBlock, LeafBlockParser, Line, MarkdownConfig } from '@lezer/markdown';
import type { Span } from '../text/span';

/** Adds `Table`, a block whose children are `TableCell`s, row by row. */
export const pipeTable: MarkdownConfig = {
  defineNodes: [{ name: 'Table', block: true }, { name: 'TableCell' }],
  parseBlock: [
    {
      name: 'Table',
      before: 'SetextHeading',
      leaf(_context, leaf) {
        return hasPipe(leaf.content, 0) ? new PipeTable() : null;
      },
      // A paragraph ends where the next two lines begin a table.
      endLeaf(context, line, leaf) {
        if (leaf.parsers.some((parser) => parser instanceof PipeTable) || !hasPipe(line.text, line.basePos))
          return false;
        const next = context.peekLine();
        return isDelimiterRow(next, 0) && cellsIn(next, 0).length === cellsIn(line.text, line.basePos).length;
      },
    },
  ],
};

class PipeTable implements LeafBlockParser {
  // Undefined until the second line has been seen, null where that is no row of dashes.
  private cells: Element[] | null | undefined;

  nextLine(context: BlockContext, line: Line, leaf: LeafBlock): boolean {
    if (this.cells === undefined) this.cells = this.header(context, line, leaf);
    else this.cells?.push(...elements(context, cellsIn(line.text, line.pos), context.lineStart));
    return false;
  }

  finish(context: BlockContext, leaf: LeafBlock): boolean {
    if (!this.cells) return false;
    const end = leaf.start + leaf.content.length;
    context.addLeafElement(leaf, context.elt('Table', leaf.start, end, this.cells));
    return true;
  }

  private header(context: BlockContext, line: Line, leaf: LeafBlock): Element[] | null {
    if (!isDelimiterRow(line.text, line.pos)) return null;
    const cells = cellsIn(leaf.content, 0);
    return cells.length === cellsIn(line.text, line.pos).length ? elements(context, cells, leaf.start) : null;
  }
}

function elements(context: BlockContext, cells: readonly Span[], offset: number): Element[] {
  return cells.map(({ start, end }) => context.elt('TableCell', offset + start, offset + end));
}

// The cells of a row, blanks around them not included; an empty one is left empty.
function cellsIn(line: string, from: number): Span[] {
  const cells: Span[] = [];
  let start = skipBlanks(line, from);
  if (line[start] === '|') start += 1;
  let at = start;
  for (; at < line.length; at++) {
    if (line[at] === '\\') at += 1;
    else if (line[at] === '|') {
      cells.push(trimmed(line, start, at));
      start = at + 1;
    }
  }
  const last = trimmed(line, start, line.length);
  if (last.end > last.start) cells.push(last);
  return cells;
}

// Dashes, colons, pipes and blanks only, with a dash and a pipe among them; dashes in each column. Quotation marks of the
// block quotation around may come before.
function isDelimiterRow(line: string, from: number): boolean {
  let at = from;
  while (/[>\s]/.test(line[at] ?? '')) at += 1;
  const start = at;
  let pipes = 0;
  for (; at < line.length; at++) {
    const character = line[at] ?? '';
    if (character === '|') pipes += 1;
    else if (character !== '-' && character !== ':' && !/\s/.test(character)) return false;
  }
  return pipes > 0 && cellsIn(line, start).every((cell) => isDelimiter(line, cell));
}

function isDelimiter(line: string, cell: Span): boolean {
  let at = cell.start;
  if (line[at] === ':') at += 1;
  const dashes = at;
  while (line[at] === '-') at += 1;
  if (at === dashes) return false;
  if (line[at] === ':') at += 1;
  return at === cell.end;
}

function trimmed(line: string, from: number, to: number): Span {
  const start = Math.min(skipBlanks(line, from), to);
  let end = to;
  while (end > start && /\s/.test(line[end - 1] ?? '')) end -= 1;
  return { start, end };
}

function skipBlanks(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ' || line[at] === '\t') at += 1;
  return at;
}

function hasPipe(line: string, from: number): boolean {
  for (let at = line.indexOf('|', from); at >= 0; at = line.indexOf('|', at + 1)) {
    if (line[at - 1] !== '\\') return true;
  }
  return false;
}
