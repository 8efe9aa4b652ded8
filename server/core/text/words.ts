// What a word is, and when two are the same word (design: "same words").
//
// A word is a run of letters, digits and combining marks, with the marks that belong inside it: an apostrophe between
// letters (can't), a point or comma between digits (3.5, 1,000), the points of an abbreviation (U.S.), a currency sign or
// minus before a number, an ampersand between letters (AT&T). A hyphen divides: war-torn is two words, so that
// `war torn` differs from it by a mark only, while `re-sign` and `resign` stay different words. A per cent sign is a word.
// Han, kana and Hangul syllable text has no blanks between words; there each Han or kana character is a word.
import type { Span } from './span';

/** A word in a text. */
export interface Word extends Span {
  /** The word as the verdict compares it: apostrophes and compatibility forms unified, invisible characters gone; case and
   * accents kept. Two words are the same when their forms are equal. */
  readonly form: string;
}

const APOSTROPHES = new Set(["'", '\u2019', '\u02BC', '\u2018', '\u201B', '\uFF07', '\u2032', '\u00B4', '`']);
const CURRENCY = new Set(['$', '\u20AC', '\u00A3', '\u00A5', '\u20B9', '\u20BD', '\u20A9', '\u00A2']);
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const enum Kind {
  Other,
  Letter,
  Digit,
  Invisible,
  Ideograph,
}

/** The words of a text, in order, with offsets into it. Linear in the text's length. */
export function words(text: string, start = 0, end = text.length): Word[] {
  const found: Word[] = [];
  let at = start;
  while (at < end) {
    const kind = kindAt(text, at);
    if (kind === Kind.Letter || kind === Kind.Digit) {
      const from = wordStart(text, at, start);
      at = wordEnd(text, at, end);
      found.push({ start: from, end: at, form: wordForm(text.slice(from, at)) });
    } else if (kind === Kind.Ideograph || text[at] === '%' || text[at] === '\u2030') {
      const width = widthAt(text, at);
      found.push({ start: at, end: at + width, form: text.slice(at, at + width).normalize('NFKC') });
      at += width;
    } else at += widthAt(text, at);
  }
  return found;
}

/** The form of a word's characters, as in `Word.form`. */
export function wordForm(characters: string): string {
  if (isPlain(characters)) return characters;
  let form = '';
  for (const character of characters.normalize('NFKC').replace(INVISIBLE, '')) {
    form += APOSTROPHES.has(character) ? "'" : character === '\u2212' ? '-' : character;
  }
  return form;
}

/** What retrieval compares: much harder folded than the form (case, accents, apostrophes and points gone). */
export function foldedForm(form: string): string {
  const bare = isPlain(form) ? form : form.normalize('NFKD').replace(/\p{M}/gu, '');
  return bare.toLowerCase().replace(/['.,&-]/g, '') || bare;
}

/** A 32-bit key of the folded form (FNV-1a, Fowler, Noll and Vo): equal words have equal keys; the reverse is checked by
 * the alignment, so that a collision costs time and never a verdict. */
export function wordKey(form: string): number {
  const folded = foldedForm(form);
  let hash = 0x811c9dc5;
  for (let i = 0; i < folded.length; i++) {
    hash ^= folded.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

// Letters, digits, point and comma only: nothing to unify.
function isPlain(characters: string): boolean {
  for (let i = 0; i < characters.length; i++) {
    const code = characters.charCodeAt(i);
    if (code > 0x7a || code < 0x2c || (code > 0x39 && code < 0x41) || (code > 0x5a && code < 0x61)) return false;
  }
  return true;
}

// A currency sign or a minus directly before the number belongs to it: $5 and 5 are different words.
function wordStart(text: string, at: number, limit: number): number {
  if (kindAt(text, at) !== Kind.Digit || at <= limit) return at;
  const before = text[at - 1] ?? '';
  if (CURRENCY.has(before)) return at - 1;
  const isMinus = before === '\u2212' || before === '-';
  return isMinus && (at - 1 === limit || /[\s(\[\u201C"]/.test(text[at - 2] ?? ' ')) ? at - 1 : at;
}

function wordEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const kind = kindAt(text, at);
    if (kind === Kind.Letter || kind === Kind.Digit || kind === Kind.Invisible) at += widthAt(text, at);
    else if (isInside(text, at, end)) at += 1;
    else break;
  }
  at = trimInvisible(text, from, at);
  return text[at] === '.' && at < end && hasInnerPoint(text, from, at) ? at + 1 : at;
}

// Whether the mark at `at` stands inside a word: can't, 3.5, 10:30, U.S, AT&T.
function isInside(text: string, at: number, end: number): boolean {
  if (at + 1 >= end || at === 0) return false;
  const mark = text[at] ?? '';
  const before = kindAt(text, at - 1);
  const after = kindAt(text, at + 1);
  if (APOSTROPHES.has(mark)) {
    return (before === Kind.Letter || before === Kind.Digit) && after === Kind.Letter;
  }
  if (mark === '.' || mark === ',' || mark === ':') {
    if (before === Kind.Digit && after === Kind.Digit) return true;
    return mark === '.' && before === Kind.Letter && after === Kind.Letter && isInitial(text, at);
  }
  return mark === '&' && before === Kind.Letter && after === Kind.Letter;
}

// A single letter before the point and a single letter after it: U.S, a.m, J.F.K.
function isInitial(text: string, at: number): boolean {
  const single = at < 2 || kindAt(text, at - 2) !== Kind.Letter;
  const afterNext = kindAt(text, at + 2);
  return single && afterNext !== Kind.Letter && afterNext !== Kind.Digit;
}

function hasInnerPoint(text: string, from: number, end: number): boolean {
  return end - from >= 3 && text[end - 2] === '.' && kindAt(text, end - 1) === Kind.Letter;
}

function trimInvisible(text: string, from: number, end: number): number {
  let at = end;
  while (at > from + 1 && kindAt(text, at - 1) === Kind.Invisible) at -= 1;
  return at;
}

function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && at + 1 < text.length ? 2 : 1;
}

function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  if (code < 0x80) {
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return Kind.Letter;
    return code >= 0x30 && code <= 0x39 ? Kind.Digit : Kind.Other;
  }
  return code !== code ? Kind.Other : wideKind(text, at);
}

function wideKind(text: string, at: number): Kind {
  const code = text.codePointAt(at) ?? 0;
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff) return Kind.Invisible;
  if (code >= 0x2000 && code <= 0x206f) return Kind.Other;
  const character = String.fromCodePoint(code);
  if (IDEOGRAPH.test(character)) return Kind.Ideograph;
  if (LETTER.test(character)) return Kind.Letter;
  return DIGIT.test(character) ? Kind.Digit : Kind.Other;
}
