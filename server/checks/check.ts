// A check is one rule: one file here, one diagnostic code, one heading in docs/checks.md. Its code, its severity, its
// message and its repairs live together in that file; checks.ts lists them all.
import type { Settings } from '../settings';
import type { CheckedDraft } from '../draft';
import type { Span } from '../core/text/span';
import type { Code, Finding, Severity } from './finding';

/** What a check may look at besides the draft. */
export interface CheckContext {
  readonly settings: Settings;
  /** The paragraph that is being typed in; undefined on the command line, after saving, and when nothing is. */
  readonly typing?: Span;
}

/** A finding as its check makes it; `severity` only where it is not the check's default. */
export type RawFinding = Omit<Finding, 'code' | 'severity'> & { readonly severity?: Severity };

/** One rule. */
export interface Check {
  readonly code: Code;
  /** The default; `rules` in the settings may change it. */
  readonly severity: Severity;
  /** What the check says, in one sentence for lists and SARIF. */
  readonly description: string;
  /** All that it says about a draft. Pure; never throws. */
  readonly find: (draft: CheckedDraft, context: CheckContext) => readonly RawFinding[];
}
