// One utterance in two pieces: “If we want to make sure,” he said, “that …”. The second piece continues the first when
// nothing but a short reporting clause stands between them.
import type { Document } from '../document';
import { OBJECT } from '../text/prose';
import { isCue, phrasalCue } from './cues';
import type { Quotation } from './quotation';

// A reporting clause with a name and a role. Longer stretches are the writer's own sentence.
const LONGEST_CLAUSE = 140;
// Words that begin another utterance rather than go on with this one.
const ANOTHER =
  /\b(?:adding|added|adds|but|while|whereas|although)\b|, and\b|\band (?:then|also|later|said|\p{Ll}+ed|\p{Ll}+ing)\b/iu;

/** The same quotations, `continues` set where a reporting clause interrupts one utterance. */
export function interrupted(document: Document, quotations: readonly Quotation[]): readonly Quotation[] {
  return quotations.map((quotation, index) => {
    const before = quotations[index - 1];
    return before && goesOn(document, before, quotation) ? { ...quotation, continues: index - 1 } : quotation;
  });
}

function goesOn(document: Document, before: Quotation, next: Quotation): boolean {
  if (before.kind !== 'marks' || next.kind !== 'marks' || !before.closed) return false;
  const last = before.pieces.at(-1);
  const first = next.pieces[0];
  if (!last || first?.block !== last.block) return false;
  const prose = document.blocks[last.block]?.prose.text ?? '';
  const clause = prose.slice(last.prose.end + before.close.length, first.prose.start - next.open.length);
  if (clause.length < 4 || clause.length > LONGEST_CLAUSE) return false;
  const words = prose.slice(first.prose.start, first.prose.end).trimStart();
  if (!isReportingClause(clause, prose.slice(last.prose.start, last.prose.end), words)) return false;
  if (!/[.!?]\s*$/.test(clause)) return true;
  const after = first.prose.end + next.close.length;
  return !hasOwnClause(prose, after) && !hasOwnSource(clause, prose.slice(after, after + LONGEST_REFERENCE));
}

// “…,” said Lincoln [@a]. “…” [@b]; “…” (Smith 2019, p. 4): each sentence has a source of its own. One citation behind both
// serves both.
function hasOwnSource(clause: string, after: string): boolean {
  return (clause.includes(OBJECT) && /^\s*\uFFFC/u.test(after)) || /^\s*\([^()]*\b[12]\d{3}\b[^()]*\)/.test(after);
}

// An author-date reference with its pages.
const LONGEST_REFERENCE = 80;

// “…,” said Collins. “…,” added Rodgers: after a full stop the second quotation may have a speaker of its own.
function hasOwnClause(prose: string, from: number): boolean {
  const after = /^[^.!?;:"\u201C\u201D]*/u.exec(prose.slice(from, from + LONGEST_CLAUSE))?.[0] ?? '';
  return hasCue(after) || /^\s*,?\s*according to\b|\bputs? it\b/i.test(after);
}

function hasCue(text: string): boolean {
  const words = text.match(/[\p{L}'\u2019]+/gu) ?? [];
  return words.some(
    (word, at) => (isCue(word) && !isNoun(words[at - 1])) || phrasalCue(word, words[at + 1] ?? '') !== undefined,
  );
}

// Alice’s answer, the reply
function isNoun(before: string | undefined): boolean {
  return /^(?:the|an?|his|her|their|its)$|['\u2019]s$/i.test(before ?? '');
}

function isReportingClause(clause: string, before: string, next: string): boolean {
  const trimmed = clause.trim();
  const endsSentence = /[.!?]$/.test(trimmed);
  const inside = trimmed.replace(/[.!?,:\u2014\u2013-]+$/, '');
  // An abbreviation's point (Mr. Blinken) ends no sentence; a point before a capital letter after a long word does.
  // So does one after a citation.
  if (/(?:\p{Ll}{3,}|\uFFFC)[.!?]\s/u.test(inside) || ANOTHER.test(inside)) return false;
  if (!hasCue(inside)) return false;
  const pauses = /[,\u2014\u2013-]\s*$/.test(before) || /^\s*[,\u2014\u2013-]/.test(clause);
  const isLowerCase = /^[^\p{L}\p{N}]*\p{Ll}/u.test(next);
  // “…,” he tweeted after she argued that “…”: her words, not the rest of his.
  if (!/[,.\u2014\u2013-]$/.test(trimmed)) return false;
  if (endsSentence) return pauses;
  return pauses || isLowerCase;
}
