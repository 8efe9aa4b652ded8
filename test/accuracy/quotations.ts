// How often a quotation gets the verdict that it should, on data made by others.
// --data FOLDER   newsquotes/ and ocr/ (real quotations of one utterance in two texts; clean prints against bad OCR)
// --only NAME     newsquotes, everywhere, ocr or absent
// --every N       every n-th case of the slow ones (everywhere, absent)
// --misses        also the texts of the misses
//
// newsquotes: the library is the pair's own source. everywhere: every source but the draft's own article. absent: every
// document that shares a run of five words with the quotation is taken out. The draft is the paragraph of the article that holds
// the quotation.
import type { Library, Source } from '../../server/core/library';
import { markdownDocument } from '../../server/core/markdown/markdownDocument';
import { emptyIndex, withSegment } from '../../server/core/passages/passageIndex';
import { words } from '../../server/core/text/words';
import { isWrong } from '../../server/core/verdicts/match';
import type { Judgement } from '../../server/core/verdicts/verdict';
import { checkedDraft } from '../../server/draft';
import { DEFAULT_SETTINGS } from '../../server/settings';
import type { LineName } from './goals';
import { articlesOf, newsTexts, pairsOf, textsIn, type Pair } from './othersData';
import { eachOf } from './progress';
import { dataFolder, deliver, fewWords, option, row } from './row';
import { asMarkdown, asQuoted, libraryOf, NOBODY, segmentOf, sourceOf, sourcesOf } from './textLibrary';

/** A quotation where it stands in an article. */
interface Place {
  readonly id: string;
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

interface NewsPair extends Pair {
  readonly draft_id: string;
  readonly quote_start: number;
  readonly quote_end: number;
}

/** What was measured of one line of the table. */
interface Count {
  right: number;
  n: number;
  readonly misses: string[];
}

type Name = LineName<'quotations'>;

/** Parts of the index: sources are left out of one or two of them for each case. More would be joined into one again. */
const PARTS = 5;

const CONTEXT = { settings: DEFAULT_SETTINGS, place: { uri: 'file:///draft.md' }, namesBibliography: false };

const data = dataFolder(
  'quotations --data FOLDER [--only newsquotes|everywhere|ocr|absent] [--every N] [--misses] [--json FILE]',
);
const only = option('--only');
const every = Number(option('--every') ?? 1);
const showMisses = process.argv.includes('--misses');
const counts = new Map<Name, Count>();
const times: number[] = [];
const allPairs = pairsOf(data, 'newsquotes/natural.jsonl') as readonly NewsPair[];
// `edge`: pairs whose labels are left open. In no source they are as good as any.
const pairs = allPairs.filter(({ verdict }) => verdict !== 'edge');
const texts = newsTexts(data);
const sources = new Map(sourcesOf(texts).map((source) => [source.key, source]));
/** All sources; who is who is joined once and for all, those left out too, for it takes long and is not what is measured. */
const whole = libraryOf([...sources.values()]);
const parts = Array.from({ length: PARTS }, (_, part) => {
  const own = [...sources.values()].filter((_source, at) => at % PARTS === part);
  return { own, segment: segmentOf(own) };
});

if (isWanted('newsquotes')) for (const pair of pairs) newsquotes(pair);
if (isWanted('everywhere')) eachOf('all sources', everyNth(pairs), everywhere);
if (isWanted('ocr')) ocr();
if (isWanted('absent')) absent();
print();

function newsquotes(pair: NewsPair): void {
  const source = sources.get(pair.src_id);
  const judgement = judgedAt(placeOf(pair), libraryOf(source ? [source] : []));
  const { verdict } = judgement;
  if (pair.verdict === 'exact') score('exact', isRight(judgement), pair, judgement);
  if (pair.verdict === 'altered') score('altered', verdict === 'altered', pair, judgement);
  if (pair.verdict === 'acceptable') score('acceptable', verdict !== 'altered', pair, judgement);
}

function everywhere(pair: NewsPair): void {
  const library = libraryWithout(new Set([pair.draft_id]));
  const judgement = judgedAt(placeOf(pair), library);
  const [best] = judgement.matches;
  const isGold = best?.source === pair.src_id && best.start < pair.src_end && pair.src_start < best.end;
  const found = best ? (library.sources.get(best.source)?.text.slice(best.start, best.end) ?? '') : '';
  const isNoWorse = best !== undefined && wordsApart(pair.quote, found) <= wordsApart(pair.quote, pair.src_quote);
  score('everywhere', isGold || isNoWorse, pair, judgement);
}

function ocr(): void {
  const scans = textsIn(data, 'ocr/sources');
  const libraries = new Map<string, Library>();
  for (const pair of pairsOf(data, 'ocr/ocr.quotes.jsonl')) {
    const library = libraries.get(pair.src_id) ?? scanned(pair.src_id, scans.get(pair.src_id) ?? '');
    libraries.set(pair.src_id, library);
    const judgement = judgedAlone(pair.quote, library);
    const found = judgement.matches.some(({ start, end }) => start < pair.src_end && pair.src_start < end);
    if (pair.class === 'exact') score('ocrExact', found && isRight(judgement), pair, judgement);
    else score('ocrDamaged', found && judgement.verdict !== 'not-found', pair, judgement);
  }
}

// The row counts those that are accused: it has a most, where the others have a least.
function absent(): void {
  const runs = runsOf(texts);
  const all = [...allPairs.map(placeOf), ...polnearPlaces()];
  const distinct = [...new Map(all.map((place) => [place.quote, place])).values()];
  // What is shorter than five words shares no run with anything and may well stand somewhere.
  const long = everyNth(distinct).filter(({ quote }) => words(quote).length >= 5);
  eachOf('absent', long, (place) => {
    const own = new Set(fives(place.quote).flatMap((run) => [...(runs.get(run) ?? [])]));
    const judgement = judgedAt(place, libraryWithout(own));
    const isAccused = judgement.verdict !== 'not-found' && judgement.verdict !== 'unchecked';
    const count = countOf('absent');
    count.n += 1;
    if (!isAccused) return;
    count.right += 1;
    miss(count, { ...place, src_quote: '' }, judgement, 'in no source');
  });
}

function judgedAt(place: Place, library: Library): Judgement {
  const text = texts.get(place.article) ?? '';
  const from = text.lastIndexOf('\n', place.start) + 1;
  const next = text.indexOf('\n', place.end);
  const before = asMarkdown(text.slice(from, place.start));
  const paragraph = before + asMarkdown(text.slice(place.start, next < 0 ? text.length : next));
  return judged(paragraph, before.length, library) ?? judgedAlone(place.quote, library);
}

function judgedAlone(quote: string, library: Library): Judgement {
  const before = 'He said \u201C';
  const judgement = judged(`${before}${asQuoted(quote)}\u201D on Monday.`, before.length, library);
  return judgement ?? { verdict: 'unchecked', words: 0, matches: [] };
}

// The quotation that holds this place of the draft, judged as in a draft, with its speaker and neighbours; `undefined` where
// none holds it.
function judged(markdown: string, at: number, library: Library): Judgement | undefined {
  const start = performance.now();
  const draft = checkedDraft(markdownDocument(markdown), { ...CONTEXT, library });
  times.push(performance.now() - start);
  return draft.quotations.find(({ quotation: { span } }) => span.start <= at && at < span.end)?.judgement;
}

function isRight({ verdict }: Judgement): boolean {
  return verdict === 'verbatim' || verdict === 'edited';
}

function score(name: Name, isHit: boolean, pair: Pair, judgement: Judgement): void {
  const count = countOf(name);
  count.n += 1;
  if (isHit) count.right += 1;
  else miss(count, pair, judgement, pair.verdict ?? pair.class ?? '');
}

// The texts may not be shipped: where it is, the two answers, and the first words of what is called wrong.
function miss(
  count: Count,
  { id, quote, src_quote: gold }: Pick<Pair, 'id' | 'quote' | 'src_quote'>,
  judgement: Judgement,
  label: string,
): void {
  const [best] = judgement.matches;
  const wrong = (best?.edits ?? []).filter(isWrong);
  const told = wrong.slice(0, 2).map(({ kind, text, sourceText }) => {
    return ` ${kind} “${fewWords(text)}”/“${fewWords(sourceText ?? '')}”`;
  });
  const of = best ? ` (${best.source}${told.length > 0 ? `:${told.join(',')}` : ''})` : '';
  count.misses.push(`${id}: ${judgement.verdict}${of}; labelled ${label}`);
  if (!showMisses) return;
  const edits = (best?.edits ?? []).map(({ kind, text, sourceText }) => `${kind} ${text} < ${sourceText ?? ''}`);
  console.log(`${id}: ${judgement.verdict} ${judgement.unchecked ?? ''} ${best?.source ?? ''}; labelled ${label}`);
  console.log(`  quotation: ${oneLine(quote)}\n  gold:      ${oneLine(gold)}\n  edits:     ${edits.join(' | ')}\n`);
}

function countOf(name: Name): Count {
  const known = counts.get(name) ?? { right: 0, n: 0, misses: [] };
  counts.set(name, known);
  return known;
}

function print(): void {
  times.sort((a, b) => a - b);
  const at = (share: number): number => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(2));
  const milliseconds = { median: at(0.5), p95: at(0.95), longest: at(0.9999) };
  console.log(`a paragraph checked, ms: ${JSON.stringify(milliseconds)}\n`);
  deliver(
    [...counts].map(([name, count]) => row('quotations', name, count)),
    { milliseconds },
  );
}

// The index's parts that lose a source are made anew, for what counts as a common phrase depends on all of them.
function libraryWithout(without: ReadonlySet<string>): Library {
  let passages = emptyIndex();
  const left = parts.flatMap(({ own, segment }) => {
    const kept = own.filter(({ key }) => !without.has(key));
    passages = withSegment(passages, kept.length === own.length ? segment : segmentOf(kept));
    return kept;
  });
  return { ...whole, sources: new Map(left.map((source) => [source.key, source])), passages };
}

function scanned(id: string, text: string): Library {
  const source: Source | undefined = sourceOf(id, text);
  return libraryOf(source ? [source] : [], NOBODY);
}

// Words in one text and not in the other, in order: the longer text's length less the longest common subsequence.
function wordsApart(a: string, b: string): number {
  const [one, two] = [a, b].map((text) => words(text).map(({ form }) => form.toLowerCase()));
  if (!one || !two) return 0;
  let line = new Array<number>(two.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    two.forEach((other, i) =>
      next.push(word === other ? (line[i] ?? 0) + 1 : Math.max(line[i + 1] ?? 0, next[i] ?? 0)),
    );
    line = next;
  }
  return Math.max(one.length, two.length) - (line.at(-1) ?? 0);
}

function runsOf(all: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const runs = new Map<string, Set<string>>();
  for (const [id, text] of all) {
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

function placeOf({ id, draft_id: article, quote_start: start, quote_end: end, quote }: NewsPair): Place {
  return { id, article, start, end, quote };
}

// Every sixth quotation of the press articles: enough to see half a per cent.
function polnearPlaces(): readonly Place[] {
  return articlesOf(data, 'train')
    .flatMap(({ doc_id: article, quotes, text }) =>
      quotes
        .filter(({ kind }) => kind !== 'none')
        .map(({ inner_start: start, inner_end: end }) => {
          return { id: `${article} ${start}`, article, start, end, quote: text.slice(start, end) };
        }),
    )
    .filter((_, index) => index % 6 === 0);
}

function everyNth<Case>(cases: readonly Case[]): readonly Case[] {
  return cases.filter((_, index) => index % every === 0);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function isWanted(name: string): boolean {
  return only === undefined || only === name;
}
