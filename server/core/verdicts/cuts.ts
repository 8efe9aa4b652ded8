// What a quotation's cuts left out of its passage, where that turns what the source says: words before its beginning, at an
// ellipsis, under brackets, and behind its end.
import { documentSpan, type Block } from '../document';
import type { Source } from '../library';
import { proseOffset } from '../text/prose';
import { sentenceOfProse, sentencesOf } from '../text/sentences';
import type { Span } from '../text/span';
import { words } from '../text/words';
import { restoresInBrackets } from './restoring';
import { firstIndex } from './search';
import { quotationAround } from './speech';
import type { Edit, Match } from './verdict';
import type { Withholding } from './cutInSentence';
import { withholdingBefore, withholdingSentence } from './withholding';

/** A cut that turns what the source says. Spans of the source are document offsets. */
export interface Cut {
  readonly source: Source;
  readonly kind: Withholding['kind'];
  /** The words that were dropped: “not”, “make sure”. */
  readonly dropped: string;
  /** From them to what is left. */
  readonly place: Span;
  /** In the draft: where words are missing. */
  readonly at: 'start' | 'end' | Edit;
}

/** The source's own denial behind the words: “…, which is not true”. */
const DENIED_AFTER =
  /^["\u201D\u2019']?[,\s]*(?:(?:which|that|this) )?(?:is|was|are|were) (?:simply |just |totally |completely |all |only )?(?:not true|not so|not the case|untrue|false|wrong|an? (?:lie|myth|fiction|fallacy|illusion|hoax)|nonsense|absurd|ridiculous)\b/i;

/** Auxiliaries, between which and their verb a negation stands. */
const AUXILIARY =
  /^(?:is|are|was|were|am|do|does|did|will|would|can|could|should|shall|has|have|had|must|may|might)$|'(?:m|re|s|ll|ve|d)$/i;
const NEGATION_FIRST = /^(?:not|never|hardly)\s+(?!only\b|just\b|merely\b)/i;

/** A negation under brackets: in the verb, or before it. */
const NEGATION = /\b(?:not|never|cannot|hardly)\b(?! (?:only|just|merely)\b)|n['\u2019]t\b/i;

/** Longer words under brackets are summed up, and not turned by one of them. */
const LONGEST_REPLACED = 40;

/** Characters behind a passage that are looked at for a denial. */
const LOOK_AHEAD = 80;

/** The longest rest of a sentence that is looked at. */
const LONGEST_REST = 300;

/** The longest beginning of a sentence that is looked at; what governs a stretch stands nearer. */
const LONGEST_BEFORE = 600;

/** What a match's cuts left out that turns the sense, in the order of the text; empty where nothing does. */
export function cutsOf(source: Source, match: Match): Cut[] {
  const marks = marksOf(match);
  return rememberedCuts(source, match, marks).flatMap(({ at, ...dropped }) => {
    const edit = typeof at === 'number' ? marks[at] : at;
    return edit === undefined ? [] : [{ ...dropped, at: edit }];
  });
}

type Dropped = Omit<Cut, 'at'>;

/** A cut apart from where the draft stands now: inside the quotation it is known by the number of its mark. */
interface Remembered extends Dropped {
  readonly at: 'start' | 'end' | number;
}

/** Passages whose cuts are kept for a source: more than one draft quotes from it. */
const MOST_KEPT = 2000;

const remembered = new WeakMap<Source, Map<string, readonly Remembered[]>>();

// The writer's marks for what was cut or replaced.
function marksOf({ edits }: Match): readonly Edit[] {
  return edits.filter(({ kind }) => kind === 'ellipsis' || kind === 'bracket');
}

// A passage and what was cut from it do not change while somebody types elsewhere.
function rememberedCuts(source: Source, match: Match, marks: readonly Edit[]): readonly Remembered[] {
  const kept = remembered.get(source) ?? new Map<string, readonly Remembered[]>();
  remembered.set(source, kept);
  let name = `${match.start} ${match.end}`;
  for (const { text, source: there } of marks) name += ` ${there?.start} ${there?.end} ${text}`;
  const known = kept.get(name);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const cuts = cutsIn(source, match, marks);
  kept.set(name, cuts);
  return cuts;
}

function cutsIn(source: Source, match: Match, marks: readonly Edit[]): Remembered[] {
  const cuts: Remembered[] = [];
  const atStart = cutAt(source, match, 0);
  if (atStart && !marks.some((edit) => edit.kind === 'bracket' && restoresInBrackets(atStart.kind, edit.text))) {
    cuts.push({ ...atStart, at: 'start' });
  }
  marks.forEach((edit, index) => {
    const cut = edit.source && cutInside({ source, end: match.end }, edit, edit.source);
    if (cut) cuts.push({ ...cut, at: index });
  });
  const atEnd = endCut(source, match);
  return atEnd ? [...cuts, { ...atEnd, at: 'end' }] : cuts;
}

// What withholds a stretch of the passage, looked for in its sentence and the one before, not before `limit`.
function cutAt(source: Source, passage: Span, limit: number): Dropped | undefined {
  const offset = passage.start;
  const block = blockAt(source, offset);
  if (!block) return undefined;
  const { text } = block.prose;
  const at = proseOffset(block.prose, offset - block.span.start);
  const sentence = sentenceOfProse(block.prose, at);
  if (!sentence) return undefined;
  const first = limit <= block.span.start ? 0 : proseOffset(block.prose, limit - block.span.start);
  const from = Math.max(sentence.start, first, at - LONGEST_BEFORE);
  const rest = text.slice(at, Math.min(Math.max(sentence.end, at + LOOK_AHEAD), at + LONGEST_REST));
  const stretch = { before: text.slice(from, at), after: rest, length: passage.end - offset, isInside: limit > 0 };
  const withheld = withholdingBefore(stretch);
  const supposed = withheld ? undefined : suppositionAt(block, sentence, { first, at, rest });
  const word = withheld ? { ...withheld, start: from + withheld.start } : supposed;
  if (!word) return undefined;
  const { start } = documentSpan(block, { start: word.start, end: at });
  // What the reporter says of others' words is attribution; what a speaker says of them is hearsay.
  if (word.kind === 'hearsay' && !isOneVoice(source, { start, end: offset })) return undefined;
  return { source, kind: word.kind, dropped: word.text, place: { start, end: offset } };
}

interface Stretch {
  /** Nothing before it is looked at. */
  readonly first: number;
  readonly at: number;
  readonly rest: string;
}

// “Suppose that taxes rise. | We would all leave.”
function suppositionAt(block: Block, sentence: Span, { first, at, rest }: Stretch): Withholding | undefined {
  const { text } = block.prose;
  if (/[\p{L}\p{N}]/u.test(text.slice(sentence.start, at))) return undefined;
  const all = sentencesOf(block.prose);
  const before = all[firstIndex(all.length, (index) => (all[index]?.start ?? 0) >= sentence.start) - 1];
  if (!before || before.start < first) return undefined;
  const withheld = withholdingSentence(text.slice(before.start, before.end), rest);
  return withheld && { ...withheld, start: before.start + withheld.start };
}

interface Inside {
  readonly source: Source;
  /** Where the passage ends. */
  readonly end: number;
}

function cutInside(inside: Inside, edit: Edit, omitted: Span): Dropped | undefined {
  if (edit.kind === 'bracket') return replacedNegation(inside.source, edit, omitted);
  return edit.kind === 'ellipsis' ? ellipsisCut(inside, edit, omitted) : undefined;
}

function ellipsisCut({ source, end }: Inside, edit: Edit, omitted: Span): Dropped | undefined {
  const next = firstWordFrom(source, omitted.end);
  const cut = next === undefined ? undefined : cutAt(source, { start: next, end }, omitted.start);
  if (cut) return cut;
  const text = edit.sourceText ?? '';
  const negation = NEGATION_FIRST.exec(text)?.[0].trim();
  const before = words(source.text.slice(Math.max(0, omitted.start - 20), omitted.start)).at(-1);
  if (negation === undefined || /[.!?;]/.test(text) || !before || !AUXILIARY.test(before.form)) return undefined;
  return { source, kind: 'negation', dropped: negation, place: omitted };
}

// “I [do] think” for “I don’t think”.
function replacedNegation(source: Source, { text, sourceText = '' }: Edit, place: Span): Dropped | undefined {
  const negation = sourceText.length <= LONGEST_REPLACED ? NEGATION.exec(sourceText) : null;
  if (!negation || restoresInBrackets('negation', text)) return undefined;
  const dropped = words(sourceText).find(({ end }) => end >= negation.index + negation[0].length);
  return {
    source,
    kind: 'negation',
    dropped: dropped ? sourceText.slice(dropped.start, dropped.end) : negation[0],
    place,
  };
}

// “The claim that | taxes will rise | is false.”
function endCut(source: Source, match: Match): Dropped | undefined {
  const denial = DENIED_AFTER.exec(source.text.slice(match.end, match.end + LOOK_AHEAD))?.[0];
  if (denial === undefined) return undefined;
  const place = { start: match.end, end: match.end + denial.length };
  return { source, kind: 'negation', dropped: denial.replace(/^\W+/, ''), place };
}

// In one pair of marks, in a transcript, or where there are no marks at all: a speech, a book.
function isOneVoice(source: Source, span: Span): boolean {
  if (source.transcript || quotationAround(source, span) !== undefined) return true;
  return !/["\u201C\u201D\u00AB\u00BB]/.test(source.text.slice(span.start, span.end));
}

function blockAt({ document: { blocks } }: Source, offset: number): Block | undefined {
  return blocks[firstIndex(blocks.length, (index) => (blocks[index]?.span.end ?? 0) > offset)];
}

function firstWordFrom({ words: { starts } }: Source, offset: number): number | undefined {
  return starts[firstIndex(starts.length, (index) => (starts[index] ?? 0) >= offset)];
}
