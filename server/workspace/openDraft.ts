// One open draft: its text as parsed, where the writer is typing, and what was worked out for this version of it.
import { readFrontMatter } from '../core/markdown/frontMatter';
import { markdownDocument, type MarkdownVersion } from '../core/markdown/markdownDocument';
import { touches, type Span } from '../core/text/span';
import type { Finding } from '../checks/finding';
import { findingsOf } from '../checks/checks';
import type { Library } from '../core/library';
import { checkedDraft, type CheckedDraft } from '../draft';
import type { Settings } from '../settings';

/** A change to a draft: `start` to `end` is replaced by `text`. Offsets in the text as the change before it left it. */
export interface DraftChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a draft is checked against. */
export interface DraftSurroundings {
  readonly library: Library;
  readonly settings: Settings;
}

/** Holds one open draft. */
export class OpenDraft {
  markdown: MarkdownVersion;
  private typingAt: number | undefined;
  private checkedFor:
    { markdown: MarkdownVersion; library: Library; settings: Settings; checked: CheckedDraft } | undefined;
  private foundFor: { checked: CheckedDraft; typing: Span | undefined; findings: readonly Finding[] } | undefined;
  private named: { frontMatter: string; paths: readonly string[] } | undefined;

  constructor(
    readonly uri: string,
    text: string,
    public version: number,
  ) {
    this.markdown = markdownDocument(text);
  }

  /** Applies changes, one after the other. */
  change(changes: readonly DraftChange[], version: number): void {
    this.version = version;
    let text = this.markdown.document.text;
    for (const change of changes) {
      text = text.slice(0, change.start) + change.text + text.slice(change.end);
      this.typingAt = change.start + change.text.length;
    }
    const [only, ...others] = changes;
    // The parser wants places in the text before them all; for several changes it finds them itself by comparing.
    const places =
      only && others.length === 0 ? [{ start: only.start, end: only.end, inserted: only.text.length }] : undefined;
    this.markdown = markdownDocument(text, this.markdown, places);
  }

  /** Whether something was typed since it was opened or saved. */
  get isTyping(): boolean {
    return this.typingAt !== undefined;
  }

  /** The writer saved: nothing is half typed any more. */
  saved(): void {
    this.typingAt = undefined;
  }

  /** The paths of its front matter's `bibliography:`, as written. */
  bibliographyPaths(): readonly string[] {
    const { text, frontMatter } = this.markdown.document;
    if (!frontMatter) return [];
    const characters = text.slice(frontMatter.start, frontMatter.end);
    if (this.named?.frontMatter !== characters) {
      const paths = readFrontMatter(text, frontMatter).bibliography.map(({ path }) => path);
      this.named = { frontMatter: characters, paths };
    }
    return this.named.paths;
  }

  /** The draft as checked; worked out once for each version of text, library and settings. */
  checked({ library, settings }: DraftSurroundings): CheckedDraft {
    const { markdown } = this;
    const known = this.checkedFor;
    if (known?.markdown === markdown && known.library === library && known.settings === settings) return known.checked;
    const namesBibliography = this.bibliographyPaths().length > 0;
    const before = known?.library === library && known.settings === settings ? known.checked : undefined;
    const checked = checkedDraft(markdown, { library, settings, place: { uri: this.uri }, namesBibliography }, before);
    this.checkedFor = { markdown, library, settings, checked };
    return checked;
  }

  /** What the checks say about it. */
  findings(surroundings: DraftSurroundings): readonly Finding[] {
    const checked = this.checked(surroundings);
    const typing = this.typing();
    const known = this.foundFor;
    if (known?.checked === checked && isSame(known.typing, typing)) return known.findings;
    const findings = findingsOf(checked, surroundings.settings, typing);
    this.foundFor = { checked, typing, findings };
    return findings;
  }

  // The paragraph that the writer edited last, where a quotation may still lack its end.
  private typing(): Span | undefined {
    const at = this.typingAt;
    if (at === undefined) return undefined;
    const block = this.markdown.document.blocks.find(({ span }) => touches(span, at));
    return block?.span ?? { start: at, end: at };
  }
}

function isSame(a: Span | undefined, b: Span | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}
