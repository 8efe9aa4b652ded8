// Whether a draft says that somebody spoke or wrote the words between the marks. Titles, terms and scare quotes claim
// nothing about a source, so that nothing may be said against them.
import type { CheckedQuotation } from '../draft';

/** True where the draft ascribes the words: to a speaker, by a cue, by a citation or link, or by setting them off as a block. */
export function isAscribed(checked: CheckedQuotation): boolean {
  const { kind } = checked.attribution;
  if (kind === 'title') return false;
  // Who is near a term need not have said it.
  if (kind === 'scare') return checked.cited.length > 0;
  return (
    checked.quotation.kind === 'block' ||
    checked.attribution.speaker !== undefined ||
    checked.attribution.cue !== undefined ||
    checked.cited.length > 0
  );
}
