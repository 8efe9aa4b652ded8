// One place of a source as a match: aligned, its differences named, or nothing where the quotation does not stem from it.
import type { Document } from '../document';
import { alignmentRows, isBeginningOf, type Numbering } from './alignmentRows';
import { alignRows } from './alignRows';
import type { Step } from './alignment';
import { differencesOf, type Differences } from './edits';
import { canonicalForm } from './canonical';
import { isAllowedPair, isAllowedStep, type Comparison } from './comparison';
import { withForeignParts } from './foreignParts';
import { withMoves } from './moves';
import type { Evidence } from './evidence';
import { partsOf } from './parts';
import { passageWords } from './passageWords';
import type { QuotedRows } from './quotedRows';
import { permutedSteps } from './permutation';
import { resemblanceOf, stemsFrom, stemsFromRealm } from './resemblance';
import type { Realm } from './origin';
import { sentenceEnds } from './sentenceEnds';
import type { Place } from './retrieval';
import { trimmedSteps } from './trimmedSteps';
import type { Edit, Match } from './verdict';

/** What is matched. */
export interface MatchInput {
  readonly draft: Document;
  readonly rows: QuotedRows;
  readonly place: Place;
  readonly numbering: Numbering;
  readonly evidence: Evidence;
  /** The words among which it must stand, where the draft tells: so much less likely is a chance resemblance. */
  readonly realm?: Pick<Realm, 'kind' | 'words'>;
}

/** The match at a place, `undefined` where the quotation does not clearly stem from it. */
export function matchIn({ draft, rows, place, numbering, evidence, realm }: MatchInput): Match | undefined {
  const passage = passageWords(place.source, place.ranges);
  const comparison: Comparison = { draft, rows, passage };
  const aligned = alignRows(alignmentRows(rows, passage, numbering));
  const trimmed = trimmedSteps(comparison, aligned);
  const span = passageSpan(comparison, trimmed);
  if (!span) return undefined;
  const stems = clearlyStems(comparison, trimmed, evidence, realm);
  // Most places that the index offers for a quotation that is in no source end here.
  if (!stems && !mayBeMatch(comparison, trimmed)) return undefined;
  const { steps, own = span, differences } = inTheirPlaces(comparison, trimmed);
  const wrong = differences.edits.filter(isWrong);
  const typingAtEnd = wrong.length === 1 && endsInBeginning(comparison, steps);
  const isMoved = wrong.every(isMove) && rows.count >= LEAST_MOVED;
  if (wrong.length > 0 && !typingAtEnd && !isMoved && !stems) return undefined;
  const verdict = wrong.length > 0 ? 'altered' : differences.edits.length > 0 ? 'edited' : 'verbatim';
  return {
    source: place.source.key,
    ...own,
    edits: differences.edits,
    similarity: similarity(rows, steps, differences),
    verdict,
    meaning: verdict === 'altered' && wrong.some(turnsSense),
    ...(typingAtEnd && { typingAtEnd }),
  };
}

interface InPlace {
  readonly steps: readonly Step[];
  readonly differences: Differences;
  /** The passage, where it is not from the first to the last word that was paired. */
  readonly own?: { start: number; end: number } | undefined;
}

// With words that stand elsewhere in the passage as moved, and parts that do not stand in it at all as added.
function inTheirPlaces(comparison: Comparison, trimmed: readonly Step[]): InPlace {
  const ordered = withMoves(comparison, trimmed);
  const steps = withForeignParts(comparison, ordered);
  const differences = differencesOf(comparison, steps);
  // What is only left out is left out.
  const isOther = differences.edits.some(({ kind }) => kind === 'changed' || kind === 'added');
  const permuted = isOther ? permutedSteps(comparison) : undefined;
  if (permuted) {
    const own = passageSpan(comparison, permuted);
    return { steps: permuted, own, differences: differencesOf(comparison, permuted) };
  }
  // Chance pairs of words that turned out to stand elsewhere belong to no passage.
  if (steps === ordered && !ordered.some(isMovedPart)) return { steps, differences };
  return { steps, own: passageSpan(comparison, steps.filter(isInOrder)), differences };
}

function isMove({ kind }: Edit): boolean {
  return kind === 'moved';
}

/** From so many words on, what is moved is a part of its own, not a word or two within the passage. */
const MOVED_PART = 4;

function isMovedPart({ kind, quotedLength }: Step): boolean {
  return kind === 'moved' && quotedLength >= MOVED_PART;
}

function isInOrder({ kind }: Step): boolean {
  return kind !== 'moved';
}

// Whether the quotation may be right, still be typed, or be the passage's words in another order.
function mayBeMatch(comparison: Comparison, steps: readonly Step[]): boolean {
  const { rows, passage } = comparison;
  const isWrongStep = (step: Step): boolean =>
    step.kind !== 'skip' && !isAllowedStep(comparison, step) && rows.words[step.quoted]?.bracket === undefined;
  const wrong = steps.filter((step) => step.quotedLength > 0 && isWrongStep(step));
  if (wrong.length <= 1) return true;
  const there = new Set(passage.forms.map(canonicalForm));
  return wrong.every(({ quoted }) => there.has(canonicalForm(rows.words[quoted]?.word.form ?? '')));
}

// As a whole, or one of the parts between its ellipses does that has a good share of its words: the other parts may be
// somebody else's words.
function clearlyStems(
  comparison: Comparison,
  steps: readonly Step[],
  evidence: Evidence,
  realm: MatchInput['realm'],
): boolean {
  const whole = resemblanceOf(comparison, steps, { evidence, isContracted: realm !== undefined });
  if (realm) return stemsFromRealm(whole, realm, sentenceEnds(comparison, steps));
  if (stemsFrom(whole, evidence)) return true;
  const parts = partsOf(comparison.rows, steps);
  return (parts.length > 1 ? parts : []).some((part) => {
    const resemblance = resemblanceOf(comparison, part, { evidence });
    return resemblance.same >= LEAST_PART * whole.words && resemblance.words >= 5 && stemsFrom(resemblance, evidence);
  });
}

/** A quotation that has all words of a passage in another order stems from it when it has this many. */
const LEAST_MOVED = 5;

/** Share of a quotation's words that a part must have to stand for the whole. */
const LEAST_PART = 0.3;

/** True for a difference that can turn the sense. What two speakers said keeps its sense, only it is not one utterance. */
export function turnsSense({ meaning }: Edit): boolean {
  return meaning !== undefined && meaning !== 'speaker';
}

/** True for a difference that stands without a mark. */
export function isWrong({ kind }: Edit): boolean {
  return kind === 'changed' || kind === 'added' || kind === 'dropped' || kind === 'moved';
}

// From the first to the last word that is paired, and the marks at either end that the quotation has too.
function passageSpan(
  { rows, passage }: Comparison,
  steps: readonly Step[],
): { start: number; end: number } | undefined {
  const paired = steps.filter(
    ({ kind, quotedLength, passageLength }) => kind !== 'skip' && quotedLength > 0 && passageLength > 0,
  );
  const first = paired[0];
  const last = paired.at(-1);
  if (!first || !last) return undefined;
  const from = passage.at[first.passage];
  const to = passage.at[last.passage + last.passageLength - 1];
  if (from === undefined || to === undefined) return undefined;
  const { source } = passage;
  const end = source.words.ends[to] ?? 0;
  const isLast = last.quoted + last.quotedLength === rows.words.length;
  const marks = isLast ? (rows.gaps.at(-1)?.marks ?? '') : '';
  return { start: source.words.starts[from] ?? 0, end: end + commonMarks(marks, source.text, end) };
}

// How many marks both texts have directly after the last word.
function commonMarks(marks: string, text: string, at: number): number {
  let length = 0;
  while (length < marks.length && sameMark(marks[length] ?? '', text[at + length] ?? '')) length += 1;
  while (length > 0 && /\s/.test(marks[length - 1] ?? '')) length -= 1;
  return length;
}

function sameMark(a: string, b: string): boolean {
  return a === b || ("'\u2019".includes(a) && "'\u2019".includes(b) && b !== '');
}

function endsInBeginning(comparison: Comparison, steps: readonly Step[]): boolean {
  const { rows, passage } = comparison;
  const last = steps.at(-1);
  const row = rows.words.at(-1);
  if (!row || last?.kind !== 'pair' || last.quoted !== rows.words.length - 1 || rows.gaps.at(-1)?.marks !== '')
    return false;
  if (isAllowedPair(comparison, last.quoted, last.passage)) return false;
  return isBeginningOf(row.word.form, passage.forms[last.passage] ?? '') && rows.count > 1;
}

function similarity(rows: QuotedRows, steps: readonly Step[], { wrongWords }: Differences): number {
  const there = steps.reduce(
    (sum, { kind, passageLength }) => sum + (kind === 'pair' || kind === 'phrase' ? passageLength : 0),
    0,
  );
  const longer = Math.max(rows.words.length, there, 1);
  return Math.max(0, 1 - wrongWords / longer);
}
