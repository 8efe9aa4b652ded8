// A quotation whose mark is opened anew at each paragraph says that somebody went on speaking. Where the source has more of
// the speech between two of its paragraphs, words were left out without a sign. What the reporter says in between is no
// speech and was rightly left out.
import type { Document } from '../document';
import type { Library, Source } from '../library';
import type { Quotation, QuotationPiece } from '../quotes/quotation';
import { eachWord } from '../text/words';
import { quotationFrom } from './speech';
import type { Edit, Match } from './verdict';

/** Fewer words between marks are a term in the reporter's own sentence. */
const LEAST_WORDS = 4;

/** One edit for each passage of speech that is left out between two paragraphs; `matches` are those of the quotation's
 * paragraphs, in order and in one source. */
export function leftOutParagraphs(
  document: Document,
  quotation: Quotation,
  library: Library,
  matches: readonly Match[],
): readonly Edit[] {
  const source = library.sources.get(matches[0]?.source ?? '');
  if (!source || quotation.kind !== 'marks' || matches.length !== quotation.pieces.length) return [];
  return matches.slice(1).flatMap((match, i): Edit[] => {
    const before = matches[i];
    const block = document.blocks[quotation.pieces[i]?.block ?? -1];
    if (!before || !block || !hasSpeech(source, before.end, match.start)) return [];
    if (
      ENDS_ELIDED.test(textOf(document, quotation.pieces[i])) ||
      BEGINS_ELIDED.test(textOf(document, quotation.pieces[i + 1]))
    )
      return [];
    const place = { start: block.span.end, end: block.span.end };
    const span = { start: before.end, end: match.start };
    return [
      { kind: 'dropped', draft: place, text: '', source: span, sourceText: source.text.slice(span.start, span.end) },
    ];
  });
}

const ENDS_ELIDED = /(?:\u2026|\.\s?\.\s?\.)[\])]?$/;
const BEGINS_ELIDED = /^[[(]?(?:\u2026|\.\s?\.\s?\.)/;

function textOf({ blocks }: Document, piece: QuotationPiece | undefined): string {
  return piece ? (blocks[piece.block]?.prose.text.slice(piece.prose.start, piece.prose.end).trim() ?? '') : '';
}

function hasSpeech(source: Source, start: number, end: number): boolean {
  if (source.transcript) return countWords(source.text, start, end) >= LEAST_WORDS;
  for (let i = quotationFrom(source, start); i < source.quotations.length; i++) {
    const span = source.quotations[i]?.span;
    if (!span || span.end > end) return false;
    const isSpeech = source.attributions[i]?.kind === 'speech';
    if (span.start >= start && isSpeech && countWords(source.text, span.start, span.end) >= LEAST_WORDS) return true;
  }
  return false;
}

function countWords(text: string, start: number, end: number): number {
  let count = 0;
  eachWord(text, { start, end }, () => (count += 1));
  return count;
}
