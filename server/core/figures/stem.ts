// A word without its commonest endings, so that “low” and “lows”, “falls” and “falling” are one.

/** The stem of a small word; good enough to see whether two sentences speak of the same things. */
export function stemOf(word: string): string {
  const bare = word.replace(/['\u2019]s?$/, '');
  if (bare.length < 5) return bare.length > 3 ? bare.replace(/(?<=[^s])s$/, '') : bare;
  const stem = bare.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|(?<=[^s])s|e|y)$/, '');
  // “planned” beside “plans”.
  return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}
