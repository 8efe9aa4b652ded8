// Which files the client is asked to watch: project files, sources and bibliographies, also where they lie outside the
// workspace's folders. The list changes with the settings; a client that cannot watch is left alone.
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type Disposable,
  type FileEvent,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import { uriOf } from '../sources/paths';
import type { Session } from './session';

/** One thing to watch: a glob below a folder, which is an absolute path. */
export interface Watched {
  readonly base: string;
  readonly glob: string;
}

/** Keeps the client's watchers in step with what the workspace reads. */
export class Watching {
  private registered = '';
  private registration: Disposable | undefined;

  constructor(private readonly session: Session) {}

  /** Registers anew when the list has changed. */
  async update(watched: readonly Watched[]): Promise<void> {
    if (!this.session.support.fileWatching) return;
    const wanted = JSON.stringify(watched);
    if (wanted === this.registered) return;
    this.registered = wanted;
    const watchers = [{ globPattern: '**/verbatim.json' }, ...watched.map((one) => this.watcher(one))];
    const registration = await this.session.connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers,
    });
    this.registration?.dispose();
    this.registration = registration;
  }

  private watcher({ base, glob }: Watched): FileSystemWatcher {
    if (this.session.support.relativePatterns) return { globPattern: { baseUri: uriOf(base), pattern: glob } };
    return { globPattern: `${base.replace(/\/$/, '')}/${glob}` };
  }
}

/** A watcher's event as the workspace takes it. */
export function fileChange({ uri, type }: FileEvent): { uri: string; kind: 'created' | 'changed' | 'deleted' } {
  if (type === FileChangeType.Created) return { uri, kind: 'created' };
  return { uri, kind: type === FileChangeType.Deleted ? 'deleted' : 'changed' };
}
