// Runs mocha suites written in TypeScript: bundles them with esbuild (0.3 s for all) and hands the bundle to mocha (mocha.mjs).
// Usage: node scripts/unit.mjs [PATH PREFIX...]     without prefixes: every test/**/*.test.ts that needs no process and no editor
// $TEST_COUNTS names a file to write {"passed", "failed"} to, for a program that sums them up.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundle } from './bundle.mjs';

/**
 * Suites with a stage of their own in `npm test`: they start processes or an editor, look at the whole project or at real
 * folders, or try many random and long texts. What is left runs in the time in which one still looks at the screen.
 */
const OTHER_STAGES = [
  'test/lsp.test.ts',
  'test/cli.test.ts',
  'test/cliHardCases.test.ts',
  'test/manifest.test.ts',
  'test/accuracyPage.test.ts',
  'test/tidy.test.ts',
  'test/checks/',
  'test/features/',
  'test/grammar.test.ts',
  'test/library/',
  'test/sources/',
  'test/workspace.test.ts',
  'test/projectFile.test.ts',
  'test/draft.test.ts',
  'test/core/verdicts/properties.test.ts',
  'test/core/markdown/incremental.test.ts',
  'test/core/people/growth.test.ts',
  'test/vscode/',
  'test/bench/',
  'test/accuracy/',
];

/** Room for what lives shortly: tests make much and keep little, and the default has the collector run all the time. */
const YOUNG = '--max-semi-space-size=64';

/** So many suites are worth a second process. */
const WORTH_DIVIDING = 12;

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

// One bundle for all; a suite is loaded when it is asked for, so that two processes can have half of them each.
const outdir = path.resolve('out/unit', String(process.pid));
mkdirSync(outdir, { recursive: true });
process.once('exit', () => rmSync(outdir, { recursive: true, force: true }));
const outfile = path.join(outdir, 'unit.cjs');
await bundle({
  stdin: {
    contents: `const wanted = new Set(process.env.TEST_FILES.split('\\n'));\n${files
      .map((file) => `if (wanted.has(${JSON.stringify(file)})) require(${JSON.stringify('./' + file)});`)
      .join('\n')}`,
    resolveDir: process.cwd(),
    loader: 'js',
  },
  outfile,
  sourcemap: true,
  sourcesContent: false,
  // A native program, or large and with no need to be bundled.
  external: ['mocha', 'vscode', 'esbuild', 'typescript', 'vscode-oniguruma', 'playwright-core'],
});
// Suites beside each other are often heavy together: they are dealt out in turn.
const hands = files.length < WORTH_DIVIDING ? [files] : [0, 1].map((hand) => files.filter((_, i) => i % 2 === hand));
const results = await Promise.all(hands.map((hand) => runSuites(hand)));
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
if (hands.length > 1) console.log(`${passed} passing, ${failed} failing`);
process.exitCode = failed > 0 || passed === 0 || results.some(({ code }) => code !== 0) ? 1 : 0;
const counts = process.env['TEST_COUNTS'];
if (counts !== undefined) writeFileSync(counts, JSON.stringify({ passed, failed }));

/**
 * Runs some of the bundle's suites in a process of their own.
 * @param {readonly string[]} suites
 * @returns {Promise<{code: number | null, passed: number, failed: number}>}
 */
async function runSuites(suites) {
  const counts = path.join(outdir, `${suites[0]?.replaceAll('/', '-')}.json`);
  const child = spawn(process.execPath, ['--enable-source-maps', YOUNG, 'scripts/mocha.mjs', outfile], {
    env: { ...process.env, TEST_FILES: suites.join('\n'), TEST_COUNTS: counts },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (!existsSync(counts)) return { code: code || 1, passed: 0, failed: 1 };
  return { code, ...JSON.parse(readFileSync(counts, 'utf8')) };
}

/** @param {string} file @param {readonly string[]} beginnings */
function startsWithOne(file, beginnings) {
  return beginnings.some((beginning) => file.startsWith(beginning));
}
