// Names of one word that stand behind a title or an adjective: “Inspector Newcomen”, “young Bitzer”. Such a name leads back to
// somebody who is known already. Where nobody is called so, but somebody of nearly that name is, he is meant: behind a title,
// whom the sources call by the same title; behind an adjective, whom the draft itself names.
import type { Span } from '../text/span';
import { foldName } from './foldName';
import { isLeadWord } from './leadWords';
import type { Names } from './mention';
import type { MisspeltName } from './misspeltName';
import type { NameToken } from './nameTokens';
import type { NameWord, NameWords } from './nameWords';
import { isNearName } from './nearName';
import { isNoName, isOtherwiseKnown } from './otherwiseKnown';
import type { Person } from './people';
import { isAddress, isOffice } from './titles';

/** A name of which nobody knows the bearer, with what leads it. */
export interface LedName extends Span {
  readonly word: string;
  /** Folded title; undefined behind an adjective. */
  readonly title: string | undefined;
}

/** Shorter names are too often a letter apart. */
const SHORTEST = 6;

/** The led names of one block that no source has, in prose offsets. */
export function ledNames(tokens: readonly NameToken[], text: string, words: NameWords): readonly LedName[] {
  return tokens.flatMap((token, at): LedName[] => {
    const lead = tokens[at - 1];
    const next = tokens[at + 1];
    if (token.shape !== 'capital' || token.gap !== 'blank' || lead?.shape !== 'capital' || lead.possessive) return [];
    if (token.folded.length < SHORTEST - 1 || words.known.has(token.folded) || isOtherwiseKnown(token.folded))
      return [];
    const goesOn = next !== undefined && next.shape !== 'lower' && (next.gap === 'blank' || next.gap === 'hyphen');
    if (goesOn && !token.possessive) return [];
    const isTitle = isAddress(lead.folded) || isOffice(lead.folded);
    if (!isTitle && !isLeadWord(tokens, at - 1)) return [];
    const { start, end } = token;
    return [{ start, end, word: text.slice(start, end), title: isTitle ? lead.folded : undefined }];
  });
}

/** Those that are slips for somebody of nearly that name. */
export function slipsOfLed(led: readonly LedName[], names: Names, words: NameWords): readonly MisspeltName[] {
  if (led.length === 0) return [];
  const own = namesOfDraft(names);
  const introduced = wordsOfFullNames(names);
  return led.flatMap(({ start, end, word, title }): MisspeltName[] => {
    const folded = foldName(word);
    if (introduced.has(folded)) return [];
    const all = title === undefined ? own : words.seldom;
    const near = all.filter((one) => isNearName(folded, one.folded) && canBeMeant(one));
    const [right] = near;
    if (!right || near.some((one) => one.folded !== right.folded)) return [];
    return [{ start, end, word, right, evidence: word, needs: title === undefined ? 'word' : { title } }];
  });
}

function canBeMeant({ folded }: NameWord): boolean {
  return folded.length >= SHORTEST && !isNoName(folded);
}

// Whom the draft introduces in full is himself, as is a place or a firm.
function wordsOfFullNames({ entities }: Names): ReadonlySet<string> {
  const full = entities.flatMap(({ forms }) => forms.filter((form) => /\s/.test(form)));
  return new Set(full.flatMap((form) => foldName(form).split(' ')));
}

// Whom the draft calls by one word.
function namesOfDraft({ entities }: Names): readonly NameWord[] {
  return entities.flatMap(({ kind, name }): NameWord[] => {
    if (kind !== 'person' || /\s/.test(name)) return [];
    const person: Person = { id: `draft:${name}`, kind, name, aliases: [], roles: [], mentions: [] };
    return [{ folded: foldName(name), written: name, person }];
  });
}
