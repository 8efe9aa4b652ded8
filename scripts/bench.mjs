// Runs the benchmarks of test/bench: figures to read, no pass and no fail, for a time depends on the machine.
// Usage: node scripts/bench.mjs [--corpus FILE.tar.gz]      --corpus: also on a large library (text files in a tar.gz)
import { spawnSync } from 'node:child_process';
import { bundle } from './bundle.mjs';

const outfile = 'out/bench/bench.cjs';
await bundle({ entryPoints: ['test/bench/bench.ts'], outfile });
const { status } = spawnSync(
  process.execPath,
  ['--max-old-space-size=8192', '--expose-gc', outfile, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
