// What a person should know about the sources and no verbatim.json can show: said once each.
import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
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
      // A notification, not a request as `window.showWarningMessage` sends it: nobody is asked anything.
      void this.session.connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: `Verbatim: ${message}`,
      });
    }
  }
}
