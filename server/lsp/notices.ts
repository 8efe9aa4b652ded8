// What a person should know about the sources and no verbatim.json can show: said once each, in a message and in the log.
import type { LibraryProblem } from '../core/library';
import type { Session } from './session';

/** Shows each notice once a session. */
export class Notices {
  private readonly shown = new Set<string>();

  constructor(private readonly session: Session) {}

  show(notices: readonly LibraryProblem[]): void {
    for (const { message } of notices) {
      if (this.shown.has(message)) continue;
      this.shown.add(message);
      this.session.connection.window.showWarningMessage(`Verbatim: ${message}`);
    }
  }
}
