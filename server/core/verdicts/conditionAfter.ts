// A condition that the source goes on with behind a passage: “We can live with the new rules, | if the others do.” To stop
// before it is no misleading cut, for a sentence may end there; a careful writer wants to know of it.
import type { Source } from '../library';
import type { Span } from '../text/span';
import { quotationAround } from './speech';

/** Words that begin a condition behind its main clause. “If” after a question verb (“ask if”) stands in the passage itself. */
const CONDITION =
  /^["\u201D\u2019']?,?\s*(?:(?:but|and) )?(?:only |even )?(?:if|unless|provided(?: that)?|as long as|so long as|on condition that|on the condition that|in case|assuming)\s/i;

/** The end of the condition's clause. */
const CLAUSE_END = /[.;:!?\u2014\u2013\u201D"\n]|,\s+(?:and|but|which|who)\b| - |--/;

/** The longest condition that is shown: a line of a hover. */
const LONGEST = 160;

/** Where the condition stands that the source's sentence goes on with behind a passage; nothing where it ends there. */
export function conditionAfter(source: Source, passage: Span): Span | undefined {
  return conditionAt(source, passage.end) ?? conditionAt(source, nextPiece(source, passage));
}

function conditionAt({ text }: Source, at: number | undefined): Span | undefined {
  // A sentence that has ended has no more conditions.
  if (at === undefined || /[.!?]["\u201D\u2019']?$/.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  const after = text.slice(at, at + LONGEST);
  const begins = CONDITION.exec(after);
  if (!begins) return undefined;
  const lead = /^["\u201D\u2019',\s]*/.exec(after)?.[0].length ?? 0;
  const length = CLAUSE_END.exec(after.slice(begins[0].length))?.index;
  return length === undefined ? undefined : { start: at + lead, end: at + begins[0].length + length };
}

// “We can live with them,” she said, “if the others do.”: where the utterance goes on.
function nextPiece(source: Source, passage: Span): number | undefined {
  const index = quotationAround(source, passage);
  const own = index === undefined ? undefined : source.quotations[index];
  const next = index === undefined ? undefined : source.quotations[index + 1];
  if (!own || !next || next.continues !== index) return undefined;
  const isLast = /^\W*$/.test(source.text.slice(passage.end, own.inner.end));
  return isLast ? next.inner.start : undefined;
}
