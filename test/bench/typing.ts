// What a writer waits for: from the start of the server to the first diagnostics, and from a key press to fresh ones. Over the
// real protocol, with the built server as a process of its own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TestClient } from '../lspClient';
import type { NamedText } from './corpus';
import { longDraft, type LongDraft } from './draftText';
import { quantile, report, shortNumber, spread } from './measure';

const DRAFT = 'draft.md';

/** Key presses of each kind that are timed. */
const PRESSES = 100;

/** What is typed, over and over: a writer's sentence goes on. */
const TYPED = 'and so it went on ';

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

async function typed(folder: string, draft: LongDraft): Promise<number> {
  console.log(`Typing in a draft of ${draft.text.split(/\s+/).length} words with ${draft.quoted.length} quotations`);
  writeFileSync(path.join(folder, DRAFT), draft.text);
  const began = performance.now();
  const client = await TestClient.start({ folder });
  client.open(DRAFT, draft.text);
  const first = await client.until(
    () => client.pull(DRAFT),
    (diagnostics) => diagnostics.some(({ code }) => code === 'misquote'),
  );
  report('start to first diagnostics', `${shortNumber(performance.now() - began)} ms`, 'at most 1,000');
  report('diagnostics', String(first.length));
  await press(client, draft.prose.slice(0, 3), 20); // the compiler's warm-up, as in the first sentence that is typed
  const inProse = await press(client, draft.prose.slice(-20), PRESSES);
  const inQuotation = await press(client, draft.quoted.slice(0, 20), PRESSES);
  const all = [...inProse, ...inQuotation];
  report('key press in prose: median / p95', spread(inProse));
  report('key press in a quotation: median / p95', spread(inQuotation));
  report('all key presses: median / p95', spread(all), 'median at most 10');
  await client.stop();
  return quantile(all, 0.5);
}

// Types at one place after the other, some letters at each; the time is from the change to the answered pull.
async function press(client: TestClient, places: readonly number[], count: number): Promise<number[]> {
  const times: number[] = [];
  const run = Math.ceil(count / places.length);
  // From the last place to the first, so that the offsets before it stay true.
  for (const place of [...places].reverse()) {
    for (let at = 0; at < run && times.length < count; at++) {
      const position = positionAt(client.text(DRAFT), place + at);
      const began = performance.now();
      client.change(DRAFT, [{ range: { start: position, end: position }, text: TYPED.charAt(at % TYPED.length) }]);
      await client.pull(DRAFT);
      times.push(performance.now() - began);
    }
  }
  return times;
}

function positionAt(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length - 1, character: offset - (before.lastIndexOf('\n') + 1) };
}
