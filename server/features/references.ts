// Every place where somebody is named, or a work is cited: in the open drafts, then in the sources.
import type { Document } from '../core/document';
import type { Source } from '../core/library';
import type { Span } from '../core/text/span';
import type { CheckedDraft } from '../draft';
import { citedKeyAt } from './hoverCitation';
import { mentionsOf, namedAt, type NamedDraft } from './namesInDrafts';

/** A stretch of an open draft, or of a source. */
export type Reference =
  | { readonly kind: 'draft'; readonly uri: string; readonly document: Document; readonly span: Span }
  | { readonly kind: 'source'; readonly source: Source; readonly span: Span };

/** The references to what stands at an offset of a draft. `drafts`: all that are open, this one among them. */
export function referencesAt(
  draft: CheckedDraft,
  offset: number,
  drafts: readonly NamedDraft[],
): readonly Reference[] | undefined {
  return toCitedKey(draft, offset, drafts) ?? toName(draft, offset, drafts);
}

function toCitedKey(draft: CheckedDraft, offset: number, drafts: readonly NamedDraft[]): Reference[] | undefined {
  const cited = citedKeyAt(draft, offset);
  if (!cited) return undefined;
  return drafts.flatMap(({ uri, draft: { document } }) =>
    document.citations
      .flatMap(({ keys }) => keys.filter(({ key }) => key === cited.key))
      .map(({ span }): Reference => ({ kind: 'draft', uri, document, span })),
  );
}

function toName(draft: CheckedDraft, offset: number, drafts: readonly NamedDraft[]): Reference[] | undefined {
  const named = namedAt(draft, offset);
  if (!named) return undefined;
  const inDrafts = drafts.flatMap(({ uri, draft: other }) =>
    mentionsOf(named, other).map((span): Reference => ({ kind: 'draft', uri, document: other.document, span })),
  );
  const inSources = (named.person?.mentions ?? []).flatMap((span): Reference[] => {
    const source = draft.library.sources.get(span.source);
    return source ? [{ kind: 'source', source, span }] : [];
  });
  return [...inDrafts, ...inSources];
}
