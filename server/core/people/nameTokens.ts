// The words of a prose as the reading of names needs them: with their capitals, what stands between them, and whether a
// capital says anything, which at a sentence's start it does not.
import { sentences } from '../text/sentences';
import { words, type Word } from '../text/words';
import { foldName } from './foldName';

/** How a word is written. `capital`: Biden, McCain, iPhone; `capitals`: NATO, U.S.; `initial`: a single capital, J. */
export type Shape = 'lower' | 'capital' | 'capitals' | 'initial' | 'number';

/** What stands between a word and the one before it. `point`: a full stop and white space. */
export type Gap = 'blank' | 'hyphen' | 'point' | 'ampersand' | 'comma' | 'other';

/** One word. Prose offsets; a possessive 's is not part of it. */
export interface NameToken {
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  /** The folded form (foldName.ts); of a small word its own form. */
  readonly folded: string;
  readonly possessive: boolean;
  /** Before it. */
  readonly gap: Gap;
  /** A capital inside, as no family name has it: EgyptAir, YouTube; not McCain, DeVito. */
  readonly camel?: true;
  /** At a sentence's start or behind an opening mark or a colon, where every word may have a capital. */
  readonly opens: boolean;
}

// I'm, You'll, They're, Thou'lt, Don't, O'er: no name ends so.
const CONTRACTION =
  /^(?:\p{L}+['\u2019](?:m|ve|ll|d|re|lt|rt|t)|(?:o|e|ne|whate)['\u2019]er|(?:ma|y)['\u2019]a[lm]l?)$/iu;
// Most words with a capital: nothing more need be asked about them.
const PLAIN = /^[A-Z][a-z]+$/;
const CAMEL = /\p{Ll}\p{Lu}/u;
const FAMILY_PREFIX = /^(?:Mc|Mac|Ma?g|De|Del|Di|Da|Du|La|Le|Lo|Van|Von|Fitz|Jo|San|St|Al|El|Ben|Abu)\p{Lu}\p{Ll}/u;
const POSSESSIVE = /['\u2019\u2018\u02BC]s$/i;

/** The words of a prose text, in order. Linear. */
export function nameTokens(text: string): readonly NameToken[] {
  const starts = sentences(text);
  const tokens: NameToken[] = [];
  let sentence = 0;
  let previousEnd = 0;
  for (const word of words(text)) {
    const { start } = word;
    while (sentence + 1 < starts.length && (starts[sentence + 1]?.start ?? 0) <= start) sentence += 1;
    const opensSentence = tokens.length === 0 || (starts[sentence]?.start ?? 0) >= previousEnd;
    // Most words stand behind a single blank; the rest is looked at in full.
    const isBlank = start === previousEnd + 1 && text.charCodeAt(previousEnd) === 0x20;
    const between = isBlank ? ' ' : text.slice(previousEnd, start);
    const gap = isBlank ? 'blank' : gapOf(between);
    const opens = opensSentence || (!isBlank && opensAnew(between));
    tokens.push(
      isSmall(text.charCodeAt(start), text.charCodeAt(start + 1))
        ? smallToken(word, gap, opens)
        : tokenOf(text, word, gap, opens),
    );
    previousEnd = word.end;
  }
  return tokens;
}

// A small letter, and no capital after it as in iPhone.
function isSmall(first: number, second: number): boolean {
  return first >= 0x61 && first <= 0x7a && !(second >= 0x41 && second <= 0x5a);
}

function smallToken(word: Word, gap: Gap, opens: boolean): NameToken {
  return { start: word.start, end: word.end, shape: 'lower', folded: word.form, possessive: false, gap, opens };
}

function tokenOf(text: string, word: Word, gap: Gap, opens: boolean): NameToken {
  const written = text.slice(word.start, word.end);
  if (PLAIN.test(written)) {
    const folded = written.toLowerCase();
    return { start: word.start, end: word.end, shape: 'capital', folded, possessive: false, gap, opens };
  }
  const possessive = POSSESSIVE.test(written);
  const name = possessive ? written.slice(0, -2) : written;
  const end = word.start + name.length;
  const token: NameToken = {
    start: word.start,
    end,
    shape: shapeOf(name),
    folded: foldName(name),
    possessive,
    gap,
    opens,
  };
  return CAMEL.test(name) && !FAMILY_PREFIX.test(name) ? { ...token, camel: true } : token;
}

function shapeOf(word: string): Shape {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  if (/^[a-z]$/.test(first)) return 'capital';
  if (CONTRACTION.test(word)) return 'lower';
  if (!/\p{Lu}/u.test(first)) return /\p{N}/u.test(first) ? 'number' : 'lower';
  const rest = word.slice(first.length);
  if (!/\p{L}/u.test(rest)) return 'initial';
  if (/\p{Ll}/u.test(rest)) return 'capital';
  return 'capitals';
}

function gapOf(between: string): Gap {
  if (between === '-' || between === '\u2010' || between === '\u2011') return 'hyphen';
  const trimmed = between.trim();
  if (trimmed === '') return between === '' ? 'other' : 'blank';
  if (trimmed === '.') return between.startsWith('.') && between.length > 1 ? 'point' : 'other';
  if (trimmed === ',') return 'comma';
  return trimmed === '&' ? 'ampersand' : 'other';
}

// An opening mark, a colon, a dash or a bullet: a new beginning inside the sentence. Only the last characters count.
function opensAnew(between: string): boolean {
  const tail = between.slice(-8);
  return /["'\u201C\u2018\u00AB\u201E\u201A([\u2022*:\uFFFC]\s*$/.test(tail) || /\u2014|--/.test(tail);
}
