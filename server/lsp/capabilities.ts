// What the two sides can do: the client's capabilities boiled down to the questions that the server asks, and the server's own.
import {
  CodeActionKind,
  MarkupKind,
  PositionEncodingKind,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type ServerCapabilities,
} from 'vscode-languageserver';

/** What the client can do; all false for a client that says nothing. */
export interface ClientSupport {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly fileWatching: boolean;
  readonly relativePatterns: boolean;
  readonly workspaceFolders: boolean;
  readonly progress: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly labelDetails: boolean;
  readonly definitionLinks: boolean;
  readonly symbolTree: boolean;
  readonly codeActionLiterals: boolean;
  readonly preferredActions: boolean;
  readonly renamePreparation: boolean;
  readonly snippetEdits: boolean;
}

/** The kind of the action that applies every safe repair. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.verbatim`;

/** The opening marks, `@`, `[` and a blank: VS Code's quick suggestions are off in Markdown, so that these alone open the list. */
export const COMPLETION_TRIGGERS = ['"', '“', '‘', "'", '«', '„', '@', '[', ' '];

/** The questions answered from what the client said at the start. */
export function clientSupport(client: ClientCapabilities): ClientSupport {
  return {
    ...documentSupport(client.textDocument),
    refreshDiagnostics: client.workspace?.diagnostics?.refreshSupport === true,
    configuration: client.workspace?.configuration === true,
    configurationRegistration: client.workspace?.didChangeConfiguration?.dynamicRegistration === true,
    fileWatching: client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relativePatterns: client.workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    workspaceFolders: client.workspace?.workspaceFolders === true,
    progress: client.window?.workDoneProgress === true,
    snippetEdits:
      client.workspace?.workspaceEdit?.snippetEditSupport === true &&
      client.workspace.workspaceEdit.documentChanges === true,
  };
}

function documentSupport(document: ClientCapabilities['textDocument']) {
  const item = document?.completion?.completionItem;
  return {
    pullDiagnostics: document?.diagnostic !== undefined,
    relatedInformation: says(document, 'relatedInformation'),
    codeDescription: says(document, 'codeDescriptionSupport'),
    markdownHover: document?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    markdownCompletion: item?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    labelDetails: item?.labelDetailsSupport === true,
    definitionLinks: document?.definition?.linkSupport === true,
    symbolTree: document?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    codeActionLiterals: document?.codeAction?.codeActionLiteralSupport !== undefined,
    preferredActions: document?.codeAction?.isPreferredSupport === true,
    renamePreparation: document?.rename?.prepareSupport === true,
  };
}

// Said with the pulled diagnostics since 3.18, with the pushed ones before; clients fill in one or both.
function says(
  document: ClientCapabilities['textDocument'],
  question: 'relatedInformation' | 'codeDescriptionSupport',
): boolean {
  return document?.diagnostic?.[question] === true || document?.publishDiagnostics?.[question] === true;
}

/** What the server answers at the start. */
export function serverCapabilities(support: ClientSupport): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    completionProvider: { triggerCharacters: COMPLETION_TRIGGERS, completionItem: { labelDetailsSupport: true } },
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: support.renamePreparation ? { prepareProvider: true } : true,
    workspaceSymbolProvider: true,
    documentSymbolProvider: { label: 'Quotations' },
    ...(support.codeActionLiterals
      ? {
          codeActionProvider: {
            codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL_KIND],
          },
        }
      : {}),
    ...(support.pullDiagnostics
      ? { diagnosticProvider: { identifier: 'verbatim', interFileDependencies: true, workspaceDiagnostics: false } }
      : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
