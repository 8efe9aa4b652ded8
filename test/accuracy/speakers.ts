// Whether quotations are found, their speakers named and speech told from scare quotes and titles, on news articles that
// others have labelled. --data FOLDER: quotes/polnear.*.jsonl; --set dev|train (dev); --misses: prints those of train (dev is
// measured and never read).
//
// A speaker counts as found when it shares a character with the labelled one. Precision counts the speakers given to
// quotations that have one; a gold quotation that runs over paragraphs is one label a paragraph, so that the quotation which
// holds its beginning answers for it. A label whose speaker is the word “said” or “asked”, cue and speaker having changed places,
// can be met by no answer. The goals count it as a miss all the same; beside them stand the figures without such labels.
import { namesIn } from '../../server/core/people/names';
import { attributionsOf } from '../../server/core/quotes/attribution';
import type { Attribution } from '../../server/core/quotes/quotation';
import { quotationsIn } from '../../server/core/quotes/quotations';
import { plainDocument } from '../../server/core/text/plainDocument';
import { articlesOf, type Article, type NewsLabel } from './othersData';
import { dataFolder, deliver, fewWords, option, row } from './row';

/** How many labels, answers and right answers. */
interface Tally {
  labels: number;
  answers: number;
  right: number;
}

const tally = (): Tally => ({ labels: 0, answers: 0, right: 0 });
const speakers = { direct: tally(), mixed: tally(), certain: tally() };
/** Without the labels that no answer can meet. */
const sound = { direct: tally(), mixed: tally() };
const spans = tally();
const spoken = { speech: tally(), other: tally() };
let unsound = 0;
let characters = 0;
let microseconds = 0;

const data = dataFolder('speakers --data FOLDER [--set dev|train] [--misses] [--json FILE]');
const set = option('--set') === 'train' ? 'train' : 'dev';
const showMisses = process.argv.includes('--misses') && set === 'train';
/** Where a speaker or a kind is missed: in dev the place alone, for it is never read. Speakers are listed under recall: `another` of them fails precision too. */
const misses = { speaker: [] as string[], spoken: [] as string[] };
for (const article of articlesOf(data, set)) measure(article);
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

function compare(article: Article, label: NewsLabel, attribution: Attribution): void {
  const isSpoken = attribution.kind === 'speech' || attribution.kind === 'mixed';
  const side = label.kind === 'none' ? spoken.other : spoken.speech;
  side.labels += 1;
  if (isSpoken === (label.kind !== 'none')) side.right += 1;
  else misses.spoken.push(`${article.doc_id} ${label.start}: ${attribution.kind}; labelled ${label.kind}`);
  const gold = label.speaker_spans ?? [];
  if (label.kind === 'none' || gold.length === 0) return;
  const { speaker } = attribution;
  const isRight = speaker !== undefined && gold.some(([start, end]) => speaker.start < end && start < speaker.end);
  count(speakers[label.kind], speaker !== undefined, isRight);
  if (/^(?:said|asked)$/.test(label.speaker_text ?? '')) unsound += 1;
  else count(sound[label.kind], speaker !== undefined, isRight);
  if (!isRight) tellMiss(article, label, speaker?.text);
  if (attribution.certain) count(speakers.certain, true, isRight);
  if (!isRight && showMisses) {
    const place = article.text.slice(Math.max(0, label.start - 240), label.end + 140);
    console.log(
      `${article.doc_id} ${label.kind}, ${attribution.kind}: ${speaker?.text ?? '-'} for ${label.speaker_text ?? '-'}: ${place.replace(/\s+/g, ' ')}`,
    );
  }
}

function tellMiss({ doc_id: id }: Article, { start, kind, speaker_text: gold = '' }: NewsLabel, said?: string): void {
  const answers = set === 'train' ? `${fewWords(said ?? 'none')}; labelled ${fewWords(gold)}` : '';
  misses.speaker.push(`${id} ${start}, ${kind}: ${answers || (said === undefined ? 'none' : 'another')}`);
}

function count(tallied: Tally, isAnswered: boolean, isRight: boolean): void {
  tallied.labels += 1;
  if (isAnswered) tallied.answers += 1;
  if (isRight) tallied.right += 1;
}

function report(): void {
  const { direct, mixed, certain } = speakers;
  const all = sum(direct, mixed);
  const soundOnes = sum(sound.direct, sound.mixed);
  const figures = { 'quotations (marks and all)': spans, speaker: all, direct, mixed, certain };
  for (const [what, { labels, answers, right }] of Object.entries(figures)) {
    const recall = (right / labels).toFixed(3);
    const precision = (right / answers).toFixed(3);
    console.log(`${what.padEnd(30)} recall ${recall}  precision ${precision}  of ${labels}`);
  }
  console.log(`${(microseconds / 1000 / (characters / 1e6)).toFixed(0)} ms a million characters, names not counted`);
  console.log(`${unsound} labels have the verb for the speaker`);
  const speech = spoken.speech.right / spoken.speech.labels;
  const other = spoken.other.right / spoken.other.labels;
  console.log(`spoken ${speech.toFixed(3)}, not spoken ${other.toFixed(3)}\n`);
  deliver(
    [
      row('speakers', 'recall', { right: all.right, n: all.labels, misses: misses.speaker }),
      row('speakers', 'precision', { right: all.right, n: all.answers }),
      row('speakers', 'direct', { right: direct.right, n: direct.answers }),
      row('speakers', 'soundRecall', { right: soundOnes.right, n: soundOnes.labels }),
      row('speakers', 'soundPrecision', { right: soundOnes.right, n: soundOnes.answers }),
      row('speakers', 'soundDirect', { right: sound.direct.right, n: sound.direct.answers }),
      row('speakers', 'spoken', {
        reached: (speech + other) / 2,
        n: spoken.speech.labels + spoken.other.labels,
        misses: misses.spoken,
      }),
    ],
    { set, ...figures },
  );
}

function sum(a: Tally, b: Tally): Tally {
  return { labels: a.labels + b.labels, answers: a.answers + b.answers, right: a.right + b.right };
}
