// figure-mismatch: a number, or its unit, that the cited source gives differently. The source must speak of the same thing in
// nearly the same words, once, and must not have the draft's figure anywhere; else nothing is said. Figures inside
// quotations are compared as words.
import { citationsServing } from '../core/citations/servingCitations';
import { documentSpan } from '../core/document';
import { disagreement, type Disagreement } from '../core/figures/disagreement';
import { figuresOfDocument, figuresOfProse, type FigureInSentence } from '../core/figures/figureSentences';
import type { Library, Source } from '../core/library';
import type { Quotation } from '../core/quotes/quotation';
import { firstIndex } from '../core/text/sorted';
import { contains, type Span } from '../core/text/span';
import type { CheckedDraft, CheckedQuotation } from '../draft';
import type { Check, RawFinding } from './check';
import { named } from './wording';

/** A longer source is not looked through while somebody types: reading its figures takes 100 ms for each million characters. */
const LONGEST_SOURCE = 4_000_000;

/** Characters of the source's sentence that are shown before and after its figure: about two lines of a hover in all. */
const BEFORE = 90;
const AFTER = 70;

/** A figure that the cited source gives differently. */
export const figureMismatch: Check = {
  code: 'figure-mismatch',
  severity: 'warning',
  description: 'A number, or its unit, that the cited source gives differently.',
  find: (draft) => {
    if (draft.library.indexing) return [];
    return draft.document.blocks.flatMap(({ prose }, block) =>
      figuresOfProse(prose).flatMap((claim) => finding(draft, block, claim)),
    );
  },
};

type SourceFigure = FigureInSentence & { readonly block: number };

interface Found extends Disagreement<SourceFigure> {
  readonly source: Source;
}

function finding(draft: CheckedDraft, blockIndex: number, claim: FigureInSentence): RawFinding[] {
  const block = draft.document.blocks[blockIndex];
  if (!block || claim.figure.vague) return [];
  const span = documentSpan(block, claim.figure);
  if (quotationsIn(draft, span).length > 0) return [];
  const sentence = documentSpan(block, claim.sentence);
  const found = disagreementOf(claim, sourcesServing(draft, { block: blockIndex, claim, span, sentence }));
  if (!found) return [];
  const { source, there, differs } = found;
  const part = differs === 'unit' ? claim.figure.unitSpan : claim.figure;
  const sourcePart = differs === 'unit' ? there.figure.unitSpan : there.figure;
  const sourceBlock = source.document.blocks[there.block];
  if (!part || !sourcePart || !sourceBlock) return [];
  const place = documentSpan(block, part);
  const sourceSentence = documentSpan(sourceBlock, there.sentence);
  const inSource = documentSpan(sourceBlock, sourcePart);
  const newText = source.text.slice(inSource.start, inSource.end);
  return [
    {
      span: place,
      message: `The source has “${newText}” here, not “${draft.document.text.slice(place.start, place.end)}” (${named(source)}): ${around(source.text, sourceSentence, inSource)}`,
      related: [{ source: source.key, span: inSource, message: 'The source gives its figure here.' }],
      fixes: [{ title: `Write ${newText}`, edits: [{ span: place, newText }], preferred: true }],
    },
  ];
}

// The source's sentence on one line; of a long one, the words around the figure.
function around(text: string, sentence: Span, { start, end }: Span): string {
  const from = start - sentence.start > BEFORE ? text.indexOf(' ', start - BEFORE) + 1 : sentence.start;
  const to = sentence.end - end > AFTER ? text.lastIndexOf(' ', end + AFTER) : sentence.end;
  const words = text.slice(Math.min(from, start), Math.max(to, end)).replace(/\s+/g, ' ');
  return `“${from > sentence.start ? '… ' : ''}${words}${to < sentence.end ? ' …' : ''}”`;
}

// Where several sources are cited, one that has the figure is enough.
function disagreementOf(claim: FigureInSentence, sources: readonly Source[]): Found | undefined {
  const found = sources.map((source) => {
    const differing = disagreement(claim, figuresOfSource(source));
    return differing && { ...differing, source };
  });
  const [only] = found;
  return found.length === 1 ? only : undefined;
}

const remembered = new WeakMap<Source, readonly SourceFigure[]>();

function figuresOfSource(source: Source): readonly SourceFigure[] {
  const known = remembered.get(source);
  if (known) return known;
  const figures = source.text.length > LONGEST_SOURCE ? [] : figuresOfDocument(source.document);
  remembered.set(source, figures);
  return figures;
}

interface Claimed {
  readonly block: number;
  readonly claim: FigureInSentence;
  readonly span: Span;
  readonly sentence: Span;
}

// The sources cited for the figure; where nothing is cited, the one that the sentence quotes. None where one of them has no text.
function sourcesServing(draft: CheckedDraft, claimed: Claimed): readonly Source[] {
  const citations = citationsServing(draft.document, asQuotation(claimed));
  const cited = citations.flatMap(({ keys }) => keys.map(({ key }) => key));
  const keys = [...new Set(cited.length > 0 ? cited : quotedIn(draft, claimed.sentence))];
  const sources = keys.flatMap((key) => sourceOf(draft.library, key));
  return sources.length === keys.length ? sources : [];
}

function sourceOf(library: Library, key: string): Source[] {
  const source = library.sources.get(key);
  return source ? [source] : [];
}

// Those that touch a stretch; quotations are in order and do not overlap.
function quotationsIn({ quotations }: CheckedDraft, stretch: Span): readonly CheckedQuotation[] {
  return quotations.slice(
    firstIndex(quotations, ({ quotation }) => quotation.span.end > stretch.start),
    firstIndex(quotations, ({ quotation }) => quotation.span.start >= stretch.end),
  );
}

function quotedIn(draft: CheckedDraft, sentence: Span): string[] {
  const inside = quotationsIn(draft, sentence).filter(({ quotation }) => contains(sentence, quotation.span));
  return inside.flatMap(({ judgement, cited }) => {
    const isFound = judgement.verdict === 'verbatim' || judgement.verdict === 'edited';
    const [best, ...others] = judgement.matches;
    return cited.length > 0 ? cited : isFound && best && others.length === 0 ? [best.source] : [];
  });
}

// A figure is cited as a quotation in its place would be.
function asQuotation({ block, claim, span }: Claimed): Quotation {
  const { start, end } = claim.figure;
  return {
    span,
    inner: span,
    kind: 'marks',
    open: '',
    close: '',
    closed: true,
    pieces: [{ block, prose: { start, end } }],
  };
}
