// What the search for a quotation's speaker works with, and what it finds.
import type { Document } from '../document';
import type { Names } from '../people/mention';
import type { Clause } from './clause';
import type { Attribution, Quotation } from './quotation';
import type { BlockTokens, Surroundings } from './surroundings';

/** One pass over a document's quotations, in order. */
export interface Search {
  readonly document: Document;
  readonly quotations: readonly Quotation[];
  readonly names: Names;
  readonly surroundings: Surroundings;
  /** What the quotations before were ascribed to. */
  readonly found: readonly Found[];
  readonly spoken: readonly Attribution[];
}

/** What one quotation was ascribed to. */
export interface Found {
  readonly attribution: Attribution;
  /** Whether it is a whole utterance, which a quotation that stands by itself may go on from. */
  readonly isUtterance: boolean;
}

/** A reporting clause and the block that it stands in. */
export interface ByClause {
  readonly by: 'clause';
  readonly clause: Clause;
  readonly block: BlockTokens;
  /** Whether it belongs to the quotation's own sentence. */
  readonly isOwn: boolean;
}

/** A reporting clause, or an attribution taken over from another quotation. */
export type Finding = ByClause | { readonly by: 'carried'; readonly from: Attribution };
