// The outermost quotations of one block's prose. Marks are paired on a stack: a closing mark closes the innermost open one of
// its family and drops what stands open above it; an opening mark that is never closed runs to the next quotation of the
// block, or to its end. So a mark that the writer forgot, or has not typed yet, costs only its own words.
//
// The result depends on the block's prose alone (a quotation that is reopened in the next paragraph begins there with a
// mark of its own), and is kept with it.
import { OBJECT, type Prose } from '../text/prose';
import type { Span } from '../text/span';
import { marksIn, type Mark, type MarkFamily } from './marks';
import { opensWord, singlePairs } from './singleMarks';

/** A quotation in one block. Offsets in its prose. */
export interface Pair {
  readonly open: Mark;
  /** Undefined where the closing mark is missing. */
  readonly close?: Mark;
  /** Marks included; without a closing mark, up to the next quotation or the block's last character that is no blank. */
  readonly span: Span;
}

/** What one block's marks say. */
export interface BlockPairs {
  /** The outermost quotations, in order; they do not overlap. */
  readonly pairs: readonly Pair[];
  /** A single opening mark that nothing closes in this block: an apostrophe, unless the next paragraph reopens it. */
  readonly single?: Mark;
}

const NOTHING: BlockPairs = { pairs: [] };
// Deeper than any writer nests. Where more marks stand open, the outermost of them was forgotten; a bound keeps the search
// of the stack, and so the whole, linear on hostile text.
const MAXIMUM_DEPTH = 16;
const known = new WeakMap<Prose, BlockPairs>();

/** The outermost quotations of a block. Linear in the text's length; kept with the prose. */
export function pairsIn(prose: Prose): BlockPairs {
  const before = known.get(prose);
  if (before) return before;
  const found = pairUp(prose.text);
  known.set(prose, found);
  return found;
}

interface Open {
  readonly mark: Mark;
  /** Index of the mark that closes it, for a single mark. */
  readonly closing?: number;
}

interface Pairing {
  readonly text: string;
  readonly stack: Open[];
  readonly closed: Pair[];
  /** Opening marks that were given up because too many stood open. */
  readonly forgotten: Mark[];
  single?: Mark;
}

function pairUp(text: string): BlockPairs {
  const marks = marksIn(text);
  if (marks.length === 0) return NOTHING;
  const singles = singlePairs(text, marks);
  const ahead = whatComes(marks);
  const state: Pairing = { text, stack: [], closed: [], forgotten: [] };
  for (const [index, mark] of marks.entries()) {
    if (mark.family === 'single') {
      takeSingle(state, mark, index, singles.get(index));
      continue;
    }
    const role = roleOf(mark, topOf(state.stack, mark.family), ahead[index] ?? Ahead.Nothing);
    if (role === 'open') pushOpen(state, { mark });
    else if (role === 'close') closeTop(state, mark);
  }
  const unclosed = [...state.forgotten, ...state.stack.map((open) => open.mark)];
  const pairs = outermost(text, state.closed, unclosed);
  return state.single === undefined ? { pairs } : { pairs, single: state.single };
}

// A single mark counts only where no other quotation is open: inside one it is nested and makes no entry.
function takeSingle(state: Pairing, mark: Mark, index: number, closing: number | undefined): void {
  const { stack } = state;
  const outer = stack[0];
  if (!outer) {
    if (closing !== undefined) {
      pushOpen(state, { mark, closing });
      delete state.single;
    } else if (mayGoOn(state.text, mark)) state.single = mark;
  } else if (outer.closing === index) {
    // Where another quotation began inside and is still open, the two cross, and the single pair was none.
    stack.shift();
    if (stack.length === 0) {
      state.closed.push({ open: outer.mark, close: mark, span: { start: outer.mark.start, end: mark.end } });
    }
  }
}

// A curly mark may open a quotation that runs over the paragraph anywhere, a straight one at the paragraph's beginning.
function mayGoOn(text: string, mark: Mark): boolean {
  if (mark.glyph !== '\u2018' && mark.start !== firstCharacter(text)) return false;
  return opensWord(text, mark);
}

function pushOpen(state: Pairing, open: Open): void {
  state.stack.push(open);
  if (state.stack.length <= MAXIMUM_DEPTH) return;
  const lost = state.stack.shift();
  if (lost && lost.closing === undefined) state.forgotten.push(lost.mark);
}

function closeTop({ stack, closed }: Pairing, close: Mark): void {
  for (let at = stack.length - 1; at >= 0; at--) {
    const open = stack[at];
    if (open?.mark.family !== close.family) continue;
    stack.length = at;
    closed.push({ open: open.mark, close, span: { start: open.mark.start, end: close.end } });
    return;
  }
}

function topOf(stack: readonly Open[], family: MarkFamily): Mark | undefined {
  for (let at = stack.length - 1; at >= 0; at--) {
    const mark = stack[at]?.mark;
    if (mark?.family === family) return mark;
  }
  return undefined;
}

/** What the next mark of the same family, primes left out, does. */
const enum Ahead {
  Nothing,
  Opens,
  Closes,
}

function whatComes(marks: readonly Mark[]): Ahead[] {
  const next = new Map<MarkFamily, Ahead>();
  const ahead = new Array<Ahead>(marks.length).fill(Ahead.Nothing);
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index];
    if (!mark) continue;
    ahead[index] = next.get(mark.family) ?? Ahead.Nothing;
    if (!mark.afterFigure) next.set(mark.family, opensByGlyph(mark) ? Ahead.Opens : Ahead.Closes);
  }
  return ahead;
}

function opensByGlyph(mark: Mark): boolean {
  if (OPENS.has(mark.glyph)) return mark.lean !== 'close';
  return mark.lean === 'open' && mark.glyph !== '\u201D' && mark.glyph !== '\u00BB' && mark.glyph !== '\u203A';
}

const OPENS = new Set(['\u201C', '\u201E', '\u201F', '``', '\u2018\u2018', '\u201A\u201A', '\u301D']);
const STRICTLY_OPENS = new Set([
  '\u201E',
  '\u201F',
  '``',
  '\u201A\u201A',
  '\u2018\u2018',
  '\u301D',
  '\u300C',
  '\u300E',
]);
const STRICTLY_CLOSES = new Set(['\u301E', '\u301F', '\u300D', '\u300F', '\u2019\u2019']);

// What a mark does, given the innermost open mark of its family and what comes next.
function roleOf(mark: Mark, top: Mark | undefined, ahead: Ahead): Role {
  if (STRICTLY_OPENS.has(mark.glyph)) return 'open';
  if (STRICTLY_CLOSES.has(mark.glyph)) return top ? 'close' : 'nothing';
  switch (mark.glyph) {
    case '\u201C':
      return leftCurlyRole(mark, top);
    case '\u201D':
      if (top) return top.glyph === '\u201D' && mark.lean === 'open' ? 'open' : 'close';
      // Swedish and Finnish ”open and close” alike.
      return mark.lean === 'open' && ahead === Ahead.Closes ? 'open' : 'nothing';
    case '\u00AB':
    case '\u2039':
      return top && top.glyph !== mark.glyph && mark.lean !== 'open' ? 'close' : 'open';
    case '\u00BB':
    case '\u203A':
      if (top) return top.glyph === mark.glyph && mark.lean === 'open' ? 'open' : 'close';
      return mark.lean === 'open' ? 'open' : 'nothing';
    default:
      return straightRole(mark, top, ahead);
  }
}

type Role = 'open' | 'close' | 'nothing';

// “ opens in English and closes in German („so“).
function leftCurlyRole(mark: Mark, top: Mark | undefined): Role {
  if (top?.glyph === '\u201E') return mark.lean === 'open' ? 'open' : 'close';
  if (mark.lean !== 'close' || !/\S/.test(mark.left)) return 'open';
  return top ? 'close' : 'nothing';
}

function straightRole(mark: Mark, top: Mark | undefined, ahead: Ahead): Role {
  if (mark.afterFigure) return top && ahead !== Ahead.Closes ? 'close' : 'nothing';
  if (mark.lean === 'open') return 'open';
  if (mark.lean === 'close') return top ? 'close' : 'nothing';
  if (top) return 'close';
  const setOff = !/\S/.test(mark.left) && !/\S/.test(mark.right);
  return setOff || ahead === Ahead.Closes ? 'open' : 'nothing';
}

// Pairs found nest or follow one another; an unclosed mark contains what comes after it, and gives way to it.
function outermost(text: string, closed: readonly Pair[], unclosed: readonly Mark[]): Pair[] {
  const found: Pair[] = [];
  let end = 0;
  for (const pair of [...closed].sort(byStart)) {
    if (pair.span.start < end) continue;
    found.push(pair);
    end = pair.span.end;
  }
  for (const open of unclosed) {
    if (open.family !== 'single') found.push({ open, span: { start: open.start, end: open.end } });
  }
  if (unclosed.length === 0) return found;
  found.sort(byStart);
  return found.map((pair, index) =>
    pair.close ? pair : upTo(text, pair, found[index + 1]?.span.start ?? text.length),
  );
}

function upTo(text: string, pair: Pair, next: number): Pair {
  return { open: pair.open, span: { start: pair.open.start, end: trimmedEnd(text, pair.open.end, next) } };
}

function byStart(a: Pair, b: Pair): number {
  return a.span.start - b.span.start;
}

/** Where the last character before `end` that is neither blank nor an object ends; not before `start`. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (/\s/.test(text[at - 1] ?? '') || text[at - 1] === OBJECT)) at -= 1;
  return at;
}

/** Offset of a text's first character that is neither blank nor an object. */
export function firstCharacter(text: string): number {
  let at = 0;
  while (at < text.length && (/\s/.test(text[at] ?? '') || text[at] === OBJECT)) at += 1;
  return at;
}
