// The words of judgement: what became of a quotation, and how its words differ from the passage.
import type { Span } from '../text/span';

/** Edits that a writer may make. */
export type AllowedEditKind =
  | 'ellipsis'
  | 'bracket'
  | 'sic'
  | 'emphasis'
  | 'case'
  | 'punctuation'
  | 'hyphen'
  | 'nested-marks'
  | 'spelling'
  | 'numeral'
  | 'abbreviation'
  | 'joined'
  | 'extraction';

/** Differences that stand without a mark. */
export type WrongEditKind = 'changed' | 'added' | 'dropped' | 'moved';

/** Every kind of difference, allowed or wrong. */
export type EditKind = AllowedEditKind | WrongEditKind;

/** One difference between a quotation and its passage. An empty span marks the place where words are missing. */
export interface Edit {
  readonly kind: EditKind;
  /** In the draft; `text` is `draft.slice(span)`. */
  readonly draft: Span;
  readonly text: string;
  /** In the source; `sourceText` is `source.slice(span)`. */
  readonly source?: Span;
  readonly sourceText?: string;
  /** What turns the sense, for a person: “negation”, “number”, “name”, “unit”, “modal”, “quantifier”, “hedge”,
   * “comparison”, “date”, “opposite”, and “speaker”: an ellipsis that joins two speakers, which turns nothing. */
  readonly meaning?: string;
}

/** A passage that a quotation was found at, with its word alignment boiled down to edits. */
export interface Match {
  /** The source's key. */
  readonly source: string;
  /** The passage in the source's text: from the first matched word to the last, a closing mark of punctuation included
   * where the quotation has it too. */
  readonly start: number;
  readonly end: number;
  readonly edits: readonly Edit[];
  /** 1 − differing words / words of the longer text. For sorting only; no verdict rests on it. */
  readonly similarity: number;
  readonly verdict: 'verbatim' | 'edited' | 'altered';
  readonly meaning: boolean;
  /** True when all that differs is that the quotation's last word is the beginning of the source's word there: the writer
   * is still typing it (editors set the closing mark together with the opening one). */
  readonly typingAtEnd?: boolean;
}

/** What may become of a quotation (docs/checks.md). */
export type Verdict = 'verbatim' | 'edited' | 'altered' | 'not-found' | 'unchecked';

/** Why nothing can be said. */
export type UncheckedReason =
  'too-short' | 'indexing' | 'no-sources' | 'unclosed' | 'language' | 'source-unreadable' | 'source-not-in-library';

/** What became of a quotation. */
export interface Judgement {
  readonly verdict: Verdict;
  /** `altered` only: a changed, dropped or added word can turn the sense. */
  readonly meaning?: boolean;
  readonly unchecked?: UncheckedReason;
  /** The number of words of the quotation (brackets' own words and sic not counted). */
  readonly words: number;
  /** Best first; the first one's edits are the judgement's. May be empty. */
  readonly matches: readonly Match[];
}
