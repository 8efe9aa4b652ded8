// The speaker of a quotation that no reporting clause belongs to: it goes on with the one before, in its paragraph or in the
// paragraph before, or its sentence is about somebody.
import { clauseAfter } from './clauseAfter';
import { clauseBefore, subjectOfSentence } from './clauseBefore';
import type { Finding, Search } from './finding';
import { placeAt, type BlockTokens, type Place } from './surroundings';

/** Whom a quotation is ascribed to where no clause belongs to it: `alone`, the speaker of the one before; else whom its sentence is
 * about. Undefined where that is no one who could speak. */
export function fallback(search: Search, place: Place, alone: boolean): Finding | undefined {
  if (alone) return carriedOn(search, place);
  // “…,” the person added. “How she deals with it” in the race …: nobody else has been named.
  const before = place.at === place.first && place.first > 0 ? utteranceBefore(search, place) : undefined;
  if (before?.by === 'carried') return { ...before, from: { ...before.from, certain: false } };
  const clause = subjectOfSentence(place);
  return clause && { by: 'clause', clause, block: place.block, isOwn: true };
}

// A quotation that stands by itself: the speaker of the one before it, or whom the sentence before it names.
function carriedOn(search: Search, place: Place): Finding | undefined {
  if (place.first > 0) return utteranceBefore(search, place) ?? sentenceBefore(place.block, place.first);
  const following = place.first === 0 ? laterClause(place) : undefined;
  return following ?? fromBlockBefore(search, place.block.block);
}

// Whoever speaks in the sentence before.
function utteranceBefore(search: Search, place: Place): Finding | undefined {
  const sentence = placeAt(place.block, place.first - 1);
  for (let at = place.first - 1; at >= sentence.first; at--) {
    const quotation = place.block.quotations.get(at);
    const before = quotation === undefined ? undefined : search.found[quotation];
    if (before?.isUtterance && before.attribution.speaker) return { by: 'carried', from: before.attribution };
  }
  return undefined;
}

function laterClause(place: Place): Finding | undefined {
  for (let at = place.limit; at < place.block.tokens.length; at++) {
    const token = place.block.tokens[at];
    if (token?.kind === 'word') return undefined;
    if (token?.kind !== 'quote') continue;
    const clause = clauseAfter(placeAt(place.block, at));
    if (clause) return { by: 'clause', clause, block: place.block, isOwn: false };
  }
  return undefined;
}

function sentenceBefore(block: BlockTokens, limit: number): Finding | undefined {
  if (limit <= 0) return undefined;
  const place = placeAt(block, limit - 1);
  const ending = { ...place, at: limit };
  const clause = clauseBefore(ending) ?? subjectOfSentence(ending);
  return clause && { by: 'clause', clause, block, isOwn: false };
}

/** The last speaker of the paragraph before a block, or whom that paragraph's last sentence is about. */
export function fromBlockBefore(search: Search, block: number): Finding | undefined {
  const before = search.document.blocks[block - 1];
  const tokens = before?.kind === 'paragraph' ? search.surroundings.tokens(block - 1) : undefined;
  if (!tokens) return undefined;
  for (let at = tokens.tokens.length - 1; at >= 0; at--) {
    const token = tokens.tokens[at];
    if (token?.text === ':') break;
    const quotation = tokens.quotations.get(at);
    const before = quotation === undefined ? undefined : search.found[quotation];
    if (before?.attribution.speaker) return { by: 'carried', from: before.attribution };
  }
  return sentenceBefore(tokens, tokens.tokens.length);
}
