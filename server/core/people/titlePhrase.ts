// Titles before a name: “Mr”, “Prime Minister”, “Treasury Secretary”, “Minister for Foreign Affairs”, “President-elect”.
import type { NameToken } from './nameTokens';
import { isCommonWord } from './commonWords';
import { isGivenName } from './givenNames';
import { isAddress, isDescription, isOffice, isOfficePrefix, isPortfolio } from './titles';

/** A title: the token after it, and its last word, folded. */
export interface TitlePhrase {
  readonly next: number;
  readonly word: string;
}

/** The title that begins at token `at`, or undefined. Places and demonyms before it are not part of it. */
export function titlePhrase(tokens: readonly NameToken[], at: number): TitlePhrase | undefined {
  let next = at;
  let last: NameToken | undefined;
  let titled = -1;
  let word = '';
  for (;;) {
    const token = tokens[next];
    if (!token || token.shape === 'lower' || token.shape === 'number') break;
    if (last && (last.possessive || (token.gap !== 'blank' && token.gap !== 'hyphen' && !isPointed(last, token))))
      break;
    if (last && isAddress(last.folded) && isNameAfterAddress(tokens, next)) break;
    const isTitle = isOffice(token.folded) || isAddress(token.folded) || isNamedDescription(tokens, next);
    if (!isTitle && !isOfficePrefix(token.folded)) break;
    next += 1;
    last = token;
    if (isTitle) {
      titled = next;
      word = token.folded;
    }
  }
  if (titled < 0) return undefined;
  if (tokens[titled - 1]?.possessive === true) return undefined;
  return { next: afterSuffix(tokens, afterPortfolio(tokens, titled)), word };
}

// “Mr. King”, “Ms. Dean”, with no other name behind it.
function isNameAfterAddress(tokens: readonly NameToken[], at: number): boolean {
  const following = tokens[at + 1];
  if (following && following.gap === 'blank' && following.shape === 'capital') return false;
  return /^(?:king|prince|bishop|dean|pope|judge|major|earl|duke|baron|coach|principal|general|lord|sheriff|constable|sergeant|captain)$/.test(
    tokens[at]?.folded ?? '',
  );
}

// “Actress Amandla Stenberg”, “Political Editor Matthew Boyle”: a noun that a capital makes a title of.
function isNamedDescription(tokens: readonly NameToken[], at: number): boolean {
  const token = tokens[at];
  const following = tokens[at + 1];
  if (!token || !isDescription(token.folded) || following?.gap !== 'blank' || following.shape !== 'capital')
    return false;
  return isGivenName(following.folded) || (tokens[at + 2]?.shape === 'capital' && !isCommonWord(following.folded));
}

// “Mr. Blinken”, “Lt. Gov. Smith”: the point belongs to the title.
function isPointed(title: NameToken, token: NameToken): boolean {
  return token.gap === 'point' && title.folded.length <= 5;
}

// “of State”, “for Foreign Affairs”, “of Health and Human Services”.
function afterPortfolio(tokens: readonly NameToken[], from: number): number {
  const joint = tokens[from];
  if (!joint || joint.gap !== 'blank' || (joint.folded !== 'of' && joint.folded !== 'for')) return from;
  let next = from + 1;
  if (tokens[next]?.folded === 'the' && tokens[next]?.shape === 'lower') next += 1;
  const first = next;
  for (;;) {
    const token = tokens[next];
    if (!token || token.gap === 'point' || token.gap === 'other' || token.gap === 'comma') break;
    const goesOn = token.folded === 'and' && isPortfolioToken(tokens[next + 1]);
    if (!goesOn && !isPortfolioToken(token)) break;
    next += 1;
    if (token.possessive) break;
  }
  return next > first ? next : from;
}

function isPortfolioToken(token: NameToken | undefined): boolean {
  return token !== undefined && token.shape === 'capital' && isPortfolio(token.folded);
}

// “President-elect”, “Minister-designate”.
function afterSuffix(tokens: readonly NameToken[], from: number): number {
  const token = tokens[from];
  return token?.gap === 'hyphen' && /^(?:elect|designate|in)$/.test(token.folded) ? from + 1 : from;
}
