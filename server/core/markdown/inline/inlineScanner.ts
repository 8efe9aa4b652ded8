// Reads one leaf of a draft from left to right and tells its prose from its markup.
//
// Each construct has its own file, which says where it ends; this file decides which one begins at a character, keeps the
// brackets that are open, and hands the cuts to the prose builder. The work is linear in the leaf's length, whatever it
// holds: every search ahead is remembered, and nothing is looked at again from another place.
import type { Citation, Link } from '../../citations/citation';
import type { Span } from '../../text/span';
import { linkLabel } from '../linkDefinition';
import { atomAt, newSearches, type Searches } from './atom';
import { attributesEnd } from './attributes';
import { OpenBrackets, type Bracket, type ClosedBracket, type ListSizes } from './brackets';
import { citationKeyAt } from './citationKey';
import { bracketedCitation, withBracket } from './citationParts';
import { inlineTarget } from './destination';
import { emphasisPairs, emphasisRunAt, type EmphasisRun } from './emphasis';
import type { FootnoteCall, InlineComment, InlineContent, InlineNote } from './inlineContent';
import { buildProse, objectCut, removal, type Cut } from './proseBuilder';
import { scriptEnd } from './script';
import { wikiLinkAt } from './wikiLink';

/** Addresses of the draft's link definitions, by label. */
export type LinkDefinitions = ReadonlyMap<string, string>;

/** CommonMark's limit for a label. */
const LONGEST_LABEL = 999;

/** Characters that may begin a construct. */
const SPECIAL = new Uint8Array(128);
for (const character of '\n!$&*<@[\\]^_`~hw') SPECIAL[character.charCodeAt(0)] = 1;

/**
 * The content of the stretch `within` of `text`; every offset is one of `text`. Line breaks are LF; container marks
 * (`>`) have been made blanks.
 */
export function inlineContent(text: string, within: Span, definitions: LinkDefinitions): InlineContent {
  return new InlineScanner(text, trimmed(text, within), definitions).scan();
}

class InlineScanner {
  private readonly cuts: Cut[] = [];
  private readonly emphasis: Span[] = [];
  private readonly runs: EmphasisRun[] = [];
  private readonly citations: Citation[] = [];
  private readonly links: Link[] = [];
  private readonly calls: FootnoteCall[] = [];
  private readonly notes: InlineNote[] = [];
  private readonly comments: InlineComment[] = [];
  private readonly brackets = new OpenBrackets();
  private readonly searches: Searches;
  private picture: Span | undefined;
  // The mark that closes the last superscript or subscript, which opens none.
  private scriptClose = -1;

  constructor(
    private readonly text: string,
    private readonly within: Span,
    private readonly definitions: LinkDefinitions,
  ) {
    this.searches = newSearches(text, within.end);
  }

  scan(): InlineContent {
    const { text, within } = this;
    for (let at = within.start; at < within.end;) at = isSpecial(text, at) ? this.constructAt(at) : at + 1;
    if (this.picture) {
      const caption = inlineContent(text, this.picture, this.definitions);
      return { ...caption, isPicture: true };
    }
    this.resolveEmphasis(0);
    for (const { span } of this.citations) this.cuts.push(objectCut(span.start, span.end, 'citation'));
    for (const { span } of this.calls) this.cuts.push(objectCut(span.start, span.end, 'footnote'));
    return {
      prose: buildProse(text, within, this.cuts, this.emphasis),
      isPicture: false,
      citations: this.citations.sort(byStart),
      links: this.links.sort(byStart),
      calls: this.calls,
      notes: this.notes,
      comments: this.comments,
    };
  }

  // What begins at `at`, where one of the special characters stands; answers the offset to go on from.
  private constructAt(at: number): number {
    switch (this.text[at]) {
      case '\n':
        return this.lineBreak(at);
      case '@':
        return this.key(at);
      case '[':
        return this.footnoteCall(at) ?? this.wikiLink(at) ?? this.openBracket(at, 'link');
      case ']':
        return this.closeBracket(at);
      case '!':
        if (this.text[at + 1] !== '[') return at + 1;
        return this.embedded(at) ?? this.openBracket(at, 'image');
      case '^':
        if (this.text[at + 1] !== '[') return this.script(at);
        return this.openBracket(at, this.brackets.inNote ? 'link' : 'note');
      case '*':
      case '_':
      case '~':
        return this.emphasisRun(at);
      default:
        return this.atom(at);
    }
  }

  // Blanks at both sides of a line break are no prose; nor is what a hard break adds.
  private lineBreak(at: number): number {
    let start = at;
    while (start > this.within.start && isBlank(this.text, start - 1)) start -= 1;
    let end = at + 1;
    while (end < this.within.end && (isBlank(this.text, end) || this.text[end] === '\n')) end += 1;
    if (end - start > 1) this.cuts.push({ start, end, text: '\n' });
    return end;
  }

  private atom(at: number): number {
    const atom = atomAt(this.text, at, this.within.end, this.searches);
    this.cuts.push(...atom.cuts);
    if (atom.url !== undefined) this.links.push({ span: { start: at, end: atom.end }, url: atom.url });
    if (atom.isComment) this.comments.push({ span: { start: at, end: atom.end } });
    return atom.end;
  }

  // Every key is an in-text citation until a closing bracket says otherwise. `-@key` leaves the author out.
  private key(at: number): number {
    const found = citationKeyAt(this.text, at, this.within.end);
    if (!found) return at + 1;
    const isSuppressed =
      this.text[at - 1] === '-' && at > this.within.start && !/[\p{L}\p{N}-]/u.test(this.text[at - 2] ?? '');
    const key = { key: this.text.slice(found.span.start, found.span.end), span: found.span };
    this.citations.push({ span: { start: isSuppressed ? at - 1 : at, end: found.end }, keys: [key], inText: true });
    return found.end;
  }

  private footnoteCall(at: number): number | undefined {
    if (this.text[at + 1] !== '^') return undefined;
    for (let end = at + 2; end < this.within.end && end - at < LONGEST_LABEL; end++) {
      const character = this.text[end] ?? '';
      if (character === ']' && end > at + 2) {
        this.calls.push({ label: this.text.slice(at + 2, end), span: { start: at, end: end + 1 } });
        return end + 1;
      }
      if (/[\s[\]^]/.test(character)) return undefined;
    }
    return undefined;
  }

  private wikiLink(at: number): number | undefined {
    const found = wikiLinkAt(this.text, at, this.within.end);
    if (!found) return undefined;
    this.links.push({ span: { start: at, end: found.end }, url: found.target });
    this.cuts.push(removal(at, found.words.start), removal(found.words.end, found.end));
    return found.end;
  }

  // `![[map.png]]`
  private embedded(at: number): number | undefined {
    const found = wikiLinkAt(this.text, at + 1, this.within.end);
    if (!found) return undefined;
    this.cuts.push(objectCut(at, found.end, 'image'));
    return found.end;
  }

  private openBracket(start: number, kind: Bracket['kind']): number {
    const inner = kind === 'link' ? this.text.indexOf('[', start) + 1 : start + 2;
    this.brackets.open({ kind, start, inner, sizes: this.sizes() });
    return inner;
  }

  private closeBracket(at: number): number {
    const bracket = this.brackets.close();
    if (!bracket) return at + 1;
    if (bracket.kind === 'note') return this.note(bracket, at);
    const target = bracket.mayBeLink || bracket.kind === 'image' ? this.targetAt(bracket, at) : undefined;
    if (target) return bracket.kind === 'image' ? this.image(bracket, at, target.end) : this.link(bracket, at, target);
    const attributes = attributesEnd(this.text, at + 1, this.within.end);
    if (attributes >= 0) return this.unwrap(bracket, at, attributes);
    if (bracket.kind === 'link') this.citation(bracket, at);
    return at + 1;
  }

  // What the link whose text ends at `at` points to: `(address)`, `[label]`, or its own text where that is a label.
  private targetAt(bracket: ClosedBracket, at: number): { readonly url: string; readonly end: number } | undefined {
    const next = this.text[at + 1];
    if (next === '(') {
      const found = inlineTarget(this.text, at + 1, this.within.end);
      if (found) return { url: this.text.slice(found.destination.start, found.destination.end), end: found.end };
    }
    if (this.definitions.size === 0) return undefined;
    const own = { start: bracket.inner, end: at };
    const labelEnd = next === '[' ? this.labelEnd(at + 1) : -1;
    if (labelEnd >= 0) {
      const isOwn = labelEnd === at + 3;
      return this.defined(isOwn ? own : { start: at + 2, end: labelEnd - 1 }, labelEnd);
    }
    return bracket.holdsBracket ? undefined : this.defined(own, at + 1);
  }

  private defined(label: Span, end: number): { readonly url: string; readonly end: number } | undefined {
    if (label.end - label.start > LONGEST_LABEL) return undefined;
    const url = this.definitions.get(linkLabel(this.text.slice(label.start, label.end)));
    return url === undefined ? undefined : { url, end };
  }

  private labelEnd(at: number): number {
    for (let end = at + 1; end < this.within.end && end - at <= LONGEST_LABEL; end++) {
      const character = this.text[end];
      if (character === ']') return end + 1;
      if (character === '[') return -1;
      if (character === '\\') end += 1;
    }
    return -1;
  }

  private link(bracket: Bracket, at: number, target: { readonly url: string; readonly end: number }): number {
    this.links.length = bracket.sizes.links;
    this.links.push({ span: { start: bracket.start, end: target.end }, url: target.url });
    this.brackets.foundLink();
    return this.unwrap(bracket, at, this.afterAttributes(target.end));
  }

  // Takes off the brackets and what follows them, up to `end`; what stands between them stays prose.
  private unwrap(bracket: Bracket, at: number, end: number): number {
    this.resolveEmphasis(bracket.sizes.runs);
    this.cuts.push(removal(bracket.start, bracket.inner), removal(at, end));
    return end;
  }

  private image(bracket: Bracket, at: number, targetEnd: number): number {
    const end = this.afterAttributes(targetEnd);
    this.runs.length = bracket.sizes.runs;
    this.links.length = bracket.sizes.links;
    if (bracket.start === this.within.start && end === this.within.end && at > bracket.inner) {
      this.picture = { start: bracket.inner, end: at };
    }
    this.cuts.push(objectCut(bracket.start, end, 'image'));
    return end;
  }

  // A note is read for itself, as a leaf inside the leaf.
  private note(bracket: Bracket, at: number): number {
    const { sizes } = bracket;
    this.citations.length = sizes.citations;
    this.links.length = sizes.links;
    this.calls.length = sizes.calls;
    this.comments.length = sizes.comments;
    this.runs.length = sizes.runs;
    const span = { start: bracket.start, end: at + 1 };
    const inner = trimmed(this.text, { start: bracket.inner, end: at });
    const own = this.text.slice(inner.start, inner.end);
    this.notes.push({ span, inner, content: inlineContent(own, { start: 0, end: own.length }, this.definitions) });
    this.cuts.push(objectCut(span.start, span.end, 'footnote'));
    return span.end;
  }

  private citation(bracket: Bracket, at: number): void {
    const whole = { start: bracket.start, end: at + 1 };
    const before = this.citations[bracket.sizes.citations - 1];
    const inside = this.citations.slice(bracket.sizes.citations);
    const joined = withBracket(this.text, before, whole, inside);
    if (joined) {
      this.citations.length = bracket.sizes.citations - 1;
      this.citations.push(joined);
    } else if (inside.some((citation) => citation.inText)) {
      this.citations.length = bracket.sizes.citations;
      const free = inside.filter((citation) => citation.inText);
      this.citations.push(...inside.filter((citation) => !citation.inText), bracketedCitation(this.text, whole, free));
    }
  }

  private emphasisRun(at: number): number {
    const run = emphasisRunAt(this.text, at, this.within.end);
    if (run.mark === '~' && run.length === 1) return this.script(at);
    if (run.mark !== '~' || run.length === 2) this.runs.push(run);
    return at + run.length;
  }

  // `H~2~O`, `1^st^`: the marks go, the characters stay.
  private script(at: number): number {
    const end = at === this.scriptClose ? -1 : scriptEnd(this.text, at, this.within.end);
    if (end < 0) return at + 1;
    this.scriptClose = end - 1;
    this.cuts.push(removal(at, at + 1), removal(end - 1, end));
    return at + 1;
  }

  private resolveEmphasis(from: number): void {
    const runs = this.runs.splice(from);
    for (const { mark, open, close } of emphasisPairs(runs)) {
      this.cuts.push(removal(open.start, open.end), removal(close.start, close.end));
      if (mark !== '~') this.emphasis.push({ start: open.end, end: close.start });
    }
  }

  private afterAttributes(end: number): number {
    const attributes = attributesEnd(this.text, end, this.within.end);
    return attributes < 0 ? end : attributes;
  }

  private sizes(): ListSizes {
    return {
      citations: this.citations.length,
      links: this.links.length,
      calls: this.calls.length,
      comments: this.comments.length,
      runs: this.runs.length,
    };
  }
}

function byStart(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return a.span.start - b.span.start;
}

// Beyond ASCII the array has nothing, and nothing is special.
function isSpecial(text: string, at: number): boolean {
  return SPECIAL[text.charCodeAt(at)] === 1;
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && (isBlank(text, start) || text[start] === '\n')) start += 1;
  while (end > start && (isBlank(text, end - 1) || text[end - 1] === '\n')) end -= 1;
  return { start, end };
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9;
}
