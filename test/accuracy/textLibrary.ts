// Libraries for measuring, made from texts without files, as the reader of plain text makes sources of them.
import type { Library, Source } from '../../server/core/library';
import { emptyIndex, withSegment } from '../../server/core/passages/passageIndex';
import { buildSegment, type Segment } from '../../server/core/passages/segment';
import { joinPeople } from '../../server/core/people/joinPeople';
import type { People } from '../../server/core/people/people';
import { readSource } from '../../server/sources/readSource';

/** The source of a plain text; `undefined` where it is none (empty, or no text). */
export function sourceOf(key: string, text: string): Source | undefined {
  const about = { path: key, key, shown: `${key}.txt`, uri: `file:///${key}`, format: 'text' as const };
  const read = readSource(new TextEncoder().encode(text), { ...about, size: text.length });
  return read.kind === 'source' ? read.source : undefined;
}

/** The sources of texts by their keys. */
export function sourcesOf(texts: ReadonlyMap<string, string>): readonly Source[] {
  return [...texts].flatMap(([key, text]) => sourceOf(key, text) ?? []);
}

/** The library of these sources. Joining the people of many sources takes a while: where nobody asks for them, give none. */
export function libraryOf(sources: readonly Source[], people: People = joinPeople(sources)): Library {
  return {
    listed: [],
    sources: new Map(sources.map((source) => [source.key, source])),
    passages: withSegment(emptyIndex(), segmentOf(sources)),
    people,
    bibliography: { entries: new Map(), unread: [] },
    indexing: false,
    version: 1,
  };
}

/** What the passage index has of these sources. */
export function segmentOf(sources: readonly Source[]): Segment {
  return buildSegment(sources.map(({ key, words: { keys } }) => ({ source: key, keys })));
}

/** Nobody. */
export const NOBODY: People = { all: [], byForm: new Map() };

/** A text as Markdown that shows it: markup escaped, control characters but line ends gone. */
export function asMarkdown(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, ' ').replace(/[\\`*_[\]<>&~^$@#|]/g, '\\$&');
}

/** The words of a quotation as a writer sets them between double marks: inner double marks single, on one line. */
export function asQuoted(text: string): string {
  return asMarkdown(text.replace(/["\u201C\u201D]/g, "'")).replace(/\s+/g, ' ');
}
