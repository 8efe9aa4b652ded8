// The editor for machines without a desktop: code-server (VS Code in the browser) and the Node it wants, from npm, in a cache folder
// outside the checkout. It is installed into a folder of its own beside its final place and moved there when it runs, so that
// a broken install never stays, and two installs at once do no harm.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { npm, npmEnvironment, run } from '../process.mjs';
import { ensurePrograms } from './system.mjs';

/** code-server 4.139.1 is VS Code 1.139.1. */
const CODE_SERVER_VERSION = '4.139.1';
/** The Node that this code-server is built for; its package brings the headers that compile a native module. */
const NODE_VERSION = '24.21.0';
const NODE_PACKAGE = `node-${process.platform}-${process.arch}`;

/**
 * @typedef {object} EditorHost
 * @property {string} node the Node program that runs the host
 * @property {string} entry code-server's start script
 */

/**
 * Where the host is kept: $XDG_CACHE_HOME or ~/.cache. @returns {string}
 */
export function hostFolder() {
  const named = process.env['XDG_CACHE_HOME'];
  const cache = named !== undefined && path.isAbsolute(named) ? named : path.join(homedir(), '.cache');
  return path.join(cache, 'verbatim', `vscode-host-${CODE_SERVER_VERSION}-${NODE_VERSION}`);
}

/**
 * The editor host, installed first where it is missing (about a minute, 800 MB).
 * @returns {Promise<EditorHost>}
 * @throws {Error} with the reason when it cannot be installed
 */
export async function ensureHost() {
  const folder = hostFolder();
  if (!existsSync(folder)) await install(folder);
  return hostIn(folder);
}

/** @param {string} folder @returns {EditorHost} */
function hostIn(folder) {
  return {
    node: path.join(folder, 'node_modules', NODE_PACKAGE, 'bin/node'),
    entry: path.join(folder, 'node_modules/code-server/out/node/entry.js'),
  };
}

/** @param {string} folder the final place */
async function install(folder) {
  await ensurePrograms(['g++', 'make', 'python3']); // node-gyp's needs, for spdlog
  console.log(`installing the editor host (code-server ${CODE_SERVER_VERSION}) into ${folder}`);
  mkdirSync(path.dirname(folder), { recursive: true });
  const work = mkdtempSync(`${folder}.installing-`);
  const forget = () => rmSync(work, { recursive: true, force: true });
  process.once('exit', forget); // an interruption ends here too
  try {
    await installInto(work);
    moveIntoPlace(work, folder);
  } finally {
    forget();
    process.off('exit', forget);
  }
}

/**
 * What code-server's own install script does, less the native modules that nothing here needs: its scripts want more system
 * packages, and downloads.
 * @param {string} folder
 */
async function installInto(folder) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const { node, entry } = hostIn(folder);
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...npmEnvironment(), npm_config_nodedir: path.join(folder, 'node_modules', NODE_PACKAGE) };
  const editor = path.join(folder, 'node_modules/code-server/lib/vscode');
  writeFileSync(path.join(folder, 'package.json'), '{"name":"vscode-host","private":true}\n');
  /** @param {string} cwd @param {...string} args */
  const step = async (cwd, ...args) => {
    const withNode = existsSync(node)
      ? { node, env: { ...env, PATH: `${path.dirname(node)}${path.delimiter}${env['PATH'] ?? ''}` } }
      : { env };
    const { code, output } = await npm([...args, ...quiet], { cwd, ...withNode });
    if (code !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${output}`);
  };
  await step(
    folder,
    'install',
    '--ignore-scripts',
    '--save-exact',
    `${NODE_PACKAGE}@${NODE_VERSION}`,
    `code-server@${CODE_SERVER_VERSION}`,
  );
  await step(editor, 'install', '--omit=dev', '--ignore-scripts');
  // spdlog writes the log files and the Output panel's content.
  await step(editor, 'rebuild', '@vscode/spdlog', '--ignore-scripts=false');
  await step(path.join(editor, 'extensions'), 'install', '--omit=dev', '--ignore-scripts');
  const { code, output } = await run(node, [entry, '--config', path.join(folder, 'config.yaml'), '--version'], { env });
  if (code !== 0 || !output.includes(CODE_SERVER_VERSION)) throw new Error(`the editor host does not run:\n${output}`);
}

/** @param {string} work @param {string} folder */
function moveIntoPlace(work, folder) {
  try {
    renameSync(work, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // otherwise another install was first
  }
}
