// How well persons are found and joined, against labels made by reading the texts: precision, recall and F1 of exact spans,
// credits told from people of the story, B-cubed F1 of the joining across sources. On the five reports (seeds-people.txt),
// and with --data FOLDER also on thirty news articles, every 28th of quotes/polnear.train.jsonl, of which polnear-people.json
// has the places alone; --misses prints what is missed there, --json FILE writes the figures.
//
// A mention that is not found counts as joined to nobody (recall falls); one that is no mention counts under spans alone. A
// name inside another name (Trump Tower, the Clinton Foundation) is no mention of a person, before a common noun (the
// Trump campaign) it is. Families (“the Khans”), handles and photo credits of the articles may be found or not.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Source } from '../../server/core/library';
import { findPeople } from '../../server/core/people/findPeople';
import { joinPeople } from '../../server/core/people/joinPeople';
import { overlaps, type Span } from '../../server/core/text/span';
import { textSource } from '../core/people/textSource';
import { deliver, option, row, type Row } from './row';

/** A labelled mention. */
interface Label extends Span {
  readonly source: string;
  readonly text: string;
  readonly person: string;
  readonly credit: boolean;
}

/** Texts with every mention of a person in them. */
interface Labelled {
  readonly name: string;
  readonly sources: readonly Source[];
  readonly labels: readonly Label[];
  /** Stretches that may be called a mention or not. */
  readonly either: readonly (Span & { readonly source: string })[];
  readonly showMisses: boolean;
}

interface Article {
  readonly id: string;
  readonly people: Readonly<Record<string, readonly (readonly [number, number])[]>>;
  readonly either: readonly (readonly [number, number])[];
}

/** Sums over labelled mentions. */
interface Joining {
  readonly precision: number;
  readonly recall: number;
  readonly labels: number;
}

const details: Record<string, unknown> = {};
const misses: string[] = [];
/** Who is several, or joined to another: a person, and where. */
const misjoined: string[] = [];
const rows: Row[] = [];
const sets = [...labelledSets()];
const joined = sets.map((set) => {
  console.log(`\n${set.name}: ${set.labels.length} mentions in ${set.sources.length} texts`);
  const spans = reportSpans(set);
  if (set.name === 'reports')
    rows.push(row('people', 'spans', { n: set.labels.length, reached: spans, misses: [...misses] }));
  const sums = reportJoining(set);
  if (set.name === 'reports')
    rows.push(row('people', 'seedsJoined', { n: sums.labels, reached: f1Of(sums), misses: [...misjoined] }));
  return sums;
});
if (joined.length > 1) {
  const all = { precision: sum(joined, 'precision'), recall: sum(joined, 'recall'), labels: sum(joined, 'labels') };
  printJoining('all', all);
  rows.push(row('people', 'allJoined', { n: all.labels, reached: f1Of(all), misses: misjoined }));
}
console.log('');
deliver(rows, details);

function* labelledSets(): Generator<Labelled> {
  yield reports();
  const data = option('--data');
  const file = data && path.join(data, 'quotes', 'polnear.train.jsonl');
  if (file !== undefined && existsSync(file)) yield articles(file);
}

function reports(): Labelled {
  const labels: Label[] = [];
  const sources: Source[] = [];
  let at = 0;
  for (const line of readFileSync('test/accuracy/seeds-people.txt', 'utf8').split('\n')) {
    const source = sources.at(-1);
    if (line.startsWith('== ')) {
      const key = line.slice(3);
      sources.push(textSource(key, readFileSync(path.join('seeds', `${key}.txt`), 'utf8')));
      at = 0;
    } else if (line !== '' && !line.startsWith('#') && source) {
      const label = readLabel(line, source, at);
      labels.push(label);
      at = label.start;
    }
  }
  return { name: 'reports', sources, labels, either: [], showMisses: true };
}

function readLabel(line: string, source: Source, from: number): Label {
  const [, star = '', person = '', before = '', text = '', after = ''] =
    /^(\*?)([^:]+): (.*)\[(.*)\](.*)$/.exec(line) ?? [];
  const found = source.text.indexOf(before + text + after, from);
  if (found < 0) throw new Error(`not in ${source.key} after ${from}: ${line}`);
  const start = found + before.length;
  return { source: source.key, start, end: start + text.length, text, person, credit: star !== '' };
}

function articles(file: string): Labelled {
  const { articles: list } = JSON.parse(readFileSync('test/accuracy/polnear-people.json', 'utf8')) as {
    readonly articles: readonly Article[];
  };
  const texts = new Map(readFileSync(file, 'utf8').split('\n').filter(Boolean).map(idAndText));
  const sources = list.flatMap(({ id }) => {
    const text = texts.get(id);
    return text === undefined ? [] : [textSource(id, text)];
  });
  const labels = list.flatMap(({ id, people }) =>
    Object.entries(people).flatMap(([person, spans]) =>
      spans.map(([start, end]) => {
        const text = texts.get(id)?.slice(start, end) ?? '';
        return { source: id, start, end, text, person, credit: false };
      }),
    ),
  );
  const either = list.flatMap(({ id, either: spans }) => spans.map(([start, end]) => ({ source: id, start, end })));
  return { name: 'articles', sources, labels, either, showMisses: process.argv.includes('--misses') };
}

function idAndText(line: string): [string, string] {
  const { doc_id: id, text } = JSON.parse(line) as { readonly doc_id: string; readonly text: string };
  return [id, text];
}

// Returns F1.
function reportSpans({ name, sources, labels, either, showMisses }: Labelled): number {
  const bySource = grouped(labels);
  const seen = new Set<Label>();
  let total = 0;
  let wrongCredit = 0;
  const miss = (what: string, source: string, at: number, text: string): void => {
    const line = `${what}: ${source} ${at} “${text}” (${around(sources, source, at)})`;
    misses.push(line);
    if (showMisses) console.log(`  ${line}`);
  };
  for (const source of sources) {
    for (const mention of source.names.mentions.filter(({ kind }) => kind === 'person')) {
      if (either.some((place) => place.source === source.key && overlaps(place, mention))) continue;
      total += 1;
      const label = bySource.get(source.key)?.find(({ start, end }) => start === mention.start && end === mention.end);
      if (!label) miss('wrong', source.key, mention.start, mention.text);
      else {
        seen.add(label);
        if (label.credit === (mention.credit ?? false)) continue;
        wrongCredit += 1;
        miss('credit or not', source.key, mention.start, mention.text);
      }
    }
  }
  for (const label of labels) if (!seen.has(label)) miss('missed', label.source, label.start, label.text);
  const precision = seen.size / total;
  const recall = seen.size / labels.length;
  details[`${name}, spans`] = { labelled: labels.length, precision, recall, f1: f1(precision, recall), wrongCredit };
  console.log(
    `persons, exact spans: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1(precision, recall))}; ${wrongCredit} credits wrong`,
  );
  return f1(precision, recall);
}

function around(sources: readonly Source[], key: string, at: number): string {
  const text = sources.find((source) => source.key === key)?.text ?? '';
  return text.slice(Math.max(0, at - 30), at + 40).replace(/\s+/g, ' ');
}

function grouped(labels: readonly Label[]): ReadonlyMap<string, readonly Label[]> {
  const bySource = new Map<string, Label[]>();
  for (const label of labels) bySource.set(label.source, [...(bySource.get(label.source) ?? []), label]);
  return bySource;
}

function reportJoining(set: Labelled): Joining {
  const register = joinPeople(set.sources);
  const places = new Map<string, { readonly span: Span; readonly id: string }[]>();
  for (const { id, kind, mentions } of register.all) {
    if (kind !== 'person') continue;
    for (const mention of mentions)
      places.set(mention.source, [...(places.get(mention.source) ?? []), { span: mention, id }]);
  }
  const story = set.labels.filter((label) => !label.credit);
  const ids = story.map(
    (label, at) => places.get(label.source)?.find(({ span }) => overlaps(span, label))?.id ?? `missed ${at}`,
  );
  let precision = 0;
  let recall = 0;
  story.forEach((label, at) => {
    const together = story.filter((_, other) => ids[other] === ids[at]);
    const both = together.filter((other) => other.person === label.person).length;
    precision += both / together.length;
    recall += both / story.filter((other) => other.person === label.person).length;
  });
  printJoining(set.name, { precision, recall, labels: story.length });
  reportMisjoined(set, story, ids);
  for (const name of new Set(set.name === 'reports' ? story.map(({ person }) => person) : [])) {
    const found = findPeople(register, name);
    if (found.length !== 1)
      console.log(`  found by full name: ${name}: ${found.map((person) => person.id).join(', ') || 'nobody'}`);
  }
  return { precision, recall, labels: story.length };
}

// Each person who is several, each who is joined to another.
function reportMisjoined({ sources, showMisses }: Labelled, story: readonly Label[], ids: readonly string[]): void {
  for (const person of new Set(story.map((label) => label.person))) {
    const own = new Map<string, number[]>();
    story.forEach((label, at) => {
      const id = ids[at] ?? '';
      if (label.person === person && !id.startsWith('missed')) own.set(id, [...(own.get(id) ?? []), at]);
    });
    const most = Math.max(0, ...[...own.values()].map((list) => list.length));
    for (const [id, list] of own) {
      const others = story.filter((label, at) => ids[at] === id && label.person !== person).length;
      if (list.length === most && others <= list.length) continue;
      const first = story[list[0] ?? -1];
      if (!first) continue;
      const what = `${person}: ${list.length} of ${[...own.values()].flat().length} are ${id}: ${first.source} ${first.start}`;
      misjoined.push(what);
      if (showMisses) console.log(`  joined otherwise: ${what} (${around(sources, first.source, first.start)})`);
    }
  }
}

function sum(list: readonly Joining[], of: keyof Joining): number {
  return list.reduce((all, one) => all + one[of], 0);
}

function f1Of({ precision, recall, labels }: Joining): number {
  return f1(precision / labels, recall / labels);
}

function printJoining(name: string, sums: Joining): void {
  const precision = sums.precision / sums.labels;
  const recall = sums.recall / sums.labels;
  const both = f1(precision, recall);
  details[`${name}, joining`] = { labelled: sums.labels, precision, recall, f1: both };
  console.log(
    `forms joined across sources, ${name}, B-cubed: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(both)}`,
  );
}

function f1(precision: number, recall: number): number {
  return (2 * precision * recall) / (precision + recall);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
