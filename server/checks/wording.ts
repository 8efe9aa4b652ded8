// How messages speak: words in curly marks, long ones cut, sources by their title and key.
import type { Source } from '../core/library';

/** Longest piece of text shown in a message: about one line of a narrow hover. */
const LONGEST = 70;

/** Words in curly marks on one line, cut in the middle of nothing: at a blank, with an ellipsis. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return `“${line}”`;
  const cut = line.lastIndexOf(' ', LONGEST);
  return `“${line.slice(0, cut > LONGEST / 2 ? cut : LONGEST)} …”`;
}

/** A source as a message names it: its key, which is what the writer cites, and its date where known. */
export function named(source: Source): string {
  return source.metadata.date ? `${source.key}, ${source.metadata.date}` : source.key;
}

/** “a”, “a and b”, “a, b and c”. */
export function listed(items: readonly string[]): string {
  if (items.length <= 1) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
