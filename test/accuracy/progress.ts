// How far a measurement of minutes has come, on standard error.

/** Says it about every tenth of the way. */
const STEPS = 10;

/** Calls `measure` for each of the cases, and says how many are done. */
export function eachOf<Case>(what: string, cases: readonly Case[], measure: (one: Case, index: number) => void): void {
  const step = Math.max(1, Math.ceil(cases.length / STEPS));
  for (const [index, one] of cases.entries()) {
    if (index > 0 && index % step === 0) console.error(`  ${what}: ${index} of ${cases.length}`);
    measure(one, index);
  }
}
