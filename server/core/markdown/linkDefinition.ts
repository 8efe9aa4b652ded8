// Link reference definitions: `[label]: address "title"`. CommonMark lets label and address stand on lines of their own;
// nobody writes that, and to allow it means reading each paragraph that begins with a bracket again at every line. So the
// label and the address are on the first line; a title may follow on the next.
import type { BlockContext, LeafBlock, LeafBlockParser, Line, MarkdownConfig } from '@lezer/markdown';
import type { Span } from '../text/span';
import { destinationAt, titleEnd } from './inline/destination';

/** A definition's parts, as offsets into its text. */
interface Parts {
  readonly label: Span;
  readonly destination: Span;
  /** Whether a title stands on the same line. */
  readonly titled: boolean;
}

/** CommonMark's limit. */
const LONGEST_LABEL = 999;

/** Replaces the parser's own `LinkReference`. */
export const linkDefinition: MarkdownConfig = {
  parseBlock: [
    {
      name: 'LinkReference',
      leaf(_context, leaf) {
        const parts = leaf.content.startsWith('[') ? definitionParts(leaf.content) : undefined;
        return parts ? new LinkDefinition(parts.titled) : null;
      },
    },
  ],
};

/** The label (folded as labels are compared) and the address of a definition's text; undefined where it is none. */
export function readLinkDefinition(text: string): { readonly label: string; readonly url: string } | undefined {
  const parts = definitionParts(text);
  if (!parts) return undefined;
  const label = linkLabel(text.slice(parts.label.start, parts.label.end));
  return { label, url: text.slice(parts.destination.start, parts.destination.end) };
}

/** A label as labels are compared: white space collapsed, case folded. */
export function linkLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

class LinkDefinition implements LeafBlockParser {
  constructor(private readonly titled: boolean) {}

  nextLine(context: BlockContext, line: Line, leaf: LeafBlock): boolean {
    const isTitle = !this.titled && titleEnd(line.text, line.pos) === line.text.trimEnd().length;
    if (isTitle) {
      const end = context.lineStart + line.text.length;
      context.nextLine();
      context.addLeafElement(leaf, context.elt('LinkReference', leaf.start, end));
      return true;
    }
    return this.finish(context, leaf);
  }

  finish(context: BlockContext, leaf: LeafBlock): boolean {
    context.addLeafElement(leaf, context.elt('LinkReference', leaf.start, leaf.start + leaf.content.length));
    return true;
  }
}

// Of the text's first line.
function definitionParts(text: string): Parts | undefined {
  const lineBreak = text.indexOf('\n');
  const line = lineBreak < 0 ? text : text.slice(0, lineBreak);
  const labelEnd = closingBracket(line);
  // A footnote and, as Pandoc has it, a citation are no labels: Manubot's `[@tag:x]: url:…`.
  if (line[1] === '^' || line[1] === '@') return undefined;
  if (labelEnd < 0 || line[labelEnd + 1] !== ':' || line.slice(1, labelEnd).trim() === '') return undefined;
  const destination = destinationAt(line, skipBlanks(line, labelEnd + 2), line.length);
  if (!destination || destination.inner.end === destination.inner.start) return undefined;
  const label = { start: 1, end: labelEnd };
  const after = skipBlanks(line, destination.end);
  if (after === line.length) return { label, destination: destination.inner, titled: false };
  const title = after > destination.end ? titleEnd(line, after) : -1;
  return title >= 0 && skipBlanks(line, title) === line.length
    ? { label, destination: destination.inner, titled: true }
    : undefined;
}

function closingBracket(line: string): number {
  for (let at = 1; at < line.length && at <= LONGEST_LABEL; at++) {
    if (line[at] === ']') return at;
    if (line[at] === '[') return -1;
    if (line[at] === '\\') at += 1;
  }
  return -1;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at;
}
