// One person who hands on another's words: Bill Gates quoted Xi as saying; Xi was quoted by Gates as saying. The words are those
// of the one quoted.
import { phraseFrom, type Phrase } from './nounPhrase';
import { subjectOf } from './subject';
import type { Token } from './tokens';
import { FORMS_OF_BE, isAdverb } from './wordClasses';

// A name with its office stands between the verb and “as saying”.
const FARTHEST = 16;
const QUOTING = /^(?:quot|cit)(?:e|es|ed|ing)$/;
const SAYING = /^(?:saying|telling|writing|having|warning|arguing|asking|adding)$/;

const OBJECT_PRONOUN = /^(?:him|her|them|me|us)$/;

/** Who is quoted by the verb at `verb`, looked for no further left than `floor`; undefined where it does not go on “as saying”. */
export function quotedSpeaker(tokens: readonly Token[], verb: number, floor: number): Phrase | undefined {
  if (!QUOTING.test(tokens[verb]?.lower ?? '') || !goesOn(tokens, verb)) return undefined;
  let before = verb - 1;
  while (before > floor && isAdverb(tokens[before])) before -= 1;
  const isPassive = before >= floor && FORMS_OF_BE.has(tokens[before]?.lower ?? '');
  if (isPassive) return subjectOf(tokens, before, floor)?.phrase;
  const isObject = OBJECT_PRONOUN.test(tokens[verb + 1]?.lower ?? '') && tokens[verb + 2]?.lower === 'as';
  return isObject ? { first: verb + 1, last: verb + 1 } : phraseFrom(tokens, verb + 1, tokens.length);
}

/** The verb that “saying” at a token belongs to, as in “quoted Xi as saying”; undefined where it stands by itself. */
export function quotingVerb(tokens: readonly Token[], saying: number, floor: number): number | undefined {
  if (!SAYING.test(tokens[saying]?.lower ?? '') || tokens[saying - 1]?.lower !== 'as') return undefined;
  for (let at = saying - 2; at >= Math.max(floor, saying - FARTHEST); at--) {
    if (tokens[at]?.kind === 'quote') return undefined;
    if (QUOTING.test(tokens[at]?.lower ?? '')) return at;
  }
  return undefined;
}

function goesOn(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb + 1; at < Math.min(tokens.length, verb + FARTHEST); at++) {
    const token = tokens[at];
    if (!token || token.kind === 'quote' || /^[.;:]$/.test(token.text)) return false;
    if (token.lower === 'as' && SAYING.test(tokens[at + 1]?.lower ?? '')) return true;
  }
  return false;
}
