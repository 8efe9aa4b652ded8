// The folders of the workspace, whether it is trusted, and the editor's settings for each: as the client says at the start
// and later.
import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { editorSettings, type Settings } from '../settings';
import type { WorkspaceFolder } from '../workspace/folder';
import type { Session } from './session';

/** The folders that a client opens with; older clients name one root, by address or by path. */
export function foldersOf(params: InitializeParams): readonly WorkspaceFolder[] {
  if (params.workspaceFolders) return params.workspaceFolders;
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only thing that clients without workspace folders say
  const { rootUri, rootPath } = params;
  const uri = rootUri ?? (rootPath ? URI.file(rootPath).toString() : undefined);
  return uri === undefined ? [] : [{ uri, name: uri.slice(uri.lastIndexOf('/') + 1) }];
}

interface FolderSettings {
  readonly settings: Partial<Settings>;
  /** Globs that are never matched: `files.exclude` entries that are on. */
  readonly exclude: readonly string[];
}

/** Hands folders, trust and settings on to the workspace whenever they change. */
export class Folders {
  /** What the client sent unasked, when it cannot be asked. */
  private sent: unknown;

  constructor(
    private readonly session: Session,
    private folders: readonly WorkspaceFolder[],
    private isTrusted: boolean,
  ) {}

  /**
   * Asks for the settings and applies all. Settings come first, so that nothing is read that they leave out.
   * @param sent `{ verbatim: { … } }`, or the section itself, from a client that cannot be asked
   */
  async apply(sent?: unknown): Promise<void> {
    this.sent = sent ?? this.sent;
    const { folders } = this;
    const settings = await this.settings(folders);
    if (folders !== this.folders) return; // They changed meanwhile, and are being asked about again.
    this.session.workspace.setFolders(folders, this.isTrusted);
    folders.forEach(({ uri }, i) => {
      const own = settings[i];
      if (own) this.session.workspace.setEditorSettings(uri, own.settings, own.exclude);
    });
  }

  setTrusted(isTrusted: boolean): Promise<void> {
    this.isTrusted = isTrusted;
    return this.apply();
  }

  change({ added, removed }: WorkspaceFoldersChangeEvent): Promise<void> {
    const gone = new Set(removed.map(({ uri }) => uri));
    this.folders = [...this.folders.filter(({ uri }) => !gone.has(uri)), ...added];
    return this.apply();
  }

  private async settings(folders: readonly WorkspaceFolder[]): Promise<readonly FolderSettings[]> {
    if (!this.session.support.configuration) {
      const settings = editorSettings(field(this.sent, 'verbatim') ?? this.sent);
      return folders.map(() => ({ settings, exclude: [] }));
    }
    const items = folders.flatMap(({ uri }) => [
      { scopeUri: uri, section: 'verbatim' },
      { scopeUri: uri, section: 'files' },
    ]);
    if (items.length === 0) return [];
    const answers: unknown[] = await this.session.connection.workspace.getConfiguration(items);
    return folders.map((_, i) => ({
      settings: editorSettings(answers[2 * i]),
      exclude: excluded(field(answers[2 * i + 1], 'exclude')),
    }));
  }
}

function excluded(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([, isOn]) => isOn === true)
    .map(([glob]) => glob);
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
