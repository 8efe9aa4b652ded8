// HTML inside prose: comments, tags, declarations, and addresses in angle brackets (CommonMark, Raw HTML and Autolinks).

/** What begins with a `<`. */
export type Angled =
  | { readonly kind: 'comment'; readonly end: number }
  | { readonly kind: 'tag'; readonly end: number; readonly name: string; readonly closing: boolean }
  | { readonly kind: 'address'; readonly end: number }
  | { readonly kind: 'other'; readonly end: number };

/** Finds what closes a construct. One search serves all that ask before what it found. */
export class ForwardSearch {
  private readonly found = new Map<string, number>();

  constructor(
    private readonly text: string,
    private readonly limit: number,
  ) {}

  /** The end of the first `mark` at or after `from`; `Infinity` where none follows. */
  endOf(mark: string, from: number): number {
    const known = this.found.get(mark);
    if (known !== undefined && known - mark.length >= from) return known;
    const at = this.text.indexOf(mark, from);
    const end = at < 0 || at + mark.length > this.limit ? Infinity : at + mark.length;
    this.found.set(mark, end);
    return end;
  }
}

/** Tags that only change the look of what stands between them: `H<sub>2</sub>O` is one word. */
export const SILENT_TAGS: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big cite del dfn em font i ins mark s small span strike strong sub sup time u wbr'.split(' '),
);

/** Tags whose content is no prose. */
export const CODE_TAGS: ReadonlySet<string> = new Set(
  'code kbd math pre samp script style svg textarea tt var'.split(' '),
);

/** What begins with the `<` at `at`; undefined where it is a mere sign. */
export function angledAt(text: string, at: number, limit: number, search: ForwardSearch): Angled | undefined {
  const next = text[at + 1] ?? '';
  if (next === '!') return declarationAt(text, at, search);
  if (next === '?') return other(search.endOf('?>', at + 2));
  if (next === '/') return closingTagAt(text, at, limit);
  return isLetter(next.charCodeAt(0)) || isAddressStart(next)
    ? (addressAt(text, at, limit) ?? openTagAt(text, at, limit))
    : undefined;
}

function declarationAt(text: string, at: number, search: ForwardSearch): Angled | undefined {
  if (text.startsWith('<!--', at)) {
    // `<!-->` and `<!--->` are whole comments.
    const short = /^<!--(-?>)/.exec(text.slice(at, at + 6));
    const end = short ? at + short[0].length : search.endOf('-->', at + 4);
    return end === Infinity ? undefined : { kind: 'comment', end };
  }
  if (text.startsWith('<![CDATA[', at)) return other(search.endOf(']]>', at + 9));
  return isLetter(text.charCodeAt(at + 2)) ? other(search.endOf('>', at + 2)) : undefined;
}

function other(end: number): Angled | undefined {
  return end === Infinity ? undefined : { kind: 'other', end };
}

function closingTagAt(text: string, at: number, limit: number): Angled | undefined {
  const nameEnd = tagNameEnd(text, at + 2);
  if (nameEnd === at + 2) return undefined;
  const end = skipWhite(text, nameEnd);
  if (text[end] !== '>' || end >= limit) return undefined;
  return { kind: 'tag', end: end + 1, name: text.slice(at + 2, nameEnd).toLowerCase(), closing: true };
}

function openTagAt(text: string, at: number, limit: number): Angled | undefined {
  const nameEnd = tagNameEnd(text, at + 1);
  if (nameEnd === at + 1) return undefined;
  let end = nameEnd;
  for (;;) {
    const next = skipWhite(text, end);
    const character = text[next];
    if (next >= limit || character === undefined) return undefined;
    if (character === '>' || (character === '/' && text[next + 1] === '>')) {
      const name = text.slice(at + 1, nameEnd).toLowerCase();
      return { kind: 'tag', end: next + (character === '>' ? 1 : 2), name, closing: false };
    }
    const attribute = next > end ? attributeEnd(text, next) : -1;
    if (attribute < 0) return undefined;
    end = attribute;
  }
}

// `name`, `name=value`, `name = "value"`.
function attributeEnd(text: string, at: number): number {
  if (!/[a-zA-Z_:]/.test(text[at] ?? '')) return -1;
  let end = at;
  while (/[\w.:-]/.test(text[end] ?? '')) end += 1;
  const equals = skipWhite(text, end);
  if (text[equals] !== '=') return end;
  const value = skipWhite(text, equals + 1);
  const mark = text[value];
  if (mark === '"' || mark === "'") {
    const close = text.indexOf(mark, value + 1);
    return close < 0 ? -1 : close + 1;
  }
  let valueEnd = value;
  while (/[^\s"'=<>`]/.test(text[valueEnd] ?? '')) valueEnd += 1;
  return valueEnd > value ? valueEnd : -1;
}

// `<https://…>`, `<name@example.org>`.
function addressAt(text: string, at: number, limit: number): Angled | undefined {
  let isAddress = false;
  for (let end = at + 1; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === 62) return isAddress ? { kind: 'address', end: end + 1 } : undefined;
    if (code <= 32 || code === 60) return undefined;
    // A scheme has at least two letters; `<a:b>` is a tag's name to nobody else.
    if (code === 64 || (code === 58 && end - at > 2)) isAddress = true;
    else if (!isAddress && !isAddressStart(text[end] ?? '') && code !== 58) return undefined;
  }
  return undefined;
}

function isAddressStart(character: string): boolean {
  return /[a-zA-Z0-9.+_-]/.test(character);
}

function tagNameEnd(text: string, from: number): number {
  if (!isLetter(text.charCodeAt(from))) return from;
  let end = from;
  while (/[\w-]/.test(text[end] ?? '')) end += 1;
  return end;
}

function skipWhite(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 32) at += 1;
  return at;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
