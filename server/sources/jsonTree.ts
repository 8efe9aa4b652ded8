// JSON with the place of everything in it, tolerant as an editor must be: comments and trailing commas are allowed, and the first
// fault is told with its place while all that stood before it is kept. For verbatim.json.
import type { Span } from '../core/text/span';

/** A value and where it stands. */
export type JsonValue =
  | { readonly kind: 'object'; readonly span: Span; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly span: Span; readonly items: readonly JsonValue[] }
  | { readonly kind: 'string'; readonly span: Span; readonly value: string }
  | { readonly kind: 'number'; readonly span: Span; readonly value: number }
  | { readonly kind: 'boolean'; readonly span: Span; readonly value: boolean }
  | { readonly kind: 'null'; readonly span: Span };

/** `"name": value`. The name's span includes its marks. */
export interface JsonMember {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: JsonValue;
}

/** The value, as far as it could be read, and the first fault. */
export interface JsonText {
  readonly value?: JsonValue;
  readonly problem?: { readonly span: Span; readonly message: string };
}

/** Nested deeper than this, it is an attack on the stack and no settings file. */
const DEEPEST = 64;

/** Reads a JSON text. Never throws; linear in its length. */
export function readJsonTree(text: string): JsonText {
  return new Reader(text).run();
}

class Reader {
  private at = 0;
  private problem: { span: Span; message: string } | undefined;

  constructor(private readonly text: string) {}

  run(): JsonText {
    const value = this.value(0);
    if (value && !this.problem && this.next() !== '') this.fail(this.at, 'nothing may follow the closing brace');
    return { ...(value ? { value } : {}), ...(this.problem ? { problem: this.problem } : {}) };
  }

  private fail(at: number, message: string): void {
    const start = Math.min(at, this.text.length);
    // At least one character wide, so that there is something to underline.
    const end = Math.min(start + 1, this.text.length);
    this.problem ??= { span: start === end ? { start: Math.max(0, start - 1), end } : { start, end }, message };
  }

  // The next character that is no blank and no comment; empty at the end.
  private next(): string {
    for (;;) {
      const character = this.text[this.at];
      if (character === undefined) return '';
      if (/[\s\uFEFF]/.test(character)) this.at += 1;
      else if (this.text.startsWith('//', this.at)) this.skipTo('\n');
      else if (this.text.startsWith('/*', this.at)) this.skipTo('*/');
      else return character;
    }
  }

  private skipTo(end: string): void {
    const found = this.text.indexOf(end, this.at + 2);
    this.at = found < 0 ? this.text.length : found + end.length;
  }

  private value(depth: number): JsonValue | undefined {
    const first = this.next();
    if (depth > DEEPEST) {
      this.fail(this.at, 'is nested too deep');
      return undefined;
    }
    if (first === '{') return this.object(depth);
    if (first === '[') return this.array(depth);
    if (first === '"') return this.string();
    return this.word();
  }

  private object(depth: number): JsonValue {
    const start = this.at++;
    const members: JsonMember[] = [];
    while (!this.problem && this.next() !== '}') {
      const name = this.name();
      if (!name) break;
      if (this.next() !== ':') {
        this.fail(this.at, 'a colon is expected here');
        break;
      }
      this.at += 1;
      const value = this.value(depth + 1);
      if (!value) break;
      members.push({ name: name.value, nameSpan: name.span, value });
      this.comma('}');
    }
    return { kind: 'object', span: this.closed(start), members };
  }

  private name(): Extract<JsonValue, { kind: 'string' }> | undefined {
    if (this.next() === '"') return this.string();
    this.fail(this.at, 'a setting’s name in double quotes is expected here');
    return undefined;
  }

  private array(depth: number): JsonValue {
    const start = this.at++;
    const items: JsonValue[] = [];
    while (!this.problem && this.next() !== ']') {
      const value = this.value(depth + 1);
      if (!value) break;
      items.push(value);
      this.comma(']');
    }
    return { kind: 'array', span: this.closed(start), items };
  }

  private comma(close: string): void {
    const next = this.next();
    if (next === ',') this.at += 1;
    else if (next !== close) this.fail(this.at, `a comma or “${close}” is expected here`);
  }

  private closed(start: number): Span {
    if (!this.problem) this.at += 1;
    return { start, end: Math.min(this.at, this.text.length) };
  }

  private string(): Extract<JsonValue, { kind: 'string' }> | undefined {
    const start = this.at;
    let at = start + 1;
    while (at < this.text.length && this.text[at] !== '"' && this.text[at] !== '\n')
      at += this.text[at] === '\\' ? 2 : 1;
    if (this.text[at] !== '"') {
      this.fail(start, 'this text is not closed');
      return undefined;
    }
    const span = { start, end: at + 1 };
    const value = unescaped(this.text.slice(start, at + 1));
    if (value === undefined) {
      this.fail(start, 'this text has an escape that JSON does not know');
      return undefined;
    }
    this.at = at + 1;
    return { kind: 'string', span, value };
  }

  private word(): JsonValue | undefined {
    const start = this.at;
    let end = start;
    while (end < this.text.length && /[\w.+-]/.test(this.text[end] ?? '')) end += 1;
    const word = this.text.slice(start, end);
    const span = { start, end };
    this.at = end;
    if (word === 'true' || word === 'false') return { kind: 'boolean', span, value: word === 'true' };
    if (word === 'null') return { kind: 'null', span };
    if (/^-?\d/.test(word) && Number.isFinite(Number(word))) return { kind: 'number', span, value: Number(word) };
    this.fail(start, start >= this.text.length ? 'the file ends too early' : 'a value is expected here');
    return undefined;
  }
}

// JSON's own reader undoes the escapes; what it refuses is no text.
function unescaped(literal: string): string | undefined {
  try {
    const value: unknown = JSON.parse(literal.replace(/\t/g, '\\t'));
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
