// Whether a paragraph that begins with a mark goes on with the quotation that the one before left open, or whether that one's
// closing mark was forgotten. Both look the same but for who is said to speak: two reporting clauses that name two people
// are two quotations, and a reporting clause inside the marks shows that they should have ended before it.
import type { Span } from '../text/span';
import { isCue } from './cues';

/** Characters looked at for a reporting clause: a name, an office and a verb. */
const REACH = 120;
const TITLE = /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St)\.$/;
const MARK = /["\u201C\u201D\u201E\u00AB\u00BB]/g;

/** A paragraph that leaves a quotation open, and where its words stand in it. */
export interface LeftOpen {
  readonly text: string;
  readonly words: Span;
}

/** True where the paragraph `next` has a quotation of its own, closed at `close`, and the one before forgot its mark.
 * `first` is the paragraph with the opening mark, `last` the one before `next`. */
export function isForgotten(first: LeftOpen, last: LeftOpen, next: string, close: number): boolean {
  const mine = speakerIn(next.slice(close, close + REACH));
  if (mine === undefined) return false;
  if (hasClause(last.text.slice(last.words.start, last.words.end))) return true;
  const theirs = speakerIn(clauseBefore(first.text.slice(0, first.words.start)));
  if (theirs === undefined || theirs === mine) return false;
  // “he” may be the one who is named.
  return isPronoun(theirs) === isPronoun(mine);
}

// What stands between the quotation before, or the full stop, and the opening mark.
function clauseBefore(text: string): string {
  const before = text.slice(-REACH).replace(/["\u201C\u201E\u00AB]\s*$/, '');
  const piece = before.split(MARK).at(-1) ?? '';
  return /[.,:]\s*$/.test(piece) ? piece : '';
}

// They let us drown, said Whitlock.
function hasClause(text: string): boolean {
  if (/,\s+(?:said|says)\s+(?:he|she|\p{Lu}\p{L}+)\b/u.test(text)) return true;
  const end = text.slice(-REACH);
  const comma = end.lastIndexOf(', ');
  if (comma < 0) return false;
  const clause = end.slice(comma + 2);
  return /^\p{Lu}[\p{L}'\u2019.-]*(?:\s+\p{Lu}[\p{L}'\u2019-]*){0,3}\s+(?:said|says)\.?$/u.test(clause);
}

// The name or the pronoun of a reporting clause that the text begins with, in small letters.
function speakerIn(text: string): string | undefined {
  const words = (/^[\s,]*([^,;:!?\u201C"\u00AB]{1,80})/.exec(text)?.[1] ?? '').trim().split(/\s+/).slice(0, 8);
  const at = words.findIndex((word) => isCue(bare(word)));
  if (at < 0) return undefined;
  const before = words[at - 1];
  return at === 0 ? lastName(words.slice(1)) : asName(before);
}

// Susan Whitlock, of: the last of the words with a capital.
function lastName(words: readonly string[]): string | undefined {
  let name = asName(words[0]);
  for (const [index, word] of words.entries()) {
    if (index > 0 && !/^\p{Lu}/u.test(word)) break;
    name = asName(word) ?? name;
    if (word.endsWith('.') && !TITLE.test(word)) break;
  }
  return name;
}

function asName(word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  const lower = bare(word).toLowerCase();
  return isPronoun(lower) || /^\p{Lu}/u.test(word) ? lower : undefined;
}

function isPronoun(word: string): boolean {
  return word === 'he' || word === 'she' || word === 'they';
}

function bare(word: string): string {
  return word.replace(/[^\p{L}'\u2019-]/gu, '');
}
