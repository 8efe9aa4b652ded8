// Where a stretch of a source is, as a link that an editor opens and as words that a person reads.
import type { Source } from '../core/library';
import { LineIndex } from '../core/text/lineIndex';
import type { Span } from '../core/text/span';
import type { Linked } from './richText';

// A source's text never changes (a changed file is a new Source), and most are never linked to.
const linesBySource = new WeakMap<Source, LineIndex>();

/** The lines of a source; made once. */
export function linesOf(source: Source): LineIndex {
  let lines = linesBySource.get(source);
  if (!lines) {
    lines = new LineIndex(source.text);
    linesBySource.set(source, lines);
  }
  return lines;
}

/** `file:///…#L12,5-L12,40`: line and column from 1, as VS Code reads the fragment; others take `#L12` from it. */
export function hrefOf(source: Source, span?: Span): string {
  if (!span) return source.uri;
  const lines = linesOf(source);
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return `${source.uri}#L${start.line + 1},${start.character + 1}-L${end.line + 1},${end.character + 1}`;
}

/** `001_report, line 12`, leading there. */
export function linkTo(source: Source, span?: Span): Linked {
  const line = span ? `, line ${linesOf(source).positionAt(span.start).line + 1}` : '';
  return { text: `${source.key}${line}`, href: hrefOf(source, span) };
}

/** `line 12`, leading there, for a list under the source's own name. */
export function lineLink(source: Source, span: Span): Linked {
  return { text: `line ${linesOf(source).positionAt(span.start).line + 1}`, href: hrefOf(source, span) };
}
