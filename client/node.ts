// The extension's entry in a desktop or remote VS Code: the server runs beside the editor, in a process of its own.
import path from 'node:path';
import type { ExtensionContext } from 'vscode';
import { TransportKind } from 'vscode-languageclient/node';
import { startClient, type Running } from './client';

let running: Running | undefined;

/** Called by VS Code when the first Markdown file is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath(path.join('dist', 'server.js'));
  running = await startClient(context, {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  });
}

/** Called by VS Code before it ends. */
export async function deactivate(): Promise<void> {
  await running?.stop();
  running = undefined;
}
