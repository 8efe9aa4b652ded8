// The content of each leaf, taken from the version before where the leaf's characters are the same.
import type { Span } from '../text/span';
import type { BlockStructure, Leaf } from './blockStructure';
import type { InlineContent } from './inline/inlineContent';
import { inlineContent, type LinkDefinitions } from './inline/inlineScanner';

/** A leaf's content, with what it was read from. */
export interface LeafContent {
  /** The leaf's characters. */
  readonly raw: string;
  /** What else the content depends on: the leaf's own marks and the `>` marks in it. */
  readonly shape: string;
  readonly content: InlineContent;
}

/** The leaves of a version. */
export interface LeafContents {
  readonly contents: readonly LeafContent[];
  readonly definitions: LinkDefinitions;
}

/** The contents of the structure's leaves in `text` (line breaks unified), in order; those of unchanged leaves are the previous version's own objects. */
export function leafContents(text: string, structure: BlockStructure, previous?: LeafContents): LeafContents {
  const { leaves, definitions } = structure;
  const old = previous?.contents ?? [];
  const isSame = previous ? sameDefinitions(previous.definitions, definitions) : false;
  const fits = (leaf: Leaf, candidate: LeafContent | undefined): candidate is LeafContent =>
    candidate?.raw.length === leaf.span.end - leaf.span.start &&
    candidate.shape === shapeOf(leaf) &&
    text.startsWith(candidate.raw, leaf.span.start) &&
    (isSame || !candidate.raw.includes('['));
  const contents = new Array<LeafContent>(leaves.length);
  let head = 0;
  for (; head < leaves.length; head++) {
    const [leaf, candidate] = [leaves[head], old[head]];
    if (!leaf || !fits(leaf, candidate)) break;
    contents[head] = candidate;
  }
  let tail = 0;
  for (; tail < leaves.length - head && tail < old.length - head; tail++) {
    const [leaf, candidate] = [leaves[leaves.length - 1 - tail], old[old.length - 1 - tail]];
    if (!leaf || !fits(leaf, candidate)) break;
    contents[leaves.length - 1 - tail] = candidate;
  }
  const moved = new Map(old.slice(head, old.length - tail).map((content) => [content.raw, content]));
  for (let at = head; at < leaves.length - tail; at++) {
    const leaf = leaves[at];
    if (!leaf) continue;
    const raw = text.slice(leaf.span.start, leaf.span.end);
    const candidate = moved.get(raw);
    contents[at] = fits(leaf, candidate) ? candidate : read(leaf, previous ? detached(raw) : raw, definitions);
  }
  return { contents, definitions };
}

function read(leaf: Leaf, raw: string, definitions: LinkDefinitions): LeafContent {
  return { raw, shape: shapeOf(leaf), content: inlineContent(blanked(raw, leaf.marks), leaf.within, definitions) };
}

function shapeOf(leaf: Leaf): string {
  const { start, end } = leaf.within;
  const isWhole = start === 0 && end === leaf.span.end - leaf.span.start;
  return isWhole && leaf.marks.length === 0 ? '' : `${start} ${end} ${leaf.marks.join(' ')}`;
}

// The raw characters with blanks for the `>` marks of the block quotations around the leaf.
function blanked(raw: string, marks: readonly number[]): string {
  let result = '';
  let at = 0;
  for (const mark of marks) {
    result += `${raw.slice(at, mark)} `;
    at = mark + 1;
  }
  return result + raw.slice(at);
}

// A copy that does not keep the whole text in memory, as a slice of it would: leaves live through many versions.
function detached(raw: string): string {
  return ` ${raw}`.slice(1);
}

function sameDefinitions(a: LinkDefinitions, b: LinkDefinitions): boolean {
  if (a.size !== b.size) return false;
  for (const [label, url] of a) if (b.get(label) !== url) return false;
  return true;
}

/** The stretch `span` of a leaf as a stretch of the document. */
export function inDocument(leaf: { readonly span: Span }, span: Span): Span {
  return { start: leaf.span.start + span.start, end: leaf.span.start + span.end };
}
