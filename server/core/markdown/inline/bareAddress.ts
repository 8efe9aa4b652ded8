// Addresses that stand in running text: `https://…`, `www.…` (GitHub's extension to CommonMark, Autolinks).

/** Marks at the end of an address that belong to the sentence. */
const TRAILING = /[?!.,:;*_~'"\u2019\u201D\u00BB]/;

/** Where the address that begins at `at` ends; -1 where none begins there. */
export function bareAddressEnd(text: string, at: number, limit: number): number {
  const prefix = prefixLength(text, at);
  if (prefix === 0 || /[\p{L}\p{N}_]/u.test(text[at - 1] ?? '')) return -1;
  let end = at + prefix;
  let opened = 0;
  for (; end < limit; end++) {
    const character = text[end] ?? '';
    if (/[\s<>\uFFFC"\u201C\u201D\u00AB\u00BB]/.test(character)) break;
    if (character === '[' || character === ']' || character === '`') break;
    if (character === '(') opened += 1;
    else if (character === ')' && --opened < 0) break;
  }
  while (end > at + prefix && TRAILING.test(text[end - 1] ?? '')) end -= 1;
  return end > at + prefix && /[\p{L}\p{N}]/u.test(text[at + prefix] ?? '') ? end : -1;
}

function prefixLength(text: string, at: number): number {
  if (text.startsWith('https://', at)) return 8;
  if (text.startsWith('http://', at)) return 7;
  return text.startsWith('www.', at) ? 4 : 0;
}
