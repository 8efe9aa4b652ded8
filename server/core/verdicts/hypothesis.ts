// A clause that says under what condition the next one holds: “If we win, | we will cut taxes”, “But if it be lawful, | the
// Union is less perfect”, “Suppose that taxes rise. | We would all leave.” Many clauses with “if” are none: “if you ask
// me, | the plan is bad”.
import type { Word } from '../text/words';
import { FINITE } from './withholdingWords';

/** A condition that stands before its main clause is looked for in a sentence of at most this many words before the cut. */
const LONGEST_CONDITION = 20;

/** Words of the main clause in which its modal stands. */
const TO_THE_MODAL = 5;

/** What is promised or foretold. “Could” and “might” stay open without their condition. */
const MODAL = /^(?:will|would|shall|won't|wouldn't)$|'(?:ll|d)$/i;

/** Before these “be” is an infinitive; without one it is the subjunctive of what is only supposed. */
const BEFORE_BE =
  /^(?:to|will|would|can|could|shall|should|may|might|must|not|cannot|let|it'll|we'll|i'll|they'll|you'll|he'll|she'll)$|n't$|'(?:ll|d)$/i;

/** “If you look at it”: how to see the thing, not when it is so. */
const LOOKING =
  /^(?:look|ask|want|like|think|read|check|consider|remember|recall|will|must|know|watch|listen|go|see|count|compare)$/i;

/** The word that makes what follows a comma hold under a condition only, `undefined` where nothing does. */
export function hypothesisBefore(own: readonly Word[], after: readonly Word[]): Word | undefined {
  const at = own.findIndex(({ form }) => !/^(?:and|but|so|well|now|yet|then)$/i.test(form));
  const first = own[at];
  if (!first || !/^(?:if|unless)$/i.test(first.form) || own.length - at > LONGEST_CONDITION) return undefined;
  const [subject, verb] = own.slice(at + 1);
  if (/^you$/i.test(subject?.form ?? '') && LOOKING.test(verb?.form ?? '')) return undefined;
  if (isPromised(after) || isSubjunctive(own.slice(at + 1))) return first;
  return /^unless$/i.test(first.form) && isStated(after) ? first : undefined;
}

/** The word that has a sentence suppose what the next one goes on with. */
export function suppositionIn(own: readonly Word[], after: readonly Word[]): Word | undefined {
  const at = own.findIndex(({ form }) => !/^(?:and|but|so|now|let|us|let's|just)$/i.test(form));
  const first = own[at];
  const isSupposed = first !== undefined && at <= 3 && /^(?:suppose|imagine|assume|pretend)$/i.test(first.form);
  const isUnreal = after.slice(0, TO_THE_MODAL).some(({ form }) => /^(?:would|wouldn't)$|'d$/i.test(form));
  return isSupposed && isUnreal ? first : undefined;
}

function isPromised(after: readonly Word[]): boolean {
  return after.slice(0, TO_THE_MODAL).some(({ form }) => MODAL.test(form));
}

// “Unless the owner acts, | the roof is lost.”
function isStated(after: readonly Word[]): boolean {
  const verbs = after.slice(0, TO_THE_MODAL).filter(({ form }) => FINITE.test(form));
  return verbs.length > 0 && !verbs.some(({ form }) => /^(?:could|might|may|can)$/i.test(form));
}

// “If it be lawful”, with an adverb between “will” and “be” or without.
function isSubjunctive(own: readonly Word[]): boolean {
  return own.some(({ form }, k) => {
    if (!/^be$/i.test(form)) return false;
    return !own.slice(Math.max(0, k - 3), k).some((word) => BEFORE_BE.test(word.form));
  });
}
