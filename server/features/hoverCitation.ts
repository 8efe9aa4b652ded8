// The hover on a citation: what the key stands for, and the source's opening words.
import type { BibliographyEntry } from '../core/citations/bibliography';
import type { CitedKey } from '../core/citations/citation';
import type { Library, ListedSource, Source } from '../core/library';
import { touches } from '../core/text/span';
import type { CheckedDraft } from '../draft';
import type { Hover, Inline, RichBlock } from './richText';
import { openingWords } from './sourceOpening';

/** The hover on the citation key at an offset, its `@` included. */
export function hoverCitation(draft: CheckedDraft, offset: number): Hover | undefined {
  const cited = citedKeyAt(draft, offset);
  return cited && { span: cited.span, content: keyContent(draft.library, cited.key) };
}

/** The key of a citation that a caret at `offset` touches, its `@` included. */
export function citedKeyAt(draft: CheckedDraft, offset: number): CitedKey | undefined {
  for (const citation of draft.document.citations) {
    const key = citation.keys.find(({ span }) => touches({ start: span.start - 1, end: span.end }, offset));
    if (key) return key;
  }
  return undefined;
}

/** What a key stands for: the source, else the bibliography's entry, else that nothing is known. */
export function keyContent(library: Library, key: string): RichBlock[] {
  const source = library.sources.get(key);
  if (source) return sourceContent(source);
  const entry = library.bibliography.entries.get(key);
  const listed = library.listed.find((one) => one.key === key);
  if (listed) return listedContent(listed);
  if (entry) return entryContent(entry);
  const why = library.indexing
    ? 'The sources are still being read.'
    : 'No source and no bibliography entry has this key.';
  return [heading(key), { kind: 'paragraph', content: [why] }];
}

function sourceContent(source: Source): RichBlock[] {
  const { metadata } = source;
  return [
    heading(metadata.title ?? source.key),
    facts([metadata.date, metadata.author, metadata.publisher, metadata.url]),
    { kind: 'quote' as const, content: [openingWords(source)] },
    { kind: 'paragraph' as const, content: [`@${source.key} · `, { text: source.path, href: source.uri }] },
  ].filter((block) => block.content.length > 0);
}

function listedContent(listed: ListedSource): RichBlock[] {
  return [
    heading(listed.title ?? listed.key),
    {
      kind: 'paragraph',
      content: [`Could not be read: ${listed.path} ${listed.message ?? listed.reason ?? ''}`.trim()],
    },
  ];
}

function entryContent(entry: BibliographyEntry): RichBlock[] {
  return [
    heading(entry.title ?? entry.key),
    facts([entry.date, entry.author, entry.url]),
    {
      kind: 'paragraph' as const,
      content: [
        `@${entry.key} is known from ${entry.path.slice(entry.path.lastIndexOf('/') + 1)}; its text is not in the library.`,
      ],
    },
  ].filter((block) => block.content.length > 0);
}

function heading(text: string): RichBlock {
  return { kind: 'heading', content: [{ text, style: 'strong' }] };
}

function facts(known: readonly (string | undefined)[]): RichBlock {
  const content: Inline[] = known.filter((fact) => fact !== undefined);
  return { kind: 'paragraph', content: content.flatMap((fact, i) => (i > 0 ? [' · ', fact] : [fact])) };
}
