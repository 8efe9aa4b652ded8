// Completion of a quotation: the first words are typed inside marks, and the source's sentence is offered with its closing
// mark and its citation. What somebody says in a source comes before the reporter's own sentences.
import { writtenKey } from '../checks/citationEdits';
import type { Library, Source } from '../core/library';
import { textOf, type Span } from '../core/text/span';
import { foldedForm, words } from '../core/text/words';
import type { Completion, CompletionRequest } from './completionItem';
import { plainText } from './escapeMarkdown';
import { openQuotationAt, type OpenQuotation } from './openQuotation';
import { foldedWords, openingsOf, openingSpan, OPENING_WORDS, type Opening } from './openings';
import { linkTo } from './places';
import { quotedText } from './quotedText';
import type { Inline, RichText } from './richText';

/** Sentences offered at most: what a list shows in two screens. */
const MOST_OFFERED = 20;
/** Longest label: leaves room in a suggestion list for who says it and when. */
const LONGEST_LABEL = 46;
/** Openings looked at for one list; the rest of an enormous library waits for more words. */
const MOST_LOOKED_AT = 400_000;

/** The sentences that begin as what stands between the opening mark and the caret; undefined outside marks. */
export function completeQuotation(request: CompletionRequest): readonly Completion[] | undefined {
  const { draft, offset } = request;
  const open = openQuotationAt(draft.document, offset);
  if (!open) return undefined;
  const typed = draft.document.text.slice(open.start, offset);
  const chosen = best(matching(draft.library, typed), speakersNear(request, open));
  return chosen.map((opening) => completionOf(request, open, opening));
}

function matching(library: Library, typed: string): Opening[] {
  const folded = typedBeginning(typed);
  const compared = folded.split(' ').slice(0, OPENING_WORDS).join(' ');
  const found: Opening[] = [];
  let left = MOST_LOOKED_AT;
  for (const source of library.sources.values()) {
    for (const opening of openingsOf(source)) {
      if ((left -= 1) < 0) return found;
      if (opening.folded.startsWith(compared) && beginsAs(opening, folded, compared)) found.push(opening);
    }
  }
  return found;
}

// What was typed, folded; the word at the caret may be half a word, so no blank behind it.
function typedBeginning(typed: string): string {
  const folded = foldedWords(typed);
  const last = words(typed).at(-1);
  return last?.end === typed.length ? folded.trimEnd() : folded;
}

function beginsAs(opening: Opening, folded: string, compared: string): boolean {
  return (
    folded.length === compared.length || foldedWords(textOf(opening.block.prose.text, opening.span)).startsWith(folded)
  );
}

// Spoken before written, the speakers that the paragraph names before others, newer before older; else the library's order.
function best(openings: readonly Opening[], near: ReadonlySet<string>): Opening[] {
  const rated = openings.map((opening, index) => ({ opening, index, rate: rateOf(opening, near) }));
  rated.sort((a, b) => b.rate - a.rate || newer(a.opening.source, b.opening.source) || a.index - b.index);
  const seen = new Set<string>();
  const chosen: Opening[] = [];
  for (const { opening } of rated) {
    const text = foldedWords(textOf(opening.block.prose.text, opening.span), 40);
    if (!seen.has(text)) chosen.push(opening);
    seen.add(text);
    if (chosen.length >= MOST_OFFERED) break;
  }
  return chosen;
}

function rateOf(opening: Opening, near: ReadonlySet<string>): number {
  const speaker = speakerOf(opening);
  const isNear = speaker !== undefined && words(speaker).some((word) => near.has(foldedForm(word.form)));
  return (opening.quotation === undefined ? 0 : 1) + (isNear ? 2 : 0);
}

function newer(a: Source, b: Source): number {
  return (b.metadata.date ?? '').localeCompare(a.metadata.date ?? '');
}

// The capitalised words of the draft shortly before the quotation: who is being written about.
function speakersNear({ draft }: CompletionRequest, open: OpenQuotation): ReadonlySet<string> {
  const before = draft.document.text.slice(Math.max(0, open.start - 200), open.start);
  return new Set(
    words(before)
      .filter((word) => /^\p{Lu}/u.test(word.form))
      .map((word) => foldedForm(word.form)),
  );
}

function completionOf(request: CompletionRequest, open: OpenQuotation, opening: Opening): Completion {
  const { draft, offset } = request;
  const prose = textOf(opening.block.prose.text, opening.span);
  const { replace, skipped } = replaced(draft.document.text, open, offset);
  const text = quotedText(afterWords(prose, skipped), open.open);
  const source = opening.source;
  const date = source.metadata.date;
  return {
    kind: 'quotation',
    label: shortened(prose),
    detail: [speakerOf(opening), date].filter((part) => part !== undefined).join(' · ') || source.key,
    documentation: documentation(opening, prose),
    insert: text + open.close + citation(request, source, replace.end),
    replace,
  };
}

// A completion replaces on one line only: of a quotation that began on a line before, the words from there stay and the
// rest of the sentence is offered.
function replaced(text: string, open: OpenQuotation, offset: number): { replace: Span; skipped: number } {
  const line = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const end = offset + open.closed;
  if (line <= open.start) return { replace: { start: open.start, end }, skipped: 0 };
  const indent = /^[\s>]*/.exec(text.slice(line, offset))?.[0].length ?? 0;
  return { replace: { start: line + indent, end }, skipped: words(text.slice(open.start, line)).length };
}

function afterWords(prose: string, count: number): string {
  return count === 0 ? prose : prose.slice(words(prose)[count]?.start ?? prose.length);
}

// Not where the draft cites already behind the mark, nor where the settings want no citations.
function citation({ draft, settings }: CompletionRequest, source: Source, after: number): string {
  if (settings.citations === 'never' || /^[^\S\n]?\[@/.test(draft.document.text.slice(after, after + 3))) return '';
  return ` [@${writtenKey(source.key)}]`;
}

/** Who says it, as the source's text has it; undefined in the reporter's own prose. */
function speakerOf({ source, quotation }: Opening): string | undefined {
  const attribution = quotation === undefined ? undefined : source.attributions[quotation];
  const person = attribution?.person === undefined ? undefined : source.names.entities[attribution.person];
  return person?.name ?? attribution?.speaker?.text;
}

function documentation(opening: Opening, prose: string): RichText {
  const speaker = speakerOf(opening);
  const origin: Inline[] = [linkTo(opening.source, openingSpan(opening))];
  if (speaker !== undefined) origin.push(' · said by ', { text: speaker, style: 'strong' });
  else if (opening.quotation === undefined) origin.push(' · the reporter’s own words');
  if (opening.source.metadata.date !== undefined) origin.push(` · ${opening.source.metadata.date}`);
  return [
    { kind: 'quote', content: [prose] },
    { kind: 'paragraph', content: origin },
  ];
}

function shortened(prose: string): string {
  const line = plainText(prose).trim();
  if (line.length <= LONGEST_LABEL) return line;
  const blank = line.lastIndexOf(' ', LONGEST_LABEL);
  return `${line.slice(0, blank > LONGEST_LABEL / 2 ? blank : LONGEST_LABEL)} …`;
}
