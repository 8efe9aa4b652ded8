// The language server over standard input and output, for any editor: `verbatim lsp --stdio`.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './nodeHost';
import { startServer } from './server';

/** What the command line says. */
export interface StdioOptions {
  /** Trusts the workspace whatever the client says: paths that lead out of it are read. */
  readonly allowOutside: boolean;
}

/**
 * Serves one client on standard input and output. The connection ends the process when the client says exit or goes away.
 * @returns never resolves to anything but 0
 */
export function startStdioServer({ allowOutside }: StdioOptions): Promise<number> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  const host = nodeHost((message) => {
    connection.console.error(message);
  });
  return new Promise((resolve) => {
    process.stdin.once('close', () => {
      resolve(0);
    });
    startServer(connection, host, { trusted: allowOutside });
  });
}
