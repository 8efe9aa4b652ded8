// The first words of a source, by which a writer recognises it.
import type { Source } from '../core/library';

/** About three lines of a narrow popup. */
const OPENING_LENGTH = 240;

/** The opening words of a source's text proper, on one line, cut at a blank. */
export function openingWords(source: Source, length = OPENING_LENGTH): string {
  const start = source.document.metadata?.end ?? 0;
  // Twice as much, because white space shrinks.
  const text = source.text
    .slice(start, start + 2 * length)
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= length) return text;
  const blank = text.lastIndexOf(' ', length);
  return `${text.slice(0, blank > length / 2 ? blank : length)} …`;
}
