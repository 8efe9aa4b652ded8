// What `verbatim check` found, before it is written in one format or another.
import type { Finding, Severity } from '../checks/finding';
import type { LineIndex } from '../core/text/lineIndex';
import type { Library } from '../core/library';
import type { CheckedDraft } from '../draft';

/** One draft as checked. */
export interface DraftReport {
  /** As given, or relative to the working folder. */
  readonly path: string;
  readonly draft: CheckedDraft;
  readonly lines: LineIndex;
  readonly findings: readonly Finding[];
}

/** The whole run. */
export interface CheckReport {
  readonly library: Library;
  readonly drafts: readonly DraftReport[];
}

/** Severities from the gravest; `never` fails on nothing. */
export const FAIL_ON = ['error', 'warning', 'information', 'hint', 'never'] as const;

/** One of `FAIL_ON`. */
export type FailOn = (typeof FAIL_ON)[number];

/** True when some finding is at or above `failOn`. */
export function isFailure(report: CheckReport, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  const gravity = (severity: Severity) => FAIL_ON.indexOf(severity);
  return report.drafts.some(({ findings }) =>
    findings.some(({ severity }) => gravity(severity) <= FAIL_ON.indexOf(failOn)),
  );
}
