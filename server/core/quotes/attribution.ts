// Who says a quotation: speaker and cue, from the text around it.
//
// In the order in which newspapers place them: the reporting clause right after the quotation, the one that leads up to it, the
// one at its sentence's end, any reporting verb before it; a quotation that stands by itself goes on with the speaker of the
// one before, in its paragraph or in the paragraph before.
import type { Document } from '../document';
import { mayBeAnothers } from './anothersWords';
import { blockSpeaker, isInMail } from './blockSpeaker';
import type { Names } from '../people/mention';
import { fallback } from './carriedSpeaker';
import type { Clause } from './clause';
import { clauseAfter, clauseAtEnd, signature } from './clauseAfter';
import { clauseBefore, subjectOfSentence } from './clauseBefore';
import { antecedentOfWho } from './subject';
import type { ByClause, Finding, Found, Search } from './finding';
import { KeptAttributions, type AttributedVersion } from './keptAttributions';
import { kindOf } from './kind';
import { isPronoun, isQuantity, phraseEndingAt, phraseFrom, type Phrase } from './nounPhrase';
import type { Attribution, Quotation, Words } from './quotation';
import { canSpeak, mentionsIn, personOf, spanOf, type Resolved } from './resolve';
import { CONJUNCTIONS, isAdverb, UNREAL } from './wordClasses';
import { Surroundings, type BlockTokens, type Place } from './surroundings';

const remembered = new WeakMap<Document, AttributedVersion & { readonly found: readonly Found[] }>();

/** One attribution for each quotation, in the same order. Linear in the document's length; where the version `before` it was
 * ascribed, only what an edit can have changed is read again. */
export function attributionsOf(
  document: Document,
  quotations: readonly Quotation[],
  names: Names,
  before?: Document,
): readonly Attribution[] {
  const known = before && remembered.get(before);
  const kept = known && new KeptAttributions(known, { document, quotations, names });
  const surroundings = new Surroundings(document, quotations);
  const found: Found[] = [];
  const spoken: Attribution[] = [];
  const search = { document, quotations, names, surroundings, found, spoken };
  for (const [index, quotation] of quotations.entries()) {
    const same = kept?.of(index);
    const one = same
      ? { attribution: same.attribution, isUtterance: known?.found[same.index]?.isUtterance ?? false }
      : find(search, index, quotation);
    if (!same) kept?.found(index, one.attribution);
    found.push(one);
    spoken.push(one.attribution);
  }
  remembered.set(document, { document, quotations, names, attributions: spoken, found });
  return spoken;
}

function find(search: Search, index: number, quotation: Quotation): Found {
  if (quotation.kind === 'block') return findBlock(search, index, quotation);
  const first = quotation.pieces[0];
  const last = quotation.pieces.at(-1);
  const before = first && search.surroundings.place(first.block, index);
  const after = last && search.surroundings.place(last.block, index);
  if (!before || !after) return { attribution: { kind: 'speech', certain: false }, isUtterance: true };
  const alone = standsAlone(before);
  const finding =
    continued(search, quotation, before) ?? near(search, before, after, alone) ?? fallback(search, before, alone);
  const attribution = ascribe(search, { quotation, finding, place: before, alone });
  return { attribution, isUtterance: alone || attribution.kind === 'speech' };
}

// A block quotation: who its label, the line under it, the sentence before it or the paragraph before it names.
function findBlock(search: Search, index: number, quotation: Quotation): Found {
  const place = search.surroundings.place(quotation.pieces[0]?.block ?? -1, index);
  if (!place) return { attribution: { kind: 'speech', certain: false }, isUtterance: true };
  // An answered mail quotes whom it answers; no source is claimed to have the words.
  const isMail = isInMail(search.document, place.block.block);
  const finding = blockSpeaker(search, quotation, { place, isMail });
  const attribution = ascribe(search, { quotation, finding, place, alone: true });
  return { attribution: isMail ? { ...attribution, kind: 'scare', certain: false } : attribution, isUtterance: true };
}

// “…” — Antony Blinken, at the end of the paragraph; or the name alone in the paragraph after it.
function signedBelow(search: Search, place: Place): Finding | undefined {
  const { tokens } = place.block;
  const own = signature(tokens, place.at + 1, true);
  if (own) return { by: 'clause', clause: own, block: place.block, isOwn: true };
  if (place.at !== tokens.length - 1) return undefined;
  const following = search.document.blocks[place.block.block + 1];
  const below = following?.kind === 'paragraph' ? search.surroundings.tokens(place.block.block + 1) : undefined;
  const clause = below && signature(below.tokens, 0, place.first > 0);
  return clause && { by: 'clause', clause, block: below, isOwn: true };
}

function continued(search: Search, quotation: Quotation, place: Place): Finding | undefined {
  const from = quotation.continues === undefined ? undefined : search.found[quotation.continues];
  const clause = from && clauseBefore(place);
  if (clause?.adjacent && clause.kind === 'speech') return { by: 'clause', clause, block: place.block, isOwn: true };
  return from?.attribution.speaker && { by: 'carried', from: from.attribution };
}

// A clause that belongs to this quotation.
function near(search: Search, before: Place, after: Place, alone: boolean): Finding | undefined {
  const own = (clause: Clause | undefined, block: BlockTokens): Finding | undefined =>
    clause && { by: 'clause', clause, block, isOwn: true };
  const ahead = clauseBefore(before);
  const behind = clauseAfter(after);
  const clause = behind && leadsOn(before, after, behind) ? undefined : behind;
  // X told Y that “…,” according to a statement: X speaks, the statement reports it.
  const isRelayed = clause?.kind === 'according' && ahead?.kind === 'speech';
  // When someone shouted, “…,” Beck joked: both sides report, so neither is certain.
  const isContested = clause !== undefined && ahead?.adjacent === true && ahead.kind === 'speech' && ahead.leads;
  if (isContested) return own({ ...ahead, doubtful: ahead.doubtful || pausesInside(after) }, before.block);
  if (ahead && ahead.kind !== 'loose' && isInOpeningClause(before, ahead)) return own(ahead, before.block);
  if (clause && !isRelayed) return own(clause, after.block);
  if (ahead?.adjacent) return own(ahead, before.block);
  if (alone || after.at === after.first) {
    const signature = signedBelow(search, after);
    if (signature || alone) return signature;
  }
  const atEnd = own(sharedAfter(after) ?? clauseAtEnd(after), after.block);
  if (atEnd) return atEnd;
  if (ahead && ahead.kind !== 'loose') return own(ahead, before.block);
  const previous = sameSentence(search, before);
  if (previous) return own(gapped(before), before.block) ?? { by: 'carried', from: previous };
  return own(ahead, before.block);
}

// She answered with, “Why now?” Mills wrote back, “Why not?” What follows a whole quotation that was introduced is the next one's.
function leadsOn(before: Place, after: Place, { cue }: Clause): boolean {
  const { tokens } = after.block;
  const isIntroduced = before.at > before.first && /^[,:]$/.test(tokens[before.at - 1]?.text ?? '');
  if (!cue || !isIntroduced || !/[.!?\u2026]/.test(tokens[after.at]?.text ?? '')) return false;
  const next = tokens.slice(cue.last + 1, cue.last + FURTHEST_NEXT).findIndex(({ kind }) => kind === 'quote');
  return next > 0 && /^[,:]$/.test(tokens[cue.last + next]?.text ?? '');
}

// wrote back on Friday, “…”
const FURTHEST_NEXT = 8;

// Although he told the FBI that he loved “a better world,” he attacked it: the sentence's first clause has its own report, and
// what follows the quotation is the main clause.
function isInOpeningClause({ block: { tokens }, first, at }: Place, { cue }: Clause): boolean {
  let opening = first;
  while (CONJUNCTIONS.has(tokens[opening]?.lower ?? '') || isAdverb(tokens[opening])) opening += 1;
  if (!cue || cue.first <= opening || !OPENS_CLAUSE.has(tokens[opening]?.lower ?? '')) return false;
  for (let between = opening; between < at; between++) if (/^[,:;]$/.test(tokens[between]?.text ?? '')) return false;
  return true;
}

const OPENS_CLAUSE = new Set([
  'when',
  'while',
  'although',
  'though',
  'after',
  'as',
  'because',
  'since',
  'if',
  'before',
]);

// A comma, question or exclamation mark before the closing mark: a reporting clause may follow.
function pausesInside(place: Place): boolean {
  return /[,?!\u2026\u2014-]/.test(place.block.tokens[place.at]?.text ?? '');
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
    const quotation = place.block.quotations.get(at);
    if (quotation === undefined) continue;
    const before = search.found[quotation]?.attribution;
    if (!before?.speaker) return undefined;
    // Somebody else is named in between: it may be that one's.
    const between = spanOf(search.document, place.block, at + 1, place.at - 1);
    const isRivalled = mentionsIn(search.names, between).some(({ kind }) => kind === 'person');
    return isRivalled && place.at > at + 1 ? { ...before, certain: false } : before;
  }
  return undefined;
}

// Blinken wrote that “…,” and Wang Yi that “…”: the verb is not said again.
function gapped({ block: { tokens }, at, first }: Place): Clause | undefined {
  let last = at - 1;
  while (last > first && /^(?:that|,|:)$/.test(tokens[last]?.lower ?? '')) last -= 1;
  const speaker = last < at - 1 ? phraseEndingAt(tokens, last, first) : undefined;
  if (!speaker || tokens[speaker.first]?.capital !== true) return undefined;
  const joint = tokens[speaker.first - 1];
  if (joint === undefined || !/^(?:and|but|while|;)$/.test(joint.lower) || speaker.first <= first) return undefined;
  return { speaker, kind: 'speech', adjacent: false, doubtful: true };
}

// Nothing in its sentence but quotations and marks, or a word like “But” or “Finally”.
function standsAlone(place: Place): boolean {
  for (let at = place.first; at < place.limit; at++) {
    const token = place.block.tokens[at];
    if (token?.kind === 'word' && !CONJUNCTIONS.has(token.lower) && !isAdverb(token)) return false;
  }
  return true;
}

interface Case {
  readonly quotation: Quotation;
  readonly finding: Finding | undefined;
  readonly place: Place;
  readonly alone: boolean;
}

function ascribe(search: Search, found: Case): Attribution {
  const { finding, quotation } = found;
  const first = quotation.continues === undefined ? undefined : search.found[quotation.continues]?.attribution;
  const own = kindOf(search.document, quotation, {
    alone: found.alone,
    clause: finding?.by === 'clause' && finding.isOwn ? finding.clause : undefined,
    carried: finding?.by === 'carried' && finding.from.cue !== undefined,
    place: found.place,
  });
  // The second piece of an interrupted utterance is what the first is.
  const kind = first?.speaker && finding ? first.kind : own;
  if (!finding || (kind === 'title' && !isReported(finding))) return { kind, certain: false };
  if (kind === 'scare' && finding.by === 'clause' && isDenied(finding)) return { kind, certain: false };
  const ascribed =
    finding.by === 'carried' ? carriedOver(search, finding.from, found) : byClause(search, finding, found);
  // Whoever holds a term at arm's length may quote another.
  return { ...ascribed, kind, certain: ascribed.certain && kind !== 'scare' && kind !== 'title' };
}

type Ascribed = Omit<Attribution, 'kind'>;

// He called her “Crooked Hillary”; she said that he was on “Meet the Press”: whatever looks like a title is somebody's word
// where the sentence reports what somebody says.
function isReported(finding: Finding): boolean {
  return finding.by === 'carried' || finding.clause.kind !== 'loose';
}

// He did not say that it was “one”.
function isDenied({ clause, block }: ByClause): boolean {
  const cue = clause.cue?.first ?? 0;
  return block.tokens.slice(Math.max(0, cue - 2), cue).some((token) => UNREAL.has(token.lower));
}

function carriedOver(search: Search, from: Attribution, found: Case): Ascribed {
  return { ...from, certain: from.certain && sameBlock(search, from, found.place) };
}

function byClause(search: Search, { clause: given, block, isOwn }: ByClause, found: Case): Ascribed {
  const clause = withSpeakerWhoCan(search, given, block, found.place);
  // “The phrase includes “…””: where no verb of speech stands, only who can speak is a speaker.
  if (clause.kind === 'loose' && !canSpeak(search, block, clause.speaker)) return { certain: false };
  const resolved = personOf(search, block, clause.speaker);
  const named = resolved.person === undefined ? antecedentOfWho(block.tokens, clause.speaker) : undefined;
  const phrase = named ? { ...clause.speaker, first: named.first } : withGroup(block, clause.speaker);
  const speaker = wordsOf(search.document, block, phrase);
  const cue = clause.cue && wordsOf(search.document, block, clause.cue);
  const isPlain = isOwn && !clause.doubtful && resolved.certain && clause.kind === 'speech';
  const isOthers = block === found.place.block && mayBeAnothers(clause, found.place);
  const certain = isPlain && !isOthers && (clause.adjacent || isUnrivalled(search, block, clause, found.place));
  const described = named ? personOf(search, block, named) : resolved;
  return { speaker, ...describedBy(described), ...(cue ? { cue } : {}), certain };
}

// He criticized her record, said “…”: where what stands before the verb cannot speak, whom the sentence is about may.
function withSpeakerWhoCan(search: Search, clause: Clause, block: BlockTokens, place: Place): Clause {
  const isBefore = block === place.block && clause.speaker.last < place.at;
  const last = block.tokens[clause.speaker.last];
  if (!isBefore || isPronoun(last) || MAY_SPEAK.test(last?.lower ?? '') || canSpeak(search, block, clause.speaker))
    return clause;
  const subject = subjectOfSentence(place);
  const isOther = subject && subject.speaker.last < clause.speaker.first && canSpeak(search, block, subject.speaker);
  return isOther ? { ...clause, speaker: subject.speaker, doubtful: true } : clause;
}

// his, the heckler, many commentators: whoever does something speaks.
const MAY_SPEAK = /^(?:his|her|their)$|(?:[eo]rs?|ists?)$/;

// Austin said Friday he was confident that they would meet “…”: nobody else is named between the cue and the quotation.
function isUnrivalled(search: Search, block: BlockTokens, clause: Clause, place: Place): boolean {
  if (!clause.cue || block !== place.block || clause.cue.last >= place.at) return false;
  const between = spanOf(search.document, block, clause.cue.last + 1, place.at - 1);
  return mentionsIn(search.names, between).every((mention) => mention.kind === 'place');
}

// A speaker is carried over a paragraph's end by custom only; in a dialogue the next paragraph is another's.
function sameBlock(search: Search, from: Attribution, place: Place): boolean {
  const whole = search.document.blocks[place.block.block];
  return whole !== undefined && from.speaker !== undefined && whole.span.start <= from.speaker.start;
}

// “one of the officials”, not “one”.
function withGroup({ tokens }: BlockTokens, speaker: Phrase): Phrase {
  const isPart = speaker.first === speaker.last && isQuantity(tokens[speaker.first]);
  if (!isPart || tokens[speaker.last + 1]?.lower !== 'of') return speaker;
  const group = phraseFrom(tokens, speaker.last + 2, tokens.length);
  return group ? { first: speaker.first, last: group.last } : speaker;
}

function describedBy(resolved: Resolved): Pick<Attribution, 'speakerKind' | 'person'> {
  return { speakerKind: resolved.kind, ...(resolved.person === undefined ? {} : { person: resolved.person }) };
}

function wordsOf(document: Document, block: BlockTokens, phrase: Phrase): Words {
  const span = spanOf(document, block, phrase.first, phrase.last);
  return { ...span, text: document.text.slice(span.start, span.end) };
}
