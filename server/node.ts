// The language server as a program: speaks over the channel that its caller names (--stdio, --node-ipc).
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './lsp/nodeHost';
import { startServer } from './lsp/server';

const connection = createConnection(ProposedFeatures.all);
startServer(
  connection,
  nodeHost((message) => {
    connection.console.error(message);
  }),
);
