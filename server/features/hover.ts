// What an editor shows when the pointer rests on a place: the nearest thing wins, a citation before a name before the
// quotation around them.
import type { CheckedDraft } from '../draft';
import { hoverCitation } from './hoverCitation';
import { hoverName } from './hoverName';
import { hoverQuotation, quotationLine } from './hoverQuotation';
import type { Hover } from './richText';

/** The hover at an offset of the draft; undefined where there is nothing to say. */
export function hoverAt(draft: CheckedDraft, offset: number): Hover | undefined {
  const citation = hoverCitation(draft, offset);
  if (citation) return citation;
  const name = hoverName(draft, offset);
  if (!name) return hoverQuotation(draft, offset);
  const quotation = quotationLine(draft, offset);
  return quotation ? { span: name.span, content: [...name.content, { kind: 'rule', content: [] }, quotation] } : name;
}
