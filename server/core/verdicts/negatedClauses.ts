// Negations that stand with a noun or a verb of their own before a stretch: “no purpose | to interfere”, “neither side | wants
// it”, “rather than | closing it”.
import { words, type Word } from '../text/words';
import {
  CLAUSE_END,
  found,
  gapAfter,
  LOOK_AHEAD,
  small,
  startsClause,
  type Cut,
  type Withholding,
} from './cutInSentence';
import * as lists from './withholdingWords';

/** The words of a subject: an article, an adjective and a noun, or a name. */
export const LONGEST_SUBJECT = 3;

/** A deed, as the first word of a stretch. */
const GERUND = /^\s*["\u201C\u2018']?\p{L}{2,20}ing\b/u;

/** “Have no purpose, directly or indirectly, | to interfere”: what a negated noun is about. */
export function negatedNoun({ before, own, after }: Cut, k: number): Withholding | undefined {
  // “No intention of | preserving it”, but not “no friend of | the old order”.
  const isOfDoing = small(own[k]) === 'of' && GERUND.test(after);
  const isTo = (form: string | undefined): boolean => form === 'to' || form === 'that' || (isOfDoing && form === 'of');
  const noun = isTo(small(own[k])) ? k - 1 : k;
  const next = noun < k ? small(own[k]) : words(after.slice(0, LOOK_AHEAD))[0]?.form;
  if (!isTo(next) || lists.NO_DOUBT.has(small(own[noun]))) return undefined;
  const no = [noun - 1, noun - 2].find((at) => small(own[at]) === 'no');
  return no === undefined ? undefined : found('negation', before, own.slice(no, no + 1));
}

/** “Neither side | wants a war”, “not all companies | are pushing for it”. */
export function negatedSubject({ before, own }: Cut): Withholding | undefined {
  for (let k = own.length - 2; k >= Math.max(0, own.length - 1 - LONGEST_SUBJECT); k--) {
    const gap = gapAfter(before, own, k);
    if (CLAUSE_END.test(gap) || gap.includes(',') || lists.LIGHT.has(small(own[k + 1]))) return undefined;
    const form = small(own[k]);
    const isNo = form === 'no' || form === 'neither' || (form === 'not' && lists.WHOLE.has(small(own[k + 1])));
    if (!isNo) continue;
    const isDoubt = lists.NO_DOUBT.has(small(own[k + 1])) || small(own[k + 1]) === 'matter';
    return startsClause(before, own, k) && !isDoubt ? found('negation', before, own.slice(k, k + 1)) : undefined;
  }
  return undefined;
}

/** “Rather than | closing the harbour”, “to keep it from | turning into a war”, “too weak to | win the war”. */
export function instead({ before, own, after }: Cut): Withholding | undefined {
  const last = own.length - 1;
  const [form, previous] = [small(own[last]), small(own[last - 1])];
  const pair = `${previous} ${form}`;
  // “She should have said more rather than ‘it is done’” does not deny that she said it.
  const isDeed = GERUND.test(after) && (pair === 'rather than' || pair === 'instead of');
  if (isDeed || pair === 'far from') return found('negation', before, own.slice(last - 1));
  if (form === 'to' && small(own[last - 2]) === 'too') return found('negation', before, own.slice(last - 2, last - 1));
  if (form !== 'from') return undefined;
  for (let k = last - 1; k >= Math.max(0, last - LONGEST_SUBJECT - 1); k--) {
    if (CLAUSE_END.test(gapAfter(before, own, k))) return undefined;
    if (lists.PREVENTING.has(small(own[k])))
      return isNegationBefore(own, k) ? undefined : found('negation', before, own.slice(k, k + 1));
  }
  return undefined;
}

function isNegationBefore(own: readonly Word[], k: number): boolean {
  return own
    .slice(Math.max(0, k - 2), k)
    .some((word) => lists.NEGATIONS.has(small(word)) || small(word).endsWith("n't"));
}
