// Watches the disk itself, for a client that cannot: some editors have a language client without file watching.
import { watch, type FSWatcher } from 'node:fs';
import { baseName, folderOf, uriOf } from '../sources/paths';
import type { FileChange } from '../workspace';

/** A folder with what is watched in it: a file's name, or a pattern for all below it. Absolute path. */
export interface WatchedPlace {
  readonly base: string;
  readonly glob: string;
}

/** Keeps one watcher for each folder in step with what is to be watched. */
export class DiskWatcher {
  private readonly watchers = new Map<string, FSWatcher>();

  /** `onChange` is told of each change. The disk does not always say whether something came, went or was written: then it came. */
  constructor(private readonly onChange: (changes: readonly FileChange[]) => void) {}

  /** Watches these places and no others. */
  update(places: readonly WatchedPlace[]): void {
    const wanted = new Map(places.map((place) => [`${place.base}\n${place.glob}`, place]));
    for (const name of this.watchers.keys()) if (!wanted.has(name)) this.stop(name);
    for (const [name, place] of wanted) if (!this.watchers.has(name)) this.start(name, place);
  }

  /** Ends all watching. */
  close(): void {
    this.update([]);
  }

  // A folder that is not there yet is waited for in the one that it would lie in.
  private start(name: string, place: WatchedPlace): void {
    if (this.listen(name, place, () => undefined)) return;
    const above = { base: folderOf(place.base), glob: baseName(place.base) };
    this.listen(name, above, () => {
      this.stop(name);
      this.start(name, place);
    });
  }

  private listen(name: string, { base, glob }: WatchedPlace, then: () => void): boolean {
    const isWhole = glob.includes('*');
    try {
      const watcher = watch(base, { recursive: isWhole, persistent: false }, (event, file) => {
        if (file === null || (!isWhole && file !== glob)) return;
        const uri = uriOf(`${base}/${file.replace(/\\/g, '/')}`);
        this.onChange([{ uri, kind: event === 'rename' ? 'created' : 'changed' }]);
        then();
      });
      watcher.on('error', () => {
        this.stop(name);
      });
      this.watchers.set(name, watcher);
      return true;
    } catch {
      return false; // Nothing is there, or the system has no more watches to give.
    }
  }

  private stop(name: string): void {
    this.watchers.get(name)?.close();
    this.watchers.delete(name);
  }
}
