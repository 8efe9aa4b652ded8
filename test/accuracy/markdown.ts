// How drafts are read, against Pandoc's own reading of the same papers: citations (keys in order, grouping, in text or not),
// quotations, block quotations, footnotes, headings. Each difference is listed.
// Usage: npm run accuracy -- markdown --data FOLDER      FOLDER holds markdown/gold.jsonl and markdown/docs
import { diffArrays } from 'diff';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Document } from '../../server/core/document';
import { markdownDocument } from '../../server/core/markdown/markdownDocument';
import { quotationsIn } from '../../server/core/quotes/quotations';
import { OBJECT } from '../../server/core/text/prose';
import { words } from '../../server/core/text/words';

/** Pandoc's reading of one paper. */
interface Gold {
  readonly doc_id: string;
  readonly md: string;
  readonly cites: readonly { readonly ids: readonly string[]; readonly modes: readonly string[] }[];
  readonly quoted: readonly { readonly type: string; readonly text: string }[];
  readonly blockquotes: readonly string[];
  readonly footnotes: number;
  readonly headings: number;
}

/** How many there are on each side, and how many agree, in order. */
interface Tally {
  gold: number;
  found: number;
  same: number;
}

const at = process.argv.indexOf('--data');
const folder = path.join(process.argv[at + 1] ?? '', 'markdown');
if (at < 0) {
  console.error('markdown: --data FOLDER is missing');
  process.exit(2);
}
const tallies = new Map<string, Tally>();
for (const line of readFileSync(path.join(folder, 'gold.jsonl'), 'utf8').split('\n')) {
  if (line.trim() !== '') compare(JSON.parse(line) as Gold);
}
for (const [what, { gold, found, same }] of tallies) {
  const recall = percent(same, gold);
  console.log(
    `${what.padEnd(28)} gold ${gold}  found ${found}  same ${same}  recall ${recall}  precision ${percent(same, found)}`,
  );
}

function compare(gold: Gold): void {
  const { document } = markdownDocument(readFileSync(path.join(folder, 'docs', gold.md), 'utf8'));
  const { citations } = document;
  tally(
    gold,
    'citation keys',
    gold.cites.flatMap(({ ids }) => ids),
    citations.flatMap(({ keys }) => keys.map(({ key }) => key)),
  );
  tally(
    gold,
    'citations, grouped',
    gold.cites.map(({ ids }) => ids.join(' ')),
    citations.map(({ keys }) => keys.map(({ key }) => key).join(' ')),
  );
  tally(
    gold,
    'citations, in text or not',
    gold.cites.map(({ ids, modes }) => `${ids[0] ?? ''} ${String(modes[0] === 'AuthorInText')}`),
    citations.map(({ keys, inText }) => `${keys[0]?.key ?? ''} ${String(inText)}`),
  );
  // Pandoc's text has the keys in it.
  const ids = new Set(gold.cites.flatMap(({ ids }) => ids));
  const withoutKeys = (text: string) => [...ids].reduce((rest, id) => rest.replaceAll(id, ' '), text);
  const quoted = gold.quoted.filter(({ type }) => type === 'DoubleQuote').map(({ text }) => bare(withoutKeys(text)));
  tally(gold, 'quotations, double marks', quoted, quotations(document));
  tally(gold, 'block quotations', gold.blockquotes.map(bare), blockQuotations(document));
  const calls = document.footnotes.flatMap(({ calls }) => calls.map(() => 'note'));
  tally(gold, 'footnotes', new Array<string>(gold.footnotes).fill('note'), calls);
  const headings = document.blocks.filter(({ kind }) => kind === 'heading').map(() => 'heading');
  tally(gold, 'headings', new Array<string>(gold.headings).fill('heading'), headings);
}

function quotations(document: Document): string[] {
  return quotationsIn(document)
    .filter(({ kind, open, closed }) => kind === 'marks' && closed && /["\u201C]/.test(open))
    .map(({ pieces }) =>
      bare(pieces.map((piece) => textOf(document, piece.block).slice(piece.prose.start, piece.prose.end)).join(' ')),
    );
}

function blockQuotations(document: Document): string[] {
  return document.quotes.map((_span, index) =>
    bare(
      document.blocks
        .map((block) => (block.quote === index && block.footnote === undefined ? block.prose.text : ''))
        .join(' '),
    ),
  );
}

function textOf(document: Document, block: number): string {
  return document.blocks[block]?.prose.text ?? '';
}

// The words alone: Pandoc's text of a citation or a formula is its own.
function bare(text: string): string {
  return words(text.replaceAll(OBJECT, ' '))
    .map(({ form }) => form)
    .join(' ');
}

function tally(gold: Gold, what: string, wanted: readonly string[], found: readonly string[]): void {
  const sum = tallies.get(what) ?? { gold: 0, found: 0, same: 0 };
  tallies.set(what, sum);
  sum.gold += wanted.length;
  sum.found += found.length;
  for (const part of diffArrays([...wanted], [...found])) {
    if (!part.added && !part.removed) sum.same += part.value.length;
    else
      console.log(
        `  ${gold.doc_id}: ${what}: ${part.added ? 'not in Pandoc’s reading' : 'missed'}: ${part.value.join(' | ')}`,
      );
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}
