// Verdicts in words, the same in hovers, lists and the outline.
import type { CheckedQuotation } from '../draft';
import { isWrong } from '../core/verdicts/match';
import type { Edit, EditKind, Judgement, UncheckedReason, Verdict } from '../core/verdicts/verdict';
import { plainText } from './escapeMarkdown';

/** One character a verdict, for lists and the outline: they must be told apart without colour. */
export const VERDICT_MARKS: Readonly<Record<Verdict, string>> = {
  verbatim: '✓',
  edited: '✓',
  altered: '≠',
  'not-found': '✗',
  unchecked: '?',
};

const REASONS: Readonly<Record<UncheckedReason, string>> = {
  'too-short': 'too short to look for',
  indexing: 'the sources are still being read',
  'no-sources': 'there are no sources',
  unclosed: 'its closing mark is missing',
  language: 'it is in another language than the sources',
  'source-unreadable': 'a source that may have it could not be read',
  'source-not-in-library': 'the text of the source cited is not in the library',
};

const EDITS: Readonly<Record<EditKind, string>> = {
  ellipsis: 'words left out at an ellipsis',
  bracket: 'words in brackets',
  sic: 'a sic',
  emphasis: 'emphasis',
  case: 'a capital or small first letter',
  punctuation: 'punctuation',
  hyphen: 'a hyphen',
  'nested-marks': 'the inner quotation marks',
  spelling: 'spelling',
  numeral: 'the way a number is written',
  abbreviation: 'the way an abbreviation is written',
  joined: 'the source’s own “he said” left out',
  extraction: 'damage to the source’s text',
  changed: 'changed words',
  added: 'added words',
  dropped: 'dropped words',
  moved: 'moved words',
};

/** The verdict in a word or two: “Verbatim”, “Misquoted”, “Not checked”. */
export function verdictTitle(judgement: Judgement): string {
  switch (judgement.verdict) {
    case 'verbatim':
      return 'Verbatim';
    case 'edited':
      return 'Verbatim, with edits';
    case 'altered':
      return judgement.meaning ? 'Misquoted, and the sense may change' : 'Misquoted';
    case 'not-found':
      return 'Not found';
    case 'unchecked':
      return 'Not checked';
  }
}

/** What follows the title: which edits, what is wrong, why it was not checked; empty for `verbatim`. */
export function verdictDetail(judgement: Judgement): string {
  if (judgement.verdict === 'unchecked') return judgement.unchecked ? REASONS[judgement.unchecked] : '';
  const edits = judgement.matches[0]?.edits ?? [];
  if (judgement.verdict === 'edited') return unique(edits.map((edit) => EDITS[edit.kind])).join(', ');
  if (judgement.verdict === 'altered') return edits.filter(isWrong).map(editWords).join('; ');
  return '';
}

/** “Misquoted: ‘like’ for ‘as’”: title and detail on one line. */
export function verdictLine({ judgement }: CheckedQuotation): string {
  const detail = verdictDetail(judgement);
  return detail === '' ? verdictTitle(judgement) : `${verdictTitle(judgement)}: ${detail}`;
}

function editWords(edit: Edit): string {
  const draft = `‘${plainText(edit.text).trim()}’`;
  const source = `‘${plainText(edit.sourceText ?? '').trim()}’`;
  if (edit.meaning === 'speaker') return 'words of two speakers joined';
  const turned = edit.meaning === undefined ? '' : ` (${edit.meaning})`;
  if (edit.kind === 'added') return `${draft} added${turned}`;
  if (edit.kind === 'dropped') return `${source} dropped${turned}`;
  if (edit.kind === 'moved') return `${edit.text === '' ? source : draft} moved${turned}`;
  return `${draft} for ${source}${turned}`;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
