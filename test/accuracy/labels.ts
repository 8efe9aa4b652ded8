// The labelled drafts: what stands beside each of them in labelled/drafts, as its README says.
import { readFileSync } from 'node:fs';
import type { Verdict } from '../../server/core/verdicts/verdict';

/** What an editor says of one quotation. */
export interface Label {
  readonly starts: string;
  readonly verdict: Verdict;
  readonly meaning?: boolean;
  readonly unchecked?: string;
  readonly edits?: readonly LabelledEdit[];
  readonly source?: string | null;
  readonly passage?: string | null;
  readonly also?: readonly string[];
  readonly codes: readonly string[];
  readonly why?: string;
}

/** An edit: the draft's own characters, empty where something is left out. */
export interface LabelledEdit {
  readonly kind: string;
  readonly text: string;
}

/** What an editor says of one draft. */
export interface Labels {
  readonly quotations: readonly Label[];
  readonly codes?: readonly { readonly code: string; readonly text: string }[];
}

/** The labels beside a draft. */
export function labelsOf(draft: string): Labels {
  return JSON.parse(readFileSync(draft.replace(/\.md$/, '.json'), 'utf8')) as Labels;
}

/** A change may as well be seen as words dropped and words added. */
export function familyOf(kind: string): string {
  return kind === 'dropped' || kind === 'added' ? 'changed' : kind;
}

/** Most of the shorter text stands in the longer one. */
export function overlapsText(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const half = Math.floor(short.length / 2);
  return long.includes(short.slice(0, half)) || long.includes(short.slice(half));
}
