// The words of a source as the passage index and the alignment need them: typed arrays, so that they move from the worker
// to the server without a copy and 100 MB of sources stay affordable (12 bytes a word).
import { documentSpan, type Block, type Document } from '../document';
import type { Span } from '../text/span';
import { eachWord, wordKeyAt } from '../text/words';

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

/** The words of a document, block after block. Linear in its length: about 10 ms/MB. */
export function sourceWords(document: Document): SourceWords {
  const starts = new Numbers();
  const ends = new Numbers();
  const keys = new Numbers();
  const breaks = new Numbers();
  for (const block of document.blocks) {
    breaks.push(starts.length);
    const plain = plainStretch(block);
    // Straight from the document where its text is the prose: a slice is slower to read, and no place need be looked up.
    const text = plain ? document.text : block.prose.text;
    eachWord(text, plain ?? { start: 0, end: text.length }, (start, end) => {
      const span = plain ? { start, end } : documentSpan(block, { start, end });
      starts.push(span.start);
      ends.push(span.end);
      keys.push(wordKeyAt(text, start, end));
    });
  }
  return { starts: starts.array(), ends: ends.array(), keys: keys.array(), breaks: breaks.array() };
}

// The stretch of the document that is a block's prose, character by character, where the block has no markup at all.
function plainStretch(block: Block): Span | undefined {
  const [run, second] = block.prose.runs;
  const isPlain = run && !second && run.length === run.end - run.start && run.length === block.prose.text.length;
  return isPlain ? { start: block.span.start + run.start, end: block.span.start + run.end } : undefined;
}

// A typed array that grows: a plain one of large numbers takes twice the memory and is copied once more.
class Numbers {
  length = 0;
  private values = new Uint32Array(256);

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  array(): Uint32Array {
    return this.values.slice(0, this.length);
  }
}
