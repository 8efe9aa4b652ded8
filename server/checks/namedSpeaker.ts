// Whether a draft ascribes a quotation to its speaker beyond doubt: nobody else is named, and nobody else quoted, between the
// words for the speaker and the quotation, and a pronoun can mean one person only.
import { documentSpan } from '../core/document';
import { cueKind } from '../core/quotes/cues';
import { mentionsIn } from '../core/quotes/resolve';
import type { Quotation } from '../core/quotes/quotation';
import { proseOffset } from '../core/text/prose';
import { sentenceOfProse } from '../core/text/sentences';
import { firstIndex } from '../core/text/sorted';
import { contains, type Span } from '../core/text/span';
import { words } from '../core/text/words';
import type { CheckedDraft, CheckedQuotation } from '../draft';
import { isOnlyOneMeant, type QuotedText } from '../onlyOneMeant';

/** True where the quotation of this index is certainly ascribed to the person whom the draft names. */
export function isCertainlyNamed(draft: CheckedDraft, index: number): boolean {
  const checked = draft.quotations[index];
  if (!checked?.attribution.certain || !standsAtSpeaker(draft, index)) return false;
  if (checked.attribution.speakerKind !== 'pronoun') return true;
  return checked.speaker.draft?.includes(' ') === true && isOnlyOneMeant(quotedText(draft), index);
}

/** True where nobody else is named, and nobody else quoted, between a quotation and the words for its speaker. */
export function standsAtSpeaker(draft: CheckedDraft, index: number): boolean {
  const checked = draft.quotations[index];
  const speaker = checked?.attribution.speaker;
  if (!checked || !speaker) return false;
  const between = stretchBetween(speaker, checked.quotation.span);
  if (hasOtherQuotation(quotedText(draft).quotations, index, between)) return false;
  if (namesOthers(draft, checked, between) || hasSentenceOfItsOwn(draft, checked)) return false;
  const lead = leadOf(draft, checked);
  return !(namesOthers(draft, checked, lead) && reports(draft.document.text, lead));
}

// Another person outside all marks.
function namesOthers({ names, quotations }: CheckedDraft, { attribution }: CheckedQuotation, stretch: Span): boolean {
  return mentionsIn(names, stretch).some(
    (mention) =>
      mention.kind === 'person' &&
      mention.entity !== attribution.person &&
      contains(stretch, mention) &&
      !quotations.some(({ quotation }) => contains(quotation.span, mention)),
  );
}

// When A asks him “…” B says he cannot tell: what leads up to the quotation, where the speaker follows it.
function leadOf({ document }: CheckedDraft, { quotation, attribution }: CheckedQuotation): Span {
  const { start } = quotation.span;
  const block = document.blocks[quotation.pieces[0]?.block ?? -1];
  if (!block || !attribution.speaker || attribution.speaker.start < start) return { start, end: start };
  const sentence = sentenceOfProse(block.prose, proseOffset(block.prose, start - block.span.start));
  return { start: sentence ? Math.min(start, documentSpan(block, sentence).start) : start, end: start };
}

function reports(text: string, { start, end }: Span): boolean {
  return words(text, start, end).some(({ form }) => cueKind(form.toLowerCase()) === 'speech');
}

/** Words around a quotation that make no sentence of it: “But”, “And again:”. */
const MOST_AROUND = 2;

// “…,” A said. B called it “…”: the speaker of the sentence before need not be this one's.
function hasSentenceOfItsOwn({ document }: CheckedDraft, { quotation, attribution }: CheckedQuotation): boolean {
  const first = document.blocks[quotation.pieces[0]?.block ?? -1];
  const last = document.blocks[quotation.pieces.at(-1)?.block ?? -1];
  if (!first || !last || !attribution.speaker || quotation.kind === 'block') return false;
  const { start, end } = quotation.span;
  const opening = sentenceOfProse(first.prose, proseOffset(first.prose, start - first.span.start));
  const closing = sentenceOfProse(last.prose, proseOffset(last.prose, end - last.span.start) - 1);
  const from = opening ? Math.min(start, documentSpan(first, opening).start) : start;
  const to = closing ? Math.max(end, documentSpan(last, closing).end) : end;
  if (attribution.speaker.end > from) return false;
  const { text } = document;
  return words(text, from, start).length + words(text, end, to).length > MOST_AROUND;
}

function stretchBetween(one: Span, other: Span): Span {
  return one.end <= other.start ? { start: one.end, end: other.start } : { start: other.end, end: one.start };
}

// The pieces of one utterance stand between its speaker and its last piece.
function hasOtherQuotation(quotations: readonly Quotation[], index: number, between: Span): boolean {
  const own = new Set<number>();
  for (let at: number | undefined = index; at !== undefined && !own.has(at); at = quotations[at]?.continues)
    own.add(at);
  for (let at = firstIndex(quotations, ({ span }) => span.end > between.start); at < quotations.length; at++) {
    const quotation = quotations[at];
    if (!quotation || quotation.span.start >= between.end) return false;
    if (!own.has(at) && contains(between, quotation.span)) return true;
  }
  return false;
}

const texts = new WeakMap<CheckedDraft, QuotedText>();

function quotedText(draft: CheckedDraft): QuotedText {
  const known = texts.get(draft);
  if (known) return known;
  const { document, names, quotations } = draft;
  const text = {
    document,
    names,
    quotations: quotations.map(({ quotation }) => quotation),
    attributions: quotations.map(({ attribution }) => attribution),
  };
  texts.set(draft, text);
  return text;
}
