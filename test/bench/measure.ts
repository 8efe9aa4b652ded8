// How the benchmarks count: repeatable random numbers, medians, and lines that read as a table.
import { cpus, loadavg, totalmem } from 'node:os';

/** A generator of numbers in [0, 1), the same for the same seed (mulberry32, Tommy Ettinger). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The value below which a share of the values lies; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** The result of `run` and the milliseconds that it took. */
export function timed<Result>(run: () => Result): { readonly result: Result; readonly ms: number } {
  const start = performance.now();
  const result = run();
  return { result, ms: performance.now() - start };
}

/** Prints one figure, with what it should be. */
export function report(what: string, figure: string, target = ''): void {
  console.log(`  ${what.padEnd(58)} ${figure.padStart(26)}${target === '' ? '' : `   (${target})`}`);
}

/** Median and 95th percentile, for a person. */
export function spread(ms: readonly number[]): string {
  return `${shortNumber(quantile(ms, 0.5))} / ${shortNumber(quantile(ms, 0.95))} ms`;
}

/** Three significant digits. */
export function shortNumber(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

/** What the machine is, and how busy it is with other work, in one line: more load than cores makes every figure worse. */
export function machine(): string {
  const [first] = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  const system = `Node ${process.version}, ${process.platform} ${process.arch}`;
  const load = `load ${(loadavg()[0] ?? 0).toFixed(1)}`;
  return [first?.model.trim() ?? 'unknown processor', `${cpus().length} cores`, memory, system, load].join(', ');
}
