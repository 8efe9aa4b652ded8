// Whether a quotation is in a script or language that no source is in: then “not found” would say nothing. Only clear
// cases count: the letters' script, and for longer quotations the commonest words of a language.
import type { Library, Source } from '../library';
import type { QuotedRows } from './quotedRows';

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['devanagari', /\p{Script=Devanagari}/u],
  ['thai', /\p{Script=Thai}/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['han', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
];

/** Words that stand in nearly every sentence of a language and are no words of its neighbours in this list. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  english: 'the of and to that is was for with have not this but they from will which are were has'.split(' '),
  german: 'der das und ist nicht ein eine mit dem den auf für sich auch wird sind wir ich haben zu'.split(' '),
  french: 'le les des est une pas dans qui pour nous vous avec sur ce sont cette être il elle du'.split(' '),
  spanish: 'el los las del una que por para con su como pero más está son ser fue este muy lo'.split(' '),
  italian: 'il gli della che non una per sono con di è nel alla più anche questo ha si ma dei'.split(' '),
  portuguese: 'os das uma não que para com mais dos como ele foi são também pelo muito seu ao à é'.split(' '),
  dutch: 'het een van niet dat zijn voor met aan ook wordt naar maar bij deze heeft wij ik uit te'.split(' '),
  polish: 'nie się jest na że do to jak ale przez który dla po tak od już być są oraz czy'.split(' '),
  swedish: 'och att det som är inte på för med av den till har ett om vi kan ska jag men'.split(' '),
};

/** Shorter quotations have too few common words to tell their language. */
const SHORTEST = 6;

/** Share of a language's common words that makes a text clearly that language's, and that rules another out. In prose of
 * these languages a quarter to a half of all words are in the lists. */
const CLEAR = 0.2;
const RULED_OUT = 0.08;

/** Characters of a source that are looked at: a language shows in the first page. */
const PROBE = 6000;

const profiles = new WeakMap<Source, ReadonlySet<string>>();

/** True when the quotation is clearly in a script or language of which the library has no source. */
export function isForeign(rows: QuotedRows, library: Library): boolean {
  const text = rows.words
    .slice(0, PROBE / 6)
    .map(({ word }) => word.form)
    .join(' ');
  const script = scriptOf(text);
  if (script === undefined) return false;
  const language = script === 'latin' ? languageOf(text) : undefined;
  if (script === 'latin' && language === undefined) return false;
  const wanted = language ?? script;
  // A source whose language is not known might be in this one.
  for (const source of library.sources.values()) {
    const profile = profileOf(source);
    if (profile.has(wanted) || (language !== undefined && profile.has('unclear'))) return false;
  }
  return library.sources.size > 0;
}

function profileOf(source: Source): ReadonlySet<string> {
  const known = profiles.get(source);
  if (known) return known;
  const { text } = source;
  const middle = Math.max(0, (text.length - PROBE) >> 1);
  const probe = `${text.slice(0, PROBE)} ${text.slice(middle, middle + PROBE)} ${text.slice(-PROBE)}`;
  const profile = new Set<string>(SCRIPTS.filter(([, pattern]) => pattern.test(probe)).map(([name]) => name));
  if (profile.has('latin')) profile.add(languageOf(probe) ?? 'unclear');
  profiles.set(source, profile);
  return profile;
}

// The script of nearly all letters.
function scriptOf(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.slice(0, PROBE) ?? [];
  if (letters.length < 4) return undefined;
  return SCRIPTS.find(
    ([, pattern]) => letters.filter((letter) => pattern.test(letter)).length >= letters.length * 0.9,
  )?.[0];
}

function languageOf(text: string): string | undefined {
  const words =
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, PROBE) ?? [];
  if (words.length < SHORTEST) return undefined;
  const shares = Object.entries(COMMON)
    .map(([name, common]) => ({ name, share: words.filter((word) => common.includes(word)).length / words.length }))
    .sort((a, b) => b.share - a.share);
  const [first, second] = shares;
  return first && first.share >= CLEAR && (second?.share ?? 0) <= Math.max(RULED_OUT, first.share / 2)
    ? first.name
    : undefined;
}
