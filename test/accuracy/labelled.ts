// How often the verdicts and the checks say what a copy editor would, on the labelled drafts beside this file. Prints
// precision and recall by verdict and by check, then every miss.
// --json FILE    writes the figures for a program to read
// --draft NAME   one draft only
//
// A label and an entry of the program belong together when the quotation begins at the same place. Of the edits the kinds
// are compared, as a set, and whether the words of each labelled edit overlap with an edit of that kind.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { CODES, findingsOf } from '../../server/checks/checks';
import type { Code, Finding } from '../../server/checks/finding';
import type { Library } from '../../server/core/library';
import { LineIndex } from '../../server/core/text/lineIndex';
import { isWrong } from '../../server/core/verdicts/match';
import type { Edit } from '../../server/core/verdicts/verdict';
import { checkedDraft, type CheckedDraft, type CheckedQuotation } from '../../server/draft';
import { loadFolder } from '../../server/library/loadFolder';
import { nodeFiles } from '../../server/library/nodeFiles';
import { DEFAULT_SETTINGS } from '../../server/settings';
import type { Span } from '../../server/core/text/span';
import { readDraft } from '../../server/cli/drafts';
import { uriOf } from '../../server/sources/paths';
import type { LineName } from './goals';
import { familyOf, labelsOf, overlapsText, type Label, type LabelledEdit, type Labels } from './labels';
import { checkGoals, countTable, type Count, type LabelledDetails } from './page';
import { deliver, fewWords, option, row } from './row';

type Name = LineName<'labelled'>;

/** The sets of drafts, by the letter that their names begin with. */
const SETS: Readonly<Record<string, string>> = {
  s: 'over the five reports',
  p: 'over speeches and books',
  n: 'written later, over both',
  v: 'written last, over both and over texts that nobody had worked with',
};

const FOLDER = 'test/accuracy/labelled';
const settings = { ...DEFAULT_SETTINGS, sources: ['seeds/**', `${FOLDER}/sources/*.txt`] };
const byVerdict: Record<string, Count> = {};
const byCode: Record<string, Count> = {};
const bySet: Record<string, Count & { drafts: number; quotations: number; verdicts: number }> = {};
const figures: Record<Name, { right: number; n: number; misses: string[] }> = {
  found: zero(),
  verdicts: zero(),
  precision: zero(),
  recall: zero(),
  accused: zero(),
  passages: zero(),
  meaning: zero(),
  kinds: zero(),
  texts: zero(),
};

void main();

async function main(): Promise<void> {
  const root = process.cwd();
  const library = await loadFolder(nodeFiles(), root, settings);
  const only = option('--draft');
  const names = readdirSync(`${FOLDER}/drafts`).filter((name) => name.endsWith('.md') && name.startsWith(only ?? ''));
  for (const name of names.sort()) await measure(root, name, library);
  print();
}

async function measure(root: string, name: string, library: Library): Promise<void> {
  const file = path.join(root, FOLDER, 'drafts', name);
  const project = { workingFolder: root, root, boundary: root, settings, allowOutside: false };
  const read = await readDraft(project, { path: file, shown: name, uri: uriOf(file) }, library);
  const draft = checkedDraft(read.version, { ...read, settings, place: { uri: uriOf(file) } });
  const set = setOf(name);
  set.drafts += 1;
  const lines = new LineIndex(draft.document.text);
  compare({ name, set, labels: labelsOf(file), draft, findings: findingsOf(draft, settings), lines });
}

interface Case {
  readonly name: string;
  readonly set: ReturnType<typeof setOf>;
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
    one.set.quotations += 1;
    score(one, at, 'found', index >= 0, `the quotation “${label.starts}” is not found as one`);
    if (index >= 0) seen.add(index);
    const checked = draft.quotations[index];
    compareVerdict(one, at, label, checked);
    const said = findings.filter((finding) => index >= 0 && finding.quotation === index).map(({ code }) => code);
    compareCodes(one, at, label.codes, said);
  }
  for (const [index, { quotation, judgement }] of draft.quotations.entries()) {
    if (seen.has(index)) continue;
    const said = findings.filter((finding) => finding.quotation === index).map(({ code }) => code);
    score(one, quotation.span.start, 'found', false, `a quotation where there is none (${judgement.verdict})`);
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
  const why = label.why ? ` [label: ${label.why}]` : '';
  const isSame = said === label.verdict;
  score(one, at, 'verdicts', isSame, `${label.verdict} is called ${said}${because(checked)}${why}`);
  if (label.verdict === 'verbatim' || label.verdict === 'edited') {
    const isAccused = said === 'altered' || said === 'not-found';
    score(one, at, 'accused', isAccused, isAccused ? undefined : '');
  }
  if (isSame) {
    one.set.verdicts += 1;
    count(byVerdict, said).right += 1;
    if (checked) compareMatch(one, at, label, checked);
  } else {
    count(byVerdict, said).wrong += 1;
    count(byVerdict, label.verdict).missed += 1;
  }
}

function compareMatch(one: Case, at: number, label: Label, checked: CheckedQuotation): void {
  const { judgement } = checked;
  const why = label.why ? ` [label: ${label.why}]` : '';
  if (label.verdict === 'altered') {
    const isSame = (judgement.meaning === true) === (label.meaning === true);
    score(one, at, 'meaning', isSame, `meaning is ${String(judgement.meaning === true)}${because(checked)}${why}`);
  }
  if (label.verdict === 'unchecked' && judgement.unchecked !== label.unchecked) {
    const what = `unchecked for ${String(judgement.unchecked)}, not ${String(label.unchecked)}${why}`;
    figures.verdicts.misses.push(missAt(one, at, what));
  }
  comparePassage(one, at, label, checked);
  compareEdits(one, at, label, checked);
}

function comparePassage(one: Case, at: number, label: Label, { judgement }: CheckedQuotation): void {
  if (label.verdict === 'unchecked' || label.verdict === 'not-found' || !label.source) return;
  const match = judgement.matches[0];
  const isSource = match && [label.source, ...(label.also ?? [])].includes(match.source);
  const text = match ? (one.draft.library.sources.get(match.source)?.text.slice(match.start, match.end) ?? '') : '';
  const isShared =
    match !== undefined &&
    isSource === true &&
    (match.source !== label.source || overlapsText(text, label.passage ?? ''));
  const what = `the passage is ${match?.source ?? 'none'}: “${text.slice(0, 60)}”, not ${label.source}`;
  score(one, at, 'passages', isShared, label.why ? `${what} [label: ${label.why}]` : what);
}

// Whether one of the places of `text` shares characters with a finding's.
function isPlace(document: string, text: string, { start, end }: Span): boolean {
  const at = document.indexOf(text, Math.max(0, start - text.length + 1));
  return at >= 0 && at < end;
}

function compareEdits(one: Case, at: number, label: Label, { judgement, quotation }: CheckedQuotation): void {
  if (label.verdict !== 'edited' && label.verdict !== 'altered') return;
  const found = judgement.matches[0]?.edits ?? [];
  const wanted = new Set((label.edits ?? []).map(({ kind }) => familyOf(kind)));
  const said = new Set(found.map(({ kind }) => familyOf(kind)));
  const isSame = [...wanted].every((kind) => said.has(kind)) && [...said].every((kind) => wanted.has(kind));
  const what = `the edits are ${[...said].join(', ') || 'none'}, not ${[...wanted].join(', ')}`;
  score(one, at, 'kinds', isSame, label.why ? `${what} [label: ${label.why}]` : what);
  const text = one.draft.document.text;
  for (const edit of label.edits ?? []) {
    const family = found.filter(({ kind }) => familyOf(kind) === familyOf(edit.kind));
    // Where the kind is missing, that is told above; where nothing stands in the draft, there is no place to compare.
    if (family.length === 0 || edit.text === '') continue;
    const told = family.map(({ text: words }) => `“${fewWords(words)}”`).join(', ');
    const overlaps = standsAt(text, edit, quotation.span, family);
    score(one, at, 'texts', overlaps, `${edit.kind} of ${told}, not of “${fewWords(edit.text)}”`);
  }
}

// Whether the edit's words stand in the quotation where one of the program's edits is, or directly beside it.
function standsAt(text: string, edit: LabelledEdit, quotation: Edit['draft'], found: readonly Edit[]): boolean {
  for (let at = text.indexOf(edit.text, quotation.start); at >= 0 && at < quotation.end;) {
    const end = at + edit.text.length;
    if (found.some(({ draft }) => draft.start <= end + 1 && at <= draft.end + 1)) return true;
    at = text.indexOf(edit.text, at + 1);
  }
  return false;
}

function compareCodes(one: Case, at: number, wanted: readonly string[], said: readonly Code[]): void {
  const known = wanted.filter((code) => CODES.some((candidate) => candidate === code));
  for (const code of known) {
    const isSaid = said.some((candidate) => candidate === code);
    scoreCode(one, at, code, isSaid ? undefined : `${code} is not said`);
  }
  for (const code of new Set(said)) {
    if (!known.includes(code)) falseCode(one, at, code, `${code} is said`);
  }
}

// Findings that belong to no quotation.
function compareLoose(one: Case): void {
  const { labels, draft, findings } = one;
  const open = [...(labels.codes ?? [])];
  for (const finding of findings.filter(({ quotation }) => quotation === undefined)) {
    const words = draft.document.text.slice(finding.span.start, finding.span.end);
    const index = open.findIndex(
      ({ code, text }) => code === finding.code && isPlace(draft.document.text, text, finding.span),
    );
    if (index >= 0) {
      open.splice(index, 1);
      scoreCode(one, finding.span.start, finding.code, undefined);
    } else falseCode(one, finding.span.start, finding.code, `${finding.code} is said of “${words.slice(0, 60)}”`);
  }
  for (const { code, text } of open.filter(({ code }) => CODES.some((candidate) => candidate === code))) {
    const at = Math.max(0, draft.document.text.indexOf(text));
    scoreCode(one, at, code, `${code} is not said of “${text.slice(0, 60)}”`);
  }
}

// A labelled code: said, or missed.
function scoreCode(one: Case, at: number, code: string, missed: string | undefined): void {
  for (const counts of [count(byCode, code), one.set]) counts[missed === undefined ? 'right' : 'missed'] += 1;
  score(one, at, 'recall', missed === undefined, missed);
  if (missed === undefined) score(one, at, 'precision', true);
}

function falseCode(one: Case, at: number, code: Code, what: string): void {
  for (const counts of [count(byCode, code), one.set]) counts.wrong += 1;
  score(one, at, 'precision', false, what);
}

function score(one: Case, at: number, name: Name, isRight: boolean, what = ''): void {
  const figure = figures[name];
  figure.n += 1;
  if (isRight) figure.right += 1;
  else if (what !== '') figure.misses.push(missAt(one, at, what));
}

function missAt({ name, lines }: Case, at: number, what: string): string {
  return `${name}:${lines.positionAt(at).line + 1} ${what.replace(/\s+/g, ' ')}`;
}

function because(checked: CheckedQuotation | undefined): string {
  const wrong = (checked?.judgement.matches[0]?.edits ?? []).filter(isWrong);
  const told = wrong
    .slice(0, 3)
    .map(({ kind, text, sourceText = '' }) => `${kind} “${text}”/“${fewWords(sourceText)}”`);
  return told.length > 0 ? ` (${told.join('; ')})` : '';
}

function count(counts: Record<string, Count>, name: string): Count {
  return (counts[name] ??= { right: 0, wrong: 0, missed: 0 });
}

function setOf(name: string): (typeof bySet)[string] {
  const set = SETS[name.slice(0, 1)];
  if (set === undefined) throw new Error(`${name}: no set of drafts begins with this letter`);
  return (bySet[set] ??= { drafts: 0, quotations: 0, verdicts: 0, right: 0, wrong: 0, missed: 0 });
}

function zero(): { right: number; n: number; misses: string[] } {
  return { right: 0, n: 0, misses: [] };
}

function print(): void {
  const sets = Object.values(SETS).flatMap((set) => (bySet[set] ? [[set, bySet[set]] as const] : []));
  const details: LabelledDetails = {
    bySet: Object.fromEntries(sets),
    byVerdict: sorted(byVerdict),
    byCode: sorted(byCode),
  };
  for (const table of [countTable('verdict', details.byVerdict), countTable('check', details.byCode, checkGoals)])
    console.log(`${table.join('\n')}\n`);
  deliver(
    Object.entries(figures).map(([name, figure]) => row('labelled', name as Name, figure)),
    details,
  );
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
