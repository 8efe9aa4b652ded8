// missing-citation: words that stand in a source, without a word of where they come from. Only where the writer cites at
// all (a reporter's draft has no citations and needs none), or where the settings ask for it.
import { contains } from '../core/text/span';
import type { CheckedDraft, CheckedQuotation } from '../draft';
import type { Settings } from '../settings';
import type { Check, RawFinding } from './check';
import { citeEdit } from './citationEdits';
import type { Fix } from './finding';

/** Most sources offered as the one to cite: more would be a list to read, not a repair. */
const MOST_OFFERED = 3;

/** Found in the sources, but not cited. */
export const missingCitation: Check = {
  code: 'missing-citation',
  severity: 'hint',
  description: 'A quotation that was found in a source, but is not cited.',
  find: (draft, { settings }) => {
    if (!asksForCitations(draft, settings)) return [];
    return draft.quotations.flatMap((checked, index): RawFinding[] => {
      if (!lacksCitation(draft, checked, settings)) return [];
      return [
        {
          span: checked.quotation.span,
          message: `Found in ${checked.judgement.matches[0]?.source ?? 'a source'}, but not cited.`,
          quotation: index,
          related: [],
          fixes: citationFixes(draft, checked),
        },
      ];
    });
  },
};

/** The repairs that cite a source which has the words, best source first; empty where none has. */
export function citationFixes(draft: CheckedDraft, checked: CheckedQuotation): readonly Fix[] {
  const keys = new Set(
    checked.judgement.matches.filter((match) => match.verdict !== 'altered').map((match) => match.source),
  );
  return [...keys].slice(0, MOST_OFFERED).map((key, index) => ({
    title: `Cite ${key}`,
    edits: [citeEdit(draft.document, checked.quotation, key)],
    ...(index === 0 ? { preferred: true } : {}),
  }));
}

function asksForCitations(draft: CheckedDraft, settings: Settings): boolean {
  if (settings.citations !== 'auto') return settings.citations === 'always';
  return draft.document.citations.length > 0 || draft.namesBibliography;
}

function lacksCitation(draft: CheckedDraft, checked: CheckedQuotation, settings: Settings): boolean {
  const { quotation, judgement, attribution } = checked;
  if (!quotation.closed) return false;
  if (judgement.verdict !== 'verbatim' && judgement.verdict !== 'edited') return false;
  if (judgement.words < settings.minimumWords || attribution.kind === 'title' || attribution.kind === 'scare')
    return false;
  return checked.cited.length === 0 && !isCitedNearby(draft, checked);
}

// A citation that follows often serves all of a paragraph, one in the running text (“@mill says …”) what he says after it,
// and one of either piece an utterance that a reporting clause interrupts. What was cited before is not cited again.
function isCitedNearby(draft: CheckedDraft, checked: CheckedQuotation): boolean {
  const { quotation, judgement } = checked;
  const sources = new Set(judgement.matches.map((match) => match.source));
  const before = draft.quotations[quotation.continues ?? -1];
  if (before?.cited.some((key) => sources.has(key)) === true) return true;
  const blocks = quotation.pieces.flatMap((piece) => draft.document.blocks[piece.block] ?? []);
  return draft.document.citations.some(
    ({ span, keys, inText }) =>
      (inText || span.start >= quotation.span.end) &&
      blocks.some((block) => contains(block.span, span)) &&
      keys.some(({ key }) => sources.has(key)),
  );
}
