// Where the lines of a text begin: the one bridge between offsets (inside) and lines and characters (at the edge).

/** A place as the editor protocol names it: both from 0, `character` in UTF-16 code units. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** The lines of one version of a text. Lines end at LF, CR LF or CR, as the Language Server Protocol says. */
export class LineIndex {
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    this.starts = lineStarts(text);
  }

  /** The number of lines; an empty text has one. */
  get lineCount(): number {
    return this.starts.length;
  }

  /** The line and character of an offset; offsets outside the text are moved to its ends. */
  positionAt(offset: number): LinePosition {
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: at - (this.starts[low] ?? 0) };
  }

  /** The offset of a line and character; a character past the line's end is its end, a line past the last the text's. */
  offsetAt(position: LinePosition): number {
    const start = this.starts[Math.max(0, position.line)];
    if (start === undefined) return this.text.length;
    return Math.max(start, Math.min(start + position.character, this.lineEnd(position.line)));
  }

  private lineEnd(line: number): number {
    const next = this.starts[line + 1];
    if (next === undefined) return this.text.length;
    const isCrLf = this.text[next - 1] === '\n' && this.text[next - 2] === '\r';
    return next - (isCrLf ? 2 : 1);
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
