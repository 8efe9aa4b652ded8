// What completion is asked and what it offers, whatever is being completed.
import type { Span } from '../core/text/span';
import type { CheckedDraft } from '../draft';
import type { Settings } from '../settings';
import type { RichText } from './richText';

/** One line of the list, best first. */
export interface Completion {
  readonly kind: 'quotation' | 'name' | 'citation';
  readonly label: string;
  /** Beside the label: a role, a date, a speaker. */
  readonly detail: string;
  readonly documentation: RichText;
  /** What replaces `replace` in the draft. */
  readonly insert: string;
  /** On one line; holds the caret. */
  readonly replace: Span;
}

/** Why completion is asked: `invoked` by the writer (Ctrl+Space), by a trigger `character` just typed, or `continued`
 * because the list shown said that more typing may change it. */
export type CompletionReason = 'invoked' | 'character' | 'continued';

/** Where and why. */
export interface CompletionRequest {
  readonly draft: CheckedDraft;
  readonly settings: Settings;
  /** The caret. */
  readonly offset: number;
  readonly reason: CompletionReason;
}
