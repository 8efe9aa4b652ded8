// Whose words a stretch of a source is, as far as its quotations tell.
import type { Source } from '../library';
import type { Attribution } from '../quotes/quotation';
import type { Span } from '../text/span';
import { spanOfWords } from './passageWords';
import { firstIndex } from './search';

/** True when two quotations of a source are certainly spoken by two persons, or with another's turn between them. Without
 * knowledge, the words decide. */
export function haveDifferentSpeakers(source: Source, one: number, other: number): boolean {
  const [a, b] = [source.attributions[one], source.attributions[other]];
  if (!a || !b || source.quotations[other]?.continues === one) return false;
  if (changesTurn(source, one, other)) return true;
  if (a.person !== undefined && b.person !== undefined) return a.person !== b.person;
  // The turns of a transcript: Q and A.
  if (source.transcript) return a.speaker?.text !== b.speaker?.text;
  // A role or group (“US officials”) is told from a person by its words only.
  const named = [a, b].every(({ speaker, speakerKind }) => speaker !== undefined && speakerKind !== 'pronoun');
  return named && a.certain && b.certain && a.speaker?.text !== b.speaker?.text && a.speakerKind !== b.speakerKind;
}

// In a story each paragraph that opens with a mark right after another such is another's turn, named or not.
function changesTurn(source: Source, one: number, other: number): boolean {
  const { quotations } = source;
  const last = quotations[one]?.pieces.at(-1)?.block;
  const next = quotations[other]?.pieces[0]?.block;
  if (last === undefined || next === undefined || next <= last || !isStory(source)) return false;
  if (next - last > FURTHEST) return false;
  const opening = openingBlocks(source);
  if (!isScene(source, { start: last - AROUND, end: next + AROUND })) return false;
  for (let block = last + 1; block <= next; block++) {
    const [before, after] = [opening.get(block - 1), opening.get(block)];
    if (before !== undefined && after !== undefined && !goesOn(source, before, after)) return true;
  }
  return false;
}

/** Paragraphs that are looked through for a change of speakers, and those around them: a scene. */
const FURTHEST = 100;
const AROUND = 6;

/** The part of a scene's paragraphs that open with a mark: of news articles with as many changes of speakers, none had it,
 * of chapters of six novels all. */
const DIALOGUE = 0.6;

function isScene(source: Source, { start, end }: Span): boolean {
  const opening = openingBlocks(source);
  const first = Math.max(0, start);
  const last = Math.min(source.document.blocks.length - 1, end);
  let found = 0;
  for (let block = first; block <= last; block++) if (opening.has(block)) found += 1;
  return found >= (last - first + 1) * DIALOGUE;
}

// The same person certainly, or an utterance without a closing mark.
function goesOn({ attributions, quotations }: Source, one: number, other: number): boolean {
  const [a, b] = [attributions[one], attributions[other]];
  if (quotations[other - 1]?.closed === false) return true;
  return a?.certain === true && b?.certain === true && a.person !== undefined && a.person === b.person;
}

/** Paragraphs in a row, both opening with a mark, from which on a text is a story: so many whose speakers certainly
 * differ, or of which the second answers the first. In news a paragraph that opens with a mark goes on with the speaker before. */
const FEWEST_TURNS = 3;

const stories = new WeakMap<Source, boolean>();

function isStory(source: Source): boolean {
  const known = stories.get(source);
  if (known !== undefined) return known;
  let [changes, stays] = [0, 0];
  const opening = openingBlocks(source);
  for (const [block, index] of opening) {
    const next = opening.get(block + 1);
    const [a, b] = [source.attributions[index], source.attributions[next ?? -1]];
    if (next === undefined || !a || !b) continue;
    if (goesOn(source, index, next)) stays += 1;
    else if (isQuestion(source, next - 1) || (a.certain && b.certain && haveTwoPersons(a, b))) changes += 1;
  }
  const isOne = !source.transcript && changes >= FEWEST_TURNS && changes > 2 * stays;
  stories.set(source, isOne);
  return isOne;
}

function isQuestion(source: Source, index: number): boolean {
  const inner = source.quotations[index]?.inner;
  return inner !== undefined && source.text.slice(inner.start, inner.end).trimEnd().endsWith('?');
}

function haveTwoPersons(a: Attribution, b: Attribution): boolean {
  return a.person !== undefined && b.person !== undefined && a.person !== b.person;
}

const openings = new WeakMap<Source, ReadonlyMap<number, number>>();

// The blocks that open with a quotation, with its index.
function openingBlocks(source: Source): ReadonlyMap<number, number> {
  const known = openings.get(source);
  if (known) return known;
  const found = new Map<number, number>();
  source.quotations.forEach(({ kind, pieces, span }, index) => {
    const [first] = pieces;
    const block = source.document.blocks[first?.block ?? -1];
    if (!first || !block || kind === 'block' || found.has(first.block)) return;
    if (!/[\p{L}\p{N}]/u.test(source.text.slice(block.span.start, span.start))) found.set(first.block, index);
  });
  openings.set(source, found);
  return found;
}

/** Index of the source's quotation that holds the whole stretch, `undefined` where none does. */
export function quotationAround(source: Source, span: Span): number | undefined {
  const index = quotationFrom(source, span.start);
  const quotation = source.quotations[index];
  return quotation && quotation.span.start <= span.start && span.end <= quotation.span.end ? index : undefined;
}

/** Index of the first quotation that ends after `offset`. They are sorted and do not overlap. */
export function quotationFrom(source: Source, offset: number): number {
  return firstIndex(source.quotations.length, (index) => (source.quotations[index]?.span.end ?? 0) > offset);
}

/** True when word `before` and word `after` of a source are not one utterance: two speakers, or a speaker and the reporter. */
export function leavesSpeech(source: Source, before: number, after: number): boolean {
  const one = quotationAround(source, spanOfWords(source, before, before));
  const other = quotationAround(source, spanOfWords(source, after, after));
  if (one === other) return false;
  if (one !== undefined && other !== undefined) return haveDifferentSpeakers(source, one, other);
  const kind = source.attributions[one ?? other ?? -1]?.kind;
  return kind === 'speech';
}
