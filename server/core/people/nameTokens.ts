// The words of a prose as the reading of names needs them: with their capitals, what stands between them, and whether a
// capital says anything, which at a sentence's start it does not.
import { OBJECT } from '../text/prose';
import { sentences } from '../text/sentences';
import { words } from '../text/words';
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
  /** The folded form (foldName.ts). */
  readonly folded: string;
  readonly possessive: boolean;
  /** Before it. */
  readonly gap: Gap;
  /** At a sentence's start or behind an opening mark or a colon, where every word may have a capital. */
  readonly opens: boolean;
}

const POSSESSIVE = /['\u2019\u2018\u02BC]s$/i;

/** The words of a prose text, in order. Linear. */
export function nameTokens(text: string): readonly NameToken[] {
  const starts = sentences(text);
  const tokens: NameToken[] = [];
  let sentence = 0;
  let previousEnd = 0;
  for (const word of words(text)) {
    const written = text.slice(word.start, word.end);
    const possessive = POSSESSIVE.test(written);
    const end = possessive ? word.end - 2 : word.end;
    const name = possessive ? written.slice(0, -2) : written;
    while (sentence + 1 < starts.length && (starts[sentence + 1]?.start ?? 0) <= word.start) sentence += 1;
    const between = text.slice(previousEnd, word.start);
    const shape = shapeOf(name);
    tokens.push({
      start: word.start,
      end,
      shape,
      folded: shape === 'lower' && /^[a-z]+$/.test(name) ? name : foldName(name),
      possessive,
      gap: gapOf(between),
      opens: tokens.length === 0 || (starts[sentence]?.start ?? 0) >= previousEnd || opensAnew(between),
    });
    previousEnd = word.end;
  }
  return tokens;
}

function shapeOf(word: string): Shape {
  const code = word.charCodeAt(0);
  if (code >= 0x61 && code <= 0x7a) return /[A-Z]/.test(word[1] ?? '') ? 'capital' : 'lower';
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  if (!/\p{Lu}/u.test(first)) return /\p{N}/u.test(first) ? 'number' : 'lower';
  const rest = word.slice(first.length);
  if (!/\p{L}/u.test(rest)) return 'initial';
  if (/\p{Ll}/u.test(rest)) return 'capital';
  return 'capitals';
}

function gapOf(between: string): Gap {
  if (between === ' ') return 'blank';
  if (between === '-' || between === '\u2010' || between === '\u2011') return 'hyphen';
  const trimmed = between.trim();
  if (trimmed === '') return between === '' || between.includes(OBJECT) ? 'other' : 'blank';
  if (trimmed === '.') return between.startsWith('.') && between.length > 1 ? 'point' : 'other';
  if (trimmed === ',') return 'comma';
  return trimmed === '&' ? 'ampersand' : 'other';
}

// An opening mark, a colon, a dash or a bullet: a new beginning inside the sentence.
function opensAnew(between: string): boolean {
  return (
    /["'\u201C\u2018\u00AB\u201E\u201A([\u2022*:\uFFFC]\s*$/.test(between.slice(-8)) ||
    /\u2014|--/.test(between.slice(-8))
  );
}
