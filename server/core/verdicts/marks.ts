// The marks between two words, compared: which edit a difference is, or that it is none.
import { OBJECT } from '../text/prose';
import { takesPoint } from './abbreviations';
import type { AllowedEditKind } from './verdict';

/** The marks between two neighbouring words of one text, and these words. */
export interface Marks {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** How two stretches of marks differ; `changed` where the difference makes other words of the neighbours. */
export type MarkDifference =
  Extract<AllowedEditKind, 'punctuation' | 'hyphen' | 'nested-marks' | 'abbreviation' | 'emphasis'> | 'changed';

// What a stretch of marks comes down to: one letter a kind of mark, blanks left out.
interface Reading {
  /** Quotation marks: D double, S single. */
  readonly quotes: string;
  /** A hyphen that joins the neighbours. */
  readonly hyphen: 'none' | 'joined' | 'at line end' | 'then blank';
  /** Everything else: a dash is —, an ellipsis …. */
  readonly rest: string;
  /** Underlines and stars at a word, by which plain text emphasises: it _has_ done me good. */
  readonly emphasis: string;
  /** A mark that is an apostrophe at the end of the word before, unless it closes something. */
  readonly trailing: boolean;
  /** A single mark opens after a blank. */
  readonly opensSingle: boolean;
}

const DOUBLE = new Set([
  '"',
  '\u201C',
  '\u201D',
  '\u201E',
  '\u201F',
  '\u00AB',
  '\u00BB',
  '\u300C',
  '\u300D',
  '\u300E',
  '\u300F',
  '\u2033',
  '\uFF02',
]);
const SINGLE = new Set([
  "'",
  '\u2018',
  '\u2019',
  '\u201A',
  '\u201B',
  '\u2039',
  '\u203A',
  '\u2032',
  '`',
  '\u00B4',
  '\uFF07',
]);
const DASH = new Set(['\u2014', '\u2013', '\u2015', '\u2012', '\u2E3A', '\u2212']);
const HYPHEN = new Set(['-', '\u2010', '\u2011', '\u00AD']);
const NOTHING = /[\u200B-\u200F\u2060\uFEFF]/;

/** How the marks of a quotation differ from those of its passage; empty when they are the same marks in other glyphs. */
export function markDifferences(quoted: Marks, source: Marks): readonly MarkDifference[] {
  if (quoted.text === source.text) return [];
  const a = reading(quoted);
  const b = reading(source);
  const found = new Set<MarkDifference>();
  if (isNumber(quoted.before) && isNumber(quoted.after)) {
    if (figures(a) !== figures(b)) return ['changed'];
    // A range is a range, whatever the length of its dash.
    if (figures(a) !== '' && a.quotes === b.quotes) return [];
  } else if (a.hyphen !== b.hyphen) addHyphen(found, a, b);
  if (a.quotes !== b.quotes) found.add(isApostrophe(a, b) ? 'changed' : 'nested-marks');
  if (a.emphasis !== b.emphasis) found.add('emphasis');
  if (a.rest !== b.rest) {
    if (!isPointOnly(a, b) || !(takesPoint(quoted.before) || takesPoint(source.before))) found.add('punctuation');
    // Senator for Sen. is one edit, which the words themselves have told.
    else if (quoted.before === source.before) found.add('abbreviation');
  }
  return [...found];
}

/** True when the marks open a single quotation mark that a later mark may close. */
export function opensSingle(marks: Marks): boolean {
  return reading(marks).opensSingle;
}

function addHyphen(found: Set<MarkDifference>, a: Reading, b: Reading): void {
  // War- torn at the end of a line is war-torn: only white space differs.
  if (a.hyphen !== 'none' && b.hyphen !== 'none' && a.hyphen !== 'then blank' && b.hyphen !== 'then blank') return;
  const other = a.hyphen === 'none' ? a : b;
  found.add(other.rest === '' || other.hyphen !== 'none' ? 'hyphen' : 'punctuation');
}

// One text has a single mark at the end of a word and the other has nothing there: allies’ and allies.
function isApostrophe(a: Reading, b: Reading): boolean {
  return (a.quotes === 'S' && b.quotes === '' && a.trailing) || (b.quotes === 'S' && a.quotes === '' && b.trailing);
}

function isPointOnly(a: Reading, b: Reading): boolean {
  return a.rest.replace(/^\./, '') === b.rest.replace(/^\./, '');
}

// Between figures a range, a ratio and a sum are three things; a comma or a point is not.
function figures({ hyphen, rest }: Reading): string {
  return (hyphen === 'none' ? '' : '\u2014') + rest.replace(/[,;.]/g, '');
}

function isNumber(form: string): boolean {
  return /^[-$\u20AC\u00A3\u00A5]?\d/.test(form);
}

function reading({ text, before }: Marks): Reading {
  let quotes = '';
  let rest = '';
  let emphasis = '';
  let hyphen: Reading['hyphen'] = 'none';
  let opens = false;
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\.\s?\.\s?\.+/g, '\u2026');
  const marks = Array.from(plain);
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] ?? '';
    const next = marks[i + 1] ?? '';
    if (/[\s\\]/.test(mark) || mark === OBJECT || NOTHING.test(mark)) continue;
    if (DOUBLE.has(mark)) quotes += 'D';
    else if (SINGLE.has(mark)) {
      // ``LaTeX'' writes double marks as two single ones.
      const isDouble = mark === next && mark !== '\u2018' && mark !== '\u2019';
      quotes += isDouble ? 'D' : 'S';
      if (isDouble) i += 1;
      else if (i === marks.length - 1 && (i > 0 || before === '')) opens = true;
    } else if (DASH.has(mark)) rest += '\u2014';
    else if (HYPHEN.has(mark)) {
      const run = runLength(marks, i);
      if (run > 1 || (i > 0 && next !== '')) rest += '\u2014';
      else if (i === 0) hyphen = hyphenKind(marks.slice(1).join(''));
      else rest += '-';
      i += run - 1;
    } else if (mark === '_' || mark === '*') emphasis += mark;
    else rest += mark;
  }
  return { quotes, hyphen, rest, emphasis, trailing: SINGLE.has(text[0] ?? ''), opensSingle: opens };
}

function hyphenKind(after: string): Reading['hyphen'] {
  if (after === '') return 'joined';
  return /[\n\r]/.test(after) ? 'at line end' : 'then blank';
}

function runLength(marks: readonly string[], from: number): number {
  let end = from;
  while (marks[end] === marks[from]) end += 1;
  return end - from;
}
