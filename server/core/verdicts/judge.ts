// The verdict on one quotation (docs/checks.md). Every candidate passage is aligned word by word with the
// quotation; what differs is named; a passage without a wrong difference decides, and without one the best that the
// quotation clearly stems from. No ratio decides anything.
import type { Document } from '../document';
import type { Library } from '../library';
import type { Quotation } from '../quotes/quotation';
import { overlaps } from '../text/span';
import { Evidence } from './evidence';
import { isForeign } from './language';
import { isWrong, matchIn, turnsSense } from './match';
import { byRank, distinct } from './ranking';
import { quotedRows, type QuotedRows } from './quotedRows';
import { quotedWords } from './quotedWords';
import { placesFor, type Effort } from './retrieval';
import { Numbering } from './alignmentRows';
import type { Edit, Judgement, Match, UncheckedReason } from './verdict';

/** How a quotation is judged. */
export interface JudgeOptions {
  /** Shorter quotations are never `altered` or `not-found`. */
  readonly minimumWords: number;
  /** Keys of cited sources: they win ties. */
  readonly preferred?: readonly string[];
}

/** Most passages that a judgement names. */
const MOST_MATCHES = 5;

/** Judges a quotation of `draft` by the library's sources. Answers `verbatim`, `edited`, `altered`, `not-found`, or `unchecked`
 * for `too-short`, `unclosed` and `language`; the other reasons are the caller's, who knows what could not be read. Words
 * that are found win over every reason. Pure; never throws; about 0.1 ms beyond the look-up in the index. */
export function judge(draft: Document, quotation: Quotation, library: Library, options: JudgeOptions): Judgement {
  const rows = quotedRows(quotedWords(draft, quotation));
  if (rows.count === 0) return unchecked('too-short', 0);
  const search = { draft, rows, library, options, tried: new Set<string>() };
  let matches = matchesOf(search, 'quick');
  const isShort = rows.count < options.minimumWords;
  if (matches.length === 0 && !isShort && quotation.closed) matches = matchesOf(search, 'thorough');
  const [best] = matches;
  const words = rows.count;
  if (best && best.verdict !== 'altered' && (quotation.closed || hasOwnEnd(best))) {
    return { verdict: best.verdict, words, matches };
  }
  if (isShort) return unchecked('too-short', words);
  if (!quotation.closed) return unchecked('unclosed', words);
  if (best) return { verdict: 'altered', meaning: best.meaning, words, matches };
  if (isForeign(rows, library)) return unchecked('language', words);
  return { verdict: 'not-found', words, matches: [] };
}

interface Search {
  readonly draft: Document;
  readonly rows: QuotedRows;
  readonly library: Library;
  readonly options: JudgeOptions;
  /** Places that were aligned already. */
  readonly tried: Set<string>;
}

function matchesOf({ draft, rows, library, options, tried }: Search, effort: Effort): readonly Match[] {
  const numbering = new Numbering();
  const evidence = new Evidence(rows, library);
  const isShort = rows.count < options.minimumWords;
  const found = placesFor(rows, library, effort).flatMap((place) => {
    const name = JSON.stringify([place.source.key, place.ranges]);
    if (tried.has(name)) return [];
    tried.add(name);
    const match = matchIn({ draft, rows, place, numbering, evidence });
    // A few words with an ellipsis or an insertion between them would be found everywhere.
    return match && !(isShort && !isSafeForShort(match)) ? [match] : [];
  });
  const ranked = distinct(found.sort(byRank(library, options.preferred ?? [])));
  // Where the words stand unaltered, places with other words are no answer.
  const isRight = ranked[0] !== undefined && ranked[0].verdict !== 'altered';
  const kept = ranked.filter(({ verdict }) => !isRight || verdict !== 'altered').slice(0, MOST_MATCHES);
  return kept.map((match) => withoutOthersMeaning(match, kept));
}

// A part that stands in another source as it is quoted is in the wrong place, but nobody turned its sense.
function withoutOthersMeaning(match: Match, all: readonly Match[]): Match {
  if (!match.meaning) return match;
  const isElsewhere = ({ kind, draft }: Edit): boolean =>
    kind === 'added' && all.some(({ edits }) => !edits.some((edit) => isWrong(edit) && overlaps(edit.draft, draft)));
  const edits = match.edits.map((edit): Edit => {
    const { kind, draft, text, source, sourceText } = edit;
    return isElsewhere(edit)
      ? { kind, draft, text, ...(source && { source }), ...(sourceText !== undefined && { sourceText }) }
      : edit;
  });
  return { ...match, edits, meaning: edits.some((edit) => isWrong(edit) && turnsSense(edit)) };
}

function isSafeForShort(match: Match): boolean {
  return match.verdict !== 'altered' && match.edits.every(({ kind }) => kind !== 'ellipsis' && kind !== 'joined');
}

// An unclosed quotation goes on to the end of its paragraph. It is found only when all of that is, and not when the marks
// and the reporting clause of the source stand in it.
function hasOwnEnd({ edits }: Match): boolean {
  return edits.every(({ kind }) => kind !== 'nested-marks' && kind !== 'joined');
}

function unchecked(reason: UncheckedReason, words: number): Judgement {
  return { verdict: 'unchecked', unchecked: reason, words, matches: [] };
}
