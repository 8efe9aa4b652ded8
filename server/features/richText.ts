// What a hover shows, before it is written in any notation: the features say which words are strong, struck out or a
// link; only this file knows Markdown, so that no text reaches a popup unescaped.
import type { Span } from '../core/text/span';
import { escapeLink, escapeMarkdown, plainText } from './escapeMarkdown';

/** Words with a meaning of their own. `deleted`: the draft has them, the source does not. */
export interface Styled {
  readonly text: string;
  readonly style: 'strong' | 'emphasis' | 'deleted';
}

/** Words that lead to a place in a file. */
export interface Linked {
  readonly text: string;
  /** A `file:` URI, with a fragment for the place; anything else is shown without a link. */
  readonly href: string;
}

/** Words of a line: plain, styled or linked. */
export type Inline = string | Styled | Linked;

/** `heading`: the first line; `quote`: a source's words; `item`: a line of a list; `rule`: a line between two parts. */
export interface RichBlock {
  readonly kind: 'heading' | 'paragraph' | 'quote' | 'item' | 'rule';
  readonly content: readonly Inline[];
}

/** Block after block. */
export type RichText = readonly RichBlock[];

/** What to show on hover, and the stretch of the draft that it is about. */
export interface Hover {
  readonly span: Span;
  readonly content: RichText;
}

const MARKS = { strong: '**', emphasis: '*', deleted: '~~' } as const;

/** As Markdown. Items in a row are one list; every other block is a paragraph of its own. */
export function markdownOf(rich: RichText): string {
  let markdown = '';
  rich.forEach((block, i) => {
    const isNextItem = block.kind === 'item' && rich[i - 1]?.kind === 'item';
    markdown += (i === 0 ? '' : isNextItem ? '\n' : '\n\n') + blockMarkdown(block);
  });
  return markdown;
}

/** As plain text, for an editor that shows no Markdown. Struck words stand in brackets with a cross before them. */
export function plainOf(rich: RichText): string {
  return rich.map((block) => blockPlain(block)).join('\n');
}

function blockMarkdown(block: RichBlock): string {
  const line = block.content.map(inlineMarkdown).join('').trim();
  if (block.kind === 'rule') return '---';
  if (block.kind === 'quote') return `> ${line}`;
  if (block.kind === 'item') return `- ${line}`;
  return line;
}

function inlineMarkdown(inline: Inline): string {
  if (typeof inline === 'string') return escapeMarkdown(inline);
  if ('style' in inline) return styledMarkdown(inline);
  const href = escapeLink(inline.href);
  return href === undefined ? escapeMarkdown(inline.text) : `[${escapeMarkdown(inline.text)}](${href})`;
}

// Only from the first to the last letter or digit: a mark beside punctuation or a blank would not open or close the style
// (CommonMark: left- and right-flanking delimiter runs).
function styledMarkdown({ text, style }: Styled): string {
  const core = /[\p{L}\p{N}](?:[^]*[\p{L}\p{N}])?/u.exec(text);
  if (!core) return escapeMarkdown(text);
  const mark = MARKS[style];
  const before = escapeMarkdown(text.slice(0, core.index));
  const after = escapeMarkdown(text.slice(core.index + core[0].length));
  return `${before}${mark}${escapeMarkdown(core[0])}${mark}${after}`;
}

function blockPlain(block: RichBlock): string {
  const line = block.content.map(inlinePlain).join('').trim();
  if (block.kind === 'rule') return '';
  return block.kind === 'item' ? `- ${line}` : line;
}

function inlinePlain(inline: Inline): string {
  if (typeof inline === 'string') return plainText(inline);
  return 'style' in inline && inline.style === 'deleted' ? `[✗ ${plainText(inline.text)}]` : plainText(inline.text);
}
