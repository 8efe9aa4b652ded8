// What a house style says about a quotation that is right by every other measure: an edit that the style wants marked. It is
// said as `misquote`, as information; the verdict stays `edited`.
import { textOf } from '../core/text/span';
import { isWrong } from '../core/verdicts/match';
import { escapedMarkdown, inDraftMarks } from '../core/verdicts/draftWording';
import type { AllowedEditKind, Edit } from '../core/verdicts/verdict';
import type { CheckedDraft, CheckedQuotation } from '../draft';
import { passes, type StyleSetting } from '../styles';
import type { RawFinding } from './check';
import type { DraftEdit, Fix } from './finding';
import { ownWords } from './ownWords';
import { quoted } from './wording';

const WANTED: Readonly<Partial<Record<AllowedEditKind, string>>> = {
  emphasis: 'the emphasis is not the source’s; say so, as in (emphasis added)',
  case: 'a changed capital stands in brackets, as in [T]he',
  punctuation: 'the source’s punctuation stays',
  hyphen: 'the source’s hyphens stay',
  spelling: 'the source’s spelling stays',
  numeral: 'numbers stay as the source writes them',
  abbreviation: 'abbreviations stay as the source writes them',
  joined: 'an ellipsis stands where the source’s own reporting clause is left out',
};

/** A finding for each edit of a quotation that the style does not let pass. */
export function styleFindings(draft: CheckedDraft, checked: CheckedQuotation, style: StyleSetting): RawFinding[] {
  const [match] = checked.judgement.matches;
  if (checked.judgement.verdict !== 'edited' || !match || !checked.quotation.closed) return [];
  return match.edits.flatMap((edit): RawFinding[] => {
    const wanted = isWrong(edit) ? undefined : wantedFor(edit, style);
    if (wanted === undefined || (edit.kind === 'emphasis' && isOwned(draft, checked))) return [];
    const place = edit.draft.start < edit.draft.end ? edit.draft : checked.quotation.span;
    const theirs = edit.sourceText === undefined ? '' : ` The source has ${quoted(edit.sourceText)}.`;
    return [
      {
        span: place,
        severity: 'information',
        message: `In the ${style} style, ${wanted}.${edit.kind === 'emphasis' ? '' : theirs}`,
        related: edit.source ? [{ source: match.source, span: edit.source, message: 'The source’s words.' }] : [],
        fixes: fixes(draft, checked, edit),
      },
    ];
  });
}

function wantedFor({ kind, text, sourceText = '' }: Edit, style: StyleSetting): string | undefined {
  // The emphasis of a source's own that the draft leaves out needs no note.
  if (kind === 'emphasis' && /[_*]/.test(sourceText) && !/[_*]/.test(text)) return undefined;
  return kind in WANTED && !passes(style, kind as AllowedEditKind) ? WANTED[kind as AllowedEditKind] : undefined;
}

// “(emphasis added)”, “my italics”, in the sentence or directly behind it.
function isOwned(draft: CheckedDraft, checked: CheckedQuotation): boolean {
  const { end } = checked.quotation.span;
  const near = ownWords(draft, checked) + draft.document.text.slice(end, end + 60);
  return /\b(?:emphas[ie]s|italics)\b/i.test(near);
}

function fixes({ document }: CheckedDraft, { quotation }: CheckedQuotation, edit: Edit): readonly Fix[] {
  const { draft: span, sourceText } = edit;
  if (edit.kind === 'emphasis' || edit.kind === 'joined' || sourceText === undefined || span.start === span.end)
    return [];
  const theirs: DraftEdit = { span, newText: escapedMarkdown(inDraftMarks(sourceText, quotation.open)) };
  const own = textOf(document.text, span);
  const [first = ''] = own;
  const isInitial = first !== (sourceText[0] ?? '') && own.slice(1) === sourceText.slice(1);
  if (edit.kind === 'case' && isInitial) {
    const bracketed: DraftEdit = { span: { start: span.start, end: span.start + first.length }, newText: `[${first}]` };
    return [{ title: `Write [${first}]`, edits: [bracketed], preferred: true }];
  }
  return [{ title: 'Use the source’s words', edits: [theirs] }];
}
