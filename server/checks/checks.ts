// All checks, in the order in which their findings are listed for one place, and how a draft is run through them: settings
// decide severities, comments in the draft silence what the writer looked at and kept.
import type { Span } from '../core/text/span';
import type { CheckedDraft } from '../draft';
import type { Settings } from '../settings';
import type { Check, CheckContext, RawFinding } from './check';
import type { Code, Finding } from './finding';
import { failedIgnore, isIgnored, type Place } from './ignored';
import { figureMismatch } from './figureMismatch';
import { misquote } from './misquote';
import { missingCitation } from './missingCitation';
import { nameMisspelt } from './nameMisspelt';
import { notSpoken } from './notSpoken';
import { unquotedCopy } from './unquotedCopy';
import { misleadingCut } from './misleadingCut';
import { sourcesDisagree } from './sourcesDisagree';
import { splicedQuote } from './splicedQuote';
import { notChecked } from './notChecked';
import { quoteNotFound } from './quoteNotFound';
import { unclosedQuote } from './unclosedQuote';
import { unknownCitation } from './unknownCitation';
import { wrongCitation } from './wrongCitation';
import { wrongSpeaker } from './wrongSpeaker';

/** Every check of this version. */
export const CHECKS: readonly Check[] = [
  misquote,
  quoteNotFound,
  notChecked,
  wrongSpeaker,
  nameMisspelt,
  figureMismatch,
  wrongCitation,
  unknownCitation,
  missingCitation,
  notSpoken,
  unquotedCopy,
  misleadingCut,
  sourcesDisagree,
  splicedQuote,
  unclosedQuote,
];

/** Every diagnostic code of this version. */
export const CODES: readonly Code[] = CHECKS.map((check) => check.code);

/**
 * What the checks say about a draft, in the draft's order.
 * @param typing the paragraph being typed in, where half a quotation is no mistake yet
 */
export function findingsOf(draft: CheckedDraft, settings: Settings, typing?: Span): readonly Finding[] {
  const context: CheckContext = { settings, ...(typing ? { typing } : {}) };
  return CHECKS.flatMap((check) => findingsOfCheck(check, draft, context)).sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

function findingsOfCheck(check: Check, draft: CheckedDraft, context: CheckContext): readonly Finding[] {
  const { code } = check;
  const setting = context.settings.rules[code];
  if (setting === 'off') return [];
  return check.find(draft, context).flatMap((finding) => {
    const place = placeOf(finding, draft);
    if (isIgnored(draft.document, code, place)) return [];
    const note = failedIgnore(draft.document, code, place, CODES);
    const stop = note === '' || /[.!?]$/.test(finding.message) ? '' : '.';
    const message = finding.message + stop + note;
    return [{ ...finding, message, code, severity: setting ?? finding.severity ?? check.severity }];
  });
}

function placeOf({ span, quotation }: RawFinding, draft: CheckedDraft): Place {
  return { span, quotation: quotation === undefined ? undefined : draft.quotations[quotation]?.quotation.span };
}
