// `npm start`: installs what is missing, builds, checks the examples on the terminal, then opens them in VS Code.
// Usage: npm start [-- --check]      --check: stop after the terminal part
// Until the npm packages are there this may import nothing but Node's own modules.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installExtension, makeHome, removeHome, startEditor } from './editor.mjs';
import { ensureDependencies } from './install/dependencies.mjs';
import { ensureHost } from './install/host.mjs';
import { run, which } from './process.mjs';
import { Undo } from './undo.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const examples = path.join(root, 'examples');

const undo = new Undo();
try {
  await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await undo.run();
}

/** @param {readonly string[]} args */
async function start(args) {
  const unknown = args.find((arg) => arg !== '--check');
  if (unknown !== undefined) throw new Error(`unknown option ${unknown}; usage: npm start [-- --check]`);
  await ensureDependencies(root);
  await node('esbuild.mjs');
  checkExamples();
  if (args.includes('--check')) return;
  if (which('code') !== undefined && openOnDesktop()) return;
  const vsix = path.join(root, 'out/verbatim.vsix');
  await node('scripts/package.mjs', '--out', vsix);
  await openInBrowser(vsix);
}

/** Prints the findings in the examples. Findings are what they are for; only a check that could not be made is a failure. */
function checkExamples() {
  console.log('\n$ cd examples && node ../dist/cli.js check --allow-outside\n');
  const { status } = spawnSync(process.execPath, [path.join(root, 'dist/cli.js'), 'check', '--allow-outside'], {
    cwd: examples,
    stdio: 'inherit',
  });
  if (status !== 0 && status !== 1) throw new Error(`the check of the examples failed (exit status ${status})`);
}

/** Opens the examples in the desktop's VS Code with the extension of this checkout. @returns {boolean} whether it started */
function openOnDesktop() {
  console.log('\nopening the examples in VS Code');
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, examples];
  const started = spawnSync('code', args, { stdio: 'inherit' }).status === 0;
  if (!started) console.log('`code` did not start; using VS Code in the browser instead');
  return started;
}

/**
 * Serves VS Code with the packaged extension on 127.0.0.1 until it is interrupted.
 * @param {string} vsix
 */
async function openInBrowser(vsix) {
  const password = randomBytes(12).toString('base64url');
  const home = makeHome(await ensureHost(), { password });
  undo.add(() => removeHome(home));
  await installExtension(home, vsix);
  const editor = startEditor(home);
  undo.add(editor.stop);
  const address = `${await editor.url}/?folder=${encodeURI(examples)}`;
  console.log(`\nVS Code with the examples:\n\n  ${address}\n  password: ${password}\n\nCtrl+C ends it.`);
  await editor.ended;
}

/** Runs a script of this checkout. @param {...string} args */
async function node(...args) {
  const { code } = await run(process.execPath, args, { cwd: root, show: true });
  if (code !== 0) throw new Error(`node ${args.join(' ')} failed`);
}
