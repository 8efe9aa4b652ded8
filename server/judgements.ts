// Verdicts already given. A verdict depends on the quotation's own characters, on what it cites and on the library; none of
// these changes when the writer types elsewhere, so it is kept with the library and moved to where the quotation stands now.
//
// It is kept twice: with the prose of the block, which is the same object as long as nobody types in it (nearly every
// quotation at nearly every key press), and by the quotation's characters, for the others in the paragraph being typed.
import type { Document } from './core/document';
import type { Library } from './core/library';
import type { Quotation } from './core/quotes/quotation';
import type { Prose } from './core/text/prose';
import { shifted, textOf, type Span } from './core/text/span';
import { judgeByOrigin } from './core/verdicts/judgeByOrigin';
import { judgePieces } from './core/verdicts/judgePieces';
import type { Origin } from './core/verdicts/origin';
import type { Judgement } from './core/verdicts/verdict';

interface Remembered {
  /** Where the quotation, or its block, stood. */
  readonly start: number;
  readonly judgement: Judgement;
}

/** A verdict on a quotation that stands in one block. */
interface RememberedInBlock extends Remembered {
  readonly quotation: Quotation;
  readonly prose: Span;
  readonly minimumWords: number;
  readonly preferred: readonly string[];
}

interface Memory {
  readonly byCharacters: Map<string, Remembered>;
  readonly byProse: WeakMap<Prose, Map<number, RememberedInBlock>>;
}

/** Verdicts kept by characters, per library: far more than the quotations of one draft; a longer memory only holds old
 * versions of quotations that were typed since. */
const MOST_KEPT = 4000;

const memories = new WeakMap<Library, Memory>();

const second = new WeakMap<Library, Map<string, { start: number; judgement: Judgement | undefined }>>();

/** A second look at a quotation that `rememberedJudgement` does not find, given what the draft tells of where it comes from;
 * remembered with that. `undefined` where nothing is found. */
export function rememberedByOrigin(
  document: Document,
  quotation: Quotation,
  context: JudgingContext,
  origin: Origin,
): Judgement | undefined {
  const { library, ...options } = context;
  const byCharacters = second.get(library) ?? new Map<string, { start: number; judgement: Judgement | undefined }>();
  second.set(library, byCharacters);
  const name = `${nameOf(document, quotation, options)}${JSON.stringify(origin)}`;
  const { start } = quotation.span;
  const known = byCharacters.get(name);
  if (known) return known.judgement && moved(known.judgement, start - known.start);
  const judgement = judgeByOrigin(document, quotation, library, { ...options, origin });
  if (byCharacters.size >= MOST_KEPT) byCharacters.clear();
  byCharacters.set(name, { start, judgement });
  return judgement;
}

/** What a quotation is judged against. */
export interface JudgingContext {
  readonly library: Library;
  readonly minimumWords: number;
  /** Keys of the cited sources, which win ties. */
  readonly preferred: readonly string[];
}

/** `judgePieces`, remembered per library; spans are moved to the quotation's present place. */
export function rememberedJudgement(document: Document, quotation: Quotation, context: JudgingContext): Judgement {
  const memory = memories.get(context.library) ?? { byCharacters: new Map(), byProse: new WeakMap() };
  memories.set(context.library, memory);
  const [piece, ...others] = quotation.pieces;
  const block = others.length === 0 ? document.blocks[piece?.block ?? -1] : undefined;
  if (!piece || !block) return judgedByCharacters(document, quotation, context, memory);
  // The block's start: in a block quotation the marks before it are none of the prose.
  const { start } = block.span;
  const inProse = memory.byProse.get(block.prose) ?? new Map<number, RememberedInBlock>();
  const known = inProse.get(piece.prose.start);
  if (known && isSame(known, quotation, piece.prose, context)) {
    return moved(known.judgement, start - known.start);
  }
  const judgement = judgedByCharacters(document, quotation, context, memory);
  const { minimumWords, preferred } = context;
  inProse.set(piece.prose.start, { start, judgement, quotation, prose: piece.prose, minimumWords, preferred });
  memory.byProse.set(block.prose, inProse);
  return judgement;
}

function isSame(known: RememberedInBlock, quotation: Quotation, prose: Span, context: JudgingContext): boolean {
  return (
    known.prose.end === prose.end &&
    known.quotation.kind === quotation.kind &&
    known.quotation.closed === quotation.closed &&
    known.quotation.open === quotation.open &&
    known.minimumWords === context.minimumWords &&
    known.preferred.length === context.preferred.length &&
    known.preferred.every((key, at) => key === context.preferred[at])
  );
}

function judgedByCharacters(
  document: Document,
  quotation: Quotation,
  { library, ...options }: JudgingContext,
  { byCharacters }: Memory,
): Judgement {
  const name = nameOf(document, quotation, options);
  const { start } = quotation.span;
  const known = byCharacters.get(name);
  if (known) return moved(known.judgement, start - known.start);
  const judgement = judgePieces(document, quotation, library, options);
  if (byCharacters.size >= MOST_KEPT) byCharacters.clear();
  byCharacters.set(name, { start, judgement });
  return judgement;
}

// The pieces are part of the name: the same characters may be cut into pieces in another way inside a list or a table.
function nameOf(document: Document, quotation: Quotation, options: Omit<JudgingContext, 'library'>): string {
  const pieces = quotation.pieces.map(({ block, prose }) => {
    const blockText = document.blocks[block]?.prose.text ?? '';
    return blockText.slice(prose.start, prose.end);
  });
  const parts = [quotation.kind, quotation.closed, quotation.open, options.minimumWords, ...options.preferred];
  return JSON.stringify([parts, textOf(document.text, quotation.span), pieces]);
}

/** The verdict on a quotation that was moved, with all that stands between its words. */
export function moved(judgement: Judgement, by: number): Judgement {
  if (by === 0 || judgement.matches.length === 0) return judgement;
  const matches = judgement.matches.map((match) =>
    match.edits.length === 0
      ? match
      : { ...match, edits: match.edits.map((edit) => ({ ...edit, draft: shifted(edit.draft, by) })) },
  );
  return { ...judgement, matches };
}
