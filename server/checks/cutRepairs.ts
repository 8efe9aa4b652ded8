// The repairs of a cut that turns what the source says: the words that were cut go back, or the marks go.
import { escapedMarkdown, inDraftMarks } from '../core/verdicts/draftWording';
import type { Cut } from '../core/verdicts/cuts';
import { words } from '../core/text/words';
import type { CheckedDraft, CheckedQuotation } from '../draft';
import type { DraftEdit, Fix } from './finding';
import { takeMarksOff } from './unquote';
import { quoted } from './wording';

/** The longest stretch that is put back: about two sentences. */
const LONGEST_PUT_BACK = 250;

/** What can be done about a cut. Nothing is put back into a block quotation's layout. */
export function cutRepairs({ document }: CheckedDraft, checked: CheckedQuotation, cut: Cut): readonly Fix[] {
  const edit = putBack({ document }, checked, cut);
  const off = takeMarksOff(document, checked.quotation);
  return [...(edit ? [{ title: `Put ${quoted(cut.dropped)} back`, edits: [edit] }] : []), ...(off ? [off] : [])];
}

function putBack(
  { document }: Pick<CheckedDraft, 'document'>,
  { quotation, judgement }: CheckedQuotation,
  { source, place, at }: Cut,
): DraftEdit | undefined {
  if (quotation.kind === 'block') return undefined;
  const missing = typeof at === 'object' ? (at.sourceText ?? '') : source.text.slice(place.start, place.end);
  // Words outside the source's own marks are not the speaker's.
  if (missing.length > LONGEST_PUT_BACK || /\n\s*\n|["\u201C\u201D\u00AB\u00BB]/.test(missing)) return undefined;
  const written = escapedMarkdown(inDraftMarks(missing.replace(/\s+/g, ' '), quotation.open));
  if (typeof at === 'object') return { span: at.draft, newText: written };
  const own = words(document.text, quotation.inner.start, quotation.inner.end);
  const edge = at === 'start' ? own[0] : own.at(-1);
  // Where the writer changed the word at the edge, it does not go on from there.
  const isChanged = judgement.matches[0]?.edits.some(
    ({ draft }) => edge !== undefined && (at === 'start' ? draft.start < edge.end : draft.end > edge.start),
  );
  if (!edge || isChanged) return undefined;
  const { start } = quotation.inner;
  if (at === 'start') return { span: { start, end: start }, newText: written };
  return { span: { start: edge.end, end: edge.end }, newText: /^\w/.test(written) ? ` ${written}` : written };
}
