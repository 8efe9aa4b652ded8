// Where a source goes on as somebody has begun to type: what completion inside quotation marks offers.
//
// Nothing is kept for it: a source's words already stand as numbers (SourceWords.keys), and a scan over those for the words
// typed costs a few milliseconds for 10 MB. Words are compared as retrieval folds them (case, accents, apostrophes gone), so
// that what was typed in a hurry finds its sentence.
import { documentSpan, type Block } from '../core/document';
import type { Library, Source } from '../core/library';
import { proseOffset } from '../core/text/prose';
import { sentences } from '../core/text/sentences';
import { contains, overlaps, type Span } from '../core/text/span';
import { foldedForm, wordForm, wordKey, words } from '../core/text/words';
import { blockAt } from './proseAt';

/** What was typed: whole words, and perhaps the beginning of one at the caret. */
export interface Typed {
  /** `wordKey` of each whole word. */
  readonly keys: readonly number[];
  /** Folded; empty where the caret stands behind a blank or mark. */
  readonly beginning: string;
}

/** A place in a source where the words typed stand. */
export interface Hit {
  readonly source: Source;
  /** Index of the first word. */
  readonly word: number;
  /** Whether a sentence, or a quotation, begins here. */
  readonly isStart: boolean;
  /** The quotation of the source that it stands in; undefined in the reporter's own prose. */
  readonly quotation?: number;
}

/** A hit with the rest of its sentence. */
export interface Opening extends Hit {
  readonly block: Block;
  /** In the block's prose: from the hit's first word to the end of the sentence, or of the quotation where that is first. */
  readonly span: Span;
}

/** Whole words from which a match in the middle of a sentence tells anything. */
const WORDS_FOR_MIDDLE = 2;
/** Words looked at where no whole word was typed yet, which every word could continue: some 20 ms. */
const MOST_LOOKED_AT = 400_000;
/** Hits kept; a writer who has typed “the” means none of the others. */
const MOST_HITS = 2_000;
/** Longest sentence looked for, in characters: longer ones are lists and tables. */
const LONGEST_SENTENCE = 1_500;

/** What was typed, as it is compared. */
export function typedWords(text: string): Typed {
  const all = words(text);
  const last = all.at(-1);
  const isHalf = last !== undefined && last.end === text.length;
  const whole = isHalf ? all.slice(0, -1) : all;
  return { keys: whole.map((word) => wordKey(word.form)), beginning: isHalf ? foldedForm(last.form) : '' };
}

/** Where the sources go on as typed, in the library's order; at most `MOST_HITS`. With no whole word, only where something begins. */
export function hitsOf(library: Library, typed: Typed): Hit[] {
  const hits: Hit[] = [];
  let left = MOST_LOOKED_AT;
  for (const source of library.sources.values()) {
    if (typed.keys.length > 0) wordHits(source, typed, hits);
    else {
      quotationHits(source, typed, hits);
      if (typed.beginning !== '' && left > 0) proseHits(source, typed, hits, left);
      left -= source.words.keys.length;
    }
    if (hits.length >= MOST_HITS) break;
  }
  return hits;
}

/** The rest of a hit's sentence; undefined where one of a quotation's marks would fall out of it. */
export function openingOf(hit: Hit): Opening | undefined {
  const { source, word, quotation } = hit;
  const at = source.words.starts[word] ?? 0;
  const block = blockAt(source.document, at);
  if (!block) return undefined;
  const start = proseOffset(block.prose, at - block.span.start);
  const sentence = sentences(block.prose.text.slice(start, start + LONGEST_SENTENCE))[0];
  const end = start + (sentence?.end ?? 0);
  const own = quotation === undefined ? undefined : pieceIn(source, quotation, block);
  const span = { start, end: own ? Math.min(end, own.end) : end };
  if (span.end <= span.start) return undefined;
  return own || isWhole(source, documentSpan(block, span)) ? { ...hit, block, span } : undefined;
}

/** An opening's words. */
export function openingText({ block, span }: Opening): string {
  return block.prose.text.slice(span.start, span.end);
}

function wordHits(source: Source, typed: Typed, hits: Hit[]): void {
  const { keys } = source.words;
  const [first] = typed.keys;
  const mayBeMiddle = typed.keys.length >= WORDS_FOR_MIDDLE;
  for (let word = 0; word < keys.length && hits.length < MOST_HITS; word++) {
    if (keys[word] !== first || !goesOn(source, word, typed)) continue;
    const isStart = beginsSentence(source, word);
    if (isStart || mayBeMiddle) hits.push(hitAt(source, word, isStart));
  }
}

function quotationHits(source: Source, typed: Typed, hits: Hit[]): void {
  for (const [quotation, { inner }] of source.quotations.entries()) {
    if (hits.length >= MOST_HITS) return;
    for (let word = wordFrom(source, inner.start); (source.words.starts[word] ?? inner.end) < inner.end; word++) {
      if (goesOn(source, word, typed) && beginsSentence(source, word))
        hits.push({ source, word, isStart: true, quotation });
    }
  }
}

function proseHits(source: Source, typed: Typed, hits: Hit[], most: number): void {
  const count = Math.min(source.words.keys.length, most);
  for (let word = 0; word < count && hits.length < MOST_HITS; word++) {
    if (!goesOn(source, word, typed) || !beginsSentence(source, word)) continue;
    const hit = hitAt(source, word, true);
    if (hit.quotation === undefined) hits.push(hit);
  }
}

function hitAt(source: Source, word: number, isStart: boolean): Hit {
  const quotation = quotationAround(source, source.words.starts[word] ?? 0);
  return { source, word, isStart, ...(quotation === undefined ? {} : { quotation }) };
}

function goesOn(
  { text, words: { keys, starts, ends } }: Source,
  word: number,
  { keys: typed, beginning }: Typed,
): boolean {
  for (let i = 0; i < typed.length; i++) if (keys[word + i] !== typed[i]) return false;
  if (beginning === '') return true;
  const next = word + typed.length;
  return foldedForm(wordForm(text.slice(starts[next], ends[next]))).startsWith(beginning);
}

// The first word of a block or of a quotation, or one behind the end of a sentence (an abbreviation's point among them: a
// sentence too many to choose from does no harm). Not behind a nested mark.
function beginsSentence(source: Source, word: number): boolean {
  if (word === 0) return true;
  const { starts, ends, breaks } = source.words;
  const start = starts[word] ?? 0;
  const before = source.text.slice(Math.max(ends[word - 1] ?? 0, start - 8), start);
  if (/[.!?…]["”’»)\]]*\s+["“‘«„(]*$/.test(before)) return true;
  if (/["“‘'«„‹「『]$/.test(before)) {
    const quotation = source.quotations[quotationAround(source, start) ?? -1];
    return quotation !== undefined && wordFrom(source, quotation.inner.start) === word;
  }
  return holds(breaks, word);
}

function holds(sorted: Uint32Array, value: number): boolean {
  const at = firstNotBelow(sorted, value);
  return sorted[at] === value;
}

function wordFrom(source: Source, offset: number): number {
  return firstNotBelow(source.words.starts, offset);
}

function firstNotBelow(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Quotations are in order and do not overlap.
function quotationAround({ quotations }: Source, offset: number): number | undefined {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.inner.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = quotations[low - 1];
  return found && offset < found.inner.end ? low - 1 : undefined;
}

function pieceIn(source: Source, quotation: number, block: Block): Span | undefined {
  const pieces = source.quotations[quotation]?.pieces ?? [];
  return pieces.find((piece) => source.document.blocks[piece.block] === block)?.prose;
}

// No quotation lies half in it.
function isWhole(source: Source, span: Span): boolean {
  const last = quotationAround(source, span.end - 1) ?? quotationAround(source, span.end);
  const around = last === undefined ? undefined : source.quotations[last]?.span;
  return around === undefined || !overlaps(around, span) || contains(span, around);
}
