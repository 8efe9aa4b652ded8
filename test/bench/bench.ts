// The benchmarks: `npm run bench`, with `--corpus FILE.tar.gz` also on a large library.
import { readdirSync, readFileSync } from 'node:fs';
import { readTar, type NamedText } from './corpus';
import { machine } from './measure';
import { benchOneByOne, benchPassages } from './passages';

const corpusAt = process.argv.indexOf('--corpus');
const corpus = corpusAt >= 0 ? process.argv[corpusAt + 1] : undefined;

console.log(machine());
if (corpus === undefined) {
  benchPassages(seeds());
} else {
  const texts = readTar(corpus);
  benchPassages(tenth(texts));
  benchPassages(texts);
  benchOneByOne(tenth(texts));
}

function seeds(): NamedText[] {
  return readdirSync('seeds').map((name) => ({ name, text: readFileSync(`seeds/${name}`, 'utf8') }));
}

function tenth(texts: readonly NamedText[]): NamedText[] {
  return texts.filter((_text, at) => at % 10 === 0);
}
