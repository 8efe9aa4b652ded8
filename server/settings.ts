// The settings of a workspace folder: verbatim.json where it speaks, the editor's `verbatim.*` settings where it is silent,
// the defaults elsewhere.
import type { Code, RuleSetting } from './checks/finding';

export type CitationsSetting = 'auto' | 'always' | 'never';

/** Settings as they hold, all defaults filled in. Globs are relative to `root`. */
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
}

/** Default settings (design: The project file). */
export const DEFAULT_SETTINGS: Settings = {
  sources: ['sources/**', 'seeds/**'],
  bibliography: [],
  rules: {},
  minimumWords: 3,
  citations: 'auto',
};
