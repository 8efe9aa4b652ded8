// Comments in the draft that silence findings: `<!-- verbatim-ignore CODE: reason -->`. One that names no check silences
// nothing, and a finding that it should have silenced says so.
import type { Document, IgnoreComment } from '../core/document';
import { nearKeys } from '../core/citations/nearKeys';
import { overlaps, type Span } from '../core/text/span';
import type { Code } from './finding';

/** Where a finding stands: its squiggle, and the quotation that it speaks of. */
export interface Place {
  readonly span: Span;
  readonly quotation: Span | undefined;
}

/** Whether a comment silences a finding of this code here. */
export function isIgnored(document: Document, code: Code, place: Place): boolean {
  return document.ignores.some((ignore) => speaksOf(ignore, code) && isCovered(ignore, place));
}

/**
 * What is to be said of a comment that covers a finding of this code and names no check: a sentence, or nothing. A comment
 * that also names other checks rightly is told only where the word is nearly this code.
 */
export function failedIgnore(document: Document, code: Code, place: Place, codes: readonly Code[]): string {
  for (const ignore of document.ignores.filter((one) => isCovered(one, place))) {
    const unknown = ignore.codes.filter((word) => !codes.some((known) => known === word));
    const isOnlyUnknown = unknown.length === ignore.codes.length;
    const word = unknown.find((one) => nearKeys(one, [code]).length > 0) ?? (isOnlyUnknown ? unknown[0] : undefined);
    if (word === undefined) continue;
    const meant = nearKeys(word, codes)[0];
    return ` A comment here asks to ignore “${word}”, which is no check.${meant === undefined ? '' : ` Did you mean ${meant}?`}`;
  }
  return '';
}

function speaksOf(ignore: IgnoreComment, code: Code): boolean {
  return ignore.codes.length === 0 || ignore.codes.includes(code);
}

// A comment that covers any part of the quotation silences it too: the squiggle may stand in another block of it.
function isCovered(ignore: IgnoreComment, { span, quotation }: Place): boolean {
  if (ignore.scope === 'file') return true;
  return overlaps(ignore.covers, span) || (quotation !== undefined && overlaps(ignore.covers, quotation));
}
