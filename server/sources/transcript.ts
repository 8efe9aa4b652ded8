// Whether a source is a transcript: turns that begin with the speaker's name in capitals and a colon. Its prose is then
// somebody's speech, and not the reporter's.
import type { Document } from '../core/document';

/** Fewer turns are a list or a question-and-answer box inside a report. */
const FEWEST_TURNS = 4;

/** A speaker may go on over some paragraphs; a report in which one paragraph in twenty begins so is none. */
const LEAST_SHARE = 0.2;

const TURN = /^[A-Z][A-Z .,'’-]{1,60}(?:\([^()]{1,60}\))?:\s/;

/** True for a transcript. Linear in the number of blocks. */
export function isTranscript(document: Document): boolean {
  const turns = document.blocks.filter((block) => TURN.test(block.prose.text.slice(0, 200))).length;
  return turns >= FEWEST_TURNS && turns >= document.blocks.length * LEAST_SHARE;
}
