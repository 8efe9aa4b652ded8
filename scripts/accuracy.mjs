// How often the answers are right, with every miss: runs the measurements of test/accuracy one after the other, then prints
// one table of all their figures with the goals, and writes docs/accuracy.md.
// Usage: npm run accuracy [-- NAME...] [-- --data FOLDER] [-- --json FILE] [-- --page] [-- --misses]
// NAME: measurements; without one, all that the repository has the data for, and with --data also those on data made by others
// (docs/accuracy.md says which, and where they come from; 8 to 10 minutes). --json: the figures for a program to read.
// --page: writes the figures of this run into docs/accuracy.md; `page` in place of names writes it anew from the figures kept. --misses: the texts of the misses, where a measurement has them.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { bundle } from './bundle.mjs';

/** On what the repository has. */
const OWN = ['labelled', 'people', 'seedsSpeakers'];

/** On data made by others. */
const OTHERS = ['quotations', 'markdown', 'retrieval', 'speakers', 'wrongSpeaker', 'speed'];

/** Joins the figures of the others. */
const REPORT = 'report';

const FOLDER = 'out/accuracy';

const args = process.argv.slice(2);
const given = args.slice(0, beginningOfOptions(args));
const options = args.slice(given.length);
if (given.join() === 'page') process.exit(await run(REPORT, ['--page', '--figures']));
const names = given.length > 0 ? given : [...OWN, ...(options.includes('--data') ? OTHERS : [])];
const known = [...OWN, ...OTHERS];
const unknown = names.find((name) => !known.includes(name));
if (unknown !== undefined) {
  console.error(`no measurement ${unknown}; there are ${known.join(', ')}`);
  process.exit(2);
}
if (options.includes('--page')) requireData();
process.exit(await measureAll());

/** @returns {Promise<number>} the exit status: not 0 where a measurement could not be made; a missed goal is a figure like any other */
async function measureAll() {
  const started = performance.now();
  const files = [];
  const failed = [];
  for (const [at, name] of names.entries()) {
    const minutes = ((performance.now() - started) / 60_000).toFixed(1);
    console.error(`\n[${at + 1} of ${names.length}, ${minutes} min] ${name}`);
    const file = `${FOLDER}/${name}.json`;
    rmSync(file, { force: true });
    const status = await run(name, [...without(options, '--json'), '--json', file]).catch(() => 1);
    if (status === 0 && existsSync(file)) files.push(file);
    else failed.push(name);
  }
  const status = await run(REPORT, [...(failed.length > 0 ? [] : options), '--figures', ...files]);
  if (failed.length === 0) return status;
  console.error(`\nnot measured: ${failed.join(', ')}; nothing was written`);
  return 1;
}

/** The page without the figures on data made by others would be half a page; single measurements renew their own part. */
function requireData() {
  if (given.length > 0 || options.includes('--data')) return;
  console.error('--page needs --data FOLDER, or the names of the measurements to renew');
  process.exit(2);
}

/** @param {string} name @param {readonly string[]} rest */
async function run(name, rest) {
  const outfile = `${FOLDER}/${name}.cjs`;
  await bundle({ entryPoints: [`test/accuracy/${name}.ts`], outfile });
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...rest], { stdio: 'inherit' });
  return status ?? 1;
}

/** @param {readonly string[]} list */
function beginningOfOptions(list) {
  const at = list.findIndex((arg) => arg.startsWith('--'));
  return at < 0 ? list.length : at;
}

/** The options without one of them and its value. @param {readonly string[]} list @param {string} option */
function without(list, option) {
  const at = list.indexOf(option);
  return list.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
}
