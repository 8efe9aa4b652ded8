// Reads a plain text source: its `date …` prefix is metadata, all the rest is text.
import type { SourceMetadata } from '../core/library';
import type { Document } from '../core/document';
import { plainDocument } from '../core/text/plainDocument';
import { datePrefix, guessedTitle } from './metadata';

/** What a reader makes of a text. */
export interface ReadDocument {
  readonly document: Document;
  readonly metadata: SourceMetadata;
}

/** Reads the decoded text of a `.txt` file. */
export function readTextSource(text: string): ReadDocument {
  const prefix = datePrefix(text);
  const document = plainDocument(text, prefix?.span);
  const title = guessedTitle(document);
  return {
    document,
    metadata: { ...(title === undefined ? {} : { title }), ...(prefix ? { date: prefix.date } : {}) },
  };
}
