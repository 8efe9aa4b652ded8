// The longest well-known place or organisation that begins at a word.
import type { EntityKind } from './mention';
import type { NameToken } from './nameTokens';
import { isKnownOrganisation } from './organisations';
import { LONGEST_PLACE, placeNamed } from './places';

/** What was found: its kind, and the token after it. */
export interface KnownName {
  readonly kind: EntityKind;
  readonly next: number;
}

/** The longest place or organisation of the lists at token `at`, or undefined. */
export function knownName(tokens: readonly NameToken[], at: number): KnownName | undefined {
  let folded = '';
  let best: KnownName | undefined;
  for (let next = at; next < at + LONGEST_PLACE; next++) {
    const token = tokens[next];
    if (!token || (next > at && !joins(tokens[next - 1], token))) break;
    folded += next > at ? ` ${token.folded}` : token.folded;
    if (token.shape === 'lower') continue;
    // “us” is a place in capitals only, “IT” no company.
    const isShort = next === at && folded.length <= 3 && token.shape !== 'capitals';
    if (isShort && !/^(?:fed|rio|duma|lima)$/.test(folded) && token.shape !== 'capital') continue;
    if (isShort && (folded === 'us' || folded === 'uk')) continue;
    if (placeNamed(folded) !== undefined) best = { kind: 'place', next: next + 1 };
    else if (isKnownOrganisation(folded)) best = { kind: 'organisation', next: next + 1 };
  }
  return best;
}

function joins(before: NameToken | undefined, token: NameToken): boolean {
  if (before === undefined || before.possessive) return false;
  // “St. Paul”.
  return (
    token.gap === 'blank' || token.gap === 'hyphen' || (token.gap === 'point' && /^(?:st|ft|mt)$/.test(before.folded))
  );
}
