// A quotation beside words that are known, by more than the quotation itself, to be the same utterance: what differs
// between them is told however little of it the quotation has.
import type { Document } from '../document';
import type { Library } from '../library';
import { wordKey } from '../text/words';
import { Numbering } from './alignmentRows';
import { Evidence } from './evidence';
import { matchIn } from './match';
import { overlapOf } from './overlap';
import type { QuotedRows } from './quotedRows';
import type { Place } from './retrieval';
import type { Match } from './verdict';

/** Bits of a word where it need not show where it comes from: more than any library takes to tell two places apart. */
const CERTAIN = 1000;

// The place is known already.
class KnownPlace extends Evidence {
  override placeBits(): number {
    return 0;
  }

  override bits(): number {
    return CERTAIN;
  }
}

/** What is compared. */
export interface Wording {
  readonly draft: Document;
  readonly rows: QuotedRows;
  readonly place: Place;
}

/** The match of as much of a quotation as the place has: words of the draft beyond its beginning and end are not looked at. */
export function wordingAt({ draft, rows, place }: Wording, library: Library): Match | undefined {
  const there = place.ranges.flatMap(({ from, to }) => [...place.source.words.keys.subarray(from, to)]);
  const { aFrom, aTo } = overlapOf(
    rows.words.map(({ word, bracket }) => (bracket ? 0 : wordKey(word.form))),
    there,
  );
  const words = rows.words.slice(aFrom, aTo);
  const gaps = rows.gaps.slice(aFrom, aTo + 1);
  const part = { words, gaps, count: words.filter(({ bracket }) => !bracket).length };
  const evidence = new KnownPlace(part, library);
  return matchIn({ draft, rows: part, place, numbering: new Numbering(), evidence });
}
