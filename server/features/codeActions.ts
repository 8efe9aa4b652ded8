// What the light bulb offers: the repairs of the findings at a place, the comment that silences one, the citation of a
// quotation, and “fix all” with only what may be repaired unasked.
import { citationFixes } from '../checks/missingCitation';
import type { DraftEdit, Finding, Fix } from '../checks/finding';
import { overlaps, touches, type Span } from '../core/text/span';
import type { CheckedDraft } from '../draft';
import { ignoreEdit, type ActionEdit } from './ignoreComment';

/** One line of the light bulb's menu. */
export interface DraftAction {
  readonly title: string;
  readonly kind: 'quickfix' | 'refactor' | 'fixAll';
  readonly edits: readonly ActionEdit[];
  readonly preferred: boolean;
  /** The finding that it repairs or silences. */
  readonly finding?: Finding;
}

/** The actions at a stretch of the draft: repairs first, then refactorings, then silence. */
export function codeActions(draft: CheckedDraft, findings: readonly Finding[], at: Span): readonly DraftAction[] {
  const here = findings.filter((finding) => meets(finding.span, at));
  return [
    ...here.flatMap((finding) => finding.fixes.map((fix) => quickFix(finding, fix))),
    ...citeActions(draft, here, at),
    ...here.map((finding) => ignoreAction(draft, finding)),
  ];
}

/** All repairs that may be applied unasked (docs/checks.md) as one action; undefined when there is none.
 * Where two touch, the first stands. */
export function fixAll(findings: readonly Finding[]): DraftAction | undefined {
  const edits: DraftEdit[] = [];
  for (const fix of findings.flatMap((finding) => finding.fixes.filter(({ safe }) => safe === true))) {
    const isFree = fix.edits.every((edit) => !edits.some((taken) => meets(taken.span, edit.span)));
    if (isFree) edits.push(...fix.edits);
  }
  if (edits.length === 0) return undefined;
  return { title: 'Repair everything that is safe to repair', kind: 'fixAll', edits, preferred: false };
}

function quickFix(finding: Finding, fix: Fix): DraftAction {
  return { title: fix.title, kind: 'quickfix', edits: fix.edits, preferred: fix.preferred === true, finding };
}

function ignoreAction(draft: CheckedDraft, finding: Finding): DraftAction {
  return {
    title: `Ignore ${finding.code} here, with a reason`,
    kind: 'quickfix',
    edits: [ignoreEdit(draft.document, finding)],
    preferred: false,
    finding,
  };
}

// Always offered on a quotation that a source has and that cites nothing yet, unless a finding here offers it already.
function citeActions(draft: CheckedDraft, here: readonly Finding[], at: Span): DraftAction[] {
  if (here.some(({ code }) => code === 'missing-citation')) return [];
  return draft.quotations
    .filter(({ quotation, cited }) => cited.length === 0 && meets(quotation.span, at))
    .flatMap((checked) => citationFixes(draft, checked))
    .map((fix) => ({ title: fix.title, kind: 'refactor' as const, edits: fix.edits, preferred: false }));
}

// A caret at either end counts, as editors do.
function meets(span: Span, at: Span): boolean {
  return overlaps(span, at) || touches(span, at.start) || touches(span, at.end);
}
