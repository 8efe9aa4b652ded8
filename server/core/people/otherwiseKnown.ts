// Words that are known as they are, so that no likeness makes them a slip for somebody's name.
import { isDay, isMonth } from './calendar';
import { isCommonWord } from './commonWords';
import { isFamilyName } from './familyNames';
import { isGivenName } from './givenNames';
import { isKnownOrganisation, isOrganisationHead } from './organisations';
import { isDemonym, placeNamed } from './places';
import { isDescription, isOffice } from './titles';

/** Whether a folded word of a name is none by itself: “Young Americans”, taken for a person by its capitals. */
export function isNoName(word: string): boolean {
  return isCommonWord(word) || isDemonym(word.replace(/s$/, '')) || placeNamed(word) !== undefined;
}

/** Whether a folded word is known as something else than the name that it resembles. */
export function isOtherwiseKnown(word: string): boolean {
  return (
    isCommonWord(word) ||
    isGivenName(word) ||
    isFamilyName(word) ||
    isDemonym(word) ||
    placeNamed(word) !== undefined ||
    isKnownOrganisation(word) ||
    isOrganisationHead(word) ||
    isDay(word) ||
    isMonth(word) ||
    isOffice(word) ||
    isDescription(word)
  );
}
