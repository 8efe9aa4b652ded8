// not-checked: a quotation that could not be checked, and why. Said so that silence always means “checked”.
// Too short a quotation is no matter for a message; what concerns the whole library (indexing, no sources) is shown by the
// status item; an unclosed quotation has a check of its own.
import type { ListedSource } from '../core/library';
import type { UncheckedReason } from '../core/verdicts/verdict';
import { isAscribed } from './assertion';
import type { Check, RawFinding } from './check';

const MESSAGES: Readonly<Partial<Record<UncheckedReason, string>>> = {
  language: 'Not checked: these words are in another language than the sources.',
  'source-unreadable': 'Not checked: a document that may have these words could not be read.',
  'source-not-in-library': 'Not checked: the text of the source that is cited here is not in the library.',
};

/** Verdict `unchecked`, with its reason. */
export const notChecked: Check = {
  code: 'not-checked',
  severity: 'information',
  description: 'A quotation that could not be checked, and why.',
  find: (draft) =>
    draft.quotations.flatMap((checked, index): RawFinding[] => {
      const reason = checked.judgement.unchecked;
      const message = reason && checked.judgement.verdict === 'unchecked' ? MESSAGES[reason] : undefined;
      // Cues are known in English only: in another language nobody would seem to speak.
      if (message === undefined || (reason !== 'language' && !isAscribed(checked))) return [];
      const names = reason === 'source-unreadable' ? unreadable(draft.library.listed, checked.cited) : '';
      return [{ span: checked.quotation.span, message: message + names, quotation: index, related: [], fixes: [] }];
    }),
};

/** Most files named in one message. */
const MOST_NAMED = 3;

function unreadable(listed: readonly ListedSource[], cited: readonly string[]): string {
  const unread = listed.filter((source) => source.status === 'unreadable' && source.reason !== 'empty');
  const concerned = unread.filter((source) => cited.length === 0 || cited.includes(source.key));
  if (concerned.length === 0) return '';
  const names = concerned.slice(0, MOST_NAMED).map((source) => source.path);
  const more = concerned.length - names.length;
  return ` Unread: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
