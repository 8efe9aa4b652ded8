// A batch on its way from the worker thread. Copying between threads happens in one go on the server's side, so a batch travels in
// parts that each take a few milliseconds; and the blocks of a plain text travel as offsets only, since their words are the
// text's own: on arrival they share its memory.
import type { Block, Document } from '../core/document';
import type { Source } from '../core/library';
import { segmentBuffers, type Segment } from '../core/passages/segment';
import type { Entity, Mention } from '../core/people/mention';
import type { Attribution, Quotation } from '../core/quotes/quotation';
import { plainProse } from '../core/text/prose';
import type { ReadSource, SourceFile } from '../sources/readSource';
import type { ReadBatch } from './sourceReader';

/** One part of a batch. `index` counts the batch's files. */
export type BatchPart =
  | { readonly kind: 'files'; readonly read: readonly PackedFile[] }
  | { readonly kind: 'rows'; readonly index: number; readonly rows: Rows }
  | { readonly kind: 'segment'; readonly segment: Segment };

/** A file's outcome; a source without its long lists, which follow as rows. */
export interface PackedFile {
  readonly file: SourceFile;
  readonly outcome: Exclude<ReadSource, { kind: 'source' }> | PackedSource;
}

interface PackedSource {
  readonly kind: 'source';
  readonly note?: string;
  readonly source: Omit<Source, 'document' | 'quotations' | 'attributions' | 'names'>;
  readonly document: Omit<Document, 'text' | 'blocks'>;
  /** Start and end of each block that is plain text, one after the other; the others come as rows, with their indices. */
  readonly plain: Uint32Array;
}

type Rows =
  | { readonly list: 'blocks'; readonly items: readonly { readonly at: number; readonly block: Block }[] }
  | { readonly list: 'quotations'; readonly items: readonly Quotation[] }
  | { readonly list: 'attributions'; readonly items: readonly Attribution[] }
  | { readonly list: 'mentions'; readonly items: readonly Mention[] }
  | { readonly list: 'entities'; readonly items: readonly Entity[] };

/** Rows in a part: some 5 ms to take over. */
const ROWS = 2000;

/** The parts of a batch, in the order in which they are to arrive, each with the buffers that may be handed over uncopied. */
export function* partsOf(
  batch: ReadBatch,
): Generator<{ readonly part: BatchPart; readonly buffers: ArrayBufferLike[] }> {
  const read = batch.read.map(({ file, outcome }): PackedFile => ({ file, outcome: packed(outcome) }));
  yield { part: { kind: 'files', read }, buffers: read.flatMap(({ outcome }) => buffersOf(outcome)) };
  for (const [index, { outcome }] of batch.read.entries()) {
    if (outcome.kind !== 'source') continue;
    for (const rows of rowsOf(outcome.source)) yield { part: { kind: 'rows', index, rows }, buffers: [] };
  }
  yield { part: { kind: 'segment', segment: batch.segment }, buffers: segmentBuffers(batch.segment) };
}

/** Puts a batch together again from its parts. */
export class BatchAssembly {
  private readonly read: { readonly file: SourceFile; readonly outcome: ReadSource }[] = [];
  private readonly lists: Lists[] = [];

  /** Takes a part; answers the batch when it was the last. */
  add(part: BatchPart): ReadBatch | undefined {
    if (part.kind === 'segment') return { read: this.read, segment: part.segment };
    if (part.kind === 'rows') {
      const lists = this.lists[part.index];
      if (lists) lists.add(part.rows);
    } else for (const file of part.read) this.addFile(file);
    return undefined;
  }

  private addFile({ file, outcome }: PackedFile): void {
    const lists = new Lists();
    this.lists.push(lists);
    this.read.push({ file, outcome: outcome.kind === 'source' ? lists.sourceFor(outcome) : outcome });
  }
}

// The lists of one source, which are in the source already while they are being filled.
class Lists {
  private readonly blocks: Block[] = [];
  private readonly quotations: Quotation[] = [];
  private readonly attributions: Attribution[] = [];
  private readonly mentions: Mention[] = [];
  private readonly entities: Entity[] = [];

  sourceFor({ source, document, plain, note }: PackedSource): ReadSource {
    const { text } = source;
    for (let at = 0; at < plain.length; at += 2) {
      const span = { start: plain[at] ?? 0, end: plain[at + 1] ?? 0 };
      // Where a block is no plain text, this stands for it until its row arrives.
      this.blocks.push({ kind: 'paragraph', span, prose: plainProse(text.slice(span.start, span.end)) });
    }
    const { blocks, quotations, attributions, mentions, entities } = this;
    return {
      kind: 'source',
      source: {
        ...source,
        document: { ...document, text, blocks },
        quotations,
        attributions,
        names: { mentions, entities },
      },
      ...(note === undefined ? {} : { note }),
    };
  }

  add(rows: Rows): void {
    if (rows.list === 'blocks') for (const { at, block } of rows.items) this.blocks[at] = block;
    else if (rows.list === 'quotations') this.quotations.push(...rows.items);
    else if (rows.list === 'attributions') this.attributions.push(...rows.items);
    else if (rows.list === 'mentions') this.mentions.push(...rows.items);
    else this.entities.push(...rows.items);
  }
}

function packed(outcome: ReadSource): PackedFile['outcome'] {
  if (outcome.kind !== 'source') return outcome;
  const { document, ...source } = without(outcome.source, ['quotations', 'attributions', 'names']);
  const { blocks } = document;
  const plain = new Uint32Array(blocks.length * 2);
  blocks.forEach(({ span }, at) => {
    plain[at * 2] = span.start;
    plain[at * 2 + 1] = span.end;
  });
  return { ...outcome, source, document: without(document, ['text', 'blocks']), plain };
}

function buffersOf(outcome: PackedFile['outcome']): ArrayBufferLike[] {
  if (outcome.kind !== 'source') return [];
  const { starts, ends, keys, breaks } = outcome.source.words;
  return [outcome.plain, starts, ends, keys, breaks].map(({ buffer }) => buffer);
}

function* rowsOf({ document, quotations, attributions, names }: Source): Generator<Rows> {
  const blocks = document.blocks.flatMap((block, at) => (isPlain(block, document.text) ? [] : [{ at, block }]));
  for (const items of slices(blocks)) yield { list: 'blocks', items };
  for (const items of slices(quotations)) yield { list: 'quotations', items };
  for (const items of slices(attributions)) yield { list: 'attributions', items };
  for (const items of slices(names.mentions)) yield { list: 'mentions', items };
  for (const items of slices(names.entities)) yield { list: 'entities', items };
}

// A paragraph whose prose is its own characters, and that is nothing else.
function isPlain({ kind, span, prose, ...more }: Block, text: string): boolean {
  const [run, ...others] = prose.runs;
  const isWhole = run?.at === 0 && run.start === 0 && run.length === span.end - span.start && run.end === run.length;
  const isBare = others.length === 0 && prose.emphasis.length === 0 && prose.objects.length === 0;
  if (kind !== 'paragraph' || !isWhole || !isBare || Object.keys(more).length > 0) return false;
  return prose.text === text.slice(span.start, span.end);
}

function* slices<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += ROWS) yield list.slice(at, at + ROWS);
}

function without<T extends object, K extends keyof T>(value: T, names: readonly K[]): Omit<T, K> {
  const rest: Partial<T> = { ...value };
  for (const name of names) Reflect.deleteProperty(rest, name);
  return rest as Omit<T, K>;
}
