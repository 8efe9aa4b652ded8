// Runs the unit tests: bundles them with esbuild (0.3 s for all) and hands the bundles to mocha.
// Usage: node scripts/unit.mjs [PATH PREFIX...]     without prefixes: every test/**/*.test.ts that needs no process and no editor
import { build } from 'esbuild';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

// Suites that start processes or an editor have runners of their own.
const PROCESS_SUITES = ['test/lsp.test.ts', 'test/cli.test.ts', 'test/vscode/', 'test/bench/', 'test/accuracy/'];

const prefixes = process.argv.slice(2);
const files = listTests('test')
  .filter((file) => (prefixes.length > 0 ? prefixes.some((p) => file.startsWith(p)) : !PROCESS_SUITES.some((p) => file.startsWith(p))))
  .sort();
if (files.length === 0) {
  console.error(`no test under ${prefixes.join(', ') || 'test'}`);
  process.exit(1);
}
const outdir = path.resolve('out/unit', String(process.pid));
mkdirSync(outdir, { recursive: true });
try {
  const entry = files.map((file) => `import ${JSON.stringify('./' + file)};`).join('\n');
  await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
    outfile: path.join(outdir, 'unit.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
    external: ['mocha', 'vscode', 'esbuild', 'typescript', 'vscode-oniguruma', 'playwright-core'],
  });
  const mocha = new Mocha({ ui: 'bdd', timeout: 10_000, reporter: 'dot' });
  mocha.addFile(path.join(outdir, 'unit.cjs'));
  await new Promise((resolve) => {
    const runner = mocha.run((failures) => {
      process.exitCode = failures > 0 || runner.stats.passes === 0 ? 1 : 0;
      resolve(undefined);
    });
  });
} finally {
  rmSync(outdir, { recursive: true, force: true });
}

/** Test files below a folder, with forward slashes. */
function listTests(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => `${folder}/${String(name).split(path.sep).join('/')}`)
    .filter((file) => file.endsWith('.test.ts'));
}
