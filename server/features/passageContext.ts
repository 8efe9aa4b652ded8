// A passage as a reader wants it: with the sentence that it stands in, and the words that differ marked.
import type { Source } from '../core/library';
import { sentences } from '../core/text/sentences';
import type { Span } from '../core/text/span';
import type { Edit, Match } from '../core/verdicts/verdict';
import type { Inline } from './richText';
import { isWrong } from '../core/verdicts/match';

/** Characters of context shown on either side at most: about three lines of a narrow popup. */
const MOST_CONTEXT = 220;
/** Longest passage shown whole; of a longer one the beginning, the end and what differs. */
const LONGEST_PASSAGE = 900;
/** Characters kept around a difference where a long passage is cut. */
const AROUND_EDIT = 80;

/** The passage of a match in its sentence. Source words that the draft changed or dropped are strong, the draft's own in
 * their place struck out, words left out at an ellipsis emphasised. */
export function passageInContext(source: Source, match: Match): readonly Inline[] {
  const context = sentenceAround(source.text, { start: match.start, end: match.end });
  const paragraph = source.text.slice(context.start, match.start);
  const after = source.text.slice(match.end, context.end);
  return [
    (startsMidway(source.text, context.start) ? '… ' : '') + paragraph,
    ...markedPassage(source, match),
    after + (endsMidway(source.text, context.end) ? ' …' : ''),
  ];
}

/** The stretch from the start of the sentence that `span` begins in to the end of the one that it ends in; the paragraph's
 * and `MOST_CONTEXT`'s ends bound it. */
export function sentenceAround(text: string, span: Span): Span {
  const from = Math.max(paragraphStart(text, span.start), span.start - MOST_CONTEXT);
  const to = Math.min(paragraphEnd(text, span.end), span.end + MOST_CONTEXT);
  const before = sentences(text.slice(from, span.start + 1)).at(-1);
  // Judged from the passage's last sentence on: what is before it may be long.
  const tail = Math.max(span.start, span.end - MOST_CONTEXT);
  const isReached = (sentence: Span) => tail + sentence.end >= span.end;
  const last = sentences(text.slice(tail, to)).find(isReached);
  const start = from + (before?.start ?? 0);
  const end = last ? tail + last.end : to;
  return {
    start: Math.min(wordEdge(text, start, from), span.start),
    end: Math.max(backToBlank(text, end, span.end), span.end),
  };
}

// A cut at the limit falls on a blank.
function wordEdge(text: string, start: number, limit: number): number {
  if (start > limit || start === 0 || /\s/.test(text[start - 1] ?? ' ')) return start;
  const blank = text.slice(start, start + MOST_CONTEXT).search(/\s/);
  return blank < 0 ? start : start + blank + 1;
}

function backToBlank(text: string, end: number, least: number): number {
  let at = end;
  while (at > least && at < text.length && !/\s/.test(text[at] ?? ' ')) at -= 1;
  return at;
}

function startsMidway(text: string, start: number): boolean {
  return (
    /[\p{L}\p{N},;]\s?$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/\n\s*$/.test(text.slice(Math.max(0, start - 2), start))
  );
}

function endsMidway(text: string, end: number): boolean {
  return (
    /[\p{L}\p{N},;]$/u.test(text.slice(Math.max(0, end - 1), end)) &&
    /^[^\S\n]?[\p{L}\p{N}]/u.test(text.slice(end, end + 2))
  );
}

function paragraphStart(text: string, at: number): number {
  const window = text.slice(Math.max(0, at - MOST_CONTEXT), at);
  const blank = Math.max(window.lastIndexOf('\n\n'), window.lastIndexOf('\n\r\n'));
  return blank < 0 ? at - window.length : at - window.length + blank + 2;
}

function paragraphEnd(text: string, at: number): number {
  const window = text.slice(at, at + MOST_CONTEXT);
  const blank = window.search(/\n\r?\n/);
  return blank < 0 ? at + window.length : at + blank;
}

function markedPassage(source: Source, match: Match): Inline[] {
  const edits = match.edits
    .filter((edit): edit is Edit & { readonly source: Span } => edit.source !== undefined)
    .filter((edit) => isWrong(edit) || edit.kind === 'ellipsis')
    .sort((a, b) => a.source.start - b.source.start);
  const inlines: Inline[] = [];
  let at = match.start;
  for (const edit of edits) {
    if (edit.source.start < at || edit.source.end > match.end) continue;
    inlines.push(shortened(source.text.slice(at, edit.source.start), match), ...marked(source, edit));
    at = edit.source.end;
  }
  inlines.push(shortened(source.text.slice(at, match.end), match));
  return inlines;
}

function marked(source: Source, edit: Edit & { readonly source: Span }): Inline[] {
  const words = source.text.slice(edit.source.start, edit.source.end);
  if (edit.kind === 'ellipsis') return [{ text: words, style: 'emphasis' }];
  const inlines: Inline[] = [];
  if (edit.text.trim() !== '') inlines.push({ text: edit.text, style: 'deleted' });
  if (inlines.length > 0 && words.trim() !== '') inlines.push(' ');
  if (words.trim() !== '') inlines.push({ text: words, style: 'strong' });
  // An added word stands at an empty place of the source: keep it off its neighbours.
  if (words.trim() !== '') return inlines;
  const isAfterBlank = /\s/.test(source.text[edit.source.start - 1] ?? ' ');
  return isAfterBlank ? [...inlines, ' '] : [' ', ...inlines];
}

function shortened(text: string, match: Match): string {
  if (match.end - match.start <= LONGEST_PASSAGE || text.length <= 2 * AROUND_EDIT) return text;
  return `${text.slice(0, AROUND_EDIT)} … ${text.slice(-AROUND_EDIT)}`;
}
