// A source for measuring, made from a text without reading a file: what the library would make of it, words left out.
import type { Source } from '../../../server/core/library';
import { namesIn } from '../../../server/core/people/names';
import { plainDocument } from '../../../server/core/text/plainDocument';

/** The source of a plain text; a `date …` prefix is metadata. No quotations, no words. */
export function textSource(key: string, text: string): Source {
  const prefix = /^ ?date \S+ /.exec(text)?.[0];
  const document = plainDocument(text, prefix === undefined ? undefined : { start: 0, end: prefix.length });
  const none = new Uint32Array(0);
  return {
    key,
    path: `${key}.txt`,
    uri: `file:///${key}.txt`,
    metadata: prefix === undefined ? {} : { date: prefix.trim().slice(5) },
    text,
    document,
    words: { starts: none, ends: none, keys: none, breaks: none },
    quotations: [],
    attributions: [],
    names: namesIn(document),
    transcript: false,
  };
}
