// What a writer added to a quotation without touching its words: [sic] and emphasis.
import type { Step } from './alignment';
import { editAt, placeOf, type Comparison } from './comparison';
import { isEmphasisedAt } from './passageWords';
import type { Edit } from './verdict';

/** Every [sic], and each stretch that is emphasised in the draft and not in the source. */
export function annotationEdits(comparison: Comparison, steps: readonly Step[]): readonly Edit[] {
  const sics = comparison.rows.gaps.flatMap(({ sics: list }) => list);
  return [...sics.map(({ span }) => editAt(comparison, 'sic', { draft: span })), ...emphasisEdits(comparison, steps)];
}

// A quotation that is emphasised as a whole is merely set in another type.
function emphasisEdits(comparison: Comparison, steps: readonly Step[]): Edit[] {
  const { words } = comparison.rows;
  if (words.every(({ word }) => word.emphasised) || !words.some(({ word }) => word.emphasised)) return [];
  const inSource = emphasisedInSource(comparison, steps);
  const isAdded = (j: number): boolean => words[j]?.word.emphasised === true && !inSource.has(j);
  const edits: Edit[] = [];
  for (let j = 0; j < words.length; j++) {
    if (!isAdded(j)) continue;
    const quotedFrom = j;
    while (isAdded(j + 1)) j += 1;
    const { draft } = placeOf(comparison, { quotedFrom, quotedTo: j + 1, passageFrom: 0, passageTo: 0 });
    edits.push(editAt(comparison, 'emphasis', { draft }));
  }
  return edits;
}

function emphasisedInSource({ rows, passage }: Comparison, steps: readonly Step[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { kind, quoted, passage: place } of steps) {
    if (kind !== 'pair' || rows.words[quoted]?.word.emphasised !== true) continue;
    if (isEmphasisedAt(passage.source, passage.at[place] ?? 0)) found.add(quoted);
  }
  return found;
}
