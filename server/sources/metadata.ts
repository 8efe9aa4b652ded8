// What a source's text says about itself: the `date …` prefix of its first line, a title guessed from its first sentence.
import type { Document } from '../core/document';
import { sentences } from '../core/text/sentences';
import type { Span } from '../core/text/span';

/** A prefix that is metadata and no text. */
export interface DatePrefix {
  /** As written: `2023-06-18` or `2023-06`. */
  readonly date: string;
  /** The prefix with the blanks around it. */
  readonly span: Span;
}

/** As long as a line in a list may be. */
const TITLE_LENGTH = 80;

/** The longest stretch of a text's first block that is looked at for its first sentence: nobody's sentence is longer, and a text
 * without any full stop costs no more than this. */
const FIRST_SENTENCE = 600;

/** ` date 2023-06-18 ` at the very beginning of a text: only the word, the date and the blanks around them are metadata; the
 * rest of the line is the text's. */
export function datePrefix(text: string): DatePrefix | undefined {
  const match = /^[ \t]*date[ \t]+(\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?:[ \t]+|(?=[\r\n])|$)/.exec(
    text.slice(0, 200),
  );
  return match?.[1] === undefined ? undefined : { date: match[1], span: { start: 0, end: match[0].length } };
}

/** A title for a source that has none: its first heading of the first level, else its first sentence, cut between words at
 * some eighty characters. Undefined for a text without prose. */
export function guessedTitle(document: Document): string | undefined {
  const heading = document.blocks.find((block) => block.kind === 'heading' && block.level === 1);
  const block =
    heading ?? document.blocks.find((candidate) => /[\p{L}\p{N}]/u.test(candidate.prose.text.slice(0, FIRST_SENTENCE)));
  if (block === undefined) return undefined;
  const beginning = block.prose.text.slice(0, FIRST_SENTENCE);
  const first = heading ? undefined : sentences(beginning)[0];
  const title = (first ? beginning.slice(first.start, first.end) : beginning).replace(/[\s\uFFFC]+/g, ' ').trim();
  return title === '' ? undefined : shortened(title);
}

/** A line cut between words, with `…`, at some eighty characters. */
export function shortened(line: string, length = TITLE_LENGTH): string {
  if (line.length <= length) return line;
  const blank = line.lastIndexOf(' ', length);
  const cut = line.slice(0, blank > length / 2 ? blank : length);
  // Half of a character outside the basic plane is none.
  return `${cut.replace(/[\uD800-\uDBFF]$|[,;:–—-]$/, '')}…`;
}
