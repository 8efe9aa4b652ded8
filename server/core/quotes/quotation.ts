// A quotation: words between quotation marks, or a block quotation, in a draft or in a source.
import type { Span } from '../text/span';

/** The stretch of one block that a quotation runs through, marks not included. */
export interface QuotationPiece {
  /** Index into `Document.blocks`. */
  readonly block: number;
  /** Offsets in that block's prose. */
  readonly prose: Span;
}

/** One outermost pair of marks, or one block quotation. Spans are document offsets. */
export interface Quotation {
  /** Marks included; for a block quotation the quoted blocks' own stretch, from first to last word's block. */
  readonly span: Span;
  /** Between the outer marks. `text.slice(inner)` is the quotation's text. */
  readonly inner: Span;
  readonly kind: 'marks' | 'block';
  /** The opening mark as written (`"`, `“`, `'`, `„`, `` `` ``, …); empty for a block quotation. */
  readonly open: string;
  /** The closing mark as written; empty when unclosed or a block quotation. */
  readonly close: string;
  /** False where the closing mark is missing: then it ends with its paragraph and no check judges it. */
  readonly closed: boolean;
  /** What it runs through, in reading order; more than one where the mark is opened anew at each paragraph. */
  readonly pieces: readonly QuotationPiece[];
  /** Index of the piece before, where a reporting clause interrupts one utterance (“If …,” he said, “that …”). */
  readonly continues?: number;
}

/** What a quotation is for. `speech`: a whole utterance; `mixed`: some of a speaker's words inside the writer's sentence;
 * `scare`: a term held at arm's length; `title`: the name of a work. */
export type QuotationKind = 'speech' | 'mixed' | 'scare' | 'title';

/** Words of the document that play a part: a speaker, a cue. Document offsets. */
export interface Words extends Span {
  readonly text: string;
}

/** Who a quotation is ascribed to by the text around it. */
export interface Attribution {
  readonly kind: QuotationKind;
  /** The words that name the speaker (“Mr Blinken”, “he”, “US officials”). */
  readonly speaker?: Words;
  /** What kind of words they are. `report`: the source itself, its outlet or a document (“the report”, “the AP wrote”). */
  readonly speakerKind?: 'name' | 'pronoun' | 'role' | 'group' | 'report';
  /** Index into the document's entities (people/names.ts) of the person, where that is certain. */
  readonly person?: number;
  /** The word that says so: said, told, according to. */
  readonly cue?: Words;
  /** True when speaker and quotation belong together beyond doubt: adjacent cue, no rival. `wrong-speaker` asks for it. */
  readonly certain: boolean;
}
