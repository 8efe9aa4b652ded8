// Words of which the draft itself says that nobody spoke them: denied (“Finch did not say …”), set against the right ones
// (“…, not …”), or only thought of (“could have said …”, “as if she had said …”, “Suppose she says …”).
import { documentSpan } from '../core/document';
import { isCue } from '../core/quotes/cues';
import { HUMAN_NOUNS } from '../core/quotes/wordClasses';
import { proseOffset } from '../core/text/prose';
import { sentenceOfProse } from '../core/text/sentences';
import type { CheckedDraft, CheckedQuotation } from '../draft';

const NOBODY = /^(?:nobody|no one|no-one|none)\b/i;
/** Before a cue: did not say, never told. */
const DENIES_CUE = /(?:\b(?:not|never|neither|nor)|n['\u2019]t)\s+(?:(?:even|actually|ever|once|really)\s+)?$/i;
/** Before the words, as a clause of its own: “…, not ‘…’”. In “he did not ‘see why’” the negation is the speaker's. */
const SET_AGAINST = /[,;:(\u2014\u201D"]\s*(?:and |but )?(?:not|never)\s+(?:as\s+)?$/i;

/** True where the draft itself says that these words were not said. */
export function isDenied(draft: CheckedDraft, checked: CheckedQuotation): boolean {
  return SET_AGAINST.test(before(draft, checked.quotation.span.start)) || isUnspoken(draft, checked);
}

/** True where the draft says of the speaking itself that it was not, or is only thought of. Unlike words set against the right
 * ones, such words claim nothing: of those (“…, and not …”) it can be told what is wrong with them. */
export function isUnspoken(draft: CheckedDraft, checked: CheckedQuotation): boolean {
  const { speaker, cue } = checked.attribution;
  if (speaker !== undefined && NOBODY.test(speaker.text)) return true;
  if (cue !== undefined) {
    if (DENIES_CUE.test(before(draft, cue.start))) return true;
    if (NOBODY.test(draft.document.text.slice(cue.end, cue.end + 12).trimStart())) return true;
  }
  return isUnreal(draft, checked);
}

function before({ document: { text } }: CheckedDraft, offset: number): string {
  return text.slice(Math.max(0, offset - 40), offset);
}

// What is cited stands somewhere, whatever verb leads to it.
function isUnreal(draft: CheckedDraft, checked: CheckedQuotation): boolean {
  if (checked.cited.length > 0 || checked.quotation.kind === 'block') return false;
  const { lead, tail } = sentenceAround(draft, checked);
  return leadsToUnreal(lead) || followsUnreal(tail);
}

/** The writer's own words in a quotation's sentence, up to the next marks on either side. */
export interface OwnWords {
  readonly lead: string;
  readonly tail: string;
}

/** No sentence's reporting clause is longer, in characters. */
const REACH = 240;
const MARKS = /["\u201C\u201D\u201E\u00AB\u00BB]/;

/** What stands in a quotation's sentence before and after it, without other quotations and what lies beyond them. */
export function sentenceAround({ document }: CheckedDraft, { quotation }: CheckedQuotation): OwnWords {
  const first = document.blocks[quotation.pieces[0]?.block ?? -1];
  const last = document.blocks[quotation.pieces.at(-1)?.block ?? -1];
  if (!first || !last || documentSpan(first, { start: 0, end: 0 }).start > quotation.span.start)
    return { lead: '', tail: '' };
  const start = proseOffset(first.prose, quotation.span.start - first.span.start);
  const end = proseOffset(last.prose, quotation.span.end - last.span.start);
  const from = Math.max(sentenceOfProse(first.prose, start)?.start ?? 0, start - REACH);
  const lead = first.prose.text.slice(from, start).split(MARKS).at(-1) ?? '';
  const tail = last.prose.text.slice(end, end + REACH).split(MARKS)[0] ?? '';
  return { lead: lead.replace(/^[\s*_]+/, ''), tail: /^[^.;!?]*/.exec(tail)?.[0] ?? '' };
}

/** Finch could have said, might as well have told us: one verb, and what it takes. */
const MODAL =
  /\b(?:could|should|might|would|may)(?:n['\u2019]t)?(?: (?:not|never|just|as well|easily|equally|also|even|at least|perhaps|rather))* have (?:\p{L}+ly |just |even )?(\p{L}+)/iu;
/** Finch did not say, has never said. */
const NEGATED =
  /\b(?:(?:did|do|does|has|have|had)(?: not|n['\u2019]t)(?: ever| actually| once| even)?|never(?: once| actually)?) (\p{L}+)/iu;
/** It is as if Finch had said; as though to say. */
const AS_IF = /\bas (?:if|though)\b([^;:]*)$/i;
/** If Finch had said, Imagine if she says, Had anyone said, Suppose he says; “If, as Finch said,” and “If it rains, Finch said,”
 * are none: a comma ends the clause. */
const SUPPOSING =
  /^(?:(?:but|and|so|now|then|well|just|only|let us|let['\u2019]s|or|even|what|imagine|suppose|try to|you can|one can)[, ]+)*(?:if|had|suppose|supposing|imagine|picture|assume|pretend|were)\b([^,;:]*)[,:]?\s*$/i;
const LATER_IF = /\b(?:imagine|picture)\s([^,;:]*\bsaying)[,:]?\s*$/i;

function leadsToUnreal(lead: string): boolean {
  const modal = MODAL.exec(lead);
  if (modal && isSaying(modal[1]) && isLast(lead.slice(modal.index + modal[0].length))) return true;
  for (const pattern of [AS_IF, SUPPOSING, LATER_IF]) {
    const clause = pattern.exec(lead)?.[1];
    if (clause !== undefined && clause.split(/\s+/).some(isSaying)) return true;
  }
  return isByNobody(lead);
}

// “…,” the Mayor did not say; “…,” she might have added: subject and verb right after the words.
function followsUnreal(tail: string): boolean {
  const clause = tail.replace(/^[\s,]+/, '');
  for (const pattern of [MODAL, NEGATED]) {
    const found = pattern.exec(clause);
    if (!found || !isSaying(found[1])) continue;
    const subject = clause.slice(0, found.index);
    if (subject.split(/\s+/).length <= 6 && !/,|\b(?:and|but|who|that|which|as|when|because)\b/.test(subject))
      return true;
  }
  return false;
}

// Nothing but the verb's objects up to the words: no other clause that reports them.
function isLast(rest: string): boolean {
  return !/[,;:][^,;:]*\p{L}/u.test(rest) && !rest.split(/\s+/).some(isSaying);
}

/** The subject of a clause: no one at the council, not one of them. */
const SUBJECT =
  /(?:^|[,;:]\s*|\b(?:and|but|that|because|since|as)\s+)(?:nobody|no one|no-one|none|not one|not a (?:single )?\p{L}+|no (\p{L}+))((?:\s+[\p{L}'\u2019-]+){1,12})[,:]?\s*$/iu;
/** A clause of its own between the subject and the verb has a subject of its own. */
const OWN_CLAUSE = /^(?:that|when|because|after|before|if|whether|why|how|doubt\w*|den\w+|disput\w+|question\w*)$/i;

function isByNobody(lead: string): boolean {
  const found = SUBJECT.exec(lead);
  if (!found || (found[1] !== undefined && !HUMAN_NOUNS.has(found[1].toLowerCase()))) return false;
  const words = (found[2] ?? '').trim().split(/\s+/);
  const verb = words.findIndex(isSaying);
  return verb >= 0 && !words.slice(0, verb).some((word) => OWN_CLAUSE.test(word));
}

function isSaying(word: string | undefined): boolean {
  return word !== undefined && isCue(word.replace(/[^\p{L}-]/gu, ''));
}
