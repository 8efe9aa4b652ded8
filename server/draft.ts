// A draft as checked against a library: the Document with its quotations, who they are ascribed to, and what became of
// each. The pipeline is checkedDraft().
import type { Citation } from './core/citations/citation';
import type { Document } from './core/document';
import type { Library } from './core/library';
import type { Names } from './core/people/mention';
import type { Attribution, Quotation } from './core/quotes/quotation';
import type { Judgement } from './core/verdicts/verdict';

/** One quotation of a draft with all that is known about it. */
export interface CheckedQuotation {
  readonly quotation: Quotation;
  readonly attribution: Attribution;
  readonly judgement: Judgement;
  /** The citations that serve its sentence, a footnote's included. */
  readonly citations: readonly Citation[];
  /** Keys of the sources that it cites: by key or by link. In order, no key twice. */
  readonly cited: readonly string[];
  readonly speaker: {
    /** Fullest known name of who the draft says spoke; `null` when nobody or not certain who. */
    readonly draft: string | null;
    /** Who the source says spoke. */
    readonly source: string | null;
    /** Whether they are the same person; `null` when it cannot be said. */
    readonly agree: boolean | null;
  };
}

/** A draft, checked. One per version of the draft and of the library. */
export interface CheckedDraft {
  readonly document: Document;
  readonly names: Names;
  readonly quotations: readonly CheckedQuotation[];
  readonly library: Library;
}
