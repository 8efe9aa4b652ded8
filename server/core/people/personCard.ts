// What the sources say about one person, organisation or place, picked for a small popup: who it is, how it is called,
// where it is mentioned, the sentences that tell the most, and what the person said. Plain data; every line knows its place.
import type { Source } from '../library';
import type { Attribution } from '../quotes/quotation';
import { wordForm, words } from '../text/words';
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
  /** Whole sentences, those that say who it is first; no two with the same words. */
  readonly sentences: readonly CardPlace[];
  /** What the person is quoted with; `text` has no outer marks but keeps a reporting clause that stands inside. */
  readonly said: readonly CardPlace[];
  /** How many more utterances there are. */
  readonly saidMore: number;
  /** Organisations and places: people whom the sources connect with it. */
  readonly members: readonly CardMember[];
}

// A popup shows about twenty lines without scrolling.
const MOST_SENTENCES = 3;
const MOST_SENTENCES_OTHERS = 2;
const MOST_SAID = 5;
const MOST_MEMBERS = 5;

/** The card of `person`, who is one of `people`. `sources` by key. Linear in the sources that mention the person. */
export function personCard(people: People, sources: ReadonlyMap<string, Source>, person: Person): PersonCard {
  const isPerson = person.kind === 'person';
  const said = isPerson ? utterances(sources, person) : [];
  return {
    person,
    roles: isPerson ? currentRoles(sources, person) : [],
    forms: [person.name, ...person.aliases],
    sources: mentioning(sources, person),
    sentences: tellingSentences(sources, person, isPerson ? MOST_SENTENCES : MOST_SENTENCES_OTHERS),
    said: said.slice(0, MOST_SAID),
    saidMore: Math.max(0, said.length - MOST_SAID),
    members: isPerson ? [] : membersOf(people, person),
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

// Sentences with a role, the longest role first, since an apposition says more than a title; then those of first mentions.
function tellingSentences(sources: ReadonlyMap<string, Source>, person: Person, most: number): readonly CardPlace[] {
  const roles = person.kind === 'person' ? [...person.roles].sort((a, b) => weight(b) - weight(a)) : [];
  const firsts = mentioning(sources, person).map(({ first }) => first);
  const found: CardPlace[] = [];
  const seen: ReadonlySet<string>[] = [];
  for (const place of [...roles, ...firsts]) {
    if (found.length === most) break;
    const source = sources.get(place.source);
    const span = source && sentenceAt(source.document, place.start);
    if (!source || !span) continue;
    const text = source.text.slice(span.start, span.end);
    const own = wordSet(text);
    if (seen.some((other) => isMuchTheSame(own, other))) continue;
    seen.push(own);
    found.push({ source: place.source, start: span.start, end: span.end, text, ...dateOf(sources, place.source) });
  }
  return found;
}

// Beyond this many words a role is no more telling for being longer; newer sources stand first then, sort being stable.
function weight(role: SourcePlace): number {
  return Math.min(role.text.split(' ').length, 6);
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

function membersOf(people: People, other: Person): readonly CardMember[] {
  const forms = [other.name, ...other.aliases];
  const members: CardMember[] = [];
  for (const person of people.all) {
    if (members.length === MOST_MEMBERS) break;
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
