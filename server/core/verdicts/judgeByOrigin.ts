// A second look at a quotation that no search of the whole library has found: in what its speaker says elsewhere, in what it
// cites, next to the other piece of its sentence. Short quotations differ from their passage in one word out of four, which
// finds nothing in an index; here, the few places that it can come from are all looked at.
import type { Document } from '../document';
import type { Library, Source } from '../library';
import type { Quotation } from '../quotes/quotation';
import { wordKey } from '../text/words';
import { Numbering } from './alignmentRows';
import { Evidence } from './evidence';
import { isFunctionWord } from './functionWords';
import type { JudgeOptions } from './judge';
import { matchIn } from './match';
import { realmsOf, type Origin, type Realm, type Stretches } from './origin';
import type { WordRange } from './passageWords';
import { quotedRows, type QuotedRows } from './quotedRows';
import { quotedWords } from './quotedWords';
import { byRank, distinct } from './ranking';
import type { Judgement, Match } from './verdict';

/** Longer quotations are found without: an index finds a run of three words in them. */
const LONGEST = 40;

/** What one word tells, roughly, for choosing windows: a word of content as much as three little ones. */
const CONTENT = 3;

/** A window that has less of the quotation's words than this is not looked at. */
const LEAST_SHARE = 0.5;

/** Windows of one realm that are aligned, and the words read in one realm at most: a long book, 2 ms. In more, a short
 * quotation could not be told from chance anyway. */
const MOST_WINDOWS = 6;
const MOST_WORDS = 200_000;

/** `altered` where the quotation clearly stems from a passage in one of the places that it can come from, else `undefined`. */
export function judgeByOrigin(
  draft: Document,
  quotation: Quotation,
  library: Library,
  options: JudgeOptions & { readonly origin: Origin },
): Judgement | undefined {
  const { origin } = options;
  const rows = quotedRows(quotedWords(draft, quotation));
  const words = rows.count;
  if (words < options.minimumWords || words > LONGEST || !quotation.closed) return undefined;
  const numbering = new Numbering();
  const evidence = new Evidence(rows, library);
  for (const realm of realmsOf(origin, library, words)) {
    const found = windowsIn(realm, rows).flatMap(({ source, range }): readonly Match[] => {
      const place = { source, ranges: [range] };
      const match = matchIn({ draft, rows, place, numbering, evidence, realm });
      return match?.verdict === 'altered' ? [match] : [];
    });
    const matches = distinct(found.sort(byRank(library, origin.cited)));
    const [best] = matches;
    if (best) return { verdict: 'altered', meaning: best.meaning, words, matches };
  }
  return undefined;
}

interface Window {
  readonly source: Source;
  readonly range: WordRange;
  readonly score: number;
}

// The windows that have most of the quotation's words, best first.
function windowsIn(realm: Realm, rows: QuotedRows): readonly Window[] {
  if (realm.words > MOST_WORDS) return [];
  const worth = worthOf(rows);
  const whole = [...worth.values()].reduce((sum, one) => sum + one, 0);
  const width = rows.words.length + Math.max(4, rows.words.length >> 1);
  const all = realm.stretches.flatMap((stretches) => windowsOf(stretches, worth, width));
  return all
    .filter(({ score }) => score >= LEAST_SHARE * whole)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_WINDOWS);
}

function worthOf({ words }: QuotedRows): ReadonlyMap<number, number> {
  const own = words.filter(({ bracket }) => bracket === undefined);
  return new Map(own.map(({ word: { form } }) => [wordKey(form), isFunctionWord(form) ? 1 : CONTENT]));
}

// One window for each stretch of words that lie close together: the best, and what does not overlap it.
function windowsOf({ source, ranges }: Stretches, worth: ReadonlyMap<number, number>, width: number): Window[] {
  const found: Window[] = [];
  for (const { from, to } of ranges) {
    const hits: { at: number; key: number }[] = [];
    for (let at = from; at < to; at++) {
      const key = source.words.keys[at] ?? 0;
      if (worth.has(key)) hits.push({ at, key });
    }
    let last: (Window & { readonly at: number }) | undefined;
    const inside = new Map<number, number>();
    let [score, next] = [0, 0];
    for (const { at, key } of hits) {
      for (let hit = hits[next]; hit && hit.at < at + width; hit = hits[++next]) {
        const count = inside.get(hit.key) ?? 0;
        if (count === 0) score += worth.get(hit.key) ?? 0;
        inside.set(hit.key, count + 1);
      }
      // A word or two before the first that is shared, and after the last, may have been changed. Wider, a window would hold
      // the same sentence said by two people.
      const range = { from: Math.max(from, at - (width >> 1)), to: Math.min(to, at + width + (width >> 2)) };
      const window = { source, range, score, at };
      const isNew = !last || at >= last.at + width;
      if (isNew || score > (last?.score ?? 0)) {
        if (!isNew) found.pop();
        found.push(window);
        last = window;
      }
      // The window goes on to the next of the words.
      const left = (inside.get(key) ?? 1) - 1;
      if (left === 0) score -= worth.get(key) ?? 0;
      inside.set(key, left);
    }
  }
  return found;
}
