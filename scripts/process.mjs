// Starting other programs: one way to run a command, to find one, and to end what was started.
import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** What ends a program from outside. @type {readonly NodeJS.Signals[]} */
export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** What a program gets to clean up after it was asked to end: a browser and an editor need about 5 s. */
const GRACE_MS = 10_000;

/** The programs that run now, so that a signal to this process reaches them. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
/** Whether nothing may be started any more. */
let ending = false;

/**
 * Runs a program to its end.
 * @param {string} program a name on the PATH or a path
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, limitMs?: number }} [options] show: pass its output through while it runs;
 *   limitMs: end it when it takes longer
 * @returns {Promise<{ code: number, output: string }>} its exit status (1 when it could not start or was killed), and what it printed
 */
export function run(program, args, { cwd, env = process.env, show = false, limitMs } = {}) {
  if (ending) return Promise.resolve({ code: 1, output: '' });
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...(cwd === undefined ? {} : { cwd }),
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    /** @param {NodeJS.WriteStream} stream @returns {(chunk: Buffer) => void} */
    const take = (stream) => (chunk) => {
      output += chunk.toString('utf8');
      if (show) stream.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    if (limitMs !== undefined) limit(child, limitMs);
    child.once('error', (error) => {
      running.delete(child);
      resolve({ code: 1, output: `${output}${String(error)}\n` });
    });
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Ends a program that runs too long: asked first, so that it may clean up, and killed when it does not listen.
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} limitMs
 */
function limit(child, limitMs) {
  setTimeout(() => child.kill('SIGTERM'), limitMs).unref();
  setTimeout(() => child.kill('SIGKILL'), limitMs + GRACE_MS).unref();
}

/** Ends the programs that `run` started, waits until they are gone, and lets no other begin. */
export async function endRunning() {
  ending = true;
  const gone = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)));
  for (const child of running) limit(child, 0);
  await Promise.all(gone);
}

/**
 * Where a program is on the PATH, or undefined.
 * @param {string} name
 */
export function which(name) {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const file = path.join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      if (statSync(file).isFile()) return file;
    } catch {
      // not in this folder
    }
  }
  return undefined;
}

/** The environment for an npm started from an npm script: without the outer run's own variables, which name the outer package. */
export function npmEnvironment() {
  const outer =
    /^(npm_package_|npm_lifecycle_|npm_command$|npm_config_local_prefix$|npm_config_omit$|npm_config_production$|INIT_CWD$|NODE_ENV$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name)));
}

/**
 * Runs npm: the one that started this script where there is one, else that on the PATH.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, node?: string }} [options] node: the program that runs npm
 */
export function npm(args, { cwd, env = npmEnvironment(), node = process.execPath } = {}) {
  const script = process.env['npm_execpath'];
  const place = cwd === undefined ? { env } : { cwd, env };
  return script?.endsWith('.js') ? run(node, [script, ...args], place) : run('npm', args, place);
}
