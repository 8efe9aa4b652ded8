// Whether the writer's own words around a quotation say again what the cut left out: “she does not think that ‘China wants
// to give Blinken a win’” is right. One word is enough, and uncertainty is taken for restoring: most cuts are fair.
import type { WithholdingKind } from './cutInSentence';

/** The writer's words of the sentence before a quotation and after it. */
export interface Beside {
  readonly before: string;
  readonly after: string;
}

const RESTORING: Readonly<Record<WithholdingKind, RegExp>> = {
  negation:
    /\b(?:not|never|cannot|no|nor|none|nobody|nothing|without|neither|hardly|barely|scarcely|rarely|seldom|few|little|lack\w*|den(?:y|ies|ied|ying|ial)|doubt\w*|disput\w+|refus\w+|reject\w*|rul(?:e|es|ed|ing) out|against|oppos\w+|dismiss\w*|unlikely|unable|unwilling|reluctan\w+|false|wrong|myth|lie|lies|declin\w+|fail\w*|avoid\w*|stop\w*|prevent\w*|keep\w*|kept|refrain\w*|too|bann?\w*|forb\w+|prohibit\w*|resist\w*|rebut\w*|refut\w*|contradict\w*|sceptic\w*|skeptic\w*|question\w*|challeng\w+|play\w* down|downplay\w*|far from|instead of|rather than|short of|abs(?:ent|ence))\b|n['\u2019]t\b/i,
  condition:
    /\b(?:if|whether|unless|lest|should|would|could|might|may|ask\w*|question\w*|wonder\w*|depend\w*|provided|condition\w*|(?:in|which|such a|that|this) case|given|barring|another|circumstances?|scenario|perhaps|maybe|probabl\w+|likely|when|until|once|decid\w+|determin\w+|hypothe\w+|suppos\w+|assum\w+|imagin\w+|were to|event|possib\w+|potential\w*|threat\w*)\b|['\u2019]d\b/i,
  aim: /\b(?:hop\w+|wish\w*|want\w*|sure|ensur\w+|aim\w*|goal|purpose|seek\w*|sought|try\w*|tried|need\w*|should|must|fear\w*|worr\w+|afraid|pretend\w*|imagin\w+|suppos\w+|keep|prevent\w*|so that|wary|concern\w*|expect\w*|intend\w*|plan\w*|pray\w*|dream\w*|urg\w+|call\w* (?:for|on))\b/i,
  hearsay:
    /\b(?:others?|critics?|opponents?|some|people|many|they|claims?|claimed|alleg\w+|accus\w+|those|supposed\w*|rumou?rs?|reported\w*|pessimis\w+|predict\w+|common|popular)\b/i,
  question: /\b(?:ask\w*|question\w*|wonder\w*|whether|if|doubt\w*|query|queries|queried)\b|\?/i,
};

/** Words that contradict a quotation from wherever they stand. */
const CONTRADICTING =
  /\b(?:den(?:y|ies|ied|ying)|false|untrue|not true|not so|never said|did not say|didn['\u2019]t say)\b/i;

/** Where the writer turns from the quotation to something else: “…, which makes no sense”. */
const TURNING = /[;:\u2014\u2013([]|,\s*(?:which|who|that|and|but|though|although|while|whereas|so)\b/i;

/** A remark between commas: “Lincoln himself, it should be remembered, said that”, but not “Anwar, asked about the dam, said”,
 * which sets the case. */
const REMARK = /,(?!\s*(?:when |on being |if )?(?:asked|given)\b)[^,.;:!?]{1,60},/g;

/** Whether the writer's own words around a quotation say again what the cut at one of its ends left out. */
export function restores(kind: WithholdingKind, { before, after }: Beside): boolean {
  // “Does she think that ‘the other side wants to give us a win’?” asks.
  if (/^[^"\u201C]*\?/.test(after)) return true;
  const turning = TURNING.exec(after)?.index ?? after.length;
  const governing = `${before.replace(REMARK, ' ')} \u0000 ${after.slice(0, turning)}`;
  return RESTORING[kind].test(governing) || CONTRADICTING.test(after);
}

/** Whether they say again what was left out inside it. What stands between the marks is a clause by itself there, so that only
 * the clause that leads into it can: “he denied that ‘we will … leave’”, but not “he was not sorry: ‘We will … leave.’” */
export function restoresInside(kind: WithholdingKind, { before, after }: Beside): boolean {
  const clause = before.split(/[.;:!?\u2014\u2013(]/).at(-1) ?? '';
  return RESTORING[kind].test(clause.replace(REMARK, ' ')) || CONTRADICTING.test(after);
}

/** Whether words put in brackets say again what they replace: “[refuse] to go” for “won’t go”. */
export function restoresInBrackets(kind: WithholdingKind, text: string): boolean {
  return RESTORING[kind].test(text) || (kind === 'negation' && /\b(?:un|in|im|dis|non)\w{4,}/i.test(text));
}
