// What a word is, and when two are the same word (docs/checks.md: what is never folded).
//
// A word is a run of letters, digits and combining marks, with the marks that belong inside it: an apostrophe between
// letters (can't), a point or comma between digits (3.5, 1,000), the points of an abbreviation (U.S.), a currency sign or
// minus before a number, an ampersand between letters (AT&T). A hyphen divides: war-torn is two words, so that
// `war torn` differs from it by a mark only, while `re-sign` and `resign` stay different words. A per cent sign is a word,
// and so is a currency sign after a number. Han, kana and Hangul syllable text has no blanks between words; there each
// Han or kana character is a word. Soft hyphens and zero-width characters are nothing, wherever they stand.
//
// Every source goes through here, 100 MB of them, so characters are told apart by a table and no string is made for a
// word whose form nobody asks for (`eachWord`): 7 ms/MB.
import type { Span } from './span';

/** A word in a text. */
export interface Word extends Span {
  /** The word as the verdict compares it: apostrophes and compatibility forms unified, invisible characters gone; case and
   * accents kept. Two words are the same when their forms are equal. */
  readonly form: string;
}

const APOSTROPHES = /['\u2019\u02BC\u2018\u201B\u2032\u00B4`]/g;
const CURRENCY = /\p{Sc}/u;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const enum Kind {
  Other,
  Letter,
  Digit,
  Invisible,
  /** A word of its own, without blanks around it. */
  Ideograph,
  /** Per cent and per mille: words of their own. */
  Sign,
  Currency,
  /** May stand inside a word. */
  Apostrophe,
  /** May stand inside a word: point, comma, colon, ampersand. */
  Joiner,
}

/** Below this, a character's kind is looked up: Latin, Greek, Cyrillic, Hebrew, Arabic. */
const TABLE_SIZE = 0x700;

const KINDS: readonly Kind[] = Array.from({ length: TABLE_SIZE }, (_none, code) => kindOf(code));

/** The words of a text, in order, with offsets into it. Linear in the text's length. */
export function words(text: string, start = 0, end = text.length): Word[] {
  const found: Word[] = [];
  eachWord(text, { start, end }, (from, to) => {
    found.push({ start: from, end: to, form: wordForm(text.slice(from, to)) });
  });
  return found;
}

/** Calls `visit` with the start and end of each word of a stretch, in order, and makes nothing else. */
export function eachWord(text: string, stretch: Span, visit: (start: number, end: number) => void): void {
  const limit = Math.max(0, stretch.start);
  const end = Math.min(stretch.end, text.length);
  let at = limit;
  while (at < end) {
    const kind = kindAt(text, at);
    if (kind === Kind.Letter || kind === Kind.Digit) {
      const start = kind === Kind.Digit ? numberStart(text, at, limit) : at;
      at = wordEnd(text, at, end);
      visit(start, at);
    } else {
      const width = widthAt(text, at);
      const isWord = kind === Kind.Ideograph || kind === Kind.Sign;
      if (isWord || (kind === Kind.Currency && followsNumber(text, at, limit))) visit(at, Math.min(at + width, end));
      at += width;
    }
  }
}

/** The form of a word's characters, as in `Word.form`. */
export function wordForm(characters: string): string {
  if (isPlain(characters)) return characters;
  // Before the compatibility form, which divides U+00B4 into a blank and an accent.
  const unified = characters
    .replace(APOSTROPHES, "'")
    .replace(INVISIBLE, '')
    .replace(/[ \t\r\n]/g, '');
  return unified
    .normalize('NFKC')
    .replace(/\u2212/g, '-')
    .replace(/\uFF07/g, "'");
}

/** What retrieval compares: much harder folded than the form (case, accents, apostrophes, points and signs gone). */
export function foldedForm(form: string): string {
  const bare = isPlain(form) ? form : form.normalize('NFKD').replace(/\p{M}/gu, '');
  return bare.toLowerCase().replace(/['.,:&\p{Sc}-]/gu, '') || bare;
}

/** A 32-bit key of the folded form (FNV-1a, Fowler, Noll and Vo), never 0: equal words have equal keys; the reverse is
 * checked by the alignment, so that a collision costs time and never a verdict. */
export function wordKey(form: string): number {
  const folded = foldedForm(form);
  let hash = FNV_BASIS;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), FNV_PRIME);
  return hash >>> 0 || 1;
}

/** `wordKey` of the word between two offsets of a text, without making its form where it is letters and digits only. */
export function wordKeyAt(text: string, start: number, end: number): number {
  let hash = FNV_BASIS;
  for (let at = start; at < end; at++) {
    let code = text.charCodeAt(at);
    if (code >= 0x41 && code <= 0x5a) code |= 0x20;
    else if (!(code >= 0x61 && code <= 0x7a) && !(code >= 0x30 && code <= 0x39))
      return wordKey(wordForm(text.slice(start, end)));
    hash = Math.imul(hash ^ code, FNV_PRIME);
  }
  return hash >>> 0 || 1;
}

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

// Letters, digits, point, comma and hyphen only: nothing to unify.
function isPlain(characters: string): boolean {
  for (let i = 0; i < characters.length; i++) {
    const code = characters.charCodeAt(i);
    if (code > 0x7a || code < 0x2c || (code > 0x39 && code < 0x41) || (code > 0x5a && code < 0x61)) return false;
  }
  return true;
}

// A currency sign or a minus directly before the number belongs to it: $5 and 5 are different words.
function numberStart(text: string, at: number, limit: number): number {
  if (at <= limit) return at;
  if (kindAt(text, at - 1) === Kind.Currency) return followsNumber(text, at - 1, limit) ? at : at - 1;
  const before = text.charCodeAt(at - 1);
  const isMinus = before === 0x2212 || before === 0x2d;
  return isMinus && (at - 1 === limit || /[\s(["\u201C]/.test(text.charAt(at - 2))) ? at - 1 : at;
}

// 5€ or 5 €.
function followsNumber(text: string, at: number, limit: number): boolean {
  const isBlank = /[ \u00A0\u2009\u202F]/.test(text.charAt(at - 1));
  const before = at - (isBlank ? 2 : 1);
  return before >= limit && kindAt(text, before) === Kind.Digit && kindAt(text, at + 1) !== Kind.Digit;
}

function wordEnd(text: string, from: number, end: number): number {
  let at = from;
  let last = from; // the end of the last character that is more than nothing
  while (at < end) {
    const kind = kindAt(text, at);
    if (kind === Kind.Letter || kind === Kind.Digit) last = at += widthAt(text, at);
    else if (kind === Kind.Invisible) at = afterInvisible(text, at);
    else if (kind >= Kind.Apostrophe && isInside(text, at, end)) at += 1;
    else break;
  }
  last = Math.min(last, end);
  return text.charCodeAt(last) === 0x2e && last < end && hasInnerPoint(text, from, last) ? last + 1 : last;
}

// A soft hyphen at the end of a line is followed by the rest of the word on the next.
function afterInvisible(text: string, at: number): number {
  if (text.charCodeAt(at) !== 0xad) return at + 1;
  let next = afterBlanks(text, at + 1);
  if (text.charCodeAt(next) === 0x0d) next += 1;
  else if (text.charCodeAt(next) !== 0x0a) return at + 1;
  if (text.charCodeAt(next) === 0x0a) next += 1;
  return afterBlanks(text, next);
}

// No line is indented by more blanks than this where a word goes on.
const MOST_BLANKS = 8;

function afterBlanks(text: string, at: number): number {
  let next = at;
  while (next < at + MOST_BLANKS && (text.charCodeAt(next) === 0x20 || text.charCodeAt(next) === 0x09)) next += 1;
  return next;
}

// Whether the mark at `at` stands inside a word: can't, 3.5, 10:30, U.S, AT&T.
function isInside(text: string, at: number, end: number): boolean {
  const next = visibleFrom(text, at + 1, end);
  if (next >= end) return false;
  const before = kindBefore(text, at);
  const after = kindAt(text, next);
  const mark = text.charCodeAt(at);
  if (kindAt(text, at) === Kind.Apostrophe) {
    return (before === Kind.Letter || before === Kind.Digit) && after === Kind.Letter;
  }
  if (mark === 0x26) return before === Kind.Letter && after === Kind.Letter;
  if (before === Kind.Digit && after === Kind.Digit) return true;
  return mark === 0x2e && before === Kind.Letter && after === Kind.Letter && isInitial(text, at);
}

// A single letter before the point and a single letter after it: U.S, a.m, J.F.K.
function isInitial(text: string, at: number): boolean {
  const single = at < 2 || kindAt(text, at - 2) !== Kind.Letter;
  const afterNext = kindAt(text, at + 2);
  return single && afterNext !== Kind.Letter && afterNext !== Kind.Digit;
}

function hasInnerPoint(text: string, from: number, end: number): boolean {
  return end - from >= 3 && text.charCodeAt(end - 2) === 0x2e && kindAt(text, end - 1) === Kind.Letter;
}

function visibleFrom(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && kindAt(text, next) === Kind.Invisible) next += 1;
  return next;
}

// The kind of the last visible character before an offset.
function kindBefore(text: string, at: number): Kind {
  let before = at - 1;
  while (before >= 0 && kindAt(text, before) === Kind.Invisible) before -= 1;
  const isLow = (text.charCodeAt(before) & 0xfc00) === 0xdc00;
  return kindAt(text, isLow && widthAt(text, before - 1) === 2 ? before - 1 : before);
}

function widthAt(text: string, at: number): number {
  const isPair = (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
  return isPair ? 2 : 1;
}

// Past either end of the text: `Other`.
function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  return code < TABLE_SIZE ? (KINDS[code] ?? Kind.Other) : kindOf(text.codePointAt(at) ?? 0);
}

function kindOf(code: number): Kind {
  const character = String.fromCodePoint(code);
  if (character === '%' || code === 0x2030) return Kind.Sign;
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff) return Kind.Invisible;
  if (code === 0xff07 || /^['\u02BC\u2018\u2019\u201B\u2032\u00B4`]$/.test(character)) return Kind.Apostrophe;
  if (/^[.,:&]$/.test(character)) return Kind.Joiner;
  if (code >= 0x2000 && code <= 0x206f) return Kind.Other;
  if (IDEOGRAPH.test(character)) return Kind.Ideograph;
  if (LETTER.test(character)) return Kind.Letter;
  if (DIGIT.test(character)) return Kind.Digit;
  return CURRENCY.test(character) ? Kind.Currency : Kind.Other;
}
