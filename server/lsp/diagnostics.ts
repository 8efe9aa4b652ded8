// Diagnostics: pulled by clients that can, pushed to the others; the project files' problems are pushed to all, because
// they concern a person whether or not the file is open.
import {
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { LineIndex } from '../core/text/lineIndex';
import type { Finding } from '../checks/finding';
import { draftDiagnostic, problemDiagnostic } from './diagnosticConversion';
import type { OpenDocuments } from './documents';
import { openDraft, type Session } from './session';

/** Answers pulls, and tells the client when what it has is out of date. */
export class Diagnostics {
  private readonly resultIds = new WeakMap<readonly Finding[], string>();
  private nextResult = 1;
  private readonly withProblems = new Set<string>();
  private isPushDue = false;

  constructor(
    private readonly session: Session,
    private readonly documents: OpenDocuments,
  ) {}

  /** A pull; answered with `unchanged` when the findings are the very ones that the client has. */
  report({ textDocument, previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport {
    const findings = this.session.workspace.findings(textDocument.uri);
    const resultId = this.resultId(findings);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: this.diagnosticsOf(textDocument.uri, findings) };
  }

  /** One draft was opened or changed: a pulling client asks by itself. */
  draftChanged(): void {
    if (!this.session.support.pullDiagnostics) this.pushSoon();
  }

  /** The library, the settings or the state of typing changed: everything that is open is out of date. */
  allChanged(): void {
    this.pushProblems();
    if (!this.session.support.pullDiagnostics) this.pushSoon();
    else if (this.session.support.refreshDiagnostics) {
      this.session.connection.languages.diagnostics.refresh().catch((error: unknown) => {
        this.session.log.error(`workspace/diagnostic/refresh: ${String(error)}`);
      });
    }
  }

  /** A closed draft has no diagnostics. */
  closed(uri: string): void {
    if (!this.session.support.pullDiagnostics) this.push(uri, []);
  }

  private resultId(findings: readonly Finding[]): string {
    let id = this.resultIds.get(findings);
    if (id === undefined) {
      id = String(this.nextResult++);
      this.resultIds.set(findings, id);
    }
    return id;
  }

  private diagnosticsOf(uri: string, findings: readonly Finding[]): Diagnostic[] {
    const open = openDraft(this.session, uri);
    return open ? findings.map((finding) => draftDiagnostic(this.session, open, finding)) : [];
  }

  // Once for everything that comes in one turn of the event loop.
  private pushSoon(): void {
    if (this.isPushDue) return;
    this.isPushDue = true;
    setImmediate(() => {
      this.isPushDue = false;
      for (const uri of this.session.workspace.draftUris()) {
        this.push(uri, this.diagnosticsOf(uri, this.session.workspace.findings(uri)), this.documents.version(uri));
      }
    });
  }

  private pushProblems(): void {
    const problems = this.session.workspace.projectProblems();
    for (const [uri, file] of problems) {
      const lines = new LineIndex(file.text);
      const diagnostics = file.problems.map((problem) => problemDiagnostic(lines, problem));
      if (diagnostics.length > 0 || this.withProblems.has(uri)) this.push(uri, diagnostics);
      if (diagnostics.length > 0) this.withProblems.add(uri);
      else this.withProblems.delete(uri);
    }
    for (const uri of this.withProblems) {
      if (problems.has(uri)) continue;
      this.push(uri, []);
      this.withProblems.delete(uri);
    }
  }

  private push(uri: string, diagnostics: Diagnostic[], version?: number): void {
    void this.session.connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
  }
}
