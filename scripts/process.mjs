// Starting other programs: one way to run a command, to find one, and to end what was started.
import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** What ends a program from outside. @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** What a program gets to clean up after it was asked to end: a browser and an editor need about 5 s. */
const GRACE_MS = 10_000;

/** The programs that run now, so that a signal to this process reaches them. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
/** Whether somebody asked this process to end: then nothing new is begun. */
let interrupted = false;

/**
 * Runs a program to its end.
 * @param {string} program a name on the PATH or a path
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, limitMs?: number }} [options] show: pass its output through while it runs;
 *   limitMs: end it when it takes longer
 * @returns {Promise<{ code: number, output: string }>} its exit status (1 when it could not start or was killed), and what it printed
 */
export function run(program, args, { cwd, env = process.env, show = false, limitMs } = {}) {
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
    const stopLimit = limitMs === undefined ? () => undefined : limit(child, limitMs);
    child.once('error', (error) => {
      running.delete(child);
      stopLimit();
      resolve({ code: 1, output: `${output}${String(error)}\n` });
    });
    child.once('close', (code) => {
      running.delete(child);
      stopLimit();
      if (interrupted && running.size === 0) process.exit();
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Ends a program that runs too long: asked first, so that it may clean up, and killed when it does not listen.
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} limitMs
 * @returns {() => void} takes the limit away
 */
function limit(child, limitMs) {
  const ask = setTimeout(() => child.kill('SIGTERM'), limitMs);
  const kill = setTimeout(() => child.kill('SIGKILL'), limitMs + GRACE_MS);
  return () => {
    clearTimeout(ask);
    clearTimeout(kill);
  };
}

/**
 * Passes an interruption on to the programs that run, which clean up after themselves, and ends with them.
 * @returns {() => void} takes the listeners away again
 */
export function forwardSignals() {
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    interrupted = true;
    process.exitCode = 130;
    for (const child of running) child.kill(signal);
    if (running.size === 0) process.exit();
    // A program that does not end by itself must not keep this one.
    setTimeout(() => process.exit(), GRACE_MS).unref();
  };
  for (const signal of SIGNALS) process.on(signal, forward);
  return () => {
    for (const signal of SIGNALS) process.off(signal, forward);
  };
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
