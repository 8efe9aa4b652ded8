// A VS Code in the browser that leaves nothing behind: its settings, extensions, home and temporary files lie in one folder,
// its processes in one group, and it listens on 127.0.0.1 only.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './process.mjs';

/** Long enough for a cold start on a loaded machine; 0.5 s is usual. */
const START_LIMIT_MS = 60_000;
/** What a host gets to end by itself before it is killed. */
const STOP_LIMIT_MS = 5_000;

/** Keeps the editor quiet: no welcome pages, no chat, no update checks, no telemetry. Nothing here changes how Markdown is edited. */
const QUIET_SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'window.restoreWindows': 'none',
};

/**
 * @typedef {object} EditorHome the folder that holds everything of one editor
 * @property {string} root
 * @property {import('./install/host.mjs').EditorHost} host
 */

/**
 * @typedef {object} RunningEditor
 * @property {Promise<string>} url `http://127.0.0.1:PORT`, when it listens; rejects when it does not start
 * @property {Promise<unknown>} ended settles when it ends, for whatever reason
 * @property {() => Promise<void>} stop ends it and every process it started
 */

/**
 * A new editor home in the temporary folder.
 * @param {import('./install/host.mjs').EditorHost} host
 * @param {{ settings?: Record<string, unknown>, password?: string }} [options] password: what the browser asks for; without it, nothing
 * @returns {EditorHome}
 */
export function makeHome(host, { settings = {}, password } = {}) {
  const root = mkdtempSync(path.join(tmpdir(), 'verbatim-editor-'));
  for (const folder of ['data/User', 'extensions', 'home', 'tmp'])
    mkdirSync(path.join(root, folder), { recursive: true });
  writeFileSync(
    path.join(root, 'data/User/settings.json'),
    JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2),
  );
  const auth = password === undefined ? 'auth: none\n' : `auth: password\npassword: ${password}\n`;
  writeFileSync(path.join(root, 'config.yaml'), auth, { mode: 0o600 });
  return { root, host };
}

/** @param {EditorHome} home Deletes it. */
export function removeHome(home) {
  // A process of the group may still be writing its last file when the folder is read.
  rmSync(home.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/**
 * Installs a packaged extension.
 * @param {EditorHome} home
 * @param {string} vsix
 * @throws {Error} with the editor's output when it refuses
 */
export async function installExtension(home, vsix) {
  const args = [home.host.entry, ...folders(home), '--install-extension', vsix, '--force'];
  const { code, output } = await run(home.host.node, args, { env: environment(home) });
  if (code !== 0 || !output.includes('successfully installed'))
    throw new Error(`${vsix} was not installed:\n${output}`);
}

/**
 * Starts the editor.
 * @param {EditorHome} home
 * @param {{ tests?: boolean, trustWorkspaces?: boolean }} [options] tests: let the page load test suites into the extension host (which
 *   also takes away notifications); trustWorkspaces: ask nobody whether a folder is trusted (default)
 * @returns {RunningEditor}
 */
export function startEditor(home, { tests = false, trustWorkspaces = true } = {}) {
  const args = [
    ...[home.host.entry, ...folders(home), '--bind-addr', '127.0.0.1:0'],
    ...[
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-getting-started-override',
      '--disable-proxy',
      '--ignore-last-opened',
    ],
    ...(trustWorkspaces ? ['--disable-workspace-trust'] : []),
    ...(tests ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ];
  // Detached: a process group of its own, so that the extension hosts, the terminals and the file watcher can be ended with it.
  const child = spawn(home.host.node, args, {
    env: environment(home),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const url = addressOf(child);
  url.catch(() => undefined); // whoever awaits it is told; nobody has to
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return { url, ended, stop: () => stopGroup(child) };
}

/** Ends a program and the whole group it leads. @param {import('node:child_process').ChildProcess} child */
async function stopGroup(child) {
  /** @param {NodeJS.Signals} signal */
  const signalGroup = (signal) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // the group is gone
    }
  };
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signalGroup('SIGTERM');
    const timer = setTimeout(() => signalGroup('SIGKILL'), STOP_LIMIT_MS);
    await gone;
    clearTimeout(timer);
  }
  signalGroup('SIGKILL'); // what outlived the leader
}

/**
 * Waits until the editor says where it listens.
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @returns {Promise<string>}
 */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`the editor did not start in time:\n${output}`)), START_LIMIT_MS);
    /** @param {Buffer} chunk */
    const read = (chunk) => {
      if (output.length < 100_000) output += chunk.toString('utf8');
      const url = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      reject(new Error(`the editor ended (${code ?? signal}):\n${output}`));
    });
  });
}

/** @param {EditorHome} home */
function folders({ root }) {
  return [
    '--config',
    path.join(root, 'config.yaml'),
    '--user-data-dir',
    path.join(root, 'data'),
    '--extensions-dir',
    path.join(root, 'extensions'),
  ];
}

/** @param {EditorHome} home @returns {NodeJS.ProcessEnv} */
function environment({ root }) {
  return {
    PATH: process.env['PATH'],
    LANG: 'C.UTF-8',
    EXTENSIONS_GALLERY: '{"serviceUrl":""}', // no queries to an extension gallery
    HOME: path.join(root, 'home'),
    TMPDIR: path.join(root, 'tmp'),
    XDG_RUNTIME_DIR: path.join(root, 'tmp'), // otherwise its sockets stay behind
    XDG_CONFIG_HOME: path.join(root, 'home/.config'),
    XDG_DATA_HOME: path.join(root, 'home/.local/share'),
    XDG_CACHE_HOME: path.join(root, 'home/.cache'),
  };
}
