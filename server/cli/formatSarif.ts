// `verbatim check --format sarif`: SARIF 2.1.0, which code scanning services and editors read.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
import { CHECKS } from '../checks/checks';
import type { Finding, Severity } from '../checks/finding';
import { checkPage } from '../checks/checkPage';
import type { LineIndex } from '../core/text/lineIndex';
import type { Span } from '../core/text/span';
import type { CheckReport, DraftReport } from './report';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The report as one SARIF run. */
export function formatSarif({ drafts }: CheckReport, version: string): string {
  const rules = CHECKS.map(({ code, severity, description }) => ({
    id: code,
    shortDescription: { text: description },
    helpUri: checkPage(code),
    defaultConfiguration: { level: LEVELS[severity] },
  }));
  const value = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Verbatim', version, informationUri: checkPage(), rules } },
        columnKind: 'utf16CodeUnits',
        results: drafts.flatMap((draft) => draft.findings.map((finding) => result(draft, finding))),
      },
    ],
  };
  return JSON.stringify(value, undefined, 2) + '\n';
}

function result(report: DraftReport, { code, severity, message, span }: Finding): object {
  return {
    ruleId: code,
    ruleIndex: CHECKS.findIndex((check) => check.code === code),
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: report.path.split('/').map(encodeURIComponent).join('/') },
          region: region(report.lines, span),
        },
      },
    ],
  };
}

function region(lines: LineIndex, span: Span): object {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
