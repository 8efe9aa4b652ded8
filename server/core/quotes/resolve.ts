// Which person the words for a speaker stand for.
//
// A name stands for its entity. A pronoun stands for the one person whom the text speaks of just before, and a role (“the
// secretary of state”) for the one person who is called so. Certain is only what leaves no second reading: a wrong
// “wrong speaker” is never acceptable.
import { documentSpan, type Document } from '../document';
import { foldName } from '../people/foldName';
import { genderOfGivenName } from '../people/givenNames';
import type { Mention, Names } from '../people/mention';
import { genderOfAddress } from '../people/titles';
import type { Span } from '../text/span';
import { isAboutUnnamed, turnsToUnnamed } from './anothersWords';
import { cueKind } from './cues';
import { isPronoun, isQuantity, phraseFrom, type Phrase } from './nounPhrase';
import type { Attribution } from './quotation';
import { mainSubject } from './mainSubject';
import { antecedentOfWho } from './subject';
import { sentenceOf, type BlockTokens, type Surroundings } from './surroundings';
import type { Token } from './tokens';
import { HUMAN_NOUNS, REPORT_NOUNS } from './wordClasses';

/** What the words for a speaker are, and whom they stand for. */
export interface Resolved {
  readonly kind: NonNullable<Attribution['speakerKind']>;
  readonly person?: number;
  readonly certain: boolean;
}

/** What a document says about who is who. `spoken`: the attributions found so far. */
export interface Context {
  readonly document: Document;
  readonly names: Names;
  readonly surroundings: Surroundings;
  readonly spoken: readonly Attribution[];
}

// A pronoun's person stands in its own paragraph or in one of this many before.
const PARAGRAPHS_BACK = 2;
// In a paragraph without end, nothing further back is what a pronoun means.
const SENTENCES_BACK = 12;
const LONGEST_SENTENCE = 400;
const NEWS_OUTLET =
  /\b(?:Times|Post|News|Journal|Press|Reuters|AP|AFP|BBC|CNN|NBC|CBS|ABC|NPR|MSNBC|Guardian|Tribune|Herald|Politico|Bloomberg|Xinhua|Economist|Telegraph|Globe|Gazette|Magazine|Newsweek)\b/;

/** Whom a phrase stands for. */
export function personOf(context: Context, block: BlockTokens, phrase: Phrase): Resolved {
  const last = block.tokens[phrase.last];
  const antecedent = antecedentOfWho(block.tokens, phrase);
  if (antecedent) return { ...personOf(context, block, antecedent), kind: 'pronoun', certain: false };
  // quoted him as saying: anyone but whoever quoted him.
  if (isObjectPronoun(phrase, last)) return { kind: 'pronoun', certain: false };
  if (isPronoun(last)) return pronounPerson(context, block, phrase.last);
  const mentions = mentionsIn(context.names, spanOf(context.document, block, phrase.first, phrase.last));
  const persons = new Set(mentions.filter((mention) => mention.kind === 'person').map((mention) => mention.entity));
  const named = mentions.find(
    (mention) => mention.kind === 'person' && endsWith(context.document, block, phrase, mention),
  );
  if (named) {
    if (persons.size > 1 && hasAnd(block, phrase)) return { kind: 'group', certain: false };
    return { kind: 'name', person: named.entity, certain: true };
  }
  if (NEWS_OUTLET.test(textOfPhrase(block, phrase)) || REPORT_NOUNS.has(last?.lower ?? ''))
    return { kind: 'report', certain: false };
  const apposed = apposition(context, block, phrase);
  if (apposed !== undefined) return { kind: 'name', person: apposed, certain: true };
  const role = rolePerson(context.names, textOfPhrase(block, phrase));
  if (role !== undefined) return { kind: 'role', person: role, certain: false };
  if (mentions.some((mention) => mention.kind !== 'person') && last?.capital) return { kind: 'group', certain: false };
  if (last?.capital && !HUMAN_NOUNS.has(last.lower) && !isQuantity(last)) return { kind: 'name', certain: false };
  const isPlural =
    /s$/.test(last?.lower ?? '') || (phrase.first === phrase.last && !HUMAN_NOUNS.has(last?.lower ?? ''));
  return { kind: isPlural ? 'group' : 'role', certain: false };
}

// The mention reaches the phrase's last word, so that the phrase is not “Mr Blinken’s spokesman”.
function endsWith(document: Document, block: BlockTokens, phrase: Phrase, mention: Mention): boolean {
  const last = spanOf(document, block, phrase.last, phrase.last);
  return mention.start < last.end && last.start < mention.end;
}

function hasAnd(block: BlockTokens, phrase: Phrase): boolean {
  return block.tokens.slice(phrase.first, phrase.last).some((token) => token.lower === 'and' || token.text === '&');
}

// The company's chief executive, Tim Cook, said
function apposition(context: Context, block: BlockTokens, phrase: Phrase): number | undefined {
  const named = namedOne(context, block, phrase);
  if (named !== undefined) return named;
  if (block.tokens[phrase.last + 1]?.lower !== ',') return undefined;
  const next = phraseFrom(block.tokens, phrase.last + 2, block.tokens.length);
  if (!next || !HUMAN_NOUNS.has(block.tokens[phrase.last]?.lower ?? '')) return undefined;
  const after = block.tokens[next.last + 1]?.text ?? '';
  if (after !== ',' && after !== '.' && after !== ':') return undefined;
  const mention = mentionsIn(context.names, spanOf(context.document, block, next.first, next.last)).find(
    (one) => one.kind === 'person' && endsWith(context.document, block, next, one),
  );
  return mention?.entity;
}

// One of them, a landlord named Victor Hale, said: the only name between the commas.
function namedOne(context: Context, block: BlockTokens, phrase: Phrase): number | undefined {
  const { tokens } = block;
  if (!/^(?:one|another)$/.test(tokens[phrase.first]?.lower ?? '')) return undefined;
  let open = phrase.last + 1;
  while (open < phrase.last + LONGEST_OF && tokens[open]?.kind === 'word') open += 1;
  let close = open + 1;
  while (close < open + LONGEST_OF && tokens[close]?.kind === 'word') close += 1;
  if (tokens[open]?.lower !== ',' || tokens[close]?.lower !== ',') return undefined;
  const inside = mentionsIn(context.names, spanOf(context.document, block, open + 1, close - 1));
  const people = new Set(inside.flatMap(({ kind, entity }) => (kind === 'person' ? [entity] : [])));
  return people.size === 1 ? [...people][0] : undefined;
}

// of the twelve members of the town council; a landlord from the next street named Victor Hale
const LONGEST_OF = 12;

const persons = new WeakMap<Names, ReadonlyMap<string, number>>();

// The one person whom the document calls so.
function rolePerson(names: Names, text: string): number | undefined {
  const role = text.replace(/^(?:the|a|an|his|her|their)\s+/i, '').toLowerCase();
  const found = (persons.get(names) ?? personsByRole(names)).get(role);
  return found === undefined || found < 0 ? undefined : found;
}

// A role in small letters -> the entity; -1 where two people have it.
function personsByRole(names: Names): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, entity] of names.entities.entries()) {
    if (entity.kind !== 'person') continue;
    for (const { text } of entity.roles) {
      const role = text.toLowerCase();
      const before = found.get(role);
      found.set(role, before === undefined || before === index ? index : -1);
    }
  }
  persons.set(names, found);
  return found;
}

function isObjectPronoun({ first, last }: Phrase, token: Token | undefined): boolean {
  return first === last && (token?.lower === 'him' || token?.lower === 'her' || token?.lower === 'them');
}

function pronounPerson(context: Context, block: BlockTokens, at: number): Resolved {
  const pronoun = block.tokens[at]?.lower ?? '';
  if (pronoun === 'they' || pronoun === 'we') return { kind: 'pronoun', certain: false };
  if (pronoun !== 'he' && pronoun !== 'she') return { kind: 'pronoun', certain: false };
  let isRivalled = false;
  for (let index = block.block; index >= Math.max(0, block.block - PARAGRAPHS_BACK); index--) {
    const tokens = context.surroundings.tokens(index);
    if (!tokens) break;
    const limit = index === block.block ? at : tokens.tokens.length;
    const found = inBlockBefore(context, tokens, limit, pronoun);
    if (typeof found === 'object')
      return { kind: 'pronoun', person: found.person, certain: found.certain && !isRivalled };
    isRivalled ||= found === 'unnamed';
  }
  return { kind: 'pronoun', certain: false };
}

interface Candidate {
  readonly person: number;
  readonly certain: boolean;
}

// Sentence by sentence backwards: the first that speaks of a person decides, not beyond doubt where one after it is about
// somebody without a name.
function inBlockBefore(
  context: Context,
  block: BlockTokens,
  limit: number,
  pronoun: string,
): Candidate | 'unnamed' | undefined {
  let isRivalled = false;
  const last = sentenceOf(block, limit - 1);
  for (let sentence = last; sentence >= Math.max(0, last - SENTENCES_BACK); sentence--) {
    const first = Math.max(block.sentences[sentence] ?? 0, limit - LONGEST_SENTENCE);
    if (first >= limit) continue;
    const end = Math.min(limit, block.sentences[sentence + 1] ?? block.tokens.length);
    const found = inSentence(context, block, { first, last: end - 1 }, pronoun);
    isRivalled ||= turnsToUnnamed(block.tokens, { first, last: end - 1 });
    if (found) return isRivalled ? { ...found, certain: false } : found;
    isRivalled ||= isAboutUnnamed(block.tokens, { first, last: end - 1 });
  }
  return isRivalled ? 'unnamed' : undefined;
}

function inSentence(context: Context, block: BlockTokens, unit: Phrase, pronoun: string): Candidate | undefined {
  const span = spanOf(context.document, block, unit.first, unit.last);
  const spoken = spokenIn(context, span);
  const before = spoken?.person !== undefined && !isOfOther(context, spoken.person, pronoun) ? spoken : undefined;
  const mentions = mentionsIn(context.names, span).filter(
    (mention) =>
      mention.kind === 'person' && isOutsideQuotes(context, block, unit, mention) && fits(context, mention, pronoun),
  );
  const persons = new Set(mentions.map((mention) => mention.entity));
  if (before?.person !== undefined) persons.add(before.person);
  const [only] = persons;
  if (only === undefined) return undefined;
  const subject = subjectMention(context, block, unit, mentions) ?? before?.person;
  // “…?” Glaser asked. “…,” she said: whoever asks is not who answers.
  const isAsker = before !== undefined && /^ask/i.test(before.cue?.text ?? '');
  if (persons.size === 1) return { person: only, certain: subject === only && (before?.certain ?? true) && !isAsker };
  return subject === undefined ? undefined : { person: subject, certain: false };
}

function spokenIn(context: Context, span: Span): Attribution | undefined {
  // The last few are enough: the sentence asked for is one of the last.
  for (let index = context.spoken.length - 1; index >= Math.max(0, context.spoken.length - 40); index--) {
    const one = context.spoken[index];
    const speaker = one?.speaker;
    if (!speaker) continue;
    if (speaker.end <= span.start) return undefined;
    if (speaker.start < span.end && one.person !== undefined) return one;
  }
  return undefined;
}

function isOutsideQuotes(context: Context, block: BlockTokens, unit: Phrase, mention: Mention): boolean {
  for (let at = unit.first; at <= unit.last; at++) {
    if (block.tokens[at]?.kind !== 'quote') continue;
    const quote = spanOf(context.document, block, at, at);
    if (quote.start <= mention.start && mention.end <= quote.end) return false;
  }
  return mention.credit !== true;
}

// The person whom a sentence is about, or who speaks in it.
function subjectMention(
  context: Context,
  block: BlockTokens,
  unit: Phrase,
  mentions: readonly Mention[],
): number | undefined {
  const subject = mainSubject(block.tokens, unit.first, unit.last + 1, false);
  if (subject) {
    const named = mentions.find((mention) => endsWith(context.document, block, subject.phrase, mention));
    if (named) return named.entity;
  }
  for (const mention of mentions) {
    for (let at = unit.first; at <= unit.last; at++) {
      const token = spanOf(context.document, block, at, at);
      if (token.start >= mention.end) {
        if (cueKind(block.tokens[at]?.lower ?? '') === 'speech') return mention.entity;
        break;
      }
    }
  }
  return undefined;
}

// Mr and “she” do not go together, nor does a given name of the other gender.
function fits(context: Context, mention: Mention, pronoun: string): boolean {
  const before =
    /([\p{L}]+)\.?\s*$/u.exec(context.document.text.slice(Math.max(0, mention.start - 16), mention.start))?.[1] ?? '';
  const addressed = genderOfAddress(foldName(before));
  if (addressed !== undefined) return (addressed === 'male') === (pronoun === 'he');
  return !isOfOther(context, mention.entity, pronoun);
}

// The given name of a full name is of the other gender.
function isOfOther(context: Context, person: number, pronoun: string): boolean {
  const name = context.names.entities[person]?.name ?? '';
  const gender = name.includes(' ') ? genderOfGivenName(foldName(name.split(' ')[0] ?? '')) : undefined;
  return gender !== undefined && (gender === 'male') !== (pronoun === 'he');
}

/** Whether a phrase can stand for somebody who speaks: a name that the document knows, he or she, a word for people. */
export function canSpeak(context: Context, block: BlockTokens, phrase: Phrase): boolean {
  const last = block.tokens[phrase.last];
  if (isPronoun(last))
    return last?.lower === 'he' || last?.lower === 'she' || last?.lower === 'they' || last?.lower === 'who';
  // Two words with a capital at the end are somebody's name, known or not.
  if (HUMAN_NOUNS.has(last?.lower ?? '') || (last?.capital === true && phrase.last > phrase.first)) return true;
  return mentionsIn(context.names, spanOf(context.document, block, phrase.first, phrase.last)).length > 0;
}

/** The mentions that touch a stretch of the document, in order. */
export function mentionsIn(names: Names, span: Span): readonly Mention[] {
  const { mentions } = names;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let at = low; at < mentions.length; at++) {
    const mention = mentions[at];
    if (!mention || mention.start >= span.end) break;
    found.push(mention);
  }
  return found;
}

function textOfPhrase(block: BlockTokens, phrase: Phrase): string {
  return block.tokens
    .slice(phrase.first, phrase.last + 1)
    .map((token) => token.text)
    .join(' ');
}

/** The stretch of the document from one token of a block to another. */
export function spanOf(document: Document, block: BlockTokens, first: number, last: number): Span {
  const whole = document.blocks[block.block];
  const start = block.tokens[first]?.start ?? 0;
  const end = block.tokens[last]?.end ?? start;
  return whole ? documentSpan(whole, { start, end: Math.max(start, end) }) : { start: 0, end: 0 };
}
