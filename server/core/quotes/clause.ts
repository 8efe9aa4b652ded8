// A reporting clause: the verb (or “according to”) that says a quotation was spoken, and that verb's subject.
import type { CueKind } from './cues';
import { phraseFrom, type Phrase } from './nounPhrase';
import type { Token } from './tokens';

/** A speaker and a cue in the tokens of one block. */
export interface Clause {
  readonly speaker: Phrase;
  /** The cue's tokens; undefined for a colon or a possessive alone. */
  readonly cue?: Phrase;
  readonly kind: CueKind | 'according';
  /** Whether it stands directly beside the quotation. */
  readonly adjacent: boolean;
  readonly doubtful: boolean;
  /** Whether the cue is the last word before the quotation (said, “…”; said: “…”). */
  readonly leads?: boolean;
}

/** “according to X” at a token; the speaker ends before `limit`. Undefined where no such words stand there. */
export function accordingTo(tokens: readonly Token[], at: number, limit: number): Clause | undefined {
  if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return undefined;
  const speaker = authorFrom(tokens, at + 2, limit);
  return speaker && { speaker, cue: { first: at, last: at + 1 }, kind: 'according', adjacent: false, doubtful: true };
}

// calculations by Amy Glasmeier, a statement from the ministry: whoever made it speaks.
function authorFrom(tokens: readonly Token[], first: number, limit: number): Phrase | undefined {
  const phrase = phraseFrom(tokens, first, limit);
  const next = phrase && tokens[phrase.last + 1]?.lower;
  if (!phrase || (next !== 'by' && next !== 'from')) return phrase;
  return phraseFrom(tokens, phrase.last + 2, limit) ?? phrase;
}
