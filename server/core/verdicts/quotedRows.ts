// A quotation laid out for alignment: its words in a row, and between each two what the writer put there.
import type { QuotedBracket, QuotedEllipsis, QuotedSic, QuotedText, QuotedWord } from './quotedWords';

/** One word of the row. */
export interface QuotedRow {
  readonly word: QuotedWord;
  /** The brackets that it stands in. */
  readonly bracket?: QuotedBracket;
}

/** What stands between two words of the row, or at one of its ends. */
export interface QuotedGap {
  /** Punctuation and blanks; the signs below are cut out. */
  readonly marks: string;
  readonly ellipses: readonly QuotedEllipsis[];
  readonly sics: readonly QuotedSic[];
  /** Brackets without a word in them: [!]. */
  readonly brackets: readonly QuotedBracket[];
}

/** The row: `gaps[j]` stands before word j, the last gap after the last word. */
export interface QuotedRows {
  readonly words: readonly QuotedRow[];
  readonly gaps: readonly QuotedGap[];
  /** The number of words outside brackets. */
  readonly count: number;
}

interface OpenGap {
  marks: string;
  ellipses: QuotedEllipsis[];
  sics: QuotedSic[];
  brackets: QuotedBracket[];
}

/** Lays a quotation's tokens out. */
export function quotedRows(text: QuotedText): QuotedRows {
  const rows: QuotedRow[] = [];
  const gaps: QuotedGap[] = [];
  let gap = emptyGap();
  let count = 0;
  for (const token of text.tokens) {
    gap.marks += token.gap;
    if (token.kind === 'ellipsis') gap.ellipses.push(token);
    else if (token.kind === 'sic') gap.sics.push(token);
    else if (token.kind === 'bracket' && token.words.length === 0) gap.brackets.push(token);
    else {
      const words = token.kind === 'word' ? [token] : token.words;
      for (const word of words) {
        rows.push(token.kind === 'word' ? { word } : { word, bracket: token });
        gaps.push(gap);
        gap = emptyGap();
      }
      count += token.kind === 'word' ? 1 : 0;
    }
  }
  gap.marks += text.tail;
  gaps.push(gap);
  return { words: rows, gaps, count };
}

/** True where the gap before word `j` lets words of the source be left out. */
export function isElided(rows: QuotedRows, j: number): boolean {
  return (rows.gaps[j]?.ellipses.length ?? 0) > 0;
}

/** The brackets that touch the gap before word `j`, if any. */
export function bracketAt(rows: QuotedRows, j: number): QuotedBracket | undefined {
  return rows.words[j - 1]?.bracket ?? rows.words[j]?.bracket ?? rows.gaps[j]?.brackets[0];
}

function emptyGap(): OpenGap {
  return { marks: '', ellipses: [], sics: [], brackets: [] };
}
