// Which of several passages comes first.
import type { Library } from '../library';
import { quotationAround } from './speech';
import { overlaps } from '../text/span';
import type { Match } from './verdict';

const VERDICTS: Readonly<Record<Match['verdict'], number>> = { verbatim: 0, edited: 1, altered: 2 };

/** Orders matches: by verdict, then fewer differing words, fewer edits, cited sources first, speech before the reporter's
 * own prose, earlier reports first (the later ones copy), and by key, so that the order is always the same. */
export function byRank(library: Library, preferred: readonly string[]): (a: Match, b: Match) => number {
  return (a, b) =>
    VERDICTS[a.verdict] - VERDICTS[b.verdict] ||
    b.similarity - a.similarity ||
    a.edits.length - b.edits.length ||
    rankOf(preferred, a) - rankOf(preferred, b) ||
    speechRank(library, a) - speechRank(library, b) ||
    compare(dateOf(library, a), dateOf(library, b)) ||
    compare(a.source, b.source) ||
    a.start - b.start;
}

/** Leaves out what overlaps a better match in the same source. */
export function distinct(ranked: readonly Match[]): Match[] {
  const kept: Match[] = [];
  for (const match of ranked) {
    if (!kept.some((other) => other.source === match.source && overlaps(other, match))) kept.push(match);
  }
  return kept;
}

function rankOf(preferred: readonly string[], { source }: Match): number {
  return preferred.includes(source) ? 0 : 1;
}

function speechRank(library: Library, match: Match): number {
  const source = library.sources.get(match.source);
  if (!source) return 1;
  return source.transcript || quotationAround(source, match) !== undefined ? 0 : 1;
}

// Sources without a date come last.
function dateOf(library: Library, { source }: Match): string {
  return library.sources.get(source)?.metadata.date ?? '\uFFFF';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
