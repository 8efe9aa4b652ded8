// Words that stand in every text whatever it speaks of.

const COMMONEST: ReadonlySet<string> = new Set(
  'the of and to a in is that it for was on with as be at by i he you this not are have'.split(' '),
);

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'an these those or but if so than then from about into over after before between through under up down out off were ' +
    'been being am do does did done doing has had having will would can could may might must shall should no nor she we ' +
    'they me him her us them my your his its our their mine yours who whom whose which what when where why how there here ' +
    'all any some each every both few more most much many such own same other another one two very too also just only ' +
    'even still again ever never now well get got go going goes make made say said says think know want like because ' +
    "while i'm you're he's she's it's we're they're i've we've they've i'll you'll he'll we'll they'll i'd you'd he'd " +
    "we'd they'd don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't shouldn't that's there's " +
    "what's let's"
  ).split(' '),
);

/** True for the two dozen commonest words of English. */
export function isCommonest(form: string): boolean {
  return COMMONEST.has(form.toLowerCase());
}

/** True for articles, pronouns, prepositions, auxiliaries and the like, the commonest included. */
export function isFunctionWord(form: string): boolean {
  const small = form.toLowerCase();
  return COMMONEST.has(small) || FUNCTION_WORDS.has(small);
}
