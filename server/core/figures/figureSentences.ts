// The sentences of a document in which figures stand, with the words around each figure.
import type { Document } from '../document';
import type { Prose } from '../text/prose';
import { sentences } from '../text/sentences';
import type { Span } from '../text/span';
import { words, type Word } from '../text/words';
import { isFunctionWord } from '../verdicts/functionWords';
import { figuresIn, type Figure } from './figures';
import { stemOf } from './stem';

/** A figure with its sentence. */
export interface FigureInSentence {
  readonly figure: Figure;
  /** Stems of the telling words around it, numbers and its unit not among them. */
  readonly context: ReadonlySet<string>;
  /** Those of them that are written small: what happened, rather than to whom. */
  readonly plain: ReadonlySet<string>;
  /** Those that are names: written with a capital where no sentence begins. */
  readonly names: ReadonlySet<string>;
  /** Telling words of the figure's own clause, up to the next comma or semicolon on either side. */
  readonly clause: ReadonlySet<string>;
  /** That clause. Prose offsets. */
  readonly clauseSpan: Span;
  /** Where a pronoun leads back: telling words of the sentence before. */
  readonly before: ReadonlySet<string>;
  /** All figures of the sentence, in order. */
  readonly all: readonly Figure[];
  /** The sentence. Prose offsets, as the figure's. */
  readonly sentence: Span;
}

/** Words on either side of a figure that say what it is about: a clause or two. */
const WINDOW = 12;

/** Who says it says nothing of what is said. */
const REPORTING = new Set(
  'said say says saying told tells according reported reports report added adding noted'.split(' '),
);

/** Verbs that join a thing to its figure as “is” does; one stands as well as another: “the debt stood at”, “the debt amounts to”. */
const LINKING = new Set('stand stands stood standing amount amounts amounted amounting'.split(' '));

// “In just 6 months it has saved …”: what “it” is, the sentence before says.
const PRONOUN = /\bit\b/i;

const remembered = new WeakMap<Prose, readonly FigureInSentence[]>();

/** The figures of a prose. Kept with it; linear. */
export function figuresOfProse(prose: Prose): readonly FigureInSentence[] {
  const known = remembered.get(prose);
  if (known) return known;
  const all = sentences(prose.text);
  const found = all.flatMap((sentence, at) => figuresOfSentence(prose.text, sentence, all[at - 1]));
  remembered.set(prose, found);
  return found;
}

/** The figures of a document, each with the block that it stands in. */
export function figuresOfDocument(document: Document): readonly (FigureInSentence & { readonly block: number })[] {
  return document.blocks.flatMap(({ prose }, block) => figuresOfProse(prose).map((found) => ({ ...found, block })));
}

function figuresOfSentence(text: string, sentence: Span, previous: Span | undefined): FigureInSentence[] {
  const written = text.slice(sentence.start, sentence.end);
  const figures = figuresIn(written);
  if (figures.length === 0) return [];
  const telling = words(written).filter(
    (word) =>
      isTelling(word) &&
      figures.every(
        ({ start, end, unitSpan, fraction }) =>
          fraction || (!within(word, { start, end }) && !(unitSpan && within(word, unitSpan))),
      ),
  );
  const all = figures.map((figure) => shifted(figure, sentence.start));
  const before = previous && PRONOUN.test(written) ? text.slice(previous.start, previous.end) : '';
  const toldBefore = stemsOf(words(before).filter(isTelling));
  return figures.map((figure, index) => {
    const after = telling.findIndex(({ start }) => start >= figure.end);
    const middle = after < 0 ? telling.length : after;
    // “A quarter of the committee, 28 members”: a fraction in words tells of what the other figures are.
    const near = telling
      .slice(Math.max(0, middle - WINDOW), middle + WINDOW)
      .filter((word) => !within(word, { start: figure.start, end: figure.end }));
    const small = near.filter(({ form }) => /^\p{Ll}/u.test(form));
    const names = near.filter(({ form, start }) => start > 0 && /^\p{Lu}/u.test(form) && isNameHere(written, start));
    const clause = clauseAround(written, figure);
    return {
      figure: all[index] ?? figure,
      context: stemsOf(near),
      plain: stemsOf(small),
      names: stemsOf(names),
      clause: stemsOf(near.filter((word) => within(word, clause))),
      clauseSpan: { start: clause.start + sentence.start, end: clause.end + sentence.start },
      before: toldBefore,
      all,
      sentence,
    };
  });
}

function isTelling({ form }: Word): boolean {
  return !isFunctionWord(form) && !REPORTING.has(form) && !LINKING.has(form);
}

// Behind an opening mark a capital begins a sentence too.
function isNameHere(text: string, start: number): boolean {
  return !/["'\u201C\u2018(]$/.test(text.slice(Math.max(0, start - 1), start));
}

function clauseAround(text: string, { start, end }: Span): Span {
  const before = text.slice(0, start);
  const cut = Math.max(...[', ', '; ', ': '].map((mark) => before.lastIndexOf(mark)));
  const after = /[,;:]\s/.exec(text.slice(end));
  return { start: cut + 1, end: after ? end + after.index : text.length };
}

function stemsOf(found: readonly Word[]): ReadonlySet<string> {
  return new Set(found.map(({ form }) => stemOf(form.toLowerCase())));
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function shifted(figure: Figure, by: number): Figure {
  const { start, end, unitSpan } = figure;
  return {
    ...figure,
    start: start + by,
    end: end + by,
    unitSpan: unitSpan && { start: unitSpan.start + by, end: unitSpan.end + by },
  };
}
