// Wiki links, as Obsidian, Foam and Zettlr write them: `[[page]]`, `[[page|words]]`, `![[file]]`. The words are prose; the brackets
// are not, and must not be taken for a writer's insertion.
import type { Span } from '../../text/span';

/** A wiki link. */
export interface WikiLink {
  readonly target: string;
  /** What is shown. */
  readonly words: Span;
  readonly end: number;
}

/** Longer ones are prose between brackets. */
const LONGEST = 300;

/** The wiki link that begins with the `[[` at `at`; undefined where none does (`[[@key]]` is a citation). */
export function wikiLinkAt(text: string, at: number, limit: number): WikiLink | undefined {
  if (text[at + 1] !== '[' || text[at + 2] === '@') return undefined;
  let bar = -1;
  for (let end = at + 2; end < limit && end - at < LONGEST; end++) {
    const character = text[end];
    if (character === '[' || character === '\n') return undefined;
    if (character === '|' && bar < 0) bar = end;
    if (character !== ']') continue;
    if (text[end + 1] !== ']' || end + 2 > limit) return undefined;
    const words = { start: bar < 0 ? at + 2 : bar + 1, end };
    const target = text.slice(at + 2, bar < 0 ? end : bar);
    return words.end > words.start && target.trim() !== '' ? { target, words, end: end + 2 } : undefined;
  }
  return undefined;
}
