// How often the verdicts and the checks say what a copy editor would, on the labelled drafts beside this file. Prints
// precision and recall by verdict and by check, then every miss.
// --json FILE    writes the figures for a program to read
// --draft NAME   one draft only
//
// A label and an entry of the program belong together when the quotation begins at the same place. Of the edits
// the kinds are compared, as a set.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CODES, findingsOf } from '../../server/checks/checks';
import type { Code, Finding } from '../../server/checks/finding';
import type { Library } from '../../server/core/library';
import { LineIndex } from '../../server/core/text/lineIndex';
import { isWrong } from '../../server/core/verdicts/match';
import type { Edit, Verdict } from '../../server/core/verdicts/verdict';
import { checkedDraft, type CheckedDraft, type CheckedQuotation } from '../../server/draft';
import { loadFolder } from '../../server/library/loadFolder';
import { nodeFiles } from '../../server/library/nodeFiles';
import { DEFAULT_SETTINGS } from '../../server/settings';
import { readDraft } from '../../server/cli/drafts';
import { uriOf } from '../../server/sources/paths';

interface Label {
  readonly starts: string;
  readonly verdict: Verdict;
  readonly meaning?: boolean;
  readonly unchecked?: string;
  readonly edits?: readonly { readonly kind: string; readonly text: string }[];
  readonly source?: string | null;
  readonly passage?: string | null;
  readonly also?: readonly string[];
  readonly codes: readonly string[];
  readonly why?: string;
}

interface Labels {
  readonly quotations: readonly Label[];
  readonly codes?: readonly { readonly code: string; readonly text: string }[];
}

/** Right, said though wrong, and missed. */
interface Count {
  right: number;
  wrong: number;
  missed: number;
}

const FOLDER = 'test/accuracy/labelled';
const settings = { ...DEFAULT_SETTINGS, sources: ['seeds/**', `${FOLDER}/sources/*.txt`] };
const byVerdict = new Map<string, Count>();
const byCode = new Map<string, Count>();
const passages: Count = { right: 0, wrong: 0, missed: 0 };
const edits: Count = { right: 0, wrong: 0, missed: 0 };
const misses: string[] = [];
let quotations = 0;
let verdictsRight = 0;
let accused = 0;

void main();

async function main(): Promise<void> {
  const root = process.cwd();
  const library = await loadFolder(nodeFiles(), root, settings);
  const only = option('--draft');
  const names = readdirSync(`${FOLDER}/drafts`).filter((name) => name.endsWith('.md') && name.startsWith(only ?? ''));
  for (const name of names.sort()) await measure(root, name, library);
  print(names.length);
  const json = option('--json');
  if (json !== undefined) writeFileSync(json, JSON.stringify(figures(names.length), undefined, 2) + '\n');
}

async function measure(root: string, name: string, library: Library): Promise<void> {
  const file = path.join(root, FOLDER, 'drafts', name);
  const labels = JSON.parse(readFileSync(file.replace(/\.md$/, '.json'), 'utf8')) as Labels;
  const project = { workingFolder: root, root, boundary: root, settings, allowOutside: false };
  const read = await readDraft(project, { path: file, shown: name, uri: uriOf(file) }, library);
  const draft = checkedDraft(read.version, { ...read, settings, place: { uri: uriOf(file) } });
  const findings = findingsOf(draft, settings);
  compare({ name, labels, draft, findings, lines: new LineIndex(draft.document.text) });
}

interface Case {
  readonly name: string;
  readonly labels: Labels;
  readonly draft: CheckedDraft;
  readonly findings: readonly Finding[];
  readonly lines: LineIndex;
}

function compare(one: Case): void {
  const { labels, draft, findings } = one;
  const text = draft.document.text;
  const seen = new Set<number>();
  let from = 0;
  for (const label of labels.quotations) {
    const index = draft.quotations.findIndex(({ quotation }, i) => {
      return !seen.has(i) && quotation.span.start >= from && beginsWith(text, quotation.inner.start, label.starts);
    });
    const at = draft.quotations[index]?.quotation.span.start ?? text.indexOf(label.starts, from);
    if (at < 0) throw new Error(`${one.name}: “${label.starts}” is not in the draft`);
    from = at + 1;
    quotations += 1;
    if (index < 0) miss(one, at, `the quotation “${label.starts}” is not found as one`);
    else seen.add(index);
    const checked = draft.quotations[index];
    compareVerdict(one, at, label, checked);
    const said = findings.filter((finding) => index >= 0 && finding.quotation === index).map(({ code }) => code);
    compareCodes(one, at, label.codes, said);
  }
  for (const [index, { quotation, judgement }] of draft.quotations.entries()) {
    if (seen.has(index)) continue;
    const said = findings.filter((finding) => finding.quotation === index).map(({ code }) => code);
    miss(one, quotation.span.start, `a quotation where there is none (${judgement.verdict})`);
    compareCodes(one, quotation.span.start, [], said);
  }
  compareLoose(one);
}

// Marks and markup may stand before the first word.
function beginsWith(text: string, start: number, words: string): boolean {
  const at = text.indexOf(words, start);
  return at >= 0 && !/[\p{L}\p{N}]/u.test(text.slice(start, at));
}

function compareVerdict(one: Case, at: number, label: Label, checked: CheckedQuotation | undefined): void {
  const said = checked?.judgement.verdict ?? 'not-found';
  if (said === label.verdict) {
    verdictsRight += 1;
    count(byVerdict, said).right += 1;
  } else {
    count(byVerdict, said).wrong += 1;
    count(byVerdict, label.verdict).missed += 1;
    const isRight = label.verdict === 'verbatim' || label.verdict === 'edited';
    if (isRight && (said === 'altered' || said === 'not-found')) accused += 1;
    miss(one, at, `${label.verdict} is called ${said}${because(checked)}`, label.why);
    return;
  }
  if (!checked) return;
  const { judgement } = checked;
  if (said === 'altered' && (judgement.meaning === true) !== (label.meaning === true)) {
    miss(one, at, `altered, but meaning is ${String(judgement.meaning === true)}${because(checked)}`, label.why);
  }
  if (said === 'unchecked' && judgement.unchecked !== label.unchecked) {
    miss(one, at, `unchecked for ${String(judgement.unchecked)}, not ${String(label.unchecked)}`, label.why);
  }
  comparePassage(one, at, label, checked);
  compareEdits(one, at, label, judgement.matches[0]?.edits ?? []);
}

function comparePassage(one: Case, at: number, label: Label, { judgement }: CheckedQuotation): void {
  if (label.verdict === 'unchecked' || label.verdict === 'not-found' || !label.source) return;
  const match = judgement.matches[0];
  const isSource = match && [label.source, ...(label.also ?? [])].includes(match.source);
  const text = match ? (one.draft.library.sources.get(match.source)?.text.slice(match.start, match.end) ?? '') : '';
  const shared = isSource && (match.source !== label.source || overlapsText(text, label.passage ?? ''));
  if (shared) passages.right += 1;
  else {
    passages.missed += 1;
    miss(one, at, `the passage is ${match?.source ?? 'none'}: “${text.slice(0, 60)}”, not ${label.source}`, label.why);
  }
}

// Most of the shorter one stands in the longer one.
function overlapsText(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const half = Math.floor(short.length / 2);
  return long.includes(short.slice(0, half)) || long.includes(short.slice(half));
}

function compareEdits(one: Case, at: number, label: Label, found: readonly Edit[]): void {
  if (label.verdict !== 'edited' && label.verdict !== 'altered') return;
  const wanted = kindsOf(label.edits ?? []);
  const said = kindsOf(found);
  const isSame = [...wanted].every((kind) => said.has(kind)) && [...said].every((kind) => wanted.has(kind));
  if (isSame) edits.right += 1;
  else {
    edits.missed += 1;
    miss(one, at, `the edits are ${[...said].join(', ') || 'none'}, not ${[...wanted].join(', ')}`, label.why);
  }
}

// A change may as well be seen as words dropped and words added.
function kindsOf(list: readonly { readonly kind: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ kind }) => (kind === 'dropped' || kind === 'added' ? 'changed' : kind)));
}

function compareCodes(one: Case, at: number, wanted: readonly string[], said: readonly Code[]): void {
  const known = wanted.filter((code) => CODES.some((candidate) => candidate === code));
  for (const code of known) {
    if (said.some((candidate) => candidate === code)) count(byCode, code).right += 1;
    else {
      count(byCode, code).missed += 1;
      miss(one, at, `${code} is not said`);
    }
  }
  for (const code of new Set(said)) {
    if (known.includes(code)) continue;
    count(byCode, code).wrong += 1;
    miss(one, at, `${code} is said`);
  }
}

// Findings that belong to no quotation.
function compareLoose(one: Case): void {
  const { labels, draft, findings } = one;
  const open = [...(labels.codes ?? [])];
  for (const finding of findings.filter(({ quotation }) => quotation === undefined)) {
    const words = draft.document.text.slice(finding.span.start, finding.span.end);
    const index = open.findIndex(
      ({ code, text }) =>
        code === finding.code && (words.includes(text) || text.includes(words) || overlapsText(words, text)),
    );
    if (index >= 0) {
      open.splice(index, 1);
      count(byCode, finding.code).right += 1;
    } else {
      count(byCode, finding.code).wrong += 1;
      miss(one, finding.span.start, `${finding.code} is said of “${words.slice(0, 60)}”`);
    }
  }
  for (const { code, text } of open.filter(({ code }) => CODES.some((candidate) => candidate === code))) {
    count(byCode, code).missed += 1;
    miss(one, Math.max(0, draft.document.text.indexOf(text)), `${code} is not said of “${text.slice(0, 60)}”`);
  }
}

function because(checked: CheckedQuotation | undefined): string {
  const wrong = (checked?.judgement.matches[0]?.edits ?? []).filter(isWrong);
  const told = wrong.slice(0, 3).map(({ kind, text, sourceText }) => `${kind} “${text}”/“${sourceText ?? ''}”`);
  return told.length > 0 ? ` (${told.join('; ')})` : '';
}

function miss({ name, lines }: Case, at: number, what: string, why?: string): void {
  misses.push(`${name}:${lines.positionAt(at).line + 1} ${what.replace(/\s+/g, ' ')}${why ? ` [label: ${why}]` : ''}`);
}

function count(counts: Map<string, Count>, name: string): Count {
  const known = counts.get(name) ?? { right: 0, wrong: 0, missed: 0 };
  counts.set(name, known);
  return known;
}

function print(drafts: number): void {
  console.log(`Labelled set: ${quotations} quotations in ${drafts} drafts\n`);
  console.log(`verdicts right: ${percent(verdictsRight, quotations)} (goal 99 %)`);
  console.log(`right quotations called altered or not found: ${accused}`);
  console.log(`passages right: ${percent(passages.right, passages.right + passages.missed)}`);
  console.log(`kinds of edits right: ${percent(edits.right, edits.right + edits.missed)}\n`);
  table('verdict', byVerdict);
  table('check (goals: precision 98 %, recall 95 %)', byCode);
  console.log(`${misses.length} misses`);
  for (const one of misses) console.log(`  ${one}`);
}

function table(heading: string, counts: ReadonlyMap<string, Count>): void {
  console.log(`${heading.padEnd(44)} labelled  right  wrong  missed  precision  recall`);
  const all: Count = { right: 0, wrong: 0, missed: 0 };
  for (const [name, one] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    row(name, one);
    all.right += one.right;
    all.wrong += one.wrong;
    all.missed += one.missed;
  }
  row('all', all);
  console.log('');
}

function row(name: string, { right, wrong, missed }: Count): void {
  const numbers = [right + missed, right, wrong, missed].map((number) => String(number).padStart(7)).join('');
  console.log(
    `${name.padEnd(46)}${numbers}  ${percent(right, right + wrong).padStart(9)} ${percent(right, right + missed).padStart(8)}`,
  );
}

function figures(drafts: number): object {
  const table = (counts: ReadonlyMap<string, Count>) => Object.fromEntries([...counts].sort());
  return {
    schema: 1,
    drafts,
    quotations,
    verdictsRight,
    accused,
    passages,
    edits,
    byVerdict: table(byVerdict),
    byCode: table(byCode),
    misses,
  };
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
