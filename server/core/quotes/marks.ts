// Which characters of a prose are quotation marks, and which way each of them faces.
//
// A straight mark has no direction of its own: it is told by the characters on either side, never by counting, so that one
// forgotten mark cannot turn all later ones round. Marks that stand together (`"'`) share the neighbours of their run. Single
// marks are mostly apostrophes; singleMarks.ts says which of them are convincing. Primes after a figure (6'2", a 5" pipe)
// close a quotation only when nothing else would.

/** Marks that open and close one another. */
export type MarkFamily = 'double' | 'single' | 'angle' | 'singleAngle' | 'corner' | 'whiteCorner';

/** Which way a mark faces, as its neighbours say. `either`: they do not say. */
export type Lean = 'open' | 'close' | 'either';

/** One mark in a prose text. Offsets in that text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly glyph: string;
  readonly family: MarkFamily;
  readonly lean: Lean;
  /** A straight mark directly after a figure: a prime unless the sentence needs it as a closing mark. */
  readonly afterFigure: boolean;
  /** The characters around the run of marks that it stands in; empty at the ends of the text. */
  readonly left: string;
  readonly right: string;
}

const FAMILY: ReadonlyMap<string, MarkFamily> = new Map<string, MarkFamily>([
  ...'"\u201C\u201D\u201E\u201F\uFF02\u301D\u301E\u301F'.split('').map((glyph) => [glyph, 'double'] as const),
  ...["''", '``', '\u2018\u2018', '\u2019\u2019', '\u201A\u201A'].map((glyph) => [glyph, 'double'] as const),
  ...["'", '\u2018', '\u2019', '\u201A', '\u201B', '`'].map((glyph) => [glyph, 'single'] as const),
  ...['\u00AB', '\u00BB'].map((glyph) => [glyph, 'angle'] as const),
  ...['\u2039', '\u203A'].map((glyph) => [glyph, 'singleAngle'] as const),
  ...['\u300C', '\u300D'].map((glyph) => [glyph, 'corner'] as const),
  ...['\u300E', '\u300F'].map((glyph) => [glyph, 'whiteCorner'] as const),
]);

const MARKS = /["'`\u00AB\u00BB\u2018-\u201F\u2039\u203A\u300C-\u300F\u301D-\u301F\uFF02]/g;
const IS_MARK = /^["'`\u00AB\u00BB\u2018-\u201F\u2039\u203A\u300C-\u300F\u301D-\u301F\uFF02]$/;
// Blanks that typography puts between two marks in a row: no-break, thin, hair, narrow no-break.
const JOINING_BLANK = new Set(['\u00A0', '\u2009', '\u200A', '\u202F']);
// Addresses in attributes rarely exceed it; the bound keeps the search linear.
const LONGEST_ATTRIBUTE = 300;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const FIGURE = /\p{N}/u;
const BLANK = /\s/;
const OPENING = new Set('([{<\u00BF\u00A1\uFF08\u3010'.split(''));
const DASH = new Set('-\u2010\u2011\u2012\u2013\u2014\u2015\u2212/=|~\\'.split(''));
const ENDING = new Set('.,;:!?)]}>\u2026\u3002\uFF0C\u3001\uFF1B\uFF1A\uFF01\uFF1F\uFF09\u3011'.split(''));

/** The marks of a text, in order; apostrophes inside words and primes are left out. Linear in the text's length. */
export function marksIn(text: string): Mark[] {
  const found: Mark[] = [];
  MARKS.lastIndex = 0;
  for (let match = MARKS.exec(text); match; match = MARKS.exec(text)) {
    if (isApostrophe(text, match.index)) continue;
    const attribute = attributeEnd(text, match.index);
    if (attribute > 0) {
      MARKS.lastIndex = attribute;
      continue;
    }
    const end = runEnd(text, match.index);
    addRun(found, text, { start: match.index, end });
    MARKS.lastIndex = end;
  }
  return found;
}

/** True for a letter or a figure of any script. */
export function isWordCharacter(character: string): boolean {
  return WORD_CHARACTER.test(character);
}

// Don’t, rock’n’roll, O'Neill, 6'2: the bulk of all single marks, and no marks at all.
function isApostrophe(text: string, at: number): boolean {
  const glyph = text[at];
  if (glyph !== "'" && glyph !== '\u2019') return false;
  return isWordCharacter(text[at - 1] ?? '') && isWordCharacter(text[at + 1] ?? '');
}

// <a href="…">: an attribute's value in a text that holds markup is no quotation. Its end, or 0 for other marks.
function attributeEnd(text: string, at: number): number {
  const glyph = text[at] ?? '';
  if (text[at - 1] !== '=' || (glyph !== '"' && glyph !== "'") || !/[\w-]/.test(text[at - 2] ?? '')) return 0;
  const close = text.slice(at + 1, at + 1 + LONGEST_ATTRIBUTE).indexOf(glyph);
  return close < 0 ? 0 : at + close + 2;
}

function runEnd(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    if (IS_MARK.test(text[end] ?? '')) end += 1;
    else if (JOINING_BLANK.has(text[end] ?? '') && IS_MARK.test(text[end + 1] ?? '')) end += 2;
    else return end;
  }
}

function addRun(found: Mark[], text: string, run: { readonly start: number; readonly end: number }): void {
  const left = text[run.start - 1] ?? '';
  const right = text[run.end] ?? '';
  const lean = leanOf(left, right, text.slice(run.end + 1, run.end + 3));
  for (let at = run.start; at < run.end;) {
    const glyph = glyphAt(text, at, lean === 'close' && (run.end - at) % 2 === 1 ? at + 1 : run.end);
    const family = FAMILY.get(glyph);
    if (family !== undefined) {
      const straight = glyph === '"' || glyph === "''" || glyph === '\uFF02';
      const afterFigure = straight && at === run.start && FIGURE.test(left);
      const isPrime = afterFigure ? followsFeet(text, at) : straight && isLonePrime(text, at, right);
      if (!isPrime) found.push({ start: at, end: at + glyph.length, glyph, family, lean, afterFigure, left, right });
    }
    at += glyph.length;
  }
}

// Two equal single marks make one double mark: ``TeX'', ''wire copy''. Three are a single inside a double one.
function glyphAt(text: string, at: number, end: number): string {
  const glyph = text[at] ?? '';
  const pair = text.slice(at, Math.min(at + 2, end));
  return pair.length === 2 && pair[1] === glyph && FAMILY.get(pair) === 'double' ? pair : glyph;
}

function leanOf(left: string, right: string, afterRight: string): Lean {
  const blankLeft = left === '' || BLANK.test(left);
  const blankRight = right === '' || BLANK.test(right);
  if (blankLeft) return blankRight ? 'either' : leanAfterBlank(right, afterRight);
  if (blankRight) return OPENING.has(left) ? 'either' : 'close';
  if (OPENING.has(left)) return ENDING.has(right) ? 'either' : 'open';
  if (DASH.has(left)) return ENDING.has(right) ? 'close' : DASH.has(right) ? 'either' : 'open';
  return ENDING.has(right) || DASH.has(right) || OPENING.has(right) ? 'close' : 'either';
}

// A blank before and a mark of punctuation after: `" text ".` closes, `"...and then"` and `".50 calibre"` open.
function leanAfterBlank(right: string, afterRight: string): Lean {
  if (!ENDING.has(right) || right === '\u2026') return 'open';
  if (right === '.') return /^(?:\.| \.|[\p{L}\p{N}])/u.test(afterRight) ? 'open' : 'close';
  return right === '!' || right === '?' ? 'either' : 'close';
}

// 6'2" and 35° 12' 30": a figure with a single prime before it. Looks back over one short figure.
function followsFeet(text: string, at: number): boolean {
  let back = at - 1;
  const limit = Math.max(0, at - 8);
  while (back > limit && /[\p{N}.,/]/u.test(text[back] ?? '')) back -= 1;
  if (text[back] === ' ') back -= 1;
  return /['\u2019\u2032]/.test(text[back] ?? '') && FIGURE.test(text[back - 1] ?? '');
}

// `a 5 " pipe`: set off by blanks, a figure before.
function isLonePrime(text: string, at: number, right: string): boolean {
  return text[at - 1] === ' ' && FIGURE.test(text[at - 2] ?? '') && right === ' ';
}
