// A source whose file stayed the same but whose key or shown path did not: another file of the same name came or went.
import { buildSegment, type Segment } from '../core/passages/segment';
import type { ReadSource, SourceFile } from '../sources/readSource';

/** The outcome under its file's new key, with its part of the passage index where it is a source. */
export function rekeyed(outcome: ReadSource, file: SourceFile): { outcome: ReadSource; segment?: Segment } {
  if (outcome.kind !== 'source') return { outcome };
  const source = { ...outcome.source, key: file.key, path: file.shown };
  return {
    outcome: { ...outcome, source },
    segment: buildSegment([{ source: file.key, keys: source.words.keys }]),
  };
}
