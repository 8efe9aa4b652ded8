// How often `wrong-speaker` accuses a draft that names the right person, and how often it finds a wrong one, on news articles
// whose speakers others have labelled. --data FOLDER: quotes/polnear.*.jsonl; --set dev|train (dev); --misses: prints the
// cases of train (of dev only their number: it is measured and never read).
//
// For each labelled quotation whose speaker is a full or family name, a draft says “Q,” NAME said. The library is all articles
// of the set. A false alarm is a finding where NAME is the label's own; then NAME is another person of the same article.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findingsOf } from '../../server/checks/checks';
import type { Library, Source } from '../../server/core/library';
import { markdownDocument } from '../../server/core/markdown/markdownDocument';
import { emptyIndex, withSegment } from '../../server/core/passages/passageIndex';
import { buildSegment } from '../../server/core/passages/segment';
import { foldName } from '../../server/core/people/foldName';
import { joinPeople } from '../../server/core/people/joinPeople';
import { checkedDraft } from '../../server/draft';
import { DEFAULT_SETTINGS } from '../../server/settings';
import { readSource } from '../../server/sources/readSource';

interface Label {
  readonly start: number;
  readonly inner_start: number;
  readonly inner_end: number;
  readonly kind: 'direct' | 'mixed' | 'none';
  readonly speaker_text?: string;
}

interface Article {
  readonly doc_id: string;
  readonly text: string;
  readonly quotes: readonly Label[];
}

/** How many drafts, and in how many of them the check spoke. */
interface Tally {
  drafts: number;
  findings: number;
}

// One to four words with capitals, an address before them or not: a full or family name, as the table has it.
const NAME = /^(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.? )?\p{Lu}[\p{L}.'\u2019-]*(?: \p{Lu}[\p{L}.'\u2019-]*){0,2}$/u;
const data = option('--data');
const set = option('--set') ?? 'dev';
const showMisses = process.argv.includes('--misses') && set === 'train';
const file = path.join(data ?? '', 'quotes', `polnear.${set}.jsonl`);
if (data === undefined || !existsSync(file)) {
  console.error('usage: wrongSpeaker --data FOLDER [--set dev|train] [--misses]');
  process.exit(2);
}

const lines = readFileSync(file, 'utf8').split('\n');
const articles = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Article);
const library = libraryOf(articles.flatMap((article) => sourceOf(article) ?? []));
const right: Tally = { drafts: 0, findings: 0 };
const wrong: Tally = { drafts: 0, findings: 0 };
for (const article of articles) for (const label of article.quotes) measure(article, label);
row('the right person named: false alarms', right, '<= 0.5 %');
row('another person named: found', wrong, '>= 60 %');

function measure(article: Article, label: Label): void {
  const name = (label.speaker_text ?? '').replace(/['\u2019]s$/, '');
  const source = library.sources.get(article.doc_id);
  if (label.kind === 'none' || !source || !isPerson(source, name)) return;
  const quote = article.text.slice(label.inner_start, label.inner_end);
  count(article, right, { quote, name, isMiss: (found) => found });
  const other = anotherPerson(source, name);
  if (other !== undefined) count(article, wrong, { quote, name: other, isMiss: (found) => !found });
}

interface Case {
  readonly quote: string;
  readonly name: string;
  readonly isMiss: (found: boolean) => boolean;
}

function count(article: Article, tally: Tally, { quote, name, isMiss }: Case): void {
  const found = findingIn(draftOf(quote, name));
  tally.drafts += 1;
  if (found !== undefined) tally.findings += 1;
  if (showMisses && isMiss(found !== undefined))
    console.log(`${article.doc_id}: ${name}: ${found ?? 'silent'}: ${quote.replace(/\s+/g, ' ')}`);
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
  const escaped = plain.trim().replace(/[\\`*_[\]<>&~^$@#|]/g, '\\$&');
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

function sourceOf({ doc_id: id, text }: Article): Source | undefined {
  const about = { path: id, key: id, shown: `${id}.txt`, uri: `file:///${id}`, format: 'text' as const };
  const read = readSource(new TextEncoder().encode(text), { ...about, size: text.length });
  return read.kind === 'source' ? read.source : undefined;
}

function libraryOf(sources: readonly Source[]): Library {
  const segment = buildSegment(sources.map(({ key, words: { keys } }) => ({ source: key, keys })));
  return {
    listed: [],
    sources: new Map(sources.map((source) => [source.key, source])),
    passages: withSegment(emptyIndex(), segment),
    people: joinPeople(sources),
    bibliography: { entries: new Map(), unread: [] },
    indexing: false,
    version: 1,
  };
}

function row(what: string, { drafts, findings }: Tally, goal: string): void {
  const share = ((100 * findings) / drafts).toFixed(2);
  console.log(`${what.padEnd(40)} ${share.padStart(6)} %  ${findings} of ${drafts} (goal ${goal})`);
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
