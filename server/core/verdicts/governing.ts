// The word that governs a stretch directly, little words at most between the two: “not | going to”, “denied that | …”, “make
// sure that | …”. Where two such words meet (“no doubt that”, “never fails to”) they undo each other, and nothing is said.
import { words, type Word } from '../text/words';
import {
  CLAUSE_END,
  found,
  gapAfter,
  LOOK_AHEAD,
  small,
  startsClause,
  type Cut,
  type InSentence,
  type Withholding,
} from './cutInSentence';
import * as lists from './withholdingWords';

/** Words between a governing word and the stretch: “do not believe that any of us would”. */
const REACH = 7;

/** Words of the stretch among which its verb is looked for. */
const TO_THE_VERB = 8;

/** What governs the words behind word `last` of those before a stretch, `undefined` where nothing does. */
export function governing(cut: Cut, last: number): Withholding | undefined {
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

/** “I fear that the deal is dead” says so. */
export function isOwnFear(own: readonly Word[], k: number): boolean {
  if (!lists.FEARS.has(small(own[k]))) return false;
  return own.slice(Math.max(0, k - 3), k).some((word) => /^(?:i|we|i'm|we're)$/.test(small(word)));
}

// @param anywhere a “no” far from the stretch counts too: before a denial it does
function isNegation({ before, own }: Cut, k: number, anywhere = false): boolean {
  const form = small(own[k]);
  if (lists.NEGATIONS.has(form) || form.endsWith("n't")) return true;
  if (lists.NOBODY.has(form)) return startsClause(before, own, k);
  if (form === 'longer') return small(own[k - 1]) === 'no';
  return (anywhere || k === own.length - 1) && (form === 'no' || form === 'without' || form === 'nor');
}

// “Not only | …”, “if not”, “why not”, “never more certain”, and a second negation before the first. Where “only” is what
// the stretch begins with, it says the opposite: “not | only a town”.
function isUndone({ own, after, isInside = false }: Cut, k: number): boolean {
  // “Can we not agree that | the bridge is safe?” says so.
  if (/^[^.!]*\?/.test(after) && lists.ASKING.has(small(own[0]))) return true;
  if (lists.ADDING.has(small(own[k + 1])) || /^(?:if|or|why|whether)$/.test(small(own[k - 1]))) return true;
  // “I was never | more certain” praises; “I was … more certain” has lost the comparison.
  const isMore = !isInside && /^\s*(?:more|less|better|worse|\w{2,12}er than)\b/i.test(after);
  return isMore && lists.OFTEN.has(small(own.at(-1)));
}

/** True for a word that may stand between a governing word and what it governs. */
export function isLight(own: readonly Word[], k: number): boolean {
  const form = small(own[k]);
  // “Any of us would”: a subject.
  if (form === 'of') return lists.COUNTING.has(small(own[k - 1]));
  return lists.LIGHT.has(form);
}

function hasVerb({ after, length }: InSentence): boolean {
  const forms = words(after.slice(0, Math.min(length, LOOK_AHEAD))).slice(0, TO_THE_VERB);
  return forms.some((word, at) => lists.FINITE.test(word.form) || (at === 0 && lists.SUBJECT_FORMS.has(small(word))));
}
