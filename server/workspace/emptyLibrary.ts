// A library without anything: for a draft outside every folder, and while it is not known yet which folder's settings hold.
import type { Library } from '../core/library';
import { emptyIndex } from '../core/passages/passageIndex';

/** A library without sources. `indexing`: there may be some, so nothing may be called not-found. */
export function emptyLibrary(indexing: boolean, version: number): Library {
  return {
    listed: [],
    sources: new Map(),
    passages: emptyIndex(),
    people: { all: [], byForm: new Map() },
    bibliography: { entries: new Map(), unread: [] },
    indexing,
    version,
  };
}
