// How far the reading of sources is: for the status item, and as work-done progress where the client shows it.
import type { WorkDoneProgressReporter } from 'vscode-languageserver';
import type { IndexingProgress as FolderProgress } from '../workspace';
import { safely } from './guard';
import type { Session } from './session';

/** So many of so many sources. */
export interface Indexing {
  readonly done: number;
  readonly total: number;
}

/** Keeps the progress of every folder and shows their sum. */
export class IndexingProgress {
  private readonly folders = new Map<string, Indexing>();
  private reporter: WorkDoneProgressReporter | undefined;
  private isAsked = false;

  constructor(private readonly session: Session) {}

  /** What the workspace reports: a folder is done when all of its sources are. */
  show({ uri, done, total }: FolderProgress): void {
    if (done < total) this.folders.set(uri, { done, total });
    else this.folders.delete(uri);
    if (!this.session.support.progress) return;
    const sum = this.sum();
    if (!sum) this.end();
    else if (this.reporter) this.reporter.report(percentOf(sum), textOf(sum));
    else if (!this.isAsked) this.begin();
  }

  /** All of it; undefined when nothing is being read. */
  sum(): Indexing | undefined {
    if (this.folders.size === 0) return undefined;
    let done = 0;
    let total = 0;
    for (const folder of this.folders.values()) {
      done += folder.done;
      total += folder.total;
    }
    return { done, total };
  }

  // The client is asked first; what happens meanwhile is caught up with when it answers.
  private begin(): void {
    this.isAsked = true;
    safely('window/workDoneProgress/create', this.session.log, async () => {
      const reporter = await this.session.connection.window.createWorkDoneProgress();
      this.isAsked = false;
      const sum = this.sum();
      if (!sum) return;
      reporter.begin('Verbatim: reading sources', percentOf(sum), textOf(sum));
      this.reporter = reporter;
    })(undefined);
  }

  private end(): void {
    this.reporter?.done();
    this.reporter = undefined;
  }
}

function percentOf({ done, total }: Indexing): number {
  return total === 0 ? 100 : Math.floor((100 * done) / total);
}

function textOf({ done, total }: Indexing): string {
  return `${done} of ${total}`;
}
