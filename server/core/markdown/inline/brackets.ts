// The brackets that are open while a leaf is read: links, pictures, citations and inline notes all end at a `]`, and only
// there can be said which of them it was.

/** An opening bracket: `[`, `![` or `^[`. */
export interface Bracket {
  readonly kind: 'link' | 'image' | 'note';
  /** Offset of its first character. */
  readonly start: number;
  /** Offset after its `[`. */
  readonly inner: number;
  /** Sizes of the scanner's lists when it was opened: what came later stands inside. */
  readonly sizes: ListSizes;
}

/** How much had been found when a bracket was opened. */
export interface ListSizes {
  readonly citations: number;
  readonly links: number;
  readonly calls: number;
  readonly comments: number;
  readonly runs: number;
}

/** A bracket that was closed. */
export interface ClosedBracket extends Bracket {
  /** False around a link: a link holds no link. */
  readonly mayBeLink: boolean;
  /** Whether another pair of brackets stands inside. */
  readonly holdsBracket: boolean;
}

/** The stack of open brackets. */
export class OpenBrackets {
  private readonly stack: Bracket[] = [];
  private notes = 0;
  // Brackets below this height stand around a link.
  private linkHeight = 0;
  private holdsBracket = false;

  /** Whether an inline note is open. */
  get inNote(): boolean {
    return this.notes > 0;
  }

  /** Adds an opening bracket. */
  open(bracket: Bracket): void {
    this.stack.push(bracket);
    if (bracket.kind === 'note') this.notes += 1;
    this.holdsBracket = false;
  }

  /** Takes the innermost open bracket off; undefined where none is open. */
  close(): ClosedBracket | undefined {
    const bracket = this.stack.pop();
    if (!bracket) return undefined;
    if (bracket.kind === 'note') this.notes -= 1;
    const closed = { ...bracket, mayBeLink: this.stack.length >= this.linkHeight, holdsBracket: this.holdsBracket };
    this.linkHeight = Math.min(this.linkHeight, this.stack.length);
    this.holdsBracket = true;
    return closed;
  }

  /** Says that a link was found inside all brackets that are open. */
  foundLink(): void {
    this.linkHeight = this.stack.length;
  }
}
