// Builds a Prose from a leaf's characters and the cuts that take its markup out.
import { OBJECT, proseOffset, type Prose, type ProseObject, type ProseRun } from '../../text/prose';
import type { Span } from '../../text/span';

/** A stretch that is not in the prose as it is written: `text` stands there instead (empty: nothing does). */
export interface Cut extends Span {
  readonly text: string;
  /** Where `text` is the `OBJECT` character: what it stands for. */
  readonly object?: ProseObject['kind'];
}

/** A cut that leaves nothing. */
export function removal(start: number, end: number): Cut {
  return { start, end, text: '' };
}

/** A cut that leaves an `OBJECT`. */
export function objectCut(start: number, end: number, object: ProseObject['kind']): Cut {
  return { start, end, text: OBJECT, object };
}

interface MutableRun {
  at: number;
  length: number;
  start: number;
  end: number;
}

const NONE: readonly never[] = [];

/**
 * The prose of `text` between `within.start` and `within.end`, all offsets relative to `text`. Where cuts lie one in
 * another, the outer one counts. `emphasis` are stretches of `text`.
 */
export function buildProse(text: string, within: Span, cuts: Cut[], emphasis: readonly Span[]): Prose {
  const pieces: string[] = [];
  const runs: MutableRun[] = [];
  const objects: ProseObject[] = [];
  let length = 0;
  const add = (piece: string, start: number, end: number): void => {
    if (piece === '') return;
    const last = runs.at(-1);
    const isEven = piece.length === end - start;
    if (last && isEven && last.end === start && last.length === last.end - last.start) {
      last.length += piece.length;
      last.end = end;
    } else runs.push({ at: length, length: piece.length, start, end });
    pieces.push(piece);
    length += piece.length;
  };
  let at = within.start;
  for (const cut of cuts.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (cut.start < at || cut.end > within.end) continue;
    add(text.slice(at, cut.start), at, cut.start);
    if (cut.object) objects.push({ at: length, kind: cut.object });
    add(cut.text, cut.start, cut.end);
    at = cut.end;
  }
  if (at < within.end) add(text.slice(at, within.end), at, within.end);
  const prose = { text: pieces.join(''), runs: runs as readonly ProseRun[], objects: orNone(objects) };
  return { ...prose, emphasis: emphasisIn(prose, emphasis) };
}

function emphasisIn(prose: Omit<Prose, 'emphasis'>, spans: readonly Span[]): readonly Span[] {
  if (spans.length === 0) return NONE;
  const whole = { ...prose, emphasis: NONE };
  return spans
    .map((span) => ({ start: proseOffset(whole, span.start), end: proseOffset(whole, span.end) }))
    .filter((span) => span.end > span.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function orNone<T>(items: T[]): readonly T[] {
  return items.length === 0 ? NONE : items;
}
