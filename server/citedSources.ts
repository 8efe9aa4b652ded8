// Which sources a quotation cites: by citation key, or by a link to a source's file or address in its sentence.
import type { Citation, Link } from './core/citations/citation';
import type { Document } from './core/document';
import type { Library, ListedSource } from './core/library';
import type { Quotation } from './core/quotes/quotation';
import { proseOffset } from './core/text/prose';
import { sentences } from './core/text/sentences';
import type { Span } from './core/text/span';
import { documentSpan } from './core/document';

/** Where a draft lies: its URI, against which relative links are resolved. */
export interface DraftPlace {
  readonly uri: string;
}

/** A quotation with the citations that serve it. */
export interface Citing {
  readonly document: Document;
  readonly quotation: Quotation;
  readonly citations: readonly Citation[];
}

/**
 * The keys that a quotation cites, in order, none twice. A link to something that is not in the library is cited by its
 * address, so that “not found” is not said about a text that nobody could look at.
 */
export function citedSources(citing: Citing, library: Library, place: DraftPlace): readonly string[] {
  const keys = citing.citations.flatMap((citation) => citation.keys.map(({ key }) => key));
  const linked =
    citing.document.links.length > 0 ? linksServing(citing).map((link) => linkedKey(link, library, place)) : [];
  return [...new Set([...keys, ...linked.filter((key) => key !== undefined)])];
}

function linksServing({ document, quotation }: Citing): readonly Link[] {
  const sentence = sentenceOf(document, quotation);
  return document.links.filter((link) => link.span.start < sentence.end && sentence.start < link.span.end);
}

// From the start of the sentence in which the quotation begins to the end of the one in which it ends.
function sentenceOf(document: Document, quotation: Quotation): Span {
  const first = document.blocks[quotation.pieces[0]?.block ?? -1];
  const last = document.blocks[quotation.pieces.at(-1)?.block ?? -1];
  if (!first || !last || quotation.kind === 'block') return quotation.span;
  const from = proseOffset(first.prose, quotation.span.start - first.span.start);
  const to = proseOffset(last.prose, quotation.span.end - last.span.start);
  const opening = sentences(first.prose.text).find((sentence) => sentence.start <= from && from < sentence.end);
  const closing = sentences(last.prose.text).find((sentence) => sentence.start < to && to <= sentence.end);
  return {
    start: opening ? documentSpan(first, opening).start : quotation.span.start,
    end: closing ? documentSpan(last, closing).end : quotation.span.end,
  };
}

function linkedKey(link: Link, library: Library, place: DraftPlace): string | undefined {
  if (link.url === '' || link.url.startsWith('#') || link.url.startsWith('mailto:')) return undefined;
  const target = resolved(link.url, place.uri);
  if (target === undefined) return undefined;
  const isTarget = (source: ListedSource) =>
    sameAddress(source.uri, target) || sameAddress(library.sources.get(source.key)?.metadata.url, target);
  return library.listed.find(isTarget)?.key ?? link.url;
}

function resolved(url: string, base: string): string | undefined {
  return URL.canParse(url, base) ? new URL(url, base).href : undefined;
}

// Fragments and a closing slash do not make another page.
function sameAddress(address: string | undefined, target: string): boolean {
  const bare = (text: string) => text.replace(/#.*$/, '').replace(/\/$/, '');
  return address !== undefined && bare(address) === bare(target);
}
