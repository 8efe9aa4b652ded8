// All quotations of a draft with what became of each: a writer needs the sign that a quotation was checked, not only
// that one is wrong.
import type { Source } from '../core/library';
import { textOf, type Span } from '../core/text/span';
import type { Verdict } from '../core/verdicts/verdict';
import type { Code, Finding } from '../checks/finding';
import type { CheckedDraft, CheckedQuotation } from '../draft';
import { plainText } from './escapeMarkdown';
import { verdictLine } from './verdictWords';

/** One quotation of the list. `span` is in the draft, `passage` in the source. */
export interface ListedQuotation {
  readonly verdict: Verdict;
  readonly verdictText: string;
  readonly text: string;
  readonly span: Span;
  readonly speaker?: string;
  readonly passage?: { readonly source: Source; readonly span: Span };
  /** What else is wrong with it, in words: “wrong speaker”. The verdict's own finding is none of them. */
  readonly remarks: readonly string[];
}

/** Findings that the verdict tells already, or that are no fault. */
const TOLD: ReadonlySet<Code> = new Set([
  'misquote',
  'quote-not-found',
  'not-checked',
  'unclosed-quote',
  'missing-citation',
]);

/** Every quotation of the draft, in its order, with what the findings say about it. */
export function quotationList(draft: CheckedDraft, findings: readonly Finding[]): readonly ListedQuotation[] {
  return draft.quotations.map((checked, index) => ({
    ...listedQuotation(draft, checked),
    remarks: findings
      .filter(({ quotation, code, severity }) => quotation === index && !TOLD.has(code) && severity !== 'hint')
      .map(({ code }) => code.replaceAll('-', ' ')),
  }));
}

function listedQuotation(draft: CheckedDraft, checked: CheckedQuotation): Omit<ListedQuotation, 'remarks'> {
  const isSpoken = checked.attribution.kind === 'speech' || checked.attribution.kind === 'mixed';
  const speaker = isSpoken ? (checked.speaker.draft ?? checked.speaker.source) : null;
  const match = checked.judgement.matches[0];
  const source = match && draft.library.sources.get(match.source);
  return {
    verdict: checked.judgement.verdict,
    verdictText: verdictLine(checked),
    text: plainText(textOf(draft.document.text, checked.quotation.inner)).trim(),
    span: checked.quotation.span,
    ...(speaker === null ? {} : { speaker }),
    ...(source ? { passage: { source, span: { start: match.start, end: match.end } } } : {}),
  };
}
