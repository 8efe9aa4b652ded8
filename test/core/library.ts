// Small libraries for tests, made from texts.
import { markdownDocument } from '../../server/core/markdown/markdownDocument';
import type { Document } from '../../server/core/document';
import type { Library, Source } from '../../server/core/library';
import { emptyIndex, withSource } from '../../server/core/passages/passageIndex';
import { sourceWords } from '../../server/core/passages/sourceWords';
import { namesIn } from '../../server/core/people/names';
import { attributionsOf } from '../../server/core/quotes/attribution';
import { quotationsIn } from '../../server/core/quotes/quotations';
import { plainDocument } from '../../server/core/text/plainDocument';

/** A library of these files: path -> text. `.md` files are read as Markdown, all others as plain text; a key is the path
 * without its extension. A text that begins with `date 2023-06-18 ` has that date. */
export function libraryOf(files: Readonly<Record<string, string>>): Library {
  const sources = Object.entries(files).map(([path, text]) => sourceOf(path, text));
  let passages = emptyIndex();
  for (const source of sources) passages = withSource(passages, source.key, source.words);
  return {
    listed: sources.map(({ key, path, uri }) => ({ key, path, uri, status: 'indexed' })),
    sources: new Map(sources.map((source) => [source.key, source])),
    passages,
    people: { all: [], byForm: new Map() },
    bibliography: { entries: new Map(), unread: [] },
    indexing: false,
    version: 1,
  };
}

/** A source of this text. */
export function sourceOf(path: string, text: string): Source {
  const prefix = /^ ?date (\d{4}(?:-\d\d){0,2}) /.exec(text);
  const document = path.endsWith('.md') ? markdownDocument(text).document : plain(text, prefix?.[0].length ?? 0);
  const quotations = quotationsIn(document);
  const names = namesIn(document);
  return {
    key: path.replace(/\.[^./]*$/, ''),
    path,
    uri: `file:///${path}`,
    metadata: prefix?.[1] === undefined ? {} : { date: prefix[1] },
    text,
    document,
    words: sourceWords(document),
    quotations,
    attributions: attributionsOf(document, quotations, names),
    names,
    transcript: false,
  };
}

function plain(text: string, prefix: number): Document {
  return prefix > 0 ? plainDocument(text, { start: 0, end: prefix }) : plainDocument(text);
}
