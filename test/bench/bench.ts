// The benchmarks: `npm run bench`, with `--corpus FILE.tar.gz` also on a large library.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readTar, type NamedText } from './corpus';
import { benchGrowth, benchSources } from './library';
import { machine, report, shortNumber } from './measure';
import { benchOneByOne, benchPassages } from './passages';
import { benchTyping } from './typing';

const corpusAt = process.argv.indexOf('--corpus');
const corpus = corpusAt >= 0 ? process.argv[corpusAt + 1] : undefined;

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  console.log(machine());
  if (existsSync('dist/cli.js')) await typing();
  else console.log('No dist/cli.js: build first to measure the server.');
  benchGrowth(seeds());
  benchPassages(seeds());
  if (corpus === undefined) return;
  const texts = readTar(corpus);
  benchSources(texts);
  const small = benchPassages(tenth(texts));
  const large = benchPassages(texts);
  report('look-up in 10 times the library, times as long', shortNumber(large / small), 'flat: 1, linear: 10');
  benchOneByOne(tenth(texts));
}

// Eight times the draft must not be eight times the wait: a key press costs what was edited.
async function typing(): Promise<void> {
  const small = await benchTyping(seeds(), 5000);
  const large = await benchTyping(seeds(), 40_000);
  report('key press in 8 times the draft, times as long', shortNumber(large / small), 'flat: 1, linear: 8');
}

function seeds(): NamedText[] {
  return readdirSync('seeds').map((name) => ({ name, text: readFileSync(`seeds/${name}`, 'utf8') }));
}

function tenth(texts: readonly NamedText[]): NamedText[] {
  return texts.filter((_text, at) => at % 10 === 0);
}
