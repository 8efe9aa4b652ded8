// Which citations speak for a quotation.
//
// What a writer means: the nearest citation after the quotation in its sentence; else one inside the marks; else one
// before it in that sentence (“As @key puts it, …”), unless that one stands after another quotation. A sentence that goes on
// with a quotation (“…,” he said. “…” [@key]) lends its citation to the one before. A footnote's citations stand where the
// footnote is called. Further away nothing is guessed: a citation at a paragraph's end may be meant for all of it or not.
import { documentSpan, type Block, type Document } from '../document';
import type { Quotation } from '../quotes/quotation';
import { OBJECT, proseOffset } from '../text/prose';
import { sentenceOfProse, sentencesOf } from '../text/sentences';
import { byStart, firstIndex, overlapping } from '../text/sorted';
import { contains, type Span } from '../text/span';
import type { Citation } from './citation';

/** A place in a block where citations stand: one citation, or the call of a footnote that has some. */
interface Place {
  /** Offset of the `OBJECT` in the block's prose. */
  readonly at: number;
  readonly citations: readonly Citation[];
  readonly inText: boolean;
}

type Places = ReadonlyMap<number, readonly Place[]>;

const QUOTATION_MARK = /["\u201C\u201D\u201E\u00AB\u00BB]/;
const OPENING = /^["'\u2018\u201C\u201E\u201A\u00AB\u300C]/;
const DASH = /^\s*(?:[\u2014\u2013\u2015]|--)/;

/** The citations that serve a quotation, in reading order; empty where none does for certain. */
export function citationsServing(document: Document, quotation: Quotation): readonly Citation[] {
  const places = placesOf(document);
  if (places.size === 0) return [];
  const found =
    quotation.kind === 'block' ? servingBlock(document, quotation, places) : servingMarks(document, quotation, places);
  if (found.length === 1) return found[0]?.citations ?? [];
  return [...new Set(found.flatMap((place) => place.citations))];
}

function servingMarks(document: Document, quotation: Quotation, places: Places): readonly Place[] {
  const firstIndex = quotation.pieces[0]?.block ?? -1;
  const lastIndex = quotation.pieces.at(-1)?.block ?? -1;
  const first = document.blocks[firstIndex];
  const last = document.blocks[lastIndex];
  if (!first || !last) return [];
  const end = proseOffset(last.prose, quotation.span.end - last.span.start);
  const start = proseOffset(first.prose, quotation.span.start - first.span.start);
  const inLast = places.get(lastIndex) ?? [];
  const following = nearestAfter(last, inLast, end);
  if (following.length > 0) return following;
  const inside = quotation.pieces.flatMap(({ block, prose }) => placesIn(places.get(block) ?? [], prose));
  if (inside.length > 0) return inside;
  const before = nearestBefore(first, places.get(firstIndex) ?? [], start);
  if (before.length > 0) return before;
  if (last.kind === 'cell') return inRow(document, last, places);
  return last.footnote === undefined ? [] : inLast;
}

function placesIn(places: readonly Place[], { start, end }: Span): readonly Place[] {
  return places.slice(
    firstIndex(places, ({ at }) => at >= start),
    firstIndex(places, ({ at }) => at > end),
  );
}

// The nearest places after `end` in its sentence, or in a sentence after it that goes on with a quotation.
function nearestAfter(block: Block, places: readonly Place[], end: number): readonly Place[] {
  const { text } = block.prose;
  const first = firstIndex(places, ({ at }) => at >= end);
  if (first === places.length) return [];
  const found = sentencesOf(block.prose);
  for (let index = firstIndex(found, (sentence) => sentence.end >= end); index < found.length; index++) {
    const sentence = found[index];
    if (!sentence) break;
    const isNext = sentence.start >= end;
    if (isNext && !goesOn(text.slice(sentence.start, sentence.end))) break;
    const last = firstIndex(places, ({ at }) => at >= sentence.end);
    if (first < last) return cluster(text, places.slice(first, last));
  }
  return [];
}

// A sentence without words is what stands after the full stop: a citation. One that begins with a mark goes on speaking.
function goesOn(sentence: string): boolean {
  return OPENING.test(sentence) || !/\p{L}/u.test(sentence);
}

// The first of `places` and those that stand next to it.
function cluster(text: string, places: readonly Place[]): readonly Place[] {
  const found: Place[] = [];
  for (const place of places) {
    const last = found.at(-1);
    if (last && /[\p{L}\p{N}]/u.test(text.slice(last.at, place.at))) break;
    found.push(place);
  }
  return found;
}

function nearestBefore(block: Block, places: readonly Place[], start: number): readonly Place[] {
  const { text } = block.prose;
  const last = firstIndex(places, ({ at }) => at >= start);
  if (last === 0) return [];
  const sentence = sentenceOfProse(block.prose, start);
  const found = sentence
    ? places.slice(
        firstIndex(places, ({ at }) => at >= sentence.start),
        last,
      )
    : [];
  const nearest = found.at(-1);
  if (!nearest || !sentence) return [];
  const isOfAnother = QUOTATION_MARK.test(text.slice(sentence.start, nearest.at));
  return nearest.inText || !isOfAnother ? cluster(text, [...found].reverse()).toReversed() : [];
}

// A table often has the source in a column of its own.
function inRow(document: Document, cell: Block, places: Places): readonly Place[] {
  const row = {
    start: document.text.lastIndexOf('\n', cell.span.start) + 1,
    end: (document.text.indexOf('\n', cell.span.end) + 1 || document.text.length + 1) - 1,
  };
  return [...places].flatMap(([index, found]) => {
    const block = document.blocks[index];
    return block && contains(row, block.span) ? found : [];
  });
}

function servingBlock(document: Document, quotation: Quotation, places: Places): readonly Place[] {
  const firstIndex = quotation.pieces[0]?.block ?? -1;
  const quote = document.blocks[firstIndex]?.quote;
  if (quote === undefined) return [];
  const inside: Place[] = [];
  let next = firstIndex;
  while (document.blocks[next]?.quote === quote) inside.push(...(places.get(next++) ?? []));
  if (inside.length > 0) return inside;
  const after = atStart(document.blocks[next], places.get(next) ?? []);
  if (after.length > 0) return after;
  let before = firstIndex - 1;
  while (document.blocks[before]?.quote === quote) before -= 1;
  return introducing(document.blocks[before], places.get(before) ?? []);
}

// The line after a block quotation that says where it is from: “[@key]”, “— Blinken [@key]”.
function atStart(block: Block | undefined, places: readonly Place[]): readonly Place[] {
  const text = block?.prose.text ?? '';
  if (DASH.test(text)) {
    const lineEnd = `${text}\n`.indexOf('\n');
    return places.filter(({ at }) => at < lineEnd);
  }
  const first = places[0];
  const opensBlock = first && !/[\p{L}\p{N}]/u.test(text.slice(0, first.at));
  return opensBlock ? cluster(text, places) : [];
}

// The sentence before a block quotation, where it ends in a colon.
function introducing(block: Block | undefined, places: readonly Place[]): readonly Place[] {
  const text = block?.prose.text ?? '';
  const sentence = block && sentencesOf(block.prose).at(-1);
  const isIntroduction = /[:\uFF1A][\s\uFFFC*]*$/.test(text.slice(-20));
  return sentence && isIntroduction ? places.filter(({ at }) => at >= sentence.start) : [];
}

const remembered = new WeakMap<Document, Places>();

// The places of all citations, by block. Once for each version of a draft.
function placesOf(document: Document): Places {
  const known = remembered.get(document);
  if (known) return known;
  const found = findPlaces(document);
  remembered.set(document, found);
  return found;
}

function findPlaces(document: Document): Places {
  const places = new Map<number, Place[]>();
  if (document.citations.length === 0) return places;
  const atOffset = new Map(document.citations.map((citation) => [citation.span.start, citation]));
  const labels = new Map(
    document.footnotes.flatMap(({ label, calls }) => calls.map(({ start }) => [start, label] as const)),
  );
  const inNotes = citationsInNotes(document);
  document.blocks.forEach((block, index) => {
    for (const { at, kind } of block.prose.objects) {
      if (kind !== 'citation' && kind !== 'footnote') continue;
      const { start } = documentSpan(block, { start: at, end: at + OBJECT.length });
      const citation = kind === 'citation' ? atOffset.get(start) : undefined;
      const citations = citation ? [citation] : (inNotes.get(labels.get(start) ?? '') ?? []);
      if (citations.length === 0) continue;
      const place = { at, citations, inText: citation?.inText ?? false };
      const inBlock = places.get(index);
      if (inBlock) inBlock.push(place);
      else places.set(index, [place]);
    }
  });
  return places;
}

// By footnote label, the citations in its text.
function citationsInNotes(document: Document): ReadonlyMap<string, readonly Citation[]> {
  const found = new Map<string, readonly Citation[]>();
  const citations = byStart(document.citations);
  for (const { label, definition } of document.footnotes) {
    const inside = definition ? overlapping(citations, definition) : [];
    if (inside.length > 0) found.set(label, inside);
  }
  return found;
}
