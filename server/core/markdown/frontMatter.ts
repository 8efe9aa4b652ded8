// Front matter: YAML between `---` and `---` (or `...`) at the very start of a draft or source.
//
// As in Pandoc, the opening fence is no front matter when a blank line follows it: then it is a thematic break.
import { isMap, isScalar, isSeq, parseDocument, type Document as YamlDocument, type Node, type YAMLMap } from 'yaml';
import type { Span } from '../text/span';

/** What the front matter says. */
export interface FrontMatter {
  readonly title?: string;
  /** As written: `2023-06-18`, `2023-06`. */
  readonly date?: string;
  /** Names, joined by ` and ` where there are several. */
  readonly author?: string;
  readonly url?: string;
  readonly publisher?: string;
  /** The citation key that the text gives itself. */
  readonly key?: string;
  /** Bibliography files, with the place where each is named. Document offsets. */
  readonly bibliography: readonly { readonly path: string; readonly span: Span }[];
  /** What is wrong with the YAML. Document offsets. */
  readonly problems: readonly { readonly span: Span; readonly message: string }[];
}

/** Where front matter stands. */
export interface FrontMatterFences {
  /** The YAML, fences not included. Undefined between TOML's `+++`, which is metadata that is not read. */
  readonly yaml?: Span;
  /** Fences and the line break after them included. Begins at 0. */
  readonly whole: Span;
}

/** A front matter longer than this is a draft whose author typed `---` on the first line. */
const LONGEST = 100_000;

/** Levels that front matter may have; real ones have three or four. */
const DEEPEST = 100;

/** More are consequences of the first. */
const MOST_PROBLEMS = 10;

/** The names that each datum goes by: Pandoc's, Hugo's and Jekyll's, Zotero's exports. The first that is given counts. */
const NAMES = {
  title: ['title'],
  date: ['date', 'issued', 'published'],
  author: ['author', 'authors', 'byline'],
  url: ['url', 'link', 'source-url', 'source_url'],
  publisher: ['publisher', 'publication', 'outlet', 'container-title'],
  key: ['key', 'citekey', 'citation-key', 'citation_key'],
} as const;

/** The front matter at the start of `text`, or undefined where there is none (or it is not closed). */
export function frontMatterFences(text: string): FrontMatterFences | undefined {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const fence = text.slice(bom, bom + 3);
  if (fence !== '---' && fence !== '+++') return undefined;
  const start = nextLine(text, bom);
  if (lineText(text, bom).trimEnd() !== fence || lineText(text, start).trim() === '') return undefined;
  for (let at = start; at < text.length && at < LONGEST; at = nextLine(text, at)) {
    const line = lineText(text, at).trimEnd();
    if (line !== fence && !(line === '...' && fence === '---')) continue;
    if (!beginsWithName(text.slice(start, at))) return undefined;
    const whole = { start: 0, end: nextLine(text, at) };
    return fence === '---' ? { yaml: { start, end: at }, whole } : { whole };
  }
  return undefined;
}

// Prose between two thematic breaks has no name and colon in its first line.
function beginsWithName(data: string): boolean {
  const first = data.split(/\r\n?|\n/).find((line) => line.trim() !== '' && !line.startsWith('#'));
  return first === undefined || /^\s*[{[]|[:=]/.test(first);
}

/** What the YAML in `span` says. Broken YAML gives problems and what could be read; it never throws. */
export function readFrontMatter(text: string, span: Span): FrontMatter {
  if (isNestedTooDeeply(text, span)) {
    return { bibliography: [], problems: [{ span, message: 'This front matter is nested too deeply to be read.' }] };
  }
  const yaml = parseDocument(text.slice(span.start, span.end), { prettyErrors: false, logLevel: 'silent' });
  const problems = yaml.errors.slice(0, MOST_PROBLEMS).map((error) => ({
    span: { start: span.start + error.pos[0], end: span.start + Math.max(error.pos[0], error.pos[1]) },
    message: error.message,
  }));
  const map = mapOf(yaml);
  if (!map) return { bibliography: [], problems };
  const data: Partial<Record<keyof typeof NAMES, string>> = {};
  for (const name of Object.keys(NAMES) as (keyof typeof NAMES)[]) {
    const value = NAMES[name].map((key) => words(nodeOf(map, key))).find((found) => found !== '');
    if (value !== undefined) data[name] = value;
  }
  return { ...data, bibliography: files(nodeOf(map, 'bibliography'), text, span), problems };
}

// The YAML parser calls itself at each level, and the process dies where there are too many: levels are brackets, the marks
// of lists and maps in one line (`- - - a`), and indentation.
function isNestedTooDeeply(text: string, { start, end }: Span): boolean {
  let brackets = 0;
  let marks = 0;
  let indent = 0;
  let isIndent = true;
  for (let at = start; at < end; at++) {
    const character = text[at] ?? '';
    if (character === '\n') {
      marks = indent = 0;
      isIndent = true;
    } else if (character !== ' ') isIndent = false;
    else if (isIndent) indent += 1;
    if (character === '[' || character === '{') brackets += 1;
    else if (character === ']' || character === '}') brackets -= 1;
    else if ('-?:'.includes(character) && /\s/.test(text[at + 1] ?? '')) marks += 1;
    if (brackets > DEEPEST || marks > DEEPEST || indent > DEEPEST) return true;
  }
  return false;
}

function mapOf(yaml: YamlDocument): YAMLMap | undefined {
  return isMap(yaml.contents) ? yaml.contents : undefined;
}

function nodeOf(map: YAMLMap, key: string): Node | undefined {
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  const value = pair?.value;
  return isScalar(value) || isSeq(value) || isMap(value) ? value : undefined;
}

// A scalar as written, a list's entries joined, a map's `name` (Pandoc's and Hugo's authors) or given and family name (CSL's).
function words(node: unknown): string {
  if (isScalar(node)) return typeof node.value === 'string' ? node.value.trim() : (node.source?.trim() ?? '');
  if (isSeq(node)) {
    return node.items
      .map(words)
      .filter((item) => item !== '')
      .join(' and ');
  }
  if (!isMap(node)) return '';
  const name = words(nodeOf(node, 'name'));
  return name || [words(nodeOf(node, 'given')), words(nodeOf(node, 'family'))].filter((part) => part !== '').join(' ');
}

function files(node: Node | undefined, text: string, span: Span): { path: string; span: Span }[] {
  if (isSeq(node)) return node.items.flatMap((item) => (isScalar(item) ? files(item, text, span) : []));
  const path = words(node);
  if (!isScalar(node) || !node.range || path === '') return [];
  const whole = { start: span.start + node.range[0], end: span.start + node.range[1] };
  const isQuoted = /["']/.test(text[whole.start] ?? '');
  return [{ path, span: isQuoted ? { start: whole.start + 1, end: whole.end - 1 } : whole }];
}

function lineText(text: string, start: number): string {
  return text.slice(start, lineEnd(text, start));
}

function lineEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

function nextLine(text: string, start: number): number {
  const end = lineEnd(text, start);
  return Math.min(text.length, text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1);
}
