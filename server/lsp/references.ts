// textDocument/references.
import type { Location, ReferenceParams } from 'vscode-languageserver';
import { linesOf } from '../features/places';
import { referencesAt, type Reference } from '../features/references';
import { linesOfDraft, offsetOf, rangeOf } from './positions';
import { openDraft, openDrafts, type Session } from './session';

/** Where the name or citation at a position stands elsewhere: open drafts first, then sources. */
export function references(session: Session, { textDocument, position }: ReferenceParams): Location[] | null {
  const open = openDraft(session, textDocument.uri);
  const found = open && referencesAt(open.draft, offsetOf(open.lines, position), openDrafts(session));
  return found?.map(locationOf) ?? null;
}

function locationOf(reference: Reference): Location {
  return reference.kind === 'draft'
    ? { uri: reference.uri, range: rangeOf(linesOfDraft(reference.document), reference.span) }
    : { uri: reference.source.uri, range: rangeOf(linesOf(reference.source), reference.span) };
}
