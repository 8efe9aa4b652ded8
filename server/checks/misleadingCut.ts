// misleading-cut: the words are the source's, but the cut, at an end or at an ellipsis, drops what keeps them from being
// asserted: a negation, “if”, “denied that”, “want to make sure that”.
//
// Writers cut all the time and nearly always fairly. So it speaks only where the dropped word governs what is left directly
// (core/verdicts/withholding.ts), in every passage that has the words, and where the draft's own sentence does not say it
// again: “she does not think that ‘China wants to give Blinken a win’” is right.
import { documentSpan, type Block } from '../core/document';
import type { Source } from '../core/library';
import { proseOffset } from '../core/text/prose';
import { sentenceOfProse } from '../core/text/sentences';
import type { Span } from '../core/text/span';
import { words } from '../core/text/words';
import { escapedMarkdown, inDraftMarks } from '../core/verdicts/draftWording';
import { firstIndex } from '../core/verdicts/search';
import { quotationAround } from '../core/verdicts/speech';
import type { Edit, Match } from '../core/verdicts/verdict';
import { restores, withholdingBefore, type Withholding } from '../core/verdicts/withholding';
import type { CheckedDraft, CheckedQuotation } from '../draft';
import { isAscribed } from './assertion';
import type { Check, RawFinding } from './check';
import type { Fix } from './finding';
import { named, quoted } from './wording';
import { ownWords } from './ownWords';

/** The source's own denial behind the words: “…, which is not true”. */
const DENIED_AFTER =
  /^["\u201D\u2019']?[,\s]*(?:(?:which|that|this) )?(?:is|was|are|were) (?:simply |just |totally |completely )?(?:not true|untrue|false|wrong|a lie|nonsense|absurd|ridiculous)\b/i;

/** Auxiliaries, between which and their verb a negation stands. */
const AUXILIARY = /^(?:is|are|was|were|am|do|does|did|will|would|can|could|should|shall|has|have|had|must|may|might)$/i;
const NEGATION_FIRST = /^(?:not|never|hardly)\s+(?!only\b|just\b|merely\b)/i;

/** Characters behind a passage that are looked at for a denial, and around a cut for the message. */
const LOOK_AHEAD = 80;

/** The longest stretch that a repair puts back for an ellipsis. */
const LONGEST_PUT_BACK = 250;

/** A cut that turns what the source says. */
export const misleadingCut: Check = {
  code: 'misleading-cut',
  severity: 'warning',
  description: 'A cut that drops a negation, or the words that keep what is left from being asserted.',
  find: (draft, { settings }) =>
    draft.quotations.flatMap((checked, index): RawFinding[] => {
      const { judgement, quotation } = checked;
      if (!quotation.closed || judgement.words < settings.minimumWords || !isAscribed(checked)) return [];
      if (judgement.verdict !== 'verbatim' && judgement.verdict !== 'edited') return [];
      const cut = misleadingCutIn(draft, checked);
      return cut ? [{ ...finding(draft, checked, cut), quotation: index }] : [];
    }),
};

/** What was cut. Spans of the source are document offsets. */
interface Cut {
  readonly source: Source;
  readonly kind: Withholding['kind'];
  /** The word that was dropped. */
  readonly dropped: string;
  /** From it to what is left. */
  readonly place: Span;
  /** In the draft: where words are missing. */
  readonly at: 'start' | 'end' | Edit;
}

// The cut of the best passage, where every passage that has the words has one.
function misleadingCutIn(draft: CheckedDraft, checked: CheckedQuotation): Cut | undefined {
  const cuts: Cut[] = [];
  for (const match of checked.judgement.matches) {
    const source = draft.library.sources.get(match.source);
    const cut = source && cutOf(source, match);
    if (!cut) return undefined;
    cuts.push(cut);
  }
  const [first] = cuts;
  if (!first) return undefined;
  const own = ownWords(draft, checked);
  return cuts.every(({ kind }) => !restores(kind, own)) ? first : undefined;
}

function cutOf(source: Source, match: Match): Cut | undefined {
  const startCut = startCutOf(source, match.start);
  if (startCut && !match.edits.some((edit) => restoredInBrackets(edit, startCut.kind))) {
    return { ...startCut, at: 'start' };
  }
  for (const edit of match.edits) {
    const cut = edit.kind === 'ellipsis' && edit.source ? ellipsisCut(source, edit, edit.source) : undefined;
    if (cut) return { ...cut, at: edit };
  }
  return endCut(source, match);
}

function restoredInBrackets({ kind, text }: Edit, cut: Withholding['kind']): boolean {
  return kind === 'bracket' && restores(cut, text);
}

type Dropped = Omit<Cut, 'at'>;

/** Passages whose beginnings are kept for a source: more than one draft quotes from it. */
const MOST_KEPT = 2000;

const beginnings = new WeakMap<Source, Map<number, Dropped | undefined>>();

// What stands before a passage does not change while somebody types.
function startCutOf(source: Source, offset: number): Dropped | undefined {
  const kept = beginnings.get(source) ?? new Map<number, Dropped | undefined>();
  beginnings.set(source, kept);
  if (kept.has(offset)) return kept.get(offset);
  if (kept.size >= MOST_KEPT) kept.clear();
  const cut = cutAt(source, offset, 0);
  kept.set(offset, cut);
  return cut;
}

// What withholds the words from `offset` on, looked for in its sentence, not before `limit`.
function cutAt(source: Source, offset: number, limit: number): Dropped | undefined {
  const block = blockAt(source, offset);
  if (!block) return undefined;
  const { text } = block.prose;
  const at = proseOffset(block.prose, offset - block.span.start);
  const sentence = sentenceOfProse(block.prose, at);
  if (!sentence) return undefined;
  const from = Math.max(
    sentence.start,
    limit <= block.span.start ? 0 : proseOffset(block.prose, limit - block.span.start),
  );
  const withheld = withholdingBefore(text.slice(from, at), text.slice(at, at + LOOK_AHEAD));
  if (!withheld) return undefined;
  const { start } = documentSpan(block, { start: from + withheld.start, end: at });
  // What the reporter says of others' words is attribution; what a speaker says of them is hearsay.
  if (withheld.kind === 'hearsay' && !isOneSpeech(source, { start, end: offset })) return undefined;
  return { source, kind: withheld.kind, dropped: withheld.text, place: { start, end: offset } };
}

function ellipsisCut(source: Source, edit: Edit, omitted: Span): Dropped | undefined {
  const next = firstWordFrom(source, omitted.end);
  const cut = next === undefined ? undefined : cutAt(source, next, omitted.start);
  if (cut) return cut;
  const text = edit.sourceText ?? '';
  const negation = NEGATION_FIRST.exec(text)?.[0].trim();
  const before = words(source.text.slice(Math.max(0, omitted.start - 20), omitted.start)).at(-1);
  if (negation === undefined || /[.!?;]/.test(text) || !before || !AUXILIARY.test(before.form)) return undefined;
  return { source, kind: 'negation', dropped: negation, place: omitted };
}

// “The claim that | taxes will rise | is false.”
function endCut(source: Source, match: Match): Cut | undefined {
  const denial = DENIED_AFTER.exec(source.text.slice(match.end, match.end + LOOK_AHEAD))?.[0];
  if (denial === undefined) return undefined;
  const place = { start: match.end, end: match.end + denial.length };
  return { source, kind: 'negation', dropped: denial.replace(/^\W+/, ''), place, at: 'end' };
}

function isOneSpeech(source: Source, span: Span): boolean {
  return source.transcript || quotationAround(source, span) !== undefined;
}

function blockAt({ document: { blocks } }: Source, offset: number): Block | undefined {
  return blocks[firstIndex(blocks.length, (index) => (blocks[index]?.span.end ?? 0) > offset)];
}

function firstWordFrom({ words: { starts } }: Source, offset: number): number | undefined {
  return starts[firstIndex(starts.length, (index) => (starts[index] ?? 0) >= offset)];
}

function finding(draft: CheckedDraft, checked: CheckedQuotation, cut: Cut): RawFinding {
  const { source, place, dropped, at } = cut;
  const shown =
    at === 'end' ? { start: place.start - LOOK_AHEAD / 2, end: place.end } : { ...place, end: place.end + LOOK_AHEAD };
  const words = quoted(source.text.slice(Math.max(0, shown.start), shown.end));
  const effect = cut.kind === 'negation' ? 'what is left says the opposite' : 'what is left is not what was asserted';
  return {
    span: spanOf(draft, checked, at),
    message: `The cut drops ${quoted(dropped)}, and ${effect}. The source has ${words} (${named(source)}).`,
    related: [{ source: source.key, span: place, message: 'These words were cut.' }],
    fixes: fixes(draft, checked, cut),
  };
}

// The word at the cut, or the ellipsis.
function spanOf({ document }: CheckedDraft, { quotation }: CheckedQuotation, at: Cut['at']): Span {
  if (typeof at === 'object') return at.draft;
  const own = words(document.text, quotation.inner.start, quotation.inner.end);
  const word = at === 'start' ? own[0] : own.at(-1);
  return word ? { start: word.start, end: word.end } : quotation.span;
}

function fixes({ document }: CheckedDraft, { quotation, judgement }: CheckedQuotation, cut: Cut): readonly Fix[] {
  const { source, place, dropped, at } = cut;
  if (quotation.kind === 'block' || at === 'end' || place.end - place.start > LONGEST_PUT_BACK) return [];
  const missing = source.text.slice(place.start, place.end);
  // Words outside the source's own marks are not the speaker's.
  if (/\n\s*\n/.test(missing) || /["\u201C\u201D\u00AB\u00BB]/.test(missing)) return [];
  const written = escapedMarkdown(inDraftMarks(missing.replace(/\s+/g, ' '), quotation.open));
  const title = `Put ${quoted(dropped)} back`;
  if (typeof at === 'object') {
    const all = at.sourceText ?? '';
    return all.length > LONGEST_PUT_BACK || /\n\s*\n|["\u201C\u201D]/.test(all)
      ? []
      : [
          {
            title,
            edits: [
              { span: at.draft, newText: escapedMarkdown(inDraftMarks(all.replace(/\s+/g, ' '), quotation.open)) },
            ],
          },
        ];
  }
  const { start } = quotation.inner;
  const first = words(document.text, start, quotation.inner.end)[0];
  const isChanged = judgement.matches[0]?.edits.some(({ draft }) => first !== undefined && draft.start < first.end);
  return isChanged ? [] : [{ title, edits: [{ span: { start, end: start }, newText: written }] }];
}
