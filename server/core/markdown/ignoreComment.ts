// `<!-- verbatim-ignore misquote, wrong-speaker: reason -->` and `<!-- verbatim-ignore-file quote-not-found: reason -->`.
//
// Words that are no codes are kept as codes: a misspelt one silences nothing, and the writer sees that.

/** What an ignore comment says. */
export interface IgnoreWords {
  readonly scope: 'file' | 'block';
  readonly codes: readonly string[];
  readonly reason: string;
}

const MARK = 'verbatim-ignore';

/** What the comment `<!-- … -->` says; undefined where it is an ordinary comment. */
export function ignoreWords(comment: string): IgnoreWords | undefined {
  const inner = comment.replace(/^<!--/, '').replace(/-->$/, '').trim();
  if (!inner.startsWith(MARK)) return undefined;
  const isFile = inner.startsWith(`${MARK}-file`);
  const rest = inner.slice(MARK.length + (isFile ? '-file'.length : 0));
  if (rest !== '' && !/^[\s:]/.test(rest)) return undefined;
  const colon = rest.indexOf(':');
  const codes = (colon < 0 ? rest : rest.slice(0, colon)).split(/[\s,]+/).filter((word) => word !== '');
  const reason = colon < 0 ? '' : rest.slice(colon + 1).trim();
  return { scope: isFile ? 'file' : 'block', codes, reason };
}
