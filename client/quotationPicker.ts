// The list of all quotations of a draft: verdict, words, speaker and source; choosing one goes there.
import {
  Range,
  Selection,
  TextEditorRevealType,
  ThemeIcon,
  Uri,
  commands,
  window,
  workspace,
  type QuickInputButton,
  type QuickPickItem,
  type TextEditor,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  QUOTATIONS,
  STATUS,
  type Place,
  type QuotationItem,
  type QuotationVerdict,
  type StatusReply,
} from '../server/protocol';

const ICONS: Readonly<Record<QuotationVerdict, string>> = {
  verbatim: 'pass',
  edited: 'pass',
  altered: 'warning',
  'not-found': 'error',
  unchecked: 'question',
};

const SHOW_PASSAGE: QuickInputButton = {
  iconPath: new ThemeIcon('go-to-file'),
  tooltip: 'Open the passage in the source',
};

interface Row extends QuickPickItem {
  readonly quotation: QuotationItem;
}

/** Shows the list for the active editor; moving through it shows each place, leaving it goes back. */
export async function showQuotations(client: LanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') {
    void window.showInformationMessage('Open a Markdown draft to see its quotations.');
    return;
  }
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const [status, quotations] = await Promise.all([
    client.sendRequest<StatusReply | null>(STATUS, { uri }),
    client.sendRequest<QuotationItem[]>(QUOTATIONS, { uri }),
  ]);
  if (status && status.sources === 0 && !status.indexing) await explainNoSources(status);
  else if (quotations.length === 0) void window.showInformationMessage('This draft has no quotations.');
  else pick(editor, quotations);
}

async function explainNoSources({ globs }: StatusReply): Promise<void> {
  const chosen = await window.showWarningMessage(
    `Verbatim has no sources to check against. It looked for ${globs.join(', ')} in the workspace folder.`,
    'Open Settings',
    'Show the Log',
  );
  if (chosen === 'Open Settings') await commands.executeCommand('workbench.action.openSettings', 'verbatim.sources');
  if (chosen === 'Show the Log') await commands.executeCommand('verbatim.showLog');
}

function pick(editor: TextEditor, quotations: readonly QuotationItem[]): void {
  const list = window.createQuickPick<Row>();
  const before = { selection: editor.selection, view: editor.visibleRanges[0] };
  let isChosen = false;
  list.items = quotations.map(rowOf);
  list.title = 'Quotations of This Draft';
  list.placeholder = 'Choose a quotation to go to it';
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  const caret = editor.selection.active.line;
  const near = list.items.find(({ quotation }) => quotation.place.range.end.line >= caret);
  if (near) list.activeItems = [near];
  list.onDidChangeActive(([row]) => {
    if (row) select(editor, row.quotation.place, true);
  });
  list.onDidAccept(() => {
    const row = list.activeItems[0];
    isChosen = true;
    list.hide();
    if (row) select(editor, row.quotation.place, false);
  });
  list.onDidTriggerItemButton(({ item }) => {
    isChosen = true;
    list.hide();
    if (item.quotation.passage) void openPlace(item.quotation.passage);
  });
  list.onDidHide(() => {
    list.dispose();
    if (isChosen) return;
    editor.selection = before.selection;
    if (before.view) editor.revealRange(before.view, TextEditorRevealType.AtTop);
  });
  list.show();
}

function rowOf(quotation: QuotationItem): Row {
  const { verdict, verdictText, isQuestioned, text, speaker, source } = quotation;
  return {
    label: `$(${isQuestioned ? 'warning' : ICONS[verdict]}) ${literal(text)}`,
    detail: literal([verdictText, speaker, source].filter((part) => part !== undefined).join(' · ')),
    buttons: quotation.passage ? [SHOW_PASSAGE] : [],
    quotation,
  };
}

// `$(name)` in a draft's words is no icon: a zero-width space keeps the two characters apart.
function literal(text: string): string {
  return text.replaceAll('$(', '$\u200B(');
}

function select(editor: TextEditor, place: Place, isPreview: boolean): void {
  const range = rangeOf(place);
  editor.selection = isPreview ? new Selection(range.start, range.end) : new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  if (!isPreview) void window.showTextDocument(editor.document, editor.viewColumn);
}

async function openPlace(place: Place): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(place.uri));
  await window.showTextDocument(document, { selection: rangeOf(place) });
}

function rangeOf({ range: { start, end } }: Place): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
