// Differences as text extraction makes them: letters read for others (`rn` for `m`, `1` for `l`), and apostrophes lost.
// Neither can turn a sentence round, for nobody misquotes in that way. A lost apostrophe counts only on the source's side
// and only where no other word comes out: `countrys` was `country’s`; `were` and `cant` are words, and stay different.

/** Contractions that are no words without their apostrophe. */
const CONTRACTIONS: ReadonlySet<string> = new Set(
  (
    "didn't doesn't don't isn't aren't wasn't weren't haven't hasn't hadn't couldn't wouldn't shouldn't mustn't ain't " +
    "you're they're you've we've they've i've you'd they'd that's there's here's what's he's she's"
  ).split(' '),
);

/** True when the two are one word but for what extraction does to texts. */
export function isExtraction(quoted: string, source: string): boolean {
  return (
    lostApostrophe(quoted, source) ||
    (quoted !== source && shape(quoted) === shape(source) && !isFigure(quoted) && !isFigure(source))
  );
}

/** True when the source's word is the quotation's with its apostrophe lost. */
export function lostApostrophe(quoted: string, source: string): boolean {
  if (!quoted.includes("'") || quoted.replaceAll("'", '') !== source) return false;
  // A plural in -ys after a consonant is none: it would be -ies.
  return CONTRACTIONS.has(quoted.toLowerCase()) || /[^aeiou\W]y's$/i.test(quoted);
}

/** The form with letters that look alike made one. Forms of one shape are one word to a scanner. */
export function shape(form: string): string {
  // Most words have none of these letters next to another reading; a word in capitals keeps its I.
  if (!/rn|m|[1Il|0O]/.test(form) || isFigure(form)) return form;
  const letters = form.replaceAll('rn', 'm');
  return /\p{Ll}/u.test(letters) ? letters.replace(/[1I|]/g, 'l').replaceAll('0', 'o') : letters;
}

// Figures mean what they say.
function isFigure(form: string): boolean {
  return !/\p{L}/u.test(form) || /^[$\u20AC\u00A3]?\d+(st|nd|rd|th|s)?$/.test(form);
}
