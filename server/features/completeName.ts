// Completion of names that the sources know: anywhere in prose when asked for, and unasked where a speaker is due: behind a
// cue (`said `) and behind a quotation's closing mark.
import { isCue } from '../core/quotes/cues';
import type { Document } from '../core/document';
import type { Person } from '../core/people/people';
import { findPeople } from '../core/people/findPeople';
import { foldedForm, words } from '../core/text/words';
import type { CheckedDraft } from '../draft';
import type { Span } from '../core/text/span';
import type { Completion, CompletionRequest } from './completionItem';
import { linkTo } from './places';
import { isProseAt } from './proseAt';
import type { RichBlock } from './richText';

/** Names offered at most. */
const MOST_OFFERED = 50;
/** Longest beginning of a name looked back over: two long words. */
const LONGEST_TYPED = 60;

/** The names at the caret, the likely speaker first, then the most mentioned. */
export function completeName(request: CompletionRequest): readonly Completion[] {
  const { draft, offset } = request;
  const typed = typedName(draft, offset);
  const word = typed.at(-1);
  if (!word || !isWanted(request, word)) return [];
  const speakers = likelySpeakers(draft, word.start);
  for (const span of typed) {
    const people = matching(draft, span, offset);
    if (people.length > 0) return ranked(people, speakers).map((person) => completionOf(draft, person, span));
  }
  return [];
}

// What may be the beginning of a name: the last two words when the first has a capital, then the last alone.
function typedName({ document }: CheckedDraft, offset: number): Span[] {
  const from = Math.max(0, offset - LONGEST_TYPED);
  const line = document.text.slice(from, offset);
  const two = /\p{Lu}[\p{L}.'’-]*[^\S\n][\p{L}'’-]+$/u.exec(line);
  const one = /[\p{L}'’-]*$/u.exec(line);
  const spans: Span[] = [];
  if (two) spans.push({ start: from + two.index, end: offset });
  if (one) spans.push({ start: from + one.index + leadingMarks(one[0]), end: offset });
  return spans;
}

// An opening mark before the word is no part of it.
function leadingMarks(word: string): number {
  return /^['’-]*/.exec(word)?.[0].length ?? 0;
}

function isWanted({ draft, reason }: CompletionRequest, word: Span): boolean {
  const isEmpty = word.start === word.end;
  if (reason === 'character') return isEmpty && isSpeakerDue(draft, word.start);
  if (!isEmpty) return isProseAt(draft.document, word.start);
  return reason === 'invoked' && isBesideProse(draft.document, word.start);
}

// No prose character stands at a caret behind a blank: what stands before it on the line tells.
function isBesideProse(document: Document, offset: number): boolean {
  if (document.metadata && offset < document.metadata.end) return false;
  const line = /[^\n]*$/.exec(document.text.slice(Math.max(0, offset - LONGEST_TYPED), offset))?.[0] ?? '';
  const before = line.trimEnd();
  // A line's start, a list's, heading's or quotation's mark; behind a citation or emphasis.
  if (/^\s*(?:[-*+>#|]+|\d+[.)])?$/.test(before) || /[\]*_)]$/.test(before)) return true;
  return isProseAt(document, offset - line.length + before.length - 1);
}

// `“…,” |` and `“…,” said |`; not inside the marks.
function isSpeakerDue({ document, quotations }: CheckedDraft, offset: number): boolean {
  const before = document.text.slice(Math.max(0, offset - LONGEST_TYPED), offset);
  if (/(?:^|\s)according to $/i.test(before)) return isProseAt(document, offset - 2);
  const behindMark = /[,?!][”"’'»]+ $/.test(before);
  if (behindMark) return quotations.some(({ quotation }) => quotation.closed && quotation.span.end === offset - 1);
  const cue = /([\p{L}]+) $/u.exec(before)?.[1];
  return cue !== undefined && isCue(cue.toLowerCase()) && isNearQuotation(before) && isProseAt(document, offset - 2);
}

// A cue alone (“It shows |”) is a verb like any other: a quotation's mark must be near.
function isNearQuotation(before: string): boolean {
  return /[”"»’][^”"»“]{0,40}$/.test(before);
}

function likelySpeakers(draft: CheckedDraft, offset: number): ReadonlySet<Person> {
  const near = draft.quotations.filter(
    ({ quotation }) => quotation.span.end <= offset && offset - quotation.span.end <= LONGEST_TYPED,
  );
  const speaker = near.at(-1)?.speaker.source;
  return new Set(speaker ? findPeople(draft.library.people, speaker) : []);
}

function matching({ document, library }: CheckedDraft, span: Span, offset: number): Person[] {
  const typed = folded(document.text.slice(span.start, offset));
  if (typed === '') return [...library.people.all];
  return library.people.all.filter(
    (person) => beginsWith(person.name, typed) || person.aliases.some((alias) => beginsWith(alias, typed)),
  );
}

// At the beginning of the name or of any word in it.
function beginsWith(name: string, typed: string): boolean {
  return ` ${folded(name)}`.includes(` ${typed}`);
}

function folded(text: string): string {
  return words(text)
    .map((word) => foldedForm(word.form))
    .join(' ');
}

function ranked(people: readonly Person[], speakers: ReadonlySet<Person>): Person[] {
  const rate = (person: Person) =>
    (speakers.has(person) ? 1_000_000 : 0) + (person.kind === 'person' ? 100_000 : 0) + person.mentions.length;
  return [...people].sort((a, b) => rate(b) - rate(a) || a.name.localeCompare(b.name)).slice(0, MOST_OFFERED);
}

function completionOf(draft: CheckedDraft, person: Person, replace: Span): Completion {
  return {
    kind: 'name',
    label: person.name,
    detail: person.roles[0]?.text ?? (person.kind === 'person' ? '' : person.kind),
    documentation: documentation(draft, person),
    insert: person.name,
    replace,
  };
}

function documentation({ library }: CheckedDraft, person: Person): RichBlock[] {
  const place = person.roles[0] ?? person.mentions[0];
  const source = place && library.sources.get(place.source);
  const roles = [...new Set(person.roles.map(({ text }) => text))].slice(0, 3);
  const content: RichBlock[] = [{ kind: 'heading', content: [{ text: person.name, style: 'strong' }] }];
  if (roles.length > 0) content.push({ kind: 'paragraph', content: [roles.join('; ')] });
  if (person.aliases.length > 0)
    content.push({ kind: 'paragraph', content: [`Also: ${person.aliases.slice(0, 5).join(', ')}`] });
  if (source) content.push({ kind: 'paragraph', content: [linkTo(source, place)] });
  return content;
}
