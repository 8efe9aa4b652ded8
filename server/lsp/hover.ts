// textDocument/hover.
import { MarkupKind, type Hover, type HoverParams } from 'vscode-languageserver';
import { hoverAt } from '../features/hover';
import { markdownOf, plainOf } from '../features/richText';
import { offsetOf, rangeOf } from './positions';
import { openDraft, type Session } from './session';

/** The hover at a position, in Markdown where the client reads it. */
export function hover(session: Session, { textDocument, position }: HoverParams): Hover | null {
  const open = openDraft(session, textDocument.uri);
  const found = open && hoverAt(open.draft, offsetOf(open.lines, position));
  if (!open || !found) return null;
  const contents = session.support.markdownHover
    ? { kind: MarkupKind.Markdown, value: markdownOf(found.content) }
    : { kind: MarkupKind.PlainText, value: plainOf(found.content) };
  return { contents, range: rangeOf(open.lines, found.span) };
}
