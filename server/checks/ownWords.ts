// What the writer says around a quotation: its sentence without the words between the marks.
import { documentSpan, type Block } from '../core/document';
import { proseOffset } from '../core/text/prose';
import { sentenceOfProse, sentencesOf } from '../core/text/sentences';
import type { Beside } from '../core/verdicts/restoring';
import type { CheckedDraft, CheckedQuotation } from '../draft';

/** The writer's words in the sentence of a quotation, other quotations in it included; of a block quotation, the sentence
 * before it. A piece that goes on after a reporting clause has the piece before it too. */
export function ownWords(draft: CheckedDraft, checked: CheckedQuotation): string {
  const { before, after } = wordsBeside(draft, checked);
  return `${before} ${after}`;
}

/** The same, before the quotation and after it. */
export function wordsBeside({ document, quotations }: CheckedDraft, { quotation }: CheckedQuotation): Beside {
  const first = document.blocks[quotation.pieces[0]?.block ?? -1];
  const last = document.blocks[quotation.pieces.at(-1)?.block ?? -1];
  if (!first || !last) return { before: '', after: '' };
  if (quotation.kind === 'block') {
    return { before: lastSentence(document.blocks[(quotation.pieces[0]?.block ?? 0) - 1]), after: '' };
  }
  const before = quotation.continues === undefined ? undefined : quotations[quotation.continues];
  const from = before?.quotation.span.start ?? sentenceAt(first, quotation.span.start).start;
  const to = sentenceAt(last, quotation.span.end - 1).end;
  const { text } = document;
  return { before: text.slice(from, quotation.span.start), after: text.slice(quotation.span.end, to) };
}

// Document offsets.
function sentenceAt(block: Block, offset: number): { start: number; end: number } {
  const at = proseOffset(block.prose, offset - block.span.start);
  const sentence = sentenceOfProse(block.prose, at);
  return sentence ? documentSpan(block, sentence) : block.span;
}

function lastSentence(block: Block | undefined): string {
  const last = block && sentencesOf(block.prose).at(-1);
  return last ? block.prose.text.slice(last.start, last.end) : '';
}
