// Which words of a sentence report that somebody speaks, and which only look like it.
import { cueKind, type CueKind } from './cues';
import { isPronoun, isVerbForm } from './nounPhrase';
import type { Token } from './tokens';
import { AUXILIARIES, DETERMINERS, FORMS_OF_BE, HUMAN_NOUNS, isAdverb } from './wordClasses';

/** How the word at `at` reports, where it is used as a verb: not “his claims” or “the report”. */
export function cueAt(tokens: readonly Token[], at: number): CueKind | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.capital) return undefined;
  if (token.lower === 'put' && tokens[at + 1]?.lower === 'it') return 'speech';
  if (/^point(?:s|ed)$/.test(token.lower) && tokens[at + 1]?.lower === 'out') return 'speech';
  const kind = cueKind(token.lower);
  const before = tokens[at - 1];
  // in a written statement, the reported sum
  if (kind !== undefined && before && ARTICLES.has(before.lower) && /(?:ed|en)$/.test(token.lower)) return undefined;
  if (kind === undefined || isVerbForm(token)) return kind;
  if (ONLY_VERBS.has(token.lower) && before && !DETERMINERS.has(before.lower)) return kind;
  if (before?.text === ',' && token.lower.endsWith('s') && leadsOn(tokens[at + 1])) return kind;
  if (before?.kind !== 'word') return undefined;
  // went on to say
  if (
    before.lower === 'to' &&
    tokens[at - 2]?.lower === 'on' &&
    /^(?:go|goes|went|going)$/.test(tokens[at - 3]?.lower ?? '')
  )
    return kind;
  // to announce, would demand: what somebody may say some day.
  if (before.lower === 'to' || AUXILIARIES.has(before.lower)) return 'loose';
  if (isPronoun(before) || isAdverb(before) || HUMAN_NOUNS.has(before.lower)) return kind;
  return before.capital && token.lower.endsWith('s') && leadsOn(tokens[at + 1]) ? kind : undefined;
}

const ARTICLES = new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their']);

// Present forms that are hardly ever nouns.
const ONLY_VERBS = new Set(
  'argues insists contends maintains asserts concludes acknowledges describes declares explains warns adds predicts observes'.split(
    ' ',
  ),
);

// Trump notes that …, not the Clinton emails that stand in the way of a verb.
function leadsOn(next: Token | undefined): boolean {
  if (!next) return true;
  return (
    next.kind === 'quote' ||
    /^[,:]$/.test(next.text) ||
    next.lower === 'that' ||
    isPronoun(next) ||
    DETERMINERS.has(next.lower)
  );
}

/** Whether a verb gives the quotation as a thing's name, which nobody says: an image called “Baboon”, known as “open access”.
 * But not: what he called “…”. `from` is the last token before the quotation. */
export function isNaming(tokens: readonly Token[], cue: number, from: number): boolean {
  if (!NAMING.has(tokens[cue]?.lower ?? '') || (cue !== from && tokens[from]?.lower !== 'as')) return false;
  for (let at = cue - 1; at >= Math.max(0, cue - 6); at--) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === 'what' || lower === 'whom' || lower === 'which') return false;
    if (FORMS_OF_BE.has(lower)) return true;
  }
  return !isPronoun(tokens[cue - 1]) && tokens[cue - 1]?.capital !== true;
}

const NAMING = new Set(
  'called known named dubbed termed labeled labelled titled entitled nicknamed branded'.split(' '),
);
