// Reads bibliography files: those of the settings, and those that a draft's front matter names. Each path is guarded like a source's.
import { readBibtex } from '../core/citations/bibtex';
import { joinBibliographies, type Bibliography, type BibliographyEntry } from '../core/citations/bibliography';
import { readCslJson } from '../core/citations/cslJson';
import { mayRead, outsideMessage, type Boundary } from '../sources/boundary';
import { decode } from '../sources/decode';
import { LARGEST_SOURCE } from '../sources/formats';
import { FileError, type Files } from '../sources/files';
import { extensionOf } from '../sources/paths';

/** A bibliography file to read. */
export interface BibliographyFile {
  /** Absolute. */
  readonly path: string;
  /** As somebody wrote it, for messages and for finding the place again. */
  readonly written: string;
  /** Named on the command line: it may lie anywhere. */
  readonly given?: boolean;
}

/** One file's entries, or why it could not be read. */
export type ReadBibliography =
  | { readonly file: BibliographyFile; readonly entries: readonly BibliographyEntry[] }
  | { readonly file: BibliographyFile; readonly message: string };

/** Reads the files, in their order; one that cannot be read is part of the answer. */
export async function readBibliographies(
  files: Files,
  boundary: Boundary,
  list: readonly BibliographyFile[],
): Promise<readonly ReadBibliography[]> {
  return Promise.all(list.map((file) => readOne(files, boundary, file)));
}

/** All of them as one: the first entry of a key counts. `before` counts before them all. */
export function bibliographyOf(read: readonly ReadBibliography[], before: Bibliography = NONE): Bibliography {
  const unread = read.flatMap((one) => ('message' in one ? [{ path: one.file.written, message: one.message }] : []));
  const lists = read.flatMap((one) => ('entries' in one ? [one.entries] : []));
  return joinBibliographies([[...before.entries.values()], ...lists], [...before.unread, ...unread]);
}

const NONE: Bibliography = { entries: new Map(), unread: [] };

async function readOne(files: Files, boundary: Boundary, file: BibliographyFile): Promise<ReadBibliography> {
  if (file.given !== true && !(await mayRead(files, boundary, file.path))) {
    return { file, message: outsideMessage(`“${file.written}”`) };
  }
  const read = { '.bib': readBibtex, '.bibtex': readBibtex, '.json': readCslJson }[extensionOf(file.path)];
  if (read === undefined) return { file, message: 'is no BibTeX (.bib) or CSL-JSON (.json) file' };
  const text = await textOf(files, file);
  if ('message' in text) return { file, message: text.message };
  return { file, entries: read(text.text, file.path).entries };
}

async function textOf(files: Files, { path }: BibliographyFile): Promise<{ text: string } | { message: string }> {
  try {
    const { kind, size } = await files.stat(path);
    if (kind !== 'file') return { message: 'is no file' };
    if (size > LARGEST_SOURCE) return { message: 'is larger than 64 MB' };
    const decoded = decode(await files.readFile(path));
    if ('text' in decoded) return decoded;
    return decoded.failure === 'empty' ? { text: '' } : { message: 'is no text' };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { message: error.failure === 'missing' ? 'does not exist' : `could not be read: ${error.message}` };
  }
}
