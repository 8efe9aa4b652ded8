// The end of `npm run accuracy`: one table of what the measurements delivered.
// --figures FILE...   what they wrote; the last option
// --json FILE         writes all of it for a program to read
// --page              writes it into docs/accuracy.md; measurements that were not made keep the figures of their last run
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pageWith, rowsOf, type Delivered, type Figures } from './page';
import { isMet, option, table } from './row';

const PAGE = 'docs/accuracy.md';

/** What the page's figures are made of. */
const KEPT = 'test/accuracy/figures.json';

const files = process.argv.slice(process.argv.indexOf('--figures') + 1);
const figures = Object.fromEntries(
  files.map((file) => [path.basename(file, '.json'), JSON.parse(readFileSync(file, 'utf8')) as Delivered]),
) as Figures;
print();
const json = option('--json');
if (json !== undefined) write(json, { schema: 1, rows: rowsOf(figures), ...figures });
if (process.argv.includes('--page')) writePage();

function print(): void {
  const rows = rowsOf(figures);
  if (files.length < 2) return;
  const withGoal = rows.filter(({ goal }) => goal !== null);
  console.log(`\n${table(rows).join('\n')}`);
  console.log(`\n${withGoal.filter((one) => isMet(one)).length} of ${withGoal.length} goals met`);
}

function writePage(): void {
  const before = existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Figures) : {};
  const taken = new Date().toISOString().slice(0, 10);
  const now = Object.entries(figures).map(([name, one]) => [name, { ...one, taken }] as const);
  const kept: Figures = { ...before, ...Object.fromEntries(now) };
  write(KEPT, kept);
  writeFileSync(PAGE, pageWith(readFileSync(PAGE, 'utf8'), kept));
  console.log(`written: ${PAGE}`);
}

function write(file: string, value: unknown): void {
  writeFileSync(file, JSON.stringify(value, undefined, 2) + '\n');
}
