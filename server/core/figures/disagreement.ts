// Whether a text gives a figure differently: it speaks of the same thing in nearly the same words, with another number or
// another unit, and nowhere has the figure itself.
import type { Figure } from './figures';
import type { FigureInSentence } from './figureSentences';
import { unitNamed } from './units';

/** What the other text has there. */
export interface Disagreement<T extends FigureInSentence> {
  readonly there: T;
  /** What differs. */
  readonly differs: 'number' | 'unit';
}

/** Telling words that both sentences must share, how many of them must be no names, and the part of the draft's that they must
 * be. An equal figure beside is as telling as two words. Measured on 840 news articles: where an article's own sentence is taken
 * out and all else of it is compared, 30 of 9,500 figures are accused; of two articles at most three days apart, of which none
 * cites the other, 16 of 185,000. */
const SHARED_WORDS = 3;
const SHARED_PLAIN = 2;
const SHARED_PART = 0.5;

/** Enough of a short sentence in the source that a long one in the draft contains. */
const SHARED_PART_OF_SOURCE = 0.8;

/** A date or a year stands in many sentences of one report: more must be the same around it. */
const SHARED_BY_DATES = 4;
const SHARED_PART_BY_DATES = 0.6;

/** So much of the draft's words says that it is this sentence and no other, whatever other figures the source has. */
const CLOSE = 0.8;

/** The same for the clause that the figure stands in, of a sentence that says more. */
const CLOSE_CLAUSE = 0.7;

/** Rounding in a draft that has fewer digits than the source: 5 million for 4.96 million. */
const ROUNDED = 0.05;

/** What “about” covers. */
const ROUGHLY = 0.15;

/** So much of a clause with a fraction in words must stand there: a report has thirds and halves of many things. */
const CLOSE_FRACTION = 0.6;

/** The one place of `text` (all its figures) that gives a figure of a draft differently; undefined where it agrees, does not
 * speak of it, or speaks of several such. */
export function disagreement<T extends FigureInSentence>(
  claim: FigureInSentence,
  text: readonly T[],
): Disagreement<T> | undefined {
  const { figure } = claim;
  if (figure.vague || (!figure.unit && figure.things.length === 0)) return undefined;
  const all = text.filter(({ figure: other }) => isSame(figure, other));
  const ranked = text
    .filter((there) => isComparable(figure, there.figure))
    .map((there) => ({ there, differs: difference(figure, there.figure), shared: sharedWords(claim, there) }))
    .filter(({ there, shared }) => isAboutSame(claim, there, shared))
    .sort((a, b) => b.shared - a.shared);
  const most = ranked[0]?.shared;
  const best = ranked.find(({ there, shared }) => shared === most && isOnlyDifference(claim, there));
  if (!best?.differs) return undefined;
  // Beside an equal figure, what is only roughly the same, and of something else, is not the draft's: “more than $4 billion” for
  // $4.7 billion.
  const isAnchored = figure.exactness === 'exact' && equalBeside(claim, best.there) > 0;
  const isSaid = (other: FigureInSentence): boolean =>
    !isAnchored || other.figure.exactness === 'exact' || sharedWords(claim, other) > 0;
  const same = all.filter(isSaid);
  if (same.length > 0 && !isElsewhere(claim, same, best.there)) return undefined;
  // Those of its own sentence go with other figures of the draft's.
  const rivals = ranked.filter(({ there }) => there.all !== best.there.all);
  const isAlone = rivals.every(
    ({ there, shared }) => shared + 1 < best.shared || isEqual(there.figure, best.there.figure),
  );
  if (figure.fraction && hasOtherFractions(claim, best.there, text)) return undefined;
  return isAlone ? { there: best.there, differs: best.differs } : undefined;
}

// A poll has a third of these voters and half of those: nobody can say which is meant.
function hasOtherFractions(
  claim: FigureInSentence,
  there: FigureInSentence,
  text: readonly FigureInSentence[],
): boolean {
  return text.some(
    (other) => other.figure.fraction && other.all !== there.all && sharedWords(claim, other) >= SHARED_PLAIN,
  );
}

// The draft's figure stands in the source too, but plainly of something else: an 18-month-old pact beside an 18-year low.
function isElsewhere(claim: FigureInSentence, same: readonly FigureInSentence[], there: FigureInSentence): boolean {
  if (!isClose(claim.context, there, CLOSE) && !isClose(claim.clause, there, CLOSE)) return false;
  return same.every((other) => sharedWords(claim, other) <= 1 && !sharesThing(claim.figure, other.figure));
}

// The same number, of the same unit, or of none where nothing says what is counted.
function isSame(figure: Figure, other: Figure): boolean {
  const isBare = (one: Figure): boolean => !one.unit && one.things.length === 0;
  if (figure.unit?.name !== other.unit?.name && !isBare(figure) && !isBare(other)) return false;
  return isNear(figure, other);
}

function isEqual(a: Figure, b: Figure): boolean {
  return a.value === b.value && a.unit?.name === b.unit?.name;
}

function isNear(claim: Figure, there: Figure): boolean {
  if (claim.value === there.value) return true;
  const apart = Math.abs(claim.value - there.value) / Math.max(claim.value, there.value);
  if (claim.unit?.family === 'date' || claim.unit?.family === 'calendar') return false;
  // A third is 33 per cent, and 34.
  if ((claim.fraction || there.fraction) && apart <= ROUNDED) return true;
  if (claim.digits < there.digits && apart <= ROUNDED) return true;
  const isRough = claim.exactness !== 'exact' || there.exactness !== 'exact';
  if (isRough && claim.exactness !== there.exactness && apart <= ROUGHLY) return true;
  if (claim.exactness === 'about' && apart <= ROUGHLY) return true;
  if (claim.exactness === there.exactness) return false;
  return claim.exactness === 'more'
    ? there.value > claim.value
    : claim.exactness === 'less' && there.value < claim.value;
}

function difference(claim: Figure, there: Figure): 'number' | 'unit' | undefined {
  if (there.vague) return undefined;
  if (claim.unit?.name === there.unit?.name) return isNear(claim, there) ? undefined : 'number';
  return claim.value === there.value ? 'unit' : undefined;
}

// Of one family of units; counts, of one kind of things.
function isComparable(claim: Figure, there: Figure): boolean {
  if (claim.unit?.family !== there.unit?.family || claim.fraction !== there.fraction) return false;
  return claim.unit !== undefined || sharesThing(claim, there);
}

function sharesThing(claim: Figure, there: Figure): boolean {
  return claim.things.some((thing) => there.things.includes(thing));
}

// What the sentence before says counts where this one has something of it too.
function sharedWords({ context }: FigureInSentence, there: FigureInSentence): number {
  const shared = sharedWith(context, there.context);
  return shared === 0 ? 0 : [...context].filter((stem) => there.context.has(stem) || there.before.has(stem)).length;
}

function sharedWith(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of words) if (others.has(stem)) shared += 1;
  return shared;
}

// Whether nearly all of some words stand there, an equal number counting as one of them.
function isClose(words: ReadonlySet<string>, there: FigureInSentence, part: number, equal = 0): boolean {
  const shared = sharedWith(words, there.context) + equal;
  return shared >= SHARED_WORDS && shared / (words.size + equal) >= part;
}

function isAboutSame(claim: FigureInSentence, there: FigureInSentence, shared: number): boolean {
  const { figure, context, plain } = claim;
  if (speakOfOthers(claim, there)) return false;
  if (figure.fraction && !isClose(claim.clause, there, CLOSE_FRACTION)) return false;
  const things = new Set(figure.unit ? [] : figure.things);
  const beside = equalBeside(claim, there);
  // What is counted must be shared anyway; only where it is told in several words does it tell more.
  const counted = things.size > 1 && figure.things.every((thing) => there.figure.things.includes(thing)) ? 1 : 0;
  const others = [...plain].filter(
    (stem) => (there.context.has(stem) || there.before.has(stem)) && !things.has(stem),
  ).length;
  const sharedPlain = others + beside + counted;
  const isDate = figure.unit?.family === 'date' || figure.unit?.family === 'calendar';
  if (!isDate && isWhole(claim, there, shared)) return true;
  if (sharedPlain < SHARED_PLAIN) return false;
  if (shared + 2 * beside < (isDate ? SHARED_BY_DATES : SHARED_WORDS)) return false;
  if (shared / context.size >= (isDate ? SHARED_PART_BY_DATES : SHARED_PART)) return true;
  if (isDate) return false;
  if (shared > SHARED_WORDS && shared / there.context.size >= SHARED_PART_OF_SOURCE) return true;
  if (figure.fraction) return true;
  return isClose(claim.clause, there, CLOSE_CLAUSE, figure.value === there.figure.value ? 1 : 0);
}

// A short sentence of which every telling word stands there: “balance the budget in 7 years”.
function isWhole({ figure, context, plain }: FigureInSentence, there: FigureInSentence, shared: number): boolean {
  if (figure.unit === undefined || context.size < 2 || shared < context.size) return false;
  // A sentence's first word is no name where the source writes it small.
  const small = [...context].filter((stem) => plain.has(stem) || there.plain.has(stem)).length;
  return small >= 2 || sharesThing(figure, there.figure);
}

// The Fox poll and the CBS poll: each has a name that the other has not, and they share fewer.
function speakOfOthers(claim: FigureInSentence, there: FigureInSentence): boolean {
  const own = [...claim.names].filter((name) => !there.context.has(name)).length;
  const others = [...there.names].some((name) => !claim.context.has(name));
  return others && own > claim.names.size - own;
}

function equalBeside(claim: FigureInSentence, there: FigureInSentence): number {
  return claim.all.filter(
    (figure) => figure !== claim.figure && there.all.some((other) => other !== there.figure && isEqual(figure, other)),
  ).length;
}

// Where a sentence has several such figures, all but this one must be the same ones in the same order, or nobody can say which
// belongs to which.
function isOnlyDifference(claim: FigureInSentence, there: FigureInSentence): boolean {
  const ours = claim.all.filter((figure) => figure === claim.figure || isOfKind(figure, claim.figure));
  const theirs = there.all.filter((figure) => figure === there.figure || isOfKind(figure, there.figure));
  if (ours.length === 1 && theirs.length > 1) return isAloneInClause(claim, there, theirs);
  return (
    ours.length === theirs.length &&
    ours.indexOf(claim.figure) === theirs.indexOf(there.figure) &&
    ours.every((figure, at) => figure === claim.figure || theirs[at]?.value === figure.value)
  );
}

// “Our population has increased by 20 percent, our harvests by 45, and …”: the clause that says all that the draft says, and has
// one such figure. The draft must say nothing else, or another clause's may be meant.
function isAloneInClause(claim: FigureInSentence, there: FigureInSentence, theirs: readonly Figure[]): boolean {
  const inClause = theirs.filter(({ start, end }) => start >= there.clauseSpan.start && end <= there.clauseSpan.end);
  const telling = [...claim.context].filter((stem) => unitNamed(stem)?.family !== 'time');
  if (inClause.length !== 1 || telling.length < 2) return false;
  return sharedWith(claim.context, there.clause) === claim.context.size;
}

function isOfKind(figure: Figure, other: Figure): boolean {
  return figure.unit?.family === other.unit?.family;
}
