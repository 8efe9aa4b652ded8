// verbatim.json: the settings of a project, read with the place of every fault, so that the editor underlines it where it stands.
// A file that is no JSON gives no settings at all (the workspace then keeps the last good ones); a single wrong setting
// leaves the others standing.
import type { Code, RuleSetting } from './checks/finding';
import type { Span } from './core/text/span';
import type { GivenPerson } from './core/people/givenPeople';
import {
  CITATIONS_SETTINGS,
  givenPerson,
  isCitationsSetting,
  isRuleSetting,
  PERSON_KINDS,
  RULE_SETTINGS,
  type Settings,
} from './settings';
import { isStyleSetting, STYLES } from './styles';
import { readJsonTree, type JsonMember, type JsonValue } from './sources/jsonTree';

/** The name of the project file. */
export const PROJECT_FILE = 'verbatim.json';

/** A fault in the project file. Offsets in its text. */
export interface ProjectProblem {
  readonly span: Span;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'information';
}

/** What a project file says. */
export interface ProjectFile {
  /** The settings that it makes; undefined when the file is broken. */
  readonly settings: Partial<Settings> | undefined;
  readonly problems: readonly ProjectProblem[];
  /** The place of each pattern of `sources` and each path of `bibliography`, to say later what became of it. */
  readonly places: readonly WrittenPath[];
}

/** One pattern or path in the file. */
export interface WrittenPath {
  readonly setting: 'sources' | 'drafts' | 'bibliography';
  readonly written: string;
  readonly span: Span;
}

/** The codes that `rules` may name, in the order of the documentation. */
export const RULE_CODES: readonly Code[] = [
  'misquote',
  'quote-not-found',
  'not-checked',
  'wrong-speaker',
  'name-misspelt',
  'figure-mismatch',
  'missing-citation',
  'wrong-citation',
  'unknown-citation',
  'not-spoken',
  'unquoted-copy',
  'misleading-cut',
  'sources-disagree',
  'spliced-quote',
  'unclosed-quote',
];

/** Reads the text of a verbatim.json. Never throws. */
export function readProjectFile(text: string): ProjectFile {
  const tree = readJsonTree(text);
  if (tree.problem) {
    return {
      settings: undefined,
      problems: [{ ...tree.problem, message: capital(tree.problem.message), severity: 'error' }],
      places: [],
    };
  }
  const reading = new Reading();
  if (tree.value?.kind === 'object') for (const member of tree.value.members) reading.setting(member);
  else if (tree.value) reading.wrong(tree.value, 'Settings in braces { } are expected here');
  return reading;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Settings of the format that this version does not use yet. */
const LATER_SETTINGS = ['citationStyle'];

/** Checks that are named in the documentation's plan but that this version does not have yet. */
const LATER_CODES = ['wrong-locator'];

class Reading implements ProjectFile {
  readonly settings: Writable<Partial<Settings>> = {};
  readonly problems: ProjectProblem[] = [];
  readonly places: WrittenPath[] = [];

  private readonly readers: ReadonlyMap<string, (value: JsonValue) => void> = new Map([
    [
      'sources',
      (value) => {
        this.paths('sources', value);
      },
    ],
    [
      'drafts',
      (value) => {
        this.paths('drafts', value);
      },
    ],
    [
      'bibliography',
      (value) => {
        this.paths('bibliography', value);
      },
    ],
    [
      'rules',
      (value) => {
        this.rules(value);
      },
    ],
    [
      'minimumWords',
      (value) => {
        this.minimumWords(value);
      },
    ],
    [
      'citations',
      (value) => {
        this.citations(value);
      },
    ],
    [
      'people',
      (value) => {
        this.people(value);
      },
    ],
    [
      'style',
      (value) => {
        this.style(value);
      },
    ],
    ['$schema', () => undefined],
    ...LATER_SETTINGS.map((name): [string, (value: JsonValue) => void] => [
      name,
      (value) => {
        this.later(value, name);
      },
    ]),
  ]);

  setting(member: JsonMember): void {
    const read = this.readers.get(member.name);
    if (read) read(member.value);
    else this.unknown(member, 'setting', [...this.readers.keys()]);
  }

  wrong({ span }: { readonly span: Span }, message: string): void {
    this.problems.push({ span, message, severity: 'error' });
  }

  private unknown(member: JsonMember, what: 'setting' | 'check', known: readonly string[]): void {
    const near = nearest(member.name, known);
    const hint = near === undefined ? '' : ` Did you mean “${near}”?`;
    this.problems.push({
      span: member.nameSpan,
      message: `Unknown ${what} “${member.name}”.${hint}`,
      severity: 'warning',
    });
  }

  private later(value: JsonValue, name: string): void {
    this.problems.push({
      span: value.span,
      message: `“${name}” has no effect in this version of Verbatim.`,
      severity: 'information',
    });
  }

  private paths(setting: WrittenPath['setting'], value: JsonValue): void {
    // One path alone is what many people write first; what they mean is clear.
    const items = value.kind === 'array' ? value.items : value.kind === 'string' ? [value] : undefined;
    if (!items) {
      this.wrong(
        value,
        `“${setting}” must be a list of texts, such as ["${setting === 'bibliography' ? 'references.bib' : `${setting}/**`}"].`,
      );
      return;
    }
    const written: string[] = [];
    for (const item of items) {
      if (item.kind === 'string' && item.value.trim() !== '') {
        written.push(item.value);
        this.places.push({ setting, written: item.value, span: item.span });
      } else this.wrong(item, 'A path in double quotes is expected here.');
    }
    if (setting !== 'drafts' || written.length > 0) this.settings[setting] = written;
  }

  private rules(value: JsonValue): void {
    if (value.kind !== 'object') {
      this.wrong(value, '“rules” must be an object, such as {"misquote": "error"}.');
      return;
    }
    const rules: Partial<Record<Code, RuleSetting>> = {};
    for (const member of value.members) {
      const code = RULE_CODES.find((known) => known === member.name);
      const severity = member.value.kind === 'string' ? member.value.value : undefined;
      if (!isRuleSetting(severity)) this.wrong(member.value, `One of ${listed(RULE_SETTINGS)} is expected here.`);
      else if (code) rules[code] = severity;
      if (code) continue;
      if (LATER_CODES.includes(member.name)) this.later({ ...member.value, span: member.nameSpan }, member.name);
      else this.unknown(member, 'check', RULE_CODES);
    }
    this.settings.rules = rules;
  }

  private minimumWords(value: JsonValue): void {
    if (value.kind === 'number' && Number.isInteger(value.value) && value.value >= 1)
      this.settings.minimumWords = value.value;
    else this.wrong(value, '“minimumWords” must be a whole number from 1 on.');
  }

  private citations(value: JsonValue): void {
    if (value.kind === 'string' && isCitationsSetting(value.value)) this.settings.citations = value.value;
    else this.wrong(value, `“citations” must be one of ${listed(CITATIONS_SETTINGS)}.`);
  }

  private style(value: JsonValue): void {
    if (value.kind === 'string' && isStyleSetting(value.value)) this.settings.style = value.value;
    else this.wrong(value, `“style” must be one of ${listed(STYLES)}.`);
  }

  private people(value: JsonValue): void {
    if (value.kind !== 'array') {
      this.wrong(value, '“people” must be a list, such as [{"name": "Ana Ruiz", "aliases": ["Ruiz"]}].');
      return;
    }
    this.settings.people = value.items.flatMap((item) => this.person(item));
  }

  private person(item: JsonValue): GivenPerson[] {
    if (item.kind !== 'object') {
      this.wrong(item, 'A person is expected here, such as {"name": "Ana Ruiz"}.');
      return [];
    }
    const before = this.problems.length;
    const members = item.members.map((member) => [member.name, this.personMember(member)] as const);
    const [person] = givenPerson(Object.fromEntries(members));
    if (!person && this.problems.length === before) this.wrong(item, 'A person needs a “name”.');
    return person ? [person] : [];
  }

  private personMember(member: JsonMember): unknown {
    const { name, value } = member;
    if (name === 'aliases' || name === 'roles') {
      const items = value.kind === 'array' ? value.items : undefined;
      if (items?.every((one) => one.kind === 'string') === true) return items.map((one) => one.value);
      this.wrong(value, `“${name}” must be a list of texts.`);
    } else if (name === 'name' || name === 'kind') {
      const isRight = value.kind === 'string' && (name === 'name' || PERSON_KINDS.some((kind) => kind === value.value));
      if (isRight) return value.value;
      this.wrong(
        value,
        name === 'name' ? 'A name is expected here.' : `“kind” must be one of ${listed(PERSON_KINDS)}.`,
      );
    } else this.unknown(member, 'setting', ['name', 'aliases', 'roles', 'kind']);
    return undefined;
  }
}

function listed(values: readonly string[]): string {
  return values.map((value) => `"${value}"`).join(', ');
}

function capital(message: string): string {
  return `${message.slice(0, 1).toUpperCase()}${message.slice(1)}.`;
}

// The known name that differs least, if it differs in no more than a third of its letters.
function nearest(name: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, distance: distance(name.slice(0, 60).toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(1, best.candidate.length / 3) ? best.candidate : undefined;
}

// Levenshtein's edit distance, one row at a time.
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
