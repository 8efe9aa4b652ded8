// textDocument/prepareRename and textDocument/rename.
import type { PrepareRenameParams, Range, RenameParams, WorkspaceEdit } from 'vscode-languageserver';
import { renameableAt, renameAt } from '../features/rename';
import { linesOfDraft, offsetOf, rangeOf } from './positions';
import { openDraft, openDrafts, type Session } from './session';

/** The name at a position, where it can be changed. */
export function prepareRename(session: Session, { textDocument, position }: PrepareRenameParams): Range | null {
  const open = openDraft(session, textDocument.uri);
  const span = open && renameableAt(open.draft, offsetOf(open.lines, position));
  return open && span ? rangeOf(open.lines, span) : null;
}

/** The edits that change the name in every open draft. */
export function rename(session: Session, { textDocument, position, newName }: RenameParams): WorkspaceEdit | null {
  const open = openDraft(session, textDocument.uri);
  if (!open) return null;
  const drafts = openDrafts(session);
  const renamed = renameAt(open.draft, offsetOf(open.lines, position), { newName, drafts });
  if (renamed.length === 0) return null;
  const changes = renamed.map(({ uri, draft, edits }) => {
    const lines = linesOfDraft(draft.document);
    return [uri, edits.map(({ span, newText }) => ({ range: rangeOf(lines, span), newText }))] as const;
  });
  return { changes: Object.fromEntries(changes) };
}
