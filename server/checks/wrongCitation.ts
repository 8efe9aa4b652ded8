// wrong-citation: the source that is cited does not have the words, another one does. Silent where a cited key has no text
// in the library: it may well have them.
import type { CheckedDraft, CheckedQuotation } from '../draft';
import type { Check, RawFinding } from './check';
import { writtenKey } from './citationEdits';
import type { Fix } from './finding';
import { listed, quoted } from './wording';

/** The cited sources do not have it, another does. */
export const wrongCitation: Check = {
  code: 'wrong-citation',
  severity: 'warning',
  description: 'The cited source does not have the quotation, another one does.',
  find: (draft, { settings }) =>
    draft.quotations.flatMap((checked, index): RawFinding[] => {
      const right = sourceElsewhere(draft, checked);
      if (right === undefined || checked.judgement.words < settings.minimumWords) return [];
      const match = checked.judgement.matches.find((candidate) => candidate.source === right);
      const first = checked.citations[0];
      return [
        {
          span: first?.span ?? checked.quotation.span,
          message: `${listed(checked.cited)} ${checked.cited.length === 1 ? 'does' : 'do'} not have ${quoted(draft.document.text.slice(checked.quotation.inner.start, checked.quotation.inner.end))}; ${right} does.`,
          quotation: index,
          related: match ? [{ source: right, span: match, message: 'The words stand here.' }] : [],
          fixes: fixes(checked, right),
        },
      ];
    }),
};

// The best source that has the words, where every cited source was read and none of them has.
function sourceElsewhere(draft: CheckedDraft, checked: CheckedQuotation): string | undefined {
  const { quotation, judgement, cited } = checked;
  if (!quotation.closed) return undefined;
  if (judgement.verdict !== 'verbatim' && judgement.verdict !== 'edited') return undefined;
  if (checked.citations.length === 0 || cited.some((key) => !draft.library.sources.has(key))) return undefined;
  if (isOfAnotherClause(draft, checked)) return undefined;
  const having = judgement.matches.filter((match) => match.verdict !== 'altered').map((match) => match.source);
  return having.some((source) => cited.includes(source)) ? undefined : having[0];
}

/** “…” (Lincoln 1861, p. 5): cited in plain words. */
const PLAINLY_CITED = /\([^()]{0,80}\b1\d\d\d\b[^()]{0,40}\)|\([^()]{0,80}\b20\d\d\b[^()]{0,40}\)/;

/** “…,” he said, which Thoreau would have liked [@thoreau]: the citation is for what the second clause says. */
const SECOND_CLAUSE =
  /(?:[,\u2014]|--)\s*(?:which|who|whom|whose|whereas|while|although|though|but|yet|unlike|just as|much as)\s|;\s/;

function isOfAnotherClause({ document }: CheckedDraft, { quotation, citations }: CheckedQuotation): boolean {
  const start = citations[0]?.span.start ?? 0;
  const between = document.text.slice(quotation.span.end, Math.max(quotation.span.end, start));
  return PLAINLY_CITED.test(between) || SECOND_CLAUSE.test(between);
}

function fixes(checked: CheckedQuotation, right: string): readonly Fix[] {
  const citation = checked.citations[0];
  const only = citation?.keys.length === 1 ? citation.keys[0] : undefined;
  if (!citation) return [];
  const add: Fix = {
    title: `Cite ${right} as well`,
    edits: [{ span: { start: citation.span.end - 1, end: citation.span.end - 1 }, newText: `; @${writtenKey(right)}` }],
  };
  if (!only) return citation.inText ? [] : [add];
  const replace: Fix = {
    title: `Cite ${right} instead`,
    edits: [{ span: only.span, newText: writtenKey(right) }],
    preferred: true,
  };
  return citation.inText ? [replace] : [replace, add];
}
