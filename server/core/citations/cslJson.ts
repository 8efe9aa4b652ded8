// Reads CSL-JSON files (Zotero's and Pandoc's bibliographies): a list of items, or an object with `items`.
import type { BibliographyEntry, ReadEntries } from './bibliography';
import { readJson, type JsonValue } from './jsonValue';

/** The entries of a CSL-JSON file; `path` goes into each. Broken JSON gives a problem and the entries before it. */
export function readCslJson(text: string, path: string): ReadEntries {
  const { value, problem } = readJson(text);
  const top = member(value, 'items') ?? value;
  if (top?.kind !== 'array') {
    const message = 'This is no CSL-JSON: a list of items is expected.';
    return { entries: [], problems: [problem ?? { span: { start: 0, end: text.length }, message }] };
  }
  return { entries: top.items.flatMap((item) => entryOf(item, path)), problems: problem ? [problem] : [] };
}

function entryOf(item: JsonValue, path: string): BibliographyEntry[] {
  const id = member(item, 'id') ?? member(item, 'citation-key');
  const key = textOf(id);
  if (!id || key === '') return [];
  const marks = id.kind === 'string' ? 1 : 0;
  const span = { start: id.span.start + marks, end: id.span.end - marks };
  const found = {
    title: textOf(member(item, 'title')),
    author: names(member(item, 'author')) || names(member(item, 'editor')),
    date: dateOf(member(item, 'issued')),
    url: textOf(member(item, 'URL')),
  };
  return [{ key, ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== '')), path, span }];
}

// `{"date-parts": [[2023, 6, 18]]}`, `{"raw": "2023-06-18"}` or a string.
function dateOf(value: JsonValue | undefined): string {
  const dates = member(value, 'date-parts');
  const first = dates?.kind === 'array' ? dates.items[0] : undefined;
  if (first?.kind === 'array') return first.items.map((part) => textOf(part).padStart(2, '0')).join('-');
  return textOf(value) || textOf(member(value, 'raw')) || textOf(member(value, 'literal'));
}

function names(value: JsonValue | undefined): string {
  if (value?.kind !== 'array') return textOf(value);
  return value.items
    .map((item) => textOf(item) || textOf(member(item, 'literal')) || givenAndFamily(item))
    .filter((name) => name !== '')
    .join(' and ');
}

function givenAndFamily(item: JsonValue): string {
  const parts = [textOf(member(item, 'given')), textOf(member(item, 'family'))];
  return parts.filter((part) => part !== '').join(' ');
}

function member(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return value?.kind === 'object' ? value.members.get(name) : undefined;
}

function textOf(value: JsonValue | undefined): string {
  return value?.kind === 'string' || value?.kind === 'number' ? value.text.trim() : '';
}
