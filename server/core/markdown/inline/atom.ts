// Constructs that hold no other: escapes, character references, code, maths, HTML, addresses. What each becomes in the prose.
import { attributesEnd } from './attributes';
import { bareAddressEnd } from './bareAddress';
import { characterReference } from './characterReference';
import { backticks, codeSpanEnd, type CodeSearch } from './codeSpan';
import { angledAt, CODE_TAGS, ForwardSearch, SILENT_TAGS, type Angled } from './htmlTag';
import { dollarMathsEnd, newMathsSearch, parenthesisMathsEnd, type MathsSearch } from './maths';
import { objectCut, removal, type Cut } from './proseBuilder';
import { texReferenceEnd } from './texReference';

/** What begins at one character. */
export interface Atom {
  /** Where to go on. */
  readonly end: number;
  /** Empty where the character is text. */
  readonly cuts: readonly Cut[];
  /** The address that it names. */
  readonly url?: string;
  readonly isComment?: boolean;
}

/** What the searches ahead have found in one leaf, so that none is made twice. */
export interface Searches {
  readonly code: CodeSearch;
  readonly html: ForwardSearch;
  readonly maths: MathsSearch;
}

/** Searches in `text` up to `limit` that have not begun. */
export function newSearches(text: string, limit: number): Searches {
  return { code: new Map(), html: new ForwardSearch(text, limit), maths: newMathsSearch() };
}

const ESCAPABLE = /[!-/:-@[-`{-~]/;

/** What begins at `at`: a backslash, `&`, a backtick, `$`, `<`, or a letter that may begin an address. */
export function atomAt(text: string, at: number, limit: number, searches: Searches): Atom {
  switch (text[at]) {
    case '\\':
      return escapeAt(text, at, limit, searches);
    case '&':
      return referenceAt(text, at, limit);
    case '`':
      return codeAt(text, at, limit, searches);
    case '$':
      return mathsAt(text, at, limit, searches);
    case '<':
      return htmlAt(text, at, limit, searches);
    default:
      return addressAt(text, at, limit);
  }
}

function plain(end: number): Atom {
  return { end, cuts: [] };
}

function object(start: number, end: number, kind: 'code' | 'maths' | 'html' | 'url'): Atom {
  return { end, cuts: [objectCut(start, end, kind)] };
}

function escapeAt(text: string, at: number, limit: number, searches: Searches): Atom {
  if (at + 1 >= limit) return plain(at + 1);
  const next = text[at + 1] ?? '';
  const maths = next === '(' ? parenthesisMathsEnd(text, at, limit, searches.maths) : -1;
  if (maths >= 0) return object(at, maths, 'maths');
  // A hard break: the line break itself stays.
  if (next === '\n' || (next === ' ' && text[at + 2] === '\n')) return { end: at + 1, cuts: [removal(at, at + 1)] };
  if (next === ' ') return { end: at + 2, cuts: [{ start: at, end: at + 2, text: '\u00A0' }] };
  if (ESCAPABLE.test(next)) return { end: at + 2, cuts: [removal(at, at + 1)] };
  const reference = texReferenceEnd(text, at, limit);
  return reference < 0 ? plain(at + 1) : object(at, reference, 'code');
}

function referenceAt(text: string, at: number, limit: number): Atom {
  const found = characterReference(text, at);
  if (!found || found.end > limit) return plain(at + 1);
  return { end: found.end, cuts: [{ start: at, end: found.end, text: found.text }] };
}

function codeAt(text: string, at: number, limit: number, searches: Searches): Atom {
  const end = codeSpanEnd(text, at, limit, searches.code);
  const size = backticks(text, at, limit);
  // LaTeX's quotation marks: ``words'' and ``others'' are no code, whatever stands between the backticks.
  const isQuotation = size === 2 && end >= 0 && text.slice(at, end).includes("''");
  if (end < 0 || isQuotation) return plain(at + size);
  return object(at, Math.max(end, attributesEnd(text, end, limit)), 'code');
}

function mathsAt(text: string, at: number, limit: number, searches: Searches): Atom {
  const end = dollarMathsEnd(text, at, limit, searches.maths);
  // `$$` that opens nothing closes nothing either.
  return end < 0 ? plain(at + (text.startsWith('$$', at) ? 2 : 1)) : object(at, end, 'maths');
}

function htmlAt(text: string, at: number, limit: number, searches: Searches): Atom {
  const found = angledAt(text, at, limit, searches.html);
  if (!found) return plain(at + 1);
  if (found.kind === 'comment') return { end: found.end, cuts: [removal(at, found.end)], isComment: true };
  if (found.kind === 'address') return angledAddress(text, at, found.end);
  return found.kind === 'tag' ? tagAt(at, found, searches) : object(at, found.end, 'html');
}

function tagAt(at: number, tag: Extract<Angled, { kind: 'tag' }>, searches: Searches): Atom {
  if (CODE_TAGS.has(tag.name) && !tag.closing) {
    const end = searches.html.endOf(`</${tag.name}>`, tag.end);
    if (end !== Infinity) return object(at, end, 'code');
  }
  if (tag.name === 'br') return { end: tag.end, cuts: [{ start: at, end: tag.end, text: '\n' }] };
  // <q>words</q> is printed between quotation marks.
  if (tag.name === 'q')
    return { end: tag.end, cuts: [{ start: at, end: tag.end, text: tag.closing ? '\u201D' : '\u201C' }] };
  return SILENT_TAGS.has(tag.name) ? { end: tag.end, cuts: [removal(at, tag.end)] } : object(at, tag.end, 'html');
}

// A mail address stays prose, without its brackets.
function angledAddress(text: string, at: number, end: number): Atom {
  const url = text.slice(at + 1, end - 1);
  if (url.includes(':')) return { ...object(at, end, 'url'), url };
  return { end, cuts: [removal(at, at + 1), removal(end - 1, end)] };
}

function addressAt(text: string, at: number, limit: number): Atom {
  const end = bareAddressEnd(text, at, limit);
  if (end < 0) return plain(at + 1);
  const url = text.slice(at, end);
  return { ...object(at, end, 'url'), url: url.startsWith('www.') ? `http://${url}` : url };
}
