// The reporting clause before a quotation, in its sentence: the nearest verb that reports, or a colon, or whose words they are.
import { isCommonWord } from '../people/commonWords';
import { accordingTo, type Clause } from './clause';
import { isNounish, isPronoun, phraseEndingAt, phraseFrom, type Phrase } from './nounPhrase';
import { quotedSpeaker, quotingVerb } from './quotedAsSaying';
import { madeToSay } from './madeToSay';
import { cueAt, isNaming } from './reportingVerb';
import { mainSubject } from './mainSubject';
import { subjectOf } from './subject';
import type { Place } from './surroundings';
import type { Token } from './tokens';
import { HUMAN_NOUNS, SINGULAR_PRONOUNS, UTTERANCES } from './wordClasses';

/** The reporting clause before a quotation, in its sentence. `adjacent` where the cue leads right up to it. */
export function clauseBefore(place: Place): Clause | undefined {
  const { tokens } = place.block;
  let at = place.at - 1;
  while (at >= place.first && tokens[at]?.kind === 'object') at -= 1;
  const mark = tokens[at]?.text ?? '';
  const colon = mark === ':';
  const introduces = colon || mark === ',' || mark === '\u2014' || mark === '\u2013' || mark === '-';
  const from = introduces ? at - 1 : at;
  const label = saidFirst(tokens, from, place.first) ?? (colon ? labelBefore(tokens, from, place.first) : undefined);
  if (label) return label;
  const cue = (mark === 'as' && asClause(tokens, from, place.first)) || nearestCue(tokens, from, place.first, place.at);
  if (cue) {
    const outer = outerClause(tokens, cue, place.first);
    if (outer) return outer;
    const leads = colon || isAdjacent(tokens, cue.cue?.last ?? from, from, introduces);
    const adjacent = leads && (colon || cue.kind !== 'loose');
    // Prosecutors say that he told …: one speech inside another.
    const said = cue.cue && (quotingVerb(tokens, cue.cue.first, place.first) ?? cue.cue.first);
    const isNested = said !== undefined && hasSpeechCue(tokens, place.first, said - 2);
    const teller = isNested && tellerOf(tokens, cue, place.first);
    if (teller) return teller;
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
  // Trump’s plan, he said, “…”: a clause of its own.
  const comma = tokens[inner.speaker.first - 1]?.lower === ',' && tokens[(inner.cue?.last ?? 0) + 1]?.lower === ',';
  if (comma) return undefined;
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

// Ms. Sherry said that her peers referred to themselves as “…”: nobody named said so but she. What is called so by somebody
// with a name is that person's word.
function tellerOf(tokens: readonly Token[], inner: Clause, floor: number): Clause | undefined {
  const { cue, speaker } = inner;
  const isNamed = tokens[speaker.last]?.capital === true;
  if (!cue || inner.kind !== 'describe' || isNamed || tokens[cue.first]?.lower.endsWith('ing')) return undefined;
  for (let at = cue.first - 2; at >= floor && tokens[at]?.kind !== 'quote'; at--) {
    const subject = cueAt(tokens, at) === 'speech' ? subjectOf(tokens, at, floor) : undefined;
    if (subject)
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
    const owner = at === from || leadsToWords(tokens, at, from, floor) ? utteranceOwner(tokens, at, floor) : undefined;
    if (owner) return owner;
    const quoting = quotingVerb(tokens, at, floor);
    const quoted = quoting === undefined ? undefined : quotedSpeaker(tokens, quoting, floor);
    if (quoting !== undefined && quoted)
      return { speaker: quoted, cue: { first: at, last: at }, kind: 'speech', adjacent: false, doubtful: false };
    const made = madeToSay(tokens, at, floor);
    if (made) return { speaker: made, cue: { first: at, last: at }, kind: 'speech', adjacent: false, doubtful: false };
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

const POSSESSIVES = new Set(['his', 'her', 'their']);

// Trump's pledge to be “…”, his call for a “…”: nothing else reports, a few words lead on from the noun.
function leadsToWords(tokens: readonly Token[], at: number, from: number, floor: number): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  if (next === 'that') return true;
  if (from - at > FURTHEST_WORDS || !WORD_LINKS.has(next) || !INTENTIONS.has(tokens[at]?.lower ?? '')) return false;
  for (let back = at - 1; back >= floor; back--) {
    const kind = cueAt(tokens, back);
    if (kind === 'speech' || kind === 'describe') return false;
  }
  return true;
}

// A few words between the noun and the quotation that it is about; further on, another noun's words begin.
const FURTHEST_WORDS = 5;
const WORD_LINKS = new Set(['to', 'for', 'of']);
const INTENTIONS = new Set(
  'promise promises pledge pledges vow vows call calls demand demands plea suggestion claim claims accusation description'.split(
    ' ',
  ),
);

// Trump's tweet: “…”; in her words, “…”
function utteranceOwner(tokens: readonly Token[], at: number, floor: number): Clause | undefined {
  if (!UTTERANCES.has(tokens[at]?.lower ?? '') && !INTENTIONS.has(tokens[at]?.lower ?? '')) return undefined;
  for (let back = at - 1; back >= Math.max(floor, at - 4); back--) {
    const token = tokens[back];
    if (!token) break;
    if (POSSESSIVES.has(token.lower)) {
      for (let verb = back - 1; verb >= floor; verb--) if (cueAt(tokens, verb) === 'speech') return undefined;
      return { speaker: { first: back, last: back }, kind: 'describe', adjacent: false, doubtful: true };
    }
    if (token.lower === "'s") {
      // Ryan said that Ginsburg’s comments “…”: Ryan speaks of them.
      if (hasSpeechCue(tokens, floor, back)) return undefined;
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

// Said Antony Blinken: “…”; Says Blinken, “…”
function saidFirst(tokens: readonly Token[], from: number, floor: number): Clause | undefined {
  const cue = tokens[floor];
  if (!cue?.capital || !/^(?:said|says|writes|wrote|asked|asks|added|adds|replied|tweeted)$/.test(cue.lower))
    return undefined;
  const speaker = phraseFrom(tokens, floor + 1, from + 1);
  if (!speaker || (speaker.last !== from && tokens[speaker.last + 1]?.text !== ',')) return undefined;
  return { speaker, cue: { first: floor, last: floor }, kind: 'speech', adjacent: true, doubtful: false };
}

// CLINTON: “…”; … - HuffPollster: “…”: a name between a dash, or the sentence's beginning, and a colon.
function labelBefore(tokens: readonly Token[], from: number, floor: number): Clause | undefined {
  let first = from;
  while (first >= floor && tokens[first]?.kind === 'word' && tokens[first]?.capital === true) first -= 1;
  if (first === from || from - first > 4) return undefined;
  if (isHeading(tokens, from, first + 1)) return undefined;
  const isSetOff = first < floor || /^[\u2014\u2013-]$/.test(tokens[first]?.text ?? '');
  return isSetOff
    ? { speaker: { first: first + 1, last: from }, kind: 'speech', adjacent: true, doubtful: true }
    : undefined;
}

// Decision: “…”; Agreed: “…”: one word of the language says what the words are, not whose.
function isHeading(tokens: readonly Token[], at: number, first: number): boolean {
  const only = tokens[at];
  return at === first && only !== undefined && only.text !== only.text.toUpperCase() && isCommonWord(only.lower);
}

// Clinton on Twitter: “…”
function colonIntroduction(tokens: readonly Token[], from: number, floor: number): Clause | undefined {
  // More from Jones: “…”; from the report: “…”
  const author = phraseEndingAt(tokens, from, floor);
  if (author && author.first > floor && /^(?:from|by)$/.test(tokens[author.first - 1]?.lower ?? ''))
    return { speaker: author, kind: 'loose', adjacent: true, doubtful: true };
  if (isHeading(tokens, from, floor)) return undefined;
  const subject = mainSubject(tokens, floor, from + 1, true);
  return subject && { speaker: subject.phrase, kind: 'loose', adjacent: true, doubtful: true };
}

/** Whoever the sentence of a quotation is about, where nothing says that somebody speaks; undefined where that is no one
 * who could. */
export function subjectOfSentence(place: Place): Clause | undefined {
  const { tokens } = place.block;
  const whole = mainSubject(tokens, place.first, place.at, true);
  const subject = whole && { ...whole, phrase: upToSpeaker(tokens, whole.phrase) };
  const last = subject && tokens[subject.phrase.last];
  if (!last || (!last.capital && !isPronoun(last) && !HUMAN_NOUNS.has(last.lower))) return undefined;
  if (last.lower === 'it' || last.lower === 'you') return undefined;
  const { first, last: end } = subject.phrase;
  if (tokens[end + 1]?.text === ':' && isHeading(tokens, end, first)) return undefined;
  return { speaker: subject.phrase, kind: 'loose', adjacent: false, doubtful: true };
}

// The ad targets, one message read: a verb that is in no list ends a phrase in small letters.
function upToSpeaker(tokens: readonly Token[], phrase: Phrase): Phrase {
  if (isSpeaker(tokens[phrase.last])) return phrase;
  let last = phrase.last;
  while (last > phrase.first && !isSpeaker(tokens[last])) last -= 1;
  return isSpeaker(tokens[last]) && tokens[last + 1]?.lower !== "'s" ? { first: phrase.first, last } : phrase;
}

function isSpeaker(token: Token | undefined): boolean {
  return token !== undefined && (token.capital || isPronoun(token) || HUMAN_NOUNS.has(token.lower));
}
