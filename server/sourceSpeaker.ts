// Whom a source has say a passage: the speaker of its quotation there, or the author of a text in somebody's own voice.
//
// A speaker is beyond doubt where the source names him or her at the quotation. In news, two more ways of naming are: “she
// said” where only one person of the paragraph and the one before can be meant (572 cases of 840 news articles; of 60 that
// were read none was wrong), and a paragraph that is nothing but a quotation right after somebody's. Stories are no
// news: there two women talk, and each paragraph is another's.
import type { Block } from './core/document';
import type { Library, Source } from './core/library';
import { findPeople } from './core/people/findPeople';
import type { Attribution, Quotation } from './core/quotes/quotation';
import { isQuotedInTurn } from './core/quotes/turns';
import { overlaps } from './core/text/span';
import { quotationFrom } from './core/verdicts/speech';
import type { Match } from './core/verdicts/verdict';
import { isOnlyOneMeant, isOwnSubject } from './onlyOneMeant';
import { authorOf } from './textAuthor';

/** Who says a passage as its source has it. */
export interface SourceSpeaker {
  /** The fullest known name. */
  readonly name: string;
  /** Whether that is beyond doubt. */
  readonly certain: boolean;
  /** The author of the whole text, not somebody it quotes. `likely`: known only by the key or a bibliography. */
  readonly author?: 'stated' | 'likely';
}

/** The speaker of a passage as its source names him or her; `undefined` where it does not. */
export function sourceSpeaker(match: Match, library: Library): SourceSpeaker | undefined {
  const source = library.sources.get(match.source);
  if (!source) return undefined;
  const spoken = spokenAt(source, match);
  if (spoken) {
    const name = nameOf(source, spoken.attribution);
    return name === undefined ? undefined : { name: fullName(name, library), certain: spoken.certain };
  }
  const near = source.quotations[quotationFrom(source, match.start)];
  const author = near && overlaps(near.span, match) ? undefined : authorOf(source, library);
  return author && { name: fullName(author.name, library), certain: true, author: author.stated ? 'stated' : 'likely' };
}

/** How a passage is ascribed in its source: by the quotation that holds most of it, at least half of it. */
export function sourceAttribution(match: Match, library: Library): Attribution | undefined {
  const source = library.sources.get(match.source);
  return source && spokenAt(source, match)?.attribution;
}

/** The one person of the register with this name, by the fullest known name; the name itself where there is none. */
export function fullName(name: string, library: Library): string {
  const known = findPeople(library.people, name);
  return known.length === 1 && known[0] ? known[0].name : name;
}

interface Spoken {
  readonly attribution: Attribution;
  readonly certain: boolean;
}

function spokenAt(source: Source, match: Match): Spoken | undefined {
  const index = quotationWithMost(source, match);
  const attribution = source.attributions[index];
  const quotation = source.quotations[index];
  if (!attribution || !quotation) return undefined;
  // Whom the speaker of a turn quotes, nobody has said.
  const isAnothers = source.transcript && isQuotedInTurn(source.document, quotation, match);
  return { attribution, certain: !isAnothers && isCertain(source, index) };
}

function isCertain(source: Source, index: number): boolean {
  const attribution = source.attributions[index];
  const block = source.document.blocks[source.quotations[index]?.pieces[0]?.block ?? -1];
  if (!attribution?.speaker || !block) return false;
  if (attribution.speaker.start < block.span.start) return isNews(source) && goesOn(source, index);
  if (!attribution.certain || attribution.speakerKind !== 'pronoun') return attribution.certain;
  return (
    isOwnSubject(source, index) || (isNews(source) && hasFullName(source, attribution) && isOnlyOneMeant(source, index))
  );
}

// “Smith” alone may be of either gender, and another's namesake.
function hasFullName(source: Source, attribution: Attribution): boolean {
  return nameOf(source, attribution)?.includes(' ') === true;
}

/** Characters after the reporting clause that a paragraph may end with: “in Beijing on Friday”. More are another matter. */
const MOST_REST = 60;

// A paragraph that is one quotation, after one that ends with a quotation and who said it beyond doubt.
function goesOn(source: Source, index: number): boolean {
  const { text, document, quotations, attributions } = source;
  const [quotation, before] = [quotations[index], quotations[index - 1]];
  const [own, previous] = [attributions[index], attributions[index - 1]];
  if (!quotation || !before || !own?.speaker || own.speaker.start !== previous?.speaker?.start) return false;
  const block = quotation.pieces[0]?.block ?? 0;
  const ending = document.blocks[block - 1];
  if (!ending || !isWhole(document.blocks[block], quotation, text)) return false;
  // Nobody goes on over more than one paragraph without being named again.
  if (before.pieces.at(-1)?.block !== block - 1 || own.speaker.start < ending.span.start) return false;
  const rest = ending.span.end - Math.max(before.span.end, own.speaker.end);
  return rest <= MOST_REST && isCertain(source, index - 1);
}

function isWhole(block: Block | undefined, { span }: Quotation, text: string): boolean {
  if (!block) return false;
  const around = text.slice(block.span.start, span.start) + text.slice(span.end, block.span.end);
  return !/[\p{L}\p{N}]/u.test(around);
}

/** The part of a text between marks from which on it is taken for a story or an interview: nine news articles of ten have
 * less. */
const DIALOGUE = 0.45;

/** What no story says of its people. */
const NEWS =
  /\b(?:spokes(?:man|woman|person)|told reporters|(?:news|press) conference|in an? (?:interview|statement|tweet)|(?:said|told [\p{L} ]{1,40}) (?:on|last|late|early|this)? ?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/u;

const news = new WeakMap<Source, boolean>();

// A text with a date, or with a reporter's phrases, in which people do not talk all the time.
function isNews(source: Source): boolean {
  const known = news.get(source);
  if (known !== undefined) return known;
  const quoted = source.quotations.reduce((sum, { span }) => sum + span.end - span.start, 0);
  const isReport = source.metadata.date !== undefined || NEWS.test(source.text.slice(0, 20_000));
  const isOne = isReport && !source.transcript && quoted < source.text.length * DIALOGUE;
  news.set(source, isOne);
  return isOne;
}

function nameOf(source: Source, attribution: Attribution): string | undefined {
  return attribution.person === undefined ? undefined : source.names.entities[attribution.person]?.name;
}

function quotationWithMost(source: Source, match: Match): number {
  let best = -1;
  let most = (match.end - match.start) / 2;
  for (let i = quotationFrom(source, match.start); i < source.quotations.length; i++) {
    const quotation = source.quotations[i];
    if (!quotation || quotation.span.start >= match.end) break;
    const shared = Math.min(quotation.span.end, match.end) - Math.max(quotation.span.start, match.start);
    if (shared > most) {
      most = shared;
      best = i;
    }
  }
  return best;
}
