// A name changed through the open drafts, in all its forms: who turns “Antony Blinkin” into “Antony Blinken” means every
// “Blinkin” too. Words inside quotations stay as they are: they are somebody else's.
import { foldName } from '../core/people/foldName';
import { nameParts } from '../core/people/nameParts';
import type { Mention } from '../core/people/mention';
import { overlaps, type Span } from '../core/text/span';
import type { DraftEdit } from '../checks/finding';
import type { CheckedDraft } from '../draft';
import { mentionsOf, namedAt, type NamedDraft } from './namesInDrafts';

/** What changes in one draft. */
export interface DraftEdits {
  readonly uri: string;
  readonly draft: CheckedDraft;
  readonly edits: readonly DraftEdit[];
}

/** The name at an offset that can be changed, as the draft writes it; undefined where there is none, or inside a quotation. */
export function renameableAt(draft: CheckedDraft, offset: number): Span | undefined {
  const named = namedAt(draft, offset);
  return named && !isQuoted(draft, named.mention) ? named.mention : undefined;
}

/** The edits that give the name at an offset, and the other forms of it, the new wording. Empty where nothing can be changed. */
export function renameAt(
  draft: CheckedDraft,
  offset: number,
  { newName, drafts }: { readonly newName: string; readonly drafts: readonly NamedDraft[] },
): readonly DraftEdits[] {
  const named = namedAt(draft, offset);
  const wanted = newName.trim().replace(/\s+/g, ' ');
  if (!named || wanted === '' || isQuoted(draft, named.mention)) return [];
  const change = changeOf(named.mention.text, wanted);
  return drafts.flatMap(({ uri, draft: other }) => {
    const edits = mentionsOf(named, other)
      .filter((mention) => !isQuoted(other, mention))
      .flatMap((mention) => editsOf(mention, change));
    return edits.length > 0 ? [{ uri, draft: other, edits }] : [];
  });
}

function isQuoted({ quotations }: CheckedDraft, mention: Span): boolean {
  return quotations.some(({ quotation }) => overlaps(quotation.inner, mention));
}

/** How one form becomes another: as a whole, and word by word for the other forms. */
interface NameChange {
  readonly from: string;
  readonly to: string;
  /** Folded old word -> new word. */
  readonly words: ReadonlyMap<string, string>;
}

function changeOf(old: string, to: string): NameChange {
  const oldWords = wordsOf(old);
  const newWords = wordsOf(to);
  const words = new Map<string, string>();
  if (oldWords.length === newWords.length) {
    oldWords.forEach((word, at) => words.set(foldName(word), newWords[at] ?? word));
  } else {
    addParts(words, oldWords, newWords);
  }
  return { from: foldName(old), to, words };
}

// “Anna Ruiz” to “Ana María Ruiz Vega”: the family name alone becomes the new family name, the given name the given name.
function addParts(words: Map<string, string>, oldWords: readonly string[], newWords: readonly string[]): void {
  const old = nameParts(oldWords.map(foldName));
  const parts = nameParts(newWords.map(foldName));
  const written = (folded: string | undefined): string | undefined =>
    newWords.find((word) => foldName(word) === folded);
  const family = written(parts?.family);
  const given = written(parts?.given[0]);
  if (old && family !== undefined) words.set(old.family, family);
  if (old?.given[0] !== undefined && given !== undefined) words.set(old.given[0], given);
}

function wordsOf(name: string): readonly string[] {
  return name.split(/[\s\u2010\u2011-]+/u).filter((word) => word !== '');
}

function editsOf(mention: Mention, { from, to, words }: NameChange): DraftEdit[] {
  const { start, end, text } = mention;
  const isPlain = /^[\p{L}\p{M}\p{N}\s.'\u2019\u2010\u2011-]+$/u.test(text);
  if (isPlain && foldName(text) === from) return text === to ? [] : [{ span: { start, end }, newText: to }];
  // Another form, or one with markup in it: its words one by one.
  return [...text.matchAll(/[\p{L}\p{M}.'\u2019]+/gu)].flatMap((found): DraftEdit[] => {
    const [word] = found;
    const newText = words.get(foldName(word));
    const at = start + found.index;
    return newText === undefined || newText === word ? [] : [{ span: { start: at, end: at + word.length }, newText }];
  });
}
