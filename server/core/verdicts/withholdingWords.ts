// The words that keep what follows them from being asserted, and those that may stand between the two. Closed classes of
// English as far as they are closed; of verbs and nouns the ones that reports use.

const list = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words that deny what follows, wherever they stand in the clause. */
export const NEGATIONS = list('not never cannot hardly neither rarely seldom scarcely barely');

/** Subjects that deny what is said of them: at the beginning of a clause. */
export const NOBODY = list('nobody none nothing');

/** “Not only” denies nothing. */
export const ADDING = list('only just merely simply solely');

/** “Never been | more certain” is praise, not denial. */
export const OFTEN = list('never been not be');

/** Verbs that say of the next clause that it is not so, or of the next verb that it did not happen. */
export const DENIALS = list(
  'denied denies deny denying doubt doubts doubted doubting dispute disputes disputed refused refuses refuse refusing ' +
    'fail fails failed failing decline declines declined declining unable unwilling',
);

/** Before “that”: the next clause is untrue, or hardly true. */
export const UNTRUTHS = list(
  'myth lie fiction illusion fallacy hoax false untrue absurd unlikely impossible inconceivable',
);

/** “No doubt that” says it the louder. */
export const NO_DOUBT = list(
  'doubt question secret wonder surprise mistake denying coincidence accident exaggeration dispute',
);

/** Words that begin a condition, or leave open what follows. */
export const CONDITIONS = list('if whether unless lest assuming supposing');

/** Verbs whose clause is hoped for, feared or pretended. */
export const AIMS = list(
  'ensure ensures ensured ensuring hope hopes hoped hoping wish wishes wished fear fears feared fearing pretend pretends ' +
    'pretended imagine imagined suppose worried afraid',
);

/** Of these, the ones by which a speaker says in the first person what is so. */
export const FEARS = list('fear feared afraid worried');

/** “Make sure”. */
export const MAKING = list('make makes made making');

/** Who says what nobody in particular says. */
export const OTHERS = list('people some they critics opponents many others everybody everyone');

/** How it is said. */
export const SAYING = list(
  'say says said claim claims claimed argue argues argued believe believes think thinks thought insist insists insisted ' +
    'allege alleges alleged',
);

/** “It was said”. */
export const REPORTED = list('said claimed alleged rumoured rumored reported believed argued thought');

/** Words that may stand between a negation and what it denies. */
export const LIGHT = list(
  'to that be been being have has had do does did is are was were will would can could should may might must i you we he she ' +
    'it they this there us them me him anyone anybody anything any really actually necessarily even yet ever going able ' +
    'think believe say saying said mean means want wants wanted expect expects know see agree suggest suggesting claim feel ' +
    'plan plans planning intend need a an the very our my their his her case true evidence sign',
);

/** “Any of us”. */
export const COUNTING = list('any one either all each many most none some');

/** What may stand between a condition or an aim and the rest of its clause. */
export const SUBJECTS = list('that i you we he she it they this there the a an our my their his her to');

/** Words that show that a clause begins, not the name of a thing. */
export const SUBJECT_FORMS = list(
  "that i you we he she it they this there somebody someone everybody everyone nobody i'll you'll we'll he'll she'll it'll " +
    "they'll i'm you're we're he's she's it's they're",
);

/** A verb that makes a clause of the words around it. */
export const FINITE =
  /^(?:is|are|was|were|am|will|would|can|could|shall|should|may|might|must|has|have|had|do|does|did|won't|don't|doesn't|didn't|isn't|aren't|can't|cannot)$|'(?:ll|re|ve|d)$/i;

/** “Not all companies”: some do. */
export const WHOLE = list('all every everyone everybody everything many');

/** Before “from”: what follows shall not be. */
export const PREVENTING = list(
  'keep keeps kept keeping stop stops stopped stopping prevent prevents prevented preventing ban bans banned bar bars barred ' +
    'discourage discouraged refrain refrained refrains abstain abstained shrink',
);

/** Between “would have” and its verb. */
export const BEHIND_HAVE = list('been never already also then long certainly surely probably really simply');

/** Verbs that a quotation may go on from: “is | realistic enough”, “would | work for it”. */
export const BE_OR_MODAL = list('is are was were am will would can could should might may must');

/** First words of a question. */
export const ASKING = list("do does did is are was were can could will would should have has don't doesn't isn't");

/** What a question asks about somebody's mind, or about the truth. */
export const THINKING = list('think believe say mean suggest agree feel know true case expect sure');

/** First words of what says when, where or how. */
export const ADVERBIAL = list(
  'over in on at during after before by for from within when while under with since despite next last this today tomorrow one',
);

/** Words that join a clause to another. */
export const JOINING = list('that because and but or if when while though although since so as for where');
