// A source's words as they may be written into a draft: nested marks in the style of the draft's own, and nothing in them
// that Markdown would read as markup.

const DOUBLE = /["\u201C\u201D\u201E\u00AB\u00BB]/g;

/** Nested marks that go with an outer opening mark. */
const NESTED: Readonly<Record<string, readonly [string, string]>> = {
  '"': ["'", "'"],
  '\u201C': ['\u2018', '\u2019'],
  '\u2018': ['\u201C', '\u201D'],
  "'": ['"', '"'],
  '\u201E': ['\u201A', '\u2018'],
  '\u00AB': ['\u201C', '\u201D'],
};

/** The words with apostrophes and nested double marks as the draft writes them: straight where the outer mark is straight. */
export function inDraftMarks(words: string, open: string): string {
  const apostrophe = open === '"' || open === "'" ? "'" : open === '' ? undefined : '\u2019';
  const unified =
    apostrophe === undefined ? words : words.replace(/(\p{L})['\u2019](?=\p{L}|\b|$)/gu, `$1${apostrophe}`);
  const pair = NESTED[open];
  // Half of a pair would close the quotation, or open another one.
  if ((unified.match(DOUBLE)?.length ?? 0) % 2 === 1) return unified.replace(DOUBLE, '');
  if (!pair) return unified;
  let isOpen = false;
  return unified.replace(DOUBLE, () => {
    isOpen = !isOpen;
    return isOpen ? pair[0] : pair[1];
  });
}

/** The words with Markdown's own characters escaped. A line break in them must already be a blank. */
export function escapedMarkdown(words: string): string {
  return words.replace(/[\\`*_[\]<>&~^$@#|]/g, (mark, at: number) =>
    needsEscape(words, mark, at) ? `\\${mark}` : mark,
  );
}

// An ampersand between blanks, a dollar sign and the like mean nothing; escapes that are not needed only disturb.
function needsEscape(words: string, mark: string, at: number): boolean {
  if (mark === '&') return /^&#?\w+;/.test(words.slice(at, at + 40));
  if (mark === '$' || mark === '@' || mark === '#' || mark === '^' || mark === '|') return mark === '@' || mark === '|';
  if (mark === '_') return !/\w/.test(words[at - 1] ?? '') || !/\w/.test(words[at + 1] ?? '');
  return true;
}
