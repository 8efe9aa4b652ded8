// Whether a passage is somebody's speech as its teller reports it: “He told me that six others had been chosen”. Even a text in
// somebody's own voice, whose words could otherwise be anybody's that it quotes without marks, has such words as its own.
import { documentSpan } from '../core/document';
import type { Source } from '../core/library';
import { cueKind } from '../core/quotes/cues';
import { proseOffset } from '../core/text/prose';
import { sentenceOfProse } from '../core/text/sentences';
import { firstIndex } from '../core/text/sorted';
import { words } from '../core/text/words';
import type { Match } from '../core/verdicts/verdict';

/** Words between “that” and the passage: “that he was …”. */
const FURTHEST = 3;

/** Words between the verb and “that”: “told me that”, “informed the Queen that”. */
const HEARERS = 4;

/** Words before the verb that may be its subject: “I at once replied”. */
const SUBJECT = 4;

/** True where the passage stands in a that-clause after a verb of telling whose subject is not the teller. */
export function isIndirectSpeech(source: Source, match: Match): boolean {
  const { blocks } = source.document;
  const block = blocks[firstIndex(blocks, ({ span }) => span.end > match.start)];
  const sentence = block && sentenceOfProse(block.prose, proseOffset(block.prose, match.start - block.span.start));
  if (!sentence) return false;
  const { start } = documentSpan(block, sentence);
  const lead = words(source.text, start, match.start).map(({ form }) => form.toLowerCase());
  const that = lead.lastIndexOf('that');
  if (that < 0 || lead.length - 1 - that > FURTHEST) return false;
  if (/["\u201C\u201D;:]/.test(source.text.slice(start, match.start))) return false;
  const cue = lead.findLastIndex((word, at) => at < that && cueKind(word) === 'speech');
  if (cue < 0 || that - cue > HEARERS) return false;
  return !lead.slice(Math.max(0, cue - SUBJECT), cue).some((word) => /^(?:i|we|not|never)$/.test(word));
}
