// The people register: persons, organisations and places of all sources, the forms of each joined across sources.
import type { EntityKind } from './mention';

/** A stretch of one source, by the source's key. UTF-16 offsets in the source's text. */
export interface SourcePlace {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One person, organisation or place of the library. */
export interface Person {
  /** Stable as long as the sources are: kind and name, made unique. */
  readonly id: string;
  readonly kind: EntityKind;
  /** The fullest form known. */
  readonly name: string;
  /** Every other form that the sources use. */
  readonly aliases: readonly string[];
  readonly roles: readonly SourcePlace[];
  /** In order of source and place. */
  readonly mentions: readonly SourcePlace[];
}

/** All of them, with the ways to find one. */
export interface People {
  readonly all: readonly Person[];
  /** Folded form of a name -> indices into `all`; more than one where the form is shared (“Xi” never is; “Lee” may be). */
  readonly byForm: ReadonlyMap<string, readonly number[]>;
}
