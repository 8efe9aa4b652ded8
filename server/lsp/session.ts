// What every adapter needs: the workspace, what the client can do, and where to log.
import type { Connection } from 'vscode-languageserver';
import type { CheckedDraft } from '../draft';
import type { NamedDraft } from '../features/namesInDrafts';
import type { Workspace } from '../workspace';
import type { ServerHost } from './host';
import type { ClientSupport } from './capabilities';
import type { Log } from './guard';
import { linesOfDraft } from './positions';
import type { LineIndex } from '../core/text/lineIndex';

/** One client's session with the server, from `initialize` on. */
export interface Session {
  readonly connection: Connection;
  readonly workspace: Workspace;
  /** What the workspace reads files with. */
  readonly host: ServerHost;
  readonly support: ClientSupport;
  readonly log: Log;
}

/** A draft as checked, with its lines. */
export interface OpenDraft {
  readonly draft: CheckedDraft;
  readonly lines: LineIndex;
}

/** All drafts that are open, in their present versions. */
export function openDrafts({ workspace }: Session): readonly NamedDraft[] {
  return workspace.draftUris().flatMap((uri) => {
    const draft = workspace.checked(uri);
    return draft ? [{ uri, draft }] : [];
  });
}

/** The draft at `uri` in its present version; undefined for what is not open or no draft. */
export function openDraft({ workspace }: Session, uri: string): OpenDraft | undefined {
  const draft = workspace.checked(uri);
  return draft && { draft, lines: linesOfDraft(draft.document) };
}
