// What the sources say about one person, organisation or place, picked for a small popup: who it is, how it is called,
// where it is mentioned, the sentences that tell the most, and what the person said. Plain data; every line knows its place.
import type { Source } from '../library';
import type { Attribution } from '../quotes/quotation';
import { overlaps } from '../text/span';
import { wordForm, words } from '../text/words';
import { datelineEnd } from './credits';
import { currentRoles, type CardRole } from './currentRoles';
import type { People, Person, SourcePlace } from './people';
import { sentenceAt } from './sentenceAt';

/** A place in a source, with the source's date (may be partial). */
export interface CardPlace extends SourcePlace {
  readonly date?: string;
}

/** A source that mentions the person. */
export interface CardSource {
  readonly source: string;
  readonly title?: string;
  readonly date?: string;
  readonly count: number;
  readonly first: SourcePlace;
}

/** Somebody whose role names the organisation or place. */
export interface CardMember {
  readonly person: Person;
  readonly role: SourcePlace;
}

/** The card. Lists are newest source first, sources without a date last. */
export interface PersonCard {
  readonly person: Person;
  /** Each role once, in its fullest wording. Persons only. */
  readonly roles: readonly CardRole[];
  /** Every form of the name, the fullest first. */
  readonly forms: readonly string[];
  readonly sources: readonly CardSource[];
  /** Whole sentences that say who it is, without a dateline; one a source, no two with the same
   * words, none with what `said` has. */
  readonly sentences: readonly CardPlace[];
  /** What the person is quoted with; `text` has no outer marks but keeps a reporting clause that stands inside. */
  readonly said: readonly CardPlace[];
  /** How many more utterances there are. */
  readonly saidMore: number;
  /** Organisations and places: people whom the sources connect with it. */
  readonly members: readonly CardMember[];
}

/** How much of what the sources say is picked. */
export interface CardSize {
  readonly sentences: number;
  /** The same where the person is quoted, which tells more. */
  readonly sentencesBeside: number;
  readonly said: number;
  readonly members: number;
}

/** A popup shows about a dozen lines without scrolling. */
const POPUP: CardSize = { sentences: 2, sentencesBeside: 1, said: 4, members: 4 };

/** Fewer different words of an utterance may stand in any sentence. */
const FEW = 4;

/** Everything. */
export const WHOLE: CardSize = { sentences: Infinity, sentencesBeside: Infinity, said: Infinity, members: Infinity };

/** The card of `person`, who is one of `people`. `sources` by key. Linear in the sources that mention the person. */
export function personCard(
  people: People,
  sources: ReadonlyMap<string, Source>,
  person: Person,
  size: CardSize = POPUP,
): PersonCard {
  const isPerson = person.kind === 'person';
  const said = isPerson ? utterances(sources, person) : [];
  const shown = said.slice(0, size.said);
  const most = shown.length > 0 ? size.sentencesBeside : size.sentences;
  return {
    person,
    roles: isPerson ? currentRoles(sources, person) : [],
    forms: [person.name, ...person.aliases],
    sources: mentioning(sources, person),
    sentences: tellingSentences(sources, person, { most, said: shown }),
    said: shown,
    saidMore: said.length - shown.length,
    members: isPerson ? [] : membersOf(people, person, size.members),
  };
}

function mentioning(sources: ReadonlyMap<string, Source>, person: Person): readonly CardSource[] {
  const found = new Map<string, { count: number; first: SourcePlace }>();
  for (const mention of person.mentions) {
    const entry = found.get(mention.source);
    if (entry) entry.count += 1;
    else found.set(mention.source, { count: 1, first: mention });
  }
  const listed = [...found].map(([source, entry]): CardSource => {
    const title = sources.get(source)?.metadata.title;
    return { source, ...entry, ...dateOf(sources, source), ...(title === undefined ? {} : { title }) };
  });
  return listed.sort(newestFirst);
}

interface Telling {
  readonly most: number;
  /** What the card has as said: a sentence with it would say it twice. */
  readonly said: readonly SourcePlace[];
}

// Sentences with a role, long ones first, since an apposition says more than a title; where there is none, those of the first
// mentions. Newest first.
function tellingSentences(
  sources: ReadonlyMap<string, Source>,
  person: Person,
  { most, said }: Telling,
): readonly CardPlace[] {
  const date = ({ source }: SourcePlace): string => sources.get(source)?.metadata.date ?? '';
  const roles = (person.kind === 'person' ? [...person.roles] : []).sort(
    (a, b) => Number(isApposition(b)) - Number(isApposition(a)) || date(b).localeCompare(date(a)),
  );
  const found: CardPlace[] = [];
  const seen = said.map(({ text }) => wordSet(text)).filter(({ size }) => size >= FEW);
  for (const place of roles.length > 0 ? roles : mentioning(sources, person).map(({ first }) => first)) {
    if (found.length === most) break;
    const source = sources.get(place.source);
    const span = source && sentenceAt(source.document, place.start);
    if (!source || !span || found.some((one) => one.source === place.source)) continue;
    if (said.some((utterance) => utterance.source === place.source && overlaps(utterance, span))) continue;
    const start = span.start + datelineEnd(source.text.slice(span.start, span.end));
    const text = source.text.slice(start, span.end);
    const own = wordSet(text);
    if (seen.some((other) => isMuchTheSame(own, other))) continue;
    seen.push(own);
    found.push({ source: place.source, start, end: span.end, text, ...dateOf(sources, place.source) });
  }
  return found.sort(newestFirst);
}

// From so many words on, a role tells more than a title does: “director of the Asia Programme at …”.
function isApposition(role: SourcePlace): boolean {
  return role.text.split(' ').length >= 6;
}

// Wire copy differs a little from outlet to outlet: two thirds of the shorter sentence's words in the longer one tell nothing new.
function isMuchTheSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [short, long] = a.size < b.size ? [a, b] : [b, a];
  return [...short].filter((word) => long.has(word)).length >= short.size * 0.67;
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(words(text).map((word) => word.form.toLowerCase()));
}

// Wire copy says the same in several sources: sentences that begin with the same dozen words count as one.
function opening(text: string): string {
  return words(text.slice(0, 200))
    .slice(0, 12)
    .map((word) => wordForm(text.slice(word.start, word.end)).toLowerCase())
    .join(' ');
}

function utterances(sources: ReadonlyMap<string, Source>, person: Person): readonly CardPlace[] {
  const found: CardPlace[] = [];
  for (const key of new Set(person.mentions.map((mention) => mention.source))) {
    const source = sources.get(key);
    if (source) found.push(...utterancesIn(source, person, dateOf(sources, key)));
  }
  const seen = new Set<string>();
  return found.sort(newestFirst).filter((place) => {
    const text = opening(place.text);
    return seen.has(text) ? false : seen.add(text);
  });
}

function utterancesIn(source: Source, person: Person, date: { readonly date?: string }): CardPlace[] {
  const entities = entitiesOf(source, person);
  const places: CardPlace[] = [];
  const placeOfQuotation = new Map<number, number>();
  source.quotations.forEach((quotation, index) => {
    if (!isSaidBy(source.attributions[index], entities)) return;
    const before = quotation.continues === undefined ? undefined : placeOfQuotation.get(quotation.continues);
    const start = before === undefined ? quotation.inner.start : (places[before]?.start ?? quotation.inner.start);
    const { end } = quotation.inner;
    const place = { source: source.key, start, end, text: source.text.slice(start, end), ...date };
    if (before === undefined) placeOfQuotation.set(index, places.push(place) - 1);
    else {
      places[before] = place;
      placeOfQuotation.set(index, before);
    }
  });
  return places;
}

function isSaidBy(attribution: Attribution | undefined, entities: ReadonlySet<number>): boolean {
  if (attribution?.person === undefined || !entities.has(attribution.person)) return false;
  return attribution.kind === 'speech' || attribution.kind === 'mixed';
}

function entitiesOf(source: Source, person: Person): ReadonlySet<number> {
  const starts = new Set(person.mentions.flatMap((place) => (place.source === source.key ? place.start : [])));
  return new Set(source.names.mentions.flatMap((mention) => (starts.has(mention.start) ? mention.entity : [])));
}

function membersOf(people: People, other: Person, most: number): readonly CardMember[] {
  const forms = [other.name, ...other.aliases];
  const members: CardMember[] = [];
  for (const person of people.all) {
    if (members.length === most) break;
    const role = person.roles.find((candidate) => forms.some((form) => hasWords(candidate.text, form)));
    if (role) members.push({ person, role });
  }
  return members;
}

// `US` is not in `USAID`.
function hasWords(text: string, form: string): boolean {
  const at = text.indexOf(form);
  if (at < 0) return false;
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + form.length] ?? ' ');
}

function dateOf(sources: ReadonlyMap<string, Source>, key: string): { readonly date?: string } {
  const date = sources.get(key)?.metadata.date;
  return date === undefined ? {} : { date };
}

// Dates are ISO 8601, perhaps partial, so that their characters sort them.
function newestFirst(a: { readonly date?: string }, b: { readonly date?: string }): number {
  return (b.date ?? '').localeCompare(a.date ?? '');
}
