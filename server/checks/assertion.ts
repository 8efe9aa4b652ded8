// Whether a draft says that somebody spoke or wrote the words between the marks. Titles, terms and scare quotes claim
// nothing about a source, so that nothing may be said against them.
import type { CheckedQuotation } from '../draft';

/** True where the draft ascribes the words: to a speaker, by a cue, by a citation or link, or by setting them off as a block. */
export function isAscribed(checked: CheckedQuotation): boolean {
  if (checked.attribution.kind === 'title') return false;
  return (
    checked.quotation.kind === 'block' ||
    checked.attribution.speaker !== undefined ||
    checked.attribution.cue !== undefined ||
    checked.cited.length > 0
  );
}
