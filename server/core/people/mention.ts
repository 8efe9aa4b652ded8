// Names in one document: where they stand, and which of them are the same person, organisation or place.
import type { Span } from '../text/span';

/** What a name stands for. */
export type EntityKind = 'person' | 'organisation' | 'place';

/** What a document calls somebody: “US secretary of state”. Document offsets. */
export interface Role extends Span {
  readonly text: string;
}

/** One place where a name stands. Document offsets; titles (Mr, Secretary) and a possessive 's are not part of it. */
export interface Mention extends Span {
  readonly text: string;
  readonly kind: EntityKind;
  /** Index into `Names.entities`. */
  readonly entity: number;
  /** Byline, photo credit or dateline: no person of the story. */
  readonly credit?: boolean;
}

/** One person, organisation or place of a document: all its forms joined. */
export interface Entity {
  readonly kind: EntityKind;
  /** The fullest form (“Antony Blinken”). */
  readonly name: string;
  /** Every form that stands in the document, the fullest first. */
  readonly forms: readonly string[];
  readonly roles: readonly Role[];
}

/** The names of one document. */
export interface Names {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}
