// The command that inserts a citation: everything that may be cited, found by key, title, date or opening words.
import { window, type QuickPickItem, type TextEditor } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { CITATIONS, type CitationItem } from '../server/protocol';

interface Row extends QuickPickItem {
  readonly citation: CitationItem;
}

/** Asks which source, and inserts `[@key]` at the caret, with a blank before it where one is needed. */
export async function insertCitation(client: LanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') {
    void window.showInformationMessage('Open a Markdown draft to insert a citation.');
    return;
  }
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const citations = await client.sendRequest<CitationItem[]>(CITATIONS, { uri });
  if (citations.length === 0) {
    void window.showInformationMessage('There is nothing to cite: no source and no bibliography was found.');
    return;
  }
  const row = await window.showQuickPick(citations.map(rowOf), {
    title: 'Insert Citation',
    placeHolder: 'Choose a source by its key, title, date or opening words',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (row) await insert(editor, row.citation.written);
}

function rowOf(citation: CitationItem): Row {
  const { key, title, date, opening } = citation;
  return {
    label: key,
    description: literal(
      [date, isOpening(title, opening) ? '' : title].filter((part) => part !== undefined && part !== '').join(' · '),
    ),
    detail: literal(opening ?? ''),
    citation,
  };
}

// A title that was made from the first words says nothing that the opening does not.
function isOpening(title: string | undefined, opening: string | undefined): boolean {
  return title !== undefined && opening?.startsWith(title.replace(/\s*…$/, '')) === true;
}

function literal(text: string): string {
  return text.replaceAll('$(', '$\u200B(');
}

async function insert(editor: TextEditor, written: string): Promise<void> {
  await editor.edit((edit) => {
    for (const { active } of editor.selections) {
      const before = editor.document.lineAt(active.line).text.slice(0, active.character);
      edit.insert(active, `${/\S$/.test(before) ? ' ' : ''}${written}`);
    }
  });
}
