// A source's words as they go into a draft: on one line, in the draft's marks, literal in Markdown.
import { OBJECT } from '../core/text/prose';

// What would be markup in running text. A hyphen, plus or number begins a list only at a line's start, where no quotation's
// words stand.
const MARKUP = /[\\`*_[\]<&]/g;

/** Prose of a source for a place between the marks `open` … : inner marks turned (nested marks are of the other kind),
 * apostrophes straight where the draft's marks are, a comma or colon at the end left out. */
export function quotedText(prose: string, open: string): string {
  const line = prose.replaceAll(OBJECT, '').replace(/\s+/g, ' ').trim();
  const bare = line.replace(/[\s,;:–—-]+$/, '');
  return literal(withGlyphs(turned(bare, open), open));
}

/** Text as it is written in Markdown so that a reader sees these characters. */
export function literal(text: string): string {
  return text.replace(MARKUP, (mark, at: number) => (isInWord(text, at, mark) ? mark : `\\${mark}`));
}

// An underscore inside a word is no emphasis; an ampersand is a character reference only before a letter or #.
function isInWord(text: string, at: number, mark: string): boolean {
  if (mark === '&') return !/[\p{L}#]/u.test(text[at + 1] ?? '');
  return mark === '_' && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}

function turned(text: string, open: string): string {
  if (open === '"' || open === '“' || open === '„') {
    return text
      .replace(/[“„]/g, '‘')
      .replace(/”/g, '’')
      .replace(/(^|[\s([—–])"/g, '$1‘')
      .replace(/"/g, '’');
  }
  if (open === "'" || open === '‘' || open === '‚') return text.replace(/‘([^‘’]{1,400})’(?![\p{L}])/gu, '“$1”');
  return text;
}

function withGlyphs(text: string, open: string): string {
  if (open === '"') return text.replace(/[‘’]/g, "'");
  return open === "'" ? text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'") : text;
}
