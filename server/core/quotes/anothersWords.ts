// Words that stand in one person's reporting clause and may be another's: heard or read by whoever is named, answered by him, or
// ascribed by him to somebody else. Such a clause names its speaker, but never beyond doubt.
import type { Clause } from './clause';
import { cueKind } from './cues';
import { isNounish, isPreposition, isPronoun, type Phrase } from './nounPhrase';
import { mainSubject } from './mainSubject';
import type { Place } from './surroundings';
import type { Token } from './tokens';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  FORMS_OF_BE,
  HUMAN_NOUNS,
  isAdverb,
  SUBORDINATORS,
  UTTERANCES,
} from './wordClasses';

/** True where the words of the quotation at `place` need not be those of the clause's own speaker; the clause stands in its block. */
export function mayBeAnothers({ speaker, cue }: Clause, place: Place): boolean {
  const { tokens } = place.block;
  const verb = tokens[cue?.first ?? -1]?.lower ?? '';
  if (RECEIVED.test(verb)) return true;
  if (speaker.first > place.at)
    return isTakenUp(place) || (cue !== undefined && !verb.startsWith('put') && ascribes(tokens, cue.last + 1));
  if (!cue || cue.last >= place.at) return false;
  return (
    (RECALLED.test(verb) && tokens[cue.last + 1]?.kind === 'word') || namesAnothers(tokens, cue.last + 1, place.at)
  );
}

// “…,” Finch read in the paper.
const RECEIVED = /^read(?:s|ing)?$/;

// Finch recalled the placards: “…”
const RECALLED = /^(?:recall|recount|echo|quot|cit)\p{L}*$/u;

// To the baker's “…,” Finch said nothing; told that “…,” Finch said: the words are what the clause behind them answers.
function isTakenUp({ block: { tokens }, first, at }: Place): boolean {
  let opening = first;
  let comma = first - 1;
  for (let before = first; before < at; before++) {
    const { text = '' } = tokens[before] ?? {};
    if (/^[:;\u2014\u2013]$/.test(text)) opening = before + 1;
    if (text === ',' && before < at - 1) comma = before;
  }
  while (opening < at && (CONJUNCTIONS.has(tokens[opening]?.lower ?? '') || isAdverb(tokens[opening]))) opening += 1;
  if (opening >= at) return false;
  const closest = tokens[at - 1]?.kind === 'word' ? tokens[at - 1] : tokens[at - 2];
  if (closest?.lower === "'s" || isUtterance(closest)) return true;
  if (PARTICIPLE.test(tokens[opening]?.lower ?? '')) return true;
  // On Friday, the plan was “…,” Finch said: the introduction ends before the words.
  const opener = tokens[Math.max(opening, comma + 1)];
  return isPreposition(opener) || SUBORDINATORS.has(opener?.lower ?? '');
}

const PARTICIPLE = /^(?:told|shown|heard|hearing|faced|given|\p{L}{3,}(?:ed|ing))$/u;

function isUtterance(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (UTTERANCES.has(token.lower) || /^(?:lines?|phrases?|sentences?|cry|cries)$/.test(token.lower))
  );
}

// No clause about somebody else's words begins further from the verb, nor is it longer.
const FURTHEST = 14;

// “…,” Finch complained that she had said. “…,” Finch said it was cheap: what the verb reports stands behind it.
function ascribes(tokens: readonly Token[], from: number): boolean {
  const that = tokens[from]?.lower === 'that' ? tokens[from + 1] : tokens[from];
  if (isPronoun(that) && that?.lower !== 'who' && that?.lower !== 'everyone') return true;
  if (tokens[from]?.lower === 'that' && (DETERMINERS.has(that?.lower ?? '') || AUXILIARIES.has(that?.lower ?? '')))
    return true;
  let isInside = false;
  for (let at = from; at < Math.min(tokens.length, from + FURTHEST); at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || /^(?:as|when|while|after|before|and|but)$/.test(token.lower)) return false;
    if (isInside && (cueKind(token.lower) === 'speech' || TAKING_IN.test(token.lower))) return true;
    if (token.lower === 'that' || isPronoun(token)) isInside = true;
  }
  return false;
}

const TAKING_IN =
  /^(?:hear|heard|hearing|overheard|read|reading|forgets?|forgot|forgotten|remember(?:s|ed)?|knew|known)$/;

// Finch said she had heard it all: “…”; she was met with “…”; she could not forget the baker's words: “…”
function namesAnothers(tokens: readonly Token[], from: number, at: number): boolean {
  const introduces = tokens[at - 1]?.kind === 'mark';
  const last = introduces ? at - 2 : at - 1;
  for (let near = from; near <= last; near++) {
    const lower = tokens[near]?.lower ?? '';
    const isTaken = PUT_TO.test(lower) && FORMS_OF_BE.has(tokens[near - 1]?.lower ?? '');
    if (isTaken || TAKING_IN.test(lower)) return true;
  }
  if (last < from || !isUtterance(tokens[last])) return false;
  let first = last;
  while (first > from && (isNounish(tokens[first - 1]) || tokens[first - 1]?.lower === "'s")) first -= 1;
  const isKnown = /^(?:the|those|these)$/.test(tokens[first]?.lower ?? '') && !introduces;
  const isOwned = tokens.slice(first, last).some(({ lower }) => lower === "'s");
  return (isOwned || isKnown) && !isPlaceOfWords(tokens[first - 1], introduces);
}

// Finch said in the statement “…”, closed with the words “…”, replied to the baker's claim: “…”
function isPlaceOfWords(token: Token | undefined, introduces: boolean): boolean {
  return (
    isPreposition(token) &&
    (/^(?:in|on|at|with|during|through|via|by|from)$/.test(token?.lower ?? '') || (introduces && token?.lower === 'to'))
  );
}

const PUT_TO = /^(?:told|asked|called|warned|accused|met|greeted|confronted|faced|heckled)$/;

/** True where a sentence, or a clause in it, is about one person without a name: “A baker pushed through.” A pronoun after it may
 * be that one's. */
export function isAboutUnnamed(tokens: readonly Token[], sentence: Phrase): boolean {
  const subject = mainSubject(tokens, sentence.first, sentence.last + 1, false)?.phrase;
  const article = tokens[subject?.first ?? -1]?.lower ?? '';
  if (!subject || !DETERMINERS.has(article)) return false;
  return tokens
    .slice(subject.first + 1, subject.last + 1)
    .some(({ lower, capital }) => !capital && (NEW.test(article) || HUMAN_NOUNS.has(lower)));
}

/** True where a clause inside a sentence begins with a person without a name: “Finch stood there, and a baker pushed through.” */
export function turnsToUnnamed(tokens: readonly Token[], { first, last }: Phrase): boolean {
  for (let at = first + 1; at < last; at++) {
    const before = tokens[at - 1]?.lower ?? '';
    if (NEW.test(tokens[at]?.lower ?? '') && TURNS.test(before) && isNounish(tokens[at + 1])) return true;
  }
  return false;
}

const NEW = /^(?:an?|one|another)$/;
const TURNS = /^(?:and|but|when|where|while|until|came)$/;
