// Whether “he” or “she” can be one person only: the one whom the paragraph, or the one before, names outside all marks, and
// nobody else there whom the pronoun fits. In a story only the sentence's own subject is as sure.
import { documentSpan, type Document } from './core/document';
import { foldName } from './core/people/foldName';
import { genderOfGivenName } from './core/people/givenNames';
import type { Names } from './core/people/mention';
import { genderOfAddress } from './core/people/titles';
import type { Attribution, Quotation } from './core/quotes/quotation';
import { mentionsIn } from './core/quotes/resolve';
import { proseOffset } from './core/text/prose';
import { sentenceOfProse } from './core/text/sentences';
import { firstIndex } from './core/text/sorted';
import { contains, type Span } from './core/text/span';

/** A draft or a source with its names, and its quotations, sorted, with their attributions. */
export interface QuotedText {
  readonly document: Document;
  readonly names: Names;
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly Attribution[];
}

/** True where the pronoun that a quotation is ascribed to can mean nobody but its person. */
export function isOnlyOneMeant(text: QuotedText, index: number): boolean {
  const { quotation, speaker, person, gender } = pronounAt(text, index) ?? {};
  if (!quotation || !speaker || person === undefined || !gender) return false;
  const start = windowStart(text, quotation, person);
  const end = Math.max(quotation.span.start, speaker.start);
  const fitting = namedIn(text, { start, end }).filter(
    ({ entity, start: at }) => entity === person || canBe(text, entity, at, gender),
  );
  return fitting.length > 0 && fitting.every(({ entity }) => entity === person);
}

/** True where the pronoun's person is named before it in its own sentence, and nobody else in the paragraph up to there. */
export function isOwnSubject(text: QuotedText, index: number): boolean {
  const { quotation, speaker, person } = pronounAt(text, index) ?? {};
  const block = text.document.blocks[quotation?.pieces[0]?.block ?? -1];
  if (!speaker || person === undefined || !block) return false;
  const sentence = sentenceOfProse(block.prose, proseOffset(block.prose, speaker.start - block.span.start));
  if (!sentence) return false;
  const named = namedIn(text, { start: block.span.start, end: speaker.start });
  const from = documentSpan(block, sentence).start;
  return named.every(({ entity }) => entity === person) && named.some(({ start }) => start >= from);
}

interface Pronoun {
  readonly quotation: Quotation;
  readonly speaker: Span;
  readonly person: number;
  readonly gender: 'female' | 'male';
}

function pronounAt({ quotations, attributions }: QuotedText, index: number): Pronoun | undefined {
  const quotation = quotations[index];
  const { speaker, person } = attributions[index] ?? {};
  const gender = speaker && GENDERS.get(speaker.text.toLowerCase());
  return quotation && speaker && person !== undefined && gender ? { quotation, speaker, person, gender } : undefined;
}

const GENDERS: ReadonlyMap<string, 'female' | 'male'> = new Map([
  ['he', 'male'],
  ['she', 'female'],
]);

// The paragraph before; one more where that speaks of the same person by a pronoun.
function windowStart(text: QuotedText, quotation: Quotation, person: number): number {
  const { blocks } = text.document;
  const own = quotation.pieces[0]?.block ?? 0;
  const goesOn = text.quotations.some(
    ({ pieces }, at) =>
      pieces[0]?.block === own - 1 &&
      text.attributions[at]?.person === person &&
      text.attributions[at].speakerKind === 'pronoun',
  );
  return (blocks[own - (goesOn ? 2 : 1)] ?? blocks[own - 1] ?? blocks[own])?.span.start ?? 0;
}

function namedIn({ names, quotations }: QuotedText, span: Span): Names['mentions'] {
  return mentionsIn(names, span).filter(
    (mention) => mention.kind === 'person' && mention.credit !== true && !isQuoted(quotations, mention),
  );
}

// Mr, or a man's given name. Nobody knows of the rest.
function canBe({ document, names }: QuotedText, entity: number, at: number, gender: 'female' | 'male'): boolean {
  const address = /(\p{L}+)\.?\s*$/u.exec(document.text.slice(Math.max(0, at - 16), at))?.[1] ?? '';
  const [given = '', ...family] = (names.entities[entity]?.name ?? '').split(' ');
  const known =
    genderOfAddress(foldName(address)) ?? (family.length > 0 ? genderOfGivenName(foldName(given)) : undefined);
  return known === undefined || known === gender;
}

function isQuoted(quotations: readonly Quotation[], span: Span): boolean {
  const quotation = quotations[firstIndex(quotations, ({ span: { end } }) => end > span.start)];
  return quotation !== undefined && contains(quotation.span, span);
}
