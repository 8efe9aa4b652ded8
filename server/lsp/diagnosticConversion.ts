// Findings and the project file's problems as the protocol's diagnostics.
import { DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver';
import { checkPage } from '../checks/checkPage';
import type { Finding, Severity } from '../checks/finding';
import type { LineIndex } from '../core/text/lineIndex';
import { linesOf } from '../features/places';
import { rangeOf } from './positions';
import type { OpenDraft, Session } from './session';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The diagnostic of a finding in a draft. */
export function draftDiagnostic({ support }: Session, open: OpenDraft, finding: Finding): Diagnostic {
  const related = support.relatedInformation ? relatedInformation(open, finding) : [];
  return {
    range: rangeOf(open.lines, finding.span),
    severity: SEVERITIES[finding.severity],
    source: 'verbatim',
    code: finding.code,
    message: finding.message,
    ...(support.codeDescription ? { codeDescription: { href: checkPage(finding.code) } } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

function relatedInformation({ draft }: OpenDraft, finding: Finding): DiagnosticRelatedInformation[] {
  return finding.related.flatMap(({ source: key, span, message }) => {
    const source = draft.library.sources.get(key);
    return source ? [{ location: { uri: source.uri, range: rangeOf(linesOf(source), span) }, message }] : [];
  });
}

/** A problem of a project file. */
export interface FileProblem {
  readonly span: { readonly start: number; readonly end: number };
  readonly message: string;
  readonly severity: Severity;
}

/** The diagnostic of a problem in a verbatim.json. */
export function problemDiagnostic(lines: LineIndex, problem: FileProblem): Diagnostic {
  return {
    range: rangeOf(lines, problem.span),
    severity: SEVERITIES[problem.severity],
    source: 'verbatim',
    message: problem.message,
  };
}
