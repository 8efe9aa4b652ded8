// unknown-citation: no source and no bibliography entry has this key. Silent while a bibliography could not be read or
// sources are still being read: the key may stand there.
import type { CitedKey, Citation } from '../core/citations/citation';
import { looksLikeCrossReference } from '../core/citations/crossReference';
import { nearKeys } from '../core/citations/nearKeys';
import type { Library } from '../core/library';
import type { CheckedDraft } from '../draft';
import type { Check, RawFinding } from './check';
import { writtenKey } from './citationEdits';
import type { DraftEdit, Fix } from './finding';

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
        edits: [keyEdit(draft.document.text, citation, cited, key)],
        ...(near.length === 1 ? { preferred: true, safe: true } : {}),
      })),
    },
  ];
}

/** What goes on after a key, up to a blank or to what ends a citation: marks that a key may have, and letters. */
const REST = /^[\p{L}\p{N}\p{M}_:.#$%&\-+?<>~/]*/u;

/** Longer ones are no part of a key. */
const LONGEST_REST = 100;

// A key ends, as Pandoc reads it, before two marks and before a last mark, unless braces stand around it. What goes on there in
// brackets goes with the key: of `[@Smith--2019-]` not only `Smith` is replaced.
function keyEdit(text: string, { inText }: Citation, { key, span }: CitedKey, meant: string): DraftEdit {
  const isBraced = text[span.start - 1] === '{' && text[span.end] === '}';
  if (isBraced) return { span, newText: meant };
  const isBegun = meant.startsWith(key) && text.startsWith(meant, span.start);
  const rest = inText ? '' : (REST.exec(text.slice(span.end, span.end + LONGEST_REST))?.[0] ?? '');
  const end = isBegun ? span.start + meant.length : span.end + rest.length;
  return { span: { start: span.start, end }, newText: writtenKey(meant) };
}

// A bare @name in a draft that cites nothing else is an account on a social network, not a citation.
function citesOtherwise(draft: CheckedDraft, known: ReadonlySet<string>): boolean {
  if (draft.namesBibliography || draft.library.bibliography.entries.size > 0) return true;
  return draft.document.citations.some(
    (citation) => !citation.inText || citation.keys.some(({ key }) => known.has(key)),
  );
}
