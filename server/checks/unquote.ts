// The repair that turns a quotation into a paraphrase: the marks go, the words stay the writer's own responsibility.
import type { Quotation } from '../core/quotes/quotation';
import type { Document } from '../core/document';
import type { DraftEdit, Fix } from './finding';

/** The fix that takes the marks off; undefined for a block quotation, whose marks are the layout. */
export function takeMarksOff(document: Document, quotation: Quotation): Fix | undefined {
  if (quotation.kind === 'block' || quotation.pieces.length !== 1) return undefined;
  const edits: DraftEdit[] = [{ span: { start: quotation.span.start, end: quotation.inner.start }, newText: '' }];
  const last = document.text[quotation.inner.end - 1] ?? '';
  const after = document.text[quotation.span.end] ?? '';
  // American style sets the comma inside the marks; “word,” he said stays right without them. A doubled mark does not.
  const isDoubled = /[.,;:!?]/.test(last) && last === after;
  edits.push({ span: { start: quotation.inner.end - (isDoubled ? 1 : 0), end: quotation.span.end }, newText: '' });
  return { title: 'Take the quotation marks off (make it a paraphrase)', edits };
}
