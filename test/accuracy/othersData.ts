// The data made by others, as files: where they lie in the folder of `--data`, and what a line of each is.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** A quotation and the place in another text that it stems from. Offsets in UTF-16 code units. */
export interface Pair {
  /** Absent in ocr/: `pairsOf` counts them. */
  readonly id: string;
  readonly quote: string;
  readonly src_id: string;
  readonly src_start: number;
  readonly src_end: number;
  readonly src_quote: string;
  /** newsquotes/: exact, acceptable, altered, or edge (not measured). */
  readonly verdict?: string;
  /** ocr/: exact or ocr. */
  readonly class?: string;
  /** The article that holds the quotation. */
  readonly draft_id?: string;
}

/** A labelled quotation of a news article; start and end with its marks. */
export interface NewsLabel {
  readonly start: number;
  readonly end: number;
  readonly inner_start: number;
  readonly inner_end: number;
  readonly kind: 'direct' | 'mixed' | 'none';
  readonly speaker_text?: string;
  readonly speaker_spans?: readonly (readonly [number, number])[];
}

/** A labelled news article. */
export interface Article {
  readonly doc_id: string;
  readonly text: string;
  readonly quotes: readonly NewsLabel[];
}

/** The lines of a file of JSON values, one a line. */
export function linesOf(data: string, file: string): readonly unknown[] {
  const lines = readFileSync(path.join(data, file), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as unknown);
}

/** The pairs of a file. */
export function pairsOf(data: string, file: string): readonly Pair[] {
  const lines = linesOf(data, file) as readonly (Omit<Pair, 'id'> & { readonly id?: string })[];
  return lines.map((pair, at) => ({
    ...pair,
    id: pair.id ?? `${path.basename(file, '.jsonl')} ${at + 1}`,
  }));
}

/** The articles of a part of PolNeAR. */
export function articlesOf(data: string, part: 'train' | 'dev'): readonly Article[] {
  return linesOf(data, `quotes/polnear.${part}.jsonl`) as readonly Article[];
}

/** The texts of a folder, by their names without `.txt`. */
export function textsIn(data: string, folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(path.join(data, folder));
  return new Map(
    names.map((name) => [name.replace(/\.txt$/, ''), readFileSync(path.join(data, folder, name), 'utf8')]),
  );
}

/** Every text that a pair of newsquotes/ may name: the articles and the transcripts. */
export function newsTexts(data: string): ReadonlyMap<string, string> {
  const articles = [...articlesOf(data, 'train'), ...articlesOf(data, 'dev')];
  return new Map([
    ...articles.map(({ doc_id: id, text }) => [id, text] as const),
    ...textsIn(data, 'newsquotes/sources'),
  ]);
}
