// Code spans: a run of backticks up to the next run of the same length. Where no such run follows, the backticks are text;
// which lengths that holds for is remembered, so that a text of backticks is not searched again from each of them.

/** For each length of a run, the start of the first such run at or after the last search; `Infinity` where none follows. */
export type CodeSearch = Map<number, number>;

/** Where the code span that begins at `at` ends; -1 where the backticks at `at` are text. */
export function codeSpanEnd(text: string, at: number, limit: number, search: CodeSearch): number {
  const length = backticks(text, at, limit);
  const known = search.get(length);
  if (known !== undefined && known > at) return known + length;
  const found = nextRun(text, at + length, limit, length);
  search.set(length, found);
  return found === Infinity ? -1 : found + length;
}

/** The length of the run of backticks at `at`. */
export function backticks(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && text.charCodeAt(end) === 96) end += 1;
  return end - at;
}

function nextRun(text: string, from: number, limit: number, length: number): number {
  for (let at = text.indexOf('`', from); at >= 0 && at < limit; at = text.indexOf('`', at)) {
    const run = backticks(text, at, limit);
    if (run === length) return at;
    at += run;
  }
  return Infinity;
}
