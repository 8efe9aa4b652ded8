// Names that belong to the making of a report and not to its story: bylines, photo credits, contributor lines, datelines.
import type { Span } from '../text/span';

/** Stretches of a prose text in which every name is a credit, in order and apart from each other. Linear but for a sort. */
export function creditSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  const dateline = datelineEnd(text);
  if (dateline > 0) spans.push({ start: 0, end: dateline });
  if (isContributorLine(text)) return [{ start: 0, end: text.length }];
  for (const parenthesis of parentheses(text)) {
    if (PHOTO.test(text.slice(parenthesis.start, parenthesis.end))) spans.push(parenthesis);
  }
  // Few texts have these words at all: the search for them is quick, the pattern is not.
  if (/ by | BY |courtesy of /.test(text)) {
    for (const { index, 0: credit } of text.matchAll(PHOTO_BY))
      spans.push({ start: index, end: index + credit.length });
  }
  return spans.length < 2 ? spans : merged(spans);
}

// “(Leah Millis/Pool Photo via AP)”, “(AP Photo/J. Scott Applewhite)”, “(Photo by Drew Angerer/Getty Images)”.
const PHOTO =
  /\/(?:pool|ap|afp|getty|reuters|the associated press|the new york times|bloomberg|xinhua)\b|\b(?:photos?|images?|pictures?|video|graphic|courtesy|illustration)\b|\bvia (?:ap|reuters|getty|afp)\b/i;

// “Photo by Drew Angerer”: the capitals behind it.
const PHOTO_BY =
  /\b(?:[Pp]hotos?|[Pp]hotographs?|[Pp]ictures?|[Ii]llustrations?|PHOTO) (?:by|courtesy of|BY) (?:\p{Lu}[\p{L}.'\u2019-]{0,30}[ /]?){1,4}/gu;

// “Information for this article was contributed by …”, “Reporting by …; editing by …”, “Additional reporting by …”.
const CONTRIBUTORS =
  /^\W{0,3}(?:(?:some )?information (?:for|from|in) this (?:article|report|story) was (?:contributed|provided)|(?:additional )?(?:reporting|writing|editing|compiled|written|edited|photos?|photographs?) by |with (?:additional )?reporting (?:by|from) |contributing(?: to this (?:report|story|article))?:|the associated press contributed)/i;
const CONTRIBUTED = /\b(?:contributed (?:reporting )?(?:to|from)|reported from) /i;

function isContributorLine(text: string): boolean {
  const beginning = text.slice(0, 120);
  if (CONTRIBUTORS.test(beginning)) return true;
  // “Associated Press writer X in Y contributed to this report.”: a short paragraph of its own.
  if (text.length < 400 && CONTRIBUTED.test(text) && /\b(?:report|article|story|from)\b/.test(text))
    return !/["\u201C]/.test(text);
  return isByline(text);
}

// “By Antony Hopkins and Jane Doe”, “By JANE DOE, Associated Press”: short, without a stop.
function isByline(text: string): boolean {
  return (
    text.length < 120 &&
    /^\s*By \p{Lu}/u.test(text) &&
    !/[.!?]\s*$/.test(text) &&
    !/\b(?:is|was|were|had|has|said)\b/.test(text)
  );
}

// “BEIJING -- ”, “WASHINGTON (AP) — ”, “NEW YORK, June 5 (Reuters) - ”: capitals, then a dash between blanks.
const DATELINE =
  /^\s*\p{Lu}[\p{Lu}.'\u2019]+(?:[ ,-]+[\p{L}\d.'\u2019]+){0,7}(?: ?\([^()]{2,40}\))? ?(?:--|[\u2014\u2013-]) ?(?=\S)/u;

/** Where the dateline ends with which a text begins (“BEIJING -- ”); 0 where it has none. */
export function datelineEnd(text: string): number {
  const match = DATELINE.exec(text.slice(0, 100));
  if (!match) return 0;
  const line = match[0];
  // A hyphen needs its blanks: “US-China ties” is no dateline.
  return /(?:--|\u2014|\u2013|\s-)\s?$/.test(line) ? line.length : 0;
}

// In order, none overlapping another.
function merged(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && span.start < last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else found.push(span);
  }
  return found;
}

function* parentheses(text: string): Generator<Span> {
  for (let start = text.indexOf('('); start >= 0; start = text.indexOf('(', start + 1)) {
    // Credits are short; the limit keeps a text of opening marks linear.
    const end = text.slice(start, start + 160).indexOf(')');
    if (end > 0) yield { start, end: start + end + 1 };
  }
}
