// Who says a block quotation: its label (> **Lincoln:** …), the line that names its author (> — Lincoln), the sentence that
// introduces it, else the last speaker of the paragraph before.
import type { Block, Document } from '../document';
import { attributionLine } from './blockQuotation';
import { fromBlockBefore } from './carriedSpeaker';
import { clauseBefore } from './clauseBefore';
import type { Finding, Search } from './finding';
import { phraseFrom } from './nounPhrase';
import type { Quotation, QuotationPiece } from './quotation';
import { leadsIn, speakerLabel } from './quoteLabels';
import { placeAt, type Place } from './surroundings';

/** What is known of a block quotation before its speaker. */
export interface BlockSetting {
  /** The place of its first piece. */
  readonly place: Place;
  readonly isMail: boolean;
}

/** Who says a block quotation; undefined where nothing around it tells. */
export function blockSpeaker(search: Search, quotation: Quotation, setting: BlockSetting): Finding | undefined {
  const { place, isMail } = setting;
  const own = labelled(search, quotation.pieces[0]) ?? signed(search, quotation);
  if (own) return own;
  const block = search.document.blocks[place.block.block];
  const before = search.document.blocks[place.block.block - 1];
  // What another block of the same block quotation says is another's; in a mail, whoever answers is not named.
  const isLater = before?.quote !== undefined && before.quote === block?.quote;
  if (isLater && !leadsIn(search.document.text, before, block)) return undefined;
  return introduced(search, place, isMail);
}

// > **Lincoln:** We are …
function labelled({ document, surroundings }: Search, first: QuotationPiece | undefined): Finding | undefined {
  const block = first && document.blocks[first.block];
  const tokens = first && surroundings.tokens(first.block);
  if (!block || !tokens) return undefined;
  const line = block.prose.text.lastIndexOf('\n', first.prose.start - 1) + 1;
  const label = speakerLabel(block, line);
  // A label that is part of the words stands inside the piece.
  if (!label || label.end > first.prose.start + 1) return undefined;
  const at = tokens.tokens.findIndex(({ start }) => start >= label.name.start);
  let last = at;
  while ((tokens.tokens[last + 1]?.end ?? Infinity) <= label.name.end) last += 1;
  if (at < 0) return undefined;
  const clause = { speaker: { first: at, last }, kind: 'speech', adjacent: true, doubtful: false } as const;
  return { by: 'clause', clause, block: tokens, isOwn: true };
}

// > — Antony Blinken
function signed(search: Search, quotation: Quotation): Finding | undefined {
  const last = quotation.pieces.at(-1);
  const line = last && attributionLine(search.document, last);
  const block = line && search.surroundings.tokens(line.block);
  if (!line || !block) return undefined;
  const { tokens } = block;
  const start = tokens.findIndex((token) => token.start >= line.prose.start && token.kind === 'word');
  const speaker = start < 0 ? undefined : phraseFrom(tokens, start, tokens.length);
  if (!speaker) return undefined;
  return { by: 'clause', clause: { speaker, kind: 'speech', adjacent: true, doubtful: false }, block, isOwn: true };
}

function introduced(search: Search, place: Place, isMail: boolean): Finding | undefined {
  const block = search.surroundings.tokens(place.block.block - 1);
  if (block?.tokens.at(-1)?.text === ':') {
    const ending = { ...placeAt(block, block.tokens.length - 1), at: block.tokens.length };
    const clause = clauseBefore(ending);
    if (clause) return { by: 'clause', clause, block, isOwn: true };
  }
  return isMail ? undefined : fromBlockBefore(search, place.block.block);
}

// A mail's line before the words that it answers: On Fri, May 2, 2025 at 10:12, Ruth <ruth@x.org> wrote:
const LEAD_IN =
  /^(?:On|Am|Le|El|Il|Op) [^\n]{3,160}(?:wrote|schrieb[^:\n]{0,60}|a écrit|escribió|ha scritto|schreef) ?:$/u;
// From: Ruth, and the date or the subject in a line below.
const HEAD =
  /^(?:From|Von|De): [^\n]{2,120}\n(?:[^\n]{0,120}\n)?(?:Sent|Date|To|Subject|Gesendet|Datum|Envoyé|Objet):/u;
// Blocks before one that are looked at for such a line: as far as an attribution looks (keptAttributions.ts).
const FARTHEST_LINE = 2;

/** Whether a block stands in a block quotation that is a mail being answered: one with a line `On Friday, Ruth wrote:` and deeper
 * quoted words, or with a mail's head. The same line in the writer's own text introduces a block quotation like any other. */
export function isInMail(document: Document, block: number): boolean {
  const quote = document.blocks[block]?.quote;
  for (let at = block; quote !== undefined && at >= Math.max(0, block - FARTHEST_LINE); at--) {
    const one = document.blocks[at];
    if (one?.quote !== quote) return false;
    if (isMailLine(document, one, document.blocks[at + 1])) return true;
  }
  return false;
}

function isMailLine(document: Document, block: Block, next: Block | undefined): boolean {
  // A line with a sender, a date and an address.
  const text = block.prose.text.slice(0, LONGEST_LINE + 1).trim();
  if (text.length > LONGEST_LINE) return false;
  return HEAD.test(text) || (LEAD_IN.test(text) && next !== undefined && leadsIn(document.text, block, next));
}

const LONGEST_LINE = 300;
