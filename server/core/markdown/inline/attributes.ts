// Pandoc's attributes: `{#id .class key="value"}` after a heading, a link, an image, a code span or a bracketed span.

/** Longer ones are prose between braces. */
const LONGEST = 500;

/** Where the attributes that begin with the `{` at `at` end; -1 where the braces are text. */
export function attributesEnd(text: string, at: number, limit: number): number {
  if (text[at] !== '{') return -1;
  let mark = '';
  for (let end = at + 1; end < limit && end - at < LONGEST; end++) {
    const character = text[end] ?? '';
    if (mark !== '') mark = character === mark ? '' : mark;
    else if (character === '"' || character === "'") mark = character;
    else if (character === '}') return isAttributes(text.slice(at + 1, end)) ? end + 1 : -1;
    else if (character === '{') return -1;
  }
  return -1;
}

// `#id`, `.class`, `-` (unnumbered), `=format`, `key=value`; `{}` is none.
function isAttributes(inner: string): boolean {
  const first = inner.trimStart();
  return /^(?:[#.][\p{L}\p{N}_:-]|=[a-z]|-\s*$|:[a-z]|[\p{L}_][\p{L}\p{N}_-]*=)/u.test(first);
}
