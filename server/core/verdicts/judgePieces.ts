// The verdict on a quotation that runs over several paragraphs: a block quotation, or marks opened anew at each paragraph.
//
// As a whole where the whole is found. Otherwise each paragraph by itself: paragraphs of one block quotation may stem from
// different places, and what looks like one long quotation may be two, the first of which lacks its closing mark. Then a
// word-by-word comparison of the whole would set one paragraph's words against a passage that they never came from.
import type { Document } from '../document';
import { documentSpan } from '../document';
import type { Library } from '../library';
import type { Quotation, QuotationPiece } from '../quotes/quotation';
import { judge, type JudgeOptions } from './judge';
import { leftOutParagraphs } from './leftOutParagraphs';
import { isWrong } from './match';
import type { Edit, Judgement, Match } from './verdict';

/** The verdict on a quotation, paragraph by paragraph where the whole is not found. */
export function judgePieces(
  document: Document,
  quotation: Quotation,
  library: Library,
  options: JudgeOptions,
): Judgement {
  const whole = judge(document, quotation, library, options);
  if (quotation.pieces.length < 2 || isFound(whole) || whole.verdict === 'unchecked') return whole;
  const parts = quotation.pieces.map((piece) =>
    judge(document, quotationOf(document, quotation, piece), library, options),
  );
  const { words } = whole;
  if (parts.every((part) => isFound(part) || part.unchecked === 'too-short')) {
    const leftOut = (matches: readonly Match[]): readonly Edit[] =>
      leftOutParagraphs(document, quotation, library, matches);
    return { ...united(parts, leftOut), words };
  }
  if (quotation.kind === 'marks' && isTorn(parts)) {
    return { verdict: 'unchecked', unchecked: 'unclosed', words, matches: parts.flatMap((part) => part.matches) };
  }
  const worst = parts.find((part) => part.verdict === 'altered') ?? whole;
  return wrongWords(worst) < wrongWords(whole) || whole.verdict === 'not-found' ? { ...worst, words } : whole;
}

function isFound({ verdict }: Judgement): boolean {
  return verdict === 'verbatim' || verdict === 'edited';
}

// One paragraph is in a source and another is in none: more likely a closing mark is missing than that half is invented.
function isTorn(parts: readonly Judgement[]): boolean {
  return parts.some(isFound) && parts.some(({ verdict }) => verdict === 'not-found');
}

function wrongWords({ matches }: Judgement): number {
  const wrong = (matches[0]?.edits ?? []).filter(isWrong);
  return wrong.reduce((sum, { text, sourceText = '' }) => sum + Math.max(text.length, sourceText.length), 0);
}

// Paragraphs of one source in their order are one passage; others stand side by side.
function united(
  parts: readonly Judgement[],
  leftOut: (matches: readonly Match[]) => readonly Edit[],
): Pick<Judgement, 'verdict' | 'meaning' | 'matches'> {
  const best = parts.flatMap((part) => part.matches[0] ?? []);
  const [first] = best;
  const isOne = first !== undefined && best.every((match, i) => follows(match, best[i - 1]));
  if (!isOne) return { verdict: 'edited', matches: best };
  const dropped = leftOut(best);
  const edits = [...best.flatMap((match) => match.edits), ...dropped].sort((a, b) => a.draft.start - b.draft.start);
  const start = Math.min(...best.map((match) => match.start));
  const end = Math.max(...best.map((match) => match.end));
  const verdict = dropped.length > 0 ? 'altered' : 'edited';
  return {
    verdict,
    ...(dropped.length > 0 && { meaning: false }),
    matches: [{ ...first, start, end, edits, verdict }],
  };
}

function follows(match: Match, before: Match | undefined): boolean {
  return before === undefined || (match.source === before.source && match.start >= before.end);
}

// One paragraph as a quotation of its own, in the same marks.
function quotationOf(document: Document, quotation: Quotation, piece: QuotationPiece): Quotation {
  const block = document.blocks[piece.block];
  const span = block ? documentSpan(block, piece.prose) : quotation.inner;
  return { ...quotation, span, inner: span, pieces: [piece] };
}
