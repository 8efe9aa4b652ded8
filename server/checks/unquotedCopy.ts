// unquoted-copy: a long run of a source's words stands in the draft without marks, where a reader takes it for the writer's.
//
// Eight words in a row are hardly ever the same by accident, unless they are a set phrase or made of names, numbers and
// little words (“Secretary of State Antony Blinken said on Friday that the”): these are left out. A fact can be told in
// few ways, so this is information, no warning.
import { citationsServing } from '../core/citations/servingCitations';
import { documentSpan, type Block } from '../core/document';
import type { Source } from '../core/library';
import { copiedRuns, type CopiedRun } from '../core/passages/copiedRuns';
import type { PassageIndex } from '../core/passages/passageIndex';
import { isDescription, isOffice } from '../core/people/titles';
import type { Quotation } from '../core/quotes/quotation';
import { OBJECT, type Prose } from '../core/text/prose';
import { contains, overlaps, type Span } from '../core/text/span';
import { foldedForm, wordKey, words, type Word } from '../core/text/words';
import { tellingWords } from '../core/verdicts/tellingWords';
import type { CheckedDraft } from '../draft';
import type { Check, RawFinding } from './check';
import { citeEdit } from './citationEdits';
import { closingMark } from './closingMark';
import type { DraftEdit, Fix } from './finding';
import { named } from './wording';

/** Words in a row that are looked at. */
const LEAST_WORDS = 8;

/** A run shorter than this is a set phrase where as many sources as SET_PHRASE have it; a longer one is an agency's report
 * that several papers printed. */
const PHRASE_WORDS = 14;
const SET_PHRASE = 3;

/** Words with a meaning of their own that a run must have, and the least share of them among the words that are no names:
 * of newspaper sentences that two writers put in the same words by accident, hardly any has as many. A long run may
 * have fewer: nobody lists ten names in the same order by accident. */
const LEAST_TELLING = 4;
const TELLING_SHARE = 0.3;
const LONG_RUN = 20;
const LEAST_TELLING_OF_LONG = 3;

/** A run of a source's words without marks. */
export const unquotedCopy: Check = {
  code: 'unquoted-copy',
  severity: 'information',
  description: 'Eight words or more in a row that a source has, without quotation marks.',
  find: (draft) => {
    const quoted = quotedByBlock(draft);
    return draft.document.blocks.flatMap((block, index) =>
      block.kind === 'heading' || block.quote !== undefined
        ? []
        : findingsIn(draft, { block, index, quoted: quoted.get(index) ?? [] }),
    );
  },
};

interface Paragraph {
  readonly block: Block;
  readonly index: number;
  /** What is quoted in it, in prose offsets. */
  readonly quoted: readonly Span[];
}

interface Copy {
  /** In the block's prose. */
  readonly prose: Span;
  readonly run: CopiedRun;
  /** Its first word is the run's word of this number. */
  readonly skipped: number;
  readonly count: number;
}

function findingsIn(draft: CheckedDraft, { block, index, quoted }: Paragraph): RawFinding[] {
  const { library, document } = draft;
  const isQuoted = (word: Span): boolean => quoted.some((span) => overlaps(span, word));
  return runsIn(library.passages, block.prose)
    .flatMap((run) => unquotedParts(run, block.prose, isQuoted))
    .flatMap((copy): RawFinding[] => {
      const source = library.sources.get(copy.run.source);
      const span = documentSpan(block, copy.prose);
      if (!source || document.links.some((link) => contains(link.span, span))) return [];
      return [finding(draft, { source, span, piece: { block: index, prose: copy.prose } }, copy)];
    });
}

// What one paragraph shares with the sources depends on its words alone, so that a key press costs one paragraph.
const memory = new WeakMap<PassageIndex, WeakMap<Prose, readonly WordsOfRun[]>>();

interface WordsOfRun {
  readonly run: CopiedRun;
  readonly words: readonly Word[];
}

function runsIn(passages: PassageIndex, prose: Prose): readonly WordsOfRun[] {
  const kept = memory.get(passages) ?? new WeakMap<Prose, readonly WordsOfRun[]>();
  memory.set(passages, kept);
  const known = kept.get(prose);
  if (known) return known;
  const runs = stretchesOf(prose.text).flatMap((stretch) => {
    const own = words(prose.text, stretch.start, stretch.end);
    if (own.length < LEAST_WORDS) return [];
    const keys = own.map(({ form }) => wordKey(form));
    return copiedRuns(passages, keys, LEAST_WORDS).map((run) => ({ run, words: own.slice(run.from, run.to) }));
  });
  kept.set(prose, runs);
  return runs;
}

// Code, maths and citations divide a text.
function stretchesOf(text: string): Span[] {
  const stretches: Span[] = [];
  let start = 0;
  for (let end = text.indexOf(OBJECT); end >= 0; end = text.indexOf(OBJECT, start)) {
    stretches.push({ start, end });
    start = end + 1;
  }
  return [...stretches, { start, end: text.length }];
}

function quotedByBlock(draft: CheckedDraft): ReadonlyMap<number, readonly Span[]> {
  const quoted = new Map<number, Span[]>();
  for (const { quotation } of draft.quotations) {
    for (const { block, prose } of quotation.pieces) {
      const spans = quoted.get(block);
      if (spans) spans.push(prose);
      else quoted.set(block, [prose]);
    }
  }
  return quoted;
}

// What of a run stands outside all marks, where that is a copy by itself.
function unquotedParts({ run, words: own }: WordsOfRun, prose: Prose, isQuoted: (word: Span) => boolean): Copy[] {
  const copies: Copy[] = [];
  let from = 0;
  for (let at = 0; at <= own.length; at++) {
    const word = own[at];
    if (word && !isQuoted(word)) continue;
    const part = own.slice(from, at);
    const [first] = part;
    const last = part.at(-1);
    if (first && last && isTelling(part, run.sources) && !isTitle(prose, { start: first.start, end: last.end }))
      copies.push({ prose: { start: first.start, end: last.end }, run, skipped: from, count: part.length });
    from = at + 1;
  }
  return copies;
}

function isTelling(part: readonly Word[], sources: number): boolean {
  if (part.length < LEAST_WORDS || (part.length < PHRASE_WORDS && sources >= SET_PHRASE)) return false;
  const plain = part.filter(({ form }) => !isOfName(form));
  const telling = tellingWords(plain);
  const least = part.length >= LONG_RUN ? LEAST_TELLING_OF_LONG : LEAST_TELLING;
  return telling >= least && telling >= plain.length * TELLING_SHARE;
}

// A name, a figure, or what somebody is: “a senior vice president at the Center for Strategic and International Studies”.
function isOfName(form: string): boolean {
  if (/^(?:[\p{Lu}\p{N}]|(?:hundred|thousand|million|billion|trillion)s?$)/u.test(form)) return true;
  const folded = foldedForm(form);
  return isOffice(folded) || isDescription(folded);
}

// The titles of works are emphasised.
function isTitle(prose: Prose, span: Span): boolean {
  return prose.emphasis.some((emphasis) => contains(emphasis, span));
}

interface Place {
  readonly source: Source;
  readonly span: Span;
  readonly piece: Quotation['pieces'][number];
}

function finding(draft: CheckedDraft, place: Place, { run, skipped, count }: Copy): RawFinding {
  const { source, span } = place;
  const first = run.word + skipped;
  const inSource = {
    start: source.words.starts[first] ?? 0,
    end: source.words.ends[first + count - 1] ?? 0,
  };
  return {
    span,
    message: `${count} words in a row stand in a source like this, here without marks (${named(source)}).`,
    related: [{ source: source.key, span: inSource, message: 'The same words stand here.' }],
    fixes: fixes(draft, place),
  };
}

function fixes(draft: CheckedDraft, { source, span, piece }: Place): readonly Fix[] {
  const { document } = draft;
  // Marks that open inside emphasis or a link and close outside it would break it.
  if (/[*_[\]`<>]/.test(document.text.slice(span.start, span.end))) return [];
  const open = draft.quotations.find(({ quotation }) => quotation.kind === 'marks')?.quotation.open ?? '“';
  const marks: readonly DraftEdit[] = [
    { span: { start: span.start, end: span.start }, newText: open },
    { span: { start: span.end, end: span.end }, newText: closingMark(open) },
  ];
  const put: Fix = { title: 'Put the words in quotation marks', edits: marks };
  const close = closingMark(open);
  const quotation: Quotation = { span, inner: span, kind: 'marks', open, close, closed: true, pieces: [piece] };
  const cites = document.citations.length > 0 || draft.namesBibliography;
  if (!cites || citationsServing(document, quotation).length > 0) return [put];
  const cite = citeEdit(document, quotation, source.key);
  const together = cite.span.start === span.end ? joined(marks, cite) : [...marks, cite];
  return [put, { title: `Put the words in quotation marks and cite ${source.key}`, edits: together }];
}

// Two insertions at one place have no order of their own.
function joined([opening, closing]: readonly DraftEdit[], cite: DraftEdit): readonly DraftEdit[] {
  return opening && closing ? [opening, { ...closing, newText: closing.newText + cite.newText }] : [];
}
