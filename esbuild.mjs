// Builds what ships into dist/: the editor's client, the language server, the command line and the worker that reads sources.
// Usage: node esbuild.mjs [--minify] [--watch] [--outdir FOLDER]      --minify: small and without source maps, as packaged
import { build, context } from 'esbuild';
import { chmodSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const minify = process.argv.includes('--minify');
const watch = process.argv.includes('--watch');
const outdirAt = process.argv.indexOf('--outdir');
const outdir = (outdirAt >= 0 ? process.argv[outdirAt + 1] : undefined) ?? 'dist';

/** Every program is one file: its dependencies are bundled, so that the extension carries no node_modules. */
const programs = [
  { entry: 'client/node.ts', outfile: 'client.js' },
  { entry: 'server/node.ts', outfile: 'server.js' },
  { entry: 'server/library/worker.ts', outfile: 'libraryWorker.js' },
  { entry: 'server/cli/main.ts', outfile: 'cli.js' },
];

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20', // VS Code 1.97 runs Node 20
  mainFields: ['module', 'main'], // a "main" in UMD hides its own requires from the bundler
  external: ['vscode'],
  minify,
  sourcemap: minify ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
};

/** @param {{ entry: string, outfile: string }} program @returns {import('esbuild').BuildOptions} */
function optionsFor({ entry, outfile }) {
  const isCommand = outfile === 'cli.js';
  return {
    ...common,
    entryPoints: [entry],
    outfile: path.join(outdir, outfile),
    ...(isCommand ? { banner: { js: '#!/usr/bin/env node' } } : {}),
  };
}

if (watch) {
  for (const program of programs) await (await context({ ...optionsFor(program), logLevel: 'info' })).watch();
} else {
  const steps = [...programs.map((program) => build(optionsFor(program))), checkCoreIsPure()];
  const results = await Promise.allSettled(steps);
  if (results.some(({ status }) => status === 'rejected')) process.exit(1); // esbuild has said why
  for (const file of programs.map((program) => path.join(outdir, program.outfile))) {
    if (path.basename(file) === 'cli.js') chmodSync(file, 0o755);
    console.log(`${path.relative('.', file)}  ${(statSync(file).size / 1024).toFixed(0)} KB`);
  }
}

/** The core must run anywhere: bundled for a browser, an import of a Node module in it is an error. */
async function checkCoreIsPure() {
  const files = readdirSync('server/core', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const contents = files.map((name) => `import './${name.split(path.sep).join('/')}';`).join('\n');
  await build({
    stdin: { contents, resolveDir: 'server/core', loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'esm',
    logLevel: 'warning',
  });
}
