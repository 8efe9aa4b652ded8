// textDocument/definition.
import type { DefinitionLink, DefinitionParams, Location, Range } from 'vscode-languageserver';
import { definitionAt, type DefinitionTarget } from '../features/definition';
import { LineIndex } from '../core/text/lineIndex';
import { linesOf } from '../features/places';
import { decode } from '../sources/decode';
import { uriOf } from '../sources/paths';
import { offsetOf, rangeOf } from './positions';
import { openDraft, type Session } from './session';

interface Target {
  readonly uri: string;
  readonly range: Range;
}

/** Where the thing at a position comes from; links where the client takes them, plain locations otherwise. */
export async function definition(
  session: Session,
  { textDocument, position }: DefinitionParams,
): Promise<DefinitionLink[] | Location[] | null> {
  const open = openDraft(session, textDocument.uri);
  const found = open && definitionAt(open.draft, offsetOf(open.lines, position));
  if (!open || !found) return null;
  const targets = await Promise.all(found.targets.map((target) => targetOf(session, target)));
  if (!session.support.definitionLinks) return targets;
  const originSelectionRange = rangeOf(open.lines, found.origin);
  return targets.map(({ uri, range }) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}

async function targetOf({ host }: Session, target: DefinitionTarget): Promise<Target> {
  if (target.kind === 'source') {
    return { uri: target.source.uri, range: rangeOf(linesOf(target.source), target.span) };
  }
  // The library keeps a bibliography's entries, not its text; the lines are counted when somebody goes there.
  const { path, span } = target.entry;
  const decoded = decode(await host.readFile(path));
  return { uri: uriOf(path), range: rangeOf(new LineIndex('text' in decoded ? decoded.text : ''), span) };
}
