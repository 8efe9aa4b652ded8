// What a source has somebody say at a stretch: the words between its marks, without the reporter's clause that interrupts
// them, or in a transcript the words of a turn. An utterance is known again by more words than a draft quotes of it, so
// that the sentence around a passage is read, as far as it is quoted.
import { documentSpan, type Block } from '../document';
import type { Source } from '../library';
import { proseOffset } from '../text/prose';
import { sentenceOfProse } from '../text/sentences';
import type { Span } from '../text/span';
import type { WordRange } from './passageWords';
import { firstIndex } from './search';
import { quotationFrom } from './speech';

/** Words that are spoken. */
export interface Utterance {
  readonly source: Source;
  /** Indices into the source's words, ascending; the reporter's words between them are left out. */
  readonly at: readonly number[];
  /** The source's quotation that most of them stand in. */
  readonly quotation: number;
}

/** More words of one utterance are not looked at: three long sentences. */
const MOST_WORDS = 120;

/** The spoken words of the sentences that a passage stands in; nothing where most of it is the reporter's own. */
export function utteranceAround(source: Source, passage: Span): Utterance | undefined {
  const block = blockAt(source, passage.start);
  if (!block) return undefined;
  const first = sentenceAt(block, passage.start)?.start ?? passage.start;
  const last = sentenceAt(block, passage.end - 1)?.end ?? passage.end;
  const stretch = { start: Math.min(first, passage.start), end: Math.max(last, passage.end) };
  const quotation = quotationOf(source, passage);
  return quotation === undefined ? undefined : spokenIn(source, quotation, wordsIn(source, stretch));
}

/** The utterances of a source that stand in a stretch of its words: one for each thing said there. */
export function utterancesIn(source: Source, range: WordRange): Utterance[] {
  const { starts, ends } = source.words;
  const end = ends[Math.min(range.to, ends.length) - 1] ?? 0;
  const found: Utterance[] = [];
  let index = quotationFrom(source, starts[range.from] ?? 0);
  for (; (source.quotations[index]?.span.start ?? Infinity) < end; index++) {
    if (found.length > 0 && source.quotations[index]?.continues !== undefined) continue;
    const utterance = spokenIn(source, index, range);
    if (utterance) found.push(utterance);
  }
  return found;
}

/** The words of a stretch of a source's text. */
export function wordsIn({ words: { starts, ends } }: Source, span: Span): WordRange {
  const from = firstIndex(ends.length, (index) => (ends[index] ?? 0) > span.start);
  return { from, to: firstIndex(starts.length, (index) => (starts[index] ?? 0) >= span.end) };
}

/** The words of the sentence around an utterance that nobody is quoted with. */
export function wordsAround({ source, at }: Utterance): number[] {
  const [first = 0] = at;
  const start = source.words.starts[first] ?? 0;
  const block = blockAt(source, start);
  const sentence = block && sentenceAt(block, start);
  if (!sentence) return [];
  const own = new Set(at);
  const { from, to } = wordsIn(source, sentence);
  return Array.from({ length: Math.min(to - from, MOST_WORDS) }, (_none, index) => from + index).filter(
    (index) => !own.has(index),
  );
}

// The quotation that holds most of a passage, at least half of it.
function quotationOf(source: Source, passage: Span): number | undefined {
  let most = (passage.end - passage.start) / 2;
  let best: number | undefined;
  let index = quotationFrom(source, passage.start);
  for (; (source.quotations[index]?.span.start ?? Infinity) < passage.end; index++) {
    const span = source.quotations[index]?.span;
    const shared = span ? Math.min(span.end, passage.end) - Math.max(span.start, passage.start) : 0;
    if (shared >= most) [most, best] = [shared, index];
  }
  return best;
}

// The words of a quotation, and of the pieces before and after it that a reporting clause divides from it.
function spokenIn(source: Source, quotation: number, range: WordRange): Utterance | undefined {
  let first = quotation;
  while (source.quotations[first]?.continues === first - 1 && first > 0) first -= 1;
  const at: number[] = [];
  for (let index = first; at.length < MOST_WORDS; index++) {
    const piece = source.quotations[index];
    if (!piece || (index > first && piece.continues !== index - 1)) break;
    const { from, to } = wordsIn(source, piece.inner);
    for (let i = Math.max(from, range.from); i < Math.min(to, range.to) && at.length < MOST_WORDS; i++) at.push(i);
  }
  return at.length > 0 ? { source, at, quotation } : undefined;
}

function blockAt({ document: { blocks } }: Source, offset: number): Block | undefined {
  return blocks[firstIndex(blocks.length, (index) => (blocks[index]?.span.end ?? 0) > offset)];
}

// In the source's text.
function sentenceAt(block: Block, offset: number): Span | undefined {
  const sentence = sentenceOfProse(block.prose, proseOffset(block.prose, offset - block.span.start));
  return sentence && documentSpan(block, sentence);
}
