// The words of a source as the passage index and the alignment need them: typed arrays, so that they move from the worker
// to the server without a copy and 100 MB of sources stay affordable (12 bytes a word).
import { documentSpan, type Block, type Document } from '../document';
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
    const { text } = block.prose;
    const shift = plainShift(block);
    breaks.push(starts.length);
    eachWord(text, { start: 0, end: text.length }, (start, end) => {
      const span = shift === undefined ? documentSpan(block, { start, end }) : undefined;
      starts.push(span ? span.start : start + (shift ?? 0));
      ends.push(span ? span.end : end + (shift ?? 0));
      keys.push(wordKeyAt(text, start, end));
    });
  }
  return { starts: starts.array(), ends: ends.array(), keys: keys.array(), breaks: breaks.array() };
}

// How far a block's prose is from the document where it has no markup at all, as in plain text; else undefined.
function plainShift(block: Block): number | undefined {
  const [run, second] = block.prose.runs;
  const isPlain = run && !second && run.length === run.end - run.start && run.length === block.prose.text.length;
  return isPlain ? block.span.start + run.start - run.at : undefined;
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
