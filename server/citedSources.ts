// Which sources a quotation cites: by citation key, or by a link to a source's file or address in its sentence.
import type { Citation, Link } from './core/citations/citation';
import { documentSpan, type Document } from './core/document';
import type { Library } from './core/library';
import type { Quotation } from './core/quotes/quotation';
import { proseOffset } from './core/text/prose';
import { sentenceOfProse } from './core/text/sentences';
import { byStart, overlapping } from './core/text/sorted';
import type { Span } from './core/text/span';

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

const sortedLinks = new WeakMap<Document, readonly Link[]>();

function linksServing({ document, quotation }: Citing): readonly Link[] {
  const links = sortedLinks.get(document) ?? byStart(document.links);
  sortedLinks.set(document, links);
  return overlapping(links, sentenceOf(document, quotation));
}

// From the start of the sentence in which the quotation begins to the end of the one in which it ends.
function sentenceOf(document: Document, quotation: Quotation): Span {
  const first = document.blocks[quotation.pieces[0]?.block ?? -1];
  const last = document.blocks[quotation.pieces.at(-1)?.block ?? -1];
  if (!first || !last || quotation.kind === 'block') return quotation.span;
  const from = proseOffset(first.prose, quotation.span.start - first.span.start);
  const to = proseOffset(last.prose, quotation.span.end - last.span.start);
  const opening = sentenceOfProse(first.prose, from);
  const closing = sentenceOfProse(last.prose, to - 1);
  return {
    start: opening ? documentSpan(first, opening).start : quotation.span.start,
    end: closing ? documentSpan(last, closing).end : quotation.span.end,
  };
}

function linkedKey(link: Link, library: Library, place: DraftPlace): string | undefined {
  if (link.url === '' || link.url.startsWith('#') || link.url.startsWith('mailto:')) return undefined;
  const target = resolved(link.url, place.uri);
  return target === undefined ? undefined : (keysByAddress(library).get(bareAddress(target)) ?? link.url);
}

const addresses = new WeakMap<Library, ReadonlyMap<string, string>>();

// The keys of the sources by their files' and their texts' addresses; of two with one address the first listed.
function keysByAddress(library: Library): ReadonlyMap<string, string> {
  const known = addresses.get(library);
  if (known) return known;
  const keys = new Map<string, string>();
  for (const { key, uri } of library.listed) {
    for (const address of [uri, library.sources.get(key)?.metadata.url]) {
      const bare = address === undefined ? undefined : bareAddress(address);
      if (bare !== undefined && !keys.has(bare)) keys.set(bare, key);
    }
  }
  addresses.set(library, keys);
  return keys;
}

function resolved(url: string, base: string): string | undefined {
  return URL.canParse(url, base) ? new URL(url, base).href : undefined;
}

// Fragments and a closing slash do not make another page.
function bareAddress(address: string): string {
  return address.replace(/#.*$/s, '').replace(/\/$/, '');
}
