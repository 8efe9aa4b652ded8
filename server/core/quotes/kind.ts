// What a quotation is for: somebody's whole utterance, some of their words in the writer's sentence, a term held at arm's
// length, or the name of a work.
import type { Document } from '../document';
import type { Clause } from './clause';
import type { Quotation, QuotationKind } from './quotation';
import { isPreposition } from './nounPhrase';
import type { Place } from './surroundings';
import type { Token } from './tokens';

/** What stands around a quotation. */
export interface Setting {
  /** Nothing but quotations in its sentence. */
  readonly alone: boolean;
  /** The reporting clause of its own sentence. */
  readonly clause: Clause | undefined;
  /** Its speaker was taken over from another quotation. */
  readonly carried: boolean;
  readonly place: Place;
}

/** The kind of a quotation, by its words and what reports it. */
export function kindOf(document: Document, quotation: Quotation, setting: Setting): QuotationKind {
  const text = wordsOf(document, quotation);
  const count = text.split(/\s+/).length;
  const reported = setting.clause !== undefined && setting.clause.kind !== 'loose';
  if (isTitle(text, count) && !isSaid(setting)) return 'title';
  if (setting.alone || quotation.kind === 'block') return 'speech';
  const isWhole = /^[^\p{L}\p{N}]*\p{Lu}/u.test(text) && /[.,!?\u2026\u2014-]$/.test(text);
  if (isWhole && (reported || count > 4)) return 'speech';
  if (reported || setting.carried) return 'mixed';
  return count <= 3 ? 'scare' : 'mixed';
}

// “Dump Trump,” they chanted; he said: “Dump Trump.” But not: he said on “Meet the Press”.
function isSaid(setting: Setting): boolean {
  const { clause, place } = setting;
  if (setting.alone) return true;
  if (!clause?.adjacent || clause.kind === 'loose') return false;
  const { tokens } = place.block;
  const cue = tokens[clause.cue?.first ?? -1]?.lower ?? '';
  // He was reading “The Wealth of Nations”: what is read, sung or cited is a work. Told “Fox and Friends”: it hears.
  if (/^(?:read|sing|sang|cit)/.test(cue) || (/^t[eo]l[ld]/.test(cue) && clause.leads === true)) return false;
  if (isNamedPlace(tokens, place.at)) return false;
  const before = tokens[place.at - 1];
  const isBehind = clause.speaker.first > place.at;
  return isBehind || clause.leads === true || before?.text === ':' || before?.text === ',';
}

// On ABC’s “This Week,” he said; in her memoir, “Tough Choices,” she wrote: where it was said, not what.
function isNamedPlace(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.text === ',') return WORKS.has(tokens[at - 2]?.lower ?? '');
  return before?.lower === "'s" || isPreposition(before) || WORKS.has(before?.lower ?? '');
}

const WORKS = new Set(
  'show program series book memoir novel autobiography biography column essay film movie documentary play song album poem article podcast page site blog magazine newspaper'.split(
    ' ',
  ),
);

function wordsOf(document: Document, quotation: Quotation): string {
  const piece = quotation.pieces[0];
  const text = piece ? (document.blocks[piece.block]?.prose.text.slice(piece.prose.start, piece.prose.end) ?? '') : '';
  return text.trim();
}

const SMALL = new Set('a an the of in on at to for and or but with by from as is vs'.split(' '));

// Saturday Night Live: every word that counts has a capital, and no clause ends.
function isTitle(text: string, count: number): boolean {
  if (count > 12 || count < 2 || /[\u2014-]$/.test(text)) return false;
  const words = text.match(/[\p{L}\p{N}'\u2019-]+/gu) ?? [];
  return words.every((word, index) => /^[\p{Lu}\p{N}]/u.test(word) || (index > 0 && SMALL.has(word.toLowerCase())));
}
