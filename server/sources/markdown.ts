// Reads a Markdown source: its YAML front matter is metadata, which says more than what its text lets guess.
import type { SourceMetadata } from '../core/library';
import { readFrontMatter } from '../core/markdown/frontMatter';
import { markdownDocument } from '../core/markdown/markdownDocument';
import { datePrefix, guessedTitle } from './metadata';
import type { ReadDocument } from './text';

/** Reads the decoded text of a `.md` file. */
export function readMarkdownSource(text: string): ReadDocument {
  const { document } = markdownDocument(text);
  const frontMatter = document.frontMatter ? readFrontMatter(text, document.frontMatter) : undefined;
  const title = frontMatter?.title ?? guessedTitle(document);
  const said: Record<string, string | undefined> = {
    title,
    // The prefix is a text's own way to say it; front matter says more, and both are rare in one file.
    date: frontMatter?.date ?? datePrefix(text)?.date,
    author: frontMatter?.author,
    publisher: frontMatter?.publisher,
    url: frontMatter?.url,
  };
  const metadata: SourceMetadata = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return { document, metadata };
}
