// The settings of a workspace folder: verbatim.json where it speaks, the editor's `verbatim.*` settings where it is silent,
// the defaults elsewhere.
import type { Code, RuleSetting } from './checks/finding';
import { isStyleSetting, type StyleSetting } from './styles';
import type { GivenPerson } from './core/people/givenPeople';
import type { EntityKind } from './core/people/mention';

/** When `missing-citation` speaks. */
export type CitationsSetting = 'auto' | 'always' | 'never';

/** Settings as they hold, all defaults filled in. Globs are relative to the folder of verbatim.json, or the workspace folder. */
export interface Settings {
  readonly sources: readonly string[];
  /** Undefined: every Markdown file that is no source. */
  readonly drafts?: readonly string[];
  readonly bibliography: readonly string[];
  readonly rules: Readonly<Partial<Record<Code, RuleSetting>>>;
  /** Shorter quotations are never altered or not-found. Default 3. */
  readonly minimumWords: number;
  /** When `missing-citation` speaks: `auto`: in a draft that cites something or names a bibliography. */
  readonly citations: CitationsSetting;
  /** The house style: which allowed edits pass silently (docs/styles.md). Default `news`: all of them. */
  readonly style: StyleSetting;
  /** What the project says about its people. */
  readonly people: readonly GivenPerson[];
}

/** Default settings (docs/settings.md). */
export const DEFAULT_SETTINGS: Settings = {
  sources: ['sources/**', 'seeds/**'],
  bibliography: [],
  rules: {},
  minimumWords: 3,
  citations: 'auto',
  style: 'news',
  people: [],
};

/** The settings that `rules` may name. */
export const RULE_SETTINGS: readonly RuleSetting[] = ['error', 'warning', 'information', 'hint', 'off'];

/** The values of `citations`. */
export const CITATIONS_SETTINGS: readonly CitationsSetting[] = ['auto', 'always', 'never'];

/** The settings that hold: the project file's, else the editor's, else the defaults. Rules are joined code by code. */
export function joinedSettings(file: Partial<Settings>, editor: Partial<Settings> = {}): Settings {
  return { ...DEFAULT_SETTINGS, ...editor, ...file, rules: { ...editor.rules, ...file.rules } };
}

/**
 * The editor's settings, from whatever its `verbatim` section holds. What is of a wrong type is left out: the editor itself
 * underlines it in its settings. An empty list of drafts is the editor's way to say nothing.
 */
export function editorSettings(section: unknown): Partial<Settings> {
  if (typeof section !== 'object' || section === null) return {};
  const { sources, drafts, bibliography, rules, minimumWords, citations, style, people } = section as Record<
    string,
    unknown
  >;
  return {
    ...(isTexts(sources) ? { sources } : {}),
    ...(isTexts(drafts) && drafts.length > 0 ? { drafts } : {}),
    ...(isTexts(bibliography) ? { bibliography } : {}),
    ...(typeof rules === 'object' && rules !== null ? { rules: rulesOf(rules) } : {}),
    ...(typeof minimumWords === 'number' && minimumWords >= 1 ? { minimumWords: Math.floor(minimumWords) } : {}),
    ...(isCitationsSetting(citations) ? { citations } : {}),
    ...(isStyleSetting(style) ? { style } : {}),
    ...(Array.isArray(people) ? { people: people.flatMap(givenPerson) } : {}),
  };
}

/** Whether a value is one of `citations`'. */
export function isCitationsSetting(value: unknown): value is CitationsSetting {
  return CITATIONS_SETTINGS.some((known) => known === value);
}

/** What `kind` in `people` may be. */
export const PERSON_KINDS: readonly EntityKind[] = ['person', 'organisation', 'place'];

/** An entry of `people`, from whatever stands there; empty without a name. */
export function givenPerson(value: unknown): GivenPerson[] {
  if (typeof value !== 'object' || value === null) return [];
  const { name, aliases = [], roles = [], kind } = value as Record<string, unknown>;
  if (typeof name !== 'string' || name.trim() === '' || !isTexts(aliases) || !isTexts(roles)) return [];
  return [{ name: name.trim(), aliases, roles, kind: PERSON_KINDS.find((known) => known === kind) ?? 'person' }];
}

/** Whether a value may stand after a rule's code. */
export function isRuleSetting(value: unknown): value is RuleSetting {
  return RULE_SETTINGS.some((known) => known === value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

// A code that no check has does no harm: nobody asks for it.
function rulesOf(rules: object): Settings['rules'] {
  return Object.fromEntries(Object.entries(rules).filter(([, value]) => isRuleSetting(value)));
}
