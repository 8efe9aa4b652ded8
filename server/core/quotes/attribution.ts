// Who says a quotation: speaker and cue, from the text around it.
//
// In the order in which newspapers place them: the reporting clause right after the quotation, the one that leads up to it, the
// one at its sentence's end, any reporting verb before it; a quotation that stands by itself goes on with the speaker of the
// one before, in its paragraph or in the paragraph before.
import { documentSpan, type Document } from '../document';
import type { Names } from '../people/mention';
import { clauseAfter, clauseAtEnd, clauseBefore, subjectOfSentence, type Clause } from './clauses';
import { kindOf } from './kind';
import type { Phrase } from './nounPhrase';
import type { Attribution, Quotation, Words } from './quotation';
import { personOf, type Resolved } from './resolve';
import { placeAt, Surroundings, type BlockTokens, type Place } from './surroundings';

/** One attribution for each quotation, in the same order. Linear in the document's length. */
export function attributionsOf(
  document: Document,
  quotations: readonly Quotation[],
  names: Names,
): readonly Attribution[] {
  const surroundings = new Surroundings(document, quotations);
  const found: Found[] = [];
  const search = { document, quotations, names, surroundings, found };
  for (const [index, quotation] of quotations.entries()) found.push(find(search, index, quotation));
  return found.map((one) => one.attribution);
}

interface Search {
  readonly document: Document;
  readonly quotations: readonly Quotation[];
  readonly names: Names;
  readonly surroundings: Surroundings;
  /** What the quotations before were ascribed to. */
  readonly found: readonly Found[];
}

interface Found {
  readonly attribution: Attribution;
  /** Whether it is a whole utterance, which a quotation that stands by itself may go on from. */
  readonly isUtterance: boolean;
}

// A reporting clause and the block that it stands in, or an attribution taken over from another quotation.
type Finding =
  | { readonly by: 'clause'; readonly clause: Clause; readonly block: BlockTokens; readonly isOwn: boolean }
  | { readonly by: 'carried'; readonly from: Attribution };

function find(search: Search, index: number, quotation: Quotation): Found {
  const first = quotation.pieces[0];
  const last = quotation.pieces.at(-1);
  const before = first && search.surroundings.place(first.block, index);
  const after = last && search.surroundings.place(last.block, index);
  if (!before || !after) return { attribution: { kind: 'speech', certain: false }, isUtterance: true };
  const alone = standsAlone(before);
  const finding = continued(search, quotation) ?? near(search, before, after, alone) ?? fallback(search, before, alone);
  const attribution = ascribe(search, { quotation, finding, place: before, alone });
  return { attribution, isUtterance: alone || attribution.kind === 'speech' };
}

function continued(search: Search, quotation: Quotation): Finding | undefined {
  const from = quotation.continues === undefined ? undefined : search.found[quotation.continues];
  return from?.attribution.speaker && { by: 'carried', from: from.attribution };
}

// A clause that belongs to this quotation.
function near(search: Search, before: Place, after: Place, alone: boolean): Finding | undefined {
  const own = (clause: Clause | undefined, block: BlockTokens): Finding | undefined =>
    clause && { by: 'clause', clause, block, isOwn: true };
  const behind = own(clauseAfter(after), after.block);
  if (behind) return behind;
  const ahead = clauseBefore(before);
  if (ahead?.adjacent) return own(ahead, before.block);
  if (alone) return undefined;
  const atEnd = own(sharedAfter(after) ?? clauseAtEnd(after), after.block);
  if (atEnd) return atEnd;
  if (ahead && ahead.kind !== 'loose') return own(ahead, before.block);
  const previous = sameSentence(search, before);
  if (previous) return { by: 'carried', from: previous };
  return own(ahead, before.block);
}

// “One” and “two,” X said: the clause after the last of them serves all.
function sharedAfter(place: Place): Clause | undefined {
  const { tokens } = place.block;
  for (let at = place.at + 1; at < place.limit; at++) {
    const token = tokens[at];
    if (token?.kind === 'quote') {
      const clause = clauseAfter({ ...place, at });
      if (clause) return { ...clause, adjacent: false };
    }
  }
  return undefined;
}

function sameSentence(search: Search, place: Place): Attribution | undefined {
  for (let at = place.at - 1; at >= place.first; at--) {
    const quotation = place.block.tokens[at]?.quotation;
    if (quotation === undefined) continue;
    const before = search.found[quotation]?.attribution;
    return before?.speaker ? before : undefined;
  }
  return undefined;
}

// Nothing in its sentence but quotations and marks.
function standsAlone(place: Place): boolean {
  for (let at = place.first; at < place.limit; at++) {
    if (place.block.tokens[at]?.kind === 'word') return false;
  }
  return true;
}

function fallback(search: Search, place: Place, alone: boolean): Finding | undefined {
  if (alone) return carriedOn(search, place);
  const clause = subjectOfSentence(place);
  return clause && { by: 'clause', clause, block: place.block, isOwn: true };
}

// A quotation that stands by itself: the speaker of the one before it, or whom the sentence before it names.
function carriedOn(search: Search, place: Place): Finding | undefined {
  for (let at = place.first - 1; at >= 0; at--) {
    const token = place.block.tokens[at];
    if (token?.quotation !== undefined) {
      const before = search.found[token.quotation];
      if (before?.isUtterance && before.attribution.speaker) return { by: 'carried', from: before.attribution };
    }
    if (token?.kind === 'word') return sentenceBefore(place.block, place.first);
  }
  const following = place.first === 0 ? laterClause(place) : undefined;
  return following ?? fromBlockBefore(search, place.block.block);
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

function fromBlockBefore(search: Search, block: number): Finding | undefined {
  const tokens = search.surroundings.tokens(block - 1);
  if (!tokens) return undefined;
  for (let at = tokens.tokens.length - 1; at >= 0; at--) {
    const token = tokens.tokens[at];
    if (token?.text === ':') break;
    if (token?.quotation === undefined) continue;
    const before = search.found[token.quotation];
    if (before?.attribution.speaker) return { by: 'carried', from: before.attribution };
  }
  return sentenceBefore(tokens, tokens.tokens.length);
}

interface Case {
  readonly quotation: Quotation;
  readonly finding: Finding | undefined;
  readonly place: Place;
  readonly alone: boolean;
}

function ascribe(search: Search, found: Case): Attribution {
  const { finding } = found;
  const kind = kindOf(search.document, found.quotation, {
    alone: found.alone,
    clause: finding?.by === 'clause' && finding.isOwn ? finding.clause : undefined,
    carried: finding?.by === 'carried',
    place: found.place,
  });
  if (kind === 'scare' || kind === 'title' || !finding) return { kind, certain: false };
  if (finding.by === 'carried') return { ...finding.from, kind };
  const { clause, block, isOwn } = finding;
  const speaker = wordsOf(search.document, block, clause.speaker);
  const cue = clause.cue && wordsOf(search.document, block, clause.cue);
  if (!speaker) return { kind, certain: false };
  const resolved = personOf(search, block, clause.speaker);
  const certain = isOwn && clause.adjacent && !clause.doubtful && resolved.certain && clause.kind === 'speech';
  return { kind, speaker, ...described(resolved), ...(cue ? { cue } : {}), certain };
}

function described(resolved: Resolved): Pick<Attribution, 'speakerKind' | 'person'> {
  return { speakerKind: resolved.kind, ...(resolved.person === undefined ? {} : { person: resolved.person }) };
}

function wordsOf(document: Document, block: BlockTokens, phrase: Phrase): Words | undefined {
  const whole = document.blocks[block.block];
  const first = block.tokens[phrase.first];
  const last = block.tokens[phrase.last];
  if (!whole || !first || !last) return undefined;
  const span = documentSpan(whole, { start: first.start, end: last.end });
  return { ...span, text: document.text.slice(span.start, span.end) };
}
