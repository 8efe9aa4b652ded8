// How other sources word the utterance that a draft quotes rightly. Two reporters often note one sentence in two ways; a
// writer who quotes one of them should know of the other.
//
// Taken for the same utterance is only what both sources have between marks, said by the same person, in nearly the same
// words; where a source names nobody, the words must be nearer still.
import type { Document } from './core/document';
import type { Library } from './core/library';
import { samePerson } from './core/people/findPeople';
import { shifted } from './core/text/span';
import { Numbering } from './core/verdicts/alignmentRows';
import { Evidence } from './core/verdicts/evidence';
import { isWrong, matchIn } from './core/verdicts/match';
import { quotedRows } from './core/verdicts/quotedRows';
import { quotedWords } from './core/verdicts/quotedWords';
import { placesFor } from './core/verdicts/retrieval';
import { quotationAround } from './core/verdicts/speech';
import type { Match } from './core/verdicts/verdict';
import type { CheckedQuotation } from './draft';
import { speakerOfPassage } from './speakers';

/** Fewer words are said more than once, by anybody. */
const LEAST_WORDS = 6;

/** Words in common, as a share of all: of one speaker's utterances, and where the speaker is not known in one of them. Two
 * sentences of one speech that begin alike have about half. */
const LEAST_ALIKE = 0.65;
const LEAST_ALIKE_UNNAMED = 0.8;

interface Remembered {
  readonly start: number;
  readonly matches: readonly Match[];
}

const memory = new WeakMap<Library, Map<string, Remembered>>();

/** Utterances remembered per library; far more than the quotations of one draft. */
const MOST_KEPT = 2000;

/** The passages of other sources that word the utterance differently, best first; none where the quotation is not found as it
 * stands. Their edits are against the draft's words. */
export function otherWordings(document: Document, checked: CheckedQuotation, library: Library): readonly Match[] {
  const { judgement, quotation } = checked;
  const isFound = judgement.verdict === 'verbatim' || judgement.verdict === 'edited';
  if (!isFound || !quotation.closed || judgement.words < LEAST_WORDS || library.sources.size < 2) return [];
  const kept = memory.get(library) ?? new Map<string, Remembered>();
  memory.set(library, kept);
  const name = JSON.stringify([quotation.kind, document.text.slice(quotation.span.start, quotation.span.end)]);
  const known = kept.get(name);
  if (known) return moved(known.matches, quotation.span.start - known.start);
  const matches = found(document, checked, library);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, { start: quotation.span.start, matches });
  return matches;
}

function found(document: Document, { quotation, judgement }: CheckedQuotation, library: Library): readonly Match[] {
  const [best] = judgement.matches;
  const having = new Set(judgement.matches.map(({ source }) => source));
  if (!best || !isInMarks(best, library)) return [];
  const rows = quotedRows(quotedWords(document, quotation));
  const numbering = new Numbering();
  const evidence = new Evidence(rows, library);
  return placesFor(rows, library, 'quick')
    .filter(({ source }) => !having.has(source.key))
    .flatMap((place) => matchIn({ draft: document, rows, place, numbering, evidence }) ?? [])
    .filter((match) => match.verdict === 'altered' && isSameUtterance(best, match, library))
    .sort((a, b) => b.similarity - a.similarity || (a.source < b.source ? -1 : 1));
}

function isSameUtterance(best: Match, match: Match, library: Library): boolean {
  if (match.similarity < LEAST_ALIKE || !match.edits.some(isWrong) || !isInMarks(match, library)) return false;
  const [one, other] = [speakerOfPassage(best, library), speakerOfPassage(match, library)];
  if (one === null || other === null) return match.similarity >= LEAST_ALIKE_UNNAMED;
  return one === other || samePerson(library.people, one, other) === true;
}

function isInMarks(match: Match, library: Library): boolean {
  const source = library.sources.get(match.source);
  return source !== undefined && (source.transcript || quotationAround(source, match) !== undefined);
}

function moved(matches: readonly Match[], by: number): readonly Match[] {
  if (by === 0) return matches;
  return matches.map((match) => ({
    ...match,
    edits: match.edits.map((edit) => ({ ...edit, draft: shifted(edit.draft, by) })),
  }));
}
