// Which drafts are to be checked, and how one is read: those named, else every Markdown file that is no source.
import { readFrontMatter } from '../core/markdown/frontMatter';
import { markdownDocument, type MarkdownVersion } from '../core/markdown/markdownDocument';
import type { Library } from '../core/library';
import { nodeFiles } from '../library/nodeFiles';
import { catalogue, type Pattern, type PatternReport } from '../sources/catalogue';
import { decode } from '../sources/decode';
import { extensionOf, relativePath, resolvePath, uriOf } from '../sources/paths';
import { readDraftBibliographies, withBibliographies } from '../workspace/draftBibliography';
import { say, type Project } from './project';
import { readBytes } from './readBytes';
import { UsageError } from './usage';

/** A draft to be checked. */
export interface DraftFile {
  /** Absolute. */
  readonly path: string;
  /** Relative to the working folder, or as given. */
  readonly shown: string;
  readonly uri: string;
}

/** A draft as read, with the library that it is checked against: its own bibliographies joined to the project's. */
export interface ReadDraft {
  readonly version: MarkdownVersion;
  readonly library: Library;
  readonly namesBibliography: boolean;
}

const MARKDOWN = ['.md', '.markdown', '.mdown', '.mkd'];

/**
 * The drafts that the arguments name, else the project's, in path order.
 * @throws UsageError where a given draft does not exist or a given pattern matches nothing
 */
export async function draftFiles(
  project: Project,
  given: readonly string[],
  library: Library,
): Promise<readonly DraftFile[]> {
  if (given.length > 0) {
    const named = await Promise.all(given.map((pattern) => namedDrafts(project, pattern)));
    return unique(named.flat());
  }
  const globs = project.settings.drafts ?? ['**'];
  const { drafts, patterns } = await listed(
    project,
    globs.map((glob) => ({ glob, base: project.root })),
  );
  for (const { pattern, matched, problem } of patterns) {
    const isNews = matched === 0 && project.settings.drafts !== undefined;
    const wrong = problem ?? (isNews ? `“${pattern.glob}” matches no file` : undefined);
    if (wrong !== undefined) say(`warning: drafts: ${wrong}`);
  }
  const sources = new Set(library.listed.map((source) => source.uri));
  return drafts.filter((draft) => isMarkdown(draft.path) && !sources.has(draft.uri));
}

/**
 * Reads a draft and the bibliographies that its front matter names.
 * @throws UsageError where it cannot be read
 */
export async function readDraft(project: Project, { path, shown }: DraftFile, library: Library): Promise<ReadDraft> {
  const decoded = decode(await readBytes(path, shown));
  if (!('text' in decoded) && decoded.failure === 'binary') throw new UsageError(`${shown} is no text`);
  const version = markdownDocument('text' in decoded ? decoded.text : '');
  const { frontMatter, text } = version.document;
  const named = frontMatter ? readFrontMatter(text, frontMatter).bibliography.map((file) => file.path) : [];
  if (named.length === 0) return { version, library, namesBibliography: false };
  const boundary = { folder: project.boundary, allowOutside: project.allowOutside };
  const read = await readDraftBibliographies(nodeFiles(), { path, root: project.root, boundary }, named);
  for (const one of read)
    if ('message' in one) say(`warning: ${shown}: the bibliography “${one.file.written}” ${one.message}`);
  return { version, library: withBibliographies(library, named, read, library.version), namesBibliography: true };
}

// A file is read whatever its ending, for somebody named it; a folder or a pattern means the Markdown files in it.
async function namedDrafts(project: Project, pattern: string): Promise<readonly DraftFile[]> {
  const path = resolvePath(project.workingFolder, pattern);
  const stat = await nodeFiles()
    .stat(path)
    .catch(() => undefined);
  if (stat?.kind === 'file') return [{ path, shown: pattern, uri: uriOf(path) }];
  const found = await listed(project, [{ glob: pattern, base: project.workingFolder, given: true }]);
  const drafts = found.drafts.filter((draft) => isMarkdown(draft.path));
  if (drafts.length > 0) return drafts;
  throw new UsageError(stat ? `${pattern} holds no Markdown file` : `${pattern} does not exist`);
}

async function listed(
  project: Project,
  patterns: readonly Pattern[],
): Promise<{ readonly drafts: readonly DraftFile[]; readonly patterns: readonly PatternReport[] }> {
  const boundary = { folder: project.boundary, allowOutside: project.allowOutside };
  const found = await catalogue(nodeFiles(), { patterns, boundary, exclude: [], shownFrom: project.workingFolder });
  const drafts = found.files
    .filter(({ refused }) => refused === undefined)
    .map(({ path, uri }) => ({ path, uri, shown: relativePath(project.workingFolder, path) }));
  return { drafts, patterns: found.patterns };
}

function isMarkdown(path: string): boolean {
  return MARKDOWN.includes(extensionOf(path));
}

function unique(drafts: readonly DraftFile[]): readonly DraftFile[] {
  return [...new Map(drafts.map((draft) => [draft.path, draft])).values()];
}
