// The subject of a reporting verb: looked for to its left, over adverbs, prepositional phrases and insertions between commas.
import { isNounish, isPreposition, isPronoun, isVerbForm, phraseEndingAt, phraseFrom, type Phrase } from './nounPhrase';
import { cueKind } from './cues';
import { isIntroduction, mainSubject, type Subject } from './mainSubject';
import type { Token } from './tokens';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  FORMS_OF_BE,
  isAdverb,
  REPORT_NOUNS,
  SUBORDINATORS,
  UNREAL,
} from './wordClasses';

/** The subject of the verb at `verb`, looked for no further left than `floor`; undefined where none was found. */
export function subjectOf(tokens: readonly Token[], verb: number, floor: number): Subject | undefined {
  let at = verb - 1;
  let doubtful = false;
  let isPassive = false;
  while (at >= floor && isSkipped(tokens[at])) {
    const lower = tokens[at]?.lower ?? '';
    if (UNREAL.has(lower)) doubtful = true;
    if (FORMS_OF_BE.has(lower) && !/ing$/.test(tokens[verb]?.lower ?? '')) isPassive = true;
    at -= 1;
  }
  if (isPassive) return agentOf(tokens, verb);
  const before = tokens[at];
  if (!before || at < floor || before.kind === 'quote') return undefined;
  const inverted = before.lower === ',' ? subjectBehind(tokens, verb) : undefined;
  if (inverted) return inverted;
  if (before.lower === ',') return beyondInsertion(tokens, { verb, comma: at, floor, doubtful });
  const went = before.lower === 'to' && tokens[at - 1]?.lower === 'on' ? at - 2 : -1;
  if (went > floor && /^(?:go|goes|went|going)$/.test(tokens[went]?.lower ?? '')) return subjectOf(tokens, went, floor);
  if (CONJUNCTIONS.has(before.lower) || before.lower === 'to') {
    return (
      nearestPronoun(tokens, at, floor) ?? joinedSubject(tokens, at, floor) ?? mainSubject(tokens, floor, at, true)
    );
  }
  if (RELATIVE.has(before.lower)) {
    const antecedent = antecedentOf(tokens, at, floor);
    return antecedent && { phrase: before.lower === 'who' ? { first: at, last: at } : antecedent, doubtful: true };
  }
  if (/ing$/.test(tokens[verb]?.lower ?? '') && !isUtterance(tokens, at)) {
    // with Trump yelling, with the American Federation of Teachers calling
    const own = withWhom(tokens, at, floor);
    if (own) return { phrase: own, doubtful: true };
    const main = mainSubject(tokens, floor, at + 1, true);
    if (main) return main;
  }
  const phrase = overPrepositions(tokens, at, floor);
  // The officials who briefed reporters spoke: not the reporters.
  if (phrase && phrase.first > floor && tokens[phrase.first - 1]?.lower === 'who' && !isWhole(tokens, phrase)) {
    const antecedent = antecedentOf(tokens, phrase.first - 1, floor);
    if (antecedent) return { phrase: { first: phrase.first - 1, last: phrase.first - 1 }, doubtful: true };
  }
  const issuer = phrase && issuerOf(tokens, phrase, floor);
  if (issuer) return issuer;
  if (phrase) return { phrase, doubtful: doubtful || isObject(tokens, phrase.first, floor) };
  return mainSubject(tokens, floor, at + 1, true);
}

// The calendar, explained Rosenberg, “…”: a name directly behind the verb, set off by commas.
function subjectBehind(tokens: readonly Token[], verb: number): Subject | undefined {
  const cue = tokens[verb];
  if (!cue || cueKind(cue.lower) !== 'speech' || !/(?:ed|said|says|wrote)$/.test(cue.lower)) return undefined;
  const phrase = tokens[verb + 1]?.capital === true ? phraseFrom(tokens, verb + 1, tokens.length) : undefined;
  return phrase && tokens[phrase.last + 1]?.text === ',' ? { phrase, doubtful: true } : undefined;
}

// Trump issued a statement saying …: whoever issued it.
function issuerOf(tokens: readonly Token[], phrase: Phrase, floor: number): Subject | undefined {
  const article = tokens[phrase.first]?.lower ?? '';
  if (!REPORT_NOUNS.has(tokens[phrase.last]?.lower ?? '') || !/^(?:an?|his|her|their|another)$/.test(article))
    return undefined;
  const before = tokens[phrase.first - 1];
  if (before?.kind !== 'word' || before.capital || !/(?:ed|ing|sent|wrote|put|gave|held|made)$/.test(before.lower))
    return undefined;
  const subject = subjectOf(tokens, phrase.first - 1, floor);
  return subject && { ...subject, doubtful: true };
}

function withWhom(tokens: readonly Token[], last: number, floor: number): Phrase | undefined {
  let at = last;
  // A name with two prepositions in it is long enough.
  for (let round = 0; round < 3; round++) {
    const phrase = phraseEndingAt(tokens, at, floor);
    const before = phrase && phrase.first > floor ? tokens[phrase.first - 1] : undefined;
    if (before?.lower === 'with') return phrase;
    if (!phrase || !isPreposition(before)) return undefined;
    at = phrase.first - 2;
  }
  return undefined;
}

// who he says, whom Beck called: between “who” and its verb stands the verb's own subject.
function isWhole(tokens: readonly Token[], phrase: Phrase): boolean {
  return isPronoun(tokens[phrase.first]) || tokens[phrase.first]?.capital === true;
}

const RELATIVE = new Set(['who', 'which', 'that']);

// “a statement calling …”: the statement calls; “Clinton answered on Facebook calling …”: she does.
function isUtterance(tokens: readonly Token[], at: number): boolean {
  return REPORT_NOUNS.has(tokens[at]?.lower ?? '') || FORMS_OF_BE.has(tokens[at + 1]?.lower ?? '');
}

// She laughed and admitted: the subject of the verb before, where a pronoun stands for it.
function nearestPronoun(tokens: readonly Token[], from: number, floor: number): Subject | undefined {
  for (let at = from; at >= floor; at--) {
    const token = tokens[at];
    if (token?.kind === 'quote' || token?.lower === ';') return undefined;
    if (token && SUBJECT_PRONOUNS.has(token.lower)) return { phrase: { first: at, last: at }, doubtful: true };
    if (token?.kind === 'mark' || (token && SUBORDINATORS.has(token.lower))) return undefined;
  }
  return undefined;
}

// when Cruz knocked Rubio and called him: the subject of the clause that both verbs belong to.
function joinedSubject(tokens: readonly Token[], joint: number, floor: number): Subject | undefined {
  for (let at = joint - 1; at > floor; at--) {
    const token = tokens[at];
    if (token?.kind === 'quote' || token?.kind === 'mark') return undefined;
    if (!token || !INNER_CLAUSES.has(token.lower) || !beginsWithSubject(tokens, at + 1)) continue;
    return mainSubject(tokens, at + 1, joint, true);
  }
  return undefined;
}

const SUBJECT_PRONOUNS = new Set(['he', 'she', 'they', 'i', 'we']);

function isSkipped(token: Token | undefined): boolean {
  return token?.kind === 'word' && (AUXILIARIES.has(token.lower) || isAdverb(token));
}

// was told by X: the agent, not the subject, speaks.
function agentOf(tokens: readonly Token[], verb: number): Subject | undefined {
  for (let at = verb + 1; at < Math.min(verb + 4, tokens.length); at++) {
    if (tokens[at]?.lower !== 'by') continue;
    const phrase = phraseFrom(tokens, at + 1, tokens.length);
    return phrase && { phrase, doubtful: true };
  }
  return undefined;
}

// Kurt Campbell, the top Asia expert at the Security Council, said: the leftmost phrase before a comma that can be a subject.
function beyondInsertion(
  tokens: readonly Token[],
  from: { readonly verb: number; readonly comma: number; readonly floor: number; readonly doubtful: boolean },
): Subject | undefined {
  const { verb, comma, floor, doubtful } = from;
  if (/ing$/.test(tokens[verb]?.lower ?? '')) {
    // “…,” Cutler said, adding “…”: whoever said the first.
    if (cueKind(tokens[comma - 1]?.lower ?? '') === 'speech') return subjectOf(tokens, comma - 1, floor);
    const main =
      mainSubject(tokens, clauseStart(tokens, comma, floor), comma, false) ?? mainSubject(tokens, floor, comma, false);
    // Any other participle may be somebody else's.
    return main && { ...main, doubtful: true };
  }
  const closest = overPrepositions(tokens, comma - 1, floor);
  let best = closest && beginsClause(tokens, closest.first, floor) && isName(tokens, closest) ? closest : undefined;
  for (let at = comma - 1; at > floor; at--) {
    const token = tokens[at];
    if (token?.kind === 'quote' || token?.lower === ';') break;
    if (token?.lower !== ',') continue;
    const phrase = overPrepositions(tokens, at - 1, floor);
    if (!phrase || !beginsClause(tokens, phrase.first, floor)) continue;
    // Recalling that moment, David Axelrod, who …: a name that an introduction stands before.
    if (
      best &&
      isName(tokens, best) &&
      isIntroduction(tokens, floor) &&
      !isName(tokens, phrase) &&
      tokens[phrase.first]?.capital !== true
    )
      continue;
    // In Berea, Ohio, Gov. John Kasich, …: a lone name further left is a place, not what the fuller one stands in apposition to.
    if (best && isName(tokens, best) && phrase.first === phrase.last && tokens[phrase.first]?.capital === true)
      continue;
    best = phrase;
    if (tokens[phrase.first - 1]?.lower !== ',') break;
  }
  if (best) return { phrase: best, doubtful };
  return mainSubject(tokens, floor, comma, true);
}

// …, though last week he used stronger language, saying: the last clause before the participle.
function clauseStart(tokens: readonly Token[], comma: number, floor: number): number {
  for (let at = comma - 1; at > floor; at--) {
    const token = tokens[at];
    if (token?.kind === 'quote' || token?.lower === ';') return at + 1;
    if (token?.kind === 'word' && INNER_CLAUSES.has(token.lower) && beginsWithSubject(tokens, at + 1)) {
      // when protesters interrupted her, shouting: nothing but its own clause stands between it and the participle.
      if (!hasComma(tokens, at + 1, comma)) return at + 1;
    }
    if (tokens[at - 1]?.lower !== ',' || token?.kind !== 'word') continue;
    const opens =
      CONJUNCTIONS.has(token.lower) ||
      token.lower === 'though' ||
      token.lower === 'although' ||
      token.lower === 'while';
    const next = tokens[at + 1];
    if (opens && next && (isPronoun(next) || next.capital || DETERMINERS.has(next.lower) || isPreposition(next)))
      return at + 1;
  }
  return floor;
}

const INNER_CLAUSES = new Set(['when', 'where', 'while', 'which', 'as', 'though', 'although']);

// as he defended her; not: as a way to create jobs.
function beginsWithSubject(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (isPronoun(token)) return true;
  return tokens[at - 1]?.lower !== 'as' && token !== undefined && isNounish(token);
}

function hasComma(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.lower === ',') return true;
  return false;
}

// Two words or more, with capitals and without an article.
function isName(tokens: readonly Token[], phrase: Phrase): boolean {
  return phrase.last > phrase.first && tokens[phrase.first]?.capital === true && tokens[phrase.last]?.capital === true;
}

function beginsClause(tokens: readonly Token[], first: number, floor: number): boolean {
  if (first <= floor) return true;
  const before = tokens[first - 1];
  if (!before || before.kind === 'quote') return true;
  if (before.kind === 'mark') return true;
  if (CLAUSE_OPENERS.has(before.lower)) return true;
  return CONJUNCTIONS.has(before.lower) || SUBORDINATORS.has(before.lower) || isAdverb(before);
}

// The phrase that ends at `last`; where a preposition stands before it, the one before that: a spokesman for Mr. Trump.
function overPrepositions(tokens: readonly Token[], last: number, floor: number): Phrase | undefined {
  let at = last;
  // Four prepositional phrases in a row: more stand before no verb.
  for (let round = 0; round < 5; round++) {
    while (at >= floor && isSkipped(tokens[at])) at -= 1;
    const phrase = phraseEndingAt(tokens, at, floor);
    if (!phrase) return undefined;
    const before = tokens[phrase.first - 1];
    if (phrase.first - 1 < floor || !isPreposition(before)) return phrase;
    // As Mr. Pollak observed: these begin a clause as well as a phrase.
    if (CLAUSE_OPENERS.has(before?.lower ?? '')) return phrase;
    at = phrase.first - 2;
    while (at >= floor && isPreposition(tokens[at])) at -= 1;
  }
  return undefined;
}

const CLAUSE_OPENERS = new Set(['as', 'before', 'after', 'since', 'until', 'than', 'like']);

// He met the president …: the phrase stands after another verb, so it may be that verb's object.
function isObject(tokens: readonly Token[], first: number, floor: number): boolean {
  const before = tokens[first - 1];
  return first > floor && before?.kind === 'word' && !isPronoun(before) && isVerbForm(before);
}

/** Whom “who” stands for, where a phrase is that word; undefined for any other phrase. */
export function antecedentOfWho(tokens: readonly Token[], phrase: Phrase): Phrase | undefined {
  return tokens[phrase.first]?.lower === 'who' && phrase.first > 0 ? antecedentOf(tokens, phrase.first, 0) : undefined;
}

function antecedentOf(tokens: readonly Token[], relative: number, floor: number): Phrase | undefined {
  const at = tokens[relative - 1]?.lower === ',' ? relative - 2 : relative - 1;
  return phraseEndingAt(tokens, at, floor);
}
