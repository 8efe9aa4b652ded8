// unknown-citation: no source and no bibliography entry has this key. Silent while a bibliography could not be read or
// sources are still being read: the key may stand there.
import type { CitedKey, Citation } from '../core/citations/citation';
import { looksLikeCrossReference } from '../core/citations/crossReference';
import { nearKeys } from '../core/citations/nearKeys';
import type { Library } from '../core/library';
import type { Span } from '../core/text/span';
import type { CheckedDraft } from '../draft';
import type { Check, RawFinding } from './check';
import { writtenKey } from './citationEdits';
import type { Fix } from './finding';

/** No source or bibliography entry has this key. */
export const unknownCitation: Check = {
  code: 'unknown-citation',
  severity: 'warning',
  description: 'A citation key that no source and no bibliography entry has.',
  find: (draft) => {
    const { library, document } = draft;
    if (library.indexing || library.bibliography.unread.length > 0) return [];
    const known = knownKeys(library);
    return document.citations.flatMap((citation) =>
      citation.keys
        .filter(({ key }) => !known.has(key) && !looksLikeCrossReference(key))
        .flatMap((cited) => finding(draft, citation, cited, known)),
    );
  },
};

function knownKeys(library: Library): ReadonlySet<string> {
  return new Set([
    ...library.listed.map((source) => source.key),
    ...library.sources.keys(),
    ...library.bibliography.entries.keys(),
  ]);
}

function finding(draft: CheckedDraft, citation: Citation, cited: CitedKey, known: ReadonlySet<string>): RawFinding[] {
  const near = nearKeys(cited.key, [...known]);
  if (near.length === 0 && citation.inText && !citesOtherwise(draft, known)) return [];
  return [
    {
      span: { start: cited.span.start, end: cited.span.end },
      message: `No source and no bibliography entry has the key “${cited.key}”.${near[0] ? ` Did you mean ${near.join(' or ')}?` : ''}`,
      related: [],
      fixes: near.map((key): Fix => ({
        title: `Change the key to ${key}`,
        edits: [{ span: writtenSpan(draft.document.text, cited, key), newText: writtenKey(key) }],
        ...(near.length === 1 ? { preferred: true, safe: true } : {}),
      })),
    },
  ];
}

// A key that ends with a mark ends before it, as Pandoc reads it, unless braces stand around it: the mark goes with the key.
function writtenSpan(text: string, { key, span }: CitedKey, meant: string): Span {
  const isBegun = meant.startsWith(key) && text.startsWith(meant, span.start);
  return { start: span.start, end: isBegun ? span.start + meant.length : span.end };
}

// A bare @name in a draft that cites nothing else is an account on a social network, not a citation.
function citesOtherwise(draft: CheckedDraft, known: ReadonlySet<string>): boolean {
  if (draft.namesBibliography || draft.library.bibliography.entries.size > 0) return true;
  return draft.document.citations.some(
    (citation) => !citation.inText || citation.keys.some(({ key }) => known.has(key)),
  );
}
