// Completion of a quotation: the first words are typed inside marks, and the source's sentence is offered with its closing
// mark and its citation. What somebody says in a source comes before the reporter's own sentences.
import { writtenKey } from '../checks/citationEdits';
import { documentSpan } from '../core/document';
import type { Library, Source } from '../core/library';
import { findPeople } from '../core/people/findPeople';
import type { Span } from '../core/text/span';
import { foldedForm, words } from '../core/text/words';
import type { Completion, CompletionRequest } from './completionItem';
import { plainText } from './escapeMarkdown';
import { openQuotationAt, type OpenQuotation } from './openQuotation';
import { hitsOf, openingOf, openingText, typedWords, type Hit, type Opening } from './openings';
import { linkTo } from './places';
import { quotedText } from './quotedText';
import type { Inline, RichText } from './richText';

/** Sentences offered at most: what a list shows in two screens. */
const MOST_OFFERED = 20;
/** Longest label: leaves room in a suggestion list for who says it and when. */
const LONGEST_LABEL = 34;

/** What goes on as it was begun between the opening mark and the caret: whole sentences first, and from the second word on
 * also the rest of one. Undefined outside marks. */
export function completeQuotation(request: CompletionRequest): readonly Completion[] | undefined {
  const { draft, offset } = request;
  const open = openQuotationAt(draft.document, offset);
  if (!open) return undefined;
  const typed = typedWords(draft.document.text.slice(open.start, offset));
  const chosen = best(draft.library, hitsOf(draft.library, typed), speakersNear(request, open));
  return chosen.map((opening) => completionOf(request, open, opening));
}

// Where a sentence begins before its middle, the speakers that the paragraph names before others, spoken before written,
// newer before older; else the library's order. The same words are offered once.
function best(library: Library, hits: readonly Hit[], near: ReadonlySet<string>): Opening[] {
  const rated = hits.map((hit, index) => ({ hit, index, rate: rateOf(library, hit, near) }));
  rated.sort((a, b) => b.rate - a.rate || newer(a.hit.source, b.hit.source) || a.index - b.index);
  const seen = new Set<string>();
  const chosen: Opening[] = [];
  for (const { hit } of rated) {
    const opening = openingOf(hit);
    const text = opening && folded(openingText(opening));
    if (!opening || text === undefined || seen.has(text)) continue;
    seen.add(text);
    chosen.push(opening);
    if (chosen.length >= MOST_OFFERED) break;
  }
  return chosen;
}

function folded(text: string): string {
  return words(text)
    .map((word) => foldedForm(word.form))
    .join(' ');
}

function rateOf(library: Library, hit: Hit, near: ReadonlySet<string>): number {
  const speaker = speakerOf(library, hit);
  const isNear = speaker !== undefined && words(speaker).some((word) => near.has(foldedForm(word.form)));
  return (hit.isStart ? 4 : 0) + (isNear ? 2 : 0) + (hit.quotation === undefined ? 0 : 1);
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
  const prose = openingText(opening);
  const { replace, skipped } = replaced(draft.document.text, open, offset);
  const text = quotedText(afterWords(prose, skipped), open.open);
  const source = opening.source;
  const date = source.metadata.date;
  return {
    kind: 'quotation',
    label: shortened(prose),
    detail: [speakerOf(draft.library, opening), date].filter((part) => part !== undefined).join(' · ') || source.key,
    documentation: documentation(draft.library, opening, prose),
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

// Who says it, by the fullest name that the library knows; nobody in the reporter's own prose.
function speakerOf(library: Library, { source, quotation }: Hit): string | undefined {
  const attribution = quotation === undefined ? undefined : source.attributions[quotation];
  const person = attribution?.person === undefined ? undefined : source.names.entities[attribution.person];
  if (!person) return attribution?.speaker?.text;
  const known = findPeople(library.people, person.name);
  return known.length === 1 ? (known[0]?.name ?? person.name) : person.name;
}

function documentation(library: Library, opening: Opening, prose: string): RichText {
  const speaker = speakerOf(library, opening);
  const origin: Inline[] = [linkTo(opening.source, documentSpan(opening.block, opening.span))];
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
