// What became of each pattern and path of a verbatim.json, told at the place where it stands.
import type { Library, LibraryProblem, ListedSource } from '../core/library';
import type { Span } from '../core/text/span';
import type { ProjectFile, ProjectProblem } from '../projectFile';

/** Names in one message; the others are counted. */
const MOST_NAMED = 10;

/** A library's problems at their places in the file; those without a place stand at the setting's first path. */
export function placedProblems(
  problems: readonly LibraryProblem[],
  library: Library,
  file: ProjectFile,
  text: string,
): readonly ProjectProblem[] {
  return problems.flatMap((problem): ProjectProblem[] => {
    const span = placeOf(problem, file);
    // A pattern that the file does not name is the default's or the editor's, which need not match.
    if (span === undefined && problem.kind === 'no-match') return [];
    const message = `${problem.message.replace(/\.$/, '')}.`;
    return [{ span: span ?? firstLine(text), message, severity: severityOf(problem, library) }];
  });
}

/** One message for all documents that should be readable and are not. */
export function unreadableProblem(listed: readonly ListedSource[]): readonly LibraryProblem[] {
  const unreadable = listed.filter(({ status, reason }) => status === 'unreadable' && reason !== 'format-not-yet-read');
  if (unreadable.length === 0) return [];
  const named = unreadable.slice(0, MOST_NAMED).map(({ path, message = '' }) => `${path} ${message}`);
  const more = unreadable.length > MOST_NAMED ? `; and ${unreadable.length - MOST_NAMED} more` : '';
  return [{ setting: 'sources', kind: 'unreadable', message: `Not read: ${named.join('; ')}${more}` }];
}

function placeOf(problem: LibraryProblem, file: ProjectFile): Span | undefined {
  const places = file.places.filter(({ setting }) => setting === problem.setting);
  const exact = places.find(({ written }) => written === problem.written);
  return (exact ?? (problem.written === undefined ? places[0] : undefined))?.span;
}

// A library without any source is of no use; where another pattern found some, one that finds none may be meant for later.
function severityOf(problem: LibraryProblem, library: Library): ProjectProblem['severity'] {
  if (problem.kind === 'format-not-yet-read') return 'information';
  return problem.kind === 'no-match' && library.sources.size > 0 ? 'information' : 'warning';
}

function firstLine(text: string): Span {
  const end = text.search(/[\r\n]/);
  return { start: 0, end: end < 0 ? text.length : end };
}
