// How often `wrong-speaker` accuses a draft that names the right person, and how often it finds a wrong one, on news articles
// whose speakers others have labelled. --data FOLDER: quotes/polnear.*.jsonl; --set dev|train (dev); --misses: prints the
// cases of train (of dev only their number: it is measured and never read).
//
// For each labelled quotation whose speaker is a full or family name, a draft says “Q,” NAME said. The library is all articles
// of the set. A false alarm is a finding where NAME is the label's own; then NAME is another person of the same article.
import { findingsOf } from '../../server/checks/checks';
import type { Source } from '../../server/core/library';
import { markdownDocument } from '../../server/core/markdown/markdownDocument';
import { foldName } from '../../server/core/people/foldName';
import { checkedDraft } from '../../server/draft';
import { DEFAULT_SETTINGS } from '../../server/settings';
import { articlesOf, type Article, type NewsLabel } from './othersData';
import { dataFolder, deliver, fewWords, option, row } from './row';
import { asMarkdown, libraryOf, sourcesOf } from './textLibrary';

/** How many drafts, and in how many of them the check spoke. */
interface Tally {
  drafts: number;
  findings: number;
  readonly misses: string[];
}

// One to four words with capitals, an address before them or not: a full or family name, as the table has it.
const NAME = /^(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.? )?\p{Lu}[\p{L}.'\u2019-]*(?: \p{Lu}[\p{L}.'\u2019-]*){0,2}$/u;
const data = dataFolder('wrongSpeaker --data FOLDER [--set dev|train] [--misses] [--json FILE]');
const set = option('--set') === 'train' ? 'train' : 'dev';
const showMisses = process.argv.includes('--misses') && set === 'train';

const articles = articlesOf(data, set);
const library = libraryOf(sourcesOf(new Map(articles.map(({ doc_id: id, text }) => [id, text]))));
const right: Tally = { drafts: 0, findings: 0, misses: [] };
const wrong: Tally = { drafts: 0, findings: 0, misses: [] };
for (const article of articles) for (const label of article.quotes) measure(article, label);
deliver([
  row('wrongSpeaker', 'alarms', { right: right.findings, n: right.drafts, misses: right.misses }),
  row('wrongSpeaker', 'found', { right: wrong.findings, n: wrong.drafts, misses: wrong.misses }),
]);

function measure(article: Article, label: NewsLabel): void {
  const name = (label.speaker_text ?? '').replace(/['\u2019]s$/, '');
  const source = library.sources.get(article.doc_id);
  if (label.kind === 'none' || !source || !isPerson(source, name)) return;
  const { start } = label;
  const quote = article.text.slice(label.inner_start, label.inner_end);
  count(article, right, { quote, name, start, isMiss: (found) => found });
  const other = anotherPerson(source, name);
  if (other !== undefined) count(article, wrong, { quote, name: other, start, isMiss: (found) => !found });
}

interface Case {
  readonly quote: string;
  readonly name: string;
  readonly start: number;
  readonly isMiss: (found: boolean) => boolean;
}

function count(article: Article, tally: Tally, { quote, name, start, isMiss }: Case): void {
  const found = findingIn(draftOf(quote, name));
  tally.drafts += 1;
  if (found !== undefined) tally.findings += 1;
  if (!isMiss(found !== undefined)) return;
  // Of dev the place alone: it is never read.
  const names = set === 'train' ? `: ${fewWords(name)}` : '';
  tally.misses.push(`${article.doc_id} ${start}${names}: ${found === undefined ? 'silent' : 'accused'}`);
  if (showMisses) console.log(`${article.doc_id}: ${name}: ${found ?? 'silent'}: ${quote.replace(/\s+/g, ' ')}`);
}

function findingIn(draft: string): string | undefined {
  const context = {
    library,
    settings: DEFAULT_SETTINGS,
    place: { uri: 'file:///draft.md' },
    namesBibliography: false,
  };
  const findings = findingsOf(checkedDraft(markdownDocument(draft), context), DEFAULT_SETTINGS);
  return findings.find(({ code }) => code === 'wrong-speaker')?.message;
}

// As a writer would set it in Markdown: inner double marks single, markup escaped, a comma for the full stop.
function draftOf(quote: string, name: string): string {
  const plain = quote.replace(/\s+/g, ' ').replace(/["\u201C\u201D]|''/g, "'");
  const escaped = asMarkdown(plain.trim());
  const comma = /[?!]$/.test(escaped) ? '' : ',';
  return `\u201C${escaped.replace(/[.,;:]$/, '')}${comma}\u201D ${name} said.\n`;
}

// “Democrats” and “CNN” are no persons; who is one, the article's own names say.
function isPerson(source: Source, name: string): boolean {
  if (!NAME.test(name)) return false;
  const family = lastWord(name);
  return source.names.mentions.some((mention) => mention.kind === 'person' && lastWord(mention.text) === family);
}

// The first person of the article, by a full name, who shares no word with this one.
function anotherPerson(source: Source, name: string): string | undefined {
  const words = new Set(foldName(name).split(' '));
  const own = source.names.entities.find((entity) =>
    entity.forms.some((form) => lastWord(form) === lastWord(name) && entity.kind === 'person'),
  );
  for (const form of own?.forms ?? []) for (const word of foldName(form).split(' ')) words.add(word);
  const stands = (entity: number) =>
    source.names.mentions.some((mention) => mention.entity === entity && !mention.credit);
  return source.names.entities.find(
    ({ kind, name: full }, index) =>
      kind === 'person' &&
      full.includes(' ') &&
      stands(index) &&
      foldName(full)
        .split(' ')
        .every((word) => !words.has(word)),
  )?.name;
}

function lastWord(name: string): string {
  return foldName(name).split(' ').at(-1) ?? '';
}
