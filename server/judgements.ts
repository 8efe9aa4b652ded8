// Verdicts already given. A verdict depends on the quotation's own characters, on what it cites and on the library; none of
// these changes when the writer types elsewhere, so it is kept with the library and moved to where the quotation stands now.
import type { Document } from './core/document';
import type { Library } from './core/library';
import type { Quotation } from './core/quotes/quotation';
import { shifted, textOf } from './core/text/span';
import { judge } from './core/verdicts/judge';
import type { Judgement } from './core/verdicts/verdict';

interface Remembered {
  readonly start: number;
  readonly judgement: Judgement;
}

/** Verdicts kept per library: far more than the quotations of one draft; a longer memory only holds old versions of
 * quotations that were typed since. */
const MOST_KEPT = 4000;

const memory = new WeakMap<Library, Map<string, Remembered>>();

/** What a quotation is judged against. */
export interface JudgingContext {
  readonly library: Library;
  readonly minimumWords: number;
  /** Keys of the cited sources, which win ties. */
  readonly preferred: readonly string[];
}

/** `judge`, remembered per library; spans are moved to the quotation's present place. */
export function rememberedJudgement(document: Document, quotation: Quotation, context: JudgingContext): Judgement {
  const { library, ...options } = context;
  const kept = memory.get(library) ?? new Map<string, Remembered>();
  memory.set(library, kept);
  const name = nameOf(document, quotation, options);
  const known = kept.get(name);
  if (known) return moved(known.judgement, quotation.span.start - known.start);
  const judgement = judge(document, quotation, library, options);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, { start: quotation.span.start, judgement });
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

function moved(judgement: Judgement, by: number): Judgement {
  if (by === 0) return judgement;
  const matches = judgement.matches.map((match) => ({
    ...match,
    edits: match.edits.map((edit) => ({ ...edit, draft: shifted(edit.draft, by) })),
  }));
  return { ...judgement, matches };
}
