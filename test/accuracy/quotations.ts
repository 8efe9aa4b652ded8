// How often a quotation gets the verdict that it should, on data made by others. Prints a table and, with --misses, every case.
// --data FOLDER   newsquotes/ and ocr/ (real quotations of one utterance in two texts; clean prints against bad OCR)
// --only NAME     newsquotes, everywhere, ocr or absent
//
// newsquotes: the library is the pair's own source. everywhere: every source but the draft's own article. absent: every
// document that shares a run of five words with the quotation is taken out.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Library, Source } from '../../server/core/library';
import { markdownDocument } from '../../server/core/markdown/markdownDocument';
import { emptyIndex, withSegment } from '../../server/core/passages/passageIndex';
import { buildSegment } from '../../server/core/passages/segment';
import { quotationsIn } from '../../server/core/quotes/quotations';
import { words } from '../../server/core/text/words';
import { judge } from '../../server/core/verdicts/judge';
import type { Judgement } from '../../server/core/verdicts/verdict';
import { readSource } from '../../server/sources/readSource';

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

interface Figure {
  readonly name: string;
  readonly goal: string;
  right: number;
  all: number;
}

const data = option('--data');
const only = option('--only');
const showMisses = process.argv.includes('--misses');
if (data === undefined || !existsSync(data)) {
  console.error('usage: quotations --data FOLDER [--only newsquotes|everywhere|ocr|absent] [--misses] [--json FILE]');
  process.exit(2);
}

/** Takes every n-th case of the slow measurements. */
const every = Number(option('--every') ?? 1);
const figures: Figure[] = [];
const cache = new Map<string, Source>();
const libraries = new Map<string, Library>();
const times: number[] = [];
const newsRows = rowsOf('newsquotes/natural.jsonl');
const newsTexts = allNewsTexts();
if (wanted('newsquotes')) newsquotes();
if (wanted('everywhere')) everywhere();
if (wanted('ocr')) ocr();
if (wanted('absent')) absent();
print();

function newsquotes(): void {
  for (const row of newsRows) {
    if (row.verdict === 'edge') continue;
    const judgement = judged(row.quote, libraryOf([row.src_id], newsTexts));
    const { verdict } = judgement;
    if (row.verdict === 'exact')
      score('newsquotes exact: verbatim or edited', '99 %', isRight(judgement), row, judgement);
    if (row.verdict === 'altered') score('newsquotes altered: altered', '95 %', verdict === 'altered', row, judgement);
    if (row.verdict === 'acceptable')
      score('newsquotes acceptable: not altered', '93 %', verdict !== 'altered', row, judgement);
  }
}

function everywhere(): void {
  for (const row of newsRows.filter((_, index) => index % every === 0)) {
    if (row.verdict === 'edge') continue;
    const library = libraryOf([...newsTexts.keys()], newsTexts, new Set([row.draft_id ?? '']));
    const judgement = judged(row.quote, library);
    const [best] = judgement.matches;
    const gold = { start: row.src_start, end: row.src_end };
    const isGold = best?.source === row.src_id && best.start < gold.end && gold.start < best.end;
    const isNoWorse =
      best !== undefined && wordsApart(row.quote, textOf(library, best)) <= wordsApart(row.quote, row.src_quote);
    score('everywhere: gold place, or one no further from the quotation', '99 %', isGold || isNoWorse, row, judgement);
  }
}

function ocr(): void {
  const folder = path.join(data ?? '', 'ocr/sources');
  const names = readdirSync(folder);
  const texts = new Map(
    names.map((name) => [name.replace(/\.txt$/, ''), readFileSync(path.join(folder, name), 'utf8')]),
  );
  for (const row of rowsOf('ocr/ocr.quotes.jsonl')) {
    const judgement = judged(asDraft(row.quote), libraryOf([row.src_id], texts));
    const found = judgement.matches.some(({ start, end }) => start < row.src_end && row.src_start < end);
    if (row.class === 'exact')
      score('ocr exact: found, not accused', '99.8 %', found && isRight(judgement), row, judgement);
    else score('ocr damaged: found', '98 %', found && judgement.verdict !== 'not-found', row, judgement);
  }
}

function absent(): void {
  const runs = runsOf(newsTexts);
  const quotes = [...new Set([...newsRows.map(({ quote }) => quote), ...polnearQuotes()])];
  for (const quote of quotes.filter((_, index) => index % every === 0)) {
    const own = new Set(fives(quote).flatMap((run) => [...(runs.get(run) ?? [])]));
    // What is shorter than five words shares no run with anything and may well stand somewhere.
    if (words(quote).length < 5) continue;
    const judgement = judged(quote, libraryOf([...newsTexts.keys()], newsTexts, own));
    const isAbsent = judgement.verdict === 'not-found' || judgement.verdict === 'unchecked';
    score('absent: neither verbatim nor edited nor altered', '99.5 %', isAbsent, { quote, src_quote: '' }, judgement);
  }
}

function judged(quote: string, library: Library): Judgement {
  const { document } = markdownDocument(`He said \u201C${quote}\u201D on Monday.`);
  const [quotation] = quotationsIn(document);
  const start = performance.now();
  const judgement: Judgement = quotation
    ? judge(document, quotation, library, { minimumWords: 3 })
    : { verdict: 'unchecked', words: 0, matches: [] };
  times.push(performance.now() - start);
  return judgement;
}

function isRight({ verdict }: Judgement): boolean {
  return verdict === 'verbatim' || verdict === 'edited';
}

function score(
  name: string,
  goal: string,
  isHit: boolean,
  row: Pick<Row, 'quote' | 'src_quote'>,
  judgement: Judgement,
): void {
  let figure = figures.find((one) => one.name === name);
  if (!figure) figures.push((figure = { name, goal, right: 0, all: 0 }));
  figure.all += 1;
  if (isHit) figure.right += 1;
  else if (showMisses) {
    const edits = judgement.matches[0]?.edits.map(
      ({ kind, text, sourceText }) => `${kind} ${text} < ${sourceText ?? ''}`,
    );
    console.log(`${name}\n  quotation: ${oneLine(row.quote)}\n  gold:      ${oneLine(row.src_quote)}`);
    const of = judgement.matches[0]?.source ?? '';
    console.log(
      `  verdict:   ${judgement.verdict} ${judgement.unchecked ?? ''} ${of}\n  edits:     ${edits?.join(' | ') ?? ''}\n`,
    );
  }
}

function print(): void {
  for (const { name, goal, right, all } of figures) {
    console.log(
      `${((100 * right) / all).toFixed(2).padStart(7)} %  ${String(right).padStart(5)} of ${String(all).padEnd(5)} ${name} (goal ${goal})`,
    );
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  console.log(`a judgement with its look-up: median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(0.9999)} ms`);
  const json = option('--json');
  if (json !== undefined) writeFileSync(json, JSON.stringify({ schema: 1, figures }, null, 2));
}

// One library for all rows; the sources left out are left out of the index by a library without them.
function libraryOf(
  ids: readonly string[],
  texts: ReadonlyMap<string, string>,
  without: ReadonlySet<string> = new Set(),
): Library {
  const sources = ids.filter((id) => !without.has(id)).flatMap((id) => sourceOf(id, texts.get(id) ?? '') ?? []);
  const name = ids.length > 1 ? 'all' : (ids[0] ?? '');
  if (ids.length > 1 && without.size > 0) return withoutSources(libraryOf(ids, texts), without);
  const known = libraries.get(name);
  if (known) return known;
  const library = libraryWith(sources);
  if (ids.length > 1) libraries.set(name, library);
  return library;
}

// The index is made anew, for what counts as a common phrase depends on it.
function withoutSources(library: Library, without: ReadonlySet<string>): Library {
  const sources = [...library.sources.values()].filter(({ key }) => !without.has(key));
  return library.sources.size === sources.length ? library : libraryWith(sources);
}

function libraryWith(sources: readonly Source[]): Library {
  const segment = buildSegment(sources.map(({ key, words: { keys } }) => ({ source: key, keys })));
  return {
    listed: [],
    sources: new Map(sources.map((source) => [source.key, source])),
    passages: withSegment(emptyIndex(), segment),
    people: { all: [], byForm: new Map() },
    bibliography: { entries: new Map(), unread: [] },
    indexing: false,
    version: 1,
  };
}

function sourceOf(id: string, text: string): Source | undefined {
  const known = cache.get(id);
  if (known) return known;
  const file = {
    path: id,
    key: id,
    shown: `${id}.txt`,
    uri: `file:///${id}`,
    format: 'text' as const,
    size: text.length,
  };
  const read = readSource(new TextEncoder().encode(text), file);
  if (read.kind !== 'source') return undefined;
  cache.set(id, read.source);
  return read.source;
}

function textOf(library: Library, place: { source: string; start: number; end: number }): string {
  return library.sources.get(place.source)?.text.slice(place.start, place.end) ?? '';
}

// Words in one text and not in the other, in order: the longer text's length less the longest common subsequence.
function wordsApart(a: string, b: string): number {
  const [one, two] = [a, b].map((text) => words(text).map(({ form }) => form.toLowerCase()));
  if (!one || !two) return 0;
  let row = new Array<number>(two.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    two.forEach((other, i) => next.push(word === other ? (row[i] ?? 0) + 1 : Math.max(row[i + 1] ?? 0, next[i] ?? 0)));
    row = next;
  }
  return Math.max(one.length, two.length) - (row.at(-1) ?? 0);
}

function runsOf(texts: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const runs = new Map<string, Set<string>>();
  for (const [id, text] of texts) {
    for (const run of fives(text)) {
      const ids = runs.get(run);
      if (ids) ids.add(id);
      else runs.set(run, new Set([id]));
    }
  }
  return runs;
}

function fives(text: string): string[] {
  const forms = words(text).map(({ form }) => form.toLowerCase());
  return forms.slice(4).map((_, at) => forms.slice(at, at + 5).join(' '));
}

function allNewsTexts(): Map<string, string> {
  const texts = new Map<string, string>();
  for (const file of ['quotes/polnear.train.jsonl', 'quotes/polnear.dev.jsonl']) {
    for (const { doc_id, text } of linesOf<{ doc_id: string; text: string }>(file)) texts.set(doc_id, text);
  }
  const folder = path.join(data ?? '', 'newsquotes/sources');
  for (const name of readdirSync(folder)) {
    texts.set(name.replace(/\.txt$/, ''), readFileSync(path.join(folder, name), 'utf8'));
  }
  return texts;
}

// Every sixth quotation of the press articles: enough to see half a per cent.
function polnearQuotes(): string[] {
  interface Article {
    readonly quotes: readonly { readonly inner_start: number; readonly inner_end: number; readonly kind: string }[];
    readonly text: string;
  }
  return linesOf<Article>('quotes/polnear.train.jsonl')
    .flatMap(({ quotes, text }) =>
      quotes.filter(({ kind }) => kind !== 'none').map((q) => text.slice(q.inner_start, q.inner_end)),
    )
    .filter((_, index) => index % 6 === 0);
}

function rowsOf(file: string): Row[] {
  return linesOf<Row>(file);
}

function linesOf<T>(file: string): T[] {
  const lines = readFileSync(path.join(data ?? '', file), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

// As a writer would set it in Markdown: inner double marks single, markup escaped, control characters gone.
function asDraft(quote: string): string {
  const plain = quote.replace(/\p{Cc}/gu, ' ').replace(/["\u201C\u201D]/g, "'");
  return plain.replace(/[\\`*_[\]<>&~^$@#|]/g, '\\$&');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function wanted(name: string): boolean {
  return only === undefined || only === name;
}
