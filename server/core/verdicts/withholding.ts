// Whether the words before a stretch keep it from being asserted: “not”, “if”, “denied that”, “want to make sure that”,
// “some people say”. Where a quotation begins behind such a word, what is left says what nobody said.
//
// Most cuts are harmless, so that only a word that governs the stretch directly counts: between the two there may be little
// words alone (“not | going to”), and no mark that ends a clause. “Those who do not pay | will be fined” withholds nothing.
import { words, type Word } from '../text/words';

/** What keeps a stretch from being asserted. `hearsay`: others say so (“some people claim that …”). */
export type WithholdingKind = 'negation' | 'condition' | 'aim' | 'hearsay';

/** The word that does it: an offset in the text before the stretch, from which on the text must be quoted too. */
export interface Withholding {
  readonly kind: WithholdingKind;
  readonly start: number;
  /** The words themselves: “not”, “make sure”. */
  readonly text: string;
}

const list = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const NEGATIONS = list('not never cannot hardly neither');
const DENIALS = list(
  'denied denies deny denying doubt doubts doubted doubting dispute disputes disputed refused refuses refuse refusing',
);
/** “Not only” denies nothing. */
const ADDING = list('only just merely simply solely');
const CONDITIONS = list('if whether unless lest');
const AIMS = list(
  'ensure ensures ensured ensuring hope hopes hoped hoping wish wishes wished fear fears feared fearing pretend pretends ' +
    'pretended imagine imagined suppose worried afraid',
);
const MAKING = list('make makes made making be');
const OTHERS = list('people some they critics opponents many others everybody everyone');
const SAYING = list('say says said claim claims claimed argue argues argued believe believes think thinks thought');

/** What may stand between a negation and what it denies. */
const LIGHT = list(
  'to that be been being have has had do does did is are was were will would can could should may might must i you we he she ' +
    'it they this there really actually necessarily even yet ever going able think believe say saying said mean means want ' +
    'wants wanted expect expects know see agree suggest suggesting claim feel plan plans planning intend need a an the any ' +
    'very our my their his her case true evidence sign',
);
/** What may stand between a condition or an aim and the rest of its clause. */
const SUBJECTS = list('that i you we he she it they this there the a an our my their his her to');

/** A condition that stands before its main clause is looked for in a sentence of at most this many words before the cut. */
const LONGEST_CONDITION = 16;

/** Words between a governing word and the stretch: “does not really want to be”. */
const REACH = 5;

/** A remark between commas that stands between the two: “make sure, as we do, that”. */
const LONGEST_REMARK = 5;

/** Marks that end a clause. Quotation marks do not: “denied that ‘…’”. */
const CLAUSE_END = /[.;:!?\u2014\u2013()[\]\u2026]| - |--/;

/**
 * What withholds the stretch that follows `before` (the beginning of its sentence), `undefined` where nothing does.
 * @param after the stretch itself
 */
export function withholdingBefore(before: string, after: string): Withholding | undefined {
  const own = words(before);
  const last = own.at(-1);
  if (!last) return undefined;
  const gap = before.slice(last.end);
  if (CLAUSE_END.test(gap)) return undefined;
  if (gap.includes(',')) return conditionBefore(own, after) ?? negationBeforeRemark(before, own);
  return governing(before, own, afterRemark(before, own));
}

// The index of the last word, or of the one before a remark: “make sure, as we do, that”.
function afterRemark(before: string, own: readonly Word[]): number {
  const last = own.length - 1;
  const at = small(own[last]) === 'that' ? last - 1 : last;
  if (!gapAfter(before, own, at).includes(',')) return last;
  for (let k = at - 1; k >= Math.max(0, at - LONGEST_REMARK); k--) if (gapAfter(before, own, k).includes(',')) return k;
  return last;
}

function governing(before: string, own: readonly Word[], last: number): Withholding | undefined {
  let isClose = true;
  for (let k = last; k >= Math.max(0, last - REACH); k--) {
    const gap = gapAfter(before, own, k);
    if (k < last && (CLAUSE_END.test(gap) || gap.includes(','))) return undefined;
    const form = small(own[k]);
    if (isNegation(form, k === last))
      return ADDING.has(small(own[k + 1])) ? undefined : found('negation', before, own.slice(k, k + 1));
    if (DENIALS.has(form)) return found('negation', before, own.slice(k, k + 1));
    if (isClose) {
      const near = governingNear(before, own, k);
      if (near) return near;
    }
    if (!LIGHT.has(form)) return undefined;
    isClose &&= SUBJECTS.has(form);
  }
  return undefined;
}

// Words that withhold the clause that follows them, its subject at most between.
function governingNear(before: string, own: readonly Word[], k: number): Withholding | undefined {
  const form = small(own[k]);
  const previous = small(own[k - 1]);
  if (CONDITIONS.has(form)) return found('condition', before, own.slice(k, k + 1));
  if (AIMS.has(form)) return found('aim', before, own.slice(k, k + 1));
  if (form === 'sure' && MAKING.has(previous)) return found('aim', before, own.slice(k - 1, k + 1));
  if (SAYING.has(form) && OTHERS.has(previous)) return found('hearsay', before, own.slice(k - 1, k + 1));
  return undefined;
}

// “We will not, as some expect, | leave”.
function negationBeforeRemark(before: string, own: readonly Word[]): Withholding | undefined {
  for (let k = own.length - 2; k >= Math.max(0, own.length - 1 - LONGEST_REMARK); k--) {
    if (!gapAfter(before, own, k).includes(',')) continue;
    return NEGATIONS.has(small(own[k])) ? found('negation', before, own.slice(k, k + 1)) : undefined;
  }
  return undefined;
}

// “If we win, | we will cut taxes”: a promise under a condition, and no longer one without it.
function conditionBefore(own: readonly Word[], after: string): Withholding | undefined {
  const at = own.findIndex(({ form }) => !/^(?:and|but|so|well|now)$/i.test(form));
  const first = own[at];
  if (!first || !/^(?:if|unless)$/i.test(first.form) || own.length - at > LONGEST_CONDITION) return undefined;
  const isPromise = words(after.slice(0, 80))
    .slice(0, 5)
    .some(({ form }) => /^(?:will|would|shall|could|might|won't|wouldn't)$|'(?:ll|d)$/i.test(form));
  return isPromise ? { kind: 'condition', start: first.start, text: first.form } : undefined;
}

function isNegation(form: string, isLast: boolean): boolean {
  return (
    NEGATIONS.has(form) || form.endsWith("n't") || (isLast && (form === 'no' || form === 'without' || form === 'nor'))
  );
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

const RESTORING: Readonly<Record<WithholdingKind, RegExp>> = {
  negation:
    /\b(?:not|never|cannot|no|nor|none|nobody|nothing|without|neither|hardly|den(?:y|ies|ied|ying)|doubt\w*|disput\w+|refus\w+|reject\w*|rul(?:e|es|ed|ing) out|against|oppos\w+|dismiss\w*|unlikely|false|wrong|declin\w+|fail\w*|avoid\w*|stop\w*|prevent\w*|far from|instead of|rather than)\b|n['\u2019]t\b/i,
  condition:
    /\b(?:if|whether|unless|lest|should|would|could|might|may|ask\w*|question\w*|wonder\w*|depend\w*|provided|condition\w*|in case|when|until|once|decid\w+|hypothe\w+|suppos\w+)\b/i,
  aim: /\b(?:hop\w+|wish\w*|want\w*|sure|ensur\w+|aim\w*|goal|purpose|seek\w*|sought|try\w*|tried|need\w*|should|must|fear\w*|worr\w+|afraid|pretend\w*|imagin\w+|suppos\w+|keep|prevent\w*|so that|wary|concern\w*)\b/i,
  hearsay:
    /\b(?:others?|critics?|opponents?|some|people|many|they|claims?|claimed|alleg\w+|accus\w+|those|supposed\w*|rumou?rs?)\b/i,
};

/** Whether the writer's own words around a quotation say again what the cut left out. */
export function restores(kind: WithholdingKind, text: string): boolean {
  return RESTORING[kind].test(text);
}
