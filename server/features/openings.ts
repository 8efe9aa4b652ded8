// How the sentences of a source begin: what completion inside quotation marks looks through.
//
// Kept per source and made when first asked for. Words are compared as retrieval folds them (case, accents, apostrophes
// gone), so that what was typed in a hurry finds its sentence.
import type { Block } from '../core/document';
import { documentSpan } from '../core/document';
import type { Source } from '../core/library';
import { sentences } from '../core/text/sentences';
import { contains, overlaps, type Span } from '../core/text/span';
import { foldedForm, words } from '../core/text/words';

/** A sentence of a source's prose or of a quotation in it. */
export interface Opening {
  readonly source: Source;
  readonly block: Block;
  /** In the block's prose: the sentence without marks around it. */
  readonly span: Span;
  /** Its first words, folded, one blank behind each. */
  readonly folded: string;
  /** The quotation of the source that it stands in; undefined in the reporter's own prose. */
  readonly quotation?: number;
}

/** Words of an opening that are compared; what was typed beyond them is compared with the sentence itself. */
export const OPENING_WORDS = 12;
/** Characters of one source's prose that are split into sentences: about a second's work. Beyond it only quotations. */
const MOST_PROSE = 16_000_000;

const openingsBySource = new WeakMap<Source, readonly Opening[]>();

/** The openings of a source: its quotations' sentences first, then its prose's, each in the source's order. */
export function openingsOf(source: Source): readonly Opening[] {
  let openings = openingsBySource.get(source);
  if (!openings) {
    openings = [...quotedOpenings(source), ...proseOpenings(source)];
    openingsBySource.set(source, openings);
  }
  return openings;
}

/** What was typed, or a sentence's beginning, as openings are compared. `last` is the word that the caret stands at the end
 * of: it may be half a word. */
export function foldedWords(text: string, most = Number.POSITIVE_INFINITY): string {
  let folded = '';
  let count = 0;
  for (const word of words(text)) {
    if (count >= most) break;
    folded += `${foldedForm(word.form)} `;
    count += 1;
  }
  return folded;
}

function quotedOpenings(source: Source): Opening[] {
  return source.quotations.flatMap((quotation, index) =>
    quotation.pieces.flatMap((piece) => {
      const block = source.document.blocks[piece.block];
      return block ? sentencesIn(source, block, piece.prose).map((opening) => ({ ...opening, quotation: index })) : [];
    }),
  );
}

function proseOpenings(source: Source): Opening[] {
  const openings: Opening[] = [];
  let left = MOST_PROSE;
  const around = quotationsByBlock(source);
  for (const block of source.document.blocks) {
    left -= block.prose.text.length;
    if (left < 0) break;
    const quoted = around.get(block) ?? [];
    const whole = { start: 0, end: block.prose.text.length };
    for (const opening of sentencesIn(source, block, whole)) {
      if (isOwnSentence(opening.span, quoted)) openings.push(opening);
    }
  }
  return openings;
}

function sentencesIn(source: Source, block: Block, within: Span): Opening[] {
  const text = block.prose.text.slice(within.start, within.end);
  return sentences(text).flatMap((sentence): Opening[] => {
    const span = { start: within.start + sentence.start, end: within.start + sentence.end };
    const folded = foldedWords(block.prose.text.slice(span.start, Math.min(span.end, span.start + 200)), OPENING_WORDS);
    return folded === '' ? [] : [{ source, block, span, folded }];
  });
}

// A sentence that begins with a quotation, or that one of its marks falls out of, is the quotation's affair.
function isOwnSentence(sentence: Span, quoted: readonly Span[]): boolean {
  return quoted.every(
    (span) => !overlaps(span, sentence) || (contains(sentence, span) && span.start > sentence.start + 1),
  );
}

// The quotations' stretches in each block's prose, without marks.
function quotationsByBlock(source: Source): ReadonlyMap<Block, readonly Span[]> {
  const byBlock = new Map<Block, Span[]>();
  for (const quotation of source.quotations) {
    for (const piece of quotation.pieces) {
      const block = source.document.blocks[piece.block];
      if (!block) continue;
      const spans = byBlock.get(block);
      if (spans) spans.push(piece.prose);
      else byBlock.set(block, [piece.prose]);
    }
  }
  return byBlock;
}

/** An opening's stretch in its source's text. */
export function openingSpan(opening: Opening): Span {
  return documentSpan(opening.block, opening.span);
}
