// The hover on a quotation: its verdict, the passage with the words that differ, and where that stands.
import type { CheckedDraft, CheckedQuotation } from '../draft';
import type { Library, Source } from '../core/library';
import { touches } from '../core/text/span';
import { conditionAfter } from '../core/verdicts/conditionAfter';
import { restores } from '../core/verdicts/restoring';
import { wordsBeside } from '../checks/ownWords';
import type { Match } from '../core/verdicts/verdict';
import { otherWordingBlocks } from './otherWordings';
import { passageInContext } from './passageContext';
import { linkTo } from './places';
import type { Hover, Inline, RichBlock } from './richText';
import { VERDICT_MARKS, verdictDetail, verdictTitle } from './verdictWords';

/** Other sources named at most. */
const MOST_OTHERS = 4;

/** The hover on the quotation at an offset, its marks included. */
export function hoverQuotation(draft: CheckedDraft, offset: number): Hover | undefined {
  const checked = quotationAt(draft, offset);
  if (!checked) return undefined;
  return {
    span: checked.quotation.span,
    content: [
      ...quotationContent(draft.library, checked),
      ...conditionBlocks(draft, checked),
      ...otherWordingBlocks(draft, checked),
    ],
  };
}

/** The verdict on one line, for the hover on something inside a quotation. */
export function quotationLine(draft: CheckedDraft, offset: number): RichBlock | undefined {
  const checked = quotationAt(draft, offset);
  if (!checked) return undefined;
  const match = checked.judgement.matches[0];
  const source = match && draft.library.sources.get(match.source);
  const place: Inline[] = match && source ? [' · ', linkTo(source, match)] : [];
  return { kind: 'paragraph', content: [...title(checked), ...place] };
}

/** The quotation that a caret at `offset` touches. */
export function quotationAt(draft: CheckedDraft, offset: number): CheckedQuotation | undefined {
  return draft.quotations.find(({ quotation }) => touches(quotation.span, offset));
}

function quotationContent(library: Library, checked: CheckedQuotation): RichBlock[] {
  const { judgement } = checked;
  const detail = verdictDetail(judgement);
  const words = detail === '' ? [] : [`: ${detail}`];
  const blocks: RichBlock[] = [{ kind: 'heading', content: [...title(checked), ...words] }];
  if (judgement.verdict === 'not-found') blocks.push({ kind: 'paragraph', content: [notFoundWords(library)] });
  const [first, ...others] = found(library, judgement.matches);
  if (!first) return blocks;
  blocks.push({ kind: 'quote', content: passageInContext(first.source, first.match) });
  blocks.push({ kind: 'paragraph', content: origin(first.source, first.match, checked) });
  if (others.length > 0) blocks.push({ kind: 'paragraph', content: otherSources(others) });
  return blocks;
}

// “The source goes on: if the others do. Without that, nothing was said.”
function conditionBlocks(draft: CheckedDraft, checked: CheckedQuotation): RichBlock[] {
  const { verdict, matches } = checked.judgement;
  const [match] = matches;
  const source = match && draft.library.sources.get(match.source);
  const condition = source && conditionAfter(source, match);
  if (!condition || (verdict !== 'verbatim' && verdict !== 'edited')) return [];
  const { after } = wordsBeside(draft, checked);
  if (restores('condition', { before: '', after })) return [];
  const words = source.text.slice(condition.start, condition.end).replace(/\s+/g, ' ');
  return [{ kind: 'paragraph', content: ['The source goes on with a condition: ', { text: words, style: 'strong' }] }];
}

function title(checked: CheckedQuotation): Inline[] {
  const { judgement } = checked;
  return [`${VERDICT_MARKS[judgement.verdict]} `, { text: verdictTitle(judgement), style: 'strong' }];
}

function notFoundWords(library: Library): string {
  const count = library.sources.size;
  return `No source has these words. Looked in ${count === 1 ? 'one source' : `${count} sources`}.`;
}

interface Found {
  readonly source: Source;
  readonly match: Match;
}

function found(library: Library, matches: readonly Match[]): Found[] {
  return matches.flatMap((match) => {
    const source = library.sources.get(match.source);
    return source ? [{ source, match }] : [];
  });
}

// “001_report, line 12 · Antony Blinken · 2023-06-18 · Title of the report”
function origin(source: Source, match: Match, checked: CheckedQuotation): Inline[] {
  const { date, title: heading } = source.metadata;
  const speaker = checked.speaker.source;
  const parts: Inline[] = [linkTo(source, match)];
  if (speaker !== null) parts.push(' · said by ', { text: speaker, style: 'strong' });
  if (date !== undefined) parts.push(` · ${date}`);
  if (heading !== undefined) parts.push(' · ', { text: heading, style: 'emphasis' });
  return parts;
}

function otherSources(others: readonly Found[]): Inline[] {
  const content: Inline[] = ['Also in: '];
  others.slice(0, MOST_OTHERS).forEach(({ source, match }, i) => {
    if (i > 0) content.push(' · ');
    content.push(linkTo(source, match));
    if (match.verdict === 'altered') content.push(' (worded differently)');
    else if (match.verdict === 'edited') content.push(' (with edits)');
  });
  if (others.length > MOST_OTHERS) content.push(` and ${others.length - MOST_OTHERS} more`);
  return content;
}
