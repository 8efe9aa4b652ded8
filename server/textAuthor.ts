// Whose words a text is outside all marks: a speech, a letter, an essay is its author's own voice; a report, a novel or a
// transcript is not.
//
// Who the author is, the text's metadata say (`author:`), or its title (“President Ronald Reagan's Address …”). A citation
// key such as `kennedy-1961` or a bibliography's entry (which may name an editor) says so too, but is no proof alone: it
// counts where the person whom the draft names is known in the same way as the author of another text.
import type { Library, Source } from './core/library';
import { foldName } from './core/people/foldName';
import { isGeneration } from './core/people/nameParts';

/** The author of a source in somebody's own voice. */
export interface TextAuthor {
  readonly name: string;
  /** Whether the text itself says so, and not only its key or a bibliography. */
  readonly stated: boolean;
}

/** Somebody's own voice. A report speaks so only between marks. */
const FIRST_PERSON =
  /\b(?:I|I['’](?:m|ve|d|ll)|[Ww]e|[Ww]e['’](?:re|ve|d|ll)|[Mm]y|[Oo]urs?|me|us|myself|ourselves)\b/g;

/** What a report says of those it reports on. */
const REPORTING = /\b(?:said|says|told|according to|announced|warned|reported|asked|added|stated|wrote)\b/i;

/** Characters of a source that are looked at: ten pages. */
const OPENING = 20_000;

/** Words in the first person, outside all marks, from which on a text is somebody's own: so many, and one in this many
 * characters (a page of print). A report has one now and then, where a mark was lost. */
const LEAST_OWN = 3;
const OWN_EVERY = 2000;

/** The part of a text between marks from which on it is a story told in the first person: there “I” is one of its people. */
const DIALOGUE = 0.2;

/** “PRESIDENT LYNDON B. JOHNSON'S ANNUAL MESSAGE TO THE CONGRESS”: the name, in whatever letters. */
const TITLE_OF_AUTHOR =
  /^((?:[\p{L}.]+ ){0,5}[\p{L}-]+)['’]s?(?: [\p{L}-]+){0,3} (?:address|message|speech|remarks|statement|lecture|letter|testimony|eulogy|sermon)\b/iu;

/** `johnson-1964`, `Thoreau1849a`: a family name and a year, as citation keys are made. */
const KEY_OF_AUTHOR = /^(\p{L}{3,})[-_.:]?(?:1\d|20)\d\d[a-z]?$/u;

const ownVoices = new WeakMap<Source, boolean>();

/** Whether somebody speaks of himself outside all marks: a speech, a letter, a column, a story told in the first person. */
export function isOwnVoice(source: Source): boolean {
  const known = ownVoices.get(source);
  if (known !== undefined) return known;
  const own = firstPersons(opening(source)) - quotedIn(source, firstPersons);
  const isOwn = own >= LEAST_OWN && own * OWN_EVERY >= opening(source).length;
  ownVoices.set(source, isOwn);
  return isOwn;
}

/** Whether a text in the first person is a story: its people talk on every page, and “I” is one of them. */
export function isStory(source: Source): boolean {
  return isOwnVoice(source) && quotedIn(source, ({ length }) => length) >= opening(source).length * DIALOGUE;
}

/** Whether a text tells what others said. */
export function reports(source: Source): boolean {
  return source.attributions.some(({ speaker }) => speaker !== undefined) || REPORTING.test(opening(source));
}

/** How often a stretch of text speaks in the first person. */
export function firstPersons(text: string): number {
  return text.match(FIRST_PERSON)?.length ?? 0;
}

// Enough to tell what it is.
function opening(source: Source): string {
  return source.text.slice(0, OPENING);
}

/** The author of a text in his or her own voice, `undefined` where it is none or has no author that is known. */
export function authorOf(source: Source, library: Library): TextAuthor | undefined {
  const stated = statedAuthor(source);
  const likely = stated ?? keyAuthor(source) ?? oneAuthor(library.bibliography.entries.get(source.key)?.author);
  if (likely === undefined || !isOwnText(source)) return undefined;
  return { name: likely, stated: stated !== undefined };
}

/** Whether a folded family name is that of the author of some text in the library. */
export function isAuthor(family: string, library: Library): boolean {
  return (textsByFamily(library).get(family) ?? []).some(isOwnText);
}

/** The family name, folded: the last word that is no “Jr”. */
export function familyOf(name: string): string {
  const words = foldName(name).split(' ');
  return words.findLast((word) => !isGeneration(word)) ?? '';
}

// Not where others speak on every page: that is a story or a report. An essay by a known author in which nobody speaks is
// the author's without any “I”.
function isOwnText(source: Source): boolean {
  if (isOwnVoice(source)) return !isStory(source);
  return source.metadata.author !== undefined && !reports(source);
}

function quotedIn(source: Source, measure: (text: string) => number): number {
  const end = Math.min(source.text.length, OPENING);
  return source.quotations
    .filter(({ span }) => span.start < end)
    .reduce((sum, { span }) => sum + measure(source.text.slice(span.start, Math.min(span.end, end))), 0);
}

function statedAuthor({ metadata }: Source): string | undefined {
  const inTitle = TITLE_OF_AUTHOR.exec((metadata.title ?? '').slice(0, 200))?.[1];
  return oneAuthor(metadata.author) ?? (inTitle === undefined ? undefined : asName(inTitle));
}

// “Roosevelt, Franklin D.” and “Franklin D. Roosevelt”, not two people and no newsroom.
function oneAuthor(author: string | undefined): string | undefined {
  if (author === undefined || / and |[;&@]|\d/.test(author)) return undefined;
  const [family = '', given, ...more] = author.split(',').map((part) => part.trim());
  if (more.length > 0 || family === '') return undefined;
  return asName(given === undefined ? family : `${given} ${family}`);
}

function keyAuthor({ key }: Source): string | undefined {
  const family = KEY_OF_AUTHOR.exec(key)?.[1];
  return family === undefined ? undefined : capitalised(family);
}

// Without offices (“PRESIDENT”), in the letters of a name.
function asName(words: string): string | undefined {
  const bare = words.replace(
    /^(?:the |rev\.? |hon\.? |sen\.? |rep\.? |gov\.? |dr\.? |mr\.? |mrs\.? |ms\.? |president |senator |governor |secretary |chancellor |minister |prime |judge |justice |king |queen |pope )+/i,
    '',
  );
  if (!/^\p{Lu}/u.test(bare)) return undefined;
  return bare
    .split(' ')
    .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? capitalised(word) : word))
    .join(' ');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

const families = new WeakMap<Library, ReadonlyMap<string, readonly Source[]>>();

function textsByFamily(library: Library): ReadonlyMap<string, readonly Source[]> {
  const known = families.get(library);
  if (known) return known;
  const found = new Map<string, Source[]>();
  for (const source of library.sources.values()) {
    const author =
      statedAuthor(source) ?? keyAuthor(source) ?? oneAuthor(library.bibliography.entries.get(source.key)?.author);
    if (author === undefined) continue;
    const family = familyOf(author);
    const texts = found.get(family);
    if (texts) texts.push(source);
    else found.set(family, [source]);
  }
  families.set(library, found);
  return found;
}
