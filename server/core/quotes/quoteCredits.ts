// What stands after the words of a block quotation and is none of them: a last line or paragraph that names the author or
// the place (— Antony Blinken; (Abraham Lincoln, 4 March 1861); *Hartwell Mills*, 412 N.E.3d at 122.), a remark of the
// writer's in brackets (my italics), the call of a note. When in doubt, the words are quoted.
import { documentSpan, type Document } from '../document';
import { OBJECT } from '../text/prose';
import { firstIndex } from '../text/sorted';
import type { Span } from '../text/span';
import { firstCharacter, trimmedEnd } from './pairs';
import type { QuotationPiece } from './quotation';

// A dash, then a name rather than a clause: at most this many characters stand on an attribution line.
const LONGEST_CREDIT = 160;
const DASHES = new Set('\u2014\u2013\u2015'.split(''));
// A name, a note and a link: more lines than these are not taken off.
const MOST_CREDITS = 4;

/** `pieces` without what is no quoted words at their ends: notes' calls and remarks in brackets at the end of each, and the lines at
 * the end of the last that say whose words these are. Something is always left. */
export function withoutCredits(document: Document, pieces: readonly QuotationPiece[]): readonly QuotationPiece[] {
  const left = [...pieces];
  for (let taken = 0; taken < MOST_CREDITS; taken++) {
    const last = left.at(-1);
    const rest = last && beforeCredit(document, last, left.length > 1);
    if (!last || !rest) break;
    left.pop();
    if (rest.prose.end > rest.prose.start) left.push(rest);
  }
  return left.map((piece) => withoutRemarks(document, piece));
}

/** Where a line that begins with a dash (or two hyphens) and a name starts, if the last line of `piece` is one. */
export function dashedLine(document: Document, piece: QuotationPiece): number | undefined {
  const text = document.blocks[piece.block]?.prose.text ?? '';
  const { start, end } = lastLine(text, piece);
  return isDashed(text.slice(start, end)) ? start : undefined;
}

/** Whether a piece is one line that says whose words the ones before are, and nothing else. */
export function isCreditAlone(document: Document, piece: QuotationPiece): boolean {
  const rest = beforeCredit(document, piece, true);
  return rest !== undefined && rest.prose.end <= rest.prose.start;
}

// The piece without its last line where that is a credit; undefined where it is none. A piece that is nothing else goes
// only where another is left.
function beforeCredit(document: Document, piece: QuotationPiece, isOneOfSeveral: boolean): QuotationPiece | undefined {
  const text = document.blocks[piece.block]?.prose.text ?? '';
  const { start, end } = lastLine(text, piece);
  const isWhole = trimmedEnd(text, piece.prose.start, Math.max(start, piece.prose.start)) === piece.prose.start;
  if ((isWhole && !isOneOfSeveral) || !isCredit(document, { block: piece.block, prose: { start, end } }, isWhole))
    return undefined;
  const rest = isWhole ? piece.prose.start : trimmedEnd(text, piece.prose.start, start);
  return { block: piece.block, prose: { start: piece.prose.start, end: rest } };
}

function lastLine(text: string, { prose }: QuotationPiece): { readonly start: number; readonly end: number } {
  // What the piece leaves out at its end (a tag, a citation) belongs to its last line.
  const rest = /^[^\S\n]*\uFFFC*/u.exec(text.slice(prose.end, prose.end + LONGEST_CREDIT))?.[0].length ?? 0;
  let start = Math.max(prose.start, text.lastIndexOf('\n', prose.end - 1) + 1);
  // A citation before the words of the first line is no part of the piece, but the tag of a <footer> is.
  if (start === prose.start && start <= LONGEST_CREDIT && text.slice(0, start).replaceAll(OBJECT, '').trim() === '')
    start = 0;
  while (start < prose.end && /\s/.test(text[start] ?? '')) start += 1;
  return { start, end: prose.end + rest };
}

function isCredit(document: Document, line: QuotationPiece, isParagraph: boolean): boolean {
  const block = document.blocks[line.block];
  if (!block || line.prose.end - line.prose.start > LONGEST_CREDIT) return false;
  const text = block.prose.text.slice(line.prose.start, line.prose.end);
  if (isDashed(text)) return true;
  if (block.list === true || block.kind !== 'paragraph') return false;
  if (isInCreditTag(document.text, documentSpan(block, line.prose))) return true;
  // A line that a sentence runs into is its rest: “we saw London, ⏎ Paris and Rome”.
  const before =
    block.prose.text
      .slice(Math.max(0, line.prose.start - 40), line.prose.start)
      .trimEnd()
      .at(-1) ?? '.';
  if (!isParagraph && !/[.!?\u2026"'\u201D\u2019\u00BB)\]\uFFFC\d]/.test(before)) return false;
  const plain = text.replaceAll(OBJECT, ' ').trim();
  if (/^(?:source|via|from|quoted (?:in|by|from)|cited (?:in|by|from)|see)\b[^.!?\n]{0,20}:/iu.test(plain)) return true;
  const inside = /^\(([^()]*(?:\([^()]*\)[^()]*)*)\)[.,;]?$/.exec(plain)?.[1];
  if (inside !== undefined) return isRemark(inside) || isReference(inside, true) || isLinked(document, line);
  if (isLinked(document, line)) return !/[.!?]["'\u201D\u2019]?$/.test(plain);
  const emphasis = block.prose.emphasis.some(({ start }) => start === line.prose.start);
  return isReference(plain, isParagraph || emphasis);
}

// <footer>Lincoln</footer>; some tags stand in prose as objects, some not at all.
function isInCreditTag(text: string, { start, end }: Span): boolean {
  const opening = text.slice(Math.max(0, start - 60), start);
  const line = text.slice(start, end);
  const isOpened =
    /^<(?:footer|cite|figcaption|address)\b/i.test(line) ||
    /<(?:footer|cite|figcaption|address)[^<>]*>$/i.test(opening);
  const closing = /<\/(?:footer|cite|figcaption|address)>/i;
  return isOpened && (closing.test(line.slice(-14)) || closing.test(text.slice(end, end + 14)));
}

// — Antony Blinken; -- the editors
function isDashed(line: string): boolean {
  let at = 0;
  if (DASHES.has(line[at] ?? '')) at += 1;
  else if (line.startsWith('--', at)) at += line[at + 2] === '-' ? 3 : 2;
  else return false;
  while (/[\s*_(]/.test(line[at] ?? '') || line[at] === OBJECT) at += 1;
  return line.length <= LONGEST_CREDIT && (at >= line.length || /^\p{Lu}|^the\b|^an?\b/u.test(line.slice(at, at + 4)));
}

// Words of a reference that have no capital letter: “from a letter to Horace Greeley”, “412 N.E.3d at 122 (citing …)”.
const REFERENCE_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and the of in on at to by from for with de du la le van von der den per via et al v vs p pp pg page pages ch chap chapter ' +
    'chapters vol volume no nos n note notes sec section sections art article para paragraph line lines act scene book part ed eds ' +
    'edn edition trans transl translated rev repr reprinted c ca circa id ibid op cit loc s.v cf see also citing quoted quoting cited ' +
    'speech address letter interview lecture essay sermon statement remarks testimony report press conference inaugural article ' +
    'president senator mayor st nd rd th bk cert fol ff f'
  ).split(' '),
);
// Words that begin a sentence or a phrase rather than a name or a title.
const OPENERS =
  /^(?:in|on|at|by|to|for|from|with|and|but|or|so|if|when|while|as|this|that|these|those|it|he|she|we|they|i|you|there|here|no|not|yes|all|my|our|his|her|their|your|what|who|how|why|let|do|o)$/i;

// Names, titles, figures and the small words of references, nothing that a sentence is made of. With a year, a page or
// another figure; a paragraph of its own may do with two to eight words and no full stop.
function isReference(text: string, isSetOff: boolean): boolean {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}.'\u2019&-]*/gu) ?? [];
  const first = words[0] ?? '';
  if (!/^\p{Lu}/u.test(first) || OPENERS.test(first) || words.length > 30 || /[!?]$/.test(text)) return false;
  if (!words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || REFERENCE_WORDS.has(word.replace(/\.+$/, ''))))
    return false;
  if (text === text.toUpperCase()) return false;
  const named = words.filter((word) => /^\p{Lu}/u.test(word));
  // Lincoln, 1861; Lincoln 1861, p. 5; Lincoln (1861)
  if (/\d/.test(text))
    return /[,(:]|\b[12]\d{3}\b|\bNo\. /.test(text) && (isSetOff || /^[^,(\d]{2,60}[,(\d]/.test(text));
  return isSetOff && named.length > 1 && words.length <= 8 && !/[.:;,\u2026\u2014]$/.test(text);
}

// (my italics), (emphasis added), (italics in the original)
const REMARK =
  /^(?:(?:my|our|original|author['\u2019]s) (?:italics?|emphas[ie]s|translation|trans\.?|bold|underlining|capitals)|(?:the )?(?:italics?|emphas[ie]s|bold|underlining|highlighting|capitals)(?:,? (?:is|are))?,? (?:added|mine|ours|my own|supplied|removed|omitted|(?:in|of) (?:the )?original|his|hers|theirs|original)|(?:footnotes?|citations?|notes?|references?)(?:,? (?:are|is))? (?:omitted|removed)|translation mine|translated by [\p{Lu}][^.]{1,40}|source|link|sic)\.?$/iu;

function isRemark(inside: string): boolean {
  return REMARK.test(
    inside
      .trim()
      .replace(/^[*_]+|[*_]+$/g, '')
      .trim(),
  );
}

// Whether a line is a link and nothing else, or in brackets.
function isLinked(document: Document, line: QuotationPiece): boolean {
  const block = document.blocks[line.block];
  if (!block) return false;
  const inner = block.prose.text.slice(line.prose.start, line.prose.end);
  const start = line.prose.start + (/^[(\s\uFFFC]*/.exec(inner)?.[0].length ?? 0);
  const end = line.prose.start + inner.replace(/[)\s.,;\uFFFC]+$/, '').length;
  // Only an address or a citation.
  if (end <= start) return true;
  const words = documentSpan(block, { start, end });
  // The brackets and the address of the link stand around its words.
  const link = document.links[firstIndex(document.links, ({ span }) => span.start > words.start) - 1];
  return link !== undefined && words.end <= link.span.end;
}

// Each piece without the call of a note and a remark in brackets after its words.
function withoutRemarks(document: Document, piece: QuotationPiece): QuotationPiece {
  const block = document.blocks[piece.block];
  if (!block) return piece;
  const { text } = block.prose;
  let end = piece.prose.end;
  for (let taken = 0; taken < MOST_CREDITS; taken++) {
    const next = beforeRemark(document, { block: piece.block, prose: { start: piece.prose.start, end } });
    if (next === undefined) break;
    const rest = trimmedEnd(text, piece.prose.start, next);
    if (rest <= piece.prose.start) break;
    end = rest;
  }
  return end === piece.prose.end ? piece : { block: piece.block, prose: { start: piece.prose.start, end } };
}

function beforeRemark(document: Document, { block: index, prose }: QuotationPiece): number | undefined {
  const block = document.blocks[index];
  if (!block) return undefined;
  const from = Math.max(prose.start, prose.end - LONGEST_CREDIT);
  const text = block.prose.text.slice(from, prose.end);
  const call = /[\d\u00B9\u00B2\u00B3\u2070-\u2079*\u2020\u2021]{1,4}$/u.exec(text);
  if (call && isNoteCall(document, { block: index, prose: { start: from + call.index, end: prose.end } }))
    return from + call.index;
  const bracket = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  if (bracket < 0) return undefined;
  const inside = text
    .slice(bracket + 1, -1)
    .replaceAll(OBJECT, ' ')
    .trim();
  const isReferred = /\d/.test(inside) && isReference(inside, false);
  const isNone =
    isRemark(inside) ||
    isReferred ||
    isLinked(document, { block: index, prose: { start: from + bracket, end: prose.end } });
  // … is left out where nothing stands in the brackets but points.
  return isNone && /[\p{L}\p{N}\uFFFC]/u.test(text.slice(bracket)) ? from + bracket : undefined;
}

// A figure set as a superscript: ^1^, <sup>1</sup>, ¹.
function isNoteCall(document: Document, call: QuotationPiece): boolean {
  const block = document.blocks[call.block];
  if (!block) return false;
  const glyphs = block.prose.text.slice(call.prose.start, call.prose.end);
  if (/^[\u00B9\u00B2\u00B3\u2070-\u2079\u2020\u2021]+$/u.test(glyphs)) return true;
  const { start, end } = documentSpan(block, call.prose);
  const before = document.text.slice(Math.max(0, start - 5), start);
  const after = document.text.slice(end, end + 6);
  return (before.endsWith('^') && after.startsWith('^')) || (/<sup>$/i.test(before) && /^<\/sup>/i.test(after));
}

/** Where the words of a block begin and end, blanks and citations around them left out. */
export function wordsOf(document: Document, block: number): QuotationPiece | undefined {
  const text = document.blocks[block]?.prose.text ?? '';
  const end = trimmedEnd(text, 0, text.length);
  return end > 0 ? { block, prose: { start: firstCharacter(text), end } } : undefined;
}
