// Noun phrases in a row of tokens, as far as the search for a speaker needs them: by stop words and capital letters, without
// a parser. A phrase is a stretch of tokens; both its ends belong to it.
import { cueKind } from './cues';
import type { Token } from './tokens';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  HUMAN_NOUNS,
  isAdverb,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from './wordClasses';

/** Token indices, both included. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

// No phrase before a reporting verb is longer in news prose ("the former top White House national security aide").
const LONGEST_PHRASE = 12;
const POSSESSIVE_PRONOUNS = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your']);
const FINITE = new Set('said says told tells wrote writes written thought thinks felt spoke went put'.split(' '));

/** True for a word that a verb form can only be: said, called, warning. */
export function isVerbForm(token: Token): boolean {
  if (token.capital) return false;
  return FINITE.has(token.lower) || (cueKind(token.lower) !== undefined && /(?:ed|ing)$/.test(token.lower));
}

/** True for a word that may stand inside a noun phrase. */
export function isNounish(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const { lower } = token;
  if (token.capital && !isSentenceWord(token)) return true;
  if (PREPOSITIONS.has(lower) || SUBORDINATORS.has(lower) || CONJUNCTIONS.has(lower) || AUXILIARIES.has(lower))
    return false;
  return !PRONOUNS.has(lower) && !OBJECTS.has(lower) && !isVerbForm(token);
}

// Pronouns that are no part of a longer phrase: told him.
const OBJECTS = new Set(['him', 'me', 'us', 'them', 'himself', 'herself', 'itself', 'themselves', 'myself']);

// Capitals at a sentence's beginning say nothing for these.
function isSentenceWord(token: Token): boolean {
  const { lower } = token;
  return (
    PREPOSITIONS.has(lower) ||
    SUBORDINATORS.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    AUXILIARIES.has(lower) ||
    PRONOUNS.has(lower) ||
    (isAdverb(token) && lower !== 'first')
  );
}

/** True for a pronoun that can be a subject. */
export function isPronoun(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    PRONOUNS.has(token.lower) &&
    token.lower !== 'one' &&
    token.lower !== 'both' &&
    token.lower !== 'another'
  );
}

/** True for a preposition; never for the month. */
export function isPreposition(token: Token | undefined): boolean {
  return token?.kind === 'word' && PREPOSITIONS.has(token.lower) && token.text !== 'May';
}

/** The noun phrase whose last word is at `last`, going no further back than `floor`; undefined where there is none. */
export function phraseEndingAt(tokens: readonly Token[], last: number, floor: number): Phrase | undefined {
  const end = tokens[last];
  if (!end || last < floor) return undefined;
  if (isPronoun(end)) return { first: last, last };
  if (!isNounish(end) || end.lower === "'s" || /^\d+$/.test(end.text)) return undefined;
  let first = last;
  while (first > floor && last - first < LONGEST_PHRASE) {
    const before = tokens[first - 1];
    if (!before) break;
    if (DETERMINERS.has(before.lower) || POSSESSIVE_PRONOUNS.has(before.lower)) {
      first -= 1;
      if (tokens[first - 1]?.lower === 'all' || tokens[first - 1]?.lower === 'both') first -= 1;
      break;
    }
    const isOwner = before.lower === "'s" && first - 2 >= floor && isNounish(tokens[first - 2]);
    if (isOwner || isNounish(before) || joinsNames(tokens, first - 1, floor)) first -= 1;
    else break;
  }
  return { first: withoutVerb(tokens, first, last), last };
}

// Biden and Xi; Chase & Co.; van der Bellen
function joinsNames(tokens: readonly Token[], at: number, floor: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before || at - 1 < floor || !(tokens[at + 1]?.capital ?? false)) return false;
  if (token.text === '&') return before.capital;
  if (token.lower === 'and') return before.capital && !isSentenceWord(before);
  return false;
}

// Words in small letters before a name are its title (former diplomat), unless there are many: then a verb is among them.
function withoutVerb(tokens: readonly Token[], first: number, last: number): number {
  const opening = tokens[first];
  if (!opening || DETERMINERS.has(opening.lower)) return first;
  let name = last;
  while (name > first && (tokens[name]?.capital ?? false)) name -= 1;
  if (name === last) return first;
  const small = tokens[name]?.capital === true ? name : name + 1;
  let start = small;
  while (start > first && isTitleWord(tokens[start - 1])) start -= 1;
  return start;
}

function isTitleWord(token: Token | undefined): boolean {
  if (!token) return false;
  return (
    token.capital ||
    token.lower === "'s" ||
    TITLE_WORDS.has(token.lower) ||
    HUMAN_NOUNS.has(token.lower) ||
    /(?:ist|man|er|or)$/.test(token.lower)
  );
}

const TITLE_WORDS = new Set(
  'former top senior chief deputy vice co-founder then-candidate fellow presidential republican democratic'.split(' '),
);

/** The noun phrase that begins at `first`, ending before `limit`; undefined where none does. */
export function phraseFrom(tokens: readonly Token[], first: number, limit: number): Phrase | undefined {
  const start = tokens[first];
  if (!start || first >= limit) return undefined;
  if (isPronoun(start)) return { first, last: first };
  let at = first;
  const isDetermined = DETERMINERS.has(start.lower);
  if (isDetermined) at += 1;
  if (!isNounish(tokens[at]))
    return isDetermined && start.kind === 'word' && QUANTITY.has(start.lower) ? { first, last: first } : undefined;
  let isNamed = false;
  while (at < limit && at - first < LONGEST_PHRASE) {
    const token = tokens[at];
    if (!token) break;
    const goesOn = isNounish(token) || token.lower === "'s" || joinsNames(tokens, at, first);
    if (!goesOn || (isVerbLike(token) && at > first)) break;
    // After a name, a word in small letters begins something else: its verb, an adverb.
    if (isNamed && !token.capital && token.lower !== "'s" && token.lower !== 'and' && token.text !== '&') {
      if (tokens[at - 1]?.lower !== "'s" && !HUMAN_NOUNS.has(token.lower)) break;
    }
    isNamed = token.capital || (isNamed && token.lower !== "'s" && (token.lower === 'and' || token.text === '&'));
    at += 1;
  }
  return at > first ? { first, last: at - 1 } : undefined;
}

/** True for “one”, “some”, “many” and their like, which stand for people of a group. */
export function isQuantity(token: Token | undefined): boolean {
  return token?.kind === 'word' && QUANTITY.has(token.lower);
}

const QUANTITY = new Set(['one', 'some', 'many', 'several', 'both', 'others', 'another', 'two', 'most', 'few']);

// A verb in the present among nouns: critics say, the website explains. Only what is hardly ever a noun.
function isVerbLike(token: Token): boolean {
  return !token.capital && (isVerbForm(token) || PRESENT.has(token.lower));
}

const PRESENT = new Set(
  (
    'say tell write argue believe think insist agree describe call asks adds explains argues believes thinks insists agrees describes ' +
    'warns continues concludes recalls declares replies admits suggests predicts observes contends maintains acknowledges asserts'
  ).split(' '),
);
