// The reporting clause of a quotation: the verb (or “according to”) that says it was spoken, and that verb's subject. Each
// function looks in one place and says what it found; attribution.ts decides between them.
import { cueKind, type CueKind } from './cues';
import { isNounish, isPronoun, isVerbForm, phraseEndingAt, phraseFrom, type Phrase } from './nounPhrase';
import { mainSubject, subjectOf } from './subject';
import type { Place } from './surroundings';
import type { Token } from './tokens';
import {
  AUXILIARIES,
  DETERMINERS,
  FORMS_OF_BE,
  HUMAN_NOUNS,
  isAdverb,
  SINGULAR_PRONOUNS,
  UNREAL,
  UTTERANCES,
} from './wordClasses';

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
  if (next.lower === 'according' && tokens[at + 1]?.lower === 'to') {
    const speaker = authorFrom(tokens, at + 2, limit);
    return speaker && { speaker, cue: { first: at, last: at + 1 }, kind: 'according', adjacent: true, doubtful: false };
  }
  if (next.lower === 'as' && pauses) at += 1;
  if (!pauses && !isLateClause(tokens, at, tail)) return undefined;
  return inverted(tokens, at, limit) ?? straight(tokens, at, limit);
}

// “….” he said: a full stop where a comma belongs.
function isLateClause(tokens: readonly Token[], at: number, tail: string): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.capital) return false;
  if (isPronoun(token)) return cueKind(tokens[at + 1]?.lower ?? '') === 'speech';
  if (cueKind(token.lower) !== 'speech') return false;
  return tail === '.' || (isVerbForm(token) && !token.lower.endsWith('ing') && tokens[at + 1]?.capital === true);
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
  if (!verb || verb.capital || !isFinite(verb) || TAKES_HEARER.test(verb.lower)) return undefined;
  // beamed Donald Hartley: an unlisted verb, where a name follows.
  const isNamed = verb.kind === 'word' && verb.lower.endsWith('ed') && tokens[at + 1]?.capital === true;
  if (cueKind(verb.lower) === undefined && !isNamed) return undefined;
  let first = at + 1;
  while (isAdverb(tokens[first])) first += 1;
  const speaker = phraseFrom(tokens, first, limit);
  return (
    speaker && {
      speaker,
      cue: { first: at, last: at },
      kind: cueKind(verb.lower) ?? 'speech',
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
  const kind = cueKind(tokens[verb]?.lower ?? '') ?? 'loose';
  const doubtful = isUnreal(tokens, speaker.last + 1, verb) || kind !== 'speech';
  return { speaker, cue: { first: verb, last: verb }, kind, adjacent: true, doubtful };
}

// The subject's verb: the first reporting verb; without one, a word that looks like a verb directly after the subject.
function verbAfter(tokens: readonly Token[], from: number, limit: number): number | undefined {
  let first = from;
  while (first < limit && (isAdverb(tokens[first]) || AUXILIARIES.has(tokens[first]?.lower ?? ''))) first += 1;
  for (let at = first; at < limit; at++) {
    const token = tokens[at];
    if (!token || token.capital) continue;
    const kind = cueKind(token.lower);
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

/** The reporting clause before a quotation, in its sentence. `adjacent` where the cue leads right up to it. */
export function clauseBefore(place: Place): Clause | undefined {
  const { tokens } = place.block;
  let at = place.at - 1;
  while (at >= place.first && tokens[at]?.kind === 'object') at -= 1;
  const mark = tokens[at]?.text ?? '';
  const colon = mark === ':';
  const introduces = colon || mark === ',' || mark === '\u2014' || mark === '\u2013' || mark === '-';
  const from = introduces ? at - 1 : at;
  const label = colon ? labelBefore(tokens, from, place.first) : undefined;
  if (label) return label;
  const cue = (mark === 'as' && asClause(tokens, from, place.first)) || nearestCue(tokens, from, place.first, place.at);
  if (cue) {
    const outer = outerClause(tokens, cue, place.first);
    if (outer) return outer;
    const leads = colon || isAdjacent(tokens, cue.cue?.last ?? from, from, introduces);
    const adjacent = leads && (colon || cue.kind !== 'loose');
    // Prosecutors say that he told …: one speech inside another.
    const isNested = cue.cue !== undefined && hasSpeechCue(tokens, place.first, cue.cue.first - 2);
    return { ...cue, adjacent, leads: isLast(tokens, cue.cue?.last, from), doubtful: cue.doubtful || isNested };
  }
  return colon ? colonIntroduction(tokens, from, place.first) : undefined;
}

// said “…”, said: “…”, said that “…”
function isLast(tokens: readonly Token[], cue: number | undefined, from: number): boolean {
  return cue !== undefined && (cue === from || (cue === from - 1 && tokens[from]?.lower === 'that'));
}

// Rubio said that Trump, whom he called “…”: the pronoun is the one whose words are reported.
function outerClause(tokens: readonly Token[], inner: Clause, floor: number): Clause | undefined {
  const pronoun = tokens[inner.speaker.first];
  if (!inner.cue || !pronoun || !SINGULAR_PRONOUNS.has(pronoun.lower)) return undefined;
  for (let at = inner.speaker.first - 1; at >= floor; at--) {
    const token = tokens[at];
    if (!token || token.kind === 'quote' || token.lower === ';') return undefined;
    if (cueAt(tokens, at) !== 'speech' || token.lower.endsWith('ing')) continue;
    const subject = subjectOf(tokens, at, floor);
    if (!subject || tokens[subject.phrase.last]?.capital !== true) return undefined;
    return { speaker: subject.phrase, cue: { first: at, last: at }, kind: 'speech', adjacent: false, doubtful: true };
  }
  return undefined;
}

function hasSpeechCue(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) {
    if (tokens[at]?.kind === 'quote') return false;
    if (cueAt(tokens, at) === 'speech') return true;
  }
  return false;
}

function nearestCue(tokens: readonly Token[], from: number, floor: number, quote: number): Clause | undefined {
  let loose: Clause | undefined;
  for (let at = from; at >= floor; at--) {
    const token = tokens[at];
    if (!token || token.kind === 'quote') break;
    const accord = accordingTo(tokens, at, quote);
    if (accord) return accord;
    const owner = at === from || tokens[at + 1]?.lower === 'that' ? utteranceOwner(tokens, at, floor) : undefined;
    if (owner) return owner;
    const kind = cueAt(tokens, at);
    if (kind === undefined || (kind === 'loose' && loose) || isNaming(tokens, at, from)) continue;
    const subject = subjectOf(tokens, at, floor);
    if (!subject) continue;
    const clause: Clause = {
      speaker: subject.phrase,
      cue: { first: at, last: at },
      kind,
      adjacent: false,
      doubtful: subject.doubtful,
    };
    if (kind !== 'loose') return clause;
    loose = clause;
  }
  return loose;
}

// China rejected a report by …, as “far-fetched”: the verb that takes “as”, however far back.
function asClause(tokens: readonly Token[], from: number, floor: number): Clause | undefined {
  for (let at = from - 1; at >= floor; at--) {
    const token = tokens[at];
    if (!token || token.kind === 'quote') return undefined;
    if (token.capital || !AS_VERB.test(token.lower)) continue;
    const subject = subjectOf(tokens, at, floor);
    if (!subject) continue;
    return {
      speaker: subject.phrase,
      cue: { first: at, last: at },
      kind: 'describe',
      adjacent: true,
      doubtful: subject.doubtful,
    };
  }
  return undefined;
}

const AS_VERB =
  /^(?:describ|dismiss|reject|prais|denounc|characteri[sz]|hail|slam|blast|condemn|derid|decr|portray|depict|ridicul|cast|paint|see|view|regard|refer|defin|label|brand|criticiz|criticis|mock|tout|cit|identif|known)(?:e|es|s|ed|ied|ies|y|ing|en)?$/;

// A reporting verb used as one, not “his claims” or “the report”.
function cueAt(tokens: readonly Token[], at: number): CueKind | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.capital) return undefined;
  if (token.lower === 'put' && tokens[at + 1]?.lower === 'it') return 'speech';
  const kind = cueKind(token.lower);
  if (kind === undefined || isVerbForm(token)) return kind;
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return undefined;
  // to announce, would demand: what somebody may say some day.
  if (before.lower === 'to' || AUXILIARIES.has(before.lower)) return 'loose';
  if (isPronoun(before) || isAdverb(before) || HUMAN_NOUNS.has(before.lower)) return kind;
  return before.capital && token.lower.endsWith('s') && leadsOn(tokens[at + 1]) ? kind : undefined;
}

// Trump notes that …, not the Clinton emails that stand in the way of a verb.
function leadsOn(next: Token | undefined): boolean {
  if (!next) return true;
  return (
    next.kind === 'quote' ||
    /^[,:]$/.test(next.text) ||
    next.lower === 'that' ||
    isPronoun(next) ||
    DETERMINERS.has(next.lower)
  );
}

function accordingTo(tokens: readonly Token[], at: number, limit: number): Clause | undefined {
  if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return undefined;
  const speaker = authorFrom(tokens, at + 2, limit);
  return speaker && { speaker, cue: { first: at, last: at + 1 }, kind: 'according', adjacent: false, doubtful: true };
}

// an image called “Baboon”, known as “open access”: that is its name, and nobody says it. But: what he called “…”
function isNaming(tokens: readonly Token[], cue: number, from: number): boolean {
  if (!NAMING.has(tokens[cue]?.lower ?? '') || (cue !== from && tokens[from]?.lower !== 'as')) return false;
  for (let at = cue - 1; at >= Math.max(0, cue - 6); at--) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === 'what' || lower === 'whom' || lower === 'which') return false;
    if (FORMS_OF_BE.has(lower)) return true;
  }
  return !isPronoun(tokens[cue - 1]) && tokens[cue - 1]?.capital !== true;
}

const NAMING = new Set(
  'called known named dubbed termed labeled labelled titled entitled nicknamed branded'.split(' '),
);

// calculations by Amy Glasmeier, a statement from the ministry: whoever made it speaks.
function authorFrom(tokens: readonly Token[], first: number, limit: number): Phrase | undefined {
  const phrase = phraseFrom(tokens, first, limit);
  const next = phrase && tokens[phrase.last + 1]?.lower;
  if (!phrase || (next !== 'by' && next !== 'from')) return phrase;
  return phraseFrom(tokens, phrase.last + 2, limit) ?? phrase;
}

const POSSESSIVES = new Set(['his', 'her', 'their']);

// Trump's tweet: “…”; in her words, “…”
function utteranceOwner(tokens: readonly Token[], at: number, floor: number): Clause | undefined {
  if (!UTTERANCES.has(tokens[at]?.lower ?? '')) return undefined;
  for (let back = at - 1; back >= Math.max(floor, at - 4); back--) {
    const token = tokens[back];
    if (!token) break;
    if (POSSESSIVES.has(token.lower)) {
      for (let verb = back - 1; verb >= floor; verb--) if (cueAt(tokens, verb) === 'speech') return undefined;
      return { speaker: { first: back, last: back }, kind: 'describe', adjacent: false, doubtful: true };
    }
    if (token.lower === "'s") {
      const speaker = phraseEndingAt(tokens, back - 1, floor);
      return speaker && { speaker, kind: 'describe', adjacent: false, doubtful: true };
    }
    if (!isNounish(token)) break;
  }
  return undefined;
}

// said “…”, said: “…”, told reporters on Friday, “…”, said that “…”, described him as “…”
function isAdjacent(tokens: readonly Token[], cue: number, from: number, introduces: boolean): boolean {
  if (cue === from) return true;
  if (introduces) return from - cue < 14;
  const words = tokens.slice(cue + 1, from + 1);
  return words.length <= 6 && (words.at(-1)?.lower === 'that' || words.at(-1)?.lower === 'as' || words.length <= 3);
}

// CLINTON: “…”; … - HuffPollster: “…”: a name between a dash, or the sentence's beginning, and a colon.
function labelBefore(tokens: readonly Token[], from: number, floor: number): Clause | undefined {
  let first = from;
  while (first >= floor && tokens[first]?.kind === 'word' && tokens[first]?.capital === true) first -= 1;
  if (first === from || from - first > 4) return undefined;
  const isSetOff = first < floor || /^[\u2014\u2013-]$/.test(tokens[first]?.text ?? '');
  return isSetOff
    ? { speaker: { first: first + 1, last: from }, kind: 'speech', adjacent: true, doubtful: true }
    : undefined;
}

// Clinton on Twitter: “…”
function colonIntroduction(tokens: readonly Token[], from: number, floor: number): Clause | undefined {
  const subject = mainSubject(tokens, floor, from + 1, true);
  return subject && { speaker: subject.phrase, kind: 'loose', adjacent: true, doubtful: true };
}

/** The reporting clause that ends a quotation's sentence: The US wants “…” due to …, he told reporters. */
export function clauseAtEnd(place: Place): Clause | undefined {
  const { tokens } = place.block;
  for (let at = place.at + 1; at < place.limit; at++) {
    const token = tokens[at];
    if (!token || token.kind === 'quote') return undefined;
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

/** Whoever the sentence of a quotation is about, where nothing says that somebody speaks; undefined where that is no one
 * who could. */
export function subjectOfSentence(place: Place): Clause | undefined {
  const { tokens } = place.block;
  const subject = mainSubject(tokens, place.first, place.at, true);
  const last = subject && tokens[subject.phrase.last];
  if (!last || (!last.capital && !isPronoun(last) && !HUMAN_NOUNS.has(last.lower))) return undefined;
  if (last.lower === 'it' || last.lower === 'you') return undefined;
  return { speaker: subject.phrase, kind: 'loose', adjacent: false, doubtful: true };
}
