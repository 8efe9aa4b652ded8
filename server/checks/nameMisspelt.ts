// name-misspelt: nearly the name of somebody whom the sources know. Silent inside quotations, which are compared word by
// word, and about every word that stands in a source: who is meant there, the sources say themselves.
import type { Library } from '../core/library';
import { misspeltNames, type MisspeltName } from '../core/people/misspeltNames';
import { overlaps } from '../core/text/span';
import type { CheckedDraft } from '../draft';
import type { Check, RawFinding } from './check';
import { named } from './wording';

/** Nearly the name of somebody whom the sources know. */
export const nameMisspelt: Check = {
  code: 'name-misspelt',
  severity: 'warning',
  description: 'A name that is nearly the name of somebody in the sources.',
  find: (draft) => {
    if (draft.library.indexing) return [];
    return misspeltNames(draft.document, draft.names, draft.library.people)
      .filter((found) => !isQuoted(draft, found) && !isInSources(draft.library, found.evidence.replace(/\s+/g, ' ')))
      .map((found) => finding(draft, found));
  },
};

function finding({ library }: CheckedDraft, { start, end, word, right }: MisspeltName): RawFinding {
  const { person, written } = right;
  const place = person.mentions.find(({ text }) => text === person.name) ?? person.mentions[0];
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
