// What a document says about who is not who, gathered before its names are joined: how often each gender is addressed by
// a family name, which given names are told apart by age (young Thomas), and which words stand where only places do.
import type { Candidate } from './candidate';
import { areGivenNameVariants, isGivenName } from './givenNames';
import { genderOfAddress } from './titles';

/** How a text speaks of somebody. */
export type Gender = 'female' | 'male';

/** Gathered once for a document. All words folded. */
export interface Namesakes {
  /** How often a family name alone stands behind Mr and the like, and behind Mrs and the like. */
  readonly addressed: ReadonlyMap<string, Readonly<Record<Gender, number>>>;
  /** Given names whose other forms are not the same person: Tom is not young Thomas. */
  readonly apart: ReadonlySet<string>;
  /** Names that stand behind “in” and the like too often for a person. */
  readonly towns: ReadonlySet<string>;
}

// Behind “in”, “into” or “at” people stand too, but seldom: “looked at Bounderby”.
const FEWEST_PLACED = 2;
const PLACED_SHARE = 0.12;

// So many times oftener than the other does somebody bear a bare family name.
const OFTENER = 3;

/** Reads the candidates of a document in order. Linear. */
export function namesakesIn(candidates: readonly Candidate[]): Namesakes {
  const addressed = new Map<string, Record<Gender, number>>();
  for (const { words, kind, title } of candidates) {
    const gender = title === undefined ? undefined : genderOfAddress(title);
    const [word] = words;
    if (words.length !== 1 || word === undefined || kind !== 'person' || gender === undefined) continue;
    const counts = addressed.get(word) ?? { female: 0, male: 0 };
    counts[gender] += 1;
    addressed.set(word, counts);
  }
  return { addressed, apart: givenApart(candidates), towns: townsIn(candidates) };
}

/** Whose a family name alone is, by the addresses that it has in the document; undefined where it may be either's. */
export function genderMostAddressed({ addressed }: Namesakes, word: string): Gender | undefined {
  const { female, male } = addressed.get(word) ?? { female: 0, male: 0 };
  if (male > 0 && male >= female * OFTENER) return 'male';
  return female > 0 && female >= male * OFTENER ? 'female' : undefined;
}

// “young Thomas” beside “Tom Gradgrind”.
function givenApart(candidates: readonly Candidate[]): ReadonlySet<string> {
  const aged = new Set(candidates.flatMap(({ aged, words }) => (aged ? (words[0] ?? []) : [])));
  const given = new Set(candidates.flatMap(({ parts }) => parts?.given[0] ?? []));
  const apart = new Set<string>();
  for (const word of aged) {
    for (const other of given) {
      if (other === word || !areGivenNameVariants(word, other)) continue;
      apart.add(word).add(other);
    }
  }
  return apart;
}

function townsIn(candidates: readonly Candidate[]): ReadonlySet<string> {
  const counts = new Map<string, { placed: number; all: number }>();
  const persons = new Set<string>();
  for (const { name, words, placed, title, parts } of candidates) {
    if (title !== undefined) persons.add(name);
    if (parts) persons.add(parts.family);
    if (isGivenName(words[0] ?? '')) continue;
    const count = counts.get(name) ?? { placed: 0, all: 0 };
    counts.set(name, { placed: count.placed + (placed ? 1 : 0), all: count.all + 1 });
  }
  const towns = [...counts].filter(
    ([name, { placed, all }]) => placed >= FEWEST_PLACED && placed >= all * PLACED_SHARE && !persons.has(name),
  );
  return new Set(towns.map(([name]) => name));
}
