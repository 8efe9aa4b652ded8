// From the steps of an alignment to edits: each difference between a quotation and its passage, by name and place.
import type { Step } from './alignment';
import { annotationEdits } from './annotationEdits';
import { allowedDifference } from './canonical';
import {
  editAt,
  isAllowedStep,
  placeOf,
  quotedSide,
  sourceSide,
  stretchOf,
  type Comparison,
  type EditPlace,
  type Stretch,
} from './comparison';
import { gapEdits } from './gapEdits';
import { meaningOf } from './meaning';
import { spanOfWords } from './passageWords';
import { phraseKind } from './phrases';
import { bracketAt, isElided, type QuotedRows } from './quotedRows';
import type { QuotedBracket, QuotedEllipsis } from './quotedWords';
import { isInsertion } from './skips';
import { isSpeck } from './speck';
import { leavesSpeech } from './speech';
import type { Edit, EditKind } from './verdict';
import { withMovedWords } from './wordOrder';

/** The differences, in the order of the draft, and how many words differ without a mark. */
export interface Differences {
  readonly edits: readonly Edit[];
  /** Words changed, added or dropped: of a change the longer side. */
  readonly wrongWords: number;
}

/** Most words of the source that one insertion in brackets may stand for; more need an ellipsis. */
const LONGEST_REPLACED = 12;

/** The edits that an alignment amounts to. */
export function differencesOf(comparison: Comparison, steps: readonly Step[]): Differences {
  const writer = new EditWriter(comparison);
  for (const step of steps) writer.add(step);
  const { edits, wrongWords } = writer.finish();
  const all = [...withMovedWords(edits), ...annotationEdits(comparison, steps)];
  return { edits: all.sort(byPlace), wrongWords };
}

interface BracketUse {
  readonly bracket: QuotedBracket;
  /** Words of the source that it stands for. */
  readonly source: number[];
  /** Whether they are the same words. */
  literal: boolean;
}

// Goes along the steps and gathers what belongs together: wrong words in a row, words left out at one ellipsis, the words
// of one bracket.
class EditWriter {
  private readonly edits: Edit[] = [];
  private wrongWords = 0;
  private wrong: Stretch | undefined;
  private elided: Stretch | undefined;
  private readonly brackets = new Map<QuotedBracket, BracketUse>();
  /** The last words of either row that were paired rightly. */
  private settled: { readonly quoted: number; readonly passage: number } | undefined;

  constructor(private readonly comparison: Comparison) {}

  add(step: Step): void {
    if (step.quotedLength > 0 && isElided(this.comparison.rows, step.quoted)) this.closeWrong();
    if (step.kind === 'skip') this.addSkip(step);
    else if (step.kind === 'left-out') this.addLeftOut(step);
    else if (step.kind === 'extra') this.addExtra(step);
    else if (step.kind === 'moved') this.addMoved(step);
    else if (isAllowedStep(this.comparison, step)) this.addRight(step);
    else this.addWrong(step);
  }

  finish(): Differences {
    this.closeWrong();
    this.closeElided();
    for (const use of this.brackets.values()) this.addBracket(use);
    return { edits: this.edits, wrongWords: this.wrongWords };
  }

  private addRight(step: Step): void {
    this.compareGap(step);
    this.closeWrong();
    this.closeElided();
    this.settled = { quoted: step.quoted + step.quotedLength - 1, passage: step.passage + step.passageLength - 1 };
    if (step.kind === 'phrase') {
      const kind = phraseKind(this.comparison, step);
      if (kind) this.write(kind, stretchOf(step));
    } else this.comparePair(step);
  }

  private comparePair(step: Step): void {
    const { rows, passage } = this.comparison;
    const row = rows.words[step.quoted];
    const form = passage.forms[step.passage] ?? '';
    if (row?.bracket) this.useBracket(row.bracket, passage.at[step.passage] ?? 0, row.word.form === form);
    else if (row?.word.fixed) this.write('bracket', stretchOf(step));
    else if (row && row.word.form !== form) this.write(allowedDifference(row.word.form, form), stretchOf(step));
  }

  // The marks between two neighbours that are paired with two neighbours.
  private compareGap(step: Step): void {
    const { rows, passage } = this.comparison;
    const { settled } = this;
    if (!settled || settled.quoted !== step.quoted - 1 || settled.passage !== step.passage - 1) return;
    if (this.elided || this.wrong || bracketAt(rows, step.quoted)) return;
    const [before, here] = [passage.at[step.passage - 1] ?? 0, passage.at[step.passage] ?? 0];
    const ellipsis = rows.gaps[step.quoted]?.ellipses[0];
    // Neighbours in the row only: what stands between them in the source was not looked at.
    if (here !== before + 1) this.addEllipsis(ellipsis, before, here);
    else for (const edit of gapEdits(this.comparison, step)) this.addGapEdit(edit);
  }

  private addGapEdit(edit: Edit): void {
    if (edit.kind === 'changed') this.wrongWords += 1;
    this.edits.push(edit);
  }

  private addExtra(step: Step): void {
    for (let j = step.quoted; j < step.quoted + step.quotedLength; j++) {
      const bracket = this.comparison.rows.words[j]?.bracket;
      if (bracket) this.useBracket(bracket, undefined, false);
      else this.addWrong({ ...step, quoted: j, quotedLength: 1 });
    }
  }

  private addLeftOut(step: Step): void {
    const { rows, passage } = this.comparison;
    const bracket = bracketAt(rows, step.quoted);
    if (isElided(rows, step.quoted)) {
      this.closeWrong();
      this.elided = joined(this.elided, step);
    } else if (bracket && (this.brackets.get(bracket)?.source.length ?? 0) < LONGEST_REPLACED) {
      this.closeWrong();
      for (let i = 0; i < step.passageLength; i++) {
        this.useBracket(bracket, passage.at[step.passage + i] ?? 0, false);
      }
    } else this.addWrong(step);
  }

  private addSkip(step: Step): void {
    const { passage, rows } = this.comparison;
    this.closeWrong();
    if (isElided(rows, step.quoted)) {
      this.elided = joined(this.elided, step);
      return;
    }
    const first = passage.at[step.passage] ?? 0;
    const last = passage.at[step.passage + step.passageLength - 1] ?? first;
    this.write(isInsertion(passage.source, first, last) ? 'bracket' : 'joined', stretchOf(step));
  }

  private addMoved(step: Step): void {
    this.closeWrong();
    this.closeElided();
    this.wrongWords += step.quotedLength;
    const { at, source } = this.comparison.passage;
    // What somebody else said is not moved but put in.
    const isOthers =
      this.settled !== undefined && leavesSpeech(source, at[this.settled.passage] ?? 0, at[step.passage] ?? 0);
    if (isOthers) this.write('added', stretchOf(step), 'speaker');
    else this.write('moved', stretchOf(step));
  }

  private addWrong(step: Step): void {
    this.closeElided();
    this.wrong = joined(this.wrong, step);
  }

  private closeWrong(): void {
    const stretch = this.wrong;
    if (!stretch) return;
    this.wrong = undefined;
    const quoted = stretch.quotedTo - stretch.quotedFrom;
    const source = stretch.passageTo - stretch.passageFrom;
    const { passage, rows } = this.comparison;
    if (quoted === 0 && source === 1 && isSpeck(passage.source, passage.at[stretch.passageFrom] ?? 0)) {
      this.write('extraction', stretch);
      return;
    }
    this.wrongWords += Math.max(quoted, source);
    const meaning = isFiller(rows, stretch)
      ? undefined
      : meaningOf(quotedSide(this.comparison, stretch), sourceSide(this.comparison, stretch));
    this.write(quoted === 0 ? 'dropped' : source === 0 ? 'added' : 'changed', stretch, meaning);
  }

  private closeElided(): void {
    const stretch = this.elided;
    if (!stretch) return;
    this.elided = undefined;
    const { at } = this.comparison.passage;
    const first = at[stretch.passageFrom] ?? 0;
    const last = at[stretch.passageTo - 1] ?? first;
    this.addEllipsis(this.comparison.rows.gaps[stretch.quotedFrom]?.ellipses[0], first - 1, last + 1);
  }

  // Words between two words of the source left out at an ellipsis; where it leads into somebody else's speech it joins
  // what was never one.
  private addEllipsis(ellipsis: QuotedEllipsis | undefined, before: number, after: number): void {
    const { source } = this.comparison.passage;
    if (!ellipsis) return;
    const place = { draft: ellipsis.span, source: spanOfWords(source, before + 1, after - 1) };
    const crosses = before >= 0 && after < source.words.starts.length && leavesSpeech(source, before, after);
    if (crosses) this.wrongWords += 1;
    this.push(crosses ? 'dropped' : 'ellipsis', place, crosses ? 'speaker' : undefined);
  }

  private useBracket(bracket: QuotedBracket, source: number | undefined, literal: boolean): void {
    const use = this.brackets.get(bracket) ?? { bracket, source: [], literal: true };
    if (source !== undefined) use.source.push(source);
    use.literal &&= literal;
    this.brackets.set(bracket, use);
  }

  private addBracket({ bracket, source: indices, literal }: BracketUse): void {
    const { source } = this.comparison.passage;
    const first = indices[0];
    const last = indices.at(-1);
    if (isAboutEmphasis(bracket)) this.push('emphasis', { draft: bracket.span });
    else if (first === undefined || last === undefined) this.push('bracket', { draft: bracket.span });
    else if (!literal || !isInsertion(source, first, last)) {
      this.push('bracket', { draft: bracket.span, source: spanOfWords(source, first, last) });
    }
  }

  private write(kind: EditKind, stretch: Stretch, meaning?: string): void {
    this.push(kind, placeOf(this.comparison, stretch), meaning);
  }

  private push(kind: EditKind, place: EditPlace, meaning?: string): void {
    this.edits.push(editAt(this.comparison, kind, place, meaning));
  }
}

// “It was, like, a long day”: between commas it compares nothing.
function isFiller({ words, gaps }: QuotedRows, { quotedFrom, quotedTo, passageFrom, passageTo }: Stretch): boolean {
  if (passageFrom !== passageTo || quotedTo - quotedFrom !== 1) return false;
  const isBetweenCommas = [quotedFrom, quotedTo].every((j) => gaps[j]?.marks.includes(','));
  return isBetweenCommas && words[quotedFrom]?.word.form.toLowerCase() === 'like';
}

// [emphasis added], [italics mine]
function isAboutEmphasis({ words }: QuotedBracket): boolean {
  return words.length <= 4 && words.some(({ form }) => /^(emphas[ei]s|italics?)$/i.test(form));
}

function byPlace(a: Edit, b: Edit): number {
  return a.draft.start - b.draft.start || a.draft.end - b.draft.end;
}

function joined(stretch: Stretch | undefined, step: Step): Stretch {
  const next = stretchOf(step);
  return stretch ? { ...stretch, quotedTo: next.quotedTo, passageTo: next.passageTo } : next;
}
