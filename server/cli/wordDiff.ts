// The words that differ, in their context, on one line: [-as the draft has it-] {+as the source has it+}, the notation of
// wdiff; coloured on a terminal.
import type { CheckedDraft, CheckedQuotation } from '../draft';
import { isWrong } from '../core/verdicts/match';
import type { Edit } from '../core/verdicts/verdict';
import { printable } from './printable';
import type { Paint } from './paint';

/** Characters of context before the first and after the last difference: with them the line fits a wide terminal. */
const CONTEXT = 40;

/** The line for an altered quotation; undefined where no word is wrong. */
export function wordDiff(draft: CheckedDraft, checked: CheckedQuotation, paint: Paint): string | undefined {
  const edits = (checked.judgement.matches[0]?.edits ?? []).filter(isWrong);
  const first = edits[0];
  const last = edits.at(-1);
  if (!first || !last) return undefined;
  const { text } = draft.document;
  const { start, end } = checked.quotation.inner;
  let line = before(text, start, first.draft.start);
  let at = first.draft.start;
  for (const edit of edits) {
    line += printable(text.slice(at, edit.draft.start)) + marked(edit, paint);
    at = edit.draft.end;
  }
  return (line + after(text, last.draft.end, end)).replace(/ {2,}/g, ' ').trim();
}

function marked({ text, sourceText }: Edit, paint: Paint): string {
  const mine = printable(text).trim();
  const theirs = printable(sourceText ?? '').trim();
  const parts = [mine && paint.wrong(mine), theirs && paint.right(theirs)].filter((part) => part !== '');
  return text === '' ? ` ${parts.join('')} ` : parts.join('');
}

function before(text: string, from: number, to: number): string {
  const whole = text.slice(from, to);
  if (whole.length <= CONTEXT) return '“' + printable(whole);
  const cut = whole.indexOf(' ', whole.length - CONTEXT);
  return '… ' + printable(whole.slice(cut < 0 ? whole.length - CONTEXT : cut + 1));
}

function after(text: string, from: number, to: number): string {
  const whole = text.slice(from, to);
  if (whole.length <= CONTEXT) return printable(whole) + '”';
  const cut = whole.lastIndexOf(' ', CONTEXT);
  return printable(whole.slice(0, cut <= 0 ? CONTEXT : cut)) + ' …';
}
