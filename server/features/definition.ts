// Where a thing in the draft comes from: a quotation's passage, a person's first telling mention, a citation's source.
import type { BibliographyEntry } from '../core/citations/bibliography';
import type { Source } from '../core/library';
import { GIVEN_SOURCE } from '../core/people/givenPeople';
import type { Person, SourcePlace } from '../core/people/people';
import type { Span } from '../core/text/span';
import type { CheckedDraft } from '../draft';
import { citedKeyAt } from './hoverCitation';
import { personAt } from './hoverName';
import { quotationAt } from './hoverQuotation';

/** A stretch of a source, or an entry of a bibliography. */
export type DefinitionTarget =
  | { readonly kind: 'source'; readonly source: Source; readonly span: Span }
  | { readonly kind: 'entry'; readonly entry: BibliographyEntry };

/** Where it comes from, best first, and the stretch of the draft that asks. */
export interface Definition {
  readonly origin: Span;
  readonly targets: readonly DefinitionTarget[];
}

/** The definition of what stands at an offset of the draft; undefined where nothing is known. */
export function definitionAt(draft: CheckedDraft, offset: number): Definition | undefined {
  return ofCitation(draft, offset) ?? ofName(draft, offset) ?? ofQuotation(draft, offset);
}

function ofCitation(draft: CheckedDraft, offset: number): Definition | undefined {
  const cited = citedKeyAt(draft, offset);
  if (!cited) return undefined;
  const source = draft.library.sources.get(cited.key);
  if (source) {
    const start = source.document.metadata?.end ?? 0;
    return { origin: cited.span, targets: [{ kind: 'source', source, span: { start, end: start } }] };
  }
  const entry = draft.library.bibliography.entries.get(cited.key);
  return entry && { origin: cited.span, targets: [{ kind: 'entry', entry }] };
}

function ofName(draft: CheckedDraft, offset: number): Definition | undefined {
  const named = personAt(draft, offset);
  if (!named) return undefined;
  const place = tellingPlace(named.person);
  const source = place && draft.library.sources.get(place.source);
  return source && { origin: named.span, targets: [{ kind: 'source', source, span: place }] };
}

/** Where the sources say who somebody is: a role; else the fullest form's first mention. */
export function tellingPlace({ roles, mentions, name }: Person): SourcePlace | undefined {
  const role = roles.find(({ source }) => source !== GIVEN_SOURCE);
  return role ?? mentions.find((mention) => mention.text === name) ?? mentions[0];
}

function ofQuotation(draft: CheckedDraft, offset: number): Definition | undefined {
  const checked = quotationAt(draft, offset);
  const targets = (checked?.judgement.matches ?? []).flatMap((match): DefinitionTarget[] => {
    const source = draft.library.sources.get(match.source);
    return source ? [{ kind: 'source', source, span: { start: match.start, end: match.end } }] : [];
  });
  return checked && targets.length > 0 ? { origin: checked.quotation.span, targets } : undefined;
}
