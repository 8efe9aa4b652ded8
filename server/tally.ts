// How a draft stands, in five numbers: a writer needs the sign that a quotation was checked.
import { isAscribed } from './checks/assertion';
import type { Code, Finding } from './checks/finding';
import type { CheckedDraft, CheckedQuotation } from './draft';

/** Counts of a draft's quotations. Titles, terms and scare quotes that no source has are none of them. */
export interface Tally {
  readonly verified: number;
  /** The words are the source's, but somebody else's, cut so that they mislead, or cited from another source. */
  readonly questioned: number;
  readonly misquoted: number;
  readonly notFound: number;
  readonly notChecked: number;
}

/** One of the five numbers. */
export type Standing = keyof Tally;

/** What may be wrong with a quotation whose words are right. */
const QUESTIONING: ReadonlySet<Code> = new Set([
  'wrong-speaker',
  'not-spoken',
  'wrong-citation',
  'misleading-cut',
  'spliced-quote',
]);

// Where one quotation is counted; undefined for what claims nothing about a source.
function standingOf(checked: CheckedQuotation, isQuestioned: boolean): Standing | undefined {
  if (!checked.quotation.closed || checked.judgement.unchecked === 'unclosed') return 'notChecked';
  if (isQuestioned && checked.judgement.verdict !== 'altered') return 'questioned';
  switch (checked.judgement.verdict) {
    case 'verbatim':
    case 'edited':
      return 'verified';
    case 'altered':
      return 'misquoted';
    case 'not-found':
      return isAscribed(checked) ? 'notFound' : undefined;
    case 'unchecked':
      return checked.judgement.unchecked === 'language' || isAscribed(checked) ? 'notChecked' : undefined;
  }
}

/** The counts of a draft with these findings. */
export function tally(draft: CheckedDraft, findings: readonly Finding[]): Tally {
  const counts = { verified: 0, questioned: 0, misquoted: 0, notFound: 0, notChecked: 0 };
  const questioned = new Set(findings.filter(({ code }) => QUESTIONING.has(code)).map(({ quotation }) => quotation));
  draft.quotations.forEach((checked, index) => {
    const standing = standingOf(checked, questioned.has(index));
    if (standing) counts[standing] += 1;
  });
  return counts;
}

/** `12 verified · 1 questioned · 1 misquoted · 2 not found · 1 not checked`, parts that are zero left out. */
export function tallyText(counts: Tally): string {
  const parts = [
    [counts.verified, 'verified'],
    [counts.questioned, 'questioned'],
    [counts.misquoted, 'misquoted'],
    [counts.notFound, 'not found'],
    [counts.notChecked, 'not checked'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return said.length > 0 ? said.join(' · ') : 'no quotations';
}
