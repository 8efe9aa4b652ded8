// Whether a quotation that differs from a passage clearly stems from it. No ratio of equal words decides: function words
// are equal everywhere, and set phrases are everybody's. What counts is how much the shared words tell, in bits, less what
// the differing words tell against it, and that must be more than chance finds somewhere in a library of this size (the
// reasoning of Karlin and Altschul 1990 for the significance of sequence alignments, with words for letters).
import { foldedForm } from '../text/words';
import type { Step } from './alignment';
import { isAllowedStep, type Comparison } from './comparison';
import type { Evidence } from './evidence';
import { isFunctionWord } from './functionWords';
import { numeralValue } from './numerals';
import type { Realm } from './origin';

/** What an alignment has in common. */
export interface Resemblance {
  /** Words of the quotation outside brackets. */
  readonly words: number;
  /** Of these, paired with the same word (allowed edits included). */
  readonly same: number;
  /** Of the same words, how many carry content. */
  readonly sameContent: number;
  /** What the same words tell, in bits. */
  readonly bits: number;
  /** Words in the longest run that stands in a row on both sides. */
  readonly runLength: number;
  /** What the most telling run of them tells. */
  readonly runBits: number;
  /** Changed and added words, and stretches of dropped words; a word changed for one of its kind counts half. */
  readonly against: number;
}

/** What one changed or added word takes away, in bits; a dropped stretch likewise, for a speaker's clause is easily left out. */
const WRONG_BITS = 4;

/** How much surer than chance it must be, in bits, when as many words as this stand in a row on both sides. Runs of five
 * words are hardly ever shared by two texts of which neither has it from the other. */
const MARGIN = 8;
const FINGERPRINT = 5;

/** Without such a run the shared words may be a phrase in circulation, which stands in two places of a library by itself:
 * it must be surer than the chance resemblance of any two of its places (twice the bits of one), and a little more.
 * Measured on 1,000 press quotations in libraries without any run of five words of them: 0.2 to 0.5 % are accused, and
 * those are other wordings of the same utterance; of 654 quotations with one word changed 93 % are known. */
const CIRCULATION_MARGIN = 2;

/** A run alone that is this much surer than chance shows where a quotation comes from, whatever was written around it. */
const RUN_MARGIN = 30;
/** … if it is this share of the quotation: a long text with one borrowed clause in it is no quotation of that clause. */
const RUN_SHARE = 0.3;

/** What is said of one name is said of many: “I’m a big fan of …”. */
const OTHER_NAME = 2;

/** Without a word that carries content, so many must be shared. */
const LEAST_FUNCTION = 5;

/** What the quotation and the passage of these steps have in common. With `isContracted`, words contracted or written out are
 * the same: in a whole library they would tell too little. */
export function resemblanceOf(
  comparison: Comparison,
  steps: readonly Step[],
  { evidence, isContracted = false }: { readonly evidence: Evidence; readonly isContracted?: boolean },
): Resemblance {
  let [words, same, sameContent, bits, runBits, against] = [0, 0, 0, 0, 0, 0];
  let [run, bitsOfRun, runLength] = [0, 0, 0];
  let isLeavingOut = false;
  for (const step of steps) {
    // One word for two: “we are” for “we’re”.
    const isSame = isSameWords(comparison, step) || (isContracted && step.kind === 'phrase');
    if (!isSame && step.kind !== 'skip') [run, bitsOfRun] = [0, 0];
    if (step.kind === 'left-out' && !isLeavingOut && isUnmarked(comparison, step)) against += 1;
    isLeavingOut = step.kind === 'left-out';
    for (let j = step.quoted; j < step.quoted + step.quotedLength; j++) {
      const row = comparison.rows.words[j];
      if (!row || row.bracket) continue;
      words += 1;
      // Words that stand elsewhere tell nothing of this place.
      if (!isSame) against += step.kind === 'moved' ? 0 : weightOf(comparison, step, j);
      if (!isSame) continue;
      const worth = evidence.bits(j, run);
      same += 1;
      sameContent += isFunctionWord(row.word.form) ? 0 : 1;
      bits += worth;
      bitsOfRun += worth;
      run += 1;
      runBits = Math.max(runBits, bitsOfRun);
      runLength = Math.max(runLength, run);
    }
  }
  return { words, same, sameContent, bits, runBits, runLength, against };
}

/** True when the quotation clearly stems from the passage: then it is `altered`, not `not-found`. */
export function stemsFrom(resemblance: Resemblance, evidence: Evidence): boolean {
  const { words, same, sameContent, bits, runBits, runLength, against } = resemblance;
  const chance = evidence.placeBits();
  // “What do you have to” is everybody’s.
  if (sameContent < 1 && same < LEAST_FUNCTION) return false;
  const needed = runLength >= FINGERPRINT ? chance + MARGIN : 2 * chance + CIRCULATION_MARGIN;
  if (bits - against * WRONG_BITS > needed) return true;
  return runBits > chance + RUN_MARGIN && same >= RUN_SHARE * words;
}

/** What it tells that the quotation begins, or ends, with a sentence of the source: of ten words of speech one begins one. */
const END_BITS = 3;

/** What it costs to have looked in five realms: log2(5) is 2.3. */
const REALM_BITS = 2.3;

/** How much surer than the chance resemblance of two places of the realm. Measured on press quotations in their own articles,
 * with all reports that share five words with them taken away: with less, a politician's other sentences are taken for them. */
const REPEATED_MARGIN = 3;

/** Share of the quotation's words that a passage of its realm must have, and the least number of them. What somebody says
 * again and again has the same little words (“I think we need to …”). */
const REALM_SHARE = 0.6;
const REALM_LEAST = 3;

/** True when the quotation clearly stems from the passage, given that it must stand in this realm. */
export function stemsFromRealm(
  { words, same, sameContent, bits, against }: Resemblance,
  realm: Pick<Realm, 'kind' | 'words'>,
  ends: number,
): boolean {
  if (same < REALM_LEAST || same < REALM_SHARE * words) return false;
  // Little words alone are everybody's, except where a whole sentence or the other half of one has them.
  const isBound = ends > 0 || realm.kind === 'piece';
  if (sameContent < 1 && same < LEAST_FUNCTION && !isBound) return false;
  const chance = Math.log2(realm.words + 2);
  // No run of words is a fingerprint here: people repeat themselves.
  const needed = REALM_BITS + 2 * chance + REPEATED_MARGIN;
  return bits + ends * END_BITS - against * WRONG_BITS > needed;
}

// Words that differ in case, accents and apostrophes only are the same words put wrongly.
function isSameWords(comparison: Comparison, step: Step): boolean {
  if (isAllowedStep(comparison, step)) return true;
  if (step.kind !== 'pair') return false;
  const quoted = comparison.rows.words[step.quoted]?.word.form ?? '';
  return foldedForm(quoted) === foldedForm(comparison.passage.forms[step.passage] ?? '');
}

// A number for a number, “may” for “must”, “sends” for “sent”: the same place in the sentence, so half a difference.
function weightOf({ rows, passage }: Comparison, step: Step, j: number): number {
  const quoted = rows.words[j]?.word.form.toLowerCase() ?? '';
  const source = passage.forms[step.passage]?.toLowerCase() ?? '';
  if (step.kind !== 'pair') return 1;
  if (areNames({ rows, passage }, step, j)) return OTHER_NAME;
  const isAlike = quoted.length > 3 && quoted.slice(0, 3) === source.slice(0, 3);
  const areNumbers = numeralValue(quoted) !== undefined && numeralValue(source) !== undefined;
  return isAlike || areNumbers || (isFunctionWord(quoted) && isFunctionWord(source)) ? 0.5 : 1;
}

// Words with capitals inside the sentence on both sides, which do not begin alike.
function areNames({ rows, passage }: Pick<Comparison, 'rows' | 'passage'>, step: Step, j: number): boolean {
  const isName = /^\p{Lu}[\p{L}’'-]+$/u;
  const quoted = rows.words[j]?.word.form ?? '';
  const source = passage.forms[step.passage] ?? '';
  return j > 0 && isName.test(quoted) && isName.test(source) && quoted.slice(0, 3) !== source.slice(0, 3);
}

function isUnmarked({ rows }: Comparison, step: Step): boolean {
  return (rows.gaps[step.quoted]?.ellipses.length ?? 0) === 0;
}
