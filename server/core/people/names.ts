// The names of a document: every mention of a person, an organisation or a place, and which mentions are of one.
//
// Each prose gives its candidates once (readCandidates.ts). Here the whole document speaks: full names first, then the short
// forms, each joined to the one full name that it can stand for. Two people of one family name are never joined; a short
// form that could be either stays by itself. What the library knows (`known`) decides where the document is silent.
import { documentSpan, type Block, type Document } from '../document';
import {
  addressedAs,
  bearerToCome,
  bearersMeant,
  isNotYetNamed,
  noBearers,
  noteFullName,
  noteShortName,
  type Bearers,
  type PlacedName,
} from './bearers';
import type { Candidate } from './candidate';
import { isCommonWord } from './commonWords';
import { EntityList } from './entityList';
import { findPeople } from './findPeople';
import type { Entity, EntityKind, Names } from './mention';
import type { NameParts } from './nameParts';
import { genderMostAddressed, namesakesIn, type Namesakes } from './namesakes';
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

/** A candidate in its document. */
interface Found {
  readonly candidate: Candidate;
  readonly block: Block;
  /** Number of the block in its document. */
  readonly order: number;
  /** The entity, once it is known. */
  entity: number | undefined;
}

/** So often is Mrs Gradgrind met before any woman of the name is named in full that she is none of those to come; a heading and
 * an abstract may have Mrs Clinton before Hillary Clinton. */
const OFTEN_UNNAMED = 3;

/** What is known so far. */
interface Joining {
  readonly text: string;
  readonly found: readonly Found[];
  readonly entities: EntityList;
  readonly index: PersonIndex;
  readonly known: People | undefined;
  readonly namesakes: Namesakes;
  readonly bearers: Bearers;
}

/** The names of a document. `known`: the library's people, by whom short and unusual forms in a draft are recognised. */
export function namesIn(document: Document, known?: People): Names {
  const found: Found[] = [];
  for (const [order, block] of document.blocks.entries()) {
    for (const candidate of candidatesOf(block.prose)) found.push({ candidate, block, order, entity: undefined });
  }
  const namesakes = namesakesIn(found.map(({ candidate }) => candidate));
  const joining: Joining = {
    text: document.text,
    found,
    entities: new EntityList(document.text),
    index: emptyPersonIndex(),
    known,
    namesakes,
    bearers: noBearers(namesakes),
  };
  const spoken = shortForms(found, 'doubtful');
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

function noteFullNames({ found, bearers }: Joining): void {
  for (const [at, item] of found.entries())
    if (item.entity !== undefined) noteFullName(bearers, item.entity, placedName(item, at));
}

function placedName({ candidate, order, block }: Found, at: number): PlacedName {
  return { candidate, at, block: order, text: block.prose.text };
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
function shortForms(found: readonly Found[], least: 'doubtful' | 'plain'): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const { candidate } of found) {
    const [word = ''] = candidate.words;
    if (least === 'plain' && candidate.doubtful) continue;
    if (candidate.words.length === 1 && candidate.kind === 'person' && !candidate.credit) forms.add(word);
  }
  return forms;
}

function joinShortNames(joining: Joining, spoken: ReadonlySet<string>): void {
  const early: { readonly item: Found; readonly at: number }[] = [];
  const own = new Map<string, number>();
  const unnamed = new Map<string, number>();
  const plain = shortForms(joining.found, 'plain');
  for (const [at, item] of joining.found.entries()) {
    const { candidate } = item;
    if (item.entity !== undefined || candidate.credit || candidate.words.length !== 1) continue;
    if (isTown(joining, candidate)) continue;
    if (candidate.kind === 'organisation' || (candidate.kind === 'place' && candidate.placed)) continue;
    if ((unnamed.get(addressOf(candidate)) ?? 0) >= OFTEN_UNNAMED) {
      joinAlone(joining, own, item);
      continue;
    }
    const persons = personsMeant(joining, item, at);
    const [only] = persons;
    if (only !== undefined && persons.length === 1) {
      item.entity = only;
      noteShortName(joining.bearers, only, at);
    } else if (persons.length > 1) {
      early.push({ item, at });
      if (isNotYetNamed(joining.bearers, placedName(item, at), persons))
        unnamed.set(addressOf(candidate), (unnamed.get(addressOf(candidate)) ?? 0) + 1);
    } else if (
      candidate.kind !== 'place' &&
      (isPersonAlone(joining, candidate) || isFormOfPerson(candidate, spoken, plain))
    )
      joinAlone(joining, own, item);
  }
  // In a heading a family name stands before the full one.
  for (const { item, at } of early) {
    const isOther = (unnamed.get(addressOf(item.candidate)) ?? 0) >= OFTEN_UNNAMED;
    const family = isOther ? [] : personsOfFamily(joining.index, item.candidate.words);
    item.entity = bearerToCome(joining.bearers, placedName(item, at), family);
    if (item.entity === undefined && item.candidate.kind !== 'place') joinAlone(joining, own, item);
  }
}

// “Alice said” may open a sentence where “said Alice” does not.
function isFormOfPerson(candidate: Candidate, spoken: ReadonlySet<string>, plain: ReadonlySet<string>): boolean {
  const [word = ''] = candidate.words;
  return candidate.doubtful ? candidate.kind === 'person' && plain.has(word) && !isCommonWord(word) : spoken.has(word);
}

// “female gradgrind” for Mrs Gradgrind; the family name without more is nobody's.
function addressOf(candidate: Candidate): string {
  const gender = addressedAs(candidate);
  return gender === undefined ? '' : `${gender} ${candidate.words[0] ?? ''}`;
}

// With its like, told apart by Mr and Mrs alone.
function joinAlone(joining: Joining, own: Map<string, number>, item: Found): void {
  const [word = ''] = item.candidate.words;
  const gender = addressedAs(item.candidate) ?? genderMostAddressed(joining.namesakes, word);
  const key = `${word} ${gender ?? ''}`;
  item.entity = own.get(key) ?? joining.entities.add('person');
  own.set(key, item.entity);
}

// By family name; then by a given name that only one person has.
function personsMeant(joining: Joining, item: Found, at: number): readonly number[] {
  const { candidate } = item;
  const [word = ''] = candidate.words;
  const family = personsOfFamily(joining.index, candidate.words);
  if (family.length > 0) return bearersMeant(joining.bearers, placedName(item, at), family);
  if (candidate.kind === 'place' || (candidate.doubtful && isCommonWord(word))) return [];
  // “young Thomas” is not Thomas Gradgrind where Tom Gradgrind is somebody.
  if (candidate.aged && joining.namesakes.apart.has(word)) return [];
  const given = personsOfGiven(joining.index, word);
  return given.length === 1 && !isKnownFamily(joining, word) ? given : [];
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
