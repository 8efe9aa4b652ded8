// name-misspelt: nearly the name of somebody whom the sources know. Silent inside quotations, which are compared word by
// word, and about every word that stands in a source: who is meant there, the sources say themselves.
import { documentSpan, type Document } from '../core/document';
import type { Library } from '../core/library';
import { foldName } from '../core/people/foldName';
import type { MisspeltName } from '../core/people/misspeltName';
import { misspeltNames } from '../core/people/misspeltNames';
import type { SourcePlace } from '../core/people/people';
import { sentencesOf } from '../core/text/sentences';
import { contains, overlaps, type Span } from '../core/text/span';
import type { CheckedDraft } from '../draft';
import type { Check, RawFinding } from './check';
import { named } from './wording';

/** So many others of one sentence say who is meant; one may be met with anybody. */
const COMPANY = 2;

/** Characters that a title before a name and the blanks around it take. */
const LONGEST_TITLE = 30;

/** Nearly the name of somebody whom the sources know. */
export const nameMisspelt: Check = {
  code: 'name-misspelt',
  severity: 'warning',
  description: 'A name that is nearly the name of somebody in the sources.',
  find: (draft) => {
    if (draft.library.indexing) return [];
    return misspeltNames(draft.document, draft.names, draft.library.people)
      .filter((found) => !isQuoted(draft, found) && !isInSources(draft.library, found.evidence.replace(/\s+/g, ' ')))
      .filter((found) => isSupported(draft, found))
      .map((found) => finding(draft, found));
  },
};

function finding({ library }: CheckedDraft, { start, end, word, right }: MisspeltName): RawFinding {
  const { person, written } = right;
  const place =
    person.mentions.find(({ text }) => text === person.name) ?? person.mentions[0] ?? firstPlace(library, written);
  const source = place && library.sources.get(place.source);
  return {
    span: { start, end },
    message: `The sources spell this name “${written}”, not “${word}”: ${person.name} (${source ? named(source) : 'verbatim.json'}).`,
    related: source ? [{ source: source.key, span: place, message: `${person.name} is named here.` }] : [],
    fixes: [{ title: `Write ${written}`, edits: [{ span: { start, end }, newText: written }], preferred: true }],
  };
}

function isQuoted({ quotations }: CheckedDraft, found: MisspeltName): boolean {
  return quotations.some(({ quotation }) => overlaps(quotation.span, found));
}

// What little the draft shows of who is meant, the sources must make up for.
function isSupported(draft: CheckedDraft, found: MisspeltName): boolean {
  const { needs, right } = found;
  if (needs === undefined) return true;
  if (needs === 'word') return isInSources(draft.library, right.written);
  if (needs === 'company') return isInCompany(draft, found);
  return right.person.mentions.some(({ source, start }) => {
    const before = draft.library.sources.get(source)?.text.slice(Math.max(0, start - LONGEST_TITLE), start) ?? '';
    return foldName(before).split(' ').at(-1) === needs.title;
  });
}

// Others whom the draft's sentence names in full stand in a sentence of the sources with the right name.
function isInCompany({ document, names, library }: CheckedDraft, found: MisspeltName): boolean {
  const sentence = sentenceAround(document, found);
  if (!sentence) return false;
  const others = names.mentions.filter(
    (one) => one.kind === 'person' && /\s/.test(one.text) && contains(sentence, one) && !overlaps(one, found),
  );
  if (others.length < COMPANY) return false;
  return found.right.person.mentions.some((mention) => {
    const source = library.sources.get(mention.source);
    const there = source && sentenceAround(source.document, mention);
    const words = there ? source.text.slice(there.start, there.end) : '';
    return others.filter(({ text }) => hasWords(words, text)).length >= COMPANY;
  });
}

function sentenceAround({ blocks }: Document, place: Span): Span | undefined {
  for (const block of blocks) {
    const stretch = (prose: Span): Span => documentSpan(block, prose);
    if (!contains(stretch({ start: 0, end: block.prose.text.length }), place)) continue;
    return sentencesOf(block.prose)
      .map(stretch)
      .find((sentence) => contains(sentence, place));
  }
  return undefined;
}

// Where the sources have a word that is no name of their register's.
function firstPlace({ sources }: Library, text: string): SourcePlace | undefined {
  for (const source of sources.values()) {
    const start = source.text.indexOf(text);
    if (start >= 0) return { source: source.key, start, end: start + text.length, text };
  }
  return undefined;
}

const answers = new WeakMap<Library, Map<string, boolean>>();

// Few words are asked for, the same ones at every key press: a search through the texts, once for each.
function isInSources(library: Library, name: string): boolean {
  const known = answers.get(library) ?? new Map<string, boolean>();
  answers.set(library, known);
  const answer = known.get(name) ?? [...library.sources.values()].some(({ text }) => hasWords(text, name));
  known.set(name, answer);
  return answer;
}

// As written or in capitals, with no letter on either side.
function hasWords(text: string, name: string): boolean {
  return [name, name.toUpperCase()].some((words) => {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      if (!/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + words.length] ?? ' ')) return true;
    }
    return false;
  });
}
