// A small editor for tests: speaks the protocol with the built server over its standard input and output.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Registration,
  type TextDocumentContentChangeEvent,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The built command line, which serves the protocol. */
const CLI = path.resolve('dist/cli.js');

/** What an editor can do that can do what VS Code can; tests take parts away. */
export const EVERYTHING: InitializeParams['capabilities'] = {
  textDocument: {
    diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { documentationFormat: ['markdown'], labelDetailsSupport: true } },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, isPreferredSupport: true },
  },
  workspace: {
    workspaceFolders: true,
    configuration: true,
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  window: { workDoneProgress: true },
};

/** How a test's editor starts. */
export interface ClientStart {
  readonly folder: string;
  readonly capabilities?: InitializeParams['capabilities'];
  /** `verbatim` settings that the editor answers with when asked. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly options?: unknown;
  /** Names the folder by `rootUri` alone, as old editors do. */
  readonly rootOnly?: boolean;
  readonly argv?: readonly string[];
}

/** One editor with its server. */
export class TestClient {
  readonly registrations: Registration[] = [];
  readonly published = new Map<string, PublishDiagnosticsParams>();
  readonly logged: string[] = [];
  readonly shown: string[] = [];
  readonly progress: unknown[] = [];
  capabilities: InitializeResult['capabilities'] = {};
  private readonly documents = new Map<string, TextDocument>();
  private readonly waiting = new Set<() => void>();

  private constructor(
    readonly connection: ProtocolConnection,
    private readonly server: ChildProcess,
    private readonly folder: string,
  ) {}

  /** Starts a server and greets it. */
  static async start(start: ClientStart): Promise<TestClient> {
    const server = spawn(process.execPath, [CLI, 'lsp', '--stdio', ...(start.argv ?? [])], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const client = new TestClient(connection, server, start.folder);
    client.listen(start);
    connection.listen();
    await client.greet(start);
    return client;
  }

  /** Says good-bye and waits until the server has ended. Returns its exit status. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.server.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const status = await ended;
    this.connection.dispose();
    return status;
  }

  uri(file: string): string {
    return pathToFileURL(path.join(this.folder, file)).toString();
  }

  open(file: string, text: string, languageId = 'markdown'): void {
    const uri = this.uri(file);
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    void this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces the first `words` of the draft by `by`, as one edit. */
  replace(file: string, words: string, by: string): void {
    const document = this.document(file);
    const offset = document.getText().indexOf(words);
    assert.ok(offset >= 0, `“${words}” is not in ${file}`);
    const range = { start: document.positionAt(offset), end: document.positionAt(offset + words.length) };
    this.change(file, [{ range, text: by }]);
  }

  change(file: string, contentChanges: TextDocumentContentChangeEvent[]): void {
    const document = this.document(file);
    const version = document.version + 1;
    this.documents.set(document.uri, TextDocument.update(document, contentChanges, version));
    void this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: document.uri, version },
      contentChanges,
    });
  }

  save(file: string): void {
    void this.connection.sendNotification('textDocument/didSave', { textDocument: { uri: this.uri(file) } });
  }

  text(file: string): string {
    return this.document(file).getText();
  }

  /** The position directly after the first `words`, or `by` characters from there. */
  after(file: string, words: string, by = 0): { line: number; character: number } {
    const document = this.document(file);
    const offset = document.getText().indexOf(words);
    assert.ok(offset >= 0, `“${words}” is not in ${file}`);
    return document.positionAt(offset + words.length + by);
  }

  /** Asks the server something about the place after `words`. */
  ask<T>(method: string, file: string, words: string, more: object = {}): Promise<T> {
    return this.connection.sendRequest(method, {
      textDocument: { uri: this.uri(file) },
      position: this.after(file, words),
      ...more,
    });
  }

  /** The diagnostics of a draft, asked for. */
  async pull(file: string): Promise<readonly Diagnostic[]> {
    const report: DocumentDiagnosticReport = await this.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: this.uri(file) },
    });
    return report.kind === 'full' ? report.items : [];
  }

  /** Asks again whenever the server says something, until the answer holds. */
  async until<T>(answer: () => T | Promise<T>, holds: (value: T) => boolean): Promise<T> {
    for (;;) {
      const news = new Promise<void>((resolve) => this.waiting.add(resolve));
      const value = await answer();
      if (holds(value)) return value;
      await news;
    }
  }

  /** The codes of a draft's diagnostics, once they are these. */
  async codes(file: string, expected: readonly string[]): Promise<readonly Diagnostic[]> {
    const sorted = JSON.stringify([...expected].sort());
    return this.until(
      () => this.pull(file),
      (diagnostics) => JSON.stringify(diagnostics.map(({ code }) => String(code)).sort()) === sorted,
    );
  }

  /** Applies a workspace edit to the open drafts. */
  apply(edit: WorkspaceEdit): void {
    for (const [uri, edits] of Object.entries(edit.changes ?? {})) this.applyEdits(uri, edits);
  }

  applyEdits(uri: string, edits: readonly TextEdit[]): void {
    const document = this.documents.get(uri);
    assert.ok(document, `${uri} is not open`);
    const text = TextDocument.applyEdits(document, [...edits]);
    this.change(path.relative(this.folder, new URL(uri).pathname), [{ text }]);
  }

  private document(file: string): TextDocument {
    const document = this.documents.get(this.uri(file));
    assert.ok(document, `${file} is not open`);
    return document;
  }

  private async greet(start: ClientStart): Promise<void> {
    const uri = pathToFileURL(start.folder).toString();
    const result: InitializeResult = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      capabilities: start.capabilities ?? EVERYTHING,
      initializationOptions: start.options ?? { trusted: true, status: true },
      ...(start.rootOnly === true ? {} : { workspaceFolders: [{ uri, name: 'folder' }] }),
    });
    this.capabilities = result.capabilities;
    await this.connection.sendNotification('initialized', {});
  }

  private listen({ settings = {} }: ClientStart): void {
    const { connection } = this;
    const heard = () => {
      for (const resolve of this.waiting) resolve();
      this.waiting.clear();
    };
    connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => (section === 'verbatim' ? settings : {})),
    );
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: Registration[] }) => {
      this.registrations.push(...registrations);
      heard();
      return null;
    });
    connection.onRequest('client/unregisterCapability', () => null);
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => {
      heard();
      return null;
    });
    connection.onNotification('$/progress', (params: { value: unknown }) => {
      this.progress.push(params.value);
      heard();
    });
    connection.onNotification('verbatim/changed', heard);
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
      heard();
    });
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.shown.push(message);
      heard();
    });
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.set(params.uri, params);
      heard();
    });
  }
}
