// Whether a name that the people register does not know (“Bitzer”, who has no other name and no title) is certainly somebody
// else than the speaker of a passage: the source tells of both in one sentence.
import { documentSpan } from './core/document';
import type { Source } from './core/library';
import { mentionsIn } from './core/quotes/resolve';
import { proseOffset } from './core/text/prose';
import { sentenceOfProse } from './core/text/sentences';
import { firstIndex } from './core/text/sorted';
import type { Span } from './core/text/span';

/** Places of a name that are looked at: one sentence is proof. */
const MOST_PLACES = 50;

/** Two names of one person stand in one sentence where it says so. */
const NAMING = /\b(?:called|named?|known|alias|nicknamed?|nickname|aka|surnamed|christened|short for|stood for|or)\b/i;

/** True where a sentence outside all marks names both the person of this entity and, as another, somebody of this name. */
export function areTwo(name: string, entity: number, source: Source): boolean {
  const family = name.split(' ').at(-1) ?? '';
  if (!/^\p{Lu}\p{Ll}{2}/u.test(family)) return false;
  let at = source.text.indexOf(family);
  for (let places = 0; at >= 0 && places < MOST_PLACES; places++) {
    const end = at + family.length;
    const isWord = !/\p{L}/u.test((source.text[at - 1] ?? '') + (source.text[end] ?? ''));
    if (isWord && !isQuoted(source, { start: at, end }) && isBeside(source, { start: at, end }, entity)) return true;
    at = source.text.indexOf(family, end);
  }
  return false;
}

function isBeside(source: Source, place: Span, entity: number): boolean {
  const { document, names, text } = source;
  const block = document.blocks[firstIndex(document.blocks, ({ span }) => span.end > place.start)];
  if (!block || block.span.start > place.start) return false;
  const prose = sentenceOfProse(block.prose, proseOffset(block.prose, place.start - block.span.start));
  const sentence = prose && documentSpan(block, prose);
  if (!sentence || NAMING.test(text.slice(sentence.start, sentence.end))) return false;
  const mentions = mentionsIn(names, sentence).filter((mention) => !isQuoted(source, mention));
  const isPartOfName = mentions.some((mention) => mention.start < place.end && place.start < mention.end);
  return !isPartOfName && mentions.some((mention) => mention.entity === entity);
}

function isQuoted({ quotations }: Source, { start }: Span): boolean {
  const quotation = quotations[firstIndex(quotations, ({ span }) => span.end > start)];
  return quotation !== undefined && quotation.span.start <= start;
}
