// The labels of a transcript's turns: who speaks stands at the beginning of a line, before a colon (`BLINKEN: …`, `**Glaser:** …`,
// `Q: …`, `Q. …`), alone on it in capitals (`MR. BLINKEN`), or with the time (`Bonnie Glaser  00:12`); `>>` alone says that
// another one speaks.
import type { Block, Document } from '../document';
import { isCommonWord } from '../people/commonWords';
import type { QuotationPiece } from './quotation';
import { HUMAN_NOUNS } from './wordClasses';

/** The label of a turn; offsets in its block's prose. */
export interface TurnLabel extends QuotationPiece {
  /** Where its line begins, a time before it included. */
  readonly line: number;
  /** Where the words after it begin. */
  readonly after: number;
  /** Empty where only `>>` stands. */
  readonly text: string;
  readonly form: 'colon' | 'alone' | 'time' | 'change';
}

// A name, an office and a party: no label is longer.
const LONGEST_LABEL = 90;
// [00:12:31], 12:31: transcripts made by machines. >>: captions.
const BEFORE = /^\s*(?:>>+\s*)?(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?)?\s*(?:>>+\s*)?/;
const COLON = /^([^\s:()[\]][^:()[\]\n]{0,60})(?:\([^()\n]{1,60}\)|\[[^[\]\n]{1,60}\])?\s{0,3}:(?=\s|$)/;
const Q_OR_A = /^([QA])\.(?=\s|$)/;
const ALONE = /^(\p{Lu}[\p{Lu} .'\u2019-]{1,40})(?=\n|$)/u;
const WITH_TIME =
  /^(\p{Lu}[\p{L}.'\u2019-]{0,24}(?: \p{Lu}[\p{L}.'\u2019-]{0,24}){0,3})[ \t]+[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?(?=\n|$)/u;
const CAPITALS = /^\p{Lu}[\p{Lu} .,'\u2019-]+$/u;
const ADDRESS = /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Amb|Gen)\.? /;
const NAME = /^\p{Lu}[\p{L}.'\u2019-]{1,24}(?: \p{Lu}[\p{L}.'\u2019-]{0,24}){0,2}$/u;
/** Labels of questions and answers. */
export const QUESTION = /^(?:Q|Question|Interviewer|Moderator)\.?$/i;
/** Labels of answers. */
export const ANSWER = /^(?:A|Answer)\.?$/i;

// So many lines in capitals without a colon are a transcript's; fewer are headings.
const FEWEST_ALONE = 4;

/** The labels of a document, in order. Those in small letters (Antony Blinken:) count where they are a person's name and
 * come back, or stand beside such: once each, they are a list. Linear in the document's length. */
export function turnLabels(document: Document, isPerson: (label: TurnLabel) => boolean): readonly TurnLabel[] {
  const found = document.blocks.flatMap((block, index) => (block.kind === 'paragraph' ? linesOf(block, index) : []));
  const counts = new Map<string, number>();
  for (const { text } of found) counts.set(text, (counts.get(text) ?? 0) + 1);
  const comesBack = ({ text }: TurnLabel): boolean => (counts.get(text) ?? 0) > 1;
  const alone = found.filter(({ form }) => form === 'alone');
  const isInLines = alone.length >= FEWEST_ALONE && alone.filter(comesBack).length * 2 > alone.length;
  const named = new Set(found.filter((label) => comesBack(label) && isPerson(label)).map(({ text }) => text));
  return found.filter((label) => {
    if (label.form === 'alone') return isInLines;
    if (label.form === 'colon' && isInCapitals(label.text)) return true;
    if (label.form === 'change' || isQuestionOrAnswer(label.text)) return comesBack(label);
    if (named.has(label.text)) return true;
    return named.size > 0 && comesBack(label) && isNameLike(label.text);
  });
}

/** Whether a label says question or answer rather than who. */
export function isQuestionOrAnswer(label: string): boolean {
  return QUESTION.test(label) || ANSWER.test(label);
}

function linesOf(block: Block, index: number): TurnLabel[] {
  const { text } = block.prose;
  const found: TurnLabel[] = [];
  for (let start = 0; start >= 0 && start < text.length; start = nextLine(text, start)) {
    const label = labelAt(block, index, start);
    if (label) found.push(label);
  }
  return found;
}

function labelAt(block: Block, index: number, line: number): TurnLabel | undefined {
  const text = block.prose.text.slice(line, line + LONGEST_LABEL * 2);
  const before = BEFORE.exec(text)?.[0] ?? '';
  const rest = text.slice(before.length);
  const start = line + before.length;
  const forms = [
    ['time', WITH_TIME],
    ['colon', COLON],
    ['colon', Q_OR_A],
    ['alone', ALONE],
  ] as const;
  for (const [form, pattern] of forms) {
    const [whole, label] = pattern.exec(rest) ?? [];
    if (whole === undefined || label === undefined) continue;
    const prose = { start, end: start + label.trimEnd().length };
    return { block: index, prose, line, after: start + whole.length, text: label.trim(), form };
  }
  if (!before.includes('>>')) return undefined;
  return {
    block: index,
    prose: { start, end: start },
    line,
    after: start,
    text: '',
    form: 'change',
  };
}

function nextLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? -1 : at + 1;
}

// McCAIN, Mr. TRUMP
function isInCapitals(label: string): boolean {
  return CAPITALS.test(label.replace(ADDRESS, '').replace(/\bMa?c(?=\p{Lu})/gu, 'MC'));
}

// Glaser, Sam Lee, Host; not: Location, Next Steps.
function isNameLike(label: string): boolean {
  if (!NAME.test(label)) return false;
  const words = label.toLowerCase().split(' ');
  return !words.every(isCommonWord) || HUMAN_NOUNS.has(words.at(-1) ?? '');
}
