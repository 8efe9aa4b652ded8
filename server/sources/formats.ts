// Which files are documents, by the ending of their names, and which of those can be read today.
import { baseName, extensionOf } from './paths';

/** How a file is to be read. `unread`: a document whose format is not read yet. `maybe-text`: no ending says what it is, so it
 * counts as a text when its bytes are one. `none`: no document. */
export type Format = 'text' | 'markdown' | 'unread' | 'maybe-text' | 'none';

const TEXT = new Set(['.txt', '.text']);
const MARKDOWN = new Set(['.md', '.markdown', '.mdown', '.mkd', '.mkdn', '.mdwn']);

/** Documents that are listed but not read yet, with the name that a person knows them by. */
const UNREAD: ReadonlyMap<string, string> = new Map([
  ['.pdf', 'PDF'],
  ['.docx', 'DOCX'],
  ['.doc', 'DOC'],
  ['.odt', 'ODT'],
  ['.html', 'HTML'],
  ['.htm', 'HTML'],
  ['.xhtml', 'HTML'],
  ['.rtf', 'RTF'],
  ['.epub', 'EPUB'],
]);

/** What one message says about all documents that are not read yet. */
export const UNREAD_MESSAGE =
  'PDF, DOCX, DOC, ODT, HTML, RTF and EPUB files are not read yet: save the text as .txt or .md beside it.';

/** The largest text that is indexed: 64 MB. Its words take twelve bytes each, so it needs some 200 MB of memory. */
export const LARGEST_SOURCE = 64 * 1024 * 1024;

/** The format of a file; `named`: somebody asked for this very file, so that an unknown ending counts as text. */
export function formatOf(path: string, named = false): Format {
  const name = baseName(path);
  const extension = extensionOf(path);
  if (name.startsWith('.')) return 'none';
  if (TEXT.has(extension)) return 'text';
  if (MARKDOWN.has(extension)) return 'markdown';
  if (UNREAD.has(extension)) return 'unread';
  if (extension === '') return 'maybe-text';
  return named ? 'text' : 'none';
}

/** The name of a format that is not read yet (“PDF”); undefined for any other. */
export function unreadFormatName(path: string): string | undefined {
  return UNREAD.get(extensionOf(path));
}

/** Whether a file is Markdown: what a draft is, unless it is a source. */
export function isMarkdown(path: string): boolean {
  return MARKDOWN.has(extensionOf(path));
}
