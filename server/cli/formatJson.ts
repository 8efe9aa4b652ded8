// `verbatim check --format json`: the contract of docs/command-line.md. Other programs read it: fields are added, never changed.
import type { Span } from '../core/text/span';
import type { LineIndex, LinePosition } from '../core/text/lineIndex';
import type { Library, ListedSource } from '../core/library';
import type { Edit, Match } from '../core/verdicts/verdict';
import type { CheckedQuotation } from '../draft';
import { isSpoken, speakerOfPassage } from '../speakers';
import type { CheckReport, DraftReport } from './report';

/** Version of the JSON that the command line writes. */
export const SCHEMA = 1;

/** The report as the contract has it. */
export function formatJson(report: CheckReport): string {
  const { library, drafts } = report;
  const value = {
    schema: SCHEMA,
    sources: library.listed.map(sourceEntry),
    drafts: drafts.map((draft) => draftEntry(draft, library)),
  };
  return JSON.stringify(value, undefined, 2) + '\n';
}

function sourceEntry({ key, path, date, title, status, reason }: ListedSource): object {
  return { key, path, ...(date && { date }), ...(title && { title }), status, ...(reason && { reason }) };
}

function draftEntry(report: DraftReport, library: Library): object {
  const { path, draft, findings, lines } = report;
  return {
    path,
    quotations: draft.quotations.map((_, index) => quotationEntry(report, index, library)),
    diagnostics: findings.map((finding) => ({
      range: range(lines, finding.span),
      severity: finding.severity,
      code: finding.code,
      message: finding.message,
      quotation: finding.quotation ?? null,
    })),
  };
}

function quotationEntry({ draft, findings, lines }: DraftReport, index: number, library: Library): object {
  const checked = draft.quotations[index];
  if (!checked) return {};
  const { quotation, judgement, speaker } = checked;
  return {
    range: range(lines, quotation.span),
    text: draft.document.text.slice(quotation.inner.start, quotation.inner.end),
    words: judgement.words,
    ...(quotation.continues !== undefined && { continues: quotation.continues }),
    verdict: judgement.verdict,
    ...(judgement.verdict === 'altered' && { meaning: judgement.meaning === true }),
    ...(judgement.verdict === 'unchecked' && judgement.unchecked && { unchecked: judgement.unchecked }),
    edits: editsOf(checked).map(editEntry),
    speaker: { draft: speaker.draft, source: speaker.source, agree: speaker.agree },
    passages: judgement.matches.map((match) => passageEntry(match, library)),
    citations: citationKeys(checked, library),
    codes: findings.filter((finding) => finding.quotation === index).map(({ code }) => code),
  };
}

function editsOf({ judgement }: CheckedQuotation): readonly Edit[] {
  const isCompared = judgement.verdict === 'edited' || judgement.verdict === 'altered';
  return isCompared ? (judgement.matches[0]?.edits ?? []) : [];
}

function editEntry({ kind, draft, text, source, sourceText }: Edit): object {
  return {
    kind,
    draft: spanEntry(draft),
    text,
    ...(source && { source: spanEntry(source), sourceText: sourceText ?? '' }),
  };
}

function passageEntry(match: Match, library: Library): object {
  const { source, start, end, similarity } = match;
  const text = library.sources.get(source)?.text.slice(start, end) ?? '';
  return {
    source,
    start,
    end,
    text,
    spoken: isSpoken(match, library),
    speaker: speakerOfPassage(match, library),
    similarity,
  };
}

// Keys as cited, and those of sources that a link names; not the address of a page that is no source.
function citationKeys({ citations, cited }: CheckedQuotation, library: Library): readonly string[] {
  const written = new Set(citations.flatMap((citation) => citation.keys.map(({ key }) => key)));
  return cited.filter((key) => written.has(key) || library.listed.some((source) => source.key === key));
}

function spanEntry({ start, end }: Span): Span {
  return { start, end };
}

function range(lines: LineIndex, span: Span): { start: LinePosition; end: LinePosition } {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}
