// One project's library as it comes about: what the patterns name is listed, what is new or changed is read, and each step gives a
// new Library that shares all else with the one before. Nobody waits for it: the old library stays until the new one is there.
import type { Bibliography } from '../core/citations/bibliography';
import type { Library, LibraryProblem, ListedSource, Source } from '../core/library';
import { emptyIndex, withoutSource, withSegment, type PassageIndex } from '../core/passages/passageIndex';
import { withGivenPeople, type GivenPerson } from '../core/people/givenPeople';
import { joinPeople } from '../core/people/joinPeople';
import type { People } from '../core/people/people';
import { OUTSIDE, type Boundary } from '../sources/boundary';
import { catalogue, type Catalogue, type CatalogueFile, type Pattern } from '../sources/catalogue';
import type { Files } from '../sources/files';
import { UNREAD_MESSAGE } from '../sources/formats';
import { refusedUnread, type ReadSource } from '../sources/readSource';
import { bibliographyOf, readBibliographies, type BibliographyFile, type ReadBibliography } from './bibliographies';
import { rekeyed } from './rekeyed';
import type { ReadBatch, SourceReader } from './sourceReader';

/** What a library is made from. */
export interface LibraryPlan {
  readonly sources: readonly Pattern[];
  readonly bibliography: readonly BibliographyFile[];
  readonly boundary: Boundary;
  /** Globs of files to leave out (`files.exclude`), relative to the boundary's folder. */
  readonly exclude: readonly string[];
  /** The folder that paths are shown from. */
  readonly shownFrom: string;
  /** What the project says about its people. */
  readonly people: readonly GivenPerson[];
}

/** What a loader needs and whom it tells. */
export interface LoaderOptions {
  readonly files: Files;
  readonly reader: SourceReader;
  /** A number that no library of the program has had yet. */
  readonly nextVersion: () => number;
  /** A new library is there. */
  readonly onLibrary?: (library: Library) => void;
  /** So many of so many files have been read; the last call for a piece of work has both equal. */
  readonly onProgress?: (read: number, total: number) => void;
}

/** During a long read a library is handed out after this time, and then each time that twice as long has passed: whoever waits
 * sees something, and joining people again and again costs less than the reading does. Milliseconds. */
const FIRST_PUBLICATION = 400;

/** While sources are still coming, people are joined anew only as long as that takes less than this: two frames. Milliseconds. */
const QUICK_JOIN = 32;

interface Held {
  readonly file: CatalogueFile;
  readonly outcome: ReadSource;
}

/** Holds one project's library. */
export class LibraryLoader {
  /** The library as it is now; `indexing` until all was read for the first time. */
  library: Library;
  private held = new Map<string, Held>();
  private passages: PassageIndex = emptyIndex();
  private listing: readonly CatalogueFile[] = [];
  private bibliography: Bibliography = { entries: new Map(), unread: [] };
  private problems: readonly LibraryProblem[] = [];
  private people: People = { all: [], byForm: new Map() };
  private given: readonly GivenPerson[] = [];
  private joinTime = 0;
  private isProgressing = false;
  private running: AbortController | undefined;
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly options: LoaderOptions) {
    this.library = this.snapshot(true);
  }

  /**
   * Brings the library in line with the plan and with the disk. A call while another one runs ends that one; what it has read stays.
   * @param changed paths that are to be read again even if their size and time say that nothing happened
   * @returns when it is done, or another call took over
   */
  load(plan: LibraryPlan, changed: ReadonlySet<string> = new Set()): Promise<void> {
    this.running?.abort();
    const controller = new AbortController();
    this.running = controller;
    for (const path of changed) this.forget(path);
    // A fault in one run is that caller's to hear of; the next run begins afresh.
    this.last = this.last
      .catch(() => undefined)
      .then(() => this.run(plan, controller.signal))
      .finally(() => {
        if (!controller.signal.aborted) this.endProgress();
      });
    return this.last;
  }

  /** Ends all work. */
  close(): void {
    this.running?.abort();
    this.endProgress();
  }

  // A forgotten file is read again; until then its old outcome is kept under a time that no file has.
  private forget(path: string): void {
    const held = this.held.get(path);
    if (held) this.held.set(path, { ...held, file: { ...held.file, changed: NaN } });
  }

  private async run(plan: LibraryPlan, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const [listed, read] = await Promise.all([
      catalogue(this.options.files, { ...plan, patterns: plan.sources }),
      readBibliographies(this.options.files, plan.boundary, plan.bibliography),
    ]);
    if (isAborted(signal)) return;
    this.bibliography = bibliographyOf(read);
    this.given = plan.people;
    this.problems = [...patternProblems(listed), ...bibliographyProblems(read)];
    this.list(listed);
    const unread = listed.files.filter((file) => isStale(this.held.get(file.path), file));
    await this.read(unread, signal);
    if (!isAborted(signal)) this.publish(false);
  }

  // Takes over a listing: what is gone goes, what only got another key is renamed.
  private list(listed: Catalogue): void {
    const paths = new Set(listed.files.map((file) => file.path));
    for (const [path, held] of this.held) {
      if (paths.has(path)) continue;
      this.held.delete(path);
      this.passages = withoutSource(this.passages, held.file.key);
    }
    const moved = listed.files.filter((file) => isRenamed(this.held.get(file.path), file));
    for (const file of moved) this.passages = withoutSource(this.passages, this.held.get(file.path)?.file.key ?? '');
    for (const file of moved) this.rename(file);
    this.listing = listed.files;
  }

  private rename(file: CatalogueFile): void {
    const held = this.held.get(file.path);
    if (!held) return;
    const { outcome, segment } = rekeyed(held.outcome, file);
    this.held.set(file.path, { file: { ...file, changed: held.file.changed }, outcome });
    if (segment) this.passages = withSegment(this.passages, segment);
  }

  private async read(unread: readonly CatalogueFile[], signal: AbortSignal): Promise<void> {
    const byPath = new Map(unread.map((file) => [file.path, file]));
    const toOpen: CatalogueFile[] = [];
    for (const file of unread) {
      const outcome = refusal(file);
      if (outcome) this.hold(file, outcome);
      else toOpen.push(file);
    }
    let done = 0;
    let publishAt = performance.now() + FIRST_PUBLICATION;
    let wait = FIRST_PUBLICATION;
    if (toOpen.length > 0) this.progress(0, toOpen.length);
    const got = (batch: ReadBatch): void => {
      if (signal.aborted) return;
      for (const { file, outcome } of batch.read) this.hold(byPath.get(file.path), outcome);
      if (batch.segment.sources.length > 0) this.passages = withSegment(this.passages, batch.segment);
      done += batch.read.length;
      this.progress(done, toOpen.length);
      if (performance.now() < publishAt || done === toOpen.length) return;
      this.publish(true);
      wait *= 2;
      publishAt = performance.now() + wait;
    };
    await this.options.reader.read(toOpen, got, signal);
  }

  private progress(read: number, total: number): void {
    this.isProgressing = read < total;
    this.options.onProgress?.(read, total);
  }

  // Whoever was told of a beginning is told of an end, also where another call took over, or the reader broke.
  private endProgress(): void {
    if (this.isProgressing) this.progress(0, 0);
  }

  private hold(file: CatalogueFile | undefined, outcome: ReadSource): void {
    if (!file) return;
    const before = this.held.get(file.path);
    // A source that stays one is replaced together with its batch.
    if (before && outcome.kind !== 'source') this.passages = withoutSource(this.passages, before.file.key);
    this.held.set(file.path, { file, outcome });
  }

  private publish(indexing: boolean): void {
    // Once complete, a library is not called incomplete for a changed file: the old text of that file counts until the new is read.
    const isNew = indexing && this.listing.some((file) => !this.held.has(file.path));
    this.library = this.snapshot(isNew);
    this.options.onLibrary?.(this.library);
  }

  private snapshot(indexing: boolean): Library {
    const sources = new Map<string, Source>();
    const listed: ListedSource[] = [];
    for (const file of this.listing) {
      const outcome = this.held.get(file.path)?.outcome;
      if (outcome?.kind === 'source') sources.set(file.key, outcome.source);
      if (outcome && outcome.kind !== 'ignored') listed.push(listedSource(file, outcome));
    }
    return {
      listed,
      sources,
      passages: this.passages,
      people: this.joinedPeople([...sources.values()], indexing),
      bibliography: this.bibliography,
      problems: [...this.problems, ...unreadProblems(listed)],
      indexing,
      version: this.options.nextVersion(),
    };
  }

  private joinedPeople(sources: readonly Source[], indexing: boolean): People {
    if (indexing && this.joinTime > QUICK_JOIN) return this.people;
    const start = performance.now();
    this.people = withGivenPeople(joinPeople(sources), this.given);
    this.joinTime = performance.now() - start;
    return this.people;
  }
}

// The compiler does not know that a signal changes while one waits.
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

function isStale(held: Held | undefined, file: CatalogueFile): boolean {
  if (!held || held.file.refused !== file.refused || held.file.format !== file.format) return true;
  return held.file.changed !== file.changed || held.file.size !== file.size;
}

function isRenamed(held: Held | undefined, file: CatalogueFile): boolean {
  return held !== undefined && (held.file.key !== file.key || held.file.shown !== file.shown);
}

function refusal(file: CatalogueFile): ReadSource | undefined {
  if (file.refused === 'outside') return { kind: 'unreadable', reason: 'outside-workspace', message: OUTSIDE };
  if (file.refused === 'missing')
    return { kind: 'unreadable', reason: 'read-error', message: 'is a link that leads nowhere' };
  if (file.refused === 'special')
    return { kind: 'unreadable', reason: 'read-error', message: 'is a pipe or a device, and no file' };
  return refusedUnread(file);
}

function listedSource(file: CatalogueFile, outcome: Exclude<ReadSource, { kind: 'ignored' }>): ListedSource {
  const { key, shown: path, uri } = file;
  if (outcome.kind === 'unreadable') {
    return { key, path, uri, status: 'unreadable', reason: outcome.reason, message: outcome.message };
  }
  const { date, title } = outcome.source.metadata;
  return {
    ...{ key, path, uri, status: 'indexed' },
    ...(date === undefined ? {} : { date }),
    ...(title === undefined ? {} : { title }),
    ...(outcome.note === undefined ? {} : { message: outcome.note }),
  };
}

function patternProblems(listed: Catalogue): LibraryProblem[] {
  return listed.patterns.flatMap(({ pattern, matched, problem }): LibraryProblem[] => {
    const place = { setting: 'sources' as const, written: pattern.glob };
    if (problem !== undefined) return [{ ...place, kind: 'not-followed', message: problem }];
    return matched > 0 ? [] : [{ ...place, kind: 'no-match', message: `“${pattern.glob}” matches no document` }];
  });
}

function bibliographyProblems(read: readonly ReadBibliography[]): LibraryProblem[] {
  return read.flatMap((one): LibraryProblem[] => {
    if (!('message' in one)) return [];
    const { written } = one.file;
    const isOutside = one.message.startsWith(`“${written}”`);
    const message = isOutside ? one.message : `“${written}” ${one.message}`;
    return [{ setting: 'bibliography', written, kind: isOutside ? 'not-followed' : 'unreadable', message }];
  });
}

// One message for all documents whose format is not read yet.
function unreadProblems(listed: readonly ListedSource[]): LibraryProblem[] {
  const unread = listed.filter(({ reason }) => reason === 'format-not-yet-read');
  if (unread.length === 0) return [];
  const named = unread.map(({ path }) => path).join(', ');
  return [{ setting: 'sources', kind: 'format-not-yet-read', message: `Not read: ${named}. ${UNREAD_MESSAGE}` }];
}
