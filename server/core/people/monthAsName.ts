// Months that are given names too: April Ryan, May Stone.
import { isCue } from '../quotes/cues';
import { isDay } from './calendar';
import { isGivenName } from './givenNames';
import type { NameToken } from './nameTokens';
import { isOrganisationHead } from './organisations';
import { isNameBegin } from './personRun';
import { isDemonym, placeNamed } from './places';

/** Whether the month at token `at` is somebody's given name. “April Ryan”; not “In August Trump …”, “last May Clinton …”. */
export function isMonthAsName(tokens: readonly NameToken[], at: number): boolean {
  const before = tokens[at - 1]?.folded ?? '';
  if (/^(?:in|since|last|this|next|by|until|till|early|late|mid|of|for|from|through|during|before|after)$/.test(before))
    return false;
  if (tokens[at]?.folded === 'may') return isNamedMay(tokens, at);
  return isGivenName(tokens[at]?.folded ?? '') && isNameBegin(tokens, at);
}

// “May Stone said”, “May Stone, …”; not “May Congress act?”.
function isNamedMay(tokens: readonly NameToken[], at: number): boolean {
  const family = tokens[at + 1];
  const after = tokens[at + 2];
  if (family?.gap !== 'blank' || family.shape !== 'capital' || isOrganisationHead(family.folded)) return false;
  if (isDemonym(family.folded) || isDay(family.folded) || placeNamed(family.folded) !== undefined) return false;
  const before = tokens[at - 1];
  return (
    (tokens[at]?.gap === 'blank' && before?.shape === 'lower' && isCue(before.folded)) ||
    (after?.gap === 'blank' && after.shape === 'lower' && (isCue(after.folded) || after.folded === 'who'))
  );
}
