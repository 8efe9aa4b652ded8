// Citations as they are put together while a leaf is read: first each `@key` alone, then, at a closing bracket, those inside it as one.
import type { Citation, CitedKey } from '../../citations/citation';
import type { Span } from '../../text/span';

/** What may stand between `@key` and the bracket with its locator: one blank or line break. */
const LONGEST_GAP = 2;

/** `[see @a, p. 3; @b]`: one citation of the keys that stand in `whole`, which includes the brackets. */
export function bracketedCitation(text: string, whole: Span, inside: readonly Citation[]): Citation {
  return { span: whole, keys: keysWithLocators(text, inside, whole.end - 1), inText: false };
}

/** `@a [p. 3; @b]`: the in-text citation `before` with what stands in the bracket `whole` after it; undefined where the
 * bracket belongs to the sentence. */
export function withBracket(
  text: string,
  before: Citation | undefined,
  whole: Span,
  inside: readonly Citation[],
): Citation | undefined {
  if (!before?.inText || before.keys.length !== 1 || text[before.span.end - 1] === ']') return undefined;
  const gap = text.slice(before.span.end, whole.start);
  if (gap.length > LONGEST_GAP || gap.trim() !== '') return undefined;
  // “@smith [T]he” and “@smith [a](b)” are no locators.
  if (/[\p{L}\p{N}([{]/u.test(text[whole.end] ?? '')) return undefined;
  const inner = { start: whole.start + 1, end: whole.end - 1 };
  const semicolon = text.slice(inner.start, inner.end).indexOf(';');
  const end = semicolon < 0 ? inner.end : inner.start + semicolon;
  const first = inside[0];
  if (first && end > first.span.start) return undefined;
  const [key] = before.keys;
  const own = key ? [withLocator(text, key, { start: inner.start, end })] : [];
  const keys = [...own, ...keysWithLocators(text, inside, inner.end)];
  return { span: { start: before.span.start, end: whole.end }, keys, inText: true };
}

// A key's locator goes to the next `;`, or to the end; before another key without a `;` there is none.
function keysWithLocators(text: string, citations: readonly Citation[], end: number): CitedKey[] {
  return citations.flatMap((citation, index) => {
    const [key] = citation.keys;
    if (!key || citation.keys.length > 1) return citation.keys;
    const next = citations[index + 1]?.span.start;
    const limit = next ?? end;
    const from = text[key.span.end] === '}' && text[key.span.start - 1] === '{' ? key.span.end + 1 : key.span.end;
    const semicolon = text.slice(from, limit).indexOf(';');
    if (semicolon < 0 && next !== undefined) return [bare(key)];
    return [withLocator(text, bare(key), { start: from, end: semicolon < 0 ? limit : from + semicolon })];
  });
}

function bare(key: CitedKey): CitedKey {
  return { key: key.key, span: key.span };
}

function withLocator(text: string, key: CitedKey, span: Span): CitedKey {
  let { start, end } = span;
  while (start < end && /[\s,{]/.test(text[start] ?? '')) start += 1;
  while (end > start && /[\s}]/.test(text[end - 1] ?? '')) end -= 1;
  return end > start ? { ...key, locator: { span: { start, end }, text: text.slice(start, end) } } : key;
}
