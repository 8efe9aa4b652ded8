// Where sentences begin and end.
//
// A sentence ends at a full stop, question or exclamation mark or ellipsis that is followed by white space and something
// that can begin a sentence. Closing marks after the stop belong to it, and so does a footnote call or citation there. A
// full stop is no end after an abbreviation or an initial. Segmenters of the platform break after every “Mr.” (342 times
// in the Brown corpus's press text: precision 80.5 %), hence own rules.
import { OBJECT, type Prose } from './prose';
import { firstIndex } from './sorted';
import type { Span } from './span';

// Always followed by what they shorten or introduce, so never an end: titles, “No. 5”, “vs. Smith”, “e.g. this”.
const NEVER_LAST = new Set(
  (
    'mr mrs ms mx dr prof rev fr hon pres gov sen sens rep reps gen col lt capt cmdr maj sgt cpl adm supt det insp amb messrs mmes mlle mme st ste mt ft ' +
    'no nos vol vols fig figs p pp ch chap sec art eq ed eds trans cf vs v e.g i.e viz approx ca al op cit dept univ assn bros'
  ).split(' '),
);

// May end a sentence or not: what follows decides. An end only before a word that seldom goes on.
const SELDOM_LAST = new Set(
  (
    'jr sr inc corp co ltd plc llc esq ph.d m.d b.a m.a etc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ' +
    'ave blvd rd a.m p.m'
  ).split(' '),
);

// Words that begin a sentence far more often than they follow an abbreviation inside one as a name would.
const OPENERS = new Set(
  (
    'a an the this that these those he she it they we you i his her its their our my your there here what when where why who how which ' +
    'in on at by for from with without after before during since until while as if although though because but and or so yet nor both ' +
    'some many most several all any each every no not one two three other another such even still also however meanwhile instead then now ' +
    'according earlier later last next more once under over asked despite like among between'
  ).split(' '),
);

// Verbs that say who spoke: after “…?” they and the name before them go on with the sentence.
const CUES = new Set('said says asked asks told added replied wrote writes wondered demanded shouted cried'.split(' '));

const ENDERS = '.!?\u2026';
const WIDE_ENDERS = '\u3002\uFF01\uFF1F';
const CLOSERS = '"\'\u2019\u201D\u201C\u00BB\u203A)]}\u300D\u300F';
const OPENING = '"\'\u2018\u201C\u201E\u201A\u00AB\u2039([{\u300C\u300E\u2013\u2014-\u2022\u00BF\u00A1$\u00A3\u20AC#';
const WHITE = /\s/;
// The longest run of marks looked at around a stop; real prose has at most five or six.
const MARKS_LIMIT = 12;

const ofProse = new WeakMap<Prose, readonly Span[]>();

/** The sentences of a block's prose, as `sentences` gives them; worked out once for each version of the block. */
export function sentencesOf(prose: Prose): readonly Span[] {
  let found = ofProse.get(prose);
  if (!found) {
    found = sentences(prose.text);
    ofProse.set(prose, found);
  }
  return found;
}

/** The sentence that the character at `at` of a block's prose belongs to; none for white space between two. */
export function sentenceOfProse(prose: Prose, at: number): Span | undefined {
  const found = sentencesOf(prose);
  const sentence = found[firstIndex(found, ({ end }) => end > at)];
  return sentence && sentence.start <= at ? sentence : undefined;
}

/** The sentences of a prose text, in order, without the white space around them. Line breaks are white space. Linear. */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let start = skipWhite(text, 0);
  let at = start;
  while (at < text.length) {
    const end = isStop(text.charCodeAt(at)) ? sentenceEnd(text, at, start) : undefined;
    if (end === undefined) at += 1;
    else {
      found.push({ start, end });
      start = skipWhite(text, end);
      at = start;
    }
  }
  const last = trimmedEnd(text, start);
  if (last > start) found.push({ start, end: last });
  return found;
}

// A full stop, question or exclamation mark or ellipsis, or those of East Asian scripts. By number: this runs at every character.
function isStop(code: number): boolean {
  if (code < 0x80) return code === 0x2e || code === 0x21 || code === 0x3f;
  return code === 0x2026 || code === 0x3002 || code === 0xff01 || code === 0xff1f;
}

// The end of the sentence when the character at `at` is the stop that ends it.
function sentenceEnd(text: string, at: number, start: number): number | undefined {
  const mark = text[at] ?? '';
  if (WIDE_ENDERS.includes(mark)) return afterClosers(text, at + 1);
  if (ENDERS.includes(text[at + 1] ?? ' ')) return undefined;
  const end = afterClosers(text, at + 1);
  if (end < text.length && !WHITE.test(text[end] ?? '')) return undefined;
  const next = skipWhite(text, end);
  if (next >= text.length) return end;
  const trailing = trailingObjects(text, next);
  if (trailing !== undefined) return trailing;
  if (!canBegin(text, next)) return undefined;
  if (mark === '.') return isAbbreviation(text, at, start, next) ? undefined : end;
  return end > at + 1 && goesOnWithCue(text, next) ? undefined : end;
}

// Closing marks and footnote calls directly after the stop.
function afterClosers(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < MARKS_LIMIT) {
    const mark = text[at] ?? '';
    if (mark !== OBJECT && !CLOSERS.includes(mark)) break;
    at += 1;
  }
  return at;
}

// A citation after the stop (“… said.” [@key] Next …) closes the sentence before it, unless the text goes on in lower case.
function trailingObjects(text: string, from: number): number | undefined {
  let at = from;
  while (text[at] === OBJECT) {
    at += 1;
    if (text[at] === '.') at += 1;
  }
  if (at === from) return undefined;
  const next = skipWhite(text, at);
  if (next >= text.length) return at;
  return next > at && canBegin(text, next) && text[next] !== OBJECT ? at : undefined;
}

// A capital, a digit or a letter without case, behind any opening marks.
function canBegin(text: string, from: number): boolean {
  let at = from;
  while (at - from < MARKS_LIMIT && OPENING.includes(text[at] ?? ' ')) at = skipWhite(text, at + 1);
  const code = text.codePointAt(at);
  if (code === undefined) return true;
  const character = String.fromCodePoint(code);
  return character === OBJECT || (/[\p{L}\p{N}]/u.test(character) && !/\p{Ll}/u.test(character));
}

function isAbbreviation(text: string, stop: number, start: number, next: number): boolean {
  if (text[stop - 1] === '.') return false;
  const word = wordBefore(text, stop, start);
  const folded = word.toLowerCase();
  const isListNumber = /^\d{1,3}$/.test(word) && stop - word.length === start;
  if (isListNumber) return true;
  if (NEVER_LAST.has(folded)) return isNextFor(folded, text, next);
  const isInitial = /^\p{Lu}$/u.test(word) && word !== 'I';
  const isPointed = word.includes('.') && /^(?:\p{L}\.){1,5}\p{L}$/u.test(word);
  if (!isInitial && !isPointed && !SELDOM_LAST.has(folded)) return false;
  const following = wordAt(text, next);
  return text[stop + 1] !== undefined && WHITE.test(text[stop + 1] ?? '') && !OPENERS.has(following.toLowerCase());
}

// “No.” and “p.” introduce a number; as words of their own they end a sentence.
function isNextFor(folded: string, text: string, next: number): boolean {
  const introducesNumber = /^(?:nos?|pp?|vols?|figs?|ch|chap|sec|art|eq|v|ed|al|ca)$/.test(folded);
  return introducesNumber ? /[\p{N}(]/u.test(text[next] ?? '') || folded === 'v' : true;
}

// After “…?” or “…!”: one to three capitalised words and a verb of speaking carry the sentence on.
function goesOnWithCue(text: string, next: number): boolean {
  let at = next;
  for (let count = 0; count < 4; count++) {
    const word = wordAt(text, at);
    if (word === '') return false;
    if (CUES.has(word)) return true;
    if (!/^\p{Lu}/u.test(word)) return false;
    at = skipWhite(text, at + word.length + (text[at + word.length] === '.' ? 1 : 0));
  }
  return false;
}

// The run of letters, digits and inner points that ends before `stop`.
function wordBefore(text: string, stop: number, start: number): string {
  let at = stop;
  // Longer runs are no abbreviation; the limit keeps a text of one endless word linear.
  while (at > start && stop - at < 16 && /[\p{L}\p{N}.]/u.test(text[at - 1] ?? '')) at -= 1;
  return text.slice(at, stop);
}

function wordAt(text: string, from: number): string {
  let at = from;
  while (at - from < 32 && /[\p{L}\p{N}]/u.test(text[at] ?? ' ')) at += 1;
  return text.slice(from, at);
}

function skipWhite(text: string, from: number): number {
  let at = from;
  while (at < text.length && WHITE.test(text[at] ?? '')) at += 1;
  return at;
}

function trimmedEnd(text: string, start: number): number {
  let at = text.length;
  while (at > start && WHITE.test(text[at - 1] ?? '')) at -= 1;
  return at;
}
