// A draft as checked against a library: its quotations, who they are ascribed to, and what became of each.
//
// Pure and cheap: what depends on one block only is kept by the core with the block; a verdict is kept with the library
// that it was given against, so that a key press judges the quotation that is being typed and no other.
import type { Citation } from './core/citations/citation';
import { citationsServing } from './core/citations/servingCitations';
import type { Document } from './core/document';
import type { Library } from './core/library';
import type { MarkdownVersion } from './core/markdown/markdownDocument';
import type { Names } from './core/people/mention';
import { namesIn } from './core/people/names';
import { attributionsOf } from './core/quotes/attribution';
import type { Attribution, Quotation } from './core/quotes/quotation';
import { quotationsIn } from './core/quotes/quotations';
import type { Judgement, UncheckedReason } from './core/verdicts/verdict';
import { citedSources, type DraftPlace } from './citedSources';
import { rememberedJudgement } from './judgements';
import type { Settings } from './settings';
import { speakersOf, type Speakers } from './speakers';

/** One quotation of a draft with all that is known about it. */
export interface CheckedQuotation {
  readonly quotation: Quotation;
  readonly attribution: Attribution;
  readonly judgement: Judgement;
  /** The citations that serve its sentence, a footnote's included. */
  readonly citations: readonly Citation[];
  /** Keys that it cites: by key or by a link to the source. In order, no key twice; known to the library or not. */
  readonly cited: readonly string[];
  readonly speaker: Speakers;
}

/** A draft, checked. One per version of the draft and of the library. */
export interface CheckedDraft {
  readonly document: Document;
  readonly names: Names;
  readonly quotations: readonly CheckedQuotation[];
  readonly library: Library;
  /** Whether the draft's front matter names a bibliography: then it is a draft that cites. */
  readonly namesBibliography: boolean;
}

/** What the pipeline needs besides the text. */
export interface DraftContext {
  readonly library: Library;
  readonly settings: Settings;
  readonly place: DraftPlace;
  /** Whether the draft's front matter names a bibliography. */
  readonly namesBibliography: boolean;
}

/** Checks one version of a draft. Never throws; costs what was edited plus a pass over the quotations. */
export function checkedDraft(version: MarkdownVersion, context: DraftContext): CheckedDraft {
  const { document } = version;
  const { library, namesBibliography } = context;
  const names = namesIn(document, library.people);
  const found = quotationsIn(document);
  const attributions = attributionsOf(document, found, names);
  const quotations = found.map((quotation, index) => {
    const attribution = attributions[index] ?? { kind: 'scare', certain: false };
    return checkedQuotation({ document, names, quotation, attribution }, context);
  });
  return { document, names, quotations, library, namesBibliography };
}

interface Found {
  readonly document: Document;
  readonly names: Names;
  readonly quotation: Quotation;
  readonly attribution: Attribution;
}

function checkedQuotation(found: Found, context: DraftContext): CheckedQuotation {
  const { document, quotation, attribution } = found;
  const citations = citationsServing(document, quotation);
  const cited = citedSources({ document, quotation, citations }, context.library, context.place);
  const judged = rememberedJudgement(document, quotation, {
    library: context.library,
    minimumWords: context.settings.minimumWords,
    preferred: cited,
  });
  const judgement = withReason(judged, context.library, cited);
  const speaker = speakersOf(found.names, attribution, judgement.matches, context.library);
  return { quotation, attribution, judgement, citations, cited, speaker };
}

// Words that are found win over every reason for `unchecked`; where they are not, “not found” must be more than a guess.
function withReason(judgement: Judgement, library: Library, cited: readonly string[]): Judgement {
  const reason =
    judgement.verdict === 'not-found' || judgement.verdict === 'altered'
      ? whyUnchecked(judgement, library, cited)
      : undefined;
  if (reason === undefined) return judgement;
  const { words, matches } = judgement;
  return { verdict: 'unchecked', unchecked: reason, words, matches };
}

function whyUnchecked(judgement: Judgement, library: Library, cited: readonly string[]): UncheckedReason | undefined {
  if (library.indexing) return 'indexing';
  if (library.sources.size === 0 && library.listed.length === 0) return 'no-sources';
  const withoutText = cited.filter((key) => !library.sources.has(key));
  const isUnreadable = (key: string) =>
    library.listed.some((source) => source.key === key && source.status === 'unreadable');
  // A cited source that has the passage, however altered, settles what the other cited ones would say.
  if (judgement.matches.some((match) => cited.includes(match.source))) return undefined;
  if (withoutText.some(isUnreadable)) return 'source-unreadable';
  if (judgement.verdict === 'altered')
    return isInBibliographyOnly(withoutText, library) ? 'source-not-in-library' : undefined;
  if (withoutText.length > 0) return 'source-not-in-library';
  return cited.length === 0 && library.listed.some((source) => source.status === 'unreadable')
    ? 'source-unreadable'
    : undefined;
}

// A mistyped key says nothing about where the words come from; a known work whose text is not here does.
function isInBibliographyOnly(keys: readonly string[], library: Library): boolean {
  return keys.some((key) => library.bibliography.entries.has(key));
}
