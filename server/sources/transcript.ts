// Whether a source is a transcript: turns that begin with the speaker's name and a colon. Its prose is then somebody's
// speech, and not the reporter's.
import type { Document } from '../core/document';
import type { Names } from '../core/people/mention';
import { turnsIn } from '../core/quotes/turns';

/** Fewer turns are a list or a question-and-answer box inside a report. */
const FEWEST_TURNS = 4;

/** A speaker may go on over some paragraphs; a report in which one paragraph in twenty begins so is none. */
const LEAST_SHARE = 0.2;

/** True for a transcript. Linear in the document's length. */
export function isTranscript(document: Document, names: Names): boolean {
  const turns = turnsIn(document, names).length;
  return turns >= FEWEST_TURNS && turns >= document.blocks.length * LEAST_SHARE;
}
