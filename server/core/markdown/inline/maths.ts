// Maths: `$…$` by Pandoc's rule, `$$…$$`, and `\(…\)`.
//
// Pandoc: the opening `$` has something other than white space at its right, the closing one at its left, and no digit
// follows the closing one; so `$20,000 and $30,000` is money. Beyond Pandoc: a straight quotation mark stands only in what looks like a
// formula (`$p(\text{"yes"})$`) and begins with no digit, no letter or digit stands before it (`US$`, `5$`), and `\(…\)` must
// look like a formula, because `\(` is also how Markdown escapes a parenthesis.

/** What was found by the last searches for a closing mark: its place, `Infinity` where none follows. */
export interface MathsSearch {
  single: number;
  double: number;
  parenthesis: number;
}

/** A search that has not begun. */
export function newMathsSearch(): MathsSearch {
  return { single: -1, double: -1, parenthesis: -1 };
}

/** Longer formulas between `\(` and `\)` are asked for one of the signs that formulas have. */
const SHORT_FORMULA = 3;

/** Longer ones stand between `$$`; without a limit, a long line of dollars would be read once for each of them. */
const LONGEST_FORMULA = 2000;

/** Where the maths that begins with the `$` at `at` ends; -1 where it is a dollar. */
export function dollarMathsEnd(text: string, at: number, limit: number, search: MathsSearch): number {
  if (text[at + 1] === '$') {
    if (search.double < at + 2) search.double = place(text.indexOf('$$', at + 2), limit);
    return search.double !== Infinity && search.double > at + 2 ? search.double + 2 : -1;
  }
  if (isWhite(text, at + 1) || /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return -1;
  if (search.single <= at) search.single = closingDollar(text, at + 1, limit);
  const close = search.single;
  if (close - at > LONGEST_FORMULA) return -1;
  return hasQuotationMark(text, at + 1, close) && !isFormula(text, at + 1, close) ? -1 : close + 1;
}

/** Where the maths that begins with the `\(` at `at` ends; -1 where it is an escaped parenthesis. */
export function parenthesisMathsEnd(text: string, at: number, limit: number, search: MathsSearch): number {
  if (search.parenthesis < at + 2) search.parenthesis = place(text.indexOf('\\)', at + 2), limit);
  const close = search.parenthesis;
  if (close - at > LONGEST_FORMULA) return -1;
  const inner = text.slice(at + 2, close).trim();
  return inner !== '' && (inner.length <= SHORT_FORMULA || /[\\^_=<>{}]/.test(inner)) ? close + 2 : -1;
}

// The first `$` after `from` that may close: whether it may does not depend on the opening one.
function closingDollar(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '$' && at > from && !isWhite(text, at - 1) && !/[0-9$]/.test(text[at + 1] ?? '')) return at;
  }
  return Infinity;
}

function hasQuotationMark(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 0x201c || code === 0x201d || code === 0xab || code === 0xbb) return true;
  }
  return false;
}

// The signs of formulas, no mark that prose is set with, and no two words of prose in a row: `$20 "off" = a bargain for 5$` is money.
function isFormula(text: string, from: number, to: number): boolean {
  const inner = text.slice(from, to);
  return (
    /[\\^_=<>{}]/.test(inner) && !/[“”«»]/.test(inner) && !/^[0-9.]/.test(inner) && !/\p{L}{2} +\p{L}{2}/u.test(inner)
  );
}

function place(found: number, limit: number): number {
  return found < 0 || found >= limit ? Infinity : found;
}

function isWhite(text: string, at: number): boolean {
  return !(text.charCodeAt(at) > 32);
}
