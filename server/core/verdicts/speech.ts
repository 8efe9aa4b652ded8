// Whose words a stretch of a source is, as far as its quotations tell.
import type { Source } from '../library';
import type { Span } from '../text/span';
import { spanOfWords } from './passageWords';
import { firstIndex } from './search';

/** True when two quotations of a source are certainly spoken by two persons. Without knowledge, the words decide. */
export function haveDifferentSpeakers(source: Source, one: number, other: number): boolean {
  const [a, b] = [source.attributions[one], source.attributions[other]];
  if (!a || !b || source.quotations[other]?.continues === one) return false;
  if (a.person !== undefined && b.person !== undefined) return a.person !== b.person;
  // The turns of a transcript: Q and A.
  if (source.transcript) return a.speaker?.text !== b.speaker?.text;
  // A role or group (“US officials”) is told from a person by its words only.
  const named = [a, b].every(({ speaker, speakerKind }) => speaker !== undefined && speakerKind !== 'pronoun');
  return named && a.certain && b.certain && a.speaker?.text !== b.speaker?.text && a.speakerKind !== b.speakerKind;
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
