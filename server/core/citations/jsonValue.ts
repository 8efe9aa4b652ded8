// A small JSON reader that keeps the place of every value and, where the JSON is broken, what stands before the error.
import type { Span } from '../text/span';

/** A JSON value with its place, marks and brackets included. */
export type JsonValue =
  | { readonly kind: 'object'; readonly span: Span; readonly members: ReadonlyMap<string, JsonValue> }
  | { readonly kind: 'array'; readonly span: Span; readonly items: readonly JsonValue[] }
  | { readonly kind: 'string' | 'number' | 'word'; readonly span: Span; readonly text: string };

/** A JSON text, read. */
export interface ReadJson {
  /** Undefined where there is none at all. */
  readonly value?: JsonValue;
  /** The first thing that is wrong. */
  readonly problem?: { readonly span: Span; readonly message: string };
}

/** Deeper nesting is no bibliography; the reader calls itself at each level. */
const DEEPEST = 100;

/** Reads a JSON text. Linear; never throws. */
export function readJson(text: string): ReadJson {
  const reader = new JsonReader(text);
  const value = reader.read();
  return { ...(value && { value }), ...(reader.problem && { problem: reader.problem }) };
}

class JsonReader {
  problem: { readonly span: Span; readonly message: string } | undefined;
  private at = 0;

  constructor(private readonly text: string) {}

  read(): JsonValue | undefined {
    const value = this.value(0);
    if (value && this.next() !== undefined) this.fail('Nothing is expected after the end.');
    return value;
  }

  private value(depth: number): JsonValue | undefined {
    const mark = this.next();
    const start = this.at;
    if (mark === '"') {
      const text = this.string();
      return text === undefined ? undefined : { kind: 'string', text, span: { start, end: this.at } };
    }
    if (mark === '{' || mark === '[') {
      if (depth > DEEPEST) return this.fail('This is nested too deeply.');
      return mark === '{' ? this.object(depth) : this.array(depth);
    }
    while (/[-+.\w]/.test(this.text[this.at] ?? '')) this.at += 1;
    const text = this.text.slice(start, this.at);
    if (/^-?\d/.test(text)) return { kind: 'number', text, span: { start, end: this.at } };
    if (text === 'true' || text === 'false' || text === 'null')
      return { kind: 'word', text, span: { start, end: this.at } };
    this.at = start;
    return this.fail('A value is expected here.');
  }

  private object(depth: number): JsonValue {
    const start = this.at++;
    const members = new Map<string, JsonValue>();
    for (let mark = this.next(); mark !== '}'; mark = this.next()) {
      if (mark !== '"') {
        this.fail(mark === undefined ? 'A closing “}” is missing.' : 'A name in double quotes is expected here.');
        break;
      }
      const name = this.string();
      if (name === undefined) break;
      if (this.next() !== ':') {
        this.fail('A colon is expected here.');
        break;
      }
      this.at += 1;
      const value = this.value(depth + 1);
      if (value) members.set(name, value);
      if (this.problem || !this.separated('}')) break;
    }
    if (!this.problem) this.at += 1;
    return { kind: 'object', members, span: { start, end: this.at } };
  }

  private array(depth: number): JsonValue {
    const start = this.at++;
    const items: JsonValue[] = [];
    for (let mark = this.next(); mark !== ']'; mark = this.next()) {
      const value = mark === undefined ? this.fail('A closing “]” is missing.') : this.value(depth + 1);
      if (value) items.push(value);
      if (this.problem || !this.separated(']')) break;
    }
    if (!this.problem) this.at += 1;
    return { kind: 'array', items, span: { start, end: this.at } };
  }

  // A comma, or the closing bracket to come.
  private separated(close: string): boolean {
    const mark = this.next();
    if (mark === ',') this.at += 1;
    else if (mark !== close) this.fail(`A comma or “${close}” is expected here.`);
    return this.problem === undefined;
  }

  private string(): string | undefined {
    const start = this.at;
    for (let at = start + 1; at < this.text.length; at++) {
      const character = this.text[at];
      if (character === '\\') at += 1;
      else if (character === '\n') break;
      else if (character === '"') {
        this.at = at + 1;
        return unescaped(this.text.slice(start + 1, at));
      }
    }
    this.fail('A closing quotation mark is missing.');
    return undefined;
  }

  private next(): string | undefined {
    while (this.text.charCodeAt(this.at) <= 32 || this.text[this.at] === '\uFEFF') this.at += 1;
    return this.text[this.at];
  }

  // Notes what is wrong, if it is the first thing; there is no value.
  private fail(message: string): JsonValue | undefined {
    const end = this.text.indexOf('\n', this.at);
    this.problem ??= { span: { start: this.at, end: end < 0 ? this.text.length : end }, message };
    return undefined;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|([^]))/g, (_whole, code: string | undefined, sign: string | undefined) =>
    code === undefined ? (ESCAPES[sign ?? ''] ?? sign ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
