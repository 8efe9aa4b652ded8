// Bytes to a source: decoded, read by its format, and analysed. Pure work on one file, done in a worker thread where there is
// one; whatever the bytes are, it answers with a source or with the reason why there is none.
import type { Source, UnreadableReason } from '../core/library';
import { sourceWords } from '../core/passages/sourceWords';
import { namesIn } from '../core/people/names';
import { attributionsOf } from '../core/quotes/attribution';
import { quotationsIn } from '../core/quotes/quotations';
import { withTurns } from '../core/quotes/turns';
import { decode } from './decode';
import { LARGEST_SOURCE, UNREAD_MESSAGE, type Format } from './formats';
import { readMarkdownSource } from './markdown';
import { readTextSource } from './text';
import { isTranscript } from './transcript';

/** A file that the catalogue lists as a document. */
export interface SourceFile {
  readonly key: string;
  /** Absolute, forward slashes. */
  readonly path: string;
  /** As shown to a person. */
  readonly shown: string;
  readonly uri: string;
  readonly format: Exclude<Format, 'none'>;
  /** Bytes. */
  readonly size: number;
}

/** What became of a file. `ignored`: nothing said that it is a document, and it is none. */
export type ReadSource =
  | {
      readonly kind: 'source';
      readonly source: Source;
      /** About its encoding, for a person. */ readonly note?: string;
    }
  | Unreadable
  | { readonly kind: 'ignored' };

/** Why a file is no source. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly reason: UnreadableReason;
  /** For a person, to follow the file's name: “is empty”. */
  readonly message: string;
}

/** Why a file need not even be opened; undefined when it is to be read. */
export function refusedUnread(file: Pick<SourceFile, 'format' | 'size'>): Unreadable | undefined {
  if (file.format === 'unread') {
    return { kind: 'unreadable', reason: 'format-not-yet-read', message: UNREAD_MESSAGE };
  }
  if (file.size > LARGEST_SOURCE) {
    const megabytes = Math.ceil(file.size / 1024 / 1024);
    return {
      kind: 'unreadable',
      reason: 'too-large',
      message: `is ${megabytes} MB large; a source may have up to 64 MB`,
    };
  }
  return undefined;
}

/** Reads and analyses one file. Linear in its length; never throws on what the bytes are. */
export function readSource(bytes: Uint8Array, file: SourceFile): ReadSource {
  const refused = refusedUnread({ format: file.format, size: bytes.length });
  if (refused) return refused;
  const decoded = decode(bytes);
  if ('failure' in decoded) {
    if (file.format === 'maybe-text') return { kind: 'ignored' };
    const message = decoded.failure === 'empty' ? 'is empty' : 'is no text, whatever its name says';
    return { kind: 'unreadable', reason: decoded.failure, message };
  }
  const { document, metadata } =
    file.format === 'markdown' ? readMarkdownSource(decoded.text) : readTextSource(decoded.text);
  const words = sourceWords(document);
  if (words.starts.length === 0) return { kind: 'unreadable', reason: 'empty', message: 'has no words' };
  const names = namesIn(document);
  const transcript = isTranscript(document, names);
  const marked = quotationsIn(document);
  const spoken = { quotations: marked, attributions: attributionsOf(document, marked, names) };
  const { quotations, attributions } = transcript ? withTurns(document, names, spoken) : spoken;
  const { key, shown: path, uri } = file;
  const source: Source = {
    key,
    path,
    uri,
    metadata,
    text: document.text,
    document,
    words,
    quotations,
    attributions,
    names,
    transcript,
  };
  return { kind: 'source', source, ...(decoded.note === undefined ? {} : { note: decoded.note }) };
}
