// A draft in the editor under test: opened from a text, looked at by its words.
import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { eventually } from '../eventually';

/** The folder of the workspace that has this name. */
export function folder(name: string): string {
  const found = vscode.workspace.workspaceFolders?.find((candidate) => path.basename(candidate.uri.fsPath) === name);
  assert.ok(found, `no folder ${name}`);
  return found.uri.fsPath;
}

/** Writes a file, and the folders above it. */
export async function write(file: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(vscode.Uri.file(file), new TextEncoder().encode(text));
}

/** Writes a draft into a folder of the workspace and opens it. */
export async function openDraft(inFolder: string, name: string, text: string): Promise<vscode.TextEditor> {
  const file = path.join(folder(inFolder), name);
  await write(file, text);
  return open(file);
}

/** Opens a file in the editor. */
export async function open(file: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file), { preview: false });
}

/** Where words stand in a document. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const offset = document.getText().indexOf(words);
  assert.ok(offset >= 0, `“${words}” is not in ${document.fileName}`);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + words.length));
}

/** The middle of words. */
export function at(document: vscode.TextDocument, words: string): vscode.Position {
  const offset = document.offsetAt(rangeOf(document, words).start);
  return document.positionAt(offset + Math.floor(words.length / 2));
}

/** Directly after words. */
export function after(document: vscode.TextDocument, words: string): vscode.Position {
  return rangeOf(document, words).end;
}

/** What Verbatim says about a document. */
export function diagnostics(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source?.toLowerCase() === 'verbatim');
}

/** The codes of a document's diagnostics, sorted. */
export function codes(document: vscode.TextDocument): string[] {
  return diagnostics(document)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code))
    .sort();
}

/** Waits until exactly these codes stand on a document. */
export async function expectCodes(
  document: vscode.TextDocument,
  expected: readonly string[],
  limitMs?: number,
): Promise<void> {
  await eventually(() => {
    assert.deepEqual(codes(document), [...expected].sort());
  }, limitMs);
}

/** All hovers at a place as one Markdown text. */
export async function hover(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const parts = hovers.flatMap(({ contents }) => contents);
  for (const part of parts) {
    assert.ok(part instanceof vscode.MarkdownString);
    assert.ok(!part.isTrusted && !part.supportHtml, 'a hover must run no command and show no HTML');
  }
  return parts.map((part) => (part instanceof vscode.MarkdownString ? part.value : '')).join('\n\n');
}

/** The code actions on a place, of one kind where one is named. */
export async function actions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind?: string,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind,
  );
}

/** Applies the action whose title matches. */
export async function apply(found: readonly vscode.CodeAction[], title: RegExp): Promise<void> {
  const action = found.find((candidate) => title.test(candidate.title));
  assert.ok(action?.edit, `no action ${title.source} among: ${found.map((candidate) => candidate.title).join(' | ')}`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

/** What completion offers at a place, as if a character had just been typed there. */
export async function completions(
  document: vscode.TextDocument,
  position: vscode.Position,
  typed?: string,
): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    typed,
  );
  return list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet);
}

/** The text that an item puts into the document. */
export function inserted(item: vscode.CompletionItem): string {
  const text = item.insertText ?? (typeof item.label === 'string' ? item.label : item.label.label);
  return typeof text === 'string' ? text : text.value;
}
