// The names of a document: every mention of a person, an organisation or a place, and which mentions are of one.
//
// Each prose gives its candidates once (readCandidates.ts). Here the whole document speaks: full names first, then the short
// forms, each joined to the one full name that it can stand for. Two people of one family name are never joined; a short
// form that could be either stays by itself. What the library knows (`known`) decides where the document is silent.
import { documentSpan, type Block, type Document } from '../document';
import type { Candidate } from './candidate';
import { EntityList } from './entityList';
import { findPeople } from './findPeople';
import { genderOfGivenName } from './givenNames';
import type { Entity, EntityKind, Names } from './mention';
import type { NameParts } from './nameParts';
import { genderMostAddressed, namesakesIn, type Gender, type Namesakes } from './namesakes';
import type { People, Person } from './people';
import {
  addFullName,
  emptyPersonIndex,
  personOfFullName,
  personsOfFamily,
  personsOfGiven,
  type PersonIndex,
} from './personIndex';
import { candidatesOf } from './readCandidates';
import { genderOfAddress } from './titles';

/** A candidate in its document. */
interface Found {
  readonly candidate: Candidate;
  readonly block: Block;
  /** The entity, once it is known. */
  entity: number | undefined;
}

/** What is known so far. */
interface Joining {
  readonly text: string;
  readonly found: readonly Found[];
  readonly entities: EntityList;
  readonly index: PersonIndex;
  readonly known: People | undefined;
  readonly namesakes: Namesakes;
  /** Of each person with a full name: where the first stands (index into `found`), and how many there are. */
  readonly full: Map<number, { first: number; count: number }>;
  /** By the address before a full name. */
  readonly genders: Map<number, Gender>;
}

/** The names of a document. `known`: the library's people, by whom short and unusual forms in a draft are recognised. */
export function namesIn(document: Document, known?: People): Names {
  const found: Found[] = [];
  for (const block of document.blocks) {
    for (const candidate of candidatesOf(block.prose)) found.push({ candidate, block, entity: undefined });
  }
  const joining: Joining = {
    text: document.text,
    found,
    entities: new EntityList(document.text),
    index: emptyPersonIndex(),
    known,
    namesakes: namesakesIn(found.map(({ candidate }) => candidate)),
    full: new Map(),
    genders: new Map(),
  };
  const spoken = shortForms(found);
  joinFullNames(joining, spoken);
  noteFullNames(joining);
  joinShortNames(joining, spoken);
  joinCredits(joining);
  joinOthers(joining);
  const names = joining.entities.names(found);
  return known ? { ...names, entities: names.entities.map((entity) => asKnown(entity, known)) } : names;
}

// The library's fuller name for who is called by a short form alone in this document.
function asKnown(entity: Entity, known: People): Entity {
  const [person, ...rivals] = findPeople(known, entity.name);
  if (!person || rivals.length > 0 || person.kind !== entity.kind) return entity;
  return person.name.split(' ').length > entity.name.split(' ').length ? { ...entity, name: person.name } : entity;
}

// Full names: first those that are names by their look, then those that the rest of the document makes names.
function joinFullNames(joining: Joining, spoken: ReadonlySet<string>): void {
  for (const item of joining.found) {
    const { parts, kind, strength } = item.candidate;
    if (isTown(joining, item.candidate)) continue;
    if (parts && kind === 'person' && strength !== 'open' && !item.candidate.credit) joinFullName(joining, item, parts);
  }
  for (const item of joining.found) {
    const { candidate } = item;
    if (item.entity === undefined && candidate.parts && !candidate.credit && isPersonHere(joining, candidate, spoken)) {
      joinFullName(joining, item, candidate.parts);
    }
  }
}

function joinFullName(joining: Joining, item: Found, parts: NameParts): void {
  // “Mr. Van Hollen”: the end of a name that the document has in full.
  const [tail, ...rivals] = personsOfFamily(joining.index, item.candidate.words);
  const isTail = tail !== undefined && rivals.length === 0;
  item.entity =
    (isTail ? tail : personOfFullName(joining.index, parts, joining.namesakes.apart)) ?? joining.entities.add('person');
  if (!isTail) addFullName(joining.index, item.entity, parts);
}

// “in Coketown”, “at Coombe Tracey”: whoever speaks for a place, it is no person.
function isTown(joining: Joining, candidate: Candidate): boolean {
  return candidate.title === undefined && joining.namesakes.towns.has(candidate.name);
}

function noteFullNames(joining: Joining): void {
  for (const [index, { candidate, entity }] of joining.found.entries()) {
    if (entity === undefined) continue;
    const noted = joining.full.get(entity) ?? { first: index, count: 0 };
    joining.full.set(entity, { first: noted.first, count: noted.count + 1 });
    const byAddress = candidate.title === undefined ? undefined : genderOfAddress(candidate.title);
    const gender = byAddress ?? genderOfGivenName(candidate.parts?.given[0] ?? '');
    if (gender && (byAddress || !joining.genders.has(entity))) joining.genders.set(entity, gender);
  }
}

function isPersonHere(joining: Joining, candidate: Candidate, spoken: ReadonlySet<string>): boolean {
  if ((candidate.kind !== undefined && candidate.kind !== 'person') || !candidate.parts) return false;
  if (isTown(joining, candidate)) return false;
  if (knownAs(joining, candidate)?.kind === 'person') return true;
  if (personOfFullName(joining.index, candidate.parts) !== undefined) return true;
  if (candidate.doubtful) return false;
  return spoken.has(candidate.words.at(-1) ?? '') || personsOfFamily(joining.index, candidate.words).length > 0;
}

// Single words that a title or a verb of speaking shows to be persons' names.
function shortForms(found: readonly Found[]): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const { candidate } of found) {
    const [word = ''] = candidate.words;
    if (candidate.words.length === 1 && candidate.kind === 'person' && !candidate.credit) forms.add(word);
  }
  return forms;
}

function joinShortNames(joining: Joining, spoken: ReadonlySet<string>): void {
  const own = new Map<string, number>();
  for (const [at, item] of joining.found.entries()) {
    const { candidate } = item;
    if (item.entity !== undefined || candidate.credit || candidate.words.length !== 1) continue;
    if (isTown(joining, candidate)) continue;
    if (candidate.kind === 'organisation' || (candidate.kind === 'place' && candidate.placed)) continue;
    const persons = personsMeant(joining, candidate, at);
    const [word = ''] = candidate.words;
    if (persons.length === 1) item.entity = persons[0];
    else if (
      candidate.kind !== 'place' &&
      (persons.length > 1 || isPersonAlone(joining, candidate) || (spoken.has(word) && !candidate.doubtful))
    ) {
      const gender = addressedAs(candidate) ?? genderMostAddressed(joining.namesakes, word);
      const key = `${word} ${gender ?? ''}`;
      item.entity = own.get(key) ?? joining.entities.add('person');
      own.set(key, item.entity);
    }
  }
}

// By family name; then by a given name that only one person has.
function personsMeant(joining: Joining, candidate: Candidate, at: number): readonly number[] {
  const [word = ''] = candidate.words;
  const family = personsOfFamily(joining.index, candidate.words);
  if (family.length > 0) return bearersMeant(joining, candidate, family, at);
  if (candidate.kind === 'place' || candidate.doubtful) return [];
  // “young Thomas” is not Thomas Gradgrind where Tom Gradgrind is somebody.
  if (candidate.aged && joining.namesakes.apart.has(word)) return [];
  const given = personsOfGiven(joining.index, word);
  return given.length === 1 && !isKnownFamily(joining, word) ? given : [];
}

// Of those who bear the family name: whom the address allows; among several, the only one who is named before.
function bearersMeant(
  joining: Joining,
  candidate: Candidate,
  family: readonly number[],
  at: number,
): readonly number[] {
  const gender = addressedAs(candidate) ?? otherBearer(joining, candidate.words[0] ?? '', family);
  const agreeing = gender === undefined ? family : ofGender(joining, family, gender);
  if (agreeing.length < 2) return agreeing;
  const before = agreeing.filter((person) => (joining.full.get(person)?.first ?? at) < at);
  const meant = before.length > 1 ? before.filter((person) => isChief(joining, person, before)) : before;
  const [only] = meant;
  if (meant.length !== 1 || only === undefined) return agreeing;
  return gender === undefined || !before.some((person) => joining.genders.get(person) === gender)
    ? meant
    : meant.filter((person) => joining.genders.get(person) === gender);
}

// Named in full three times as often as each other bearer: the one whom the text is about.
function isChief(joining: Joining, person: number, bearers: readonly number[]): boolean {
  const count = joining.full.get(person)?.count ?? 0;
  return bearers.every((other) => other === person || count >= 3 * (joining.full.get(other)?.count ?? 0));
}

function addressedAs({ title }: Candidate): Gender | undefined {
  return title === undefined ? undefined : genderOfAddress(title);
}

// “Ms Clinton” is not Bill. Nobody where all are of the other gender.
function ofGender(joining: Joining, persons: readonly number[], gender: Gender): readonly number[] {
  const agreeing = persons.filter((person) => joining.genders.get(person) === gender);
  const others = persons.filter((person) => joining.genders.get(person) === undefined);
  if (agreeing.length === 0 && others.length < persons.length) return [];
  return [...agreeing, ...others];
}

// “Sleary said” where Mr Sleary is met much oftener than Josephine Sleary, who alone has a full name: his gender.
function otherBearer(joining: Joining, word: string, family: readonly number[]): Gender | undefined {
  const gender = genderMostAddressed(joining.namesakes, word);
  if (gender === undefined || ofGender(joining, family, gender).length > 0) return undefined;
  const full = family.reduce((sum, person) => sum + (joining.full.get(person)?.count ?? 0), 0);
  return (joining.namesakes.addressed.get(word)?.[gender] ?? 0) > full ? gender : undefined;
}

// A single word that is a person without a full name in this document.
function isPersonAlone(joining: Joining, candidate: Candidate): boolean {
  const known = knownAs(joining, candidate);
  if (known) return known.kind === 'person' && (!candidate.doubtful || candidate.kind === 'person');
  if (candidate.kind === 'person' && candidate.strength !== 'open') return !candidate.doubtful;
  return isKnownFamily(joining, candidate.words[0] ?? '') && !candidate.doubtful;
}

// Makers of the report: joined among themselves, and to a person of the story only by the same full name.
function joinCredits(joining: Joining): void {
  const credits = emptyPersonIndex();
  for (const item of joining.found) {
    const { parts } = item.candidate;
    if (!item.candidate.credit || item.candidate.kind !== 'person' || !parts) continue;
    const story = personOfFullName(joining.index, parts);
    item.entity = story ?? personOfFullName(credits, parts) ?? joining.entities.add('person');
    if (story === undefined) addFullName(credits, item.entity, parts);
  }
}

// Organisations and places: by their folded name.
function joinOthers(joining: Joining): void {
  const byKey = new Map<string, number>();
  let previous: Found | undefined;
  for (const item of joining.found) {
    const kind = item.entity === undefined ? kindOfOther(joining, item.candidate) : undefined;
    if (kind === undefined) {
      previous = item;
      continue;
    }
    const key = `${kind} ${item.candidate.key === '' ? item.candidate.name : item.candidate.key}`;
    const introduced = isAcronymOf(joining.text, previous, item) ? previous?.entity : undefined;
    item.entity = byKey.get(key) ?? introduced ?? joining.entities.add(kind);
    byKey.set(key, item.entity);
    previous = item;
  }
}

function kindOfOther(joining: Joining, candidate: Candidate): EntityKind | undefined {
  if (candidate.kind === 'place' || (candidate.kind !== 'organisation' && isTown(joining, candidate))) return 'place';
  if (candidate.kind === 'organisation' && candidate.strength !== 'open') return 'organisation';
  const known = candidate.doubtful ? undefined : knownAs(joining, candidate);
  return known && known.kind !== 'person' ? known.kind : undefined;
}

// “Center for Strategic and International Studies (CSIS)”.
function isAcronymOf(text: string, name: Found | undefined, item: Found): boolean {
  if (name?.entity === undefined || name.candidate.kind !== 'organisation' || item.candidate.words.length !== 1)
    return false;
  const acronymSpan = documentSpan(item.block, item.candidate);
  const between = text.slice(documentSpan(name.block, name.candidate).end, acronymSpan.start);
  if (between !== ' (' || text[acronymSpan.end] !== ')') return false;
  const initials = name.candidate.words.map((word) => word[0] ?? '').join('');
  const acronym = item.candidate.words[0] ?? '';
  return acronym.length > 1 && acronym[0] === initials[0] && isSubsequence(acronym, initials);
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at += 1;
  return at === part.length;
}

// The one person, organisation or place of the library that these words name.
function knownAs(joining: Joining, candidate: Candidate): Person | undefined {
  const [only, ...rivals] = joining.known?.byForm.get(candidate.name) ?? [];
  return only === undefined || rivals.length > 0 ? undefined : joining.known?.all[only];
}

// A family name that several people of the library share is a person's name still.
function isKnownFamily(joining: Joining, word: string): boolean {
  const persons = joining.known?.byForm.get(word) ?? [];
  return persons.length > 0 && persons.every((index) => joining.known?.all[index]?.kind === 'person');
}
