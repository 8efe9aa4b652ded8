// House styles: which of the edits that a writer may make pass silently (docs/styles.md).
//
// From the handbooks' rules on quotations: AP, Reuters and The New York Times for news, the Chicago Manual and APA for
// academic work, the Bluebook for legal work. What they have in common passes everywhere: an ellipsis, brackets and [sic] are
// marks already, nested marks change with the outer ones, and what a scanner damaged is nobody's edit.
import type { AllowedEditKind } from './core/verdicts/verdict';

/** The values of the `style` setting. */
export type StyleSetting = 'strict' | 'news' | 'academic' | 'legal';

/** All of them, in the order of the documentation. */
export const STYLES: readonly StyleSetting[] = ['strict', 'news', 'academic', 'legal'];

/** What each style wants marked, or left as the source has it. */
const REPORTED: Readonly<Record<StyleSetting, readonly AllowedEditKind[]>> = {
  strict: ['emphasis', 'case', 'punctuation', 'hyphen', 'spelling', 'numeral', 'abbreviation', 'joined'],
  news: [],
  academic: ['emphasis', 'spelling', 'numeral', 'abbreviation'],
  legal: ['emphasis', 'case', 'punctuation', 'hyphen', 'spelling', 'numeral', 'abbreviation', 'joined'],
};

/** Whether an edit of this kind passes silently. */
export function passes(style: StyleSetting, kind: AllowedEditKind): boolean {
  return !REPORTED[style].includes(kind);
}

/** Whether a value is one of `style`'s. */
export function isStyleSetting(value: unknown): value is StyleSetting {
  return STYLES.some((known) => known === value);
}
