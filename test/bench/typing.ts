// What a writer waits for: from the start of the server to the first diagnostics, and from a key press to fresh ones. Over the
// real protocol, with the built server as a process of its own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TestClient } from '../lspClient';
import type { NamedText } from './corpus';
import { longDraft } from './draftText';
import { quantile, report, shortNumber, spread } from './measure';

const DRAFT = 'draft.md';

/** Key presses of each kind that are timed. */
const PRESSES = 100;

/** Letters typed at one place, and what they are. */
const LETTERS = 10;
const TYPED = 'and so on,';

/** Starts the server on a folder with the seeds and a draft of so many words, types, and prints the times. */
export async function benchTyping(texts: readonly NamedText[], words: number): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-bench-'));
  try {
    mkdirSync(path.join(folder, 'seeds'));
    for (const { name, text } of texts) writeFileSync(path.join(folder, 'seeds', name), text);
    return await typed(folder, longDraft(texts, words));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function typed(folder: string, draft: string): Promise<number> {
  const quotations = draft.split('“').length - 1;
  console.log(`Typing in a draft of ${draft.split(/\s+/).length} words with ${quotations} quotations`);
  writeFileSync(path.join(folder, DRAFT), draft);
  const began = performance.now();
  const client = await TestClient.start({ folder });
  client.open(DRAFT, draft);
  const first = await client.until(
    () => client.pull(DRAFT),
    (diagnostics) => diagnostics.some(({ code }) => code === 'misquote'),
  );
  report('start to first diagnostics', `${shortNumber(performance.now() - began)} ms`, 'at most 1,000');
  report('diagnostics', String(first.length));
  await press(client, quotations, IN_PROSE); // the compiler's warm-up
  await press(client, quotations, IN_QUOTATION);
  const inProse = await press(client, quotations, IN_PROSE);
  const inQuotation = await press(client, quotations, IN_QUOTATION);
  const all = [...inProse, ...inQuotation];
  report('key press in prose: median / p95', spread(inProse));
  report('key press in a quotation: median / p95', spread(inQuotation));
  report('all key presses: median / p95', spread(all), 'median at most 10');
  await client.stop();
  return quantile(all, 0.5);
}

// Where it is typed, from the opening mark of a quotation: in the sentence before, which grows, and inside.
const IN_PROSE = (): number => -40;
const IN_QUOTATION = (typed: number): number => 12 + typed;

// Types ten letters each at places all over the draft; the time is from the change to the answered pull.
async function press(client: TestClient, quotations: number, from: (typed: number) => number): Promise<number[]> {
  const times: number[] = [];
  const places = PRESSES / LETTERS;
  for (let place = 0; place < places; place++) {
    const nth = Math.floor(((place + 0.5) * quotations) / places);
    for (let typed = 0; typed < LETTERS; typed++) {
      const text = client.text(DRAFT);
      const position = positionAt(text, nthMark(text, nth) + from(typed));
      const began = performance.now();
      client.change(DRAFT, [{ range: { start: position, end: position }, text: TYPED.charAt(typed) }]);
      await client.pull(DRAFT);
      times.push(performance.now() - began);
    }
  }
  return times;
}

function nthMark(text: string, nth: number): number {
  let at = text.indexOf('“');
  for (let passed = 0; passed < nth; passed++) at = text.indexOf('“', at + 1);
  return at;
}

function positionAt(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length - 1, character: offset - (before.lastIndexOf('\n') + 1) };
}
