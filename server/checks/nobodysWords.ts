// Words between marks that a draft ascribes to nobody who could be in a source: the name that somebody gives a thing, what a
// sign or a proverb says, what people often say, and a term that stands before the quotation which is cited.
import type { CheckedDraft, CheckedQuotation } from '../draft';
import { sentenceAround } from './nobodySaid';

/** She titled her talk “…”, a boat named “…”: whoever does it speaks no sentence. The object has no clause of its own. */
const GIVES_NAME =
  /\b(?:titl|entitl|nicknam|christen|renam|nam|headlin|headed|captioned|subtitl|marked|labelled|labeled|stamped|inscribed|signposted)(?:e|es|ed|ing|s)?(?: [\p{L}'\u2019-]+){0,5}\s*$/iu;
/** I call it the “…”, locals have taken to calling it the “…”: a name has the article; “Finch called it “a disgrace”” has none. */
const CALLS =
  /(?:^|[,;]\s*|\b(?:and|but|which|what|that)\s+)(?:I|we|you|locals?|people|everyone|everybody|some|many|most|they|residents|villagers|neighbou?rs|children|the locals|the children|my \p{L}+|our \p{L}+)\b(?: [\p{L}'\u2019-]+){0,4}? (?:call|called|calls|calling|dub|dubbed|term|termed|nickname|nicknamed)(?: [\p{L}'\u2019-]+){0,4}\s*$/iu;

const THING =
  '(?:signs?|signboards?|signposts?|plaques?|box|boxes|checkbox|labels?|stickers?|badges?|buttons?|mugs?|tattoos?|t-shirts?|billboards?|gravestones?|headstones?|tombstones?|inscriptions?|proverbs?|sayings?|adages?|maxims?|mottos?|mottoes|slogans?|songs?|lyrics?|choruse?s?|hymns?|rhymes?|jokes?)';
const PLACED =
  '(?: (?:on|at|in|by|over|above|near|outside|of|from|to|the|a|an|his|her|its|their|our|old|still|simply|merely|just|only|also|there|that|which|\\p{Ll}*(?:door|gate|wall|bridge|road|bank|river)))';
/** The sign by the gate says “…”; as the proverb has it, “…”. */
const THING_SAYS = new RegExp(
  `\\b${THING}${PLACED}{0,5} (?:say|says|said|saying|read|reads|reading|go|goes|went|run|runs|has it|puts it|warn|warns|warned|warning|tells?|told|asks?|asked)(?: (?:that|us|me|you|how|people|visitors|drivers))?[,:]?\\s*$`,
  'iu',
);
const SAYS_THING = new RegExp(
  `^[,\\s]*(?:as )?(?:the|an?|one|my|our|his|her) (?:\\p{Ll}+ )?${THING} (?:say|says|said|read|reads|goes|went|has it|puts it|warns|warned)\\b`,
  'iu',
);
/** Students often write “…”, people say “…”: present and plural, so that no one utterance is meant. */
const HABIT =
  /(?:\b(?:often|usually|sometimes|always|generally|typically|commonly|regularly|frequently) (?:say|write|claim|add|ask|argue|answer|reply|complain|tell)|^(?:people|some people|many people|some|many|students|children|you|one) (?:will |would |may |might |could |can )?(?:say|write|ask|argue|answer))(?: (?:that|me|us|you|things like|something like))?[,:]?\s*$/i;

/** True where the draft gives the words to nobody whom a source could have: no citation, and no person as their speaker. */
export function areNobodys(draft: CheckedDraft, checked: CheckedQuotation): boolean {
  if (isTermBefore(draft, checked)) return true;
  if (checked.cited.length > 0 || checked.quotation.kind === 'block') return false;
  const { lead, tail } = sentenceAround(draft, checked);
  if (GIVES_NAME.test(lead) || CALLS.test(lead) || THING_SAYS.test(lead) || SAYS_THING.test(tail)) return true;
  return checked.attribution.person === undefined && HABIT.test(lead);
}

// A “common law duty” is owed only where the council “by its own conduct …” [@holt]: the citation is the later one's. Two
// terms side by side share it.
function isTermBefore({ quotations }: CheckedDraft, { attribution, quotation, citations }: CheckedQuotation): boolean {
  const citation = citations[0];
  if (attribution.kind !== 'scare' || attribution.cue !== undefined || !citation) return false;
  return quotations.some(
    (other) =>
      other.quotation.span.start >= quotation.span.end &&
      other.quotation.span.end <= citation.span.start &&
      other.attribution.kind !== 'scare' &&
      other.citations.includes(citation),
  );
}
