// misquote: the words clearly stem from a passage, but some differ without a mark. Shows which words, and the passage.
// An error where a difference can turn the sense: a dropped “not” is no typo, however alike the sentences look.
import { foldedForm, words } from '../core/text/words';
import { overlaps, type Span } from '../core/text/span';
import { isWrong, turnsSense } from '../core/verdicts/match';
import type { Edit, Match } from '../core/verdicts/verdict';
import { markedWording, sourceWording } from '../core/verdicts/repair';
import type { CheckedDraft, CheckedQuotation } from '../draft';
import type { Check, CheckContext, RawFinding } from './check';
import type { Fix } from './finding';
import { styleFindings } from './houseStyle';
import { isUnspoken } from './nobodySaid';
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
      if (isUnspoken(draft, checked)) return [];
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

/** Differences that lie further apart than this, in characters, are not underlined together: a line with a word at either end
 * says nothing about which words are meant. */
const TOGETHER = 40;

// The differing words; where they lie far apart, those that can turn the sense, or the first. The message tells them all.
function place(draft: CheckedDraft, { quotation }: CheckedQuotation, match: Match): Span {
  const { text } = draft.document;
  const wrong = match.edits.filter(isWrong);
  const stretches = wrong.map((edit) => ({ ...stretchOf(text, edit, quotation.inner), isGrave: turnsSense(edit) }));
  const whole = around(stretches);
  if (!whole) return quotation.span;
  if (whole.end - whole.start <= TOGETHER) return whole;
  const first = stretches.find(({ isGrave }) => isGrave) ?? stretches[0];
  const near = first && stretches.filter(({ start, end }) => end >= first.start && start - first.end < TOGETHER / 4);
  return (near && around(near)) ?? whole;
}

function around(stretches: readonly Span[]): Span | undefined {
  const start = Math.min(...stretches.map((one) => one.start));
  const end = Math.max(...stretches.map((one) => one.end));
  return start < end && end < Infinity ? { start, end } : undefined;
}

// An edit's own words; where words are missing, the words on both sides of the gap, without their marks.
function stretchOf(text: string, { draft: { start, end } }: Edit, inner: Span): Span {
  if (start < end) return { start, end };
  return { start: wordBefore(text, start, inner.start), end: wordAfter(text, end, inner.end) };
}

const WORD = /[\p{L}\p{M}\p{N}'\u2019]/u;

function wordBefore(text: string, offset: number, limit: number): number {
  let at = offset;
  while (at > limit && !WORD.test(text[at - 1] ?? '')) at -= 1;
  while (at > limit && WORD.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

function wordAfter(text: string, offset: number, limit: number): number {
  let at = offset;
  while (at < limit && !WORD.test(text[at] ?? '')) at += 1;
  // Nothing but marks: the gap is at the end.
  if (at >= limit) return offset;
  while (at < limit && WORD.test(text[at] ?? '')) at += 1;
  return at;
}

function message(draft: CheckedDraft, match: Match): string {
  const source = draft.library.sources.get(match.source);
  const wrong = match.edits.filter((edit) => isWrong(edit) && !(edit.kind === 'moved' && isTold(edit, match.edits)));
  const told = wrong.slice(0, MOST_TOLD).map((edit) => editWords(edit, source?.text ?? ''));
  if (wrong.length > told.length) told.push(`${wrong.length - told.length} more`);
  const turned = [...new Set(wrong.filter(turnsSense).flatMap((edit) => edit.meaning ?? []))];
  const sense = turned.length > 0 ? ` This can change the meaning (${listed(turned)}).` : '';
  return `Not the source’s words: ${told.join('; ')}.${sense} Source: ${source ? named(source) : match.source}`;
}

// A word that stands in one place in the draft and in another in the source is two edits, and told by the source's.
function isTold({ text, sourceText }: Edit, edits: readonly Edit[]): boolean {
  return (
    (sourceText ?? '') === '' &&
    edits.some((other) => other.kind === 'moved' && bare(other.sourceText ?? '') === bare(text))
  );
}

function editWords(edit: Edit, source: string): string {
  const mine = shown(edit.text);
  const theirs = shown(edit.sourceText ?? '');
  if (edit.meaning === 'speaker') return 'words of two speakers are joined';
  switch (edit.kind) {
    case 'added':
      return `${mine} is added`;
    case 'dropped':
      return /\n\s*\n/.test(edit.sourceText ?? '')
        ? 'a passage of the speech is left out between the paragraphs'
        : `${theirs} is left out`;
    case 'moved':
      return movedWords(edit, source);
    default:
      return `${mine} where the source has ${theirs}`;
  }
}

/** Words shown of what follows a moved stretch in the source. */
const NEXT_WORDS = 3;

// Other words in the same place are put in another order; the same words stand elsewhere.
function movedWords({ text, sourceText = '', source: place }: Edit, source: string): string {
  if (text !== '' && sourceText !== '' && bare(text) !== bare(sourceText)) {
    return `${shown(text)} is in another order: the source has ${shown(sourceText)}`;
  }
  // In the same sentence.
  const rest = place ? (/^[^.!?"\u201C\u201D\n]*/.exec(source.slice(place.end, place.end + 80))?.[0] ?? '') : '';
  const next = words(rest).slice(0, NEXT_WORDS);
  const [first, last] = [next[0], next.at(-1)];
  const before = first && last ? `, before ${shown(rest.slice(first.start, last.end))}` : '';
  return `${shown(text === '' ? sourceText : text)} stands elsewhere in the source${before}`;
}

// Words as a reader sees them: without the marks of a quotation inside them, and without Markdown's own.
function shown(text: string): string {
  const plain = text.replace(/["\u201C\u201D\u201E\u00AB\u00BB]|\*+|~~|__/g, '');
  return quoted(plain.replace(/\\([\\`*_[\]<>&~^$@#|])/g, '$1'));
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
