// How well persons are found and joined in the five reports, against labels made by reading them: precision, recall and F1
// of exact spans, credits told from people of the story, B-cubed F1 of the joining across sources; each miss is listed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Source } from '../../server/core/library';
import { findPeople } from '../../server/core/people/findPeople';
import { joinPeople } from '../../server/core/people/joinPeople';
import type { People } from '../../server/core/people/people';
import { textSource } from '../core/people/textSource';

/** A labelled mention. */
interface Label {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly person: string;
  readonly credit: boolean;
}

const labels: Label[] = [];
const sources: Source[] = [];
readLabels(readFileSync('test/accuracy/seeds-people.txt', 'utf8'));
const people = joinPeople(sources);
reportSpans();
reportJoining(people);

function readLabels(fixture: string): void {
  let at = 0;
  for (const line of fixture.split('\n')) {
    const source = sources.at(-1);
    if (line.startsWith('== ')) {
      const key = line.slice(3);
      sources.push(textSource(key, readFileSync(path.join('seeds', `${key}.txt`), 'utf8')));
      at = 0;
    } else if (line !== '' && !line.startsWith('#') && source) at = readLabel(line, source, at);
  }
}

function readLabel(line: string, source: Source, from: number): number {
  const [, star = '', person = '', before = '', text = '', after = ''] =
    /^(\*?)([^:]+): (.*)\[(.*)\](.*)$/.exec(line) ?? [];
  const found = source.text.indexOf(before + text + after, from);
  if (found < 0) throw new Error(`not in ${source.key} after ${from}: ${line}`);
  const start = found + before.length;
  labels.push({ source: source.key, start, end: start + text.length, text, person, credit: star !== '' });
  return start;
}

function reportSpans(): void {
  let hits = 0;
  let total = 0;
  let wrongCredit = 0;
  const seen = new Set<Label>();
  for (const source of sources) {
    for (const mention of source.names.mentions.filter(({ kind }) => kind === 'person')) {
      total += 1;
      const label = labels.find(
        (one) => one.source === source.key && one.start === mention.start && one.end === mention.end,
      );
      if (!label) console.log(`  wrong: ${source.key} ${mention.start} “${mention.text}”`);
      else {
        hits += 1;
        seen.add(label);
        if (label.credit !== (mention.credit ?? false)) {
          wrongCredit += 1;
          console.log(`  credit or not: ${source.key} ${mention.start} “${mention.text}”`);
        }
      }
    }
  }
  for (const label of labels)
    if (!seen.has(label)) console.log(`  missed: ${label.source} ${label.start} “${label.text}”`);
  const precision = hits / total;
  const recall = hits / labels.length;
  console.log(
    `persons, exact spans: ${labels.length} labelled, precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1(precision, recall))}; ${wrongCredit} credits wrong`,
  );
}

function reportJoining(register: People): void {
  const predicted = new Map<string, string>();
  for (const person of register.all) {
    for (const mention of person.mentions) predicted.set(`${mention.source} ${mention.start}`, person.id);
  }
  const story = labels.filter((label) => !label.credit && predicted.has(`${label.source} ${label.start}`));
  const idOf = (label: Label): string => predicted.get(`${label.source} ${label.start}`) ?? '';
  let precision = 0;
  let recall = 0;
  for (const label of story) {
    const together = story.filter((other) => idOf(other) === idOf(label));
    const truly = story.filter((other) => other.person === label.person);
    const both = together.filter((other) => other.person === label.person).length;
    precision += both / together.length / story.length;
    recall += both / truly.length / story.length;
  }
  console.log(
    `forms joined across sources, B-cubed: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1(precision, recall))}`,
  );
  for (const name of new Set(labels.filter(({ credit }) => !credit).map(({ person }) => person))) {
    const found = findPeople(register, name);
    if (found.length !== 1)
      console.log(`  found by full name: ${name}: ${found.map((person) => person.id).join(', ') || 'nobody'}`);
  }
}

function f1(precision: number, recall: number): number {
  return (2 * precision * recall) / (precision + recall);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
