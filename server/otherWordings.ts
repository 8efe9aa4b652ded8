// How other sources word the utterance that a draft quotes rightly. Two reporters often note one sentence in two ways; a
// writer who quotes one of them should know of the other.
//
// The draft may quote three words of a sentence, and the other source half of it. So the sentence is looked for as the
// draft's source has it, as far as it stands between marks there (core/verdicts/utterance.ts); what is between marks at such
// a place elsewhere is the same utterance when the two lie over each other well enough (core/verdicts/sameUtterance.ts);
// and only then are the draft's own words compared.
import type { Document } from './core/document';
import type { Library, Source } from './core/library';
import { samePerson } from './core/people/findPeople';
import { candidates } from './core/passages/passageIndex';
import { shifted } from './core/text/span';
import { isWrong } from './core/verdicts/match';
import type { Overlap } from './core/verdicts/overlap';
import { quotedRows, type QuotedRows } from './core/verdicts/quotedRows';
import { quotedWords } from './core/verdicts/quotedWords';
import { sameUtterance, type SameSpeaker } from './core/verdicts/sameUtterance';
import { utteranceAround, utterancesIn, wordsIn, type Utterance } from './core/verdicts/utterance';
import type { WordRange } from './core/verdicts/passageWords';
import type { Edit, Match } from './core/verdicts/verdict';
import { wordingAt } from './core/verdicts/wordingAt';
import type { CheckedQuotation } from './draft';
import { speakerOfPassage } from './speakers';

/** Fewer words have no wording. */
const LEAST_WORDS = 3;

/** Places of other sources that are looked at. */
const MOST_PLACES = 8;

/** Words of the utterance that are looked for together; of each such stretch half is in the next. */
const STRETCH = 12;

/** Words beside the ones that stand for the draft's: a word may be put before or after them. */
const MARGIN = 2;

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
  const [best] = judgement.matches;
  const isFound = judgement.verdict === 'verbatim' || judgement.verdict === 'edited';
  if (!best || !isFound || !quotation.closed || judgement.words < LEAST_WORDS || library.sources.size < 2) return [];
  const kept = memory.get(library) ?? new Map<string, Remembered>();
  memory.set(library, kept);
  const text = document.text.slice(quotation.span.start, quotation.span.end);
  const name = `${best.source}\u0000${best.start}\u0000${quotation.kind}\u0000${text}`;
  const known = kept.get(name);
  if (known) return moved(known.matches, quotation.span.start - known.start);
  const matches = found(document, checked, best, library);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, { start: quotation.span.start, matches });
  return matches;
}

function found(document: Document, checked: CheckedQuotation, best: Match, library: Library): readonly Match[] {
  const source = library.sources.get(best.source);
  const own = source && utteranceAround(source, best);
  if (!own || own.source.attributions[own.quotation]?.kind === 'title') return [];
  const search = { document, checked, best, own, library, rows: quotedRows(quotedWords(document, checked.quotation)) };
  const bySource = new Map<string, Match>();
  for (const other of otherUtterances(search)) {
    const match = otherWording(search, other);
    if (match && match.similarity > (bySource.get(match.source)?.similarity ?? 0)) bySource.set(match.source, match);
  }
  return [...bySource.values()].sort((a, b) => b.similarity - a.similarity || (a.source < b.source ? -1 : 1));
}

interface Search {
  readonly document: Document;
  readonly checked: CheckedQuotation;
  readonly best: Match;
  /** The utterance as the draft's source has it. */
  readonly own: Utterance;
  readonly rows: QuotedRows;
  readonly library: Library;
}

// All that is said elsewhere in words like these.
function otherUtterances({ own, best, checked, library }: Search): Utterance[] {
  const having = new Set(checked.judgement.matches.map(({ source }) => source));
  const found = new Map<string, Utterance>();
  for (const keys of stretchesOf(own, best)) {
    for (const range of candidates(library.passages, keys, MOST_PLACES)) {
      const source = having.has(range.source) ? undefined : library.sources.get(range.source);
      // The window is where this stretch stands: the words before and after it are as many more.
      const wide = { from: Math.max(0, range.from - own.at.length), to: range.to + own.at.length };
      for (const utterance of source ? utterancesIn(source, wide) : []) {
        found.set(`${range.source} ${utterance.at[0]}`, utterance);
      }
    }
  }
  return [...found.values()];
}

// The index gives what has most of the words asked for, and the other source may have half of the sentence. Stretches
// without a word of the passage tell nothing about how that is worded.
function stretchesOf({ source, at }: Utterance, best: Match): number[][] {
  const passage = wordsIn(source, best);
  const keys = at.map((index) => source.words.keys[index] ?? 0);
  const stretches: number[][] = [];
  for (let from = 0; from === 0 || from + STRETCH / 2 < keys.length; from += STRETCH / 2) {
    const [first = 0] = at.slice(from);
    const last = at[Math.min(from + STRETCH, at.length) - 1] ?? first;
    if (first < passage.to && last >= passage.from) stretches.push(keys.slice(from, from + STRETCH));
  }
  return stretches;
}

function otherWording({ document, best, own, rows, library }: Search, other: Utterance): Match | undefined {
  const overlap = sameUtterance(own, other, () => isOneSpeaker(best, other, library));
  if (!overlap) return undefined;
  const place = placeOf(best, { own, other, overlap });
  const match =
    place && wordingAt({ draft: document, rows, place: { source: other.source, ranges: [place] } }, library);
  if (match?.verdict !== 'altered') return undefined;
  const edits = match.edits.filter(
    (edit) => !isWrong(edit) || !(isSpelt(edit) || isMarked(edit, document, other.source)),
  );
  return edits.some(isWrong) && !standsIn(own.source, match, library) ? { ...match, edits } : undefined;
}

function isOneSpeaker(best: Match, other: Utterance, library: Library): SameSpeaker {
  const { starts, ends } = other.source.words;
  const start = starts[other.at[0] ?? 0] ?? 0;
  const end = ends[other.at.at(-1) ?? 0] ?? 0;
  const [one, two] = [best, { ...best, source: other.source.key, start, end }].map((match) =>
    speakerOfPassage(match, library),
  );
  if (typeof one !== 'string' || typeof two !== 'string') return undefined;
  return one === two ? true : (samePerson(library.people, one, two) ?? undefined);
}

// The words of the other source that stand where the draft's passage does.
function placeOf(best: Match, { own, other, overlap }: Both): WordRange | undefined {
  const passage = wordsIn(own.source, best);
  const inside = overlap.pairs.filter(([a]) => {
    const index = own.at[a] ?? 0;
    return index >= passage.from && index < passage.to;
  });
  const [first] = inside;
  const last = inside.at(-1);
  if (!first || !last) return undefined;
  // Words before the first that is the same, and after the last, stand for as many of the other source.
  const before = (own.at[first[0]] ?? 0) - passage.from;
  const after = passage.to - 1 - (own.at[last[0]] ?? 0);
  const from = other.at[inOneGo(other, first[1], -before - MARGIN)] ?? 0;
  const to = other.at[inOneGo(other, last[1], after + MARGIN)] ?? 0;
  return { from, to: to + 1 };
}

interface Both {
  readonly own: Utterance;
  readonly other: Utterance;
  readonly overlap: Overlap;
}

// As many words on, or back, as are spoken without the reporter's words between them.
function inOneGo({ at }: Utterance, from: number, by: number): number {
  const step = Math.sign(by);
  let index = from;
  while (index !== from + by && at[index + step] === (at[index] ?? 0) + step) index += step;
  return index;
}

// Where a source has an ellipsis or brackets, it says itself that these are not the words.
function isMarked({ draft, source: there }: Edit, { text }: Document, source: Source): boolean {
  const isSign = (around: string): boolean => /\u2026|\.\s?\.|[[\]()]/.test(around);
  const isAt = (whole: string, span: { start: number; end: number } | undefined): boolean =>
    span !== undefined && isSign(whole.slice(Math.max(0, span.start - SIGN), span.end + SIGN));
  return isAt(text, draft) || isAt(source.text, there);
}

// “Sanders's” and “Sanders'”, “wont” and “won't”, “33, 000” and “33,000” are spelt in two ways, and said in one.
function isSpelt({ text, sourceText = '' }: Edit): boolean {
  const [one, other] = [text, sourceText].map((words) =>
    words.replace(/['\u2019]s\b/g, '').replace(/[^\p{L}\p{N}]/gu, ''),
  );
  return one !== '' && one === other;
}

/** Characters beside a difference in which an ellipsis or bracket belongs to it. */
const SIGN = 4;

// Whether a source has the words of another one too: then they are another sentence, or a sentence that was said twice.
function standsIn(source: Source, { source: key, start, end }: Match, library: Library): boolean {
  const other = library.sources.get(key);
  if (!other) return false;
  const range = wordsIn(other, { start, end });
  const keys = other.words.keys.subarray(range.from, range.to);
  const own = source.words.keys;
  return candidates(library.passages, keys, MOST_PLACES, { only: new Set([source.key]) }).some(({ from, to }) => {
    for (let at = from; at + keys.length <= to; at++) if (keys.every((one, i) => one === own[at + i])) return true;
    return false;
  });
}

function moved(matches: readonly Match[], by: number): readonly Match[] {
  if (by === 0) return matches;
  return matches.map((match) => ({
    ...match,
    edits: match.edits.map((edit) => ({ ...edit, draft: shifted(edit.draft, by) })),
  }));
}
