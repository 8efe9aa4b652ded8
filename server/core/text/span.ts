// A stretch of a text. Everything inside Verbatim speaks of places in this way; lines and characters exist only at the
// editor's edge (server/lsp/positions.ts).

/** A stretch of one text: UTF-16 code units, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The same stretch, moved by `by` code units. */
export function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** True when the two share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies wholly inside `outer`; equal stretches do. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when a caret at `offset` touches the stretch: at its start, inside, or at its end. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The characters of a stretch. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
