// What the command line works in: the folder, its settings and its library.
import { existsSync } from 'node:fs';
import type { Library } from '../core/library';
import { LineIndex } from '../core/text/lineIndex';
import { loadFolder } from '../library/loadFolder';
import { nodeFiles } from '../library/nodeFiles';
import { readProjectFile } from '../projectFile';
import { decode } from '../sources/decode';
import { folderOf, isInside, normalPath, relativePath, resolvePath } from '../sources/paths';
import { DEFAULT_SETTINGS, type Settings } from '../settings';
import type { Arguments } from './arguments';
import { printable } from './printable';
import { progress } from './progress';
import { readBytes } from './readBytes';
import { UsageError } from './usage';

/** A folder with its settings. Paths absolute, with forward slashes. */
export interface Project {
  /** Where the command was called; what is shown is relative to it. */
  readonly workingFolder: string;
  /** The folder that the settings' globs are relative to. */
  readonly root: string;
  /** Reading stays in here unless `--allow-outside` is given. */
  readonly boundary: string;
  readonly settings: Settings;
  readonly allowOutside: boolean;
}

/** The name of the project file. */
const PROJECT_FILE = 'verbatim.json';

/**
 * The project that the command works in: `--config`'s, else the working folder's.
 * @throws UsageError where the project file cannot be read
 */
export async function openProject(given: Arguments): Promise<Project> {
  const workingFolder = normalPath(process.cwd());
  const config = configPath(given, workingFolder);
  const root = config === undefined ? workingFolder : folderOf(config);
  return {
    workingFolder,
    root,
    // A project file further down may name what lies beside its folder, as long as it stays where the command was called.
    boundary: isInside(workingFolder, root) ? workingFolder : root,
    settings: config === undefined ? DEFAULT_SETTINGS : await settingsOf(config, workingFolder),
    allowOutside: given.allowOutside,
  };
}

/**
 * Reads and analyses the project's sources, with progress on a terminal, and says on standard error what could not be read.
 * @param sources patterns given as arguments (`verbatim quotes SOURCE...`); `--sources` counts where there are none
 * @throws UsageError where there is no source, or something given on the command line matches nothing
 */
export async function loadLibrary(project: Project, given: Arguments, sources = given.sources): Promise<Library> {
  const bar = progress();
  const library = await loadFolder(nodeFiles(), project.root, project.settings, {
    allowOutside: project.allowOutside,
    boundary: project.boundary,
    shownFrom: project.workingFolder,
    given: {
      from: project.workingFolder,
      ...(sources.length > 0 && { sources }),
      ...(given.bibliography.length > 0 && { bibliography: given.bibliography }),
    },
    onProgress: bar.show,
  });
  bar.clear();
  report(library, new Set([...sources, ...given.bibliography]), project.settings);
  if (library.sources.size === 0) throw new UsageError(noSource(library));
  return library;
}

function configPath(given: Arguments, workingFolder: string): string | undefined {
  if (given.config !== undefined) return resolvePath(workingFolder, given.config);
  const path = resolvePath(workingFolder, PROJECT_FILE);
  return existsSync(path) ? path : nearestAbove(given, workingFolder);
}

// `verbatim check book/chapter.md`: the project file that lies nearest above the draft, as in the editor, where the working
// folder has none and all the drafts have the same.
function nearestAbove({ command, files }: Arguments, workingFolder: string): string | undefined {
  if (command !== 'check') return undefined;
  const found = new Set(files.map((file) => projectFileAbove(resolvePath(workingFolder, file), workingFolder)));
  if (found.size <= 1) return [...found][0];
  const shown = [...found].flatMap((file) => (file === undefined ? [] : relativePath(workingFolder, file)));
  say(`the drafts have no project file in common, so ${shown.join(' and ')} is not read; choose one with --config`);
  return undefined;
}

function projectFileAbove(path: string, workingFolder: string): string | undefined {
  for (let folder = path; isInside(workingFolder, folder) && folder !== workingFolder; folder = folderOf(folder)) {
    const file = resolvePath(folderOf(folder), PROJECT_FILE);
    if (existsSync(file)) return file;
  }
  return undefined;
}

async function settingsOf(path: string, workingFolder: string): Promise<Settings> {
  const shown = relativePath(workingFolder, path);
  const decoded = decode(await readBytes(path, shown));
  const text = 'text' in decoded ? decoded.text : '';
  const { settings, problems } = readProjectFile(text);
  const lines = new LineIndex(text);
  for (const { span, message, severity } of problems) {
    const { line, character } = lines.positionAt(span.start);
    const told = `${shown}:${line + 1}:${character + 1} ${message}`;
    if (severity === 'error') throw new UsageError(told);
    say(`${severity}: ${told}`);
  }
  return { ...DEFAULT_SETTINGS, ...settings };
}

// Problems of what was typed on the command line end the run; those of the project file are told.
function report(library: Library, typed: ReadonlySet<string>, settings: Settings): void {
  for (const { kind, message, written } of library.problems ?? []) {
    if (written !== undefined && typed.has(written) && kind !== 'format-not-yet-read') throw new UsageError(message);
    // The default patterns are guesses; that one of them names nothing is no news.
    if (kind !== 'no-match' || settings.sources !== DEFAULT_SETTINGS.sources) say(`warning: ${message}`);
  }
  for (const { path, status, reason, message } of library.listed) {
    if (status === 'unreadable' && reason !== 'format-not-yet-read') say(`warning: ${path} ${message ?? reason ?? ''}`);
  }
}

function noSource(library: Library): string {
  return library.listed.length === 0
    ? 'no source found: put the texts you quote from into sources/, or name them in verbatim.json or with --sources'
    : `no source could be read: ${library.listed.map(({ path, message }) => `${path} ${message ?? ''}`.trim()).join('; ')}`;
}

/** A line on standard error. */
export function say(text: string): void {
  process.stderr.write(`verbatim: ${printable(text)}\n`);
}
