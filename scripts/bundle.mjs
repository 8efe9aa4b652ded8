// One way to turn a program in TypeScript into a file that Node runs.
import { build } from 'esbuild';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Bundles a program of test/ for this Node.
 * @param {{ outfile: string } & import('esbuild').BuildOptions} options beside what is the same for all
 */
export async function bundle(options) {
  mkdirSync(path.dirname(options.outfile), { recursive: true });
  await build({
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'], // a "main" in UMD hides its own requires from the bundler
    sourcemap: 'inline',
    logLevel: 'warning',
    ...options,
  });
}
