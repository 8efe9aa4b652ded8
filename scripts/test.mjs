// `npm test`: installs what is missing, then runs every stage in order, going on after a failure, and sums up in one last line.
// A tool's stage (format, types, lint, packaging) counts as one test, a mocha stage as its tests.
// Usage: npm test [-- STAGE...]      with names: only those stages
// Until the npm packages are there this may import nothing but Node's own modules.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './install/dependencies.mjs';
import { ensureHost } from './install/host.mjs';
import { ensurePrograms } from './install/system.mjs';
import { run } from './process.mjs';
import { Undo } from './undo.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Editor features, and what reads real folders. */
const FEATURES_AND_FILES = ['features/', 'grammar', 'library/', 'sources/', 'workspace', 'projectFile'].map(
  (name) => `test/${name}`,
);

/** Many random and long texts. */
const PROPERTIES = ['draft', 'core/verdicts/properties', 'core/markdown/incremental', 'core/people/growth'].map(
  (name) => `test/${name}.test.ts`,
);

/** The package that the editor tests install. */
const VSIX = 'out/verbatim.vsix';
const PACK = ['scripts/package.mjs', '--out', VSIX];

/** @typedef {{ name: string, steps: readonly (readonly string[])[] }} Stage the steps are arguments of node; the last one may count tests */

/** @type {readonly Stage[]} */
const STAGES = [
  { name: 'format', steps: [['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']] },
  { name: 'types', steps: [['node_modules/typescript/bin/tsc', '--noEmit']] },
  { name: 'lint', steps: [['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']] },
  { name: 'unit', steps: [['scripts/unit.mjs']] },
  { name: 'checks', steps: [['scripts/unit.mjs', 'test/checks/']] },
  { name: 'features and files', steps: [['scripts/unit.mjs', ...FEATURES_AND_FILES]] },
  { name: 'properties', steps: [['scripts/unit.mjs', ...PROPERTIES]] },
  { name: 'protocol', steps: [['esbuild.mjs'], ['scripts/unit.mjs', 'test/lsp.test.ts']] },
  {
    name: 'command line',
    steps: [['esbuild.mjs'], ['scripts/unit.mjs', 'test/cli.test.ts', 'test/cliHardCases.test.ts']],
  },
  { name: 'manifest', steps: [['scripts/unit.mjs', 'test/manifest.test.ts', 'test/accuracyPage.test.ts']] },
  { name: 'tidy', steps: [['scripts/unit.mjs', 'test/tidy.test.ts']] },
  { name: 'in the editor', steps: [PACK, ['test/vscode/inHost.mjs', VSIX]] },
  { name: 'by hand', steps: [PACK, ['scripts/unit.mjs', 'test/vscode/ui.test.ts']] },
  { name: 'packaging', steps: [['scripts/package.mjs']] },
];

/** Far above what any stage takes (the longest, in the editor, about a minute): a stage that hangs must not hold up the rest for ever. */
const STAGE_LIMIT_MS = 300_000;

const undo = new Undo();
try {
  await testAll(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} finally {
  await undo.run();
}

/** @param {readonly string[]} names */
async function testAll(names) {
  const unknown = names.find((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown !== undefined)
    throw new Error(`no stage "${unknown}"; the stages: ${STAGES.map((stage) => stage.name).join(', ')}`);
  await ensureDependencies(root);
  await ensurePrograms(['chromium']);
  await ensureHost();
  const total = { passed: 0, failed: 0 };
  for (const stage of STAGES.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const { passed, failed } = await runStage(stage);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** Runs one stage and prints its line, and its output when it failed. @param {Stage} stage */
async function runStage({ name, steps }) {
  const started = performance.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-test-'));
  undo.add(() => rmSync(folder, { recursive: true, force: true }));
  const countsFile = path.join(folder, 'counts.json');
  let result = { code: 0, output: '' };
  for (const step of steps) {
    if (result.code === 0)
      result = await run(process.execPath, step, {
        cwd: root,
        env: { ...process.env, TEST_COUNTS: countsFile },
        limitMs: STAGE_LIMIT_MS,
      });
  }
  const counts = readCounts(countsFile);
  // A stage that ends badly without a failed test (it did not build, it hung) is one failure.
  const failed = result.code === 0 ? 0 : Math.max(1, counts?.failed ?? 0);
  const passed = counts?.passed ?? (failed === 0 ? 1 : 0);
  if (failed > 0) console.log(result.output);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const tests = counts === undefined ? '' : `${passed + failed} tests`;
  console.log(`${failed > 0 ? 'FAILED' : 'ok    '}  ${name.padEnd(14)} ${seconds.padStart(6)} s  ${tests}`);
  return { passed, failed };
}

/** @param {string} file @returns {{ passed: number, failed: number } | undefined} undefined when the stage counts no tests */
function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
