// Runs the benchmarks of test/bench: figures to read, no pass and no fail, for a time depends on the machine.
// Usage: node scripts/bench.mjs [--corpus FILE.tar.gz]      --corpus: also on a large library (text files in a tar.gz)
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const outfile = 'out/bench/bench.cjs';
mkdirSync('out/bench', { recursive: true });
await build({
  entryPoints: ['test/bench/bench.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  sourcemap: 'inline',
  logLevel: 'warning',
});
const { status } = spawnSync(
  process.execPath,
  ['--max-old-space-size=8192', '--expose-gc', outfile, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
