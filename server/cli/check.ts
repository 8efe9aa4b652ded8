// `verbatim check`: every draft against the library, written in the format asked for.
import { findingsOf } from '../checks/checks';
import { LineIndex } from '../core/text/lineIndex';
import type { Library } from '../core/library';
import { checkedDraft } from '../draft';
import type { Arguments } from './arguments';
import { draftFiles, readDraft, type DraftFile } from './drafts';
import { formatGithub } from './formatGithub';
import { formatJson } from './formatJson';
import { formatSarif } from './formatSarif';
import { formatText } from './formatText';
import { COLOURED, PLAIN } from './paint';
import { loadLibrary, openProject, say, type Project } from './project';
import { isFailure, type CheckReport, type DraftReport } from './report';

/**
 * Checks and writes to standard output.
 * @returns the exit status: 1 where a finding is at or above `--fail-on`
 * @throws UsageError
 */
export async function check(given: Arguments, version: string): Promise<number> {
  const project = await openProject(given);
  const library = await loadLibrary(project, given);
  const drafts: DraftReport[] = [];
  for (const file of await draftFiles(project, given.files, library))
    drafts.push(await reportOf(project, file, library));
  if (drafts.length === 0) say('no draft found: there is no Markdown file here that is no source');
  const report = { library, drafts };
  process.stdout.write(written(report, given, version));
  return isFailure(report, given.failOn) ? 1 : 0;
}

async function reportOf(project: Project, file: DraftFile, library: Library): Promise<DraftReport> {
  const read = await readDraft(project, file, library);
  const { settings } = project;
  const draft = checkedDraft(read.version, {
    library: read.library,
    settings,
    place: { uri: file.uri },
    namesBibliography: read.namesBibliography,
  });
  const lines = new LineIndex(draft.document.text);
  return { path: file.shown, draft, lines, findings: findingsOf(draft, settings) };
}

function written(report: CheckReport, { format }: Arguments, version: string): string {
  switch (format) {
    case 'json':
      return formatJson(report);
    case 'sarif':
      return formatSarif(report, version);
    case 'github':
      return formatGithub(report);
    case 'text':
      return formatText(report, isColourful() ? COLOURED : PLAIN);
  }
}

// https://no-color.org: any value of NO_COLOR but an empty one means no colour.
function isColourful(): boolean {
  return process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
}
