// The status item: how the quotations of the draft in the active editor stand, or why that cannot be said.
import {
  MarkdownString,
  StatusBarAlignment,
  ThemeColor,
  window,
  workspace,
  type Disposable,
  type StatusBarItem,
  type TextEditor,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { CHANGED, STATUS, type DocumentParams, type StatusReply } from '../server/protocol';

/** How long typing may rest before the counts are asked for again, in milliseconds: they are no part of what is typed. */
const PAUSE = 150;
/** Right of the editor's own items for the language, which have about 100. */
const PRIORITY = 90;

/** Shows and keeps up the item. */
export class StatusItem implements Disposable {
  private readonly item: StatusBarItem;
  private readonly parts: readonly { dispose(): unknown }[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the questions, so that an answer that came too late is not shown. */
  private asked = 0;

  constructor(private readonly client: LanguageClient) {
    this.item = window.createStatusBarItem('verbatim.quotations', StatusBarAlignment.Right, PRIORITY);
    this.item.name = 'Verbatim';
    this.item.command = 'verbatim.showQuotations';
    this.parts = [
      this.item,
      client.onNotification(CHANGED, () => {
        this.refresh();
      }),
      window.onDidChangeActiveTextEditor(() => void this.show()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === window.activeTextEditor?.document) this.refresh();
      }),
      workspace.onDidSaveTextDocument(() => {
        this.refresh();
      }),
    ];
  }

  /** Asks again after a short rest. */
  refresh(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.show(), PAUSE);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const part of this.parts) part.dispose();
  }

  private async show(): Promise<void> {
    const asked = ++this.asked;
    const editor = window.activeTextEditor;
    if (!isDraftEditor(editor) || !this.client.isRunning()) {
      this.item.hide();
      return;
    }
    const reply = await this.ask(editor);
    if (asked !== this.asked) return;
    if (!reply?.counts) this.item.hide();
    else this.display(reply);
  }

  private async ask(editor: TextEditor): Promise<StatusReply | null> {
    const params: DocumentParams = { uri: this.client.code2ProtocolConverter.asUri(editor.document.uri) };
    try {
      return await this.client.sendRequest<StatusReply | null>(STATUS, params);
    } catch {
      return null; // The server is stopping or was replaced; the next change asks again.
    }
  }

  private display(reply: StatusReply): void {
    const { indexing, sources, isMisquoting, text } = reply;
    this.item.text = indexing
      ? `$(sync~spin) indexing ${indexing.done} of ${indexing.total}`
      : sources === 0
        ? '$(quote) no sources'
        : `$(quote) ${text}`;
    this.item.backgroundColor = isMisquoting ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    this.item.accessibilityInformation = { label: `Verbatim: ${this.item.text.replace(/^\$\([^)]*\) /, '')}` };
    this.item.tooltip = tooltip(reply);
    this.item.show();
  }
}

function isDraftEditor(editor: TextEditor | undefined): editor is TextEditor {
  return editor?.document.languageId === 'markdown';
}

// appendText escapes: file names and globs are data.
function tooltip({ sources, globs, unread, indexing }: StatusReply): MarkdownString {
  const text = new MarkdownString();
  if (sources === 0 && !indexing) {
    text.appendText(`No source was found. Looked for ${globs.join(', ')}; a verbatim.json may name other places.`);
  } else {
    text.appendText(
      `Checked against ${sources === 1 ? 'one source' : `${sources} sources`}. Click for all quotations.`,
    );
  }
  for (const sentence of unread.slice(0, 10)) {
    text.appendMarkdown('\n\n');
    text.appendText(`Not read: ${sentence}`);
  }
  return text;
}
