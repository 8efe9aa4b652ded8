// What was read, in the log: one line for each state of a library.
import type { Library } from '../core/library';
import type { Session } from './session';

/** Writes a line whenever a library has been read to its end. */
export class LibraryLog {
  private readonly told = new WeakSet<Library>();

  constructor(private readonly session: Session) {}

  /** Looks at the libraries of the open drafts. */
  update(): void {
    const { workspace, log } = this.session;
    for (const uri of workspace.draftUris()) {
      const library = workspace.library(uri);
      if (!library || library.indexing || this.told.has(library)) continue;
      this.told.add(library);
      log.info(`Library of ${uri}: ${summary(library)}`);
    }
  }
}

function summary({ sources, listed, people, bibliography }: Library): string {
  const unread = listed.filter(({ status }) => status === 'unreadable');
  const parts = [
    `${sources.size} sources`,
    `${people.all.length} people, organisations and places`,
    `${bibliography.entries.size} bibliography entries`,
    ...unread.map(({ path, message, reason }) => `${path} ${message ?? reason ?? 'could not be read'}`),
    ...bibliography.unread.map(({ path, message }) => `${path} ${message}`),
  ];
  return parts.join('; ');
}
