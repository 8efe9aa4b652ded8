// Runs one measurement of test/accuracy: how often the answers are right, with every miss.
// Usage: node scripts/accuracy.mjs NAME [--data FOLDER] [...]      NAME: a file of test/accuracy, without .ts
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';

const [name = '', ...rest] = process.argv.slice(2);
if (!/^[a-zA-Z]+$/.test(name) || !existsSync(`test/accuracy/${name}.ts`)) {
  const names = readdirSync('test/accuracy').filter((file) => file.endsWith('.ts'));
  console.error(`usage: node scripts/accuracy.mjs NAME ...   with a NAME of: ${names.join(' ').replaceAll('.ts', '')}`);
  process.exit(2);
}
const outfile = `out/accuracy/${name}.cjs`;
mkdirSync('out/accuracy', { recursive: true });
await build({
  entryPoints: [`test/accuracy/${name}.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  sourcemap: 'inline',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...rest], { stdio: 'inherit' });
process.exit(status ?? 1);
