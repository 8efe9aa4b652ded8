// Which files are watched: project files, sources and bibliographies, also where they lie outside the workspace's folders.
// The client is asked to; for one that cannot, the server watches the disk itself. The list changes with the settings.
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type Disposable,
  type FileEvent,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import { uriOf } from '../sources/paths';
import type { FileChange } from '../workspace';
import type { DiskWatching, Watched } from './host';
import type { Session } from './session';

/** Keeps what is watched in step with what the workspace reads. */
export class Watching {
  private registered = '';
  private registration: Disposable | undefined;
  private disk: DiskWatching | undefined;

  constructor(private readonly session: Session) {}

  /** Watches these and no others. */
  async update(watched: readonly Watched[]): Promise<void> {
    const { host, workspace, support } = this.session;
    if (support.fileWatching) return this.register(watched);
    this.disk ??= host.watchDisk?.((changes) => {
      workspace.filesChanged(changes);
    });
    this.disk?.update(watched);
  }

  /** Ends the server's own watching. */
  close(): void {
    this.disk?.close();
  }

  private async register(watched: readonly Watched[]): Promise<void> {
    const wanted = JSON.stringify(watched);
    if (wanted === this.registered) return;
    this.registered = wanted;
    const watchers = [{ globPattern: '**/verbatim.json' }, ...watched.map((one) => this.watcher(one))];
    const { client } = this.session.connection;
    const registration = await client.register(DidChangeWatchedFilesNotification.type, { watchers });
    this.registration?.dispose();
    this.registration = registration;
  }

  private watcher({ base, glob }: Watched): FileSystemWatcher {
    if (this.session.support.relativePatterns) return { globPattern: { baseUri: uriOf(base), pattern: glob } };
    return { globPattern: `${base.replace(/\/$/, '')}/${glob}` };
  }
}

/** A watcher's event as the workspace takes it. */
export function fileChange({ uri, type }: FileEvent): FileChange {
  if (type === FileChangeType.Created) return { uri, kind: 'created' };
  return { uri, kind: type === FileChangeType.Deleted ? 'deleted' : 'changed' };
}
