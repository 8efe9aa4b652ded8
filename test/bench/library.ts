// What reading a source costs, everything included (words, quotations, names, speakers), and whether it grows as the text.
import type { Source } from '../../server/core/library';
import { readSource } from '../../server/sources/readSource';
import type { NamedText } from './corpus';
import { report, shortNumber, timed } from './measure';

/** Characters of a library that are read for the figures; enough for a steady time. */
const SAMPLE = 4_000_000;

/** Prints what reading and keeping sources costs. */
export function benchSources(texts: readonly NamedText[]): void {
  const sample: NamedText[] = [];
  let characters = 0;
  for (let at = 0; characters < SAMPLE && at < texts.length; at++) {
    // All over the library, for its parts differ.
    const text = texts[(at * 7919) % texts.length];
    if (!text || text.text.length > SAMPLE) continue;
    sample.push(text);
    characters += text.text.length;
  }
  console.log(`Reading sources: ${shortNumber(characters / 1e6)} MB in ${sample.length} sources`);
  const before = heldBytes();
  const { result, ms } = timed(() => sample.flatMap(sourceOf));
  report('reading and analysing, ms/MB', shortNumber(ms / (characters / 1e6)), 'at most 1,200');
  report('memory a character, bytes', shortNumber((heldBytes() - before) / characters), `${result.length} sources`);
}

/** Prints how the time grows with the text: 2 for twice as much is linear. */
export function benchGrowth(texts: readonly NamedText[]): void {
  const once = texts.map(({ text }) => text).join('\n\n');
  const lines = once.repeat(Math.ceil(200_000 / once.length));
  console.log('Growth: time for twice the text (linear: 2)');
  const forms = [
    { name: 'paragraphs', text: lines },
    { name: 'a single line', text: lines.replace(/\s+/g, ' ') },
    { name: 'opening marks only', text: 'he said “this '.repeat(15_000) },
    { name: 'straight marks only', text: '" \' '.repeat(50_000) },
  ];
  for (const { name, text } of forms) {
    for (const file of ['source.txt', 'source.md']) {
      sourceOf({ name: file, text });
      const small = timed(() => sourceOf({ name: file, text })).ms;
      const large = timed(() => sourceOf({ name: file, text: text + text })).ms;
      report(
        `${name}, ${file}: ${shortNumber(text.length / 1000)} KB in ${shortNumber(small)} ms`,
        shortNumber(large / small),
      );
    }
  }
}

function sourceOf({ name, text }: NamedText): Source[] {
  const bytes = new TextEncoder().encode(text);
  const format = name.endsWith('.md') ? ('markdown' as const) : ('text' as const);
  const file = { key: name, path: `/${name}`, shown: name, uri: `file:///${name}`, format, size: bytes.length };
  const outcome = readSource(bytes, file);
  return outcome.kind === 'source' ? [outcome.source] : [];
}

function heldBytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
