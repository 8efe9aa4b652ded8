// The outline of a draft: its headings, and under each the quotations with their verdicts.
import type { Block } from '../core/document';
import type { Span } from '../core/text/span';
import type { CheckedDraft } from '../draft';
import { plainText } from './escapeMarkdown';
import { quotationList, type ListedQuotation } from './quotationList';
import { VERDICT_MARKS } from './verdictWords';

/** One line of the outline. `span` holds its children's spans; `selection` is where the caret goes. */
export interface DraftSymbol {
  readonly kind: 'heading' | 'quotation';
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly DraftSymbol[];
}

/** Longest text of a line in the outline. */
const LONGEST_NAME = 80;

/** The outline, in the draft's order. */
export function documentSymbols(draft: CheckedDraft): readonly DraftSymbol[] {
  const headings = draft.document.blocks.filter((block) => block.kind === 'heading');
  const quotations = quotationList(draft, []);
  const first = headings[0]?.span.start ?? Number.POSITIVE_INFINITY;
  return [
    ...quotations.filter(({ span }) => span.start < first).map(quotationSymbol),
    ...headingSymbols(headings, quotations, draft.document.text.length),
  ];
}

// `headings` begin with one that has no smaller level before it among them; each takes those of a higher level after it.
function headingSymbols(
  headings: readonly Block[],
  quotations: readonly ListedQuotation[],
  end: number,
): DraftSymbol[] {
  const symbols: DraftSymbol[] = [];
  for (let i = 0; i < headings.length;) {
    const heading = headings[i];
    if (!heading) break;
    const level = heading.level ?? 1;
    let next = i + 1;
    while (next < headings.length && (headings[next]?.level ?? 1) > level) next += 1;
    const until = headings[next]?.span.start ?? end;
    const inside = headings.slice(i + 1, next);
    const ownEnd = inside[0]?.span.start ?? until;
    const own = quotations.filter(({ span }) => span.start >= heading.span.start && span.start < ownEnd);
    symbols.push({
      kind: 'heading',
      name: shortened(heading.prose.text) || '(empty heading)',
      detail: '',
      span: { start: heading.span.start, end: Math.max(until, heading.span.end) },
      selection: heading.span,
      children: [...own.map(quotationSymbol), ...headingSymbols(inside, quotations, until)],
    });
    i = next;
  }
  return symbols;
}

function quotationSymbol(quotation: ListedQuotation): DraftSymbol {
  const speaker = quotation.speaker === undefined ? '' : `${quotation.speaker} · `;
  return {
    kind: 'quotation',
    name: `${VERDICT_MARKS[quotation.verdict]} ${shortened(quotation.text) || '(empty quotation)'}`,
    detail: speaker + quotation.verdictText,
    span: quotation.span,
    selection: quotation.span,
    children: [],
  };
}

function shortened(text: string): string {
  const line = plainText(text).trim();
  if (line.length <= LONGEST_NAME) return line;
  const blank = line.lastIndexOf(' ', LONGEST_NAME);
  return `${line.slice(0, blank > LONGEST_NAME / 2 ? blank : LONGEST_NAME)} …`;
}
