// Whether the passage index finds the place that a quotation stems from, on data made by others.
// --data FOLDER: newsquotes/natural.jsonl (with the texts of quotes/polnear.*.jsonl) and ocr/ocr.quotes.jsonl;
// --misses: prints the texts of each. The window must hold the whole gold place; the draft's own article is no source.
import { candidates, emptyIndex, withSegment, type PassageIndex } from '../../server/core/passages/passageIndex';
import { buildSegment } from '../../server/core/passages/segment';
import { sourceWords, type SourceWords } from '../../server/core/passages/sourceWords';
import { plainDocument } from '../../server/core/text/plainDocument';
import { wordKey, words } from '../../server/core/text/words';
import type { LineName } from './goals';
import { newsTexts, pairsOf, textsIn, type Pair } from './othersData';
import { dataFolder, deliver, row, type Row } from './row';

interface Library {
  readonly index: PassageIndex;
  readonly words: ReadonlyMap<string, SourceWords>;
}

interface Tally {
  readonly top: number[];
  rows: number;
  readonly ms: number[];
}

/** Windows that are asked for. */
const MOST = 10;

const TOPS = [1, 3, MOST];

const data = dataFolder('retrieval --data FOLDER [--misses] [--json FILE]');
const showMisses = process.argv.includes('--misses');

// `edge`: pairs whose labels are left open.
const newsPairs = pairsOf(data, 'newsquotes/natural.jsonl').filter(({ verdict }) => verdict !== 'edge');
deliver([
  measure('news', newsPairs, libraryOf(newsTexts(data))),
  measure('ocr', pairsOf(data, 'ocr/ocr.quotes.jsonl'), libraryOf(textsIn(data, 'ocr/sources'))),
]);

// The row counts the thorough look-ups, which are made where a quick one finds nothing.
function measure(name: LineName<'retrieval'>, pairs: readonly Pair[], library: Library): Row {
  const tallies = new Map<string, Tally>();
  const misses: string[] = [];
  for (const pair of pairs) {
    for (const effort of ['quick', 'thorough'] as const) {
      const keys = words(pair.quote).map(({ form }) => wordKey(form));
      const only = pair.draft_id === undefined ? {} : { only: allBut(library, pair.draft_id) };
      const start = performance.now();
      const found = candidates(library.index, keys, MOST, { effort, ...only });
      const tally = tallyOf(tallies, `${pair.verdict ?? pair.class ?? ''}, ${effort}`);
      tally.ms.push(performance.now() - start);
      const at = found.findIndex((one) => one.source === pair.src_id && covers(library, pair, one));
      tally.rows += 1;
      TOPS.forEach((top, slot) => (tally.top[slot] = (tally.top[slot] ?? 0) + (at >= 0 && at < top ? 1 : 0)));
      if (at >= 0) continue;
      const [best] = found;
      const instead = best ? `${best.source}, ${best.votes} of ${keys.length}` : 'nothing';
      if (effort === 'thorough') misses.push(`${pair.id}: ${instead}; labelled ${pair.src_id}`);
      if (showMisses) console.log(`  miss (${effort}, ${pair.src_id}) “${pair.quote}” / “${pair.src_quote}”`);
    }
  }
  print(name, tallies);
  return row('retrieval', name, { right: pairs.length - misses.length, n: pairs.length, misses });
}

function print(name: string, tallies: ReadonlyMap<string, Tally>): void {
  console.log(`${name}: the place among the first ${TOPS.join(', ')} windows`);
  for (const [kind, { top, rows: count, ms }] of [...tallies].sort()) {
    const shares = top.map((found) => `${((100 * found) / count).toFixed(2)} %`.padStart(9)).join('');
    const median = [...ms].sort((a, b) => a - b)[ms.length >> 1] ?? NaN;
    console.log(`  ${kind.padEnd(24)} ${String(count).padStart(5)} ${shares}   ${median.toFixed(2)} ms`);
  }
}

function covers(library: Library, pair: Pair, window: { readonly from: number; readonly to: number }): boolean {
  const own = library.words.get(pair.src_id);
  const start = own?.starts[window.from] ?? Infinity;
  const end = own?.ends[window.to - 1] ?? -1;
  // Gold ends are now and then a mark wider than the words.
  const first = pair.src_start + pair.src_quote.search(/[\p{L}\p{N}]/u);
  const last = pair.src_start + pair.src_quote.replace(/[^\p{L}\p{N}]+$/u, '').length;
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
