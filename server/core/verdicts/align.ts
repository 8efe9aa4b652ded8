// Aligns a quotation's words with a window of a source's words: the cheapest way to turn one into the other.
//
// A fitting alignment (the whole quotation into any stretch of the window) by dynamic programming, as Sellers 1980, “The
// theory and computation of evolutionary distances”, over words in place of letters. Costs are fractions of a changed
// word. Two things go beyond the textbook: leaving out words of the source costs next to nothing where the writer put an
// ellipsis or brackets, and some steps cover several words (numbers in words, a reporting clause that interrupts speech).
import type { Phrase, Rows, Step } from './alignment';

/** Words that are different: the unit of cost. */
export const CHANGED = 1000;
/** Different words that begin alike (`sends`, `sent`): rather the same word changed than two others. */
const CHANGED_STEM = 700;
/** Words that differ by an allowed edit: less than any sum of real differences, more than equality. */
const ALLOWED = 40;
/** A word too many. A little more than a change, so that a replaced word is paired at the ends of a quotation too. */
export const EXTRA = 1050;
/** A word of the source left out without a mark. */
export const LEFT_OUT = 700;
/** A word of the source left out at an ellipsis: free, but the nearer continuation wins. */
export const ELIDED = 1;
/** Going over words of the source that are not in the row: at an ellipsis, and anywhere else. */
const SEAM = 300;
const SEAM_UNMARKED = 50_000;
/** A reporting clause or a bracketed insertion of the source left out. */
const SKIPPED = 150;

const enum Move {
  None,
  Pair,
  Extra,
  LeftOut,
  Skip,
  Phrase,
}

/** A stretch of both rows, and whether the alignment may begin and end anywhere in the passage's. */
export interface Region {
  readonly quotedFrom: number;
  readonly quotedTo: number;
  readonly passageFrom: number;
  readonly passageTo: number;
  readonly freeStart: boolean;
  readonly freeEnd: boolean;
}

/** The steps of the cheapest alignment of a region, in order. Time and memory grow with the product of its sides. */
export function alignRegion(rows: Rows, region: Region): Step[] {
  return new Grid(rows, region).steps();
}

// The table of costs: row j is the first j words of the quotation, column i the first i words of the passage.
class Grid {
  private readonly height: number;
  private readonly width: number;
  private readonly costs: Float64Array;
  private readonly moves: Uint8Array;
  private readonly phrases = new Map<number, Phrase>();

  constructor(
    private readonly rows: Rows,
    private readonly region: Region,
  ) {
    this.height = region.quotedTo - region.quotedFrom + 1;
    this.width = region.passageTo - region.passageFrom + 1;
    this.costs = new Float64Array(this.height * this.width);
    this.moves = new Uint8Array(this.height * this.width);
    for (const phrase of rows.phrases) this.addPhrase(phrase);
    for (let j = 0; j < this.height; j++) this.fillRow(j);
  }

  steps(): Step[] {
    const { region, width } = this;
    let i = region.freeEnd ? this.bestEnd() : width - 1;
    let j = this.height - 1;
    const steps: Step[] = [];
    while (j > 0 || (i > 0 && !region.freeStart)) {
      const step = this.stepInto(j, i);
      if (!step) break;
      steps.push(step);
      j -= step.quotedLength;
      i -= step.passageLength;
    }
    return steps.reverse();
  }

  // Phrases are kept by the cell they end in.
  private addPhrase(phrase: Phrase): void {
    const { region } = this;
    const j = phrase.quoted + phrase.quotedLength - region.quotedFrom;
    const i = phrase.passage + phrase.passageLength - region.passageFrom;
    const isInside = phrase.quoted >= region.quotedFrom && phrase.passage >= region.passageFrom;
    const cell = j * this.width + i;
    if (!isInside || j >= this.height || i >= this.width) return;
    if (phrase.allowed || !this.phrases.has(cell)) this.phrases.set(cell, phrase);
  }

  private fillRow(j: number): void {
    const { costs, moves, width, region, rows } = this;
    const above = (j - 1) * width;
    const here = j * width;
    const word = region.quotedFrom + j - 1;
    const leftOut = j === 0 && region.freeStart ? 0 : (rows.leftOutCost[word + 1] ?? LEFT_OUT);
    const extra = rows.extraCost[word] ?? EXTRA;
    for (let i = 0; i < width; i++) {
      let best = i === 0 && j === 0 ? 0 : Infinity;
      let move = Move.None;
      if (i > 0 && j > 0) {
        const other = region.passageFrom + i - 1;
        const seam = j === 1 && region.freeStart ? 0 : this.seamCost(other, rows.leftOutCost[word] ?? LEFT_OUT);
        best = (costs[above + i - 1] ?? 0) + this.pairCost(word, other) + seam;
        move = Move.Pair;
      }
      if (j > 0) {
        const cost = (costs[above + i] ?? 0) + extra;
        if (cost < best) {
          best = cost;
          move = Move.Extra;
        }
      }
      if (i > 0) {
        const seam = leftOut === 0 ? 0 : this.seamCost(region.passageFrom + i - 1, leftOut);
        const cost = (costs[here + i - 1] ?? 0) + leftOut + seam;
        if (cost < best) {
          best = cost;
          move = Move.LeftOut;
        }
        const skipped = this.skipInto(i);
        if (skipped > 0 && j > 0 && (costs[here + i - skipped] ?? 0) + SKIPPED < best) {
          best = (costs[here + i - skipped] ?? 0) + SKIPPED;
          move = Move.Skip;
        }
      }
      const phrase = this.phrases.size > 0 ? this.phrases.get(here + i) : undefined;
      if (phrase) {
        const cost =
          (costs[here + i - phrase.quotedLength * width - phrase.passageLength] ?? 0) +
          (phrase.allowed ? ALLOWED : CHANGED_STEM);
        if (cost < best) {
          best = cost;
          move = Move.Phrase;
        }
      }
      costs[here + i] = best;
      moves[here + i] = move;
    }
  }

  private pairCost(word: number, other: number): number {
    const { quoted, passage, patterns, changeCost } = this.rows;
    if (quoted.forms[word] === passage.forms[other]) return 0;
    if (quoted.canonical[word] === passage.canonical[other]) return ALLOWED;
    if (patterns.size > 0 && patterns.get(word)?.has(other)) return ALLOWED;
    const change = changeCost[word] ?? CHANGED;
    return quoted.stems[word] === passage.stems[other] ? Math.min(change, CHANGED_STEM) : change;
  }

  // What it costs to go on to a word of the passage when leaving out a word there costs `leftOut`.
  private seamCost(other: number, leftOut: number): number {
    if (this.rows.seams[other] !== 1) return 0;
    return leftOut <= ELIDED ? SEAM : SEAM_UNMARKED;
  }

  // The length of the skip whose last word is the one before column i, 0 for none.
  private skipInto(i: number): number {
    const length = this.rows.skips[this.region.passageFrom + i - 1] ?? 0;
    return length <= i ? length : 0;
  }

  private bestEnd(): number {
    const last = (this.height - 1) * this.width;
    let best = 0;
    for (let i = 1; i < this.width; i++) {
      if ((this.costs[last + i] ?? 0) < (this.costs[last + best] ?? 0)) best = i;
    }
    return best;
  }

  private stepInto(j: number, i: number): Step | undefined {
    const cell = j * this.width + i;
    const make = (kind: Step['kind'], quotedLength: number, passageLength: number): Step => ({
      kind,
      quoted: this.region.quotedFrom + j - quotedLength,
      quotedLength,
      passage: this.region.passageFrom + i - passageLength,
      passageLength,
    });
    switch (this.moves[cell]) {
      case Move.Pair:
        return make('pair', 1, 1);
      case Move.Extra:
        return make('extra', 1, 0);
      case Move.LeftOut:
        return make('left-out', 0, 1);
      case Move.Skip:
        return make('skip', 0, this.skipInto(i));
      case Move.Phrase: {
        const phrase = this.phrases.get(cell);
        return phrase && make('phrase', phrase.quotedLength, phrase.passageLength);
      }
      default:
        return undefined;
    }
  }
}
