// Words of a quotation that the passage has in another place: sentences in another order, the end of a speech before its
// beginning. The table of costs goes forward only and takes them for other words.
import type { Step } from './alignment';
import { canonicalForm } from './canonical';
import { isAllowedStep, type Comparison } from './comparison';
import { partsOf } from './parts';
import { isFunctionWord } from './functionWords';
import type { WordRange } from './passageWords';

/** Shortest run that is said to be moved, and how many of its words must carry content. */
const SHORTEST = 4;
const LEAST_CONTENT = 1;

/** Longest stretch that is looked for elsewhere: the search is a plain one. */
const LONGEST = 200;
/** … and the most words it is looked for in. */
const WIDEST = 5000;

/** The steps with moved words as steps of their own. */
export function withMoves(comparison: Comparison, aligned: readonly Step[]): readonly Step[] {
  const found: Step[] = [];
  const steps = withMovedParts(comparison, aligned);
  const taken = takenWords(comparison, steps);
  for (let at = 0; at < steps.length;) {
    let end = at;
    while (end < steps.length && isWrong(comparison, steps[end])) end += 1;
    if (end === at) end = at + 1;
    else for (const step of movedIn(comparison, steps.slice(at, end), taken)) found.push(step);
    const [only] = steps.slice(at, at + 1);
    if (only && !isWrong(comparison, only)) found.push(only);
    at = end;
  }
  return found;
}

// A part between ellipses that the passage has as a whole, only not where the order of the quotation wants it.
function withMovedParts(comparison: Comparison, steps: readonly Step[]): readonly Step[] {
  const parts = partsOf(comparison.rows, steps);
  if (parts.length < 2) return steps;
  return parts.flatMap((part) => {
    const words = part.filter(({ quotedLength }) => quotedLength > 0);
    const wrong = words.filter((step) => isWrong(comparison, step)).length;
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last || words.length < SHORTEST || words.length > LONGEST || wrong * 2 < words.length) return part;
    if (comparison.passage.forms.length > WIDEST) return part;
    const to = last.quoted + last.quotedLength;
    const run = longestRun(comparison, { from: first.quoted, to }, new Uint8Array(comparison.passage.forms.length));
    return run && run.quotedLength === to - first.quoted ? [run] : part;
  });
}

// Wrong steps in a row, which may hold one moved run. What stands around it stays wrong.
function movedIn(comparison: Comparison, steps: readonly Step[], taken: Uint8Array): readonly Step[] {
  const first = steps[0];
  const last = steps.at(-1);
  if (!first || !last) return steps;
  const from = first.quoted;
  const to = last.quoted + last.quotedLength;
  if (to - from < SHORTEST || to - from > LONGEST || comparison.passage.forms.length > WIDEST) return steps;
  const run = longestRun(comparison, { from, to }, taken);
  // Most of the stretch, or it is a common turn of phrase that happens to stand elsewhere too.
  if (!run || run.quotedLength < SHORTEST || run.quotedLength * 2 <= to - from) return steps;
  const moved = comparison.rows.words.slice(run.quoted, run.quoted + run.quotedLength);
  if (moved.filter(({ word }) => !isFunctionWord(word.form)).length < LEAST_CONTENT) return steps;
  const before = steps.filter((step) => step.quoted + step.quotedLength <= run.quoted);
  const after = steps.filter((step) => step.quoted >= run.quoted + run.quotedLength);
  return [...before, run, ...after];
}

function longestRun({ rows, passage }: Comparison, { from, to }: WordRange, taken: Uint8Array): Step | undefined {
  const wanted = rows.words.slice(from, to).map(({ word }) => canonicalForm(word.form));
  const there = passage.forms.map(canonicalForm);
  let best: Step | undefined;
  for (let j = 0; j < wanted.length; j++) {
    for (let i = 0; i < there.length; i++) {
      let length = 0;
      while (j + length < wanted.length && wanted[j + length] === there[i + length] && taken[i + length] === 0)
        length += 1;
      if (length > (best?.quotedLength ?? 0)) {
        best = { kind: 'moved', quoted: from + j, quotedLength: length, passage: i, passageLength: length };
      }
    }
  }
  return best;
}

// Words of the passage that the quotation has in their place: they are not free to have been moved.
function takenWords(comparison: Comparison, steps: readonly Step[]): Uint8Array {
  const taken = new Uint8Array(comparison.passage.forms.length);
  for (const step of steps) {
    if (!isWrong(comparison, step)) taken.fill(1, step.passage, step.passage + step.passageLength);
  }
  return taken;
}

function isWrong(comparison: Comparison, step: Step | undefined): boolean {
  if (!step || step.kind === 'skip' || step.kind === 'left-out') return false;
  return !isAllowedStep(comparison, step) && comparison.rows.words[step.quoted]?.bracket === undefined;
}
