// The reporting clause behind a quotation: directly after it, at the end of its sentence, or as a name under it.
import { accordingTo, type Clause } from './clause';
import { cueKind, phrasalCue } from './cues';
import { isPronoun, isVerbForm, phraseFrom } from './nounPhrase';
import { quotedSpeaker } from './quotedAsSaying';
import type { Place } from './surroundings';
import type { Token } from './tokens';
import { AUXILIARIES, DETERMINERS, FORMS_OF_BE, isAdverb, UNREAL } from './wordClasses';

// A reporting clause after a quotation: name, role in an apposition, place and time.
const LONGEST_AFTER = 45;

/** The reporting clause directly after a quotation: “…,” X said; “…,” said X; “…,” according to X. */
export function clauseAfter(place: Place): Clause | undefined {
  const { tokens } = place.block;
  const tail = tokens[place.at]?.text ?? '';
  let at = place.at + 1;
  while (tokens[at]?.kind === 'object') at += 1;
  const hasComma = /^[,\u2014\u2013-]$/.test(tokens[at]?.text ?? '');
  if (hasComma) at += 1;
  if (tokens[at]?.lower === '-' && hasComma) at += 1;
  const pauses = hasComma || /[,?!\u2026\u2014\u2013-]/.test(tail);
  const limit = clauseLimit(tokens, at);
  const next = tokens[at];
  if (!next) return undefined;
  const accord = accordingTo(tokens, at, limit);
  if (accord) return { ...accord, adjacent: true, doubtful: false };
  // “…” is what Kennedy wrote
  if (/^(?:is|was|are|were)$/.test(next.lower) && tokens[at + 1]?.lower === 'what')
    return straight(tokens, at + 2, limit);
  const mouth = intoMouth(tokens, at, limit);
  if (mouth) return mouth;
  if (next.lower === 'as' && pauses) at += 1;
  if (!pauses && !isLateClause(tokens, at, tail) && !(/[\p{L}\p{N}]/u.test(tail) && isWithoutPause(place, at)))
    return undefined;
  return inverted(tokens, at, limit) ?? straight(tokens, at, limit);
}

// puts “…” into Blinken's mouth: often to say that he never said it.
function intoMouth(tokens: readonly Token[], at: number, limit: number): Clause | undefined {
  if (!/^(?:in|into)$/.test(tokens[at]?.lower ?? '')) return undefined;
  const whole = phraseFrom(tokens, at + 1, limit);
  if (!whole || !/^mouths?$/.test(tokens[whole.last]?.lower ?? '') || tokens[whole.last - 1]?.lower !== "'s")
    return undefined;
  const speaker = { first: whole.first, last: whole.last - 2 };
  const cue = { first: whole.last, last: whole.last };
  return speaker.last < speaker.first ? undefined : { speaker, cue, kind: 'speech', adjacent: true, doubtful: true };
}

// “….” he said: a full stop where a comma belongs.
function isLateClause(tokens: readonly Token[], at: number, tail: string): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.capital) return false;
  if (isPronoun(token)) return cueKind(tokens[at + 1]?.lower ?? '') === 'speech';
  if (cueKind(token.lower) !== 'speech') return false;
  return tail === '.' || (isVerbForm(token) && !token.lower.endsWith('ing') && tokens[at + 1]?.capital === true);
}

// “The caucus is a battle of niches” Grubbs said: the comma was forgotten.
function isWithoutPause({ block: { tokens }, at, first }: Place, from: number): boolean {
  if (at !== first || tokens[from]?.capital !== true) return false;
  const subject = phraseFrom(tokens, from, tokens.length);
  const verb = subject && tokens[subject.last + 1];
  return verb !== undefined && cueKind(verb.lower) === 'speech' && isVerbForm(verb);
}

function clauseLimit(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && at - from < LONGEST_AFTER) {
    const token = tokens[at];
    if (!token || token.kind === 'quote' || /^[.;:?!]$/.test(token.text)) break;
    at += 1;
  }
  return at;
}

function inverted(tokens: readonly Token[], at: number, limit: number): Clause | undefined {
  const verb = tokens[at];
  // put in the Hatter
  const particle = phrasalCue(verb?.lower ?? '', tokens[at + 1]?.lower ?? '') !== undefined;
  if (!verb || verb.capital || !isFinite(verb) || TAKES_HEARER.test(verb.lower)) return undefined;
  // beamed Donald Hartley: an unlisted verb, where a name follows.
  const isNamed = verb.kind === 'word' && verb.lower.endsWith('ed') && tokens[at + 1]?.capital === true;
  // who has called it “wrong,” praised his speech: a verb that takes an object stands before no subject.
  if (!particle && (cueKind(verb.lower) === 'describe' || (cueKind(verb.lower) === undefined && !isNamed)))
    return undefined;
  let first = particle ? at + 2 : at + 1;
  while (isAdverb(tokens[first])) first += 1;
  const speaker = phraseFrom(tokens, first, limit);
  return (
    speaker && {
      speaker,
      cue: { first: at, last: at },
      kind: particle ? 'speech' : (cueKind(verb.lower) ?? 'speech'),
      adjacent: true,
      doubtful: false,
    }
  );
}

// thanked Obama, told reporters: whoever follows is spoken to.
const TAKES_HEARER = /^(?:tell|told|thank|urg|assur|remind|inform|advis|instruct|mock|teas|beg|exhort|implor|invit)/;

function isFinite(verb: Token): boolean {
  return !/ing$/.test(verb.lower);
}

function straight(tokens: readonly Token[], at: number, limit: number): Clause | undefined {
  let first = at;
  while (first < limit && isAdverb(tokens[first])) first += 1;
  const speaker = phraseFrom(tokens, first, limit);
  if (!speaker) return undefined;
  const verb = verbAfter(tokens, speaker.last + 1, limit);
  if (verb === undefined) return undefined;
  const quoted = quotedSpeaker(tokens, verb, at);
  if (quoted)
    return { speaker: quoted, cue: { first: verb, last: verb }, kind: 'speech', adjacent: true, doubtful: false };
  const lower = tokens[verb]?.lower ?? '';
  const isPassive = isDone(tokens, speaker.last + 1, verb);
  if (isPassive && HEARING.test(lower)) return agentAfter(tokens, verb, limit);
  const isPut = /^puts?$/.test(lower) && tokens[verb + 1]?.lower === 'it';
  const kind = isPut ? 'speech' : (phrasalCue(lower, tokens[verb + 1]?.lower ?? '') ?? cueKind(lower) ?? 'loose');
  const doubtful = isPassive || isUnreal(tokens, speaker.last + 1, verb) || kind !== 'speech';
  return { speaker, cue: { first: verb, last: verb }, kind, adjacent: true, doubtful };
}

// “…,” Finch was told, has been warned.
function isDone(tokens: readonly Token[], from: number, verb: number): boolean {
  const isBe = tokens.slice(from, verb).some(({ lower }) => FORMS_OF_BE.has(lower));
  return isBe && !/ing$/.test(tokens[verb]?.lower ?? '');
}

const HEARING = /^(?:told|asked|warned|assured|informed|reminded|advised|urged|ordered|instructed|cautioned|promised)$/;

// “…,” Finch was told by the baker: whoever hears the words is not who says them.
function agentAfter(tokens: readonly Token[], verb: number, limit: number): Clause | undefined {
  const by = tokens[verb + 1]?.lower === 'by';
  const speaker = by ? phraseFrom(tokens, verb + 2, limit) : undefined;
  return speaker && { speaker, cue: { first: verb, last: verb }, kind: 'speech', adjacent: true, doubtful: true };
}

// The subject's verb: the first reporting verb; without one, a word that looks like a verb directly after the subject.
function verbAfter(tokens: readonly Token[], from: number, limit: number): number | undefined {
  let first = from;
  const isPhrasal = (at: number): boolean =>
    phrasalCue(tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '') !== undefined;
  while (first < limit && (isAdverb(tokens[first]) || AUXILIARIES.has(tokens[first]?.lower ?? '')) && !isPhrasal(first))
    first += 1;
  for (let at = first; at < limit; at++) {
    const token = tokens[at];
    if (!token || token.capital) continue;
    // as Cutler put it
    if (at === first && /^puts?$/.test(token.lower) && tokens[at + 1]?.lower === 'it') return at;
    const kind = phrasalCue(token.lower, tokens[at + 1]?.lower ?? '') ?? cueKind(token.lower);
    if (kind === undefined || DETERMINERS.has(tokens[at - 1]?.lower ?? '')) continue;
    if (kind === 'speech' && (isVerbForm(token) || at === first || tokens[at - 1]?.lower === ',')) return at;
    if (kind !== 'speech' && isVerbForm(token) && at - first < 3) return at;
  }
  const token = tokens[first];
  return token?.kind === 'word' && /(?:ed|s)$/.test(token.lower) && first < limit ? first : undefined;
}

function isUnreal(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (UNREAL.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** The reporting clause that ends a quotation's sentence: The US wants “…” due to …, he told reporters. */
export function clauseAtEnd(place: Place): Clause | undefined {
  const { tokens } = place.block;
  for (let at = place.at + 1; at < place.limit; at++) {
    const token = tokens[at];
    if (!token) return undefined;
    if (token.lower !== ',') continue;
    if (tokens[at + 1]?.lower === 'according') return accordingTo(tokens, at + 1, place.limit);
    const speaker = phraseFrom(tokens, at + 1, place.limit);
    if (!speaker) continue;
    let verb = speaker.last + 1;
    while (isAdverb(tokens[verb])) verb += 1;
    if (cueKind(tokens[verb]?.lower ?? '') !== 'speech' || tokens[verb + 1]?.lower === 'that') continue;
    return { speaker, cue: { first: verb, last: verb }, kind: 'speech', adjacent: false, doubtful: false };
  }
  return undefined;
}

// A name, an office, a place and a year.
const LONGEST_SIGNATURE = 14;

/** The name under a quotation, in the tokens from `from` to the end of the block; undefined where more than a name, with or
 * without a dash before it (`needsDash`), stands there. */
export function signature(tokens: readonly Token[], from: number, needsDash: boolean): Clause | undefined {
  let at = from;
  while (/^[\u2014\u2013\u2015\u2E3A~-]$/.test(tokens[at]?.text ?? '')) at += 1;
  if ((needsDash && at === from) || tokens.length - at > LONGEST_SIGNATURE) return undefined;
  const speaker = tokens[at]?.capital === true ? phraseFrom(tokens, at, tokens.length) : undefined;
  if (!speaker || tokens[speaker.last]?.capital !== true) return undefined;
  for (let rest = at; rest < tokens.length; rest++) {
    const token = tokens[rest];
    if (!token || token.kind === 'quote' || isPronoun(token) || AUXILIARIES.has(token.lower) || isVerbForm(token))
      return undefined;
  }
  const next = tokens[speaker.last + 1];
  if (next && !/^[,.\u2014\u2013-]$/.test(next.text) && next.kind !== 'object') return undefined;
  // Without a dash, one capitalised word may as well be a headline.
  if (at === from && speaker.last === speaker.first) return undefined;
  return { speaker, kind: 'speech', adjacent: true, doubtful: at === from };
}
