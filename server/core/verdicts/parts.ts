// The parts of a quotation between its ellipses.
import type { Step } from './alignment';
import { isElided, type QuotedRows } from './quotedRows';

/** The steps of each part, in order; words left out at an ellipsis go with the part before it. */
export function partsOf(rows: QuotedRows, steps: readonly Step[]): readonly (readonly Step[])[] {
  const parts: Step[][] = [[]];
  for (const step of steps) {
    if (step.quotedLength > 0 && step.quoted > 0 && isElided(rows, step.quoted)) parts.push([]);
    parts.at(-1)?.push(step);
  }
  return parts;
}
