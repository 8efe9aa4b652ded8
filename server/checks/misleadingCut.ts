// misleading-cut: the words are the source's, but the cut, at an end, at an ellipsis or under brackets, drops what keeps
// them from being asserted: a negation, “if”, “denied that”, “want to make sure that”.
//
// Writers cut all the time and nearly always fairly. So it speaks only where the dropped word governs what is left directly
// (core/verdicts/withholding.ts), in every passage that has the words, and where the draft's own sentence does not say it
// again (core/verdicts/restoring.ts): “she does not think that ‘China wants to give Blinken a win’” is right.
import { isCue } from '../core/quotes/cues';
import type { Span } from '../core/text/span';
import { words } from '../core/text/words';
import { cutsOf, type Cut } from '../core/verdicts/cuts';
import { restores, restoresInside, type Beside } from '../core/verdicts/restoring';
import type { CheckedDraft, CheckedQuotation } from '../draft';
import { isAscribed } from './assertion';
import type { Check, RawFinding } from './check';
import { cutRepairs } from './cutRepairs';
import { wordsBeside } from './ownWords';
import { named, quoted } from './wording';

/** Characters around a cut that the message shows. */
const SHOWN = 80;

/** Where another speaks, or another paragraph begins. */
const NEXT_TURN = /\n\s*\n|\n(?=[^\n:]{1,40}:)/;

/** Who is made to say the words that follow. */
const HAS_SOMEBODY = /\b(?:has|have|had|lets?|quot(?:es?|ed))\s+(?:\p{Lu}[\p{L}.'\u2019-]{0,30}\s+){1,4}$/u;

/** What a cut makes of what is left. */
const EFFECTS: Readonly<Record<Cut['kind'], string>> = {
  negation: 'what is left says the opposite',
  condition: 'what was left open stands as a fact',
  aim: 'what was hoped for or aimed at stands as a fact',
  hearsay: 'what others say stands as the speaker’s own words',
  question: 'a question stands as a statement',
};

/** A cut that turns what the source says. */
export const misleadingCut: Check = {
  code: 'misleading-cut',
  severity: 'warning',
  description: 'A cut that drops a negation, or the words that keep what is left from being asserted.',
  find: (draft, { settings }) =>
    draft.quotations.flatMap((checked, index): RawFinding[] => {
      const { judgement, quotation } = checked;
      if (!quotation.closed || judgement.words < settings.minimumWords) return [];
      if (judgement.verdict !== 'verbatim' && judgement.verdict !== 'edited') return [];
      const cut = misleadingCutIn(draft, checked);
      return cut ? [{ ...finding(draft, checked, cut), quotation: index }] : [];
    }),
};

// The cut of the best passage, where every passage that has the words has one.
function misleadingCutIn(draft: CheckedDraft, checked: CheckedQuotation): Cut | undefined {
  const found: (readonly Cut[])[] = [];
  for (const match of checked.judgement.matches) {
    const source = draft.library.sources.get(match.source);
    const cuts = source ? cutsOf(source, match) : [];
    if (cuts.length === 0) return undefined;
    found.push(cuts);
  }
  if (found.length === 0) return undefined;
  const beside = wordsBeside(draft, checked);
  if (!isAscribed(checked) && !isIntroduced(checked, beside)) return undefined;
  const text = draft.document.text.slice(checked.quotation.inner.start, checked.quotation.inner.end);
  const left = found.map((cuts) => cuts.find((cut) => !isRestored(cut, beside, text)));
  return left.every((cut) => cut !== undefined) ? left[0] : undefined;
}

// “The last has Biden tell reporters: ‘…’”, “another has Biden ‘…’”: no speaker that could be compared, but somebody speaks.
function isIntroduced({ attribution }: CheckedQuotation, { before }: Beside): boolean {
  if (HAS_SOMEBODY.test(before.slice(-SHOWN))) return true;
  return attribution.kind === 'speech' && /:\s*$/.test(before) && words(before).some(({ form }) => isCue(form));
}

function isRestored({ kind, at }: Cut, beside: Beside, text: string): boolean {
  if (kind === 'question' && text.includes('?')) return true;
  return typeof at === 'object' ? restoresInside(kind, beside) : restores(kind, beside);
}

function finding(draft: CheckedDraft, checked: CheckedQuotation, cut: Cut): RawFinding {
  const { source, place, dropped, at } = cut;
  const shown =
    at === 'end' ? { start: place.start - SHOWN / 2, end: place.end } : { ...place, end: place.end + SHOWN };
  const behind = source.text.slice(place.end, Math.max(place.end, shown.end));
  const there = quoted(source.text.slice(Math.max(0, shown.start), place.end) + (behind.split(NEXT_TURN)[0] ?? ''));
  return {
    span: spanOf(draft, checked, at),
    message: `The cut drops ${quoted(dropped)}, and ${EFFECTS[cut.kind]}. The source has ${there} (${named(source)}).`,
    related: [{ source: source.key, span: place, message: 'These words were cut.' }],
    fixes: cutRepairs(draft, checked, cut),
  };
}

// The word at the cut, or the ellipsis or brackets.
function spanOf({ document }: CheckedDraft, { quotation }: CheckedQuotation, at: Cut['at']): Span {
  if (typeof at === 'object') return at.draft;
  const own = words(document.text, quotation.inner.start, quotation.inner.end);
  const word = at === 'start' ? own[0] : own.at(-1);
  return word ? { start: word.start, end: word.end } : quotation.span;
}
