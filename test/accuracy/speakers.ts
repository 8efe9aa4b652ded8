// Whether quotations are found, their speakers named and speech told from scare quotes and titles, on news articles that
// others have labelled. --data FOLDER: quotes/polnear.*.jsonl; --set dev|train (dev); --misses: prints those of train (dev is
// measured and never read).
//
// A speaker counts as found when it shares a character with the labelled one. Precision counts the speakers given to
// quotations that have one; a gold quotation that runs over paragraphs is one label a paragraph, so that the quotation which
// holds its beginning answers for it.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { namesIn } from '../../server/core/people/names';
import { attributionsOf } from '../../server/core/quotes/attribution';
import type { Attribution } from '../../server/core/quotes/quotation';
import { quotationsIn } from '../../server/core/quotes/quotations';
import { plainDocument } from '../../server/core/text/plainDocument';

interface Label {
  readonly start: number;
  readonly end: number;
  readonly kind: 'direct' | 'mixed' | 'none';
  readonly speaker_text?: string;
  readonly speaker_spans?: readonly (readonly [number, number])[];
}

interface Article {
  readonly doc_id: string;
  readonly text: string;
  readonly quotes: readonly Label[];
}

/** How many labels, answers and right answers. */
interface Tally {
  labels: number;
  answers: number;
  right: number;
}

const tally = (): Tally => ({ labels: 0, answers: 0, right: 0 });
const speakers = { direct: tally(), mixed: tally(), certain: tally() };
const spans = tally();
const spoken = { speech: tally(), other: tally() };
let characters = 0;
let microseconds = 0;

const data = option('--data');
const set = option('--set') ?? 'dev';
const showMisses = process.argv.includes('--misses') && set === 'train';
const file = path.join(data ?? '', 'quotes', `polnear.${set}.jsonl`);
if (data === undefined || !existsSync(file)) {
  console.error('usage: speakers --data FOLDER [--set dev|train] [--misses]');
  process.exit(2);
}

for (const line of readFileSync(file, 'utf8').split('\n')) if (line !== '') measure(JSON.parse(line) as Article);
report();

function measure(article: Article): void {
  const document = plainDocument(article.text);
  const names = namesIn(document);
  const before = process.cpuUsage();
  const quotations = quotationsIn(document);
  const attributions = attributionsOf(document, quotations, names);
  microseconds += process.cpuUsage(before).user;
  characters += article.text.length;
  const found = new Set(quotations.map(({ span }) => `${span.start} ${span.end}`));
  spans.answers += quotations.filter(({ open }) => !/^['\u2018]$/.test(open)).length;
  for (const label of article.quotes) {
    spans.labels += 1;
    if (found.has(`${label.start} ${label.end}`)) spans.right += 1;
    const at = quotations.findIndex(({ span }) => span.start <= label.start && label.start < span.end);
    const attribution = attributions[at];
    if (attribution) compare(article, label, attribution);
  }
}

function compare(article: Article, label: Label, attribution: Attribution): void {
  const isSpoken = attribution.kind === 'speech' || attribution.kind === 'mixed';
  const side = label.kind === 'none' ? spoken.other : spoken.speech;
  side.labels += 1;
  if (isSpoken === (label.kind !== 'none')) side.right += 1;
  const gold = label.speaker_spans ?? [];
  if (label.kind === 'none' || gold.length === 0) return;
  const { speaker } = attribution;
  const isRight = speaker !== undefined && gold.some(([start, end]) => speaker.start < end && start < speaker.end);
  count(speakers[label.kind], speaker !== undefined, isRight);
  if (attribution.certain) count(speakers.certain, true, isRight);
  if (!isRight && showMisses) {
    const place = article.text.slice(Math.max(0, label.start - 240), label.end + 140);
    console.log(
      `${article.doc_id} ${label.kind}, ${attribution.kind}: ${speaker?.text ?? '-'} for ${label.speaker_text ?? '-'}: ${place.replace(/\s+/g, ' ')}`,
    );
  }
}

function count(tallied: Tally, isAnswered: boolean, isRight: boolean): void {
  tallied.labels += 1;
  if (isAnswered) tallied.answers += 1;
  if (isRight) tallied.right += 1;
}

function report(): void {
  const { direct, mixed, certain } = speakers;
  const all = {
    labels: direct.labels + mixed.labels,
    answers: direct.answers + mixed.answers,
    right: direct.right + mixed.right,
  };
  row('quotations (marks and all)', spans);
  row('speaker', all);
  row('speaker of direct speech', direct);
  row('speaker of mixed quotations', mixed);
  row('speaker, where certain', certain);
  const speech = spoken.speech.right / spoken.speech.labels;
  const other = spoken.other.right / spoken.other.labels;
  console.log(
    `spoken or not: balanced accuracy ${((speech + other) / 2).toFixed(3)} (${speech.toFixed(3)}, ${other.toFixed(3)})`,
  );
  console.log(`${(microseconds / 1000 / (characters / 1e6)).toFixed(0)} ms a million characters, names not counted`);
}

function row(what: string, { labels, answers, right }: Tally): void {
  const recall = (right / labels).toFixed(3);
  const precision = (right / answers).toFixed(3);
  console.log(`${what.padEnd(30)} recall ${recall}  precision ${precision}  of ${labels}`);
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
