// The words of a source as the passage index and the alignment need them: typed arrays, so that they move from the worker
// to the server without a copy and 100 MB of sources stay affordable (12 bytes a word).
import { documentSpan, type Document } from '../document';
import { wordKey, words } from '../text/words';

/** Struct of arrays: word `i` of the source. */
export interface SourceWords {
  /** Offsets in the source's text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** `wordKey` of each word's form. */
  readonly keys: Uint32Array;
  /** Index of the first word of each block, ascending: where paragraphs begin. */
  readonly breaks: Uint32Array;
}

/** The words of a document, block after block. Linear in its length. */
export function sourceWords(document: Document): SourceWords {
  const starts: number[] = [];
  const ends: number[] = [];
  const keys: number[] = [];
  const breaks: number[] = [];
  for (const block of document.blocks) {
    breaks.push(starts.length);
    for (const word of words(block.prose.text)) {
      const span = documentSpan(block, word);
      starts.push(span.start);
      ends.push(span.end);
      keys.push(wordKey(word.form));
    }
  }
  return {
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    keys: Uint32Array.from(keys),
    breaks: Uint32Array.from(breaks),
  };
}
