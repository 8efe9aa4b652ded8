// How often the answers are right, with every miss.
// Usage: node scripts/accuracy.mjs [NAME] [--data FOLDER] [--json FILE] [...]
// NAME: a file of test/accuracy, without .ts. Without NAME: all that can be measured, on the labelled drafts and on the
// reports; with --data also on data made by others (docs/accuracy.md says which and where they come from).
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

/** On what the repository has. */
const OWN = ['labelled', 'people'];

/** On data made by others. */
const OTHERS = ['quotations', 'markdown', 'retrieval', 'speakers', 'wrongSpeaker'];

const args = process.argv.slice(2);
const name = args[0]?.startsWith('--') === false ? args.shift() : undefined;
const names = name === undefined ? [...OWN, ...(args.includes('--data') ? OTHERS : [])] : [name];
const known = readdirSync('test/accuracy').flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -3)] : []));
const unknown = names.find((one) => !known.includes(one));
if (unknown !== undefined) {
  console.error(`no measurement ${unknown}; there are ${known.join(' ')}`);
  process.exit(2);
}
process.exit(name === undefined ? await runAll(names, args) : await run(name, args));

/**
 * Runs measurements one after the other; their figures go into one file.
 * @param {readonly string[]} list @param {readonly string[]} given
 */
async function runAll(list, given) {
  const at = given.indexOf('--json');
  const json = at < 0 ? undefined : given[at + 1];
  const rest = given.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  /** @type {Record<string, unknown>} */
  const figures = { schema: 1 };
  let status = 0;
  for (const one of list) {
    console.log(`\n== ${one}\n`);
    const part = `out/accuracy/${one}.json`;
    rmSync(part, { force: true });
    status = Math.max(status, await run(one, [...rest, '--json', part]));
    if (existsSync(part)) figures[one] = JSON.parse(readFileSync(part, 'utf8'));
  }
  if (json !== undefined) writeFileSync(json, JSON.stringify(figures, undefined, 2) + '\n');
  return status;
}

/** @param {string} one @param {readonly string[]} given */
async function run(one, given) {
  const outfile = `out/accuracy/${one}.cjs`;
  mkdirSync('out/accuracy', { recursive: true });
  await build({
    entryPoints: [`test/accuracy/${one}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...given], { stdio: 'inherit' });
  return status ?? 1;
}
