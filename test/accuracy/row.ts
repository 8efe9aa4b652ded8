// What every measurement delivers: rows, each with its goal, what was reached, and every miss in a few words. One printer for
// all of them; `--json FILE` writes them for scripts/accuracy.mjs, which joins the files into one table.
import { existsSync, writeFileSync } from 'node:fs';
import { LINES, type Goal, type Line, type LineName, type Measurement } from './goals';

/** One figure. */
export interface Row {
  readonly measurement: Measurement;
  /** A key of `LINES[measurement]`. */
  readonly name: string;
  /** What it says to a reader. */
  readonly what: string;
  readonly goal: Goal | null;
  /** A share from 0 to 1, or in the line's unit. */
  readonly reached: number;
  /** How many cases. */
  readonly n: number;
  /** A line each. Of texts that may not be shipped: where, and the two answers in at most a few words. */
  readonly misses: readonly string[];
}

/** What a row's figure is made of: `right` of `n`, or a figure computed otherwise (`reached`). */
export type Figure = { readonly n: number; readonly misses?: readonly string[] } & (
  { readonly right: number } | { readonly reached: number }
);

/** The row of one line of the list of goals. A share of nothing is 1: nothing was missed. */
export function row<M extends Measurement>(measurement: M, name: LineName<M>, figure: Figure): Row {
  const line: Line | undefined = (LINES[measurement] as Readonly<Record<string, Line>>)[name];
  const reached = 'reached' in figure ? figure.reached : figure.n === 0 ? 1 : figure.right / figure.n;
  return {
    measurement,
    name,
    what: line?.what ?? name,
    goal: line?.goal ?? null,
    reached,
    n: figure.n,
    misses: figure.misses ?? [],
  };
}

/** Whether the figure reaches its goal; `undefined` where there is none. */
export function isMet({ goal, reached }: Pick<Row, 'goal' | 'reached'>): boolean | undefined {
  if (goal === null) return undefined;
  return 'atLeast' in goal ? reached >= goal.atLeast : reached <= goal.atMost;
}

/**
 * Ends a measurement: prints its rows, and writes them where `--json FILE` asks for it.
 * @param details further figures for a program to read
 */
export function deliver(rows: readonly Row[], details: object = {}): void {
  console.log(table(rows).join('\n'));
  for (const { what, misses } of rows) {
    if (misses.length > 0) console.log(`\n${what}, ${misses.length} misses:`);
    for (const miss of misses) console.log(`  ${miss}`);
  }
  const json = option('--json');
  if (json !== undefined) writeFileSync(json, JSON.stringify({ schema: 1, rows, ...details }, undefined, 2) + '\n');
}

/** The table as lines of text: what, goal, reached, met or missed, how many cases. */
export function table(rows: readonly Row[]): readonly string[] {
  const cells = rows.map((one) => [one.what, goalOf(one), reachedOf(one), metOf(one), `of ${one.n}`]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...cells.map((cell) => cell[column]?.length ?? 0)));
  return cells.map((cell) =>
    cell
      .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}

/** The goal as a reader sees it: `>= 99 %`; a dash where there is none. */
export function goalOf(one: Row): string {
  if (one.goal === null) return '–';
  const [sign, value] = 'atLeast' in one.goal ? ['>=', one.goal.atLeast] : ['<=', one.goal.atMost];
  const unit = unitOf(one);
  return unit === undefined ? `${sign} ${Number((100 * value).toFixed(1))} %` : `${sign} ${value} ${unit}`;
}

/** What was reached, rounded so that a missed goal never looks met. */
export function reachedOf(one: Row): string {
  const unit = unitOf(one);
  if (unit !== undefined) return `${one.reached.toFixed(2)} ${unit}`;
  // Down, but for the last bits of a binary fraction: 0.9995 is no 100 %.
  const percent =
    'atMost' in (one.goal ?? {}) ? Math.ceil(1e4 * one.reached - 1e-6) : Math.floor(1e4 * one.reached + 1e-6);
  return `${(percent / 100).toFixed(2)} %`;
}

/** `met`, `missed`, or a dash where there is no goal. */
export function metOf(one: Row): string {
  const met = isMet(one);
  return met === undefined ? '–' : met ? 'met' : 'missed';
}

/** The value that follows an option of the measurement's command line. */
export function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** The folder of `--data`; ends the measurement, with its usage, where it is not given or not there. */
export function dataFolder(usage: string): string {
  const folder = option('--data');
  if (folder !== undefined && existsSync(folder)) return folder;
  console.error(`usage: ${usage}`);
  process.exit(2);
}

/** The first words of a text, at most five and on one line, for a miss in a text that may not be shipped. */
export function fewWords(text: string): string {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.length > 5 ? `${words.slice(0, 5).join(' ')} …` : words.join(' ');
}

function unitOf({ measurement, name }: Row): string | undefined {
  return (LINES[measurement] as Readonly<Record<string, Line>>)[name]?.unit;
}
