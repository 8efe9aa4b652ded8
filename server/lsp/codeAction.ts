// textDocument/codeAction. Every action carries its edit, so that nothing is resolved later.
import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { codeActions, fixAll, type DraftAction } from '../features/codeActions';
import type { ActionEdit } from '../features/ignoreComment';
import { FIX_ALL_KIND } from './capabilities';
import { draftDiagnostic } from './diagnosticConversion';
import { rangeOf, spanOf } from './positions';
import { openDraft, type OpenDraft, type Session } from './session';

const KINDS: Readonly<Record<DraftAction['kind'], string>> = {
  quickfix: CodeActionKind.QuickFix,
  refactor: CodeActionKind.RefactorRewrite,
  fixAll: FIX_ALL_KIND,
};

/** The actions at a range, of the kinds that were asked for. “Fix all” comes only when it is asked for by its kind. */
export function codeAction(session: Session, { textDocument, range, context }: CodeActionParams): CodeAction[] {
  const open = openDraft(session, textDocument.uri);
  if (!open) return [];
  const findings = session.workspace.findings(textDocument.uri);
  const all = context.only ? fixAll(findings) : undefined;
  return [...codeActions(open.draft, findings, spanOf(open.lines, range)), ...(all ? [all] : [])]
    .filter((action) => !context.only || context.only.some((kind) => isOfKind(KINDS[action.kind], kind)))
    .map((action) => actionOf(session, { open, uri: textDocument.uri }, action));
}

interface Place {
  readonly open: OpenDraft;
  readonly uri: string;
}

// `source` asks for `source.fixAll.verbatim` too.
function isOfKind(kind: string, asked: string): boolean {
  return kind === asked || kind.startsWith(`${asked}.`);
}

function actionOf(session: Session, place: Place, action: DraftAction): CodeAction {
  return {
    title: action.title,
    kind: KINDS[action.kind],
    edit: workspaceEdit(session, place, action.edits),
    ...(action.preferred && session.support.preferredActions ? { isPreferred: true } : {}),
    ...(action.finding ? { diagnostics: [draftDiagnostic(session, place.open, action.finding)] } : {}),
  };
}

// With a place to fill in, where the client can: then the caret goes there.
function workspaceEdit(session: Session, { open, uri }: Place, edits: readonly ActionEdit[]): WorkspaceEdit {
  const textEdits = edits.map(({ span, newText }): TextEdit => ({ range: rangeOf(open.lines, span), newText }));
  if (!session.support.snippetEdits || !edits.some(({ placeholder }) => placeholder !== undefined)) {
    return { changes: { [uri]: textEdits } };
  }
  const snippets = edits.map((edit, index) => snippetEdit(edit, textEdits[index]));
  return {
    documentChanges: [{ textDocument: { uri, version: null }, edits: snippets.filter((edit) => edit !== undefined) }],
  };
}

function snippetEdit(edit: ActionEdit, textEdit: TextEdit | undefined): TextEdit | SnippetTextEdit | undefined {
  if (!textEdit || edit.placeholder === undefined) return textEdit;
  const at = edit.newText.indexOf(edit.placeholder);
  const before = edit.newText.slice(0, at);
  const after = edit.newText.slice(at + edit.placeholder.length);
  const value = `${escaped(before)}\${1:${escaped(edit.placeholder)}}${escaped(after)}`;
  return { range: textEdit.range, snippet: { kind: 'snippet', value } };
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
