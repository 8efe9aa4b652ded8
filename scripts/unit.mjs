// Runs mocha suites written in TypeScript: bundles them with esbuild (0.3 s for all) and hands the bundle to mocha.
// Usage: node scripts/unit.mjs [PATH PREFIX...]     without prefixes: every test/**/*.test.ts that needs no process and no editor
// $TEST_COUNTS names a file to write {"passed", "failed"} to, for a program that sums them up.
import { build } from 'esbuild';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** Suites with a stage of their own in `npm test`: they start processes or an editor, or look at the whole project. */
const OTHER_STAGES = [
  'test/lsp.test.ts',
  'test/cli.test.ts',
  'test/manifest.test.ts',
  'test/tidy.test.ts',
  'test/vscode/',
  'test/bench/',
  'test/accuracy/',
];

const prefixes = process.argv.slice(2);
const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((name) => `test/${name.split(path.sep).join('/')}`)
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => (prefixes.length > 0 ? startsWithOne(file, prefixes) : !startsWithOne(file, OTHER_STAGES)))
  .sort();
if (files.length === 0) {
  console.error(`no test under ${prefixes.join(', ') || 'test'}`);
  process.exit(1);
}

const outdir = path.resolve('out/unit', String(process.pid));
mkdirSync(outdir, { recursive: true });
process.once('exit', () => rmSync(outdir, { recursive: true, force: true }));
await build({
  stdin: {
    contents: files.map((file) => `import ${JSON.stringify('./' + file)};`).join('\n'),
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  outfile: path.join(outdir, 'unit.cjs'),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'warning',
  // A native program, or large and with no need to be bundled.
  external: ['mocha', 'vscode', 'esbuild', 'typescript', 'vscode-oniguruma', 'playwright-core'],
});
process.setSourceMapsEnabled(true);
const mocha = new Mocha({ ui: 'bdd', timeout: 10_000, reporter: 'dot', forbidOnly: true, forbidPending: true });
mocha.addFile(path.join(outdir, 'unit.cjs'));
const runner = mocha.run((failures) => {
  const passed = runner.stats?.passes ?? 0;
  process.exitCode = failures > 0 || passed === 0 ? 1 : 0;
  const counts = process.env['TEST_COUNTS'];
  if (counts !== undefined) writeFileSync(counts, JSON.stringify({ passed, failed: failures }));
});

/** @param {string} file @param {readonly string[]} beginnings */
function startsWithOne(file, beginnings) {
  return beginnings.some((beginning) => file.startsWith(beginning));
}
