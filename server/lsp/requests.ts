// The requests beyond the protocol (server/protocol.ts): what the status item, the list of quotations and the citation
// picker show.
import { writtenKey } from '../checks/citationEdits';
import { citables } from '../features/completeCitation';
import { linesOf } from '../features/places';
import { quotationList, type ListedQuotation } from '../features/quotationList';
import type { CitationItem, DocumentParams, Place, QuotationItem, StatusReply } from '../protocol';
import { tally, tallyText } from '../tally';
import { rangeOf } from './positions';
import type { IndexingProgress } from './progress';
import { openDraft, type OpenDraft, type Session } from './session';

/** verbatim/quotations. */
export function quotations(session: Session, { uri }: DocumentParams): QuotationItem[] {
  const open = openDraft(session, uri);
  return open
    ? quotationList(open.draft, session.workspace.findings(uri)).map((quotation) => itemOf(open, uri, quotation))
    : [];
}

function itemOf({ lines }: OpenDraft, uri: string, quotation: ListedQuotation): QuotationItem {
  const { verdict, verdictText, text, speaker, passage, remarks } = quotation;
  const date = passage?.source.metadata.date;
  return {
    verdict,
    verdictText: [verdictText, ...remarks].join(' · '),
    isQuestioned: remarks.length > 0,
    text,
    place: { uri, range: rangeOf(lines, quotation.span) },
    ...(speaker === undefined ? {} : { speaker }),
    ...(passage ? { source: date === undefined ? passage.source.key : `${passage.source.key}, ${date}` } : {}),
    ...(passage ? { passage: passagePlace(passage) } : {}),
  };
}

function passagePlace({ source, span }: NonNullable<ListedQuotation['passage']>): Place {
  return { uri: source.uri, range: rangeOf(linesOf(source), span) };
}

/** verbatim/status. */
export function status({ workspace }: Session, progress: IndexingProgress, { uri }: DocumentParams): StatusReply {
  const draft = workspace.checked(uri);
  const library = workspace.library(uri);
  const counts = draft && tally(draft, workspace.findings(uri));
  const indexing = progress.sum();
  const unread = (library?.listed ?? []).filter((source) => source.status === 'unreadable');
  return {
    ...(counts ? { counts } : {}),
    text: counts ? tallyText(counts) : '',
    isMisquoting: workspace.findings(uri).some(({ code }) => code === 'misquote'),
    sources: library?.sources.size ?? 0,
    ...(indexing && library?.indexing === true ? { indexing } : {}),
    unread: unread.map(({ path, message, reason }) => `${path} ${message ?? reason ?? ''}`.trim()),
    globs: workspace.settings(uri).sources,
  };
}

/** verbatim/citations. */
export function citations(session: Session, { uri }: DocumentParams): CitationItem[] {
  const library = session.workspace.library(uri);
  return library ? citables(library).map((item) => ({ ...item, written: `[@${writtenKey(item.key)}]` })) : [];
}
