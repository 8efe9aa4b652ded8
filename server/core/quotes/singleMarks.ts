// Which single marks are quotation marks. Most are apostrophes: the 1990s as '90s, 'em, allies', goin', rock 'n' roll. A
// single mark opens a quotation only where a convincing closing one follows before the next opening one; everything else
// is left alone, so that a wrong reading cannot swallow the text up to some later apostrophe.
import { isWordCharacter, type Mark } from './marks';

// Words that lose their beginning in speech. Not every one that dialect knows: those that stand in news and dialogue.
const CLIPPED = new Set(
  (
    'em til till tis twas twere twill tween twixt cause cuz cos coz bout round neath nuff fraid gainst kay sup scuse ' +
    'spose cept fore hood burbs stead ere ello ome er im is ave ad n s t d m re ve ll nother tude bama phone merica'
  ).split(' '),
);
// Words that lose their end: o' the, th' other, an' all, ol' man, lil' one, li'l.
const DOCKED = new Set(['o', 'th', 'an', 'ol', 'lil', 'wi', 'mo', 'po', 'fo', 'yo', 'y', 'll', 'd', 't']);
const ENDS_SENTENCE = /[.!?\u2026]["'\u2019\u201D)\]]*\s/;
// A pair whose closing mark may as well be a possessive is believed only where it is this short: ‘five allies’ and …
const WEAK_LIMIT = 80;

const enum Closing {
  None,
  Weak,
  Strong,
}

/** For each single mark that opens a quotation, the index of the mark that closes it; both index into `marks`. */
export function singlePairs(text: string, marks: readonly Mark[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  let opening = -1;
  let weak = -1;
  const settle = (): void => {
    if (opening >= 0 && weak >= 0 && isShortPlain(text, marks, opening, weak)) pairs.set(opening, weak);
    opening = weak = -1;
  };
  for (const [index, mark] of marks.entries()) {
    if (mark.family !== 'single') continue;
    if (opensWord(text, mark)) {
      settle();
      opening = index;
    } else if (opening >= 0 && canClose(marks[opening]?.glyph ?? '', mark.glyph)) {
      const closing = closingStrength(text, mark);
      if (closing === Closing.Strong) {
        if (!isClippedAnd(text, marks[opening], mark)) pairs.set(opening, index);
        opening = weak = -1;
      } else if (closing === Closing.Weak && weak < 0) weak = index;
    }
  }
  settle();
  return pairs;
}

/** True where a single mark stands as an opening one: before a word that is not clipped, after no word. */
export function opensWord(text: string, mark: Mark): boolean {
  if (mark.glyph === '\u2019' || (mark.lean !== 'open' && mark.glyph !== '\u201A')) return false;
  if (isWordCharacter(mark.left)) return false;
  const next = text.slice(mark.end, mark.end + 12);
  if (/^\d\d(?!\d)/.test(next)) return false;
  const word = /^\p{L}+/u.exec(next)?.[0] ?? '';
  return word === '' ? !/^\s|^$/.test(next) : !CLIPPED.has(word.toLowerCase());
}

function canClose(open: string, close: string): boolean {
  if (open === '\u201A') return close === '\u2018' || close === '\u2019' || close === "'";
  return close === '\u2019' || close === "'";
}

function closingStrength(text: string, mark: Mark): Closing {
  if (isWordCharacter(mark.right) || mark.left === '' || /[\s([{]/.test(mark.left)) return Closing.None;
  if (!isWordCharacter(mark.left)) return Closing.Strong;
  const beforeWord = mark.right === ' ' && isWordCharacter(text[mark.end + 1] ?? '');
  if (!beforeWord) return isDocked(text, mark) ? Closing.Weak : Closing.Strong;
  return /[sxz\p{N}]/iu.test(mark.left) || isDocked(text, mark) ? Closing.Weak : Closing.Strong;
}

// goin' home, o' the
function isDocked(text: string, mark: Mark): boolean {
  const word = /\p{L}+$/u.exec(text.slice(Math.max(0, mark.start - 12), mark.start))?.[0].toLowerCase() ?? '';
  return DOCKED.has(word) || (word.length > 3 && word.endsWith('in'));
}

// rock 'n' roll
function isClippedAnd(text: string, open: Mark | undefined, close: Mark): boolean {
  return open !== undefined && /^n$/i.test(text.slice(open.end, close.start));
}

function isShortPlain(text: string, marks: readonly Mark[], opening: number, closing: number): boolean {
  const open = marks[opening];
  const close = marks[closing];
  if (!open || !close || close.start - open.end > WEAK_LIMIT) return false;
  const others = marks.slice(opening + 1, closing).some((mark) => mark.family !== 'single');
  return !others && !ENDS_SENTENCE.test(text.slice(open.end, close.start));
}
