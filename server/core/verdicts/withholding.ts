// Whether the words before a stretch keep it from being asserted: “not”, “if”, “denied that”, “want to make sure that”,
// “some people say”. Where a quotation begins behind such a word, what is left says what nobody said.
//
// Most cuts are harmless, so that only a word that governs the stretch directly counts: between the two there may be little
// words alone (“not | going to”), and no mark that ends a clause. “Those who do not pay | will be fined” withholds nothing.
// Where two such words meet (“no doubt that”, “never fails to”) they undo each other, and nothing is said.
import { words, type Word } from '../text/words';
import { hypothesisBefore, suppositionIn } from './hypothesis';
import * as lists from './withholdingWords';

/** What keeps a stretch from being asserted. `hearsay`: others say so (“some people claim that …”). */
export type WithholdingKind = 'negation' | 'condition' | 'aim' | 'hearsay' | 'question';

/** The word that does it: an offset in the text before the stretch, from which on the text must be quoted too. */
export interface Withholding {
  readonly kind: WithholdingKind;
  readonly start: number;
  /** The words themselves: “not”, “make sure”. */
  readonly text: string;
}

/** Words between a governing word and the stretch: “do not believe that any of us would”. */
const REACH = 7;

/** A remark between commas that stands between the two: “make sure, as we do, that”. */
const LONGEST_REMARK = 5;

/** When or where something is hoped for, before a comma: “hoping that over the next several months, | I’ll …”. */
const LONGEST_ADVERBIAL = 10;

/** The words of a question before what it asks about: “Do you really think that | …”. */
const LONGEST_QUESTION = 8;

/** The words of a subject: an article, an adjective and a noun, or a name. */
const LONGEST_SUBJECT = 3;

/** Words of a phrase with a preposition that a writer quotes by itself. */
const LONGEST_ASIDE = 4;

/** Words of the stretch among which its verb is looked for. */
const TO_THE_VERB = 8;

/** Marks that end a clause. Quotation marks do not: “denied that ‘…’”. */
const CLAUSE_END = /[.;:!?\u2014\u2013()[\]\u2026]| - |--/;

/** A stretch as it stands in its sentence. */
export interface InSentence {
  /** The sentence up to the stretch. */
  readonly before: string;
  /** The stretch itself, with the rest of its sentence. */
  readonly after: string;
  /** The stretch's length, in UTF-16 code units. */
  readonly length: number;
}

interface Cut extends InSentence {
  readonly own: readonly Word[];
}

/** What withholds a stretch from being asserted, `undefined` where nothing does; offsets in what stands before it. */
export function withholdingBefore(stretch: InSentence): Withholding | undefined {
  const { before } = stretch;
  const cut = { ...stretch, own: words(before) };
  const last = cut.own.at(-1);
  if (!last) return undefined;
  const gap = before.slice(last.end);
  if (CLAUSE_END.test(gap)) return undefined;
  if (isAside(cut)) return undefined;
  if (gap.includes(',')) return hypothesis(cut) ?? behindAdverbial(cut) ?? behindRemark(cut);
  const final = cut.own.length - 1;
  return governing(cut, afterRemark(cut)) ?? negatedNoun(cut, final) ?? unreal(cut) ?? asked(cut) ?? overSubject(cut);
}

// “I cannot say that | from his perspective” leaves nothing to assert.
function isAside({ after, length }: InSentence): boolean {
  const forms = words(after.slice(0, Math.min(length, LOOK_AHEAD)));
  return forms.length <= LONGEST_ASIDE && lists.ADVERBIAL.has(small(forms[0]));
}

/** The word by which a sentence has the next one supposed: “Suppose that taxes rise. | We would all leave.” */
export function withholdingSentence(sentence: string, after: string): Withholding | undefined {
  const word = suppositionIn(words(sentence), words(after.slice(0, LOOK_AHEAD)));
  return word && { kind: 'condition', start: word.start, text: sentence.slice(word.start, word.end) };
}

/** Characters of the stretch in which its first words stand. */
const LOOK_AHEAD = 120;

function hypothesis({ before, own, after }: Cut): Withholding | undefined {
  const word = after.includes('?') ? undefined : hypothesisBefore(own, words(after.slice(0, LOOK_AHEAD)));
  return word && { kind: 'condition', start: word.start, text: before.slice(word.start, word.end) };
}

// The index of the last word, or of the one before a remark: “make sure, as we do, that”.
function afterRemark({ before, own }: Cut): number {
  const last = own.length - 1;
  const at = small(own[last]) === 'that' ? last - 1 : last;
  if (!gapAfter(before, own, at).includes(',')) return last;
  for (let k = at - 1; k >= Math.max(0, at - LONGEST_REMARK); k--) if (gapAfter(before, own, k).includes(',')) return k;
  return last;
}

function governing(cut: Cut, last: number): Withholding | undefined {
  const { before, own } = cut;
  let isClose = true;
  for (let k = last; k >= Math.max(0, last - REACH); k--) {
    const gap = gapAfter(before, own, k);
    if (k < last && (CLAUSE_END.test(gap) || gap.includes(','))) return undefined;
    const form = small(own[k]);
    if (isNegation(cut, k)) {
      const from = form === 'longer' ? k - 1 : k;
      return isUndone(cut, k) ? undefined : found('negation', before, own.slice(from, k + 1));
    }
    if (lists.DENIALS.has(form)) {
      return isNegation(cut, k - 1, true) ? undefined : found('negation', before, own.slice(k, k + 1));
    }
    if (isClose) {
      const near = governingNear(cut, k, last);
      if (near) return near;
    }
    if (!isLight(own, k)) return undefined;
    isClose &&= lists.SUBJECTS.has(form);
  }
  return undefined;
}

// Words that withhold the clause that follows them, its subject at most between.
function governingNear(cut: Cut, k: number, last: number): Withholding | undefined {
  const { before, own } = cut;
  const form = small(own[k]);
  const previous = small(own[k - 1]);
  const isBeforeThat = small(own[k + 1]) === 'that';
  if (lists.CONDITIONS.has(form)) return found('condition', before, own.slice(k, k + 1));
  if (isBeforeThat && form === 'provided') return found('condition', before, own.slice(k, k + 1));
  if (isBeforeThat && lists.UNTRUTHS.has(form)) {
    return isNegation(cut, k - 1, true) ? undefined : found('negation', before, own.slice(k, k + 1));
  }
  // “Ensure | fair elections” is a thing, not a claim.
  const isClause = own.slice(k + 1, last + 1).some((word) => lists.SUBJECT_FORMS.has(small(word))) || hasVerb(cut);
  if (lists.AIMS.has(form) && isClause && !isOwnFear(own, k)) return found('aim', before, own.slice(k, k + 1));
  const isAim = lists.MAKING.has(previous) || (previous === 'be' && small(own[k - 2]) === 'to');
  if (form === 'sure' && isAim) return found('aim', before, own.slice(k - 1, k + 1));
  if (lists.SAYING.has(form) && lists.OTHERS.has(previous)) return found('hearsay', before, own.slice(k - 1, k + 1));
  // “It was said | we could never work together.”
  if (lists.REPORTED.has(form) && /^(?:is|was|been)$/.test(previous) && /^(?:it|has|had)$/.test(small(own[k - 2])))
    return found('hearsay', before, own.slice(k - 2, k + 1));
  return undefined;
}

// “Whether the candidates would | work for it”, “did not think the party | will get there”: over the subject of the clause
// whose verb begins the stretch, or stands last before it.
function overSubject(cut: Cut): Withholding | undefined {
  const { before, own, after } = cut;
  const isVerbFirst = lists.FINITE.test(words(after.slice(0, LOOK_AHEAD))[0]?.form ?? '');
  const last = own.length - (isVerbFirst ? 1 : 2);
  if (!isVerbFirst && !lists.BE_OR_MODAL.has(small(own.at(-1)))) return undefined;
  for (let k = last - 1; k >= Math.max(0, last - LONGEST_SUBJECT); k--) {
    const gap = gapAfter(before, own, k);
    if (CLAUSE_END.test(gap) || gap.includes(',') || lists.ADVERBIAL.has(small(own[k + 1]))) return undefined;
    const form = small(own[k]);
    if (lists.CONDITIONS.has(form)) return found('condition', before, own.slice(k, k + 1));
    if (lists.AIMS.has(form) && !isOwnFear(own, k)) return found('aim', before, own.slice(k, k + 1));
    if (form === 'that' || lists.THINKING.has(form)) return governing(cut, k);
  }
  return undefined;
}

// “I fear that the deal is dead” says so.
function isOwnFear(own: readonly Word[], k: number): boolean {
  if (!lists.FEARS.has(small(own[k]))) return false;
  return own.slice(Math.max(0, k - 3), k).some((word) => /^(?:i|we|i'm|we're)$/.test(small(word)));
}

// “Have no purpose, directly or indirectly, | to interfere”: what a negated noun is about.
function negatedNoun({ before, own, after }: Cut, k: number): Withholding | undefined {
  const isTo = (form: string | undefined): boolean => form === 'to' || form === 'that';
  const noun = isTo(small(own[k])) ? k - 1 : k;
  const next = noun < k ? small(own[k]) : words(after.slice(0, LOOK_AHEAD))[0]?.form;
  if (!isTo(next) || lists.NO_DOUBT.has(small(own[noun]))) return undefined;
  const no = [noun - 1, noun - 2].find((at) => small(own[at]) === 'no');
  return no === undefined ? undefined : found('negation', before, own.slice(no, no + 1));
}

// “We would have | left the union”: what did not happen. “Would have | to leave” is another matter.
function unreal({ before, own, after }: Cut): Withholding | undefined {
  const last = own.length - 1;
  const have = lists.BEHIND_HAVE.has(small(own[last])) ? last - 1 : last;
  const isUnreal = small(own[have]) === 'have' && /^(?:would|could|should|might)$/.test(small(own[have - 1]));
  return isUnreal && !/^\s*to\b/i.test(after) ? found('condition', before, own.slice(have - 1, have + 1)) : undefined;
}

// “Do you think that | China wants a war?”
function asked({ before, own, after }: Cut): Withholding | undefined {
  const [first] = own;
  if (!first || own.length > LONGEST_QUESTION || !lists.ASKING.has(small(first)) || !/^[^.!?;:]*\?/.test(after))
    return undefined;
  const last = own.length - 1;
  const verb = small(own[last]) === 'that' ? last - 1 : last;
  const isAsked = lists.THINKING.has(small(own[verb])) && own.every((_word, k) => isLight(own, k));
  return isAsked ? found('question', before, own.slice(0, verb + 1)) : undefined;
}

// “Hoping that over the next several months, | I’ll be meeting with Xi.”
function behindAdverbial(cut: Cut): Withholding | undefined {
  const { before, own } = cut;
  for (let k = own.length - 2; k >= Math.max(0, own.length - 1 - LONGEST_ADVERBIAL); k--) {
    const gap = gapAfter(before, own, k);
    if (CLAUSE_END.test(gap) || gap.includes(',')) return undefined;
    if (small(own[k]) !== 'that') continue;
    return lists.ADVERBIAL.has(small(own[k + 1])) ? governing(cut, k) : undefined;
  }
  return undefined;
}

// “We will not, as some expect, | leave.” “No purpose, directly or indirectly, | to interfere.”
function behindRemark(cut: Cut): Withholding | undefined {
  const { before, own } = cut;
  for (let k = own.length - 2; k >= Math.max(0, own.length - 1 - LONGEST_REMARK); k--) {
    if (!gapAfter(before, own, k).includes(',')) continue;
    if (lists.NEGATIONS.has(small(own[k]))) return found('negation', before, own.slice(k, k + 1));
    return small(own[k]) === 'that' ? undefined : negatedNoun(cut, k);
  }
  return undefined;
}

// @param anywhere a “no” far from the stretch counts too: before a denial it does
function isNegation({ before, own }: Cut, k: number, anywhere = false): boolean {
  const form = small(own[k]);
  if (lists.NEGATIONS.has(form) || form.endsWith("n't")) return true;
  if (lists.NOBODY.has(form)) return startsClause(before, own, k);
  if (form === 'longer') return small(own[k - 1]) === 'no';
  return (anywhere || k === own.length - 1) && (form === 'no' || form === 'without' || form === 'nor');
}

// “Not only”, “if not”, “why not”, “never more certain”, and a second negation before the first.
function isUndone(cut: Cut, k: number): boolean {
  const { own, after } = cut;
  if (lists.ADDING.has(small(own[k + 1])) || /^(?:if|or|why|whether)$/.test(small(own[k - 1]))) return true;
  if (k === own.length - 1 && /^\s*(?:only|just|merely|simply|solely)\b/i.test(after)) return true;
  return /^\s*(?:more|less|better|worse|\w{2,12}er than)\b/i.test(after) && lists.OFTEN.has(small(own.at(-1)));
}

function startsClause(before: string, own: readonly Word[], k: number): boolean {
  if (k === 0 || lists.JOINING.has(small(own[k - 1]))) return true;
  return /[,.;:!?\u2014\u2013"\u201C]/.test(gapAfter(before, own, k - 1));
}

function isLight(own: readonly Word[], k: number): boolean {
  const form = small(own[k]);
  // “Any of us would”: a subject.
  if (form === 'of') return lists.COUNTING.has(small(own[k - 1]));
  return lists.LIGHT.has(form);
}

function hasVerb({ after, length }: InSentence): boolean {
  const forms = words(after.slice(0, Math.min(length, LOOK_AHEAD))).slice(0, TO_THE_VERB);
  return forms.some((word, at) => lists.FINITE.test(word.form) || (at === 0 && lists.SUBJECT_FORMS.has(small(word))));
}

function found(kind: WithholdingKind, before: string, own: readonly Word[]): Withholding {
  const start = own[0]?.start ?? 0;
  return { kind, start, text: before.slice(start, own.at(-1)?.end) };
}

function gapAfter(before: string, own: readonly Word[], k: number): string {
  return before.slice(own[k]?.end ?? 0, own[k + 1]?.start ?? before.length);
}

function small(word: Word | undefined): string {
  return word?.form.toLowerCase() ?? '';
}
