// Starts the language client and connects everything that the editor shows besides the protocol's own features.
import { window, workspace, type ExtensionContext } from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import { TRUST, type ClientOptions } from '../server/protocol';
import { registerCommands } from './commands';
import { StatusItem } from './status';

/** A running client. */
export interface Running {
  stop(): Promise<void>;
}

/** Files and drafts not saved yet; the project file for its problems. */
const DOCUMENTS = [
  { language: 'markdown', scheme: 'file' },
  { language: 'markdown', scheme: 'untitled' },
  { scheme: 'file', pattern: '**/verbatim.json' },
];

/** Starts the server and resolves when it has answered. */
export async function startClient(context: ExtensionContext, server: ServerOptions): Promise<Running> {
  const log = window.createOutputChannel('Verbatim', { log: true });
  const client = new LanguageClient('verbatim', 'Verbatim', server, clientOptions(log));
  const status = new StatusItem(client);
  context.subscriptions.push(log, status, ...registerCommands(client, log));
  context.subscriptions.push(
    workspace.onDidGrantWorkspaceTrust(() => void client.sendNotification(TRUST, { trusted: true })),
  );
  await client.start();
  status.refresh();
  return client;
}

function clientOptions(log: LanguageClientOptions['outputChannel'] & object): LanguageClientOptions {
  const initializationOptions: ClientOptions = { trusted: workspace.isTrusted, status: true };
  return {
    documentSelector: DOCUMENTS,
    initializationOptions,
    outputChannel: log,
    traceOutputChannel: log,
    markdown: { isTrusted: false, supportHtml: false },
    diagnosticPullOptions: { onChange: true, onSave: true },
  };
}
