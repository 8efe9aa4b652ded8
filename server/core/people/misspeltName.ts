// What is told of a word of a draft that is nearly a name of the sources.
import type { Span } from '../text/span';
import type { NameWord } from './nameWords';

/** A word of a name that is nearly right. Document offsets. */
export interface MisspeltName extends Span {
  readonly word: string;
  /** The word that the sources have there. */
  readonly right: NameWord;
  /** What no source may have if it is wrong: the word, or the full name where the word is a name of others. */
  readonly evidence: string;
  /** What the sources must show besides. `word`: that they have the right one; `company`: two others of the draft's sentence
   * beside it; else the folded title that must stand before it. */
  readonly needs?: 'word' | 'company' | { readonly title: string };
}
