// Words with a capital that stand before a name and are no part of it: cries (“O Tom”, “Oh, Holmes”) and adjectives (“Old
// Stephen”, “Young Baskerville”). And words that end the name of something that is no person. Common knowledge; folded.
import { genderOfGivenName } from './givenNames';
import type { NameToken } from './nameTokens';

const CRIES = new Set('o oh ah alas aye ay nay yea lo ho ha hey hark hush hurrah'.split(' '));
const ADJECTIVES = new Set(
  'old young younger elder poor dear dearest little good brave honest unhappy wretched'.split(' '),
);

// The Cauliflower Act, Baskerville Hall, King Boulevard.
const THINGS = new Set(
  'act treaty amendment accord accords agreement doctrine prize award cup boulevard road street avenue lane hall lodge grange abbey castle manor bay harbor harbour river lake valley bridge county'.split(
    ' ',
  ),
);

// No family names, so that no given name before them makes a person: the Sharon Statement.
const PLAIN_THINGS = new Set(
  'statement declaration protocol charter amendment treaty accord accords agreement poll elementary doctrine'.split(
    ' ',
  ),
);

/** Whether token `at` is a cry or an adjective and the name, if one follows, begins behind it. “O. J.” is no cry. */
export function isLeadWord(tokens: readonly NameToken[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || token.possessive) return false;
  if (CRIES.has(token.folded)) return isCry(tokens, at);
  return ADJECTIVES.has(token.folded) && next?.gap === 'blank' && next.shape === 'capital' && token.shape === 'capital';
}

// “Oh Se-hoon”, “O. Henry” and “Ha Jin” are names.
function isCry(tokens: readonly NameToken[], at: number): boolean {
  const next = tokens[at + 1];
  if (tokens[at]?.shape === 'initial') return next?.gap !== 'point';
  if (next?.gap !== 'blank' || next.shape !== 'capital') return true;
  return tokens[at + 2]?.gap !== 'hyphen' && (next.folded.length > 3 || genderOfGivenName(next.folded) !== undefined);
}

/** Whether a folded word is the last of what is no person's name unless a given name begins it. */
export function isThing(folded: string): boolean {
  return THINGS.has(folded);
}

/** Whether a folded word is the last of what is no person's name, whatever begins it. */
export function isPlainThing(folded: string): boolean {
  return PLAIN_THINGS.has(folded);
}
