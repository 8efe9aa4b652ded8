// Pandoc's superscripts and subscripts: `1^st^`, `H~2~O`. No white space stands between the marks.

/** What is raised or lowered is short: an ordinal's ending, a number, a chemical index. */
const LONGEST = 30;

/** Where the stretch that the `^` or `~` at `at` begins ends, its closing mark included; -1 where the mark is text. */
export function scriptEnd(text: string, at: number, limit: number): number {
  const mark = text[at];
  for (let end = at + 1; end < limit && end - at <= LONGEST; end++) {
    const character = text[end] ?? '';
    if (character === mark) return end > at + 1 ? end + 1 : -1;
    if (/[\s[\]]/.test(character)) return -1;
  }
  return -1;
}
