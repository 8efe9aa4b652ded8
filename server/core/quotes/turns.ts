// The turns of a transcript: what is said from one label (turnLabels.ts) to the next. A turn has no marks; it is the speaker's
// words, over paragraphs, without what happens in the room: (Laughter.)
//
// Whether a text is a transcript at all is decided by its number of turns (server/sources/transcript.ts): a report may well have
// a question and an answer in a box.
import { documentSpan, type Document } from '../document';
import { foldName } from '../people/foldName';
import type { Names } from '../people/mention';
import type { Span } from '../text/span';
import { pairsIn, trimmedEnd } from './pairs';
import type { Attribution, Quotation, QuotationPiece } from './quotation';
import { mentionsIn } from './resolve';
import { talkersOf, type Talkers } from './talkers';
import { ANSWER, isQuestionOrAnswer, QUESTION, turnLabels, type TurnLabel } from './turnLabels';

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

/** The turns of a document, in order. Linear in the document's length. */
export function turnsIn(document: Document, names: Names): readonly Turn[] {
  const labels = turnLabels(document, (label) => personOf(document, names, label) !== undefined);
  return labels.map((label, index) => ({
    block: label.block,
    label: label.prose,
    pieces: piecesBetween(document, label, labels[index + 1]),
  }));
}

// What stands between two labels: the rest of the first one's block, then whole blocks; a heading ends the turn.
function piecesBetween(document: Document, from: TurnLabel, to: TurnLabel | undefined): readonly QuotationPiece[] {
  const pieces: QuotationPiece[] = [];
  const last = to?.block ?? document.blocks.length - 1;
  for (let index = from.block; index <= last; index++) {
    const block = document.blocks[index];
    if (!block || (index > from.block && block.kind === 'heading')) break;
    const { text } = block.prose;
    const start = firstWord(text, index === from.block ? from.after : 0);
    const end = trimmedEnd(text, start, index === to?.block ? to.line : text.length);
    const prose = withoutDirections(text, { start, end });
    if (prose.end > prose.start) pieces.push({ block: index, prose });
  }
  return pieces;
}

function firstWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}

// (Laughter.) [Applause] (Through translator): what happens in the room stands at the ends of what is said.
const DIRECTION =
  /laugh|applause|cheer|cross-?talk|inaudible|unintelligible|indiscernible|pause|music|silence|booing|translat|interpret|off[- ]mic|gavel|sigh|chuckl|overlap|break|video|^(?:in|via|through) \p{Lu}/iu;
const OPENING = /^(?:\(([^()\n]{1,60})\)|\[([^[\]\n]{1,60})\])\s*/;
const CLOSING = /\s*(?:\(([^()\n]{1,60})\)|\[([^[\]\n]{1,60})\])$/;
// More than these in a row stand nowhere.
const MOST_DIRECTIONS = 3;

function withoutDirections(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  for (let taken = 0; taken < MOST_DIRECTIONS; taken++) {
    const [first, round = '', square = ''] = OPENING.exec(text.slice(from, Math.min(to, from + 70))) ?? [];
    if (first === undefined || !DIRECTION.test(round + square)) break;
    from += first.length;
  }
  for (let taken = 0; taken < MOST_DIRECTIONS && to > from; taken++) {
    const [last, round = '', square = ''] = CLOSING.exec(text.slice(Math.max(from, to - 70), to)) ?? [];
    if (last === undefined || !DIRECTION.test(round + square)) break;
    to -= last.length;
  }
  return { start: Math.min(from, to), end: to };
}

/**
 * The quotations of a transcript and their attributions: each turn that somebody says is one, without marks, and what a
 * speaker quotes belongs to it. `marked`: the quotations in marks with theirs; kept where no turn is, before the first.
 */
export function withTurns(document: Document, names: Names, marked: Spoken): Spoken {
  const all = turnsIn(document, names);
  const talkers = talkersOf(document, names, all[0]?.block ?? 0);
  const turns = all.flatMap((turn) => spokenTurn({ document, names, talkers }, turn) ?? []);
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

interface Transcript {
  readonly document: Document;
  readonly names: Names;
  readonly talkers: Talkers;
}

function spokenTurn({ document, names, talkers }: Transcript, { block, label, pieces }: Turn): SpokenTurn | undefined {
  const first = pieces[0] && spanOf(document, pieces[0]);
  const last = pieces.at(-1);
  if (!first || !last) return undefined;
  const span = { start: first.start, end: spanOf(document, last).end };
  const quotation: Quotation = { span, inner: span, kind: 'marks', open: '', close: '', closed: true, pieces };
  const place = spanOf(document, { block, prose: label });
  const text = document.text.slice(place.start, place.end);
  // >> And then? Somebody else speaks, and nobody says who.
  if (text === '') return { quotation, attribution: { kind: 'speech', certain: false } };
  const speaker = { ...place, text };
  const talker = ANSWER.test(text) ? talkers.answers : QUESTION.test(text) ? talkers.asks : undefined;
  if (talker) {
    const { person, certain } = talker;
    return { quotation, attribution: { kind: 'speech', speaker, speakerKind: 'role', person, certain } };
  }
  const person = isQuestionOrAnswer(text) ? undefined : personOf(document, names, { block, prose: label });
  const attribution: Attribution = {
    kind: 'speech',
    speaker,
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
  // SAM LEE, HOST
  const [name = ''] = document.text.slice(place.start, place.end).split(',');
  const words = foldName(name).split(' ');
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
