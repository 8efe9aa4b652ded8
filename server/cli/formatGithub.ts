// `verbatim check --format github`: workflow commands, which GitHub Actions shows beside the lines of a pull request.
// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
import type { Finding, Severity } from '../checks/finding';
import { printable } from './printable';
import type { CheckReport, DraftReport } from './report';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** One workflow command a finding. */
export function formatGithub({ drafts }: CheckReport): string {
  return drafts.flatMap((draft) => draft.findings.map((finding) => command(draft, finding) + '\n')).join('');
}

function command({ path, lines }: DraftReport, { severity, code, message, span }: Finding): string {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  const properties = {
    file: path,
    line: start.line + 1,
    endLine: end.line + 1,
    // GitHub takes columns only where a finding stays on one line.
    ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
    title: `Verbatim ${code}`,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${written.join(',')}::${data(message)}`;
}

// Line ends and the command's own marks are percent-encoded; other control characters go.
function data(text: string): string {
  return printable(text).replace(/%/g, '%25');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
