// A stretch of a prose that may be a name, judged by its own look and its neighbours alone. What the rest of the document
// or the library know of it is added later (names.ts), so that this much can be kept as long as the prose stays the same.
import type { Span } from '../text/span';
import type { EntityKind } from './mention';
import type { NameParts } from './nameParts';

/** How much its look says: `sure`: a name of this kind; `likely`: so, unless the document says otherwise; `open`: a name only
 * if the document or the library know it. */
export type Strength = 'sure' | 'likely' | 'open';

/** Prose offsets. */
export interface Candidate extends Span {
  /** Folded words of the name, titles not included. */
  readonly words: readonly string[];
  /** The same, joined by blanks. */
  readonly name: string;
  /** Where it has at least two words: given and family name, if it is a person's. */
  readonly parts: NameParts | undefined;
  /** What an organisation or place of this name is joined by (keyOfOther.ts). */
  readonly key: string;
  /** Undefined: cannot be told by its look. */
  readonly kind: EntityKind | undefined;
  readonly strength: Strength;
  /** The form of address or office before it, folded: `mr`, `secretary`. */
  readonly title: string | undefined;
  /** Stands where only places stand: “in Austin”. */
  readonly placed: boolean;
  /** Told from a namesake by age: young Thomas, old Tom. */
  readonly aged: boolean;
  /** A common word where any word has a capital: it takes more than a form seen elsewhere to make it a name. */
  readonly doubtful: boolean;
  readonly credit: boolean;
  /** What the neighbours say that the person is. */
  readonly roles: readonly Span[];
}
