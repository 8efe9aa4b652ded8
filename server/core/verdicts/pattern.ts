// Words with letters in brackets: [T]he, want[ed], [they]’re. What stands outside the brackets must be the source's.
import type { QuotedWord } from './quotedWords';

/** Letters that a bracket may stand for beyond its own: `want[ed]` for `wanting`, `[t]he[ir]` for `theirs`. */
const MORE_LETTERS = 4;

/** True when the word is written with brackets in it and `source` may be what they were put into. */
export function fitsPattern(word: QuotedWord, source: string): boolean {
  const { fixed } = word;
  if (!fixed || fixed.before.length + fixed.after.length > source.length) return false;
  if (source.length > word.form.length + MORE_LETTERS) return false;
  return source.startsWith(fixed.before) && source.endsWith(fixed.after);
}
