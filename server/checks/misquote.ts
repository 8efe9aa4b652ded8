// misquote: the words clearly stem from a passage, but some differ without a mark. Shows which words, and the passage.
// An error where a difference can turn the sense: a dropped “not” is no typo, however alike the sentences look.
import { foldedForm } from '../core/text/words';
import { overlaps, type Span } from '../core/text/span';
import { isWrong } from '../core/verdicts/match';
import type { Edit, Match } from '../core/verdicts/verdict';
import { markedWording, sourceWording } from '../core/verdicts/repair';
import type { CheckedDraft, CheckedQuotation } from '../draft';
import type { Check, CheckContext, RawFinding } from './check';
import type { Fix } from './finding';
import { styleFindings } from './houseStyle';
import { spliceIn } from './splices';
import { takeMarksOff } from './unquote';
import { listed, named, quoted } from './wording';

/** Most differences told in one message; the hover shows them all. */
const MOST_TOLD = 3;

/** Verdict `altered`. */
export const misquote: Check = {
  code: 'misquote',
  severity: 'warning',
  description: 'A quotation that stems from a source, but whose words differ from it without a mark.',
  find: (draft, context) =>
    draft.quotations.flatMap((checked, index): RawFinding[] => {
      const match = checked.judgement.matches[0];
      if (checked.judgement.verdict === 'edited') {
        return styleFindings(draft, checked, context.settings.style).map((one) => ({ ...one, quotation: index }));
      }
      if (checked.judgement.verdict !== 'altered' || !match || isBeingTyped(checked, match, context)) return [];
      // Parts that are right each by itself: spliced-quote says what is wrong with them.
      if (context.settings.rules['spliced-quote'] !== 'off' && spliceIn(draft, checked)) return [];
      return [
        {
          span: place(draft, checked, match),
          message: message(draft, match),
          quotation: index,
          related: [
            {
              source: match.source,
              span: { start: match.start, end: match.end },
              message: 'The source’s words stand here.',
            },
          ],
          fixes: fixes(draft, checked, match),
          ...(checked.judgement.meaning && { severity: 'error' }),
        },
      ];
    }),
};

// Editors set the closing mark as soon as the opening one is typed: the last word may be half a word still.
function isBeingTyped({ quotation }: CheckedQuotation, match: Match, { typing }: CheckContext): boolean {
  return match.typingAtEnd === true && typing !== undefined && overlaps(typing, quotation.span);
}

// The differing words; where words are missing, the words on both sides of the gap.
function place(draft: CheckedDraft, { quotation }: CheckedQuotation, match: Match): Span {
  const wrong = match.edits.filter(isWrong);
  const first = wrong[0];
  const last = wrong.at(-1);
  if (!first || !last) return quotation.span;
  const { text } = draft.document;
  const start =
    first.draft.start < first.draft.end
      ? first.draft.start
      : wordBefore(text, first.draft.start, quotation.inner.start);
  const end = last.draft.start < last.draft.end ? last.draft.end : wordAfter(text, last.draft.end, quotation.inner.end);
  return start < end ? { start, end } : quotation.span;
}

function wordBefore(text: string, offset: number, limit: number): number {
  let at = offset;
  while (at > limit && /\s/.test(text[at - 1] ?? '')) at -= 1;
  while (at > limit && !/\s/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

function wordAfter(text: string, offset: number, limit: number): number {
  let at = offset;
  while (at < limit && /\s/.test(text[at] ?? '')) at += 1;
  while (at < limit && !/\s/.test(text[at] ?? '')) at += 1;
  // The word's own comma is none of it.
  while (at > offset && /[,.;:!?]/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

function message(draft: CheckedDraft, match: Match): string {
  const wrong = match.edits.filter(isWrong);
  const told = wrong.slice(0, MOST_TOLD).map(editWords);
  if (wrong.length > told.length) told.push(`${wrong.length - told.length} more`);
  const source = draft.library.sources.get(match.source);
  const turned = [...new Set(wrong.flatMap((edit) => edit.meaning ?? []))];
  const sense = turned.length > 0 ? ` This can change the meaning (${listed(turned)}).` : '';
  return `Not the source’s words: ${told.join('; ')}.${sense} Source: ${source ? named(source) : match.source}`;
}

function editWords({ kind, text, sourceText }: Edit): string {
  const mine = quoted(text);
  const theirs = quoted(sourceText ?? '');
  switch (kind) {
    case 'added':
      return `${mine} is added`;
    case 'dropped':
      return `${theirs} is left out`;
    case 'moved':
      return `${mine} is moved`;
    default:
      return `${mine} where the source has ${theirs}`;
  }
}

function fixes(draft: CheckedDraft, checked: CheckedQuotation, match: Match): readonly Fix[] {
  const { document } = draft;
  const source = draft.library.sources.get(match.source);
  if (!source) return [];
  const offered: Fix[] = [];
  const words = sourceWording(document, checked.quotation, match, source);
  if (words.length > 0) {
    const safe = isSafe(checked, match);
    offered.push({ title: 'Use the source’s words', edits: words, preferred: true, ...(safe && { safe }) });
  }
  const marked = markedWording(document, checked.quotation, match, source);
  if (marked.length > 0) offered.push({ title: 'Mark the change with brackets or an ellipsis', edits: marked });
  const off = takeMarksOff(document, checked.quotation);
  if (off) offered.push(off);
  return offered;
}

// What “fix all” may do unasked: one passage, no turn of meaning, and differences of case, punctuation, hyphen or accents only.
function isSafe({ judgement }: CheckedQuotation, match: Match): boolean {
  if (judgement.meaning || judgement.matches.length !== 1) return false;
  return match.edits
    .filter(isWrong)
    .every(({ kind, text, sourceText }) => kind === 'changed' && bare(text) === bare(sourceText ?? ''));
}

function bare(text: string): string {
  return foldedForm(text).replace(/[^\p{L}\p{N}]/gu, '');
}
