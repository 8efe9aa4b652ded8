// A draft as checked against a library: its quotations, who they are ascribed to, and what became of each.
//
// Pure and cheap: what depends on one block only is kept by the core with the block; a verdict is kept with the library
// that it was given against, so that a key press judges the quotation that is being typed and no other.
import type { Citation } from './core/citations/citation';
import { citationsServing } from './core/citations/servingCitations';
import type { Document } from './core/document';
import type { Library, ListedSource } from './core/library';
import type { MarkdownVersion } from './core/markdown/markdownDocument';
import type { Names } from './core/people/mention';
import { samePerson } from './core/people/findPeople';
import { namesIn } from './core/people/names';
import { attributionsOf } from './core/quotes/attribution';
import type { Attribution, Quotation } from './core/quotes/quotation';
import { quotationsIn } from './core/quotes/quotations';
import { Unchanged, type QuotedVersion } from './core/unchanged';
import type { Origin, PassagePlace } from './core/verdicts/origin';
import type { Judgement, Match, UncheckedReason } from './core/verdicts/verdict';
import { citedSources, type DraftPlace } from './citedSources';
import { moved, rememberedByOrigin, rememberedJudgement, type JudgingContext } from './judgements';
import type { Settings } from './settings';
import { speakerOfPassage, speakersOf, type Speakers } from './speakers';

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

/** Checks one version of a draft. Never throws. `before`: the version before it as checked against the same library with the
 * same settings; with it, what was not edited costs next to nothing. */
export function checkedDraft(version: MarkdownVersion, context: DraftContext, before?: CheckedDraft): CheckedDraft {
  const { document } = version;
  const { library, namesBibliography } = context;
  const names = namesIn(document, library.people);
  const found = quotationsIn(document);
  const attributions = attributionsOf(document, found, names, before?.document);
  const kept = before && new KeptVerdicts(before, { document, quotations: found });
  const alone = found.map((quotation, index) => {
    const attribution = attributions[index] ?? { kind: 'scare', certain: false };
    return judgedAlone({ document, names, quotation, attribution }, context, kept?.of(index));
  });
  const quotations = alone.map((one, index) => checkedQuotation(one, context, () => originOf(alone, index, names)));
  return { document, names, quotations, library, namesBibliography };
}

/** What was said about a quotation in the version before. */
interface Kept {
  readonly checked: CheckedQuotation;
  readonly names: Names;
  /** By how much it was moved since. */
  readonly shift: number;
}

// The quotations of the version before that nobody edited.
class KeptVerdicts {
  private readonly unchanged: Unchanged;

  constructor(
    private readonly before: CheckedDraft,
    now: QuotedVersion,
  ) {
    this.unchanged = new Unchanged({ document: before.document, quotations: quotationsIn(before.document) }, now);
  }

  of(index: number): Kept | undefined {
    const same = this.unchanged.quotation(index);
    const checked = same && this.before.quotations[same.index];
    return checked && { checked, names: this.before.names, shift: same.shift };
  }
}

interface Found {
  readonly document: Document;
  readonly names: Names;
  readonly quotation: Quotation;
  readonly attribution: Attribution;
}

/** A quotation with what its own words and what it cites tell. */
interface JudgedAlone {
  readonly found: Found;
  readonly citations: readonly Citation[];
  readonly cited: readonly string[];
  readonly judgement: Judgement;
  readonly kept: Kept | undefined;
}

function judgedAlone(found: Found, context: DraftContext, kept: Kept | undefined): JudgedAlone {
  const { document, quotation } = found;
  const citations = citationsServing(document, quotation);
  const cited = citedSources({ document, quotation, citations }, context.library, context.place);
  const same = kept && isSameList(kept.checked.cited, cited) ? kept : undefined;
  // What is found is found, whatever stands around it.
  const judgement =
    same && isFound(same.checked.judgement)
      ? moved(same.checked.judgement, same.shift)
      : rememberedJudgement(document, quotation, judging(context, cited));
  return { found, citations, cited: same?.checked.cited ?? cited, judgement, kept: same };
}

function judging({ library, settings: { minimumWords } }: DraftContext, preferred: readonly string[]): JudgingContext {
  return { library, minimumWords, preferred };
}

/** What the verdict on a quotation was given with besides its own words; empty where it needed nothing else. */
const origins = new WeakMap<CheckedQuotation, string>();

function checkedQuotation(alone: JudgedAlone, context: DraftContext, origin: () => Origin): CheckedQuotation {
  const { quotation, attribution } = alone.found;
  const { kept, citations, cited } = alone;
  const needsOrigin = alone.judgement.verdict === 'not-found' || isOneOfSeveral(alone.judgement);
  const where = needsOrigin ? origin() : undefined;
  const name = where ? JSON.stringify(where) : '';
  const isSame =
    kept &&
    origins.get(kept.checked) === name &&
    speakerName(kept.names, kept.checked.attribution) === speakerName(alone.found.names, attribution);
  const { judgement, speaker } = isSame
    ? { judgement: moved(kept.checked.judgement, kept.shift), speaker: kept.checked.speaker }
    : judgedWhere(alone, context, where);
  const checked: CheckedQuotation = { quotation, attribution, judgement, citations, cited, speaker };
  origins.set(checked, name);
  return checked;
}

function judgedWhere(
  { found: { document, names, quotation, attribution }, judgement: alone, cited }: JudgedAlone,
  context: DraftContext,
  where: Origin | undefined,
): Pick<CheckedQuotation, 'judgement' | 'speaker'> {
  const { library } = context;
  const known =
    where && alone.verdict === 'not-found'
      ? rememberedByOrigin(document, quotation, judging(context, cited), where)
      : undefined;
  const judged = where ? preferred(known ?? alone, library, where) : alone;
  const judgement = withReason(judged, quotation.closed, library, cited);
  return { judgement, speaker: speakersOf(names, attribution, judgement.matches, library) };
}

function isOneOfSeveral({ verdict, matches }: Judgement): boolean {
  return verdict === 'altered' && matches.length > 1;
}

/** A passage that is so much less alike, as a share of the words, may still be the one that is meant. */
const NEAR = 0.15;

// Of several passages that a misquotation may stem from, the one of the speaker whom the draft names, then a cited one.
function preferred(judgement: Judgement, library: Library, { speaker, cited }: Origin): Judgement {
  const [best] = judgement.matches;
  if (!best || !isOneOfSeveral(judgement)) return judgement;
  const isOwn = (match: Match): boolean => {
    const other = speaker === undefined ? null : speakerOfPassage(match, library);
    return speaker !== undefined && other !== null && samePerson(library.people, speaker, other) === true;
  };
  const near = judgement.matches.filter(({ similarity }) => similarity >= best.similarity - NEAR);
  const chosen = near.find(isOwn) ?? near.find(({ source }) => cited.includes(source)) ?? best;
  if (chosen === best) return judgement;
  const matches = [chosen, ...judgement.matches.filter((match) => match !== chosen)];
  return { ...judgement, meaning: chosen.meaning, matches };
}

/** Quotations before and after one that are asked for their sources. */
const NEIGHBOURS = 4;

/** … and those in its own paragraph that may have its words as the source has them: a correction stands next to what it corrects. */
const SAME_PARAGRAPH = 2;

// What the draft tells of where a quotation comes from.
function originOf(all: readonly JudgedAlone[], index: number, names: Names): Origin {
  const own = all[index];
  const speaker = own && speakerName(names, own.found.attribution);
  const pieces = all
    .slice(Math.max(0, index - 1), index + 2)
    .filter((other) => other !== own && arePieces(all, own, other))
    .flatMap(placesOf);
  const neighbours = all
    .slice(Math.max(0, index - SAME_PARAGRAPH), index + SAME_PARAGRAPH + 1)
    .filter((other) => own && other !== own && isFound(other.judgement) && areTogether(own, other))
    .flatMap((other) => placesOf(other).slice(0, 1));
  const beside = [nearest(all, index, -1), nearest(all, index, 1)].flatMap((key) => key ?? []);
  return {
    cited: own?.cited ?? [],
    pieces,
    neighbours,
    beside: [...new Set(beside)],
    ...(speaker !== undefined && { speaker }),
  };
}

function placesOf({ judgement: { matches } }: JudgedAlone): readonly PassagePlace[] {
  return matches.map(({ source, start, end }) => ({ source, start, end }));
}

// In one paragraph, or in one row of a table, whose cells are blocks.
function areTogether({ found: one }: JudgedAlone, { found: other }: JudgedAlone): boolean {
  const [first, last] = one.quotation.span.start < other.quotation.span.start ? [one, other] : [other, one];
  return (
    first.quotation.pieces.at(-1)?.block === last.quotation.pieces[0]?.block ||
    !one.document.text.slice(first.quotation.span.end, last.quotation.span.start).includes('\n')
  );
}

function arePieces(all: readonly JudgedAlone[], one: JudgedAlone | undefined, other: JudgedAlone): boolean {
  const continues = (a: JudgedAlone | undefined, b: JudgedAlone | undefined): boolean =>
    a?.found.quotation.continues !== undefined && all[a.found.quotation.continues] === b;
  return continues(one, other) || continues(other, one);
}

// The source of the next quotation in a direction that is found.
function nearest(all: readonly JudgedAlone[], index: number, step: 1 | -1): string | undefined {
  for (let i = index + step; Math.abs(i - index) <= NEIGHBOURS; i += step) {
    const match = all[i]?.judgement.matches[0];
    if (match) return match.source;
  }
  return undefined;
}

function isFound({ verdict }: Judgement): boolean {
  return verdict === 'verbatim' || verdict === 'edited';
}

function speakerName(names: Names, { person }: Attribution): string | undefined {
  return person === undefined ? undefined : names.entities[person]?.name;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, at) => key === b[at]);
}

// Words that are found win over every reason for `unchecked`; where they are not, “not found” must be more than a guess.
// An unclosed quotation has no end, so that nothing can be said of its words; what was found stays, for the hover.
function withReason(judgement: Judgement, isClosed: boolean, library: Library, cited: readonly string[]): Judgement {
  const isSettled = isFound(judgement) || judgement.verdict === 'unchecked';
  const reason = !isClosed ? 'unclosed' : isSettled ? undefined : whyUnchecked(judgement, library, cited);
  if (reason === undefined) return judgement;
  const { words, matches } = judgement;
  return { verdict: 'unchecked', unchecked: reason, words, matches };
}

function whyUnchecked(judgement: Judgement, library: Library, cited: readonly string[]): UncheckedReason | undefined {
  if (library.indexing) return 'indexing';
  if (library.sources.size === 0 && library.listed.length === 0) return 'no-sources';
  const withoutText = cited.filter((key) => !library.sources.has(key));
  const isUnreadable = (key: string) => library.listed.some((source) => source.key === key && isUnread(source));
  // A cited source that has the passage, however altered, settles what the other cited ones would say.
  if (judgement.matches.some((match) => cited.includes(match.source))) return undefined;
  if (withoutText.some(isUnreadable)) return 'source-unreadable';
  if (judgement.verdict === 'altered')
    return isInBibliographyOnly(withoutText, library) ? 'source-not-in-library' : undefined;
  if (withoutText.length > 0) return 'source-not-in-library';
  return cited.length === 0 && library.listed.some(isUnread) ? 'source-unreadable' : undefined;
}

// An empty file was read to its end: it has nobody's words.
function isUnread({ status, reason }: ListedSource): boolean {
  return status === 'unreadable' && reason !== 'empty';
}

// A mistyped key says nothing about where the words come from; a known work whose text is not here does.
function isInBibliographyOnly(keys: readonly string[], library: Library): boolean {
  return keys.some((key) => library.bibliography.entries.has(key));
}
