// What the forms of one organisation or one place have in common.
import type { EntityKind } from './mention';
import { acronymMeans, isCompanySuffix } from './organisations';
import { placeNamed } from './places';

/** What organisations and places are joined by: the usual name of a place (U.S., United States), what an acronym stands
 * for, a company's name without “Inc.”. From and to folded words. */
export function keyOfOther(kind: EntityKind, words: readonly string[]): string {
  const name = words.join(' ');
  if (kind === 'place') return placeNamed(name) ?? name;
  return acronymMeans(name) ?? withoutCompanySuffix(words).join(' ');
}

function withoutCompanySuffix(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && isCompanySuffix(words[end - 1] ?? '')) end -= 1;
  return words.slice(0, end);
}
