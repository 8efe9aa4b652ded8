// How a draft stands, in four numbers: a writer needs the sign that a quotation was checked.
import { isAscribed } from './checks/assertion';
import type { CheckedDraft, CheckedQuotation } from './draft';

/** Counts of a draft's quotations. Titles, terms and scare quotes that no source has are none of them. */
export interface Tally {
  readonly verified: number;
  readonly misquoted: number;
  readonly notFound: number;
  readonly notChecked: number;
}

/** One of the four numbers. */
export type Standing = keyof Tally;

/** Where one quotation is counted; undefined for what claims nothing about a source. */
export function standingOf(checked: CheckedQuotation): Standing | undefined {
  if (!checked.quotation.closed || checked.judgement.unchecked === 'unclosed') return 'notChecked';
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

/** The counts of a draft. */
export function tally(draft: CheckedDraft): Tally {
  const counts = { verified: 0, misquoted: 0, notFound: 0, notChecked: 0 };
  for (const checked of draft.quotations) {
    const standing = standingOf(checked);
    if (standing) counts[standing] += 1;
  }
  return counts;
}

/** `12 verified · 1 misquoted · 2 not found · 1 not checked`, parts that are zero left out. */
export function tallyText(counts: Tally): string {
  const parts = [
    [counts.verified, 'verified'],
    [counts.misquoted, 'misquoted'],
    [counts.notFound, 'not found'],
    [counts.notChecked, 'not checked'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return said.length > 0 ? said.join(' · ') : 'no quotations';
}
