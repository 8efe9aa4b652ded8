// What a check says about one place in a draft, with everything that its quick fixes and links need. Plain data.
import type { Span } from '../core/text/span';

/** How grave a finding is, gravest first; the protocol's four severities. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A rule's setting: a severity, or silence. */
export type RuleSetting = Severity | 'off';

/** The diagnostic codes of this version (docs/checks.md). */
export type Code =
  | 'misquote'
  | 'quote-not-found'
  | 'not-checked'
  | 'wrong-speaker'
  | 'name-misspelt'
  | 'figure-mismatch'
  | 'missing-citation'
  | 'wrong-citation'
  | 'unknown-citation'
  | 'not-spoken'
  | 'unquoted-copy'
  | 'misleading-cut'
  | 'sources-disagree'
  | 'spliced-quote'
  | 'unclosed-quote';

/** A change to the draft: replace `span` by `newText`. Document offsets of the draft. */
export interface DraftEdit {
  readonly span: Span;
  readonly newText: string;
}

/** A repair. */
export interface Fix {
  /** As the light bulb shows it: “Use the source's words”. */
  readonly title: string;
  readonly edits: readonly DraftEdit[];
  /** Shown first and applied by a single key press where there is only one such. */
  readonly preferred?: boolean;
  /** May be applied unasked by “fix all” (docs/checks.md: very few may). */
  readonly safe?: boolean;
}

/** A place in a source that explains a finding. */
export interface Related {
  /** Key of the source. */
  readonly source: string;
  readonly span: Span;
  readonly message: string;
}

/** What a check says. */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  /** Where the squiggle goes: as small as tells the writer what is meant. */
  readonly span: Span;
  readonly message: string;
  /** Index into the draft's quotations. */
  readonly quotation?: number;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}
