// The parts of docs/accuracy.md that are written by a program: they stand between comments, the prose around them is kept.
// The tables are laid out as the formatter lays them out, so that the page is always as formatted.
import { LINES, type Measurement } from './goals';
import { goalOf, isMet, metOf, reachedOf, row, type Row } from './row';
import { reasonFor } from './wrongLabels';

/** Right, said though wrong, and missed. */
export interface Count {
  right: number;
  wrong: number;
  missed: number;
}

/** What the labelled drafts give beside the rows. */
export interface LabelledDetails {
  readonly bySet: Readonly<Record<string, { drafts: number; quotations: number; verdicts: number } & Count>>;
  readonly byVerdict: Readonly<Record<string, Count>>;
  readonly byCode: Readonly<Record<string, Count>>;
}

/** What a measurement delivered. */
export interface Delivered {
  /** The day on which it was measured: `2026-11-22`. */
  readonly taken?: string;
  readonly rows: readonly Row[];
}

/** The figures of the measurements that were made. */
export type Figures = Readonly<Partial<Record<Measurement, Delivered>>>;

/** Wide enough for a sentence, narrow enough for a page. */
const MISS_WIDTH = 110;

/** The page with its generated parts made anew. A part that is not in the page is left out. */
export function pageWith(page: string, figures: Figures): string {
  const labelled = figures.labelled as (Delivered & LabelledDetails) | undefined;
  const parts: Readonly<Record<string, readonly string[]>> = {
    goals: goals(figures),
    labelled: labelled ? labelledTables(labelled) : [],
    misses: misses(figures),
  };
  return Object.entries(parts).reduce((text, [name, lines]) => withPart(text, name, lines), page);
}

/** All rows in the order of the list of goals; those not measured are missing. */
export function rowsOf(figures: Figures): readonly Row[] {
  return measurements().flatMap((measurement) =>
    Object.keys(LINES[measurement]).flatMap((name) => {
      const found = figures[measurement]?.rows.find((one) => one.name === name);
      // What it says and its goal are the list's, whenever it was measured.
      return found
        ? [{ ...found, ...pick(row(measurement, name as never, { n: found.n, reached: found.reached })) }]
        : [];
    }),
  );
}

function pick({ what, goal }: Row): Pick<Row, 'what' | 'goal'> {
  return { what, goal };
}

function measurements(): readonly Measurement[] {
  return Object.keys(LINES) as Measurement[];
}

function withPart(page: string, name: string, lines: readonly string[]): string {
  const [begin, end] = [`<!-- figures: ${name} -->`, `<!-- end of figures: ${name} -->`];
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) return page;
  return [page.slice(0, from) + begin, '', ...(lines.length > 0 ? [...lines, ''] : []), page.slice(to)].join('\n');
}

function goals(figures: Figures): readonly string[] {
  const rows = rowsOf(figures);
  const withGoal = rows.filter(({ goal }) => goal !== null);
  const met = withGoal.filter((one) => isMet(one)).length;
  const days = [...new Set(Object.values(figures).flatMap(({ taken }) => taken ?? []))].sort();
  const taken = days.length === 0 ? '' : ` Measured on ${days.join(' and ')}.`;
  const heading = ['what', '>goal', '>reached', '', '>cases'];
  const cells = (one: Row): readonly string[] => [
    one.what,
    goalOf(one),
    reachedOf(one),
    metOf(one),
    one.n.toLocaleString('en'),
  ];
  const others = rows.filter(({ goal }) => goal === null).map((one) => cells(one).filter((_, at) => at % 2 === 0));
  return [
    `${met} of ${withGoal.length} goals are met.${taken}`,
    '',
    ...table(heading, withGoal.map(cells)),
    '',
    'Beside the goals:',
    '',
    ...table(
      heading.filter((_, at) => at % 2 === 0),
      others,
    ),
  ];
}

function labelledTables({ bySet, byVerdict, byCode }: LabelledDetails): readonly string[] {
  return [
    ...table(
      ['drafts', '>drafts', '>quotations', '>verdicts right', '>checks, precision', '>checks, recall'],
      Object.entries(bySet).map(([set, one]) => [
        set,
        String(one.drafts),
        String(one.quotations),
        percent(one.verdicts, one.quotations),
        percent(one.right, one.right + one.wrong),
        percent(one.right, one.right + one.missed),
      ]),
    ),
    '',
    ...countTable('verdict', byVerdict),
    '',
    ...countTable('check', byCode, checkGoals),
  ];
}

/** Precision and recall by verdict or by check, as a table in Markdown. */
export function countTable(
  heading: string,
  counts: Readonly<Record<string, Count>>,
  goals?: (one: Count) => string,
): readonly string[] {
  const all: Count = { right: 0, wrong: 0, missed: 0 };
  const cells = Object.entries(counts).map(([name, one]) => {
    all.right += one.right;
    all.wrong += one.wrong;
    all.missed += one.missed;
    return [...countCells(`\`${name}\``, one), ...(goals ? [goals(one)] : [])];
  });
  const columns = ['>labelled', '>right', '>said though wrong', '>missed', '>precision', '>recall'];
  const last = [...countCells('all', all), ...(goals ? [goals(all)] : [])];
  return table([heading, ...columns, ...(goals ? ['goals'] : [])], [...cells, last]);
}

/** Whether a check, as a row of its table, reaches both goals. */
export function checkGoals({ right, wrong, missed }: Count): string {
  const isMissed = (name: 'precision' | 'recall', n: number): boolean =>
    isMet(row('labelled', name, { right, n })) === false;
  const missing = [
    ...(isMissed('precision', right + wrong) ? ['precision'] : []),
    ...(isMissed('recall', right + missed) ? ['recall'] : []),
  ];
  return missing.length === 0 ? 'met' : `${missing.join(' and ')} missed`;
}

function countCells(name: string, { right, wrong, missed }: Count): readonly string[] {
  const numbers = [right + missed, right, wrong, missed].map(String);
  return [name, ...numbers, percent(right, right + wrong), percent(right, right + missed)];
}

function misses(figures: Figures): readonly string[] {
  return rowsOf(figures)
    .filter((one) => one.misses.length > 0)
    .flatMap((one, index) => [
      ...(index > 0 ? [''] : []),
      `### ${one.what}: ${one.misses.length}${wrongLabels(one)}`,
      '',
      '```text',
      ...one.misses.flatMap((miss) => wrapped(withReason(one, miss))),
      '```',
    ]);
}

function wrongLabels({ measurement, misses: all }: Row): string {
  const wrong = all.filter((miss) => reasonFor(measurement, miss) !== undefined).length;
  return wrong === 0 ? '' : `, of which ${wrong} by a wrong label`;
}

function withReason({ measurement }: Row, miss: string): string {
  const reason = reasonFor(measurement, miss);
  return reason === undefined ? miss : `${miss} — THE LABEL IS WRONG: ${reason}`;
}

// Lines of at most MISS_WIDTH characters where words allow it; those that go on are set in.
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > MISS_WIDTH) {
      lines.push(line);
      line = `    ${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => one.replaceAll('```', "'''"));
}

// A heading that begins with > is of a column of numbers.
function table(headings: readonly string[], cells: readonly (readonly string[])[]): readonly string[] {
  const names = headings.map((heading) => heading.replace(/^>/, ''));
  const isNumber = headings.map((heading) => heading.startsWith('>'));
  const widths = names.map((name, at) => Math.max(3, name.length, ...cells.map((row) => (row[at] ?? '').length)));
  const line = (texts: readonly string[]): string => {
    const padded = texts.map((text, at) =>
      isNumber[at] ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0),
    );
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((width, at) => (isNumber[at] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(names), line(rule), ...cells.map(line)];
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
