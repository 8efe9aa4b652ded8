// Words in another order: when all that was added or changed is what was dropped or changed elsewhere, nothing was lost.
import type { Edit } from './verdict';

/** The edits, with `moved` for `changed`, `added` and `dropped` where together they only change the order of words. */
export function withMovedWords(edits: readonly Edit[]): Edit[] {
  const wrong = edits.filter(isReplaced);
  const here = wrong.flatMap((edit) => wordsOf(edit.text));
  const there = wrong.flatMap((edit) => wordsOf(edit.sourceText ?? ''));
  // In the same order they are the same words written otherwise, except where each is missing here and too many there.
  const isSameOrder = here.join(' ') === there.join(' ') && wrong.some(({ kind }) => kind === 'changed');
  if (here.length === 0 || isSameOrder || here.sort().join(' ') !== there.sort().join(' ')) return [...edits];
  return edits.map((edit) => (isReplaced(edit) ? moved(edit) : edit));
}

// Two names in another order are the same names; a “not” or an “only” in another place says something else.
function moved({ meaning, ...edit }: Edit): Edit {
  const isKept = meaning !== undefined && meaning !== 'name';
  return isKept ? { ...edit, kind: 'moved', meaning } : { ...edit, kind: 'moved' };
}

function isReplaced({ kind, meaning }: Edit): boolean {
  return (kind === 'changed' || kind === 'added' || kind === 'dropped') && meaning !== 'speaker';
}

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}'\u2019]+/u);
  return words.filter((word) => word !== '');
}
