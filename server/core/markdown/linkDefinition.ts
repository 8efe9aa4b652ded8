// Link reference definitions: `[label]: address "title"`. The address may stand on the next line, and the title on the one after
// the address. (CommonMark lets the label go over several lines too; nobody writes that, and it would mean reading each paragraph
// that begins with a bracket again at every line.)
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
        const labelled = labelEnd(leaf.content);
        if (labelled < 0) return null;
        if (skipBlanks(leaf.content, labelled) === leaf.content.length) return new LinkDefinition(false);
        const parts = definitionParts(leaf.content);
        return parts ? new LinkDefinition(true, parts.titled) : null;
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
  // `addressed`: whether the address has been seen. A line that is none makes the whole a paragraph.
  constructor(
    private addressed: boolean,
    private titled = false,
  ) {}

  nextLine(context: BlockContext, line: Line, leaf: LeafBlock): boolean {
    if (!this.addressed) {
      const parts = leaf.content.includes('\n')
        ? undefined
        : definitionParts(`${leaf.content}\n${line.text.slice(line.pos)}`);
      if (parts) Object.assign(this, { addressed: true, titled: parts.titled });
      return false;
    }
    const isTitle = !this.titled && titleEnd(line.text, line.pos) === line.text.trimEnd().length;
    if (!isTitle) return this.finish(context, leaf);
    const end = context.lineStart + line.text.length;
    context.nextLine();
    context.addLeafElement(leaf, context.elt('LinkReference', leaf.start, end));
    return true;
  }

  finish(context: BlockContext, leaf: LeafBlock): boolean {
    if (!this.addressed) return false;
    context.addLeafElement(leaf, context.elt('LinkReference', leaf.start, leaf.start + leaf.content.length));
    return true;
  }
}

// Of the text's first line, and of its second where the address stands there.
function definitionParts(text: string): Parts | undefined {
  const labelled = labelEnd(text);
  if (labelled < 0) return undefined;
  let from = skipBlanks(text, labelled);
  if (text[from] === '\n') from = skipBlanks(text, from + 1);
  const lineBreak = text.indexOf('\n', from);
  const line = lineBreak < 0 ? text : text.slice(0, lineBreak);
  const destination = destinationAt(line, from, line.length);
  if (!destination || destination.inner.end === destination.inner.start) return undefined;
  const found = { label: { start: 1, end: labelled - 2 }, destination: destination.inner };
  const after = skipBlanks(line, destination.end);
  if (after === line.length) return { ...found, titled: false };
  const title = after > destination.end ? titleEnd(line, after) : -1;
  return title >= 0 && skipBlanks(line, title) === line.length ? { ...found, titled: true } : undefined;
}

// Where `[label]:` at the start of `text` ends; -1 where there is none. A footnote and, as Pandoc has it, a citation are no
// labels: Manubot's `[@tag:x]: url:…`.
function labelEnd(text: string): number {
  if (text[0] !== '[' || text[1] === '^' || text[1] === '@') return -1;
  const end = closingBracket(text);
  return end > 0 && text[end + 1] === ':' && text.slice(1, end).trim() !== '' ? end + 2 : -1;
}

function closingBracket(line: string): number {
  for (let at = 1; at < line.length && at <= LONGEST_LABEL; at++) {
    if (line[at] === ']') return at;
    if (line[at] === '[' || line[at] === '\n') return -1;
    if (line[at] === '\\') at += 1;
  }
  return -1;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at;
}
