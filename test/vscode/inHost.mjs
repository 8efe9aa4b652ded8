// Runs test/vscode/suite inside the extension host of a real editor, against the packaged extension installed there.
// Usage: node test/vscode/inHost.mjs FILE.vsix
// $VSCODE_EXECUTABLE names a desktop's VS Code to run the same suite in (with @vscode/test-electron) instead of VS Code in the browser.
// $TEST_COUNTS names a file to write {"passed", "failed"} to.
import { build } from 'esbuild';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installExtension, makeHome, removeHome, startEditor } from '../../scripts/editor.mjs';
import { ensureHost } from '../../scripts/install/host.mjs';
import { run } from '../../scripts/process.mjs';
import { Undo } from '../../scripts/undo.mjs';
import { launchBrowser, newWindow, remoteUri, workbenchAddress } from './browser.mjs';
import { leaveOneWording, makeProject } from './project.mjs';

/** The suite takes under a minute; an editor that never answers must not hold up everything. */
const LIMIT_MS = 240_000;

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const vsix = path.resolve(process.argv[2] ?? 'out/verbatim.vsix');

/** The folder of this run's bundle, below the checkout so that it finds mocha. */
const bundle = path.join(root, 'out/in-host', String(process.pid));
const work = mkdtempSync(path.join(tmpdir(), 'verbatim-in-host-'));
const undo = new Undo();
undo.add(() => rmSync(bundle, { recursive: true, force: true }));
undo.add(() => rmSync(work, { recursive: true, force: true }));

try {
  const project = makeProject(root, work);
  leaveOneWording(path.join(work, 'seeds'), 'veer into conflict', '000_758dcf435b3e4454');
  await bundleSuite();
  const desktop = process.env['VSCODE_EXECUTABLE'];
  const code = desktop === undefined ? await runInBrowser(project) : await runOnDesktop(desktop, project);
  process.exitCode = report() && code === 0 ? 0 : 1;
} catch (error) {
  console.error(error);
  report();
  process.exitCode = 1;
} finally {
  await undo.run();
}

/** The suite, and around it an extension that does nothing: an editor runs tests only in aid of an extension under development. */
async function bundleSuite() {
  await build({
    entryPoints: [path.join(here, 'suite/index.ts')],
    outfile: path.join(bundle, 'suite/index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  mkdirSync(bundle, { recursive: true });
  const manifest = { name: 'verbatim-tests', publisher: 'verbatim', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(path.join(bundle, 'package.json'), JSON.stringify(manifest));
}

/**
 * @param {import('./project.mjs').Project} project
 * @returns {Promise<number>} 0 when the suite passed
 */
async function runInBrowser(project) {
  const home = makeHome(await ensureHost(), { settings: { 'files.autoSave': 'off', 'files.hotExit': 'off' } });
  undo.add(() => removeHome(home));
  await installExtension(home, vsix);
  const editor = startEditor(home, { tests: true });
  undo.add(editor.stop);
  const url = await editor.url;
  const browser = await launchBrowser();
  undo.add(() => browser.close());
  const page = await newWindow(browser);
  const exit = new Promise((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
  await page.exposeFunction('codeAutomationLog', () => undefined); // the suite writes its report to a file
  await page.goto(
    workbenchAddress(url, project.workspace, [
      ['extensionDevelopmentPath', remoteUri(url, bundle)],
      ['extensionTestsPath', remoteUri(url, path.join(bundle, 'suite/index.js'))],
      ['enableProposedApi', ''],
    ]),
  );
  return Promise.race([exit, tooLate()]);
}

/** @returns {Promise<never>} */
function tooLate() {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`the suite did not end within ${LIMIT_MS / 1000} s`)), LIMIT_MS).unref();
  });
}

/**
 * @param {string} executable
 * @param {import('./project.mjs').Project} project
 */
async function runOnDesktop(executable, project) {
  const { runTests } = await import('@vscode/test-electron');
  const folders = [`--user-data-dir=${path.join(work, 'data')}`, `--extensions-dir=${path.join(work, 'extensions')}`];
  const installed = await run(executable, [...folders, '--install-extension', vsix, '--force']);
  if (installed.code !== 0) throw new Error(`${vsix} was not installed:\n${installed.output}`);
  return runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: bundle,
    extensionTestsPath: path.join(bundle, 'suite/index.js'),
    launchArgs: [project.workspace, ...folders, '--disable-workspace-trust'],
  });
}

/** Prints what mocha said and passes its counts on. @returns {boolean} whether the suite ran and passed */
function report() {
  const said = path.join(bundle, 'suite/report.txt');
  const counted = path.join(bundle, 'suite/counts.json');
  if (existsSync(said)) console.log(readFileSync(said, 'utf8'));
  if (!existsSync(counted)) return false;
  const text = readFileSync(counted, 'utf8');
  const target = process.env['TEST_COUNTS'];
  if (target !== undefined) writeFileSync(target, text);
  const { passed, failed } = JSON.parse(text);
  return passed > 0 && failed === 0;
}
