// Keeps what was worked out for a word: a text has few different words, and each comes up again and again.

/** Words kept: more than the different words of a long draft with the passages that it quotes; then it starts anew. A word
 * with its result takes about 100 bytes. */
const MOST_KEPT = 20_000;

/** Longer ones are no words: they are not kept, so that what is kept stays small. */
const LONGEST_WORD = 64;

/** `work`, done once for each word. `work` must depend on nothing but the word. */
export function remembered<Result>(work: (word: string) => Result): (word: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (word) => {
    const before = known.get(word);
    if (before) return before.result;
    const result = work(word);
    if (word.length > LONGEST_WORD) return result;
    if (known.size >= MOST_KEPT) known.clear();
    known.set(word, { result });
    return result;
  };
}
