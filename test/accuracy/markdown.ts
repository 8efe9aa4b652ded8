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
import type { LineName } from './goals';
import { linesOf } from './othersData';
import { dataFolder, deliver, fewWords, row } from './row';

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
  readonly misses: string[];
}

const data = dataFolder('markdown --data FOLDER [--json FILE]');
const tallies = new Map<LineName<'markdown'>, Tally>();
for (const gold of linesOf(data, 'markdown/gold.jsonl') as readonly Gold[]) compare(gold);
deliver(
  [...tallies].map(([name, { gold, same, misses }]) => row('markdown', name, { right: same, n: gold, misses })),
  { counts: Object.fromEntries([...tallies].map(([name, { gold, found, same }]) => [name, { gold, found, same }])) },
);

function compare(gold: Gold): void {
  const { document } = markdownDocument(readFileSync(path.join(data, 'markdown/docs', gold.md), 'utf8'));
  const { citations } = document;
  tally(
    gold,
    'keys',
    gold.cites.flatMap(({ ids }) => ids),
    citations.flatMap(({ keys }) => keys.map(({ key }) => key)),
  );
  tally(
    gold,
    'groups',
    gold.cites.map(({ ids }) => ids.join(' ')),
    citations.map(({ keys }) => keys.map(({ key }) => key).join(' ')),
  );
  tally(
    gold,
    'inText',
    gold.cites.map(({ ids, modes }) => `${ids[0] ?? ''} ${String(modes[0] === 'AuthorInText')}`),
    citations.map(({ keys, inText }) => `${keys[0]?.key ?? ''} ${String(inText)}`),
  );
  // Pandoc's text has the keys in it.
  const ids = new Set(gold.cites.flatMap(({ ids }) => ids));
  const withoutKeys = (text: string) => [...ids].reduce((rest, id) => rest.replaceAll(id, ' '), text);
  const quoted = gold.quoted.filter(({ type }) => type === 'DoubleQuote').map(({ text }) => bare(withoutKeys(text)));
  tally(gold, 'quotations', quoted, quotations(document));
  tally(gold, 'blocks', gold.blockquotes.map(bare), blockQuotations(document));
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

function tally(gold: Gold, name: LineName<'markdown'>, wanted: readonly string[], found: readonly string[]): void {
  const sum = tallies.get(name) ?? { gold: 0, found: 0, same: 0, misses: [] };
  tallies.set(name, sum);
  sum.gold += wanted.length;
  sum.found += found.length;
  for (const part of diffArrays([...wanted], [...found])) {
    if (!part.added && !part.removed) sum.same += part.value.length;
    else
      for (const text of part.value)
        sum.misses.push(`${gold.doc_id}: ${part.added ? 'not in Pandoc’s reading' : 'missed'}: “${fewWords(text)}”`);
  }
}
