// Differences as text extraction makes them: it loses apostrophes. Only what the source has lost counts, and only where no
// other word comes out: `countrys` is no word, so it was `country’s`; `were` and `cant` are words, and stay different.

/** Contractions that are no words without their apostrophe. */
const CONTRACTIONS: ReadonlySet<string> = new Set(
  (
    "didn't doesn't don't isn't aren't wasn't weren't haven't hasn't hadn't couldn't wouldn't shouldn't mustn't ain't " +
    "you're they're you've we've they've i've you'd they'd that's there's here's what's he's she's"
  ).split(' '),
);

/** True when the source's word is the quotation's with its apostrophe lost. */
export function lostApostrophe(quoted: string, source: string): boolean {
  if (!quoted.includes("'") || quoted.replaceAll("'", '') !== source) return false;
  // A plural in -ys after a consonant is none: it would be -ies.
  return CONTRACTIONS.has(quoted.toLowerCase()) || /[^aeiou\W]y's$/i.test(quoted);
}
