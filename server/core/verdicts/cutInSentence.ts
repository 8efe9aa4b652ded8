// A stretch as it stands in its sentence, for the question of what before it keeps it from being asserted.
import type { Word } from '../text/words';
import { JOINING } from './withholdingWords';

/** What keeps a stretch from being asserted. `hearsay`: others say so (“some people claim that …”). */
export type WithholdingKind = 'negation' | 'condition' | 'aim' | 'hearsay' | 'question';

/** The word that does it: an offset in the text before the stretch, from which on the text must be quoted too. */
export interface Withholding {
  readonly kind: WithholdingKind;
  readonly start: number;
  /** The words themselves: “not”, “make sure”. */
  readonly text: string;
}

/** Marks that end a clause. Quotation marks do not: “denied that ‘…’”. */
export const CLAUSE_END = /[.;:!?\u2014\u2013()[\]\u2026]| - |--/;

/** Characters of the stretch in which its first words stand. */
export const LOOK_AHEAD = 120;

/** A stretch as it stands in its sentence. */
export interface InSentence {
  /** The sentence up to the stretch. */
  readonly before: string;
  /** The stretch itself, with the rest of its sentence. */
  readonly after: string;
  /** The stretch's length, in UTF-16 code units. */
  readonly length: number;
  /** Whether it goes on behind an ellipsis. */
  readonly isInside?: boolean;
}

/** The same, with the words before it. */
export interface Cut extends InSentence {
  readonly own: readonly Word[];
}

/** The words that withhold a stretch, as a finding. */
export function found(kind: WithholdingKind, before: string, own: readonly Word[]): Withholding {
  const start = own[0]?.start ?? 0;
  return { kind, start, text: before.slice(start, own.at(-1)?.end) };
}

/** The marks and blanks between word `k` and the next one, or the stretch. */
export function gapAfter(before: string, own: readonly Word[], k: number): string {
  return before.slice(own[k]?.end ?? 0, own[k + 1]?.start ?? before.length);
}

/** True for the first word of a clause. */
export function startsClause(before: string, own: readonly Word[], k: number): boolean {
  if (k === 0 || JOINING.has(small(own[k - 1]))) return true;
  return /[,.;:!?\u2014\u2013"\u201C]/.test(gapAfter(before, own, k - 1));
}

/** A word in small letters; empty where there is none. */
export function small(word: Word | undefined): string {
  return word?.form.toLowerCase() ?? '';
}
