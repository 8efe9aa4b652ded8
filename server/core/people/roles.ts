// What the words around a name say that the person is: the title before it, the apposition or “who is …” behind it, and
// “of …” behind it. The stretch returned is the text's own words, without article.
import type { Span } from '../text/span';
import { isCommonWord } from './commonWords';
import { isCue } from '../quotes/cues';
import { isDay, isMonth } from './calendar';
import type { NameToken } from './nameTokens';
import { organisationPhrase } from './organisationPhrase';
import { isDemonym } from './places';
import { isAddress, isDescription, isOffice, isOfficePrefix, isPortfolio } from './titles';

// The longest title before a name that is one; “former deputy assistant secretary of state for East Asian affairs” has 9.
const LONGEST_BEFORE = 12;
// “a spokesman for the mayor of New York City”.
const LONGEST_INTRODUCTION = 10;
// Longer appositions are clauses, not roles.
const LONGEST_AFTER = 28;

// Lower-case words that go before an office or a noun for what a person is.
const MODIFIERS = new Set(
  (
    'top senior former chief deputy national security foreign finance defense defence trade commerce prime vice acting interim assistant associate longtime long-time veteran campaign opposition ruling party press state ' +
    'presidential vice-presidential parliamentary congressional military political policy legal economic economics diplomatic government federal local regional police fire army navy air force intelligence health education ' +
    'labor labour energy environment interior justice culture transport agriculture home housing development affairs public relations communications media budget tax research science technology tech computer software medical ' +
    'human rights civil international global executive managing general founding ex lead leading head special permanent high highest highest-ranking ranking retired late current new newly-elected elected outgoing incoming ' +
    'co world champion professional film movie pop rock country opera jazz star supreme court district appeals circuit attorney city county town village school university college student business bank central union ' +
    'church war crime sports football soccer basketball baseball tennis boxing team club assistant senate house conservative liberal progressive far-right far-left right-wing left-wing nationalist populist independent ' +
    'minority majority youth women men climate market markets investment financial corporate company operating marketing product sales chairman majority studio record oil gas media real estate hedge fund'
  ).split(' '),
);

/** The roles of the name that is tokens `from` to `end`; prose spans, at most three. */
export function rolesAround(text: string, tokens: readonly NameToken[], from: number, end: number): readonly Span[] {
  return [
    before(text, tokens, from) ?? introduced(tokens, from, end),
    after(text, tokens, end),
    belonging(tokens, end),
  ].filter((span) => span !== undefined);
}

// “US Secretary of State | Antony Blinken”, “top diplomat | Wang Yi”, “his Chinese counterpart, | Qin Gang”.
function before(text: string, tokens: readonly NameToken[], from: number): Span | undefined {
  let start = from;
  while (isAddress(tokens[start - 1]?.folded ?? '') && joinsAfter(tokens, start)) start -= 1;
  const end = start;
  while (start > 0 && end - start < LONGEST_BEFORE && joinsAfter(tokens, start) && isRoleWord(tokens, start - 1))
    start -= 1;
  const clause = tokens.slice(start, end).findLastIndex((token) => token.gap === 'comma');
  if (clause > 0) start += clause;
  while (start < end && isBarePlace(tokens, start, end)) start += 1;
  const first = tokens[start];
  const last = tokens[end - 1];
  if (!first || !last || start === end) return undefined;
  // “I suspect Barrymore”: a verb.
  if (/^(?:i|we|you|they)$/.test(tokens[start - 1]?.folded ?? '') || first.folded === 'i') return undefined;
  const titled = tokens.slice(start, end).some((token) => isOffice(token.folded) || isDescription(token.folded));
  return titled && last.folded !== 'counterpart' && !(end - start === 1 && isBareTitle(last))
    ? { start: (tokens[withOwner(tokens, start)] ?? first).start, end: withPoint(text, last, tokens[end]) }
    : undefined;
}

// “A spokesman for the mayor, | Dan Whitcomb, declined”: an indefinite noun for what somebody is, and whose or of what.
function introduced(tokens: readonly NameToken[], from: number, end: number): Span | undefined {
  const last = tokens[from - 1];
  if (tokens[from]?.gap !== 'comma' || tokens[end]?.gap !== 'comma' || !last || last.possessive) return undefined;
  for (let at = from - 2; at >= Math.max(1, from - LONGEST_INTRODUCTION); at--) {
    const noun = tokens[at];
    // Nothing but blanks up to the name.
    if (!noun || tokens[at + 1]?.gap !== 'blank' || tokens[at + 1]?.opens === true) return undefined;
    const isNoun = noun.shape === 'lower' && (isDescription(noun.folded) || isOffice(noun.folded));
    if (!isNoun || !/^(?:for|of|at|with)$/.test(tokens[at + 1]?.folded ?? '')) continue;
    const start = afterArticle(tokens, at);
    const first = tokens[start];
    return first && { start: first.start, end: last.end };
  }
  return undefined;
}

// The word behind “a”, “an” or “the”, where nothing but adjectives stands between it and the noun; else the noun itself.
function afterArticle(tokens: readonly NameToken[], noun: number): number {
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at--) {
    if (tokens[at + 1]?.gap !== 'blank' && tokens[at + 1]?.gap !== 'hyphen') return noun;
    if (/^(?:an?|the)$/.test(tokens[at]?.folded ?? '')) return at + 1;
  }
  return noun;
}

// “Sen.”, “Lt. Col.” keep their point.
function withPoint(text: string, last: NameToken, next: NameToken | undefined): number {
  return next?.gap === 'point' && text[last.end] === '.' ? last.end + 1 : last.end;
}

// “Friends of the | Library president”: the whole name of the organisation.
function withOwner(tokens: readonly NameToken[], start: number): number {
  if (!/^(?:of|for|the)$/.test(tokens[start - 1]?.folded ?? '')) return start;
  for (let at = Math.max(0, start - 6); at < start - 1; at++) {
    const end = organisationPhrase(tokens, at);
    if (end !== undefined && end > start) return at;
  }
  return start;
}

// Whether nothing but white space (or the comma of “counterpart, Qin Gang,”) stands before token `at`.
function joinsAfter(tokens: readonly NameToken[], at: number): boolean {
  const gap = tokens[at]?.gap;
  if (gap === 'blank' || gap === 'hyphen') return true;
  const previous = tokens[at - 1];
  if (gap === 'point') return previous !== undefined && previous.shape !== 'lower' && previous.folded.length <= 4;
  return gap === 'comma' && previous?.folded === 'counterpart';
}

function isRoleWord(tokens: readonly NameToken[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.shape === 'lower') {
    if (/^(?:of|for|and|the)$/.test(token.folded)) return isInsideTitle(tokens, at);
    return (
      MODIFIERS.has(token.folded) || isDescription(token.folded) || isOffice(token.folded) || isDemonym(token.folded)
    );
  }
  if (token.shape === 'number' || isDay(token.folded) || isMonth(token.folded)) return false;
  return (
    !token.opens ||
    isOffice(token.folded) ||
    isOfficePrefix(token.folded) ||
    isDemonym(token.folded) ||
    !isCommonWord(token.folded)
  );
}

// The “of” of “Secretary of State”, the “for” and “and” of what follows it.
function isInsideTitle(tokens: readonly NameToken[], at: number): boolean {
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  if (!previous || !next) return false;
  if (tokens[at]?.folded === 'and' || tokens[at]?.folded === 'the')
    return isPortfolio(previous.folded) || previous.folded === 'of';
  return isOffice(previous.folded) && (isPortfolio(next.folded) || next.folded === 'the');
}

// A name of another person before the title, or a bare place: “Biden's | national security adviser”.
function isBarePlace(tokens: readonly NameToken[], at: number, end: number): boolean {
  const token = tokens[at];
  return token !== undefined && token.shape === 'lower' && /^(?:of|for|and|the|new|co)$/.test(token.folded) && at < end;
}

// “Mr” alone, “Friend” alone say nothing about somebody.
function isBareTitle(token: NameToken): boolean {
  return (
    isAddress(token.folded) ||
    /^(?:colleague|friend|resident|candidate|democrat|republican|son|daughter|father|mother|wife|husband|brother|sister)$/.test(
      token.folded,
    )
  );
}

// “, the top U.S. diplomat for East Asia and the Pacific,” up to the comma or stop behind it; “, who is vice president at …”.
function after(text: string, tokens: readonly NameToken[], end: number): Span | undefined {
  const first = tokens[end];
  if (!first || tokens[end - 1]?.possessive === true || first.gap !== 'comma') return undefined;
  const start = appositionStart(tokens, end);
  const head = tokens[start];
  if (!head || !hasNounSoon(tokens, start)) return undefined;
  let last = appositionEnd(text, tokens, start);
  // “young lady who--”.
  while (last > start && /^(?:who|which|that|of|and)$/.test(tokens[last]?.folded ?? '')) last -= 1;
  const tail = tokens[last];
  return tail ? { start: head.start, end: tail.end + (tail.possessive ? 2 : 0) } : undefined;
}

function appositionStart(tokens: readonly NameToken[], end: number): number {
  if (tokens[end]?.folded === 'who' && /^(?:is|was)$/.test(tokens[end + 1]?.folded ?? '')) {
    return /^(?:the|an?)$/.test(tokens[end + 2]?.folded ?? '') ? end + 3 : end + 2;
  }
  return /^(?:the|an?)$/.test(tokens[end]?.folded ?? '') ? end + 1 : end;
}

// A noun for what a person is, within a few words, with nothing before it but words that go with it.
function hasNounSoon(tokens: readonly NameToken[], start: number): boolean {
  if (isBareKin(tokens, start)) return false;
  for (let at = start; at < start + 8; at++) {
    const token = tokens[at];
    if (!token || (at > start && !/^(?:blank|hyphen|point)$/.test(token.gap))) return false;
    if (isPronounOrPreposition(token.folded) || isDoing(token)) return false;
    if (isDescription(token.folded) || isOffice(token.folded)) return !isTitleOfNext(tokens, at);
    if (isDemonym(token.folded) || token.shape !== 'lower' || MODIFIERS.has(token.folded)) continue;
    if (isCue(token.folded) || isFunctionWord(token.folded)) return false;
  }
  return false;
}

// “Qin Gang, top diplomat Wang Yi”: the next person's title.
function isTitleOfNext(tokens: readonly NameToken[], at: number): boolean {
  let next = at + 1;
  // “Lt. Col. Mary Ross”.
  while (next < at + 4 && tokens[next]?.gap === 'point' && isOffice(tokens[next]?.folded ?? '')) next += 1;
  const token = tokens[next];
  const isNear = token?.gap === 'blank' || (token?.gap === 'point' && (tokens[next - 1]?.folded.length ?? 9) <= 4);
  return isNear && token.shape === 'capital' && !isOffice(token.folded);
}

// “shaking his head”, “obstinately taking a chair”: what somebody does. “acting head”, “leading expert” are in the lists.
function isDoing(token: NameToken): boolean {
  if (token.shape !== 'lower' || !/(?:ing|ly)$/.test(token.folded)) return false;
  return (
    !MODIFIERS.has(token.folded) &&
    !isDescription(token.folded) &&
    !/^(?:visiting|sitting|reigning|founding|formerly|newly|recently|family|early|elderly|weekly|daily|monthly)$/.test(
      token.folded,
    )
  );
}

// “I suspect”, “for the general behoof”.
function isPronounOrPreposition(folded: string): boolean {
  return /^(?:i|we|you|for|under|over|about|after|before|into|upon|without|like|through|during)$/.test(folded);
}

// “husband acting as butler”: kin without an article or “of” says not whose.
function isBareKin(tokens: readonly NameToken[], start: number): boolean {
  const next = tokens[start + 1];
  if (!/^(?:husband|wife|son|daughter|father|mother|brother|sister)$/.test(tokens[start]?.folded ?? '')) return false;
  return tokens[start]?.gap === 'comma' && next?.gap === 'blank' && next.folded !== 'of';
}

function isFunctionWord(folded: string): boolean {
  return /^(?:in|on|at|by|to|from|with|who|which|that|he|she|they|it|is|was|were|are|has|had|have|will|would|and|but|or|as|because|while|when)$/.test(
    folded,
  );
}

// The last token of the apposition, or -1 where it is no apposition but a clause with a verb of its own.
function appositionEnd(text: string, tokens: readonly NameToken[], start: number): number {
  let relative = false;
  for (let at = start; at < tokens.length && at - start < LONGEST_AFTER; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token) return -1;
    if (/^(?:who|which|that)$/.test(token.folded)) relative = true;
    if (!relative && at > start && token.shape === 'lower' && isVerb(token.folded)) return -1;
    if (
      !next ||
      next.opens ||
      next.gap === 'comma' ||
      (next.gap === 'other' && !/[/'\u2019]/.test(text.slice(token.end, next.start)))
    )
      return at;
  }
  return -1;
}

function isVerb(folded: string): boolean {
  return isCue(folded) || /^(?:is|was|were|are|has|had|have|will|would|could|can|did|does)$/.test(folded);
}

// “Mary Barra | of General Motors”.
function belonging(tokens: readonly NameToken[], end: number): Span | undefined {
  const joint = tokens[end];
  if (!joint || joint.folded !== 'of' || joint.gap !== 'blank' || tokens[end - 1]?.possessive === true)
    return undefined;
  const article = tokens[end + 1]?.folded === 'the' ? 1 : 0;
  const at = end + 1 + article;
  const first = tokens[at];
  if (!first || first.shape === 'lower' || first.shape === 'number' || isDay(first.folded) || isMonth(first.folded))
    return undefined;
  let next = organisationPhrase(tokens, at) ?? at + 1;
  while (
    tokens[next]?.gap === 'blank' &&
    tokens[next]?.shape === 'capital' &&
    next < at + 6 &&
    tokens[next - 1]?.possessive !== true
  )
    next += 1;
  const last = tokens[next - 1];
  return last && !last.possessive ? { start: joint.start, end: last.end } : undefined;
}
