// The few programs that come from the system's packages: a browser for the editor tests, and what compiles one native module of the editor host.
import { npmEnvironment, run, which } from '../process.mjs';

/** Names under which a browser that can be driven is found, the first that is there is taken. */
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Debian's package for each program that this project may need. */
const PACKAGES = { chromium: 'chromium', 'g++': 'g++', make: 'make', python3: 'python3' };

/** @typedef {keyof typeof PACKAGES} Program */

/** The browser that tests drive: $CHROMIUM, or the first known one on the PATH, or undefined. */
export function browserPath() {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  return BROWSERS.map(which).find((file) => file !== undefined);
}

/**
 * Installs the system packages of those programs that do not run here.
 * @param {readonly Program[]} programs
 * @throws {Error} naming the packages to install, where they cannot be installed by this user
 */
export async function ensurePrograms(programs) {
  const missing = await missingPrograms(programs);
  if (missing.length === 0) return;
  const packages = missing.map((program) => PACKAGES[program]);
  const asRoot = await rootPrefix();
  if (asRoot === undefined || which('apt-get') === undefined) {
    throw new Error(
      `These programs are missing and cannot be installed from here: ${missing.join(', ')}.\n` +
        `Install them and try again; on Debian or Ubuntu: sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`,
    );
  }
  console.log(`installing system packages: ${packages.join(' ')}`);
  const env = { ...npmEnvironment(), DEBIAN_FRONTEND: 'noninteractive' };
  await mustRun([...asRoot, 'apt-get', 'update'], env);
  await mustRun([...asRoot, 'apt-get', 'install', '-y', '--no-install-recommends', ...packages], env);
  const still = await missingPrograms(missing);
  if (still.length > 0) throw new Error(`Installed ${packages.join(' ')}, but these do not run: ${still.join(', ')}`);
}

/**
 * A program counts as there when it starts: a name on the PATH may be an empty shim.
 * @param {readonly Program[]} programs
 */
async function missingPrograms(programs) {
  /** @type {Program[]} */
  const missing = [];
  for (const program of programs) {
    const file = program === 'chromium' ? browserPath() : which(program);
    if (file === undefined || (await run(file, ['--version'])).code !== 0) missing.push(program);
  }
  return missing;
}

/** What to put before a command so that it runs as root, or undefined where this user may not. @returns {Promise<readonly string[] | undefined>} */
async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  if (which('sudo') !== undefined && (await run('sudo', ['-n', 'true'])).code === 0) return ['sudo', '-n'];
  return undefined;
}

/**
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} env
 */
async function mustRun([program = '', ...args], env) {
  const { code, output } = await run(program, args, { env });
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${output}`);
}
