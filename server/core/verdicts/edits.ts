// From the steps of an alignment to edits: each difference between a quotation and its passage, by name and place.
import type { Document } from '../document';
import type { Span } from '../text/span';
import type { Step } from './alignment';
import { allowedDifference, mayStandFor } from './canonical';
import { markDifferences, opensSingle, type Marks } from './marks';
import { meaningOf, type WordsOfSide } from './meaning';
import { fitsPattern } from './pattern';
import { phraseKind } from './phrases';
import { gapBefore, isEmphasisedAt, spanOfWords, type PassageWords } from './passageWords';
import { bracketAt, isElided, type QuotedRows } from './quotedRows';
import type { QuotedBracket } from './quotedWords';
import { haveDifferentSpeakers, isInsertion, quotationAround } from './skips';
import type { AllowedEditKind, Edit, EditKind, WrongEditKind } from './verdict';

/** What is compared. */
export interface Comparison {
  readonly draft: Document;
  readonly rows: QuotedRows;
  readonly passage: PassageWords;
}

/** The differences, in the order of the draft, and how many words differ without a mark. */
export interface Differences {
  readonly edits: readonly Edit[];
  /** Words changed, added or dropped: of a change the longer side. */
  readonly wrongWords: number;
}

/** Most words of the source that one insertion in brackets may stand for; more need an ellipsis. */
const LONGEST_REPLACED = 12;

/** How far back a single mark may have been opened that a mark after a plural closes, in words. */
const NESTED_REACH = 60;

/** The edits that an alignment amounts to. */
export function differencesOf(comparison: Comparison, steps: readonly Step[]): Differences {
  const writer = new EditWriter(comparison);
  for (const step of steps) writer.add(step);
  return writer.finish();
}

/** True when the word `j` of the quotation and the word `i` of the passage may stand for each other. */
export function isAllowedPair({ rows, passage }: Comparison, j: number, i: number): boolean {
  const row = rows.words[j];
  const form = passage.forms[i];
  if (!row || form === undefined) return false;
  return row.bracket !== undefined || mayStandFor(row.word.form, form) || fitsPattern(row.word, form);
}

/** True when a step pairs words that may stand for each other. */
export function isAllowedStep(comparison: Comparison, step: Step): boolean {
  if (step.kind === 'phrase') return phraseKind(comparison, step) !== 'changed';
  return step.kind === 'pair' && isAllowedPair(comparison, step.quoted, step.passage);
}

// A stretch of either row, ends not included.
interface Stretch {
  quotedFrom: number;
  quotedTo: number;
  passageFrom: number;
  passageTo: number;
}

interface BracketUse {
  readonly bracket: QuotedBracket;
  readonly source: number[];
  literal: boolean;
}

class EditWriter {
  private readonly edits: Edit[] = [];
  private wrongWords = 0;
  /** Differences without a mark that follow each other. */
  private wrong: Stretch | undefined;
  /** Words left out with a mark that follow each other. */
  private elided: Stretch | undefined;
  private readonly brackets = new Map<QuotedBracket, BracketUse>();
  /** The last word of either row that was paired rightly. */
  private settled: { quoted: number; passage: number } | undefined;

  constructor(private readonly comparison: Comparison) {}

  add(step: Step): void {
    const { rows } = this.comparison;
    const isNextWord = step.quotedLength > 0;
    if (isNextWord && isElided(rows, step.quoted)) this.closeWrong();
    if (step.kind === 'skip') this.addSkip(step);
    else if (step.kind === 'left-out') this.addLeftOut(step);
    else if (step.kind === 'extra') this.addExtra(step);
    else if (step.kind === 'moved') this.addMoved(step);
    else if (!isAllowedStep(this.comparison, step)) this.addWrong(step);
    else if (step.kind === 'phrase') this.addPhrase(step);
    else this.addPair(step);
  }

  finish(): Differences {
    this.closeWrong();
    this.closeElided();
    for (const use of this.brackets.values()) this.addBracket(use);
    this.addSics();
    this.addEmphasis();
    return { edits: this.withoutMoves().sort(byPlace), wrongWords: this.wrongWords };
  }

  private addPair(step: Step): void {
    const { rows, passage } = this.comparison;
    const row = rows.words[step.quoted];
    const form = passage.forms[step.passage] ?? '';
    if (!row) return;
    this.compareGap(step);
    this.closeWrong();
    this.closeElided();
    this.settled = { quoted: step.quoted, passage: step.passage };
    if (row.bracket) this.useBracket(row.bracket, passage.at[step.passage] ?? 0, row.word.form === form);
    else if (row.word.fixed) {
      this.write('bracket', stretchOf(step));
    } else if (row.word.form !== form) this.write(allowedDifference(row.word.form, form), stretchOf(step));
  }

  private addPhrase(step: Step): void {
    this.compareGap(step);
    this.closeWrong();
    this.closeElided();
    this.settled = {
      quoted: step.quoted + step.quotedLength - 1,
      passage: step.passage + step.passageLength - 1,
    };
    const kind = phraseKind(this.comparison, step);
    if (kind && kind !== 'changed') this.write(kind, stretchOf(step));
  }

  private addExtra(step: Step): void {
    const { rows } = this.comparison;
    for (let j = step.quoted; j < step.quoted + step.quotedLength; j++) {
      const bracket = rows.words[j]?.bracket;
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
    this.push('moved', this.draftSpan(stretchOf(step)), this.sourceSpan(stretchOf(step)), undefined);
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
    this.wrongWords += Math.max(quoted, source);
    this.writeWrong(quoted === 0 ? 'dropped' : source === 0 ? 'added' : 'changed', stretch);
  }

  // Words left out at an ellipsis; where they lead into somebody else's speech the ellipsis joins what was never one.
  private closeElided(): void {
    const stretch = this.elided;
    if (!stretch) return;
    this.elided = undefined;
    const { rows, passage } = this.comparison;
    const token = rows.gaps[stretch.quotedFrom]?.ellipses[0];
    const source = this.sourceSpan(stretch);
    if (!token || !source) return;
    const before = passage.at[stretch.passageFrom - 1];
    const after = passage.at[stretch.passageTo];
    const crosses = before !== undefined && after !== undefined && this.leavesSpeech(before, after);
    if (crosses) this.wrongWords += 1;
    this.push(crosses ? 'dropped' : 'ellipsis', token.span, source, crosses ? 'speaker' : undefined);
  }

  private leavesSpeech(before: number, after: number): boolean {
    const { source } = this.comparison.passage;
    const one = quotationAround(source, spanOfWords(source, before, before));
    const other = quotationAround(source, spanOfWords(source, after, after));
    if (one === other) return false;
    // Between a speaker's words and the reporter's there is no one utterance either.
    if (one === undefined || other === undefined) return isSpeech(this.comparison, one ?? other);
    return haveDifferentSpeakers(source, one, other);
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
    if (first === undefined || last === undefined) {
      this.push('bracket', bracket.span, undefined, undefined);
    } else if (!literal || !isInsertion(source, first, last)) {
      this.push('bracket', bracket.span, spanOfWords(source, first, last), undefined);
    }
  }

  private addSics(): void {
    for (const { sics } of this.comparison.rows.gaps) {
      for (const sic of sics) this.push('sic', sic.span, undefined, undefined);
    }
  }

  // Emphasis that the source does not have. A quotation that is emphasised as a whole is merely set in another type.
  private addEmphasis(): void {
    const { words } = this.comparison.rows;
    if (words.every(({ word }) => word.emphasised)) return;
    for (let j = 0; j < words.length; j++) {
      if (!this.isEmphasisAdded(j)) continue;
      const from = j;
      while (this.isEmphasisAdded(j + 1)) j += 1;
      const span = this.draftSpan({ quotedFrom: from, quotedTo: j + 1, passageFrom: 0, passageTo: 0 });
      this.push('emphasis', span, undefined, undefined);
    }
  }

  private readonly emphasisedInSource = new Set<number>();

  private isEmphasisAdded(j: number): boolean {
    const row = this.comparison.rows.words[j];
    return row !== undefined && row.word.emphasised && !this.emphasisedInSource.has(j);
  }

  // The marks between two neighbours that are paired with two neighbours.
  private compareGap(step: Step): void {
    const { rows, passage } = this.comparison;
    if (rows.words[step.quoted]?.word.emphasised && isEmphasisedAt(passage.source, passage.at[step.passage] ?? 0)) {
      this.emphasisedInSource.add(step.quoted);
    }
    const { settled } = this;
    if (!settled || settled.quoted !== step.quoted - 1 || settled.passage !== step.passage - 1) return;
    if (this.elided || this.wrong || bracketAt(rows, step.quoted)) return;
    const index = passage.at[step.passage] ?? 0;
    const gap = rows.gaps[step.quoted];
    const ellipsis = gap?.ellipses[0];
    const before = passage.at[step.passage - 1] ?? index;
    if (before !== index - 1) {
      if (ellipsis) this.push('ellipsis', ellipsis.span, spanOfWords(passage.source, before + 1, index - 1), undefined);
      return;
    }
    const quoted = this.quotedMarks(step.quoted, (gap?.marks ?? '') + (ellipsis ? '\u2026' : ''));
    const source = this.sourceMarks(step.passage, gapBefore(passage.source, index));
    for (const difference of markDifferences(quoted, source)) {
      const isClosing = difference === 'changed' && this.closesNested(quoted, source, step);
      // An apostrophe that the source lacks was lost there; one that the draft lacks was left out.
      const isLost =
        difference === 'changed' && quoted.text.length > source.text.trimEnd().length && !/\d/.test(quoted.after);
      this.writeMarks(isClosing ? 'nested-marks' : isLost ? 'extraction' : difference, step);
    }
  }

  private quotedMarks(j: number, text: string): Marks {
    const { words } = this.comparison.rows;
    return { text, before: words[j - 1]?.word.form ?? '', after: words[j]?.word.form ?? '' };
  }

  private sourceMarks(i: number, text: string): Marks {
    const { forms } = this.comparison.passage;
    return { text, before: forms[i - 1] ?? '', after: forms[i] ?? '' };
  }

  // A single mark after a word is an apostrophe, unless a single mark was opened before it on the same side.
  private closesNested(quoted: Marks, source: Marks, step: Step): boolean {
    const { rows, passage } = this.comparison;
    if (quoted.text.length > source.text.length) {
      for (let j = step.quoted - 1; j >= Math.max(0, step.quoted - NESTED_REACH); j--) {
        if (opensSingle(this.quotedMarks(j, rows.gaps[j]?.marks ?? ''))) return true;
      }
      return false;
    }
    for (let i = step.passage - 1; i >= Math.max(0, step.passage - NESTED_REACH); i--) {
      if (opensSingle(this.sourceMarks(i, gapBefore(passage.source, passage.at[i] ?? 0)))) return true;
    }
    return false;
  }

  private writeMarks(kind: AllowedEditKind | 'changed', step: Step): void {
    const { rows, passage, draft } = this.comparison;
    const index = passage.at[step.passage] ?? 0;
    const { source } = passage;
    if (kind === 'hyphen' || kind === 'extraction' || kind === 'changed') {
      if (kind === 'changed') this.wrongWords += 1;
      const stretch = { ...stretchOf(step), quotedFrom: step.quoted - 1, passageFrom: step.passage - 1 };
      const meaning = kind === 'changed' && /\d/.test(passage.forms[step.passage] ?? '') ? 'number' : undefined;
      this.push(kind, this.draftSpan(stretch), this.sourceSpan(stretch), meaning);
      return;
    }
    const inDraft = {
      start: rows.words[step.quoted - 1]?.word.span.end ?? 0,
      end: rows.words[step.quoted]?.word.span.start ?? 0,
    };
    const inSource = { start: source.words.ends[index - 1] ?? 0, end: source.words.starts[index] ?? 0 };
    this.push(kind, trimmed(draft.text, inDraft), trimmed(source.text, inSource), undefined);
  }

  private write(kind: AllowedEditKind, stretch: Stretch): void {
    this.push(kind, this.draftSpan(stretch), this.sourceSpan(stretch), undefined);
  }

  private writeWrong(kind: WrongEditKind, stretch: Stretch): void {
    const source = this.sourceSpan(stretch);
    const meaning = meaningOf(this.quotedSide(stretch), this.sourceSide(stretch));
    this.push(kind, this.draftSpan(stretch), source, meaning);
  }

  private push(kind: EditKind, draft: Span, source: Span | undefined, meaning: string | undefined): void {
    const { passage, draft: document } = this.comparison;
    this.edits.push({
      kind,
      draft,
      text: document.text.slice(draft.start, draft.end),
      ...(source && { source, sourceText: passage.source.text.slice(source.start, source.end) }),
      ...(meaning !== undefined && { meaning }),
    });
  }

  // Words that stand in both, but elsewhere: what is added is what is dropped.
  private withoutMoves(): Edit[] {
    const wrong = this.edits.filter(isWrongWords);
    const here = wrong.flatMap((edit) => bag(edit.text));
    const there = wrong.flatMap((edit) => bag(edit.sourceText ?? ''));
    const isSameOrder = here.join(' ') === there.join(' ');
    if (here.length < 2 || isSameOrder || here.sort().join(' ') !== there.sort().join(' ')) return this.edits;
    // Two names in another order are the same names; a “not” or an “only” in another place says something else.
    return this.edits.map(({ meaning, ...edit }) =>
      withMeaning(isWrongWords(edit) ? { ...edit, kind: 'moved' } : edit, meaning === 'name' ? undefined : meaning),
    );
  }

  private draftSpan({ quotedFrom, quotedTo }: Stretch): Span {
    const { words } = this.comparison.rows;
    if (quotedFrom === quotedTo) {
      const place = words[quotedFrom - 1]?.word.span.end ?? words[quotedFrom]?.word.span.start ?? 0;
      return { start: place, end: place };
    }
    return { start: words[quotedFrom]?.word.span.start ?? 0, end: words[quotedTo - 1]?.word.span.end ?? 0 };
  }

  // Where the source has nothing, the place at which the added words would stand.
  private sourceSpan({ passageFrom, passageTo }: Stretch): Span | undefined {
    const { at, source } = this.comparison.passage;
    if (passageFrom === passageTo) {
      const place = source.words.ends[at[passageFrom - 1] ?? -1] ?? source.words.starts[at[passageFrom] ?? -1];
      return place === undefined ? undefined : { start: place, end: place };
    }
    return spanOfWords(source, at[passageFrom] ?? 0, at[passageTo - 1] ?? 0);
  }

  private quotedSide({ quotedFrom, quotedTo }: Stretch): WordsOfSide {
    const { words, gaps } = this.comparison.rows;
    const indices = range(quotedFrom, quotedTo);
    return {
      forms: indices.map((j) => words[j]?.word.form ?? ''),
      startsSentence: indices.map((j) => j === 0 || endsSentence(gaps[j]?.marks ?? '')),
    };
  }

  private sourceSide({ passageFrom, passageTo }: Stretch): WordsOfSide {
    const { at, forms, source } = this.comparison.passage;
    const indices = range(passageFrom, passageTo);
    return {
      forms: indices.map((i) => forms[i] ?? ''),
      startsSentence: indices.map((i) => (at[i] ?? 0) === 0 || endsSentence(gapBefore(source, at[i] ?? 0))),
    };
  }
}

function isSpeech({ passage }: Comparison, quotation: number | undefined): boolean {
  const kind = quotation === undefined ? undefined : passage.source.attributions[quotation]?.kind;
  return kind !== undefined && kind !== 'scare' && kind !== 'title';
}

function isWrongWords({ kind }: Pick<Edit, 'kind'>): boolean {
  return kind === 'changed' || kind === 'added' || kind === 'dropped';
}

function withMeaning(edit: Omit<Edit, 'meaning'>, meaning: string | undefined): Edit {
  return meaning === undefined ? edit : { ...edit, meaning };
}

function bag(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}'\u2019]+/u)
    .filter((word) => word !== '');
}

function byPlace(a: Edit, b: Edit): number {
  return a.draft.start - b.draft.start || a.draft.end - b.draft.end;
}

function stretchOf(step: Step): Stretch {
  return {
    quotedFrom: step.quoted,
    quotedTo: step.quoted + step.quotedLength,
    passageFrom: step.passage,
    passageTo: step.passage + step.passageLength,
  };
}

function joined(stretch: Stretch | undefined, step: Step): Stretch {
  const next = stretchOf(step);
  return stretch ? { ...stretch, quotedTo: next.quotedTo, passageTo: next.passageTo } : next;
}

function endsSentence(marks: string): boolean {
  return /[.!?\u2026:\n]/.test(marks) || /["\u201C\u00AB]/.test(marks);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}
