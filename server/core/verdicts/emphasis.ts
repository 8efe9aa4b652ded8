// Which words of a block are emphasised, answered in logarithmic time.
import type { Prose } from '../text/prose';
import type { Span } from '../text/span';

const united = new WeakMap<Prose, readonly Span[]>();

/** True when the whole stretch of the prose is emphasised. */
export function isEmphasised(prose: Prose, span: Span): boolean {
  if (prose.emphasis.length === 0) return false;
  const stretches = united.get(prose) ?? unite(prose);
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.start ?? 0) <= span.start) low = middle;
    else high = middle - 1;
  }
  const stretch = stretches[low];
  return stretch !== undefined && stretch.start <= span.start && span.end <= stretch.end;
}

// Emphasis may nest; what counts is whether there is any.
function unite(prose: Prose): readonly Span[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of [...prose.emphasis].sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  united.set(prose, stretches);
  return stretches;
}
