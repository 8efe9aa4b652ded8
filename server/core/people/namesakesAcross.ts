// Whom a source can mean that calls somebody by a family name alone, where other sources name several who bear it: “Trump”
// without more is the one whom many sources name, not one of his children; “President Obama” the one who is called president
// elsewhere. Where that is not plain, nobody: two people of one name are never joined.
import type { Entity } from './mention';
import { officeIn } from './office';

/** Somebody whom sources name in full. */
export interface Namesake {
  readonly group: number;
  /** Sources that name this one in full. */
  readonly sources: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
}

/** Sources that must name somebody in full, for the family name alone to be understood everywhere. */
const WELL_KNOWN = 5;

/** And so many times more than name any namesake. */
const FOREMOST = 5;

/** The offices that a source gives somebody, folded. */
export function officesOf({ roles }: Entity): readonly string[] {
  return roles.flatMap(({ text }) => officeIn(text) ?? []);
}

/** Those whom many sources name first. */
export function bestKnownFirst(namesakes: readonly Namesake[]): readonly Namesake[] {
  return [...namesakes].sort((a, b) => b.sources.size - a.sources.size);
}

/** The one of `namesakes`, the best known first, whom `source` means by the family name alone; undefined where it may be
 * another. */
export function namesakeMeant(
  namesakes: readonly Namesake[],
  { source, entity }: { readonly source: string; readonly entity: Entity },
): Namesake | undefined {
  // A source that names one of them in full has its own reasons to keep the family name apart.
  if (namesakes.some(({ sources }) => sources.has(source))) return undefined;
  const [first, second] = namesakes;
  if (!first || !second || first.sources.size === second.sources.size) return first && !second ? first : undefined;
  const offices = officesOf(entity);
  const called = namesakes.filter((one) => offices.some((office) => one.offices.has(office)));
  if (called.length > 0) return called.length === 1 && called[0] === first ? first : undefined;
  const isForemost = first.sources.size >= WELL_KNOWN && first.sources.size >= FOREMOST * second.sources.size;
  return isForemost ? first : undefined;
}
