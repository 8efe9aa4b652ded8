// Parses the blocks of a draft, reusing the tree of the version before where its characters did not change.
import { TreeFragment, type ChangedRange, type SyntaxNode, type Tree } from '@lezer/common';
import { blockParser } from './blockParser';

/** A change to a text: the stretch from `start` to `end` of the old text was replaced by `inserted` characters. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  /** Length of what stands there now. */
  readonly inserted: number;
}

/** A parsed text. */
export interface BlockTree {
  readonly input: string;
  readonly tree: Tree;
}

/**
 * The block tree of `input`. `changes` (offsets of the previous text, in order, none in another) lead from the previous
 * input to this one; where they are missing or do not, the stretch between the first and the last difference is taken.
 */
export function blockTree(input: string, previous?: BlockTree, changes?: readonly TextChange[]): BlockTree {
  if (!previous) return { input, tree: blockParser.parse(input) };
  if (previous.input === input) return { input, tree: previous.tree };
  const known = changes && leadsTo(previous.input, input, changes) ? changes : [difference(previous.input, input)];
  const ranges = changedRanges(known, previous);
  const fragments = TreeFragment.applyChanges(TreeFragment.addTree(previous.tree), ranges);
  return { input, tree: blockParser.parse(input, fragments) };
}

function leadsTo(before: string, after: string, changes: readonly TextChange[]): boolean {
  let old = 0;
  let now = 0;
  for (const change of changes) {
    if (change.start < old || change.end < change.start) return false;
    if (before.slice(old, change.start) !== after.slice(now, now + change.start - old)) return false;
    now += change.start - old + change.inserted;
    old = change.end;
  }
  return before.slice(old) === after.slice(now);
}

function difference(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  const rest = shorter - start;
  while (end < rest && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end))
    end += 1;
  return { start, end: before.length - end, inserted: after.length - end - start };
}

// Where a block ends can depend on what comes after it, beyond what the parser knows of: a paragraph ends before a table,
// which takes two lines to tell, and a footnote's definition goes on over blank lines. There the change begins earlier.
function changedRanges(changes: readonly TextChange[], previous: BlockTree): ChangedRange[] {
  const ranges: ChangedRange[] = [];
  let shift = 0;
  let last = 0;
  for (const { start, end, inserted } of changes) {
    const line = lineBefore(previous.input, start);
    const from = Math.max(last, definitionBefore(previous.tree, line) ?? line);
    ranges.push({ fromA: from, toA: end, fromB: from + shift, toB: start + shift + inserted });
    shift += inserted - (end - start);
    last = end;
  }
  return ranges;
}

// The start of the line before the one that `at` is in.
function lineBefore(input: string, at: number): number {
  const lineStart = input.lastIndexOf('\n', at - 1) + 1;
  return lineStart < 2 ? 0 : input.lastIndexOf('\n', lineStart - 2) + 1;
}

// The start of the footnote's definition that ends before `at`, with no block between.
function definitionBefore(tree: Tree, at: number): number | undefined {
  let node: SyntaxNode | null = tree.topNode;
  while (node) {
    const before: SyntaxNode | null = node.childBefore(at + 1);
    if (before?.name === 'FootnoteDefinition') return before.from;
    node = before?.type.is('BlockContext') ? before : null;
  }
  return undefined;
}
