// Small closed classes of English words that a clause is parted by. Everything that is in none of them, and is no cue, may
// stand in a noun phrase.

import type { Token } from './tokens';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Personal pronouns that can be the subject of a reporting clause. */
export const PRONOUNS = words(
  'he she they i we you it who everyone everybody someone somebody nobody one both another others',
);
/** Pronouns that stand for one person. */
export const SINGULAR_PRONOUNS = words('he she');
/** Articles, possessive and demonstrative pronouns, small numbers: a noun phrase begins with one. */
export const DETERMINERS = words(
  'the a an this these those his her their its our my your some many several most all both each every another other one two three ' +
    'four five six seven eight nine ten dozens hundreds thousands few more no any such',
);
/** Words that a noun phrase after them depends on: it is no subject. */
export const PREPOSITIONS = words(
  'of in on at by for from with without to into onto about against among amid around across after before behind below beneath ' +
    'beside between beyond despite during except inside like near off out outside over past since through throughout toward towards ' +
    'under until unlike up upon via within as per following regarding concerning including alongside aboard above along amongst than',
);
/** Words that begin a clause inside another. */
export const SUBORDINATORS = words(
  'that because when while if although though unless whether where which whom whose what how why once whereas lest so',
);
/** Words that join clauses. */
export const CONJUNCTIONS = words('and but or nor yet then');
/** Auxiliary verbs, their negations and the contracted ones; a possessive ’s looks like one of them. */
export const AUXILIARIES = words(
  "has have had was were is are be been being am do does did will would could should may might can must shall 's 'd 've 'll 're " +
    "not never didn't doesn't don't hasn't haven't hadn't wouldn't won't couldn't can't cannot isn't aren't wasn't weren't ain't",
);
/** Forms of “be”: before a participle they make a passive. */
export const FORMS_OF_BE = words("was were is are be been being am 're wasn't weren't isn't aren't got gets");
/** With one of these the clause does not say that the words were spoken. */
export const UNREAL = words(
  "not never didn't doesn't don't hasn't haven't hadn't wouldn't won't couldn't can't cannot would could should may might must if unless " +
    "whether nobody no denied denies deny shouldn't",
);
const ADVERBS = words(
  'also later recently then once again simply just now still already even often soon always ever today yesterday ' +
    'tomorrow tonight monday tuesday wednesday thursday friday saturday sunday too instead first next earlier long ' +
    'only almost perhaps maybe though however afterward afterwards meanwhile therefore thus further rather quite ' +
    'very much far twice sometimes reportedly last this week month year morning afternoon evening night ago back ' +
    'went here there well',
);

const NO_ADVERBS = words('family assembly ally reply rally monopoly supply anomaly bully early');
// With a capital they begin a sentence; other words in -ly with a capital are names (Skelly, Italy).
const SENTENCE_ADVERBS = words(
  'recently finally ultimately actually really similarly clearly certainly apparently initially publicly privately sadly luckily ' +
    'unfortunately surely obviously basically additionally specifically interestingly surprisingly importantly notably eventually only likewise indeed specifically',
);

/** True for an adverb of time or manner, the days of the week included: it may stand between a subject and its verb. */
export function isAdverb(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const { lower } = token;
  if (ADVERBS.has(lower)) return true;
  if (token.capital) return SENTENCE_ADVERBS.has(lower);
  return lower.length > 4 && lower.endsWith('ly') && !NO_ADVERBS.has(lower);
}

/** Nouns for people who speak: they may be a subject without an article. */
export const HUMAN_NOUNS = words(
  'official officials analyst analysts critic critics expert experts source sources aide aides spokesman spokeswoman spokesperson spokespeople ' +
    'supporter supporters voter voters opponent opponents adviser advisers advisor advisors lawmaker lawmakers republican republicans democrat democrats ' +
    'prosecutor prosecutors investigator investigators researcher researchers scientist scientists economist economists lawyer lawyers attorney attorneys ' +
    'police authorities leaders leader senator senators congressman congresswoman president chairman chairwoman director reporter reporters journalist ' +
    'journalists activist activists protester protesters people others observers strategist strategists operative operatives pollster pollsters ' +
    'organizers donors residents witness witnesses judge judges justice justices governor mayor minister secretary ambassador professor author editor ' +
    'columnist writer historian scholar student teacher doctor friend friends mother father brother sister wife husband son daughter man woman men women ' +
    'group groups campaign committee company court agency department ministry government administration candidate candidates nominee user users commenter ' +
    'crowd audience statement report reports study survey article editorial letter memo email e-mail document documents filing lawsuit complaint post ' +
    'tweet headline sign signs website site page ad advertisement commercial book law bill order rule ruling decision constitution amendment text ' +
    'newspaper magazine paper board panel union team officer officers soldier soldiers diplomat diplomats colleague colleagues ' +
    'message messages narrator announcer voice voiceover host hosts anchor commentator commentators blogger poll polls pundit pundits cable ' +
    'protesters demonstrator demonstrators marchers worker workers delegate delegates attendee attendees spectators engineer ' +
    'manager managers owner owners founder executive executives member members staffer staffers deputy counsel chief boss ' +
    'citizen citizens neighbor neighbors parent parents child children boy girl guy uncle aunt cousin rival rivals ally allies',
);

/** Nouns for writing and for news outlets: who speaks through them is the report, not a person. */
export const REPORT_NOUNS = words(
  'statement report reports study survey article editorial letter memo email e-mail document documents filing lawsuit complaint post tweet ' +
    'headline sign website site page ad advertisement commercial book law bill order rule ruling constitution text newspaper magazine paper ' +
    'transcript release story poll piece column essay op-ed hat hats banner poster posters placard shirt t-shirt button sticker message note signs posts tweets',
);

/** Nouns of utterance: “in a statement, …”, “his tweet: …”. */
export const UTTERANCES = words(
  'statement tweet tweets letter memo email e-mail post interview speech remarks address book column op-ed essay message response answer words ' +
    'reply comment comments testimony note blog article editorial report release caption slogan motto remark claim claims assertion promise vow ' +
    'proposition contention argument insistence warning complaint suggestion pledge accusation declaration',
);
