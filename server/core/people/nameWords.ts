// The words of all names that the library's people bear, and the ways to find a name of which one word is written wrongly.
import { foldName } from './foldName';
import { partsOfName } from './nameParts';
import type { People, Person } from './people';

/** A word of somebody's name. */
export interface NameWord {
  readonly folded: string;
  /** As the sources write it. */
  readonly written: string;
  readonly person: Person;
}

/** Made once for a register. */
export interface NameWords {
  /** Every folded word of every name, of organisations and places too. */
  readonly known: ReadonlySet<string>;
  /** A full name without one of its words (`antony *`) -> the words that stand there. */
  readonly missing: ReadonlyMap<string, readonly NameWord[]>;
  /** Length of a family name -> those of that length whose bearer has a full name, or is often called so. */
  readonly families: ReadonlyMap<number, readonly NameWord[]>;
  /** Names of which the sources have one word, and too seldom to be among `families`. */
  readonly seldom: readonly NameWord[];
}

/** Longest name that is looked at, in words: as long as a run of name words. */
export const LONGEST_NAME = 4;

/** Mentions of somebody without a full name from which on the name is known. */
const OFTEN = 3;

/** Shorter names of houses and societies are a letter apart by chance. */
const SHORTEST_OF_HOUSE = 6;

const remembered = new WeakMap<People, NameWords>();

/** The words of a register's names. Linear in the number of forms; once for each register. */
export function nameWordsOf(people: People): NameWords {
  const known = remembered.get(people);
  if (known) return known;
  const made = readWords(people);
  remembered.set(people, made);
  return made;
}

/** The key of a name without its word at `at`. */
export function keyWithout(words: readonly string[], at: number): string {
  return words.map((word, index) => (index === at ? '*' : word)).join(' ');
}

function readWords(people: People): NameWords {
  const known = new Set<string>();
  const missing = new Map<string, NameWord[]>();
  const families = new Map<number, NameWord[]>();
  const seldom: NameWord[] = [];
  for (const person of people.all) {
    for (const form of [person.name, ...person.aliases]) {
      const written = writtenWords(form);
      for (const { folded } of written) known.add(folded);
      if (person.kind === 'organisation') addHouse(missing, person, written);
      if (person.kind !== 'person') continue;
      if (written.length > 1) addFullName({ missing, families }, person, { form, name: written });
      else if (written[0] && isCalledSo(person)) add(families, written[0].folded.length, { ...written[0], person });
      else if (written[0] && !/\s/.test(person.name)) seldom.push({ ...written[0], person });
    }
  }
  return { known, missing, families, seldom };
}

// Scrooge, whom nobody calls by a full name: met often enough that the one word is his name.
function isCalledSo({ name, mentions }: Person): boolean {
  return !/\s/.test(name) && mentions.length >= OFTEN;
}

interface Written {
  readonly folded: string;
  readonly written: string;
}

// Capitals throughout are a headline's or a transcript's.
function writtenWords(form: string): readonly Written[] {
  const shouted = form.length > 5 && !/\p{Ll}/u.test(form);
  return form.split(/[\s\u2010\u2011-]+/u).flatMap((word) => {
    const folded = foldName(word);
    const bare = word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    return folded === '' ? [] : [{ folded, written: shouted ? bare.slice(0, 1) + bare.slice(1).toLowerCase() : bare }];
  });
}

function addFullName(
  { missing, families }: { readonly missing: Map<string, NameWord[]>; readonly families: Map<number, NameWord[]> },
  person: Person,
  { form, name }: { readonly form: string; readonly name: readonly Written[] },
): void {
  const parts = partsOfName(form);
  const family = parts && name.find(({ folded }) => folded === parts.family);
  if (family) add(families, family.folded.length, { ...family, person });
  const given = name[0];
  const short = parts && !parts.familyFirst && name.length > 2 && given && family ? [given, family] : undefined;
  for (const words of short ? [name, short] : [name]) {
    if (words.length > LONGEST_NAME) continue;
    const folded = words.map((word) => word.folded);
    words.forEach((word, at) => {
      add(missing, keyWithout(folded, at), { ...word, person });
    });
  }
}

// “House of Ormstein”: what stands behind “of” is a name as a person's is.
function addHouse(missing: Map<string, NameWord[]>, person: Person, name: readonly Written[]): void {
  const [, of, last] = name;
  if (name.length !== 3 || of?.folded !== 'of' || !last || last.folded.length < SHORTEST_OF_HOUSE) return;
  const folded = name.map((word) => word.folded);
  add(missing, keyWithout(folded, 2), { ...last, person });
}

function add<K>(map: Map<K, NameWord[]>, key: K, word: NameWord): void {
  const words = map.get(key);
  if (!words) map.set(key, [word]);
  else if (!words.some((other) => other.folded === word.folded && other.person === word.person)) words.push(word);
}
