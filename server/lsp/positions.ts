// The only place where offsets become lines and characters and back. UTF-16 throughout, as both the strings and the
// protocol's default have it.
import type { Position, Range } from 'vscode-languageserver';
import type { Document } from '../core/document';
import { LineIndex } from '../core/text/lineIndex';
import type { Span } from '../core/text/span';

// A version of a draft is a Document of its own; its lines are needed by every request on it.
const linesByDocument = new WeakMap<Document, LineIndex>();

/** The lines of one version of a draft; made once. */
export function linesOfDraft(document: Document): LineIndex {
  let lines = linesByDocument.get(document);
  if (!lines) {
    lines = new LineIndex(document.text);
    linesByDocument.set(document, lines);
  }
  return lines;
}

/** The range of a stretch. */
export function rangeOf(lines: LineIndex, span: Span): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/** The stretch of a range; places outside the text are moved to its ends. */
export function spanOf(lines: LineIndex, range: Range): Span {
  return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
}

/** The offset of a position. */
export function offsetOf(lines: LineIndex, position: Position): number {
  return lines.offsetAt(position);
}
