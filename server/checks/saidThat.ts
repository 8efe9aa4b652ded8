// “Scrooge said that he “would see him in that extremity first””: whatever stands between marks in a clause that depends on
// a verb of telling is said by that verb's subject, even where the clause has a subject of its own.
import { documentSpan } from '../core/document';
import { cueKind } from '../core/quotes/cues';
import { findPeople } from '../core/people/findPeople';
import { mentionsIn } from '../core/quotes/resolve';
import { proseOffset } from '../core/text/prose';
import { sentenceOfProse } from '../core/text/sentences';
import { words, type Word } from '../core/text/words';
import type { CheckedDraft, CheckedQuotation } from '../draft';

/** Verbs after which the clause is not asserted by the subject, or is not the subject's at all. */
const OTHERS =
  /^(?:den(?:y|ies|ied|ying)|ask\w*|read\w*|quot\w+|cit\w+|order\w*|offer\w*|pray\w*|thank\w*|wonder\w*|inquir\w+|joke\w*)$/;

/** Marks that divide what is said from what said it. */
const DIVIDING = /["\u201C\u201D\u201E\u00AB\u00BB;?!\uFFFC]/;

/** The name of the person who is said to have said the clause that a quotation stands in; `undefined` where there is none. */
export function saidThat(
  { document, names, library }: CheckedDraft,
  { quotation }: CheckedQuotation,
): string | undefined {
  const block = document.blocks[quotation.pieces[0]?.block ?? -1];
  if (!block || quotation.kind === 'block') return undefined;
  const start = proseOffset(block.prose, quotation.span.start - block.span.start);
  const from = sentenceOfProse(block.prose, start)?.start ?? start;
  const lead = words(block.prose.text, from, start);
  const at = lead.findIndex((word, index) => isTelling(word, lead[index - 1]));
  const cue = lead[at];
  if (!cue || at === 0 || lead.some((word, index) => index > at && reports(word, lead[index - 1]))) return undefined;
  if (DIVIDING.test(block.prose.text.slice(from, start))) return undefined;
  const subject = lead[at - 1];
  const span = subject && documentSpan(block, subject);
  if (!span) return undefined;
  const mention = mentionsIn(names, span).find(({ kind, end }) => kind === 'person' && end >= span.end);
  if (mention) return names.entities[mention.entity]?.name;
  // A family name that several people of the library bear.
  return /^\p{Lu}\p{Ll}/u.test(subject.form) && findPeople(library.people, subject.form).length > 1
    ? subject.form
    : undefined;
}

function isTelling(word: Word, before: Word | undefined): boolean {
  const lower = word.form.toLowerCase();
  return cueKind(lower) === 'speech' && !OTHERS.test(lower) && !isNoun(before);
}

// Somebody else may be the one who speaks in the clause.
function reports(word: Word, before: Word | undefined): boolean {
  const kind = cueKind(word.form.toLowerCase());
  return (kind === 'speech' || kind === 'describe') && !isNoun(before);
}

// the Hatter's remark, a claim
function isNoun(before: Word | undefined): boolean {
  return /^(?:the|an?|his|her|its|their|our|my|this|these|those|no|any|some|of|in)$|['\u2019]s?$/i.test(
    before?.form ?? '',
  );
}
