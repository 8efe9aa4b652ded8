// Watches the disk itself, for a client that cannot: some editors have a language client without file watching.
import { watch, type FSWatcher } from 'node:fs';
import { uriOf } from '../sources/paths';
import type { FileChange } from '../workspace';

/** A folder with what is watched in it: a file's name, or a pattern for all below it. Absolute path. */
export interface WatchedPlace {
  readonly base: string;
  readonly glob: string;
}

/** Keeps one watcher for each folder in step with what is to be watched. */
export class DiskWatcher {
  private readonly watchers = new Map<string, FSWatcher>();

  /** `onChange` is told of each change; whether something came, went or was written is not always known, and then it `came`. */
  constructor(private readonly onChange: (changes: readonly FileChange[]) => void) {}

  /** Watches these places and no others. One that is not there is left out until the next call. */
  update(places: readonly WatchedPlace[]): void {
    const wanted = new Map(places.map((place) => [`${place.base}\n${place.glob}`, place]));
    for (const [name, watcher] of this.watchers) {
      if (wanted.has(name)) continue;
      watcher.close();
      this.watchers.delete(name);
    }
    for (const [name, place] of wanted) if (!this.watchers.has(name)) this.start(name, place);
  }

  /** Ends all watching. */
  close(): void {
    this.update([]);
  }

  private start(name: string, { base, glob }: WatchedPlace): void {
    const isWhole = glob.includes('*');
    try {
      const watcher = watch(base, { recursive: isWhole, persistent: false }, (event, file) => {
        if (file === null || (!isWhole && file !== glob)) return;
        const uri = uriOf(`${base}/${file.replace(/\\/g, '/')}`);
        this.onChange([{ uri, kind: event === 'rename' ? 'created' : 'changed' }]);
      });
      watcher.on('error', () => {
        this.stop(name);
      });
      this.watchers.set(name, watcher);
    } catch {
      // The folder is not there, or the system has no more watches to give: changes in it are seen at the next start.
    }
  }

  private stop(name: string): void {
    this.watchers.get(name)?.close();
    this.watchers.delete(name);
  }
}
