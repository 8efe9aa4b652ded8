// What stands before the words of a block quotation and is none of them: the label of a call-out (**Note:**), which makes
// the whole a box of the writer's own; the label of a speaker (**Lincoln:**); the line that leads up to a deeper quotation
// (On Friday, Ruth wrote:).
import type { Block } from '../document';
import { isCommonWord } from '../people/commonWords';
import { OBJECT } from '../text/prose';
import { firstIndex } from '../text/sorted';
import type { Span } from '../text/span';

// [!NOTE], the call-outs of Markdown viewers: a box, not somebody's words.
const MARKED = /^\[!\p{L}+\]/u;
// What writers put before a remark, a warning or a summary of their own.
const CALL_OUT =
  /^(?:(?:(?:editor|author|translator|publisher|reporter)(?:['\u2019]?s['\u2019]?)? |side ?)?notes?|n\.? ?b\.?|nota bene|hint|(?:pro )?tip|warning|important|caution|danger|attention|tl;? ?dr|(?:in )?summary|sources?|update|edit|correction|disclaimer|disclosure|spoiler|(?:key )?takeaways?|reminder|remark|aside|to-?do|info|fyi|see also|assumptions?|ideas?|decisions?|action(?: items?| points?)?|next steps?|agenda|deadline|status|goals?|examples?|definition|abstract|conclusions?|recap|overview|background|context|tasks?|rationale|open questions?)(?![\p{L}\p{N}])/iu;
// Note 1:, Update (3 May):, Note to readers:
const LABEL_REST = /^(?: \d{1,3}| to \p{L}{1,20}| ?\([^()\n]{1,40}\)|, [^:.\n]{1,30}(?=:))?/u;
// ⚠️, 💡, 1️⃣ and blanks before it.
const ORNAMENT = /^[\p{Extended_Pictographic}\uFE0E\uFE0F\u200D\s]+/u;

/** Whether a block quotation that begins with `block` is a call-out, a box of the writer's own: `[!NOTE]`, `Note:`. */
export function isCallOut(block: Block): boolean {
  const { text } = block.prose;
  if (MARKED.test(text)) return true;
  // As far as any label goes.
  const from = ORNAMENT.exec(text.slice(0, 20))?.[0].length ?? 0;
  const label = CALL_OUT.exec(text.slice(from, from + 60))?.[0];
  if (label === undefined) return false;
  let end = from + label.length;
  end += LABEL_REST.exec(text.slice(end, end + 80))?.[0].length ?? 0;
  if (/^ ?:/.test(text.slice(end, end + 2)) || /^tl/i.test(label)) return true;
  const isSetOff = block.kind === 'heading' || emphasisEnd(block, from) !== undefined;
  // **Warning** Do not …; but **Important news** is no label.
  if (!isSetOff || (emphasisEnd(block, from) ?? end) > end + 1) return false;
  return true;
}

/** Whether a block is an item of a list of tasks: `- [ ] call the printer`. What somebody said is none. */
export function isTask(text: string, block: Block): boolean {
  return block.list === true && /^\[[ xX]\]\s/.test(text.slice(block.span.start, block.span.start + 4));
}

// Longer than any speaker's name with a title.
const LONGEST_SPEAKER = 60;
const SPEAKER =
  /^[*_ \t\uFFFC]*(?:(?:[\u2014\u2013\u2015]|--) ?)?((?:\p{Lu}[\p{L}\p{M}.'\u2019-]{0,24})(?: (?:\p{Lu}[\p{L}\p{M}.'\u2019-]{0,24}|de|du|la|le|van|von|der|den|bin|al)){0,4}) ?:(?=\s+[*_"'\u201C\u2018\u00AB[(\u2026]*[\p{Lu}\u2026\uFFFC])/u;

/** A speaker's label. Offsets in the block's prose. */
export interface SpeakerLabel {
  /** The words that name the speaker. */
  readonly name: Span;
  /** Where the speaker's words begin. */
  readonly end: number;
  /** Whether the writer set it off by emphasis. */
  readonly emphasised: boolean;
}

/** The label of a speaker at `start`: `**Lincoln:** We …`, `Mei-Ling Chao: The …`, `Q: Do …`. A single common word that is not set off
 * (`Remember: We …`) is none. */
export function speakerLabel(block: Block, start: number): SpeakerLabel | undefined {
  const found = SPEAKER.exec(block.prose.text.slice(start, start + LONGEST_SPEAKER + 20));
  const name = found?.[1];
  if (!found || name === undefined || name.length > LONGEST_SPEAKER) return undefined;
  const at = start + found[0].indexOf(name);
  const emphasised = emphasisEnd(block, at) !== undefined;
  const isName = name.includes(' ') ? !name.split(' ').every(isPlainWord) : !isPlainWord(name);
  if (!emphasised && !isName) return undefined;
  return { name: { start: at, end: at + name.length }, end: start + found[0].length, emphasised };
}

// A word of the language, so written: Remember; not LINCOLN, not the A of an interview.
function isPlainWord(word: string): boolean {
  return word.length > 1 && word !== word.toUpperCase() && isCommonWord(word.toLowerCase());
}

// Longer than an e-mail's line of sender, address and date.
const LONGEST_LEAD_IN = 200;

/** Whether `block` only leads up to the deeper block quotation that `next` begins: `> On Friday, Ruth wrote:`, `> > Can we …`. */
export function leadsIn(text: string, block: Block, next: Block): boolean {
  const prose = block.prose.text;
  if (prose.length > LONGEST_LEAD_IN || !/:[\s\uFFFC]*$/.test(prose.slice(-20))) return false;
  return quoteDepth(text, next) > quoteDepth(text, block);
}

/** How many `>` stand before a block on its first line. */
export function quoteDepth(text: string, block: Block): number {
  let depth = 0;
  for (let at = block.span.start - 1; at >= 0 && /[> \t]/.test(text[at] ?? ''); at--) if (text[at] === '>') depth += 1;
  return depth;
}

// Where the emphasis that begins at `at` (or only marks and blanks before it) ends.
function emphasisEnd({ prose }: Block, at: number): number | undefined {
  const { emphasis } = prose;
  const around = emphasis[firstIndex(emphasis, ({ start }) => start > at) - 1];
  if (!around || around.end <= at || at - around.start > LONGEST_SPEAKER) return undefined;
  const between = prose.text.slice(around.start, at).replaceAll(OBJECT, '');
  return /[^\s*_]/.test(between) ? undefined : around.end;
}
