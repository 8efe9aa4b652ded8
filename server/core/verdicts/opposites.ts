// Words that say the opposite of each other. One put for the other turns a sentence as a dropped “not” does.
//
// Adjectives: the pairs that speakers of English name as each other's opposites (Deese 1964, “The associative structure of
// some common English adjectives”). The others are the opposites of the language of politics, law and trade that dictionaries
// give first; a word is listed only where it has one opposite, whatever the context.

const PAIRS = `
active passive | alive dead | alone together | back front | bad good | big little | large small | black white | bottom top |
clean dirty | cold hot | dark light | deep shallow | dry wet | easy hard | easy difficult | empty full | far near | fast slow | happy sad |
heavy light | left right | long short | narrow wide | new old | old young | poor rich | wrong right | rough smooth | strong weak |
thick thin | tall short
accept reject | adopt reject | affirm reverse | uphold overturn | allow forbid | allow ban | approve reject | ally enemy | friend enemy | ally foe |
friend foe | attack defend | begin end | start end | start stop | begin stop | build destroy | buy sell | build demolish |
confirm deny | export import | external internal | foreign domestic | public private | true false | guilty innocent | love hate |
life death | major minor | maximum minimum | optimist pessimist | optimistic pessimistic | oppose support | opponent supporter |
peace war | strengthen weaken | strength weakness | success failure | succeed fail | victory defeat | win lose | winner loser |
open close | open closed | create destroy | include exclude | inclusion exclusion | encourage discourage | remember forget |
safe dangerous | cheap expensive | male female | ancient modern | arrive leave | hire fire | lend borrow | lawful criminal |
north south | east west | northern southern | eastern western | early late | earlier later | admit deny | praise condemn |
before after | above below | over under | up down | inside outside | for against | with without | within outside |
temporary permanent | voluntary compulsory | profit loss | surplus deficit | hope despair | courage cowardice | wisdom folly
`;

const OPPOSITES: ReadonlyMap<string, ReadonlySet<string>> = pairs();

function pairs(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const pair of PAIRS.split('|')) {
    const [one = '', other = ''] = pair.trim().split(' ');
    found.set(one, (found.get(one) ?? new Set()).add(other));
    found.set(other, (found.get(other) ?? new Set()).add(one));
  }
  return found;
}

/** True when the two words, in small letters, are opposites: as listed, or in the same regular form of listed words. */
export function areOpposites(a: string, b: string): boolean {
  const others = basesOf(b);
  return basesOf(a).some((one) => others.some((other) => OPPOSITES.get(one)?.has(other)));
}

// What a regular form may be made from: enemies, affirmed, winning, opposes.
function basesOf(word: string): string[] {
  const found = [word];
  for (const [ending, replacements] of ENDINGS) {
    if (!word.endsWith(ending) || word.length < ending.length + 2) continue;
    const stem = word.slice(0, -ending.length);
    for (const replacement of replacements) found.push(stem + replacement);
    // Winning comes from win.
    if (stem.at(-1) === stem.at(-2)) found.push(stem.slice(0, -1));
  }
  return found;
}

const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']],
  ['ied', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['er', ['', 'e']],
  ['est', ['', 'e']],
];
