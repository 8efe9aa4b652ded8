// The npm packages of this checkout: installed when they are not there or not those of package-lock.json.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { npm } from '../process.mjs';

const OLDEST_NODE = 20;

/**
 * Installs the packages of package-lock.json unless exactly they are there.
 * @param {string} root the checkout
 * @throws {Error} when this Node is too old, or with npm's output when it fails
 */
export async function ensureDependencies(root) {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    throw new Error(`Node ${OLDEST_NODE} or later is needed; this is ${process.versions.node}`);
  }
  if (isInstalled(root)) return;
  console.log('installing npm packages');
  // No package here needs its install script: esbuild's program comes as a package, vsce's key store is not used.
  const { code, output } = await npm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
  });
  if (code !== 0) throw new Error(`npm ci failed:\n${output}`);
}

/**
 * Whether node_modules holds what package-lock.json says. npm writes its own record last, so a broken install has none.
 * @param {string} root
 */
function isInstalled(root) {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const present = readPackages(path.join(root, 'node_modules/.package-lock.json'));
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(
    ([folder, { version, optional }]) => folder === '' || optional === true || present[folder]?.version === version,
  );
}

/**
 * @param {string} file a lock file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined} its packages by folder; undefined when it cannot be read
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
