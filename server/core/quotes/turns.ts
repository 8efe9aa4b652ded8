// The turns of a transcript: who speaks stands before a colon at the beginning of a line, alone on it or with the first words
// (`BLINKEN: …`, `Q: …`, `Antony Blinken: …`). A turn has no marks; it is the speaker's words up to the next turn.
//
// Whether a text is a transcript at all is decided by its number of turns (server/sources/transcript.ts): a report may well have
// a question and an answer in a box.
import { documentSpan, type Block, type Document } from '../document';
import { foldName } from '../people/foldName';
import type { Names } from '../people/mention';
import type { Span } from '../text/span';
import { pairsIn, trimmedEnd } from './pairs';
import type { Attribution, Quotation, QuotationPiece } from './quotation';
import { mentionsIn } from './resolve';

/** One turn: the label as a stretch of its block, and what is said. */
export interface Turn {
  /** Index into `document.blocks`. */
  readonly block: number;
  /** The speaker's label without the colon; offsets in the block's prose. */
  readonly label: Span;
  /** What is said, in reading order; empty for a label that nothing follows. */
  readonly pieces: readonly QuotationPiece[];
}

/** Quotations and one attribution for each. */
export interface Spoken {
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly Attribution[];
}

// A name, an office and a party: no label is longer.
const LONGEST_LABEL = 90;
// [00:12:31], 12:31: transcripts made by machines.
const TIME = /^\s*(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?)?\s*/;
const LABEL = /^([^\s:()[\]][^:()[\]\n]{0,60})(?:\([^()\n]{1,60}\)|\[[^[\]\n]{1,60}\])?\s{0,3}:(?=\s|$)/;
const CAPITALS = /^\p{Lu}[\p{Lu} .,'\u2019-]+$/u;
const ADDRESS = /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Amb|Gen)\.? /;
const QUESTION_OR_ANSWER = /^(?:Q|A|Question|Answer|Interviewer|Moderator)\.?$/;

/** The turns of a document, in order. Labels in small letters (Antony Blinken:) count where they are a person's name and
 * come back: once each, they are a list. Linear in the document's length. */
export function turnsIn(document: Document, names: Names): readonly Turn[] {
  const labels = labelsIn(document, names);
  return labels.map((label, index) => ({
    block: label.block,
    label: label.prose,
    pieces: piecesBetween(document, label, labels[index + 1]),
  }));
}

interface Label extends QuotationPiece {
  /** Where its line begins, a time before it included. */
  readonly line: number;
  /** Where the words after the colon begin. */
  readonly after: number;
  readonly text: string;
}

function labelsIn(document: Document, names: Names): readonly Label[] {
  const found = document.blocks.flatMap((block, index) => (block.kind === 'paragraph' ? linesOf(block, index) : []));
  const counts = new Map<string, number>();
  for (const { text } of found) counts.set(text, (counts.get(text) ?? 0) + 1);
  return found.filter((label) => {
    if (QUESTION_OR_ANSWER.test(label.text)) return (counts.get(label.text) ?? 0) > 1;
    if (isInCapitals(label.text)) return true;
    return (counts.get(label.text) ?? 0) > 1 && personOf(document, names, label) !== undefined;
  });
}

function linesOf(block: Block, index: number): Label[] {
  const { text } = block.prose;
  const found: Label[] = [];
  for (let start = 0; start >= 0 && start < text.length; start = nextLine(text, start)) {
    const line = text.slice(start, start + LONGEST_LABEL * 2);
    const before = TIME.exec(line)?.[0].length ?? 0;
    const [whole, label] = LABEL.exec(line.slice(before)) ?? [];
    if (whole === undefined || label === undefined) continue;
    const first = start + before;
    const prose = { start: first, end: first + label.trimEnd().length };
    found.push({ block: index, prose, line: start, after: first + whole.length, text: label.trim() });
  }
  return found;
}

function nextLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? -1 : at + 1;
}

// McCAIN, Mr. TRUMP
function isInCapitals(label: string): boolean {
  return CAPITALS.test(label.replace(ADDRESS, '').replace(/\bMa?c(?=\p{Lu})/gu, 'MC'));
}

// What stands between two labels: the rest of the first one's block, then whole blocks; a heading ends the turn.
function piecesBetween(document: Document, from: Label, to: Label | undefined): readonly QuotationPiece[] {
  const pieces: QuotationPiece[] = [];
  const last = to?.block ?? document.blocks.length - 1;
  for (let index = from.block; index <= last; index++) {
    const block = document.blocks[index];
    if (!block || (index > from.block && block.kind === 'heading')) break;
    const { text } = block.prose;
    const start = firstWord(text, index === from.block ? from.after : 0);
    const end = trimmedEnd(text, start, index === to?.block ? to.line : text.length);
    if (end > start) pieces.push({ block: index, prose: { start, end } });
  }
  return pieces;
}

function firstWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}

/**
 * The quotations of a transcript and their attributions: each turn that somebody says is one, without marks, and what a
 * speaker quotes belongs to it. `marked`: the quotations in marks with theirs; kept where no turn is, before the first.
 */
export function withTurns(document: Document, names: Names, marked: Spoken): Spoken {
  const turns = turnsIn(document, names).flatMap((turn) => spokenTurn(document, names, turn) ?? []);
  const first = turns[0]?.quotation.span.start ?? Infinity;
  const before = marked.quotations.filter(({ span }) => span.end <= first).length;
  return {
    quotations: [...marked.quotations.slice(0, before), ...turns.map(({ quotation }) => quotation)],
    attributions: [...marked.attributions.slice(0, before), ...turns.map(({ attribution }) => attribution)],
  };
}

interface SpokenTurn {
  readonly quotation: Quotation;
  readonly attribution: Attribution;
}

function spokenTurn(document: Document, names: Names, { block, label, pieces }: Turn): SpokenTurn | undefined {
  const first = pieces[0] && spanOf(document, pieces[0]);
  const last = pieces.at(-1);
  if (!first || !last) return undefined;
  const span = { start: first.start, end: spanOf(document, last).end };
  const place = spanOf(document, { block, prose: label });
  const person = personOf(document, names, { block, prose: label });
  const quotation: Quotation = { span, inner: span, kind: 'marks', open: '', close: '', closed: true, pieces };
  const attribution: Attribution = {
    kind: 'speech',
    speaker: { ...place, text: document.text.slice(place.start, place.end) },
    speakerKind: person === undefined ? 'role' : 'name',
    ...(person === undefined ? {} : { person }),
    certain: person !== undefined,
  };
  return { quotation, attribution };
}

/** Whether a stretch of a transcript stands in marks inside a turn: then the speaker of the turn quotes somebody. */
export function isQuotedInTurn(document: Document, turn: Quotation, place: Span): boolean {
  if (turn.open !== '' || turn.kind !== 'marks') return false;
  return turn.pieces.some((piece) => {
    const whole = spanOf(document, piece);
    const block = document.blocks[piece.block];
    if (!block || place.end <= whole.start || whole.end <= place.start) return false;
    return pairsIn(block.prose).pairs.some(({ span }) => {
      const quoted = documentSpan(block, span);
      return quoted.start <= place.start && place.start < quoted.end;
    });
  });
}

// The one person whom a label names: by a mention in it, or by a family name that one person of the document bears.
function personOf(document: Document, names: Names, label: QuotationPiece): number | undefined {
  const place = spanOf(document, label);
  const mentions = mentionsIn(names, place).filter(({ kind }) => kind === 'person');
  const persons = new Set(mentions.map(({ entity }) => entity));
  if (persons.size > 0) return persons.size === 1 ? mentions[0]?.entity : undefined;
  const words = foldName(document.text.slice(place.start, place.end)).split(' ');
  return (families.get(names) ?? personsByFamily(names)).get(words.at(-1) ?? '') ?? undefined;
}

// A folded family name -> the entity; null where two persons have it.
const families = new WeakMap<Names, ReadonlyMap<string, number | null>>();

function personsByFamily(names: Names): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>();
  for (const [index, { kind, forms }] of names.entities.entries()) {
    if (kind !== 'person') continue;
    for (const form of forms) {
      const family = foldName(form).split(' ').at(-1) ?? '';
      const before = found.get(family);
      found.set(family, before === undefined || before === index ? index : null);
    }
  }
  families.set(names, found);
  return found;
}

function spanOf(document: Document, { block, prose }: QuotationPiece): Span {
  const whole = document.blocks[block];
  return whole ? documentSpan(whole, prose) : { start: 0, end: 0 };
}
