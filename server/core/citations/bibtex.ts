// Reads BibTeX and BibLaTeX files, also while they are being written: a broken entry costs itself, and reading goes on at
// the next `@` that begins a line.
//
// Grammar: `@type{key, name = value, …}` or with parentheses; a value is `{…}` with balanced braces, `"…"`, a number or the
// name of an `@string`, and values are joined by `#`. What stands between entries is a comment (BibTeX's own rule).
import type { BibliographyEntry, BibliographyProblem, ReadEntries } from './bibliography';
import { texText } from './texText';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The longest type of an entry that is in use (`inproceedings`, `mvreference`) and its bracket, with room to spare. */
const LONGEST_TYPE = 40;

/** The entries of a BibTeX file; `path` goes into each. Linear; never throws. */
export function readBibtex(text: string, path: string): ReadEntries {
  return new BibtexReader(text, path).read();
}

class BibtexReader {
  private at = 0;
  private readonly entries: BibliographyEntry[] = [];
  private readonly problems: BibliographyProblem[] = [];
  private readonly strings = new Map(MONTHS.map((month, index) => [month, String(index + 1)]));

  constructor(
    private readonly text: string,
    private readonly path: string,
  ) {}

  read(): ReadEntries {
    for (let start = this.text.indexOf('@'); start >= 0; start = this.text.indexOf('@', this.at)) {
      this.at = start + 1;
      this.record(start);
    }
    return { entries: this.entries, problems: this.problems };
  }

  private record(start: number): void {
    const type = this.word(/[a-zA-Z]/).toLowerCase();
    this.skipWhite();
    const open = this.text[this.at];
    if (type === '' || (open !== '{' && open !== '(')) return;
    if (type === 'comment') {
      this.delimited(open === '{' ? '}' : ')');
      return;
    }
    this.at += 1;
    const close = open === '{' ? '}' : ')';
    if (type === 'preamble') this.value(close);
    else if (type === 'string') this.string(close);
    else {
      this.entry(start, close);
      return;
    }
    if (this.text[this.at] === close) this.at += 1;
  }

  private string(close: string): void {
    this.skipWhite();
    const name = this.word(/[^\s={}(),"#%]/).toLowerCase();
    this.skipWhite();
    if (name === '' || this.text[this.at] !== '=') return;
    this.at += 1;
    const value = this.value(close);
    if (value !== undefined) this.strings.set(name, value);
  }

  private entry(start: number, close: string): void {
    this.skipWhite();
    const keyStart = this.at;
    const key = this.word(/[^\s,={}"#%()\\]/);
    const span = { start: keyStart, end: this.at };
    this.skipWhite();
    if (key === '' || (this.text[this.at] !== ',' && this.text[this.at] !== close)) {
      this.problem(start, key === '' ? 'This entry has no key.' : `A comma is missing after the key “${key}”.`);
      if (key === '') return;
    }
    const fields = this.fields(start, close);
    this.entries.push({ key, ...datesAndNames(fields), path: this.path, span });
  }

  // The fields up to the entry's end. A missing comma between fields is read as if it were there.
  private fields(start: number, close: string): ReadonlyMap<string, string> {
    const fields = new Map<string, string>();
    for (;;) {
      while (this.text[this.at] === ',' || isWhite(this.text, this.at)) this.at += 1;
      if (this.text[this.at] === close) {
        this.at += 1;
        return fields;
      }
      if (this.at >= this.text.length || this.beginsRecord()) {
        this.problem(start, 'This entry is not closed.');
        return fields;
      }
      const name = this.word(/[^\s,={}"#%()]/).toLowerCase();
      this.skipWhite();
      if (name === '' || this.text[this.at] !== '=') {
        this.problem(this.at, 'A field needs a name, “=” and a value.');
        this.skipToRecord();
        return fields;
      }
      this.at += 1;
      const value = this.value(close);
      if (value === undefined) {
        this.problem(start, 'This entry is not closed.');
        return fields;
      }
      if (!fields.has(name)) fields.set(name, value);
    }
  }

  // `{…} # name # "…"`; undefined where a brace or a mark is not closed.
  private value(close: string): string | undefined {
    let value = '';
    for (;;) {
      this.skipWhite();
      const part = this.part(close);
      if (part === undefined) return undefined;
      value += part;
      this.skipWhite();
      if (this.text[this.at] !== '#') return value;
      this.at += 1;
    }
  }

  private part(close: string): string | undefined {
    const mark = this.text[this.at];
    if (mark === '{' || mark === '"') return this.delimited(mark === '{' ? '}' : '"');
    const word = this.word(close === ')' ? /[^\s,{}"#%()]/ : /[^\s,{}"#%]/);
    return /^\d+$/.test(word) ? word : (this.strings.get(word.toLowerCase()) ?? word);
  }

  // Up to the closing mark outside braces. A record that begins a line inside is taken for the sign that none comes.
  private delimited(close: string): string | undefined {
    const start = this.at + 1;
    let depth = 0;
    for (let at = start; at < this.text.length; at++) {
      const character = this.text[at];
      if (character === '\\') at += 1;
      else if (character === close && depth === 0) {
        this.at = at + 1;
        return this.text.slice(start, at);
      } else if (character === '{') depth += 1;
      else if (character === '}') depth -= 1;
      else if (character === '@' && isRecordStart(this.text, at)) {
        this.at = at;
        return undefined;
      }
    }
    this.at = this.text.length;
    return undefined;
  }

  private beginsRecord(): boolean {
    return this.text[this.at] === '@' && isRecordStart(this.text, this.at);
  }

  private skipToRecord(): void {
    for (let at = this.text.indexOf('@', this.at); at >= 0; at = this.text.indexOf('@', at + 1)) {
      if (!isRecordStart(this.text, at)) continue;
      this.at = at;
      return;
    }
    this.at = this.text.length;
  }

  private word(characters: RegExp): string {
    const start = this.at;
    while (this.at < this.text.length && characters.test(this.text[this.at] ?? '')) this.at += 1;
    return this.text.slice(start, this.at);
  }

  private skipWhite(): void {
    while (isWhite(this.text, this.at)) this.at += 1;
  }

  private problem(at: number, message: string): void {
    const lineEnd = this.text.indexOf('\n', at);
    this.problems.push({ span: { start: at, end: lineEnd < 0 ? this.text.length : lineEnd }, message });
  }
}

function datesAndNames(
  fields: ReadonlyMap<string, string>,
): Pick<BibliographyEntry, 'title' | 'author' | 'date' | 'url'> {
  const text = (name: string): string => texText(fields.get(name) ?? '');
  const month = /^\d{1,2}$/.test(text('month')) ? text('month').padStart(2, '0') : monthOf(text('month'));
  const date = text('date') || [text('year'), ...(month ? [month] : [])].join('-');
  const found = { title: text('title'), author: text('author') || text('editor'), date, url: text('url') };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== '' && !value.startsWith('-')));
}

function monthOf(name: string): string | undefined {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return index < 0 ? undefined : String(index + 1).padStart(2, '0');
}

// `@type{` or `@type(` as the first thing in its line.
function isRecordStart(text: string, at: number): boolean {
  let before = at - 1;
  while (text[before] === ' ' || text[before] === '\t') before -= 1;
  if (before >= 0 && text[before] !== '\n' && text[before] !== '\r') return false;
  return /^[a-zA-Z]+[ \t]*[{(]/.test(text.slice(at + 1, at + LONGEST_TYPE));
}

function isWhite(text: string, at: number): boolean {
  return text.charCodeAt(at) <= 32;
}
