// Completion of citations after `@` and `[`: keys found by key, title, date or opening words, however roughly typed.
import Fuse from 'fuse.js';
import { writtenKey } from '../checks/citationEdits';
import type { Library } from '../core/library';
import type { Span } from '../core/text/span';
import type { CheckedDraft } from '../draft';
import type { Completion, CompletionRequest } from './completionItem';
import { keyContent } from './hoverCitation';
import { isProseAt } from './proseAt';
import { openingWords } from './sourceOpening';

/** What may be cited: a source, or an entry of a bibliography. */
export interface Citable {
  readonly key: string;
  readonly title: string;
  readonly date: string;
  /** First words of the source's text; empty for a bibliography's entry. */
  readonly opening: string;
}

/** Offered at most. */
const MOST_OFFERED = 50;
/** Longest stretch between `@` and the caret. */
const LONGEST_QUERY = 60;
/** Opening words that the search looks through. */
const OPENING_SEARCHED = 300;
/** How far a hit may be from what was typed (Fuse: 0 exact, 1 anything): one slip in a short word. */
const THRESHOLD = 0.35;

const citablesByLibrary = new WeakMap<Library, readonly Citable[]>();
const searchByLibrary = new WeakMap<Library, Fuse<Citable>>();

/** Everything that may be cited, sources first; made once for each state of the library. */
export function citables(library: Library): readonly Citable[] {
  let known = citablesByLibrary.get(library);
  if (!known) {
    known = listCitables(library);
    citablesByLibrary.set(library, known);
  }
  return known;
}

/** The citations at the caret; undefined where no citation is being typed. */
export function completeCitation(request: CompletionRequest): readonly Completion[] | undefined {
  const { draft, offset } = request;
  const typed = typedCitation(request);
  if (!typed) return undefined;
  const text = draft.document.text;
  return search(draft.library, typed.query).map((citable) => ({
    kind: 'citation' as const,
    label: citable.key,
    // Short, for a list squeezes the key to make room for it; the title is in the documentation beside the list.
    detail: citable.date,
    documentation: keyContent(draft.library, citable.key),
    insert: typed.before + writtenKey(citable.key) + (typed.needsBracket && text[offset] !== ']' ? ']' : ''),
    replace: typed.span,
  }));
}

interface TypedCitation {
  readonly query: string;
  /** What completion replaces. */
  readonly span: Span;
  /** What goes before the key. */
  readonly before: string;
  /** Whether the citation began with a bracket that is not closed yet. */
  readonly needsBracket: boolean;
}

// `@…` not inside a word (that would be a mail address), `[@…`, `[…; @…`, and a bare `[`.
function typedCitation({ draft, offset }: CompletionRequest): TypedCitation | undefined {
  const text = draft.document.text;
  const from = Math.max(0, offset - LONGEST_QUERY);
  const match = /(^|[^\p{L}\p{N}_@])@\{?([^\s@[\]{};,"“”]*)$/u.exec(text.slice(from, offset));
  if (match) {
    const query = match[2] ?? '';
    const start = from + match.index + (match[1] ?? '').length;
    if (!isProse(draft, start)) return undefined;
    return { query, span: { start, end: offset }, before: '@', needsBracket: opensBracket(text, start) };
  }
  if (text[offset - 1] !== '[' || !isProse(draft, offset - 1)) return undefined;
  return { query: '', span: { start: offset, end: offset }, before: '@', needsBracket: true };
}

// Inside an existing citation the characters are an object of the prose, which is as good a place.
function isProse(draft: CheckedDraft, offset: number): boolean {
  const isCitation = draft.document.citations.some(({ span }) => span.start <= offset && offset < span.end);
  return isCitation || isProseAt(draft.document, offset);
}

// Whether an opening bracket on this line before `at` is without its closing one, so that the completion is to add it.
function opensBracket(text: string, at: number): boolean {
  const line = text.slice(Math.max(0, at - 200), at);
  const open = line.lastIndexOf('[');
  if (open < 0 || line.lastIndexOf(']') > open || line.includes('\n', open)) return false;
  const after = /^[^[\]\n]*/.exec(text.slice(at, at + 200))?.[0] ?? '';
  return text[at + after.length] !== ']';
}

function search(library: Library, query: string): readonly Citable[] {
  const all = citables(library);
  if (query === '') return all.slice(0, MOST_OFFERED);
  const folded = query.toLowerCase();
  const starting = all.filter(({ key }) => key.toLowerCase().startsWith(folded));
  const holding = all.filter((citable) => fieldsOf(citable).some((field) => field.toLowerCase().includes(folded)));
  const near = searchOf(library)
    .search(query, { limit: MOST_OFFERED })
    .map(({ item }) => item);
  return [...new Set([...starting, ...holding, ...near])].slice(0, MOST_OFFERED);
}

function fieldsOf({ key, title, date, opening }: Citable): string[] {
  return [key, title, date, opening];
}

function searchOf(library: Library): Fuse<Citable> {
  let fuse = searchByLibrary.get(library);
  if (!fuse) {
    fuse = new Fuse(citables(library), {
      keys: [
        { name: 'key', weight: 3 },
        { name: 'title', weight: 2 },
        { name: 'date', weight: 1 },
        { name: 'opening', weight: 1 },
      ],
      threshold: THRESHOLD,
      ignoreLocation: true,
    });
    searchByLibrary.set(library, fuse);
  }
  return fuse;
}

function listCitables(library: Library): Citable[] {
  const sources = [...library.sources.values()].map((source) => ({
    key: source.key,
    title: source.metadata.title ?? '',
    date: source.metadata.date ?? '',
    opening: openingWords(source, OPENING_SEARCHED),
  }));
  const entries = [...library.bibliography.entries.values()]
    .filter(({ key }) => !library.sources.has(key))
    .map(({ key, title = '', date = '' }) => ({ key, title, date, opening: '' }));
  return [...sources, ...entries];
}
