// The commands of the palette.
import { commands, ProgressLocation, window, type Disposable, type LogOutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { CHECK, REBUILD, type StatusReply } from '../server/protocol';
import { insertCitation } from './insertCitation';
import { showQuotations } from './quotationPicker';

/** Registers every command that package.json names. */
export function registerCommands(client: LanguageClient, log: LogOutputChannel): Disposable[] {
  return [
    commands.registerCommand('verbatim.checkDraft', () => checkDraft(client)),
    commands.registerCommand('verbatim.showQuotations', () => showQuotations(client)),
    commands.registerCommand('verbatim.insertCitation', () => insertCitation(client)),
    commands.registerCommand('verbatim.rebuildLibrary', () => rebuildLibrary(client)),
    commands.registerCommand('verbatim.showLog', () => {
      log.show();
    }),
  ];
}

async function checkDraft(client: LanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') {
    void window.showInformationMessage('Open a Markdown draft to check it.');
    return;
  }
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const status = await client.sendRequest<StatusReply | null>(CHECK, { uri });
  if (!status?.counts) {
    void window.showInformationMessage('This file is not checked: it is a source, or the settings name other drafts.');
    return;
  }
  const against = status.sources === 1 ? 'one source' : `${status.sources} sources`;
  const chosen = await window.showInformationMessage(
    `Checked against ${against}: ${status.text}.`,
    'Show Quotations',
    'Show Problems',
  );
  if (chosen === 'Show Quotations') await showQuotations(client);
  if (chosen === 'Show Problems') await commands.executeCommand('workbench.actions.view.problems');
}

async function rebuildLibrary(client: LanguageClient): Promise<void> {
  await window.withProgress({ location: ProgressLocation.Window, title: 'Verbatim: rebuilding the library' }, () =>
    client.sendRequest(REBUILD),
  );
}
