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
const COMMON: Readonly<Record<string, ReadonlySet<string>>> = {
  english: set(
    'the of and to that is was for with have not this but they from will which are were has in a it on as be at by he ' +
      'you i we his or an all would there their what one if my said who been more had when out so up no can into do than',
  ),
  german: set(
    'der das die und ist nicht ein eine mit dem den auf für sich auch wird sind wir ich haben zu im von bei nur noch ' +
      'wieder es er sie wenn kein keine keinen einer einen einem dass diese dieser dieses aus nach bis über zum zur aber ohne ' +
      'ihn ihr uns unser seine jede jeder jedem als wie oder dann so hat werden kann muss müssen beide macht durch gegen',
  ),
  french: set(
    'le les des est une pas dans qui pour nous vous avec sur ce sont cette être il elle du la de et en que un ne au aux ' +
      "se son sa ses tous plus avant mais ou où c'est n'est qu'il d'un d'une leur par ont fait même sans si notre sera savons",
  ),
  spanish: set(
    'el los las del una que por para con su como pero más está son ser fue este muy lo la de y en un es se no al esta ' +
      'sus ya todo nos han hay sin sobre entre cuando ni porque también hasta',
  ),
  italian: set(
    'il gli della che non una per sono con di è nel alla più anche questo ha si ma dei la le un in e i del da al come ' +
      'delle dalla ci se io noi loro suo essere',
  ),
  portuguese: set(
    'os das uma não que para com mais dos como ele foi são também pelo muito seu ao à é de a o e em um do da no na se por ' +
      'nos mas sua ser quando já está',
  ),
  dutch: set(
    'het een van niet dat zijn voor met aan ook wordt naar maar bij deze heeft wij ik uit te de en in is op er om als dan ' +
      'nog zich geen worden kan over door',
  ),
  polish: set(
    'nie się jest na że do to jak ale przez który dla po tak od już być są oraz czy i w z o za co tym tego ich jego by',
  ),
  swedish: set(
    'och att det som är inte på för med av den till har ett om vi kan ska jag men en i de så från var vid eller hans',
  ),
};

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Shorter quotations have too few common words to tell their language. */
const SHORTEST = 6;

/** Share of a language's common words that makes a text clearly that language's, and that rules another out. In prose of
 * these languages a quarter to a half of all words are in the lists. */
const CLEAR = 0.25;
const RULED_OUT = 0.1;

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
  if (script === undefined || library.sources.size === 0) return false;
  const languages = script === 'latin' ? languagesOf(text) : [];
  if (script === 'latin' && languages.length === 0) return false;
  const wanted = script === 'latin' ? [...languages, 'unclear'] : [script];
  // A source whose language is not known might be in this one.
  return ![...library.sources.values()].some((source) => wanted.some((one) => profileOf(source).has(one)));
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

// The only language that a text can be in.
function languageOf(text: string): string | undefined {
  const languages = languagesOf(text);
  return languages.length === 1 ? languages[0] : undefined;
}

// The languages that a text may be in: neighbours share many words. None where it has too few words to tell, or is in none
// of these languages.
function languagesOf(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .match(/[\p{L}'\u2019]+/gu)
      ?.slice(0, PROBE) ?? [];
  if (words.length < SHORTEST) return [];
  const shares = Object.entries(COMMON).map(([name, common]) => ({
    name,
    share: words.filter((word) => common.has(word)).length / words.length,
  }));
  const best = Math.max(...shares.map(({ share }) => share));
  const least = Math.max(RULED_OUT, best / 2);
  return best < CLEAR ? [] : shares.filter(({ share }) => share === best || share > least).map(({ name }) => name);
}
