// Whether the passage index finds the place that a quotation stems from, on data made by others.
// --data FOLDER: newsquotes/natural.jsonl (with the texts of quotes/polnear.*.jsonl) and ocr/ocr.quotes.jsonl;
// --misses: prints each. The window must hold the whole gold place; the draft's own article is no source.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { candidates, emptyIndex, withSegment, type PassageIndex } from '../../server/core/passages/passageIndex';
import { buildSegment } from '../../server/core/passages/segment';
import { sourceWords, type SourceWords } from '../../server/core/passages/sourceWords';
import { plainDocument } from '../../server/core/text/plainDocument';
import { wordKey, words } from '../../server/core/text/words';

interface Row {
  readonly quote: string;
  readonly src_id: string;
  readonly src_start: number;
  readonly src_end: number;
  readonly src_quote: string;
  readonly verdict?: string;
  readonly class?: string;
  readonly draft_id?: string;
}

interface Library {
  readonly index: PassageIndex;
  readonly words: ReadonlyMap<string, SourceWords>;
}

interface Tally {
  readonly top: number[];
  rows: number;
  readonly ms: number[];
}

const TOPS = [1, 3, 10];

const dataAt = process.argv.indexOf('--data');
const data = dataAt >= 0 ? process.argv[dataAt + 1] : undefined;
const showMisses = process.argv.includes('--misses');
if (data === undefined || !existsSync(data)) {
  console.error('usage: retrieval --data FOLDER [--misses]');
  process.exit(2);
}

measure('newsquotes', rowsOf<Row>('newsquotes/natural.jsonl'), libraryOf(newsTexts()), (row) => row.verdict ?? '');
measure('ocr', rowsOf<Row>('ocr/ocr.quotes.jsonl'), libraryOf(textsIn('ocr/sources')), (row) => row.class ?? '');

function measure(what: string, rows: readonly Row[], library: Library, kindOf: (row: Row) => string): void {
  const tallies = new Map<string, Tally>();
  for (const row of rows) {
    for (const effort of ['quick', 'thorough'] as const) {
      const keys = words(row.quote).map(({ form }) => wordKey(form));
      const only = row.draft_id === undefined ? {} : { only: allBut(library, row.draft_id) };
      const start = performance.now();
      const found = candidates(library.index, keys, 10, { effort, ...only });
      const tally = tallyOf(tallies, `${kindOf(row)}, ${effort}`);
      tally.ms.push(performance.now() - start);
      const at = found.findIndex((one) => one.source === row.src_id && covers(library, row, one));
      tally.rows += 1;
      TOPS.forEach((top, slot) => (tally.top[slot] = (tally.top[slot] ?? 0) + (at >= 0 && at < top ? 1 : 0)));
      if (at < 0 && showMisses) {
        console.log(`  miss (${kindOf(row)}, ${effort}, ${row.src_id}) “${row.quote}” / “${row.src_quote}”`);
        const [best] = found;
        if (best) console.log(`       best: ${best.source} ${best.votes} of ${keys.length}`);
      }
    }
  }
  console.log(`${what}: gold place in the first ${TOPS.join(', ')} windows`);
  for (const [kind, { top, rows: count, ms }] of [...tallies].sort()) {
    const shares = top.map((found) => `${((100 * found) / count).toFixed(2)} %`.padStart(9)).join('');
    const median = [...ms].sort((a, b) => a - b)[ms.length >> 1] ?? NaN;
    console.log(`  ${kind.padEnd(24)} ${String(count).padStart(5)} ${shares}   ${median.toFixed(2)} ms`);
  }
}

function covers(library: Library, row: Row, window: { readonly from: number; readonly to: number }): boolean {
  const own = library.words.get(row.src_id);
  const start = own?.starts[window.from] ?? Infinity;
  const end = own?.ends[window.to - 1] ?? -1;
  // Gold ends are now and then a mark wider than the words.
  const first = row.src_start + row.src_quote.search(/[\p{L}\p{N}]/u);
  const last = row.src_start + row.src_quote.replace(/[^\p{L}\p{N}]+$/u, '').length;
  return start <= first && last <= end;
}

function allBut(library: Library, draft: string): ReadonlySet<string> {
  const all = new Set(library.words.keys());
  all.delete(draft);
  return all;
}

function tallyOf(tallies: Map<string, Tally>, kind: string): Tally {
  const tally = tallies.get(kind) ?? { top: [], rows: 0, ms: [] };
  tallies.set(kind, tally);
  return tally;
}

function libraryOf(texts: ReadonlyMap<string, string>): Library {
  const all = new Map([...texts].map(([name, text]) => [name, sourceWords(plainDocument(text))] as const));
  const segment = buildSegment([...all].map(([source, { keys }]) => ({ source, keys })));
  return { index: withSegment(emptyIndex(), segment), words: all };
}

function newsTexts(): Map<string, string> {
  const texts = textsIn('newsquotes/sources');
  for (const part of ['train', 'dev']) {
    for (const row of rowsOf<{ id?: string; doc_id?: string; text: string }>(`quotes/polnear.${part}.jsonl`)) {
      texts.set(row.id ?? row.doc_id ?? '', row.text);
    }
  }
  return texts;
}

function textsIn(folder: string): Map<string, string> {
  const names = readdirSync(path.join(data ?? '', folder));
  return new Map(
    names.map((name) => [name.replace(/\.txt$/, ''), readFileSync(path.join(data ?? '', folder, name), 'utf8')]),
  );
}

function rowsOf<Line>(file: string): Line[] {
  const lines = readFileSync(path.join(data ?? '', file), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Line);
}
