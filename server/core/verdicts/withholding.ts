// Whether the words before a stretch keep it from being asserted: “not”, “if”, “denied that”, “want to make sure that”,
// “some people say”. Where a quotation begins behind such a word, what is left says what nobody said.
//
// Most cuts are harmless, so that only a word that governs the stretch directly counts: between the two there may be little
// words alone (“not | going to”), and no mark that ends a clause. “Those who do not pay | will be fined” withholds nothing.
import { words } from '../text/words';
import {
  CLAUSE_END,
  found,
  gapAfter,
  LOOK_AHEAD,
  small,
  type Cut,
  type InSentence,
  type Withholding,
} from './cutInSentence';
import { governing, isLight, isOwnFear } from './governing';
import { instead, LONGEST_SUBJECT, negatedNoun, negatedSubject } from './negatedClauses';
import { hypothesisBefore, suppositionIn } from './hypothesis';
import { unheld } from './unheld';
import * as lists from './withholdingWords';

/** A remark between commas that stands between the two: “make sure, as we do, that”. */
const LONGEST_REMARK = 5;

/** When or where something is hoped for, before a comma: “hoping that over the next several months, | I’ll …”. */
const LONGEST_ADVERBIAL = 10;

/** The words of a question before what it asks about: “Do you really think that | …”. */
const LONGEST_QUESTION = 8;

/** Words of a phrase with a preposition that a writer quotes by itself. */
const LONGEST_ASIDE = 4;

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
  const rules = [negatedSubject, instead, (one: Cut) => negatedNoun(one, final), unreal, asked, overSubject, unheld];
  return rules.reduce((known, rule) => known ?? rule(cut), governing(cut, afterRemark(cut)));
}

// “I cannot say that | from his perspective” leaves nothing to assert.
function isAside({ after, length }: InSentence): boolean {
  const forms = words(after.slice(0, Math.min(length, LOOK_AHEAD)));
  const isShort = forms.length <= LONGEST_ASIDE && !forms.some(({ form }) => lists.FINITE.test(form));
  return isShort && lists.ADVERBIAL.has(small(forms[0]));
}

/** The word by which a sentence has the next one supposed: “Suppose that taxes rise. | We would all leave.” */
export function withholdingSentence(sentence: string, after: string): Withholding | undefined {
  const word = suppositionIn(words(sentence), words(after.slice(0, LOOK_AHEAD)));
  return word && { kind: 'condition', start: word.start, text: sentence.slice(word.start, word.end) };
}

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
