// Glob patterns as VS Code and most tools read them: `*` and `?` inside a name, `**` over folders, `{a,b}`, `[a-z]`, `[!a]`.
//
// Patterns come from a workspace that may be hostile, so they never become a regular expression (`*a*a*a*a*a` backtracks for
// hours in one): a name is matched by going back to the last star only, and `**` by keeping a set of places, so the cost is
// bounded by the product of the two lengths.

/** A pattern, taken apart. */
export interface Glob {
  /** The folder or file that the pattern names before its first wildcard; empty when it begins with one. */
  readonly base: string;
  /** Whether the path (relative to where the pattern is) matches. A folder's pattern without wildcards matches all in it. */
  matches(path: string): boolean;
}

/** More alternatives than anybody writes by hand; `{a,b}{a,b}{a,b}…` doubles with every brace. */
const MOST_ALTERNATIVES = 256;

type Part = '**' | readonly Token[];
type Token = '*' | '?' | { readonly set: string; readonly negated: boolean } | { readonly letter: string };

/** Reads a pattern; `ignoreCase` where the file system does. */
export function readGlob(pattern: string, ignoreCase = false): Glob {
  const fold = ignoreCase ? (text: string) => text.toLowerCase() : (text: string) => text;
  const clean = pattern.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
  const alternatives = withoutBraces(fold(clean)).map((alternative) => partsOf(alternative));
  return {
    base: baseOf(clean),
    matches: (path) => {
      const names = fold(path).split('/');
      return alternatives.some((parts) => matchesParts(parts, names));
    },
  };
}

/** Whether a pattern has a wildcard at all; otherwise it is simply a path. */
export function hasWildcard(pattern: string): boolean {
  return /[*?[{]/.test(pattern);
}

function baseOf(pattern: string): string {
  const parts = pattern.split('/');
  const wild = parts.findIndex(hasWildcard);
  return (wild < 0 ? parts : parts.slice(0, wild)).join('/') || (pattern.startsWith('/') ? '/' : '');
}

// `a{b,c}d` -> `abd`, `acd`; nested braces from the inside out. An unclosed brace is an ordinary character.
function withoutBraces(pattern: string): string[] {
  let done: string[] = [pattern];
  for (;;) {
    const next: string[] = [];
    let found = false;
    for (const text of done) {
      const close = text.indexOf('}');
      const open = close < 0 ? -1 : text.lastIndexOf('{', close);
      if (open < 0) next.push(text);
      else {
        found = true;
        for (const choice of text.slice(open + 1, close).split(',')) {
          next.push(text.slice(0, open) + choice + text.slice(close + 1));
        }
      }
      if (next.length > MOST_ALTERNATIVES) return next.slice(0, MOST_ALTERNATIVES);
    }
    done = next;
    if (!found) return done;
  }
}

function partsOf(pattern: string): Part[] {
  const parts: Part[] = pattern.split('/').map((part) => (part === '**' ? '**' : tokensOf(part)));
  // `seeds` names a folder and means what is in it.
  if (!hasWildcard(pattern)) parts.push('**');
  return parts;
}

function tokensOf(part: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < part.length; at++) {
    const letter = part[at] ?? '';
    const close = letter === '[' ? part.indexOf(']', at + 2) : -1;
    if (letter === '*') {
      if (tokens.at(-1) !== '*') tokens.push('*');
    } else if (letter === '?') tokens.push('?');
    else if (close > 0) {
      const negated = part[at + 1] === '!' || part[at + 1] === '^';
      tokens.push({ set: part.slice(at + (negated ? 2 : 1), close), negated });
      at = close;
    } else tokens.push({ letter });
  }
  return tokens;
}

// The set of parts that may come next, after each name of the path: `**` stands for any number of names, none included.
function matchesParts(parts: readonly Part[], names: readonly string[]): boolean {
  let places = reach(parts, new Set([0]));
  for (const name of names) {
    const next = new Set<number>();
    for (const place of places) {
      const part = parts[place];
      if (part === '**') next.add(place);
      else if (part !== undefined && matchesName(part, name)) next.add(place + 1);
    }
    places = reach(parts, next);
    if (places.size === 0) return false;
  }
  return places.has(parts.length);
}

function reach(parts: readonly Part[], places: Set<number>): Set<number> {
  for (const place of places) if (parts[place] === '**') places.add(place + 1);
  return places;
}

// The usual wildcard match with one place to return to: the last star takes one character more each time.
function matchesName(tokens: readonly Token[], name: string): boolean {
  let token = 0;
  let at = 0;
  let starToken = -1;
  let starAt = 0;
  while (at < name.length) {
    const current = tokens[token];
    if (current === '*') {
      starToken = token++;
      starAt = at;
    } else if (current !== undefined && accepts(current, name[at] ?? '')) {
      token += 1;
      at += 1;
    } else if (starToken >= 0) {
      token = starToken + 1;
      at = ++starAt;
    } else return false;
  }
  while (tokens[token] === '*') token += 1;
  return token === tokens.length;
}

function accepts(token: Exclude<Token, '*'>, letter: string): boolean {
  if (token === '?') return true;
  if ('letter' in token) return token.letter === letter;
  return isInSet(token.set, letter) !== token.negated;
}

function isInSet(set: string, letter: string): boolean {
  for (let at = 0; at < set.length; at++) {
    const from = set[at] ?? '';
    const to = set[at + 1] === '-' ? set[at + 2] : undefined;
    if (to === undefined ? from === letter : from <= letter && letter <= to) return true;
    if (to !== undefined) at += 2;
  }
  return false;
}
