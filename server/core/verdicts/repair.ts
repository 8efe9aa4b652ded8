// Repairs of a misquotation, as small changes to the draft: the source's own words, or the writer's words with the marks
// that an editor asks for. What is right stays as it is: brackets and ellipses of the writer's, emphasis, line breaks.
import type { Document } from '../document';
import type { Source } from '../library';
import type { Quotation } from '../quotes/quotation';
import type { Span } from '../text/span';
import { escapedMarkdown, inDraftMarks } from './draftWording';
import { firstIndex } from './search';
import { isWrong } from './match';
import type { Edit, Match } from './verdict';

/** A change to the draft: replace `span` by `newText`. Document offsets of the draft. */
export interface WordingEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Longest stretch of the source that a repair puts in; a longer one is a rewriting that nobody wants unseen. */
const LONGEST_REPAIR = 2000;

const PARAGRAPHS = /\n\s*\n/;

/** The changes after which the quotation has the source's words at every wrong difference. In order, not overlapping; empty
 * where nothing is wrong or the source's words are too many. */
export function sourceWording(
  draft: Document,
  quotation: Quotation,
  match: Match,
  source: Source,
): readonly WordingEdit[] {
  // Between paragraphs of a source stands the reporter's own prose.
  if (wrongEdits(match).some(({ sourceText = '' }) => PARAGRAPHS.test(sourceText))) return [];
  const changes = wrongEdits(match).map((edit) => withSourceWords(draft, quotation, { source, match, edit }));
  // A word that began the writer's sentence and does not begin the source's: “it. We” for “it, and we”.
  const capitals = match.edits.flatMap(({ kind, draft: span, sourceText }): WordingEdit[] =>
    kind === 'case' && sourceText !== undefined && changes.some((change) => change.span.end === span.start)
      ? [{ span, newText: escapedMarkdown(inDraftMarks(sourceText, quotation.open)) }]
      : [],
  );
  return isShort(changes) ? united(draft, [...changes, ...capitals]) : [];
}

/** The changes after which every wrong difference is marked: brackets around what was changed or added, an ellipsis for
 * what was dropped. Empty where marks would not make it honest: a difference that turns the sense, or moved words. */
export function markedWording(
  draft: Document,
  quotation: Quotation,
  match: Match,
  source: Source,
): readonly WordingEdit[] {
  const wrong = wrongEdits(match);
  const isSpliced = match.edits.some(({ meaning }) => meaning === 'speaker');
  const isHonest =
    source.key === match.source &&
    !match.meaning &&
    !isSpliced &&
    wrong.every((edit) => edit.kind !== 'moved' && !isSlip(edit) && !/[[\]]/.test(edit.text));
  // Half of a quotation in brackets is no quotation any more.
  if (!isHonest || wrong.length > MOST_MARKS) return [];
  return wrong.map((edit) => marked(draft, quotation, edit));
}

// A word that differs in a letter or two is a slip of the pen, which wants mending and no brackets: comming for coming. An
// ending is none, for writers adapt words to their sentences: wanted for wants.
function isSlip({ kind, text, sourceText = '' }: Edit): boolean {
  if (kind !== 'changed' || /\s/.test(text + sourceText)) return false;
  const [a, b] = [text, sourceText];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return end > 0 && start > 0 && Math.max(a.length, b.length) - start - end <= 1 && b.length > 3;
}

/** More brackets and ellipses than this make a quotation that no editor prints. */
const MOST_MARKS = 4;

function wrongEdits(match: Match): readonly Edit[] {
  return match.edits.filter((edit) => isWrong(edit) && edit.meaning !== 'speaker');
}

interface Wrong {
  readonly source: Source;
  readonly match: Match;
  readonly edit: Edit;
}

function withSourceWords(draft: Document, quotation: Quotation, { source, edit }: Wrong): WordingEdit {
  const written = (text: string): string => escapedMarkdown(inDraftMarks(oneLine(text), quotation.open));
  const words = edit.source ? source.text.slice(edit.source.start, edit.source.end) : '';
  if (edit.text !== '' && words !== '') return { span: edit.draft, newText: written(words) };
  // Words come or go between two others: the marks around them are the source's too, where the draft has only marks there.
  const gap = plainGap(draft, quotation, edit.draft);
  const between = edit.source && sourceBetween(source, edit.source);
  if (gap && between !== undefined) return { span: gap, newText: written(between) };
  if (words === '') return removed(draft, quotation, edit.draft);
  return inserted(draft, quotation, edit.draft.start, written(words));
}

// From the end of the word before to the start of the word after, when the draft has nothing but marks and blanks there.
function plainGap(draft: Document, { inner }: Quotation, { start, end }: Span): Span | undefined {
  const before = marksBefore(draft.text, start, inner.start);
  const after = marksAfter(draft.text, end, inner.end);
  // At the ends of the quotation the marks are the writer's, and so is an ellipsis.
  const isPlain = before > inner.start && after < inner.end && !/\.\s?\./.test(draft.text.slice(before, after));
  return isPlain ? { start: before, end: after } : undefined;
}

const PLAIN_MARK = /[\s,;:.!?\u2013\u2014]/;

function marksBefore(text: string, from: number, limit: number): number {
  let at = from;
  while (at > limit && PLAIN_MARK.test(text[at - 1] ?? '')) at -= 1;
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') ? at : limit;
}

function marksAfter(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && PLAIN_MARK.test(text[at] ?? '')) at += 1;
  return /[\p{L}\p{N}]/u.test(text[at] ?? '') ? at : limit;
}

// The source's text from the end of the word before a stretch to the start of the word after it, in one paragraph.
function sourceBetween(source: Source, { start, end }: Span): string | undefined {
  const { starts, ends } = source.words;
  const before = ends[firstIndex(ends.length, (index) => (ends[index] ?? 0) > start) - 1];
  const after = starts[firstIndex(starts.length, (index) => (starts[index] ?? 0) >= end)];
  if (before === undefined || after === undefined || before > start || after < end) return undefined;
  const text = source.text.slice(before, after);
  return PARAGRAPHS.test(text) || text.length > LONGEST_REPAIR ? undefined : text;
}

// New words at a place between two words of the draft.
function inserted(draft: Document, quotation: Quotation, place: number, words: string): WordingEdit {
  const { text } = draft;
  const isAtStart = place <= quotation.inner.start;
  const before = isAtStart || /\s/.test(text[place - 1] ?? ' ') ? '' : ' ';
  const after = isAtStart && !/\s/.test(text[place] ?? ' ') ? ' ' : '';
  return { span: { start: place, end: place }, newText: before + words + after };
}

// Takes words out, and one of the blanks around them.
function removed(draft: Document, quotation: Quotation, span: Span): WordingEdit {
  const { text } = draft;
  let { start, end } = span;
  if (start > quotation.inner.start && text[start - 1] === ' ') start -= 1;
  else if (end < quotation.inner.end && text[end] === ' ') end += 1;
  return { span: { start, end }, newText: '' };
}

function marked(draft: Document, quotation: Quotation, edit: Edit): WordingEdit {
  if (edit.text === '') return inserted(draft, quotation, edit.draft.start, '\u2026');
  // A bracket against another bracket or a parenthesis would be read as a link.
  const next = draft.text[edit.draft.end] ?? '';
  const [open, close] = next === '(' || next === '[' || next === ':' ? ['\\[', '\\]'] : ['[', ']'];
  return { span: edit.draft, newText: `${open}${edit.text}${close}` };
}

// Changes that touch become one, so that an editor applies them in any order.
function united(draft: Document, changes: readonly WordingEdit[]): readonly WordingEdit[] {
  const sorted = [...changes].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const kept: WordingEdit[] = [];
  for (const change of sorted) {
    const last = kept.at(-1);
    if (last && change.span.start <= last.span.end) {
      const end = Math.max(last.span.end, change.span.end);
      kept[kept.length - 1] = { span: { start: last.span.start, end }, newText: last.newText + change.newText };
    } else kept.push(change);
  }
  return kept.filter(({ span, newText }) => draft.text.slice(span.start, span.end) !== newText);
}

function isShort(changes: readonly WordingEdit[]): boolean {
  return changes.reduce((sum, { newText }) => sum + newText.length, 0) <= LONGEST_REPAIR;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ');
}
