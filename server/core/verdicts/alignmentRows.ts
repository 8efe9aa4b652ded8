// Turns the words of a quotation and of passages into the numbers that alignment compares, and the writer's signs into costs.
import { CHANGED, ELIDED, EXTRA, LEFT_OUT } from './align';
import type { Rows, WordNumbers } from './alignment';
import { alikeForm } from './canonical';
import { lostApostrophe } from './extraction';
import { fitsPattern } from './pattern';
import type { PassageWords } from './passageWords';
import { phrasesOf } from './phrases';
import { bracketAt, isElided, type QuotedRows } from './quotedRows';
import { skipsOf } from './skips';

/** A word of the source that brackets stand for. */
const BRACKETED = 120;
/** A word in brackets that stands for nothing in the source, and one that stands for another word. */
const INSERTED = 20;
const REPLACED = 60;

/** Words with brackets in them that are compared with every word of the passage; nobody writes as many. */
const MOST_PATTERNS = 64;

/** Words with the same lost apostrophe that are told; the same. */
const MOST_LOST = 16;

/** Gives equal words equal numbers. One for a quotation and all passages that it is aligned with. */
export class Numbering {
  private readonly numbers = new Map<string, number>();
  private readonly canonical: number[] = [];
  private readonly stems: number[] = [];

  /** The numbers of a row of forms. */
  of(forms: readonly string[]): WordNumbers {
    const row = Int32Array.from(forms, (form) => this.number(form));
    return {
      forms: row,
      canonical: row.map((number) => this.canonical[number] ?? number),
      stems: row.map((number) => this.stems[number] ?? -1),
    };
  }

  private number(form: string): number {
    const known = this.numbers.get(form);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(form, number);
    // Words of one shape get one number; whether that is allowed is asked again when the difference is named.
    const canonical = alikeForm(form);
    this.canonical[number] = canonical === form ? number : this.number(canonical);
    // Three letters of a longer word; a short word begins like nothing but itself.
    this.stems[number] = canonical.length > 3 ? this.stem(canonical.slice(0, 3)) : -1 - number;
    return number;
  }

  private stem(letters: string): number {
    const name = `\u0000${letters.toLowerCase()}`;
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(name, number);
    return number;
  }
}

/** What an alignment needs to know of a quotation and a passage. */
export function alignmentRows(rows: QuotedRows, passage: PassageWords, numbering: Numbering): Rows {
  const { words } = rows;
  const last = words.length - 1;
  const gaps = Array.from({ length: words.length + 1 }, (_, j) => gapCost(rows, j));
  const isFinal = last >= 0 && rows.gaps[last + 1]?.marks === '';
  return {
    quoted: numbering.of(words.map(({ word }) => word.form)),
    passage: numbering.of(passage.forms),
    extraCost: Float64Array.from(words, ({ bracket }) => (bracket ? INSERTED : EXTRA)),
    changeCost: Float64Array.from(words, ({ bracket }) => (bracket ? REPLACED : CHANGED)),
    leftOutCost: Float64Array.from(gaps),
    patterns: patternsOf(rows, passage, isFinal ? last : -1),
    skips: skipsOf(passage),
    phrases: phrasesOf(rows, passage),
    seams: Uint8Array.from(passage.at, (index, i) => (i > 0 && passage.at[i - 1] !== index - 1 ? 1 : 0)),
  };
}

/** True when the quotation ends in the middle of `source`, as while it is being typed. */
export function isBeginningOf(form: string, source: string): boolean {
  return form.length < source.length && source.startsWith(form);
}

function gapCost(rows: QuotedRows, j: number): number {
  if (isElided(rows, j)) return ELIDED;
  return bracketAt(rows, j) ? BRACKETED : LEFT_OUT;
}

function patternsOf(rows: QuotedRows, passage: PassageWords, final: number): ReadonlyMap<number, ReadonlySet<number>> {
  const patterns = new Map<number, Set<number>>();
  const bare = new Map<string, number[]>();
  rows.words.forEach(({ word }, j) => {
    if (word.form.includes("'")) listed(bare, word.form.replaceAll("'", ''), j);
    if (patterns.size >= MOST_PATTERNS) return;
    if (word.fixed)
      patterns.set(
        j,
        places(passage, (form) => fitsPattern(word, form)),
      );
    else if (j === final)
      patterns.set(
        j,
        places(passage, (form) => isBeginningOf(word.form, form)),
      );
  });
  addLostApostrophes(patterns, { rows, passage, bare });
  return patterns;
}

interface Apostrophes {
  readonly rows: QuotedRows;
  readonly passage: PassageWords;
  /** Words of the quotation with an apostrophe, by their letters. */
  readonly bare: ReadonlyMap<string, readonly number[]>;
}

function addLostApostrophes(patterns: Map<number, Set<number>>, { rows, passage, bare }: Apostrophes): void {
  if (bare.size === 0) return;
  passage.forms.forEach((form, i) => {
    for (const j of bare.get(form)?.slice(0, MOST_LOST) ?? []) {
      if (!lostApostrophe(rows.words[j]?.word.form ?? '', form)) continue;
      const known = patterns.get(j);
      if (known) known.add(i);
      else patterns.set(j, new Set([i]));
    }
  });
}

function places(passage: PassageWords, test: (form: string) => boolean): Set<number> {
  return new Set(passage.forms.flatMap((form, i) => (test(form) ? [i] : [])));
}

function listed(map: Map<string, number[]>, name: string, value: number): void {
  const list = map.get(name);
  if (list) list.push(value);
  else map.set(name, [value]);
}
