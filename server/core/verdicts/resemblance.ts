// Whether a quotation that differs from a passage clearly stems from it. No ratio of equal words decides: function words
// are equal everywhere. What counts is words that mean something, in order, and runs of equal words.
import type { Step } from './alignment';
import { foldedForm } from '../text/words';
import { isAllowedStep, type Comparison } from './edits';

/** What an alignment has in common. */
export interface Resemblance {
  /** Words of the quotation outside brackets. */
  readonly words: number;
  /** Of these, paired with the same word (allowed edits included). */
  readonly same: number;
  /** Words that carry content, and how many of them are paired with the same word. */
  readonly content: number;
  readonly sameContent: number;
  /** Longest run of the same words, and how many content words it holds. */
  readonly run: number;
  readonly runContent: number;
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those and or but if so as than then of to in on at by for from with about into over ' +
    'after before between through under up down out off is are was were be been being am do does did done doing have ' +
    'has had having will would can could may might must shall should not no nor i you he she it we they me him her us ' +
    'them my your his its our their mine yours who whom whose which what when where why how there here all any some ' +
    'each every both few more most much many such own same other another one two very too also just only even still ' +
    "again ever never now well get got go going goes make made say said says think know want like because while i'm " +
    "you're he's she's it's we're they're i've we've they've i'll you'll he'll we'll they'll i'd you'd he'd we'd they'd " +
    "don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't shouldn't that's there's what's let's"
  ).split(' '),
);

/** What the quotation and the passage of these steps have in common. */
export function resemblanceOf(comparison: Comparison, steps: readonly Step[]): Resemblance {
  let [words, same, content, sameContent, run, runContent] = [0, 0, 0, 0, 0, 0];
  let [length, lengthContent] = [0, 0];
  for (const step of steps) {
    const isSame = isSameWords(comparison, step);
    if (!isSame && step.kind !== 'skip') [length, lengthContent] = [0, 0];
    for (let j = step.quoted; j < step.quoted + step.quotedLength; j++) {
      const word = comparison.rows.words[j];
      if (!word || word.bracket) continue;
      const weight = isContent(word.word.form) ? 1 : 0;
      words += 1;
      content += weight;
      if (!isSame) continue;
      same += 1;
      sameContent += weight;
      length += 1;
      lengthContent += weight;
      if (length > run || (length === run && lengthContent > runContent)) [run, runContent] = [length, lengthContent];
    }
  }
  return { words, same, content, sameContent, run, runContent };
}

// Words that differ in case, accents and apostrophes only are the same words put wrongly.
function isSameWords(comparison: Comparison, step: Step): boolean {
  if (step.kind === 'moved' || isAllowedStep(comparison, step)) return true;
  if (step.kind !== 'pair') return false;
  const quoted = comparison.rows.words[step.quoted]?.word.form ?? '';
  return foldedForm(quoted) === foldedForm(comparison.passage.forms[step.passage] ?? '');
}

/** True when the quotation clearly stems from the passage: then it is `altered`, not `not-found`. */
export function stemsFrom(resemblance: Resemblance): boolean {
  const { words, same, content, sameContent, run, runContent } = resemblance;
  const share = same / Math.max(1, words);
  const contentShare = sameContent / Math.max(1, content);
  // A run of eight words, three of them telling, is nobody's chance, however much was written around it.
  if (run >= 8 && runContent >= 3 && share >= 0.35) return true;
  // Nearly all of it, in long runs.
  if (words >= 6 && share >= 0.75 && run >= 4 && sameContent >= 1) return true;
  if (words <= 4) return share >= 0.66 && sameContent >= 2 && run >= 2;
  if (words <= 8) return share >= 0.6 && sameContent >= 2 && contentShare >= 0.5 && run >= 2;
  return share >= 0.5 && contentShare >= 0.45 && sameContent >= 3 && run >= 3;
}

function isContent(form: string): boolean {
  return !FUNCTION_WORDS.has(form.toLowerCase()) && /[\p{L}\p{N}]/u.test(form);
}
