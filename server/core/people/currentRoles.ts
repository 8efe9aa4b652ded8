// A person's roles, each once: “US secretary of state”, “Secretary of State” and “Secretary” are one office in three wordings.
import type { Source } from '../library';
import { foldName } from './foldName';
import type { Person, SourcePlace } from './people';
import { isDemonym, placeNamed } from './places';

/** A role in its fullest wording, at its newest place. */
export interface CardRole extends SourcePlace {
  /** The newest source's date, perhaps partial. */
  readonly date?: string;
  /** How often the sources say so, in whatever wording. */
  readonly count: number;
}

// Before an office they make it another one.
const OTHER_OFFICE = /^(?:vice|deputy|former|ex|acting|assistant|under|shadow|associate|interim|co)$/;

/** The roles of a person, newest first. */
export function currentRoles(sources: ReadonlyMap<string, Source>, person: Person): readonly CardRole[] {
  const dated = person.roles.map((role) => ({
    role,
    words: officeWords(role.text),
    date: sources.get(role.source)?.metadata.date,
  }));
  dated.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const merged: { role: SourcePlace; words: readonly string[]; date: string | undefined; count: number }[] = [];
  for (const { role, words, date } of dated) {
    const same = merged.find((known) => isWithin(known.words, words) || isWithin(words, known.words));
    if (!same) merged.push({ role, words, date, count: 1 });
    else {
      same.count += 1;
      if (role.text.length > same.role.text.length && words.length >= same.words.length)
        Object.assign(same, { role, words });
    }
  }
  return merged.map(({ role, date, count }) => ({ ...role, count, ...(date === undefined ? {} : { date }) }));
}

// “Chinese Foreign Minister” and “China's foreign minister” are one office: the country before it is left out.
function officeWords(text: string): readonly string[] {
  const words = foldName(text.replace(/['\u2019]s\b/g, '')).split(' ');
  const first = words.findIndex((word) => !isDemonym(word) && placeNamed(word) === undefined);
  return first > 0 ? words.slice(first) : words;
}

// Whether every word of `short` stands in `long`, in order, and what goes before does not make it another office.
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) {
    if (word === short[at]) at += 1;
    else if (at === 0 && OTHER_OFFICE.test(word)) return false;
  }
  return at === short.length;
}
