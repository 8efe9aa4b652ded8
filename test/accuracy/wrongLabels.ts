// Misses on data made by others where the label is wrong, each read in its text by hand. They count as misses all the same;
// the page says why they are none.
import type { Measurement } from './goals';

interface WrongLabel {
  readonly measurement: Measurement;
  /** How the miss begins. */
  readonly miss: string;
  readonly reason: string;
}

const WRONG_LABELS: readonly WrongLabel[] = [];

/** Why the label behind a miss is wrong; `undefined` where it is not known to be. */
export function reasonFor(measurement: Measurement, miss: string): string | undefined {
  return WRONG_LABELS.find((one) => one.measurement === measurement && miss.startsWith(one.miss))?.reason;
}
