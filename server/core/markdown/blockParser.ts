// The block parser: CommonMark with tables, footnotes and fenced divisions. It finds where the blocks are; what stands in
// them is read by inline/, so the parser's own inline rules are off (they take quadratic time on a long line with many
// links or marks, and know nothing of citations).
import { parser, type MarkdownConfig } from '@lezer/markdown';
import { fencedDiv } from './fencedDiv';
import { footnoteDefinition } from './footnoteDefinition';
import { linkDefinition } from './linkDefinition';
import { pipeTable } from './pipeTable';

// Takes the place of the first inline rule and swallows the whole stretch.
const noInline: MarkdownConfig = {
  remove: ['Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'LinkEnd'],
  parseInline: [{ name: 'Escape', parse: (context) => context.end }],
};

/** Parses blocks; paragraphs, headings and cells come out without inline nodes. */
export const blockParser = parser.configure([pipeTable, footnoteDefinition, fencedDiv, linkDefinition, noInline]);
