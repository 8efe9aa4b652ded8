// How many words of a stretch have a meaning of their own: no names, no numbers, no little words. Where a stretch has few of
// them, two writers may well have it by accident.
import { isFunctionWord } from './functionWords';

/** The number of words of three letters and more that begin with a small letter and are no function words. */
export function tellingWords(words: readonly { readonly form: string }[]): number {
  return words.filter(({ form }) => /^\p{Ll}{3}/u.test(form) && !isFunctionWord(form)).length;
}
