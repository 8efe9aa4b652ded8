// Emphasis: which runs of `*`, `_` and `~~` belong together (CommonMark, “process emphasis”, with its openers bottom, so
// that the work is linear in the number of runs).
import type { Span } from '../../text/span';

/** A run of `*`, `_` or `~`. */
export interface EmphasisRun {
  readonly mark: '*' | '_' | '~';
  readonly start: number;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** A pair of marks that belong together, innermost first. */
export interface EmphasisPair {
  readonly mark: EmphasisRun['mark'];
  readonly open: Span;
  readonly close: Span;
}

/** What is left of an opening run. */
interface Opener {
  readonly run: EmphasisRun;
  length: number;
}

/** The run at `at`. `before` and `after` it decide whether it may open and close. */
export function emphasisRunAt(text: string, at: number, limit: number): EmphasisRun {
  const mark = text[at] as EmphasisRun['mark'];
  let end = at;
  while (end < limit && text[end] === mark) end += 1;
  const before = sideOf(at === 0 ? '' : lastCharacter(text, at));
  const after = sideOf(end >= limit ? '' : String.fromCodePoint(text.codePointAt(end) ?? 32));
  const left = after !== 'white' && (after !== 'punctuation' || before !== 'word');
  const right = before !== 'white' && (before !== 'punctuation' || after !== 'word');
  const isStrict = mark === '_';
  return {
    mark,
    start: at,
    length: end - at,
    opens: left && (!isStrict || !right || before === 'punctuation'),
    closes: right && (!isStrict || !left || after === 'punctuation'),
  };
}

/** The pairs among `runs`, which are in order of their start. */
export function emphasisPairs(runs: readonly EmphasisRun[]): EmphasisPair[] {
  const pairs: EmphasisPair[] = [];
  const openers: Opener[] = [];
  // For each kind of closing run, the height of the stack below which no opener fits it.
  const bottoms = new Map<string, number>();
  for (const run of runs) {
    let left = run.length;
    let start = run.start;
    while (run.closes && left > 0) {
      const kind = `${run.mark}${run.opens ? 1 : 0}${run.length % 3}`;
      const found = openerFor(openers, run, left, bottoms.get(kind) ?? 0);
      if (found < 0) {
        bottoms.set(kind, openers.length);
        break;
      }
      const opener = openers[found];
      if (!opener) break;
      const size = Math.min(2, opener.length, left);
      const openEnd = opener.run.start + opener.length;
      pairs.push({
        mark: run.mark,
        open: { start: openEnd - size, end: openEnd },
        close: { start, end: start + size },
      });
      opener.length -= size;
      start += size;
      left -= size;
      openers.length = opener.length > 0 ? found + 1 : found;
      lower(bottoms, openers.length);
    }
    // What is left of a run that closed something opens nothing in practice, but may by the standard.
    if (run.opens && left > 0) openers.push({ run: left === run.length ? run : { ...run, start }, length: left });
  }
  return pairs;
}

function openerFor(openers: readonly Opener[], closer: EmphasisRun, left: number, bottom: number): number {
  for (let at = openers.length - 1; at >= bottom; at--) {
    const opener = openers[at];
    if (opener && opener.run.mark === closer.mark && fits(opener, closer, left)) return at;
  }
  return -1;
}

// The rule of three: `a**b*c` is not closed by a run that could open as well, unless both lengths are multiples of three.
function fits(opener: Opener, closer: EmphasisRun, left: number): boolean {
  if (closer.mark === '~') return opener.length === 2 && left === 2;
  const isEither = opener.run.closes || closer.opens;
  const sum = opener.run.length + closer.length;
  return !isEither || sum % 3 !== 0 || (opener.run.length % 3 === 0 && closer.length % 3 === 0);
}

function lower(bottoms: Map<string, number>, height: number): void {
  for (const [kind, bottom] of bottoms) if (bottom > height) bottoms.set(kind, height);
}

function sideOf(character: string): 'white' | 'punctuation' | 'word' {
  if (character === '' || /\s/.test(character)) return 'white';
  return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'word';
}

function lastCharacter(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return (low & 0xfc00) === 0xdc00 && at >= 2 ? text.slice(at - 2, at) : text.slice(at - 1, at);
}
