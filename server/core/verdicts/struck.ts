// Words struck out in Markdown, `~~not~~`: they are printed with a line through them, and a quotation does not have them.
import type { Block, Document } from '../document';
import type { Prose } from '../text/prose';
import type { Span } from '../text/span';

const NONE: readonly Span[] = [];

const known = new WeakMap<Prose, readonly Span[]>();

/** The stretches of a block's prose that are struck out, ascending. */
export function struckIn({ text }: Document, { prose, span }: Block): readonly Span[] {
  const remembered = known.get(prose);
  if (remembered) return remembered;
  const source = text.slice(span.start, span.end);
  const found = source.includes('~~') ? between(prose, source) : NONE;
  known.set(prose, found);
  return found;
}

// The marks are markup where no run of the prose has them; each other one closes what the one before opened.
function between({ runs }: Prose, source: string): readonly Span[] {
  const found: Span[] = [];
  let end = 0;
  let open: number | undefined;
  for (const run of runs) {
    const marks = source.slice(end, run.start).split('~~').length - 1;
    for (let i = 0; i < marks; i++) {
      if (open === undefined) open = run.at;
      else {
        found.push({ start: open, end: run.at });
        open = undefined;
      }
    }
    end = run.end;
  }
  if (open !== undefined && source.slice(end).includes('~~')) found.push({ start: open, end: Infinity });
  return found;
}
