// What was put together under one pair of marks: parts that two people spoke, that stand in two sources, or so far apart
// that nobody would take them for one utterance.
import { wordKey } from '../core/text/words';
import { sentences } from '../core/text/sentences';
import type { Prose } from '../core/text/prose';
import { shifted, textOf, type Span } from '../core/text/span';
import type { Source } from '../core/library';
import { candidates, type PassageIndex } from '../core/passages/passageIndex';
import { isWrong } from '../core/verdicts/match';
import { haveDifferentSpeakers, quotationAround } from '../core/verdicts/speech';
import { quotedWords, type QuotedWord } from '../core/verdicts/quotedWords';
import type { Edit, Match } from '../core/verdicts/verdict';
import type { CheckedDraft, CheckedQuotation } from '../draft';

/** A seam between two parts that do not belong together. */
export interface Splice {
  readonly kind: 'speakers' | 'sources' | 'apart';
  /** Where the draft joins them: its ellipsis, or nothing but a blank. Document offsets. */
  readonly seam: Span;
  readonly places: readonly { readonly source: string; readonly span: Span }[];
}

/** Words left out at one ellipsis from which on the parts lie far apart: half a page. A long answer cut short has fewer. */
const FAR = 250;

/** Fewer words stand in many sources. */
const LEAST_PART = 4;

/** More parts than this are not looked for. */
const MOST_PARTS = 8;

/** Sources that are asked for each part. */
const MOST_SOURCES = 24;

const memory = new WeakMap<CheckedQuotation, { readonly splice: Splice | undefined }>();

/** The first seam of a quotation that joins what was never one, `undefined` where every part may belong to the others. */
export function spliceIn(draft: CheckedDraft, checked: CheckedQuotation): Splice | undefined {
  const known = memory.get(checked);
  if (known) return known.splice;
  const splice = checked.quotation.closed ? found(draft, checked) : undefined;
  memory.set(checked, { splice });
  return splice;
}

function found(draft: CheckedDraft, checked: CheckedQuotation): Splice | undefined {
  const { verdict, matches } = checked.judgement;
  // Where one source has it in one piece, that is the one that is quoted; words changed beside the seam are a misquote.
  const right = matches.filter(({ edits }) => edits.every(isRightOrSeam));
  const seams = right.map((match) => seamIn(draft, match));
  if (right[0] === matches[0] && seams.every((seam) => seam !== undefined) && seams[0]) return seams[0];
  return verdict === 'altered' || verdict === 'not-found' ? keptFromSources(draft, checked) : undefined;
}

interface Kept {
  /** Where its block stood, and where the quotation ends in the block's prose. */
  readonly start: number;
  readonly end: number;
  readonly splice: Splice | undefined;
}

const kept = new WeakMap<PassageIndex, WeakMap<Prose, Map<number, Kept>>>();

// The sources are asked once for a quotation, not again whenever somebody types elsewhere: it is kept with the block's prose.
function keptFromSources(draft: CheckedDraft, checked: CheckedQuotation): Splice | undefined {
  const [piece, ...others] = checked.quotation.pieces;
  const block = draft.document.blocks[piece?.block ?? -1];
  if (!piece || !block || others.length > 0) return fromSources(draft, checked);
  const ofLibrary = kept.get(draft.library.passages) ?? new WeakMap<Prose, Map<number, Kept>>();
  kept.set(draft.library.passages, ofLibrary);
  const ofProse = ofLibrary.get(block.prose) ?? new Map<number, Kept>();
  ofLibrary.set(block.prose, ofProse);
  const known = ofProse.get(piece.prose.start);
  if (known?.end === piece.prose.end) {
    const { splice } = known;
    return splice && { ...splice, seam: shifted(splice.seam, block.span.start - known.start) };
  }
  const splice = fromSources(draft, checked);
  ofProse.set(piece.prose.start, { start: block.span.start, end: piece.prose.end, splice });
  return splice;
}

function isRightOrSeam(edit: Edit): boolean {
  return !isWrong(edit) || edit.meaning === 'speaker';
}

function seamIn({ document, library }: CheckedDraft, match: Match): Splice | undefined {
  const source = library.sources.get(match.source);
  for (const edit of match.edits) {
    const omitted = edit.source;
    if (!source || !omitted || (edit.kind !== 'ellipsis' && edit.meaning !== 'speaker')) continue;
    const isFar = (edit.sourceText ?? '').split(/\s+/).length > FAR;
    if (edit.meaning !== 'speaker' && !isFar) continue;
    // The other speaker's words may stand before or after the passage.
    const isOutside = omitted.end <= match.start || omitted.start >= match.end;
    const spans = isOutside
      ? [{ start: match.start, end: match.end }, omitted]
      : [
          { start: match.start, end: omitted.start },
          { start: omitted.end, end: match.end },
        ];
    const places = spans.map((span) => ({ source: match.source, span }));
    const seam = isOutside ? marksBefore(document.text, edit.draft.start) : edit.draft;
    return { kind: isFar && edit.meaning !== 'speaker' ? 'apart' : 'speakers', seam, places };
  }
  return undefined;
}

// The ellipsis before a part, with the marks around it.
function marksBefore(text: string, end: number): Span {
  let start = end;
  while (start > 0 && !/[\p{L}\p{N}]/u.test(text[start - 1] ?? '')) start -= 1;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  let to = end;
  while (to > start && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return { start, end: to };
}

interface Part {
  readonly words: readonly QuotedWord[];
  /** The ellipsis before it. */
  readonly ellipsis: Span | undefined;
}

// Each part stands in some source, and no source has them all, or one has two people say them.
function fromSources({ document, library }: CheckedDraft, { quotation }: CheckedQuotation): Splice | undefined {
  const parts = partsOf(document.text, quotedWords(document, quotation).tokens);
  if (parts.length < 2 || parts.length > MOST_PARTS || parts.some(({ words }) => words.length < LEAST_PART))
    return undefined;
  const having = parts.map(({ words }) => placesOf(library, words));
  const [first] = having;
  if (!first || having.some(({ size }) => size === 0)) return undefined;
  const whole = [...first.keys()].filter((source) => having.every((places) => places.has(source)));
  if (whole.length > 0)
    return whole.length === 1 ? fromSpeakers(library.sources.get(whole[0] ?? ''), parts, having) : undefined;
  const at = having.findIndex((places) => ![...first.keys()].some((source) => places.has(source)));
  const second = parts[Math.max(1, at)];
  const start = second?.ellipsis?.start ?? second?.words[0]?.span.start ?? quotation.inner.start;
  const places = having.flatMap((places) => [...places].slice(0, 1).map(([source, span]) => ({ source, span })));
  return { kind: 'sources', seam: second?.ellipsis ?? { start, end: start }, places };
}

// One source has all parts, in whatever order, and has two people say two of them on both sides of an ellipsis.
function fromSpeakers(
  source: Source | undefined,
  parts: readonly Part[],
  having: readonly ReadonlyMap<string, Span>[],
): Splice | undefined {
  if (!source) return undefined;
  const spans = having.map((places) => places.get(source.key));
  for (let at = 1; at < parts.length; at++) {
    const [one, other, seam] = [spans[at - 1], spans[at], parts[at]?.ellipsis];
    if (!one || !other || !seam) continue;
    const [a, b] = [quotationAround(source, one), quotationAround(source, other)];
    if (a === undefined || b === undefined || !haveDifferentSpeakers(source, a, b)) continue;
    return { kind: 'speakers', seam, places: [one, other].map((span) => ({ source: source.key, span })) };
  }
  return undefined;
}

// At ellipses; without one, at the ends of sentences.
function partsOf(text: string, tokens: ReturnType<typeof quotedWords>['tokens']): Part[] {
  const parts: { words: QuotedWord[]; ellipsis: Span | undefined }[] = [{ words: [], ellipsis: undefined }];
  for (const token of tokens) {
    if (token.kind === 'ellipsis') parts.push({ words: [], ellipsis: token.span });
    else if (token.kind === 'word') parts.at(-1)?.words.push(token);
  }
  const [only] = parts;
  return parts.length === 1 && only ? bySentence(text, only.words) : parts;
}

function bySentence(text: string, own: readonly QuotedWord[]): Part[] {
  const start = own[0]?.span.start ?? 0;
  return sentences(textOf(text, { start, end: own.at(-1)?.span.end ?? start }))
    .map((sentence) => ({
      words: own.filter(({ span }) => sentence.start <= span.start - start && span.start - start < sentence.end),
      ellipsis: undefined,
    }))
    .filter(({ words }) => words.length > 0);
}

// The sources that have all words of a part in order, each with the place.
function placesOf(library: CheckedDraft['library'], own: readonly QuotedWord[]): ReadonlyMap<string, Span> {
  const keys = own.map(({ form }) => wordKey(form));
  const places = new Map<string, Span>();
  for (const { source, from, to, votes } of candidates(library.passages, keys, MOST_SOURCES)) {
    const words = library.sources.get(source)?.words;
    if (!words || votes < keys.length || places.has(source)) continue;
    const at = indexOfRun(words.keys, keys, from, to);
    if (at >= 0) places.set(source, { start: words.starts[at] ?? 0, end: words.ends[at + keys.length - 1] ?? 0 });
  }
  return places;
}

function indexOfRun(all: Uint32Array, keys: readonly number[], from: number, to: number): number {
  for (let at = Math.max(0, from); at + keys.length <= Math.min(to, all.length); at++) {
    if (keys.every((key, i) => all[at + i] === key)) return at;
  }
  return -1;
}
