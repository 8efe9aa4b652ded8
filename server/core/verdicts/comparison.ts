// A quotation and a passage side by side: which of their words may stand for each other, and where stretches of both stand.
import type { Document } from '../document';
import type { Span } from '../text/span';
import type { Step } from './alignment';
import { mayStandFor } from './canonical';
import type { WordsOfSide } from './meaning';
import { gapBefore, spanOfWords, type PassageWords } from './passageWords';
import { fitsPattern } from './pattern';
import { phraseKind } from './phrases';
import type { QuotedRows } from './quotedRows';
import type { Edit, EditKind } from './verdict';

/** What is compared. */
export interface Comparison {
  readonly draft: Document;
  readonly rows: QuotedRows;
  readonly passage: PassageWords;
}

/** A stretch of both rows, ends not included. */
export interface Stretch {
  readonly quotedFrom: number;
  readonly quotedTo: number;
  readonly passageFrom: number;
  readonly passageTo: number;
}

/** Where an edit stands. */
export interface EditPlace {
  readonly draft: Span;
  readonly source?: Span | undefined;
}

/** True when the word `j` of the quotation and the word `i` of the passage may stand for each other. */
export function isAllowedPair({ rows, passage }: Comparison, j: number, i: number): boolean {
  const row = rows.words[j];
  const form = passage.forms[i];
  if (!row || form === undefined) return false;
  return row.bracket !== undefined || mayStandFor(row.word.form, form) || fitsPattern(row.word, form);
}

/** True when a step pairs words that may stand for each other. */
export function isAllowedStep(comparison: Comparison, step: Step): boolean {
  if (step.kind === 'phrase') return phraseKind(comparison, step) !== 'changed';
  return step.kind === 'pair' && isAllowedPair(comparison, step.quoted, step.passage);
}

/** The words that a step covers. */
export function stretchOf(step: Step): Stretch {
  return {
    quotedFrom: step.quoted,
    quotedTo: step.quoted + step.quotedLength,
    passageFrom: step.passage,
    passageTo: step.passage + step.passageLength,
  };
}

/** Where a stretch stands in the draft and in the source; where it has no words, the place at which they would stand. */
export function placeOf(comparison: Comparison, stretch: Stretch): EditPlace {
  return { draft: draftSpan(comparison, stretch), source: sourceSpan(comparison, stretch) };
}

/** An edit of this kind at a place, with the characters that stand there. */
export function editAt({ draft, passage }: Comparison, kind: EditKind, place: EditPlace, meaning?: string): Edit {
  const { draft: here, source: there } = place;
  return {
    kind,
    draft: here,
    text: draft.text.slice(here.start, here.end),
    ...(there && { source: there, sourceText: passage.source.text.slice(there.start, there.end) }),
    ...(meaning !== undefined && { meaning }),
  };
}

function draftSpan({ rows: { words } }: Comparison, { quotedFrom, quotedTo }: Stretch): Span {
  if (quotedFrom === quotedTo) {
    const place = words[quotedFrom - 1]?.word.span.end ?? words[quotedFrom]?.word.span.start ?? 0;
    return { start: place, end: place };
  }
  return { start: words[quotedFrom]?.word.span.start ?? 0, end: words[quotedTo - 1]?.word.span.end ?? 0 };
}

function sourceSpan({ passage: { at, source } }: Comparison, { passageFrom, passageTo }: Stretch): Span | undefined {
  if (passageFrom === passageTo) {
    const place = source.words.ends[at[passageFrom - 1] ?? -1] ?? source.words.starts[at[passageFrom] ?? -1];
    return place === undefined ? undefined : { start: place, end: place };
  }
  return spanOfWords(source, at[passageFrom] ?? 0, at[passageTo - 1] ?? 0);
}

/** The quotation's words of a stretch, for telling their meaning. */
export function quotedSide({ rows: { words, gaps } }: Comparison, { quotedFrom, quotedTo }: Stretch): WordsOfSide {
  const indices = range(quotedFrom, quotedTo);
  return {
    forms: indices.map((j) => words[j]?.word.form ?? ''),
    startsSentence: indices.map((j) => j === 0 || endsSentence(gaps[j]?.marks ?? '')),
  };
}

/** The passage's words of a stretch. */
export function sourceSide({ passage }: Comparison, { passageFrom, passageTo }: Stretch): WordsOfSide {
  const { at, forms, source } = passage;
  const indices = range(passageFrom, passageTo);
  return {
    forms: indices.map((i) => forms[i] ?? ''),
    startsSentence: indices.map((i) => (at[i] ?? 0) === 0 || endsSentence(gapBefore(source, at[i] ?? 0))),
  };
}

function endsSentence(marks: string): boolean {
  return /[.!?\u2026:\n]/.test(marks) || /["\u201C\u00AB]/.test(marks);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
