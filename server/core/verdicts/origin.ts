// What a draft says, or shows, of where a quotation comes from: who spoke it, what it cites, and where the quotations beside
// it stand. From these, the stretches of the sources in which it must then stand: a speaker's own utterances, the cited
// texts, the place next to the other piece of an interrupted sentence. In a hundred words a short quotation with a dropped
// “not” can be known for what it is; in ten million it may be anybody's.
import type { Library, Source } from '../library';
import { samePerson } from '../people/findPeople';
import { foldName } from '../people/foldName';
import type { WordRange } from './passageWords';
import { firstIndex } from './search';

/** A passage of a source. */
export interface PassagePlace {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** What is known of where a quotation comes from. */
export interface Origin {
  /** Whom the draft names as its speaker. */
  readonly speaker?: string;
  /** Keys of the sources that it cites. */
  readonly cited: readonly string[];
  /** Where the other pieces of the same utterance stand (“Neither side,” said Cutler, “will want to smile”). */
  readonly pieces: readonly PassagePlace[];
  /** Where the quotations stand that the same paragraph or table row sets beside it: a misquotation is corrected there. */
  readonly neighbours: readonly PassagePlace[];
  /** Keys of the sources that have the quotations before and after it in the draft. */
  readonly beside: readonly string[];
}

/** Stretches of sources that a quotation must stand in if what the draft says is true. */
export interface Realm {
  readonly kind: 'piece' | 'neighbour' | 'speaker' | 'cited' | 'beside';
  readonly stretches: readonly Stretches[];
  /** Words in all of them together. */
  readonly words: number;
}

/** Stretches of one source's words, ascending and disjoint. */
export interface Stretches {
  readonly source: Source;
  readonly ranges: readonly WordRange[];
}

/** Words on either side of one piece in which the other must begin: the longest reporting clause has about as many. */
const BESIDE_PIECE = 30;

/** The realms of a quotation of this many words, the narrowest first. */
export function realmsOf(origin: Origin, library: Library, length: number): readonly Realm[] {
  const pieces = origin.pieces.flatMap((place) => around(place, library, length + BESIDE_PIECE));
  const neighbours = origin.neighbours.flatMap((place) => around(place, library, length));
  const spoken = origin.speaker === undefined ? [] : spokenBy(library, origin.speaker);
  const isNear = ({ source: { key } }: Stretches): boolean => origin.cited.includes(key) || origin.beside.includes(key);
  const near = spoken.filter(isNear);
  const realms: Realm[] = [
    realm('piece', pieces),
    realm('neighbour', neighbours),
    // What the speaker says in the sources that the draft quotes here, and what he or she says anywhere.
    realm('speaker', near),
    realm('speaker', near.length < spoken.length ? spoken : []),
    realm('cited', wholeTexts(library, origin.cited)),
    realm('beside', wholeTexts(library, origin.beside)),
  ];
  return realms.filter(({ words }) => words > 0);
}

function realm(kind: Realm['kind'], stretches: readonly Stretches[]): Realm {
  const words = stretches.reduce((sum, { ranges }) => sum + lengthOf(ranges), 0);
  return { kind, stretches, words };
}

function lengthOf(ranges: readonly WordRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0);
}

// A passage with so many words before and after it.
function around({ source: key, start, end }: PassagePlace, library: Library, margin: number): Stretches[] {
  const source = library.sources.get(key);
  if (!source) return [];
  const from = Math.max(0, wordFrom(source, start) - margin);
  const to = Math.min(source.words.starts.length, wordFrom(source, end) + margin);
  return [{ source, ranges: [{ from, to }] }];
}

function wholeTexts(library: Library, keys: readonly string[]): Stretches[] {
  return keys.flatMap((key) => {
    const source = library.sources.get(key);
    return source ? [{ source, ranges: [{ from: 0, to: source.words.starts.length }] }] : [];
  });
}

/** What one source's speakers say, by the name that the source has for them. */
interface Voice {
  readonly name: string;
  /** Folded words of the name. */
  readonly parts: ReadonlySet<string>;
  readonly ranges: readonly WordRange[];
}

const voices = new WeakMap<Source, readonly Voice[]>();

/** Speakers whose utterances are remembered for a library; a draft has fewer. */
const MOST_SPEAKERS = 500;

const remembered = new WeakMap<Library, Map<string, readonly Stretches[]>>();

/** What a person says in the sources, by any name that may be his or hers. Who shares the family name and cannot be told
 * apart is counted too: the realm only grows by it. */
export function spokenBy(library: Library, name: string): readonly Stretches[] {
  const ofLibrary = remembered.get(library) ?? new Map<string, readonly Stretches[]>();
  remembered.set(library, ofLibrary);
  const known = ofLibrary.get(name);
  if (known) return known;
  const family = foldName(name).split(' ').at(-1) ?? '';
  const found = [...library.sources.values()].flatMap((source): Stretches[] => {
    const own = voicesOf(source).filter(({ parts }) => parts.has(family));
    const ranges = own.flatMap((voice) => (samePerson(library.people, name, voice.name) === false ? [] : voice.ranges));
    return ranges.length > 0 ? [{ source, ranges: ranges.sort((a, b) => a.from - b.from) }] : [];
  });
  if (ofLibrary.size >= MOST_SPEAKERS) ofLibrary.clear();
  ofLibrary.set(name, found);
  return found;
}

function voicesOf(source: Source): readonly Voice[] {
  const known = voices.get(source);
  if (known) return known;
  const byPerson = new Map<number, WordRange[]>();
  source.attributions.forEach(({ person }, index) => {
    const quotation = source.quotations[index];
    if (person === undefined || !quotation) return;
    const range = { from: wordFrom(source, quotation.span.start), to: wordFrom(source, quotation.span.end) };
    const list = byPerson.get(person);
    if (list) list.push(range);
    else byPerson.set(person, [range]);
  });
  const found = [...byPerson].map(([person, ranges]): Voice => {
    const name = source.names.entities[person]?.name ?? '';
    return { name, parts: new Set(foldName(name).split(' ')), ranges };
  });
  voices.set(source, found);
  return found;
}

// Index of the first word that begins at or after an offset.
function wordFrom({ words: { starts } }: Source, offset: number): number {
  return firstIndex(starts.length, (index) => (starts[index] ?? 0) >= offset);
}
