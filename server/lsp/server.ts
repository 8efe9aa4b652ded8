// The language server: everything is made and connected here, in plain calls, once for each client.
import {
  DidChangeConfigurationNotification,
  type CancellationToken,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import {
  CHANGED,
  CHECK,
  CITATIONS,
  QUOTATIONS,
  REBUILD,
  STATUS,
  TRUST,
  type ClientOptions,
  type DocumentParams,
} from '../protocol';
import { Workspace } from '../workspace';
import { clientSupport, serverCapabilities } from './capabilities';
import { codeAction } from './codeAction';
import { completion } from './completion';
import { definition } from './definition';
import { Diagnostics } from './diagnostics';
import { OpenDocuments } from './documents';
import { documentSymbol } from './documentSymbol';
import { foldersOf, Folders } from './folders';
import { guarded, safely, type Log } from './guard';
import type { ServerHost } from './host';
import { hover } from './hover';
import { LibraryLog } from './libraryLog';
import { Notices } from './notices';
import { IndexingProgress } from './progress';
import { references } from './references';
import { prepareRename, rename } from './rename';
import { citations, quotations, status } from './requests';
import type { Session } from './session';
import { fileChange, Watching } from './watching';
import { workspaceSymbol } from './workspaceSymbol';

/** What holds before the client has said anything; the client's own options hold over it. */
export type ServerDefaults = Pick<ClientOptions, 'trusted'>;

/** Serves one client until it says exit. `host` is what the workspace reads files with. */
export function startServer(connection: Connection, host: ServerHost, defaults: ServerDefaults = {}): void {
  const log: Log = {
    info: (message) => {
      connection.console.info(message);
    },
    error: (message) => {
      connection.console.error(message);
    },
  };
  connection.onInitialize((params): InitializeResult => {
    const support = clientSupport(params.capabilities);
    const session: Session = { connection, workspace: new Workspace(host), host, support, log };
    connectClient(session, params, { ...defaults, ...clientOptions(params.initializationOptions) });
    return { capabilities: serverCapabilities(support), serverInfo: { name: 'verbatim' } };
  });
  connection.listen();
}

function connectClient(session: Session, params: InitializeParams, options: ClientOptions): void {
  const documents = new OpenDocuments();
  const diagnostics = new Diagnostics(session, documents);
  const progress = new IndexingProgress(session);
  const folders = new Folders(session, foldersOf(params), options.trusted === true);
  connectDocuments(session, documents, diagnostics);
  connectRequests(session);
  connectCustomRequests(session, diagnostics, progress);
  const watching = new Watching(session);
  const notices = new Notices(session);
  const libraryLog = new LibraryLog(session);
  connectWorkspace(session, { diagnostics, progress, watching, notices, libraryLog }, options);
  connectSettings(session, folders, options);
}

function connectDocuments(
  { connection, workspace, log }: Session,
  documents: OpenDocuments,
  diagnostics: Diagnostics,
): void {
  connection.onDidOpenTextDocument(
    safely('textDocument/didOpen', log, (params) => {
      documents.open(params);
      const { uri, languageId, version, text } = params.textDocument;
      if (languageId === 'markdown') workspace.openDraft(uri, text, version);
      diagnostics.draftChanged();
    }),
  );
  connection.onDidChangeTextDocument(
    safely('textDocument/didChange', log, (params) => {
      const changes = documents.change(params);
      const { uri, version } = params.textDocument;
      if (documents.languageOf(uri) === 'markdown') workspace.changeDraft(uri, changes, version);
      diagnostics.draftChanged();
    }),
  );
  connection.onDidSaveTextDocument(
    safely('textDocument/didSave', log, ({ textDocument }) => {
      workspace.saveDraft(textDocument.uri);
      diagnostics.allChanged();
    }),
  );
  connection.onDidCloseTextDocument(
    safely('textDocument/didClose', log, (params) => {
      documents.close(params);
      workspace.closeDraft(params.textDocument.uri);
      diagnostics.closed(params.textDocument.uri);
    }),
  );
}

function connectRequests(session: Session): void {
  const { connection, log } = session;
  connection.onHover(guarded('textDocument/hover', log, null, (params) => hover(session, params)));
  connection.onCompletion(guarded('textDocument/completion', log, null, (params) => completion(session, params)));
  connection.onDefinition(guarded('textDocument/definition', log, null, (params) => definition(session, params)));
  connection.onReferences(guarded('textDocument/references', log, null, (params) => references(session, params)));
  connection.onPrepareRename(
    guarded('textDocument/prepareRename', log, null, (params) => prepareRename(session, params)),
  );
  connection.onRenameRequest(guarded('textDocument/rename', log, null, (params) => rename(session, params)));
  connection.onWorkspaceSymbol(guarded('workspace/symbol', log, [], (params) => workspaceSymbol(session, params)));
  connection.onDocumentSymbol(
    guarded('textDocument/documentSymbol', log, [], (params) => documentSymbol(session, params)),
  );
  connection.onCodeAction(guarded('textDocument/codeAction', log, [], (params) => codeAction(session, params)));
}

function connectCustomRequests(session: Session, diagnostics: Diagnostics, progress: IndexingProgress): void {
  const { connection, log, workspace } = session;
  connection.onRequest(
    QUOTATIONS,
    guarded(QUOTATIONS, log, [], (params: DocumentParams) => quotations(session, params)),
  );
  connection.onRequest(
    STATUS,
    guarded(STATUS, log, null, (params: DocumentParams) => status(session, progress, params)),
  );
  connection.onRequest(
    CITATIONS,
    guarded(CITATIONS, log, [], (params: DocumentParams) => citations(session, params)),
  );
  connection.onRequest(
    CHECK,
    guarded(CHECK, log, null, (params: DocumentParams) => {
      workspace.saveDraft(params.uri);
      diagnostics.allChanged();
      return status(session, progress, params);
    }),
  );
  const rebuild = guarded(REBUILD, log, null, () => {
    workspace.rebuild();
    return null;
  });
  // It has no parameters, so the token comes first.
  connection.onRequest(REBUILD, (token: CancellationToken) => rebuild(null, token));
}

/** What is told of every change in the workspace. */
interface Listeners {
  readonly diagnostics: Diagnostics;
  readonly progress: IndexingProgress;
  readonly watching: Watching;
  readonly notices: Notices;
  readonly libraryLog: LibraryLog;
}

function connectWorkspace(session: Session, listeners: Listeners, options: ClientOptions): void {
  const { connection, log, workspace } = session;
  const { diagnostics, progress, watching, notices, libraryLog } = listeners;
  const tell = () => {
    if (options.status === true) void connection.sendNotification(CHANGED);
  };
  const tellChange = safely('library', log, () => {
    diagnostics.allChanged();
    notices.show(workspace.notices());
    libraryLog.update();
    tell();
    return watching.update(workspace.watched());
  });
  workspace.onDidChange(() => {
    tellChange(undefined);
  });
  workspace.onProgress(
    safely('progress', log, (indexing) => {
      progress.show(indexing);
      tell();
    }),
  );
  if (session.support.pullDiagnostics) {
    connection.languages.diagnostics.on(
      guarded('textDocument/diagnostic', log, { kind: 'full', items: [] }, (params) => diagnostics.report(params)),
    );
  }
  connection.onDidChangeWatchedFiles(
    safely('workspace/didChangeWatchedFiles', log, ({ changes }) => {
      workspace.filesChanged(changes.map(fileChange));
    }),
  );
  connection.onShutdown(() => {
    watching.close();
    workspace.close();
  });
}

function connectSettings(session: Session, folders: Folders, options: ClientOptions): void {
  const { connection, log, support } = session;
  connection.onInitialized(
    safely('initialized', log, async () => {
      // Before anything is waited for, or a change in the first moment would be missed.
      if (support.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(
          safely('workspace/didChangeWorkspaceFolders', log, (event) => folders.change(event)),
        );
      }
      await folders.apply(options.settings);
      if (support.configurationRegistration) {
        const section = ['verbatim', 'files.exclude'];
        await connection.client.register(DidChangeConfigurationNotification.type, { section });
      }
    }),
  );
  connection.onNotification(
    TRUST,
    safely(TRUST, log, ({ trusted }: { trusted: boolean }) => folders.setTrusted(trusted)),
  );
  connection.onDidChangeConfiguration(
    safely('workspace/didChangeConfiguration', log, ({ settings }) => folders.apply(settings)),
  );
}

function clientOptions(value: unknown): ClientOptions {
  return typeof value === 'object' && value !== null ? value : {};
}
