// `verbatim check` for a person: each finding with its place, as compilers print it so that editors and terminals can jump
// there, then the words that differ, then how each draft stands.
import type { Finding } from '../checks/finding';
import type { Library } from '../core/library';
import { tally, tallyText } from '../tally';
import type { Paint } from './paint';
import { printable } from './printable';
import type { CheckReport, DraftReport } from './report';
import { wordDiff } from './wordDiff';

/** Findings, differing words and the counts of each draft. */
export function formatText({ library, drafts }: CheckReport, paint: Paint): string {
  const parts = drafts.map((draft) => draftText(draft, library, paint));
  return parts.join('\n');
}

function draftText(report: DraftReport, library: Library, paint: Paint): string {
  const counts = `${paint.strong(printable(report.path))}: ${tallyText(tally(report.draft, report.findings))}`;
  return [...report.findings.map((finding) => findingText(report, finding, library, paint)), counts].join('\n') + '\n';
}

function findingText(report: DraftReport, finding: Finding, library: Library, paint: Paint): string {
  const { line, character } = report.lines.positionAt(finding.span.start);
  const place = `${printable(report.path)}:${line + 1}:${character + 1}`;
  const head = `${place} ${paint.severity(finding.severity, finding.severity)} ${printable(finding.message)} ${paint.faint(finding.code)}`;
  const details = [diffOf(report, finding, paint), sourceOf(finding, library, paint)];
  return [head, ...details.filter((detail) => detail !== undefined).map((detail) => `    ${detail}`)].join('\n');
}

function diffOf({ draft }: DraftReport, finding: Finding, paint: Paint): string | undefined {
  const checked = finding.quotation === undefined ? undefined : draft.quotations[finding.quotation];
  return checked && finding.code === 'misquote' ? wordDiff(draft, checked, paint) : undefined;
}

// Where to look it up: the source's file and line.
function sourceOf(finding: Finding, library: Library, paint: Paint): string | undefined {
  const related = finding.related[0];
  const source = related && library.sources.get(related.source);
  if (!source) return undefined;
  const line = source.text.slice(0, related.span.start).split('\n').length;
  return paint.faint(`${printable(source.path)}:${line}`);
}
