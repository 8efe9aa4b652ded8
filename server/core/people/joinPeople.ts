// The people register: the persons, organisations and places of all sources, joined.
//
// A full name joins the same full name, or one that it cannot but be (Antony J. Blinken, Tony Blinken) where there is only
// one such. A family name without a full name in its own source joins the one person of the other sources who bears it;
// where two do, it stays by itself. Persons who made the reports (credits) are left out: a photographer's name must not make the
// name of a minister ambiguous. Linear in the number of entities.
import type { Source } from '../library';
import { formsOf } from './entityList';
import { foldName } from './foldName';
import { formIndex } from './formIndex';
import type { EntityKind } from './mention';
import { bestKnownFirst, namesakeMeant, officesOf, type Namesake } from './namesakesAcross';
import type { People, Person } from './people';
import { addFullName, emptyPersonIndex, personOfFullName, personsOfFamily, type PersonIndex } from './personIndex';
import { membersOf, type Member } from './sourceMembers';

/** A member with the number of its source. */
interface Placed {
  readonly order: number;
  readonly member: Member;
}

/** What is joined so far: groups of members, and the ways to find a group. */
interface Register {
  readonly groups: Placed[][];
  /** Of each group: the keys of its members' sources. */
  readonly sources: Set<string>[];
  readonly persons: PersonIndex;
  readonly byKey: Map<string, number>;
}

/** The register of all sources; persons, organisations and places in the order of their first mention. */
export function joinPeople(sources: readonly Source[]): People {
  const register: Register = { groups: [], sources: [], persons: emptyPersonIndex(), byKey: new Map() };
  const placed = sources.flatMap((source, order) => membersOf(source).map((member): Placed => ({ order, member })));
  for (const one of placed) if (!one.member.isShort) join(register, one);
  const namesakes = new Map<string, readonly Namesake[]>();
  for (const one of placed) if (one.member.isShort) joinShort(register, namesakes, one);
  const groups = register.groups.map((group) => [...group].sort((a, b) => a.order - b.order));
  groups.sort(
    (a, b) =>
      (a[0]?.order ?? 0) - (b[0]?.order ?? 0) ||
      (a[0]?.member.mentions[0]?.start ?? 0) - (b[0]?.member.mentions[0]?.start ?? 0),
  );
  const ids = new Map<string, number>();
  const all = groups.map((group) =>
    personOf(
      group.map(({ member }) => member),
      ids,
    ),
  );
  return { all, byForm: formIndex(all) };
}

function join(register: Register, placed: Placed): void {
  const { member } = placed;
  const group = member.entity.kind === 'person' ? groupOfPerson(register, member) : groupOfOther(register, member);
  addTo(register, group, placed);
}

function groupOfPerson(register: Register, { source, names }: Member): number {
  const [fullest] = names;
  const alike = fullest && personOfFullName(register.persons, fullest);
  // Tom beside Thomas Gradgrind: their own source keeps them apart.
  const isApart = alike !== undefined && register.sources[alike]?.has(source) === true;
  const known = isApart ? undefined : alike;
  const group = known ?? newGroup(register);
  for (const parts of names) addFullName(register.persons, group, parts);
  return group;
}

function groupOfOther(register: Register, { keys }: Member): number {
  const known = keys.map((key) => register.byKey.get(key)).find((group) => group !== undefined);
  const group = known ?? newGroup(register);
  for (const key of keys) if (!register.byKey.has(key)) register.byKey.set(key, group);
  return group;
}

function joinShort(register: Register, namesakes: Map<string, readonly Namesake[]>, placed: Placed): void {
  const { member } = placed;
  const family = member.folded;
  const those = namesakes.get(family) ?? namesakesOf(register, personsOfFamily(register.persons, [family]));
  namesakes.set(family, those);
  const meant = namesakeMeant(those, member)?.group;
  const isHere = (group: number): boolean => register.sources[group]?.has(member.source) === true;
  // Shared by two people: nobody can say which, nor that two sources mean the same one. So where its own source has the
  // bearer and keeps the two apart: Mrs Gradgrind beside Thomas Gradgrind.
  const isOther = those.length > 0 && meant === undefined;
  const key = isOther ? `short ${family} ${member.source}` : `short ${family}`;
  const known = register.byKey.get(key);
  const group = meant ?? (known === undefined || isHere(known) ? newGroup(register) : known);
  if (meant === undefined) register.byKey.set(key, group);
  addTo(register, group, placed);
}

function namesakesOf({ groups, sources }: Register, persons: readonly number[]): readonly Namesake[] {
  const namesakes = persons.map((group) => ({
    group,
    // A copy: short forms that are joined later say nothing about who is well known.
    sources: new Set(sources[group]),
    // Who has no namesake need not be told apart.
    offices: new Set(persons.length > 1 ? groups[group]?.flatMap(({ member }) => officesOf(member.entity)) : []),
  }));
  return bestKnownFirst(namesakes);
}

function addTo({ groups, sources }: Register, group: number, placed: Placed): void {
  groups[group]?.push(placed);
  sources[group]?.add(placed.member.source);
}

function newGroup(register: Register): number {
  register.groups.push([]);
  register.sources.push(new Set());
  return register.groups.length - 1;
}

function personOf(group: readonly Member[], ids: Map<string, number>): Person {
  const kind: EntityKind = group[0]?.entity.kind ?? 'person';
  const places = group.flatMap(({ mentions }) => mentions);
  const [name = '', ...aliases] = unlikeForms(formsOf(places.map((place) => place.text)));
  const slug = `${kind}:${foldName(name).replaceAll(' ', '-')}`;
  const count = (ids.get(slug) ?? 0) + 1;
  ids.set(slug, count);
  return {
    id: count === 1 ? slug : `${slug}-${count}`,
    kind,
    name,
    aliases,
    roles: group.flatMap(({ roles }) => roles),
    mentions: places,
  };
}

// Without the capitals of a dateline: BEIJING beside Beijing.
function unlikeForms(forms: readonly string[]): readonly string[] {
  return forms.filter(
    (form, at) => /\p{Ll}/u.test(form) || !forms.slice(0, at).some((other) => other.toUpperCase() === form),
  );
}
