// Clauses behind “that” whose verb of holding true is denied or rejected: “I have never claimed that | …”, “it would be wrong
// to say that | …”, “they wrongly believe that | …”, and what “perhaps” leaves open.
//
// A verb that takes its clause for a fact withholds nothing: “they did not know that | the bridge was closed”. One that accepts
// it does so for its subject alone, so that only the speaker's own counts: “we do not accept that”, but not “they do not”.
import { words } from '../text/words';
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
import { isLight } from './governing';
import * as lists from './withholdingWords';

/** Words between a negation and its verb: “no one has ever been able to prove that”. */
const REACH = 6;

/** Words between a speaker and his verb: “I have never”. */
const TO_THE_SUBJECT = 4;

/** The words of a subject with a phrase of its own: “anybody at the old council”. */
const LONG_SUBJECT = 5;

/** Words of a stretch in which its verb stands. */
const TO_THE_VERB = 8;

const ASSERTING =
  /^(?:claim(?:s|ed|ing)?|assert(?:s|ed)?|argue[sd]?|suggest(?:s|ed)?|maintain(?:s|ed)?|contend(?:s|ed)?|allege[sd]?|impl(?:y|ies|ied)|said|believed|thought|show[ns]?|showed|prove[sdn]?|demonstrate[sd]?|establish(?:ed)?|guarantee[sd]?|conclude[sd]?|clear|certain|obvious|evident|proven|likely|follow)$/;
const ACCEPTING = /^(?:accept|accepted|agree[sd]?|persuaded|convinced|satisfied|concede[sd]?|confident)$/;
const SAYING = /^(?:say|think|believe|claim|suggest|assume|argue|imagine|suppose|conclude|pretend|infer)$/;
const WRONG = /^(?:wrong|mistaken|mistake|error|false|misleading|absurd|premature|nonsense|foolish)$/;
const NOTION = /^(?:idea|claim|notion|suggestion|view|argument|allegation|premise|assertion|charge)$/;
const OPPONENTS = /^(?:opponent|critic|rival|adversary|accuser|detractor)s?$|^adversaries$/;
const OPINION = /^(?:think|believe|suppose|expect)$/;

/** What withholds a clause behind “that” in such a way, or “perhaps” at the beginning of its sentence. */
export function unheld(cut: Cut): Withholding | undefined {
  // “Can we not agree that the bridge is safe?” says so.
  if (/^[^.!]*\?/.test(cut.after)) return undefined;
  const { own } = cut;
  const isThat = small(own.at(-1)) === 'that';
  if (!isThat) return perhaps(cut) ?? beforeLongSubject(cut);
  const verb = own.length - 2;
  return (
    wrongToSay(cut, verb) ?? wronglyHeld(cut, verb) ?? rejected(cut, verb) ?? opponents(cut, verb) ?? denied(cut, verb)
  );
}

// “I have never claimed that”, “nobody has shown that”, “it is far from clear that”.
function denied(cut: Cut, verb: number): Withholding | undefined {
  const { before, own } = cut;
  const form = small(own[verb]);
  const isAccepting = ACCEPTING.test(form);
  if (!isAccepting && !ASSERTING.test(form)) return undefined;
  if (small(own[verb - 1]) === 'from' && small(own[verb - 2]) === 'far') {
    return found('negation', before, own.slice(verb - 2, verb + 1));
  }
  for (let k = verb - 1; k >= Math.max(0, verb - REACH); k--) {
    if (/[,.;:!?\u2014\u2013]/.test(gapAfter(before, own, k))) return undefined;
    if (isDenying(cut, k)) {
      if (isAboutOthers(cut, k) || (isAccepting && !isOwn(cut, k))) return undefined;
      return found('negation', before, own.slice(small(own[k]) === 'one' ? k - 1 : k, verb + 1));
    }
    if (!isLight(own, k)) return undefined;
  }
  return undefined;
}

function isDenying({ before, own }: Cut, k: number): boolean {
  const form = small(own[k]);
  if (form === 'one') return small(own[k - 1]) === 'no' && startsClause(before, own, k - 1);
  if (lists.NOBODY.has(form)) return startsClause(before, own, k);
  const isNegation = lists.NEGATIONS.has(form) || form.endsWith("n't");
  return isNegation && !/^(?:if|or|why|whether|who)$/.test(small(own[k - 1]));
}

// “Those who do not claim that”, “if they have never claimed that”.
function isAboutOthers({ own }: Cut, k: number): boolean {
  return own
    .slice(Math.max(0, k - TO_THE_SUBJECT), k)
    .some((word) => /^(?:who|whoever|if|when|why)$/.test(small(word)));
}

function isOwn({ own }: Cut, k: number): boolean {
  return own.slice(Math.max(0, k - TO_THE_SUBJECT), k).some((word) => /^(?:i|we)(?:'\w+)?$/.test(small(word)));
}

// “It would be wrong to say that”, “it is a mistake to think that”.
function wrongToSay({ before, own }: Cut, verb: number): Withholding | undefined {
  const isWrong = SAYING.test(small(own[verb])) && small(own[verb - 1]) === 'to' && WRONG.test(small(own[verb - 2]));
  if (!isWrong) return undefined;
  const lead = own.slice(Math.max(0, verb - 2 - TO_THE_SUBJECT), verb - 2).map(small);
  const isDenied = lead.some((form) => lists.NEGATIONS.has(form) || form.endsWith("n't") || form === 'no');
  return isDenied || !lead.some((form) => /^it(?:'s|'d)?$/.test(form))
    ? undefined
    : found('negation', before, own.slice(verb - 2, verb + 1));
}

// “They wrongly believe that”.
function wronglyHeld({ before, own }: Cut, verb: number): Withholding | undefined {
  const isHeld =
    lists.SAYING.has(small(own[verb])) || ASSERTING.test(small(own[verb])) || SAYING.test(small(own[verb]));
  return isHeld && /^(?:wrongly|mistakenly|falsely)$/.test(small(own[verb - 1]))
    ? found('negation', before, own.slice(verb - 1, verb + 1))
    : undefined;
}

// “We reject the idea that”.
function rejected(cut: Cut, noun: number): Withholding | undefined {
  const { before, own } = cut;
  const isRejected = NOTION.test(small(own[noun])) && /^(?:reject|rejected|dismiss)$/.test(small(own[noun - 2]));
  const lead = own.slice(Math.max(0, noun - 2 - TO_THE_SUBJECT), noun - 2).map(small);
  const isDenied = lead.some((form) => lists.NEGATIONS.has(form) || form.endsWith("n't"));
  return isRejected && !isDenied && isOwn(cut, noun - 2)
    ? found('negation', before, own.slice(noun - 2, noun + 1))
    : undefined;
}

// “My opponent claims that”.
function opponents({ before, own }: Cut, verb: number): Withholding | undefined {
  const isTheirs = OPPONENTS.test(small(own[verb - 1])) && /^(?:my|our|the)$/.test(small(own[verb - 2]));
  return isTheirs && lists.SAYING.has(small(own[verb]))
    ? found('hearsay', before, own.slice(verb - 2, verb + 1))
    : undefined;
}

// “Perhaps | the bakery is famous.”
function perhaps({ before, own, after, length }: Cut): Withholding | undefined {
  if (own.length !== 1 || !/^(?:perhaps|maybe)$/.test(small(own[0]))) return undefined;
  const forms = words(after.slice(0, Math.min(length, LOOK_AHEAD)))
    .slice(0, TO_THE_VERB)
    .map(({ form }) => form);
  const verb = forms.findIndex((form) => lists.FINITE.test(form));
  const isClause = verb > 0 && !forms.slice(0, verb).some((form) => /^(?:who|which|that|what|when|if|as)$/i.test(form));
  return isClause && !/^(?:could|might|may|would)$/i.test(forms[verb] ?? '')
    ? found('condition', before, own)
    : undefined;
}

// “I don’t think anybody at the council | wanted it”.
function beforeLongSubject({ before, own, after }: Cut): Withholding | undefined {
  const first = words(after.slice(0, LOOK_AHEAD))[0]?.form ?? '';
  const isVerb = (form: string): boolean => lists.FINITE.test(form) || /^\p{Ll}{2,}ed$/u.test(form);
  if (!isVerb(first)) return undefined;
  for (let k = own.length - 2; k >= Math.max(1, own.length - 2 - LONG_SUBJECT); k--) {
    const gap = gapAfter(before, own, k);
    if (CLAUSE_END.test(gap) || gap.includes(',') || isVerb(own[k + 1]?.form ?? '')) return undefined;
    if (!OPINION.test(small(own[k]))) continue;
    const previous = small(own[k - 1]);
    const isDenied = previous.endsWith("n't") || /^(?:not|never)$/.test(previous);
    return isDenied && /^(?:i|we)$/.test(small(own[k - 2]).replace(/^(?:do|did)$/, small(own[k - 3])))
      ? found('negation', before, own.slice(k - 1, k + 1))
      : undefined;
  }
  return undefined;
}
