// Where a diagnostic code is explained: one heading a code in docs/checks.md.
import type { Code } from './finding';

/** The project's home, as in package.json's `repository`. */
export const HOME_PAGE = 'https://github.com/verbatim-editor/verbatim';

/** The address of a code's heading; of the whole page without a code. */
export function checkPage(code?: Code): string {
  return `${HOME_PAGE}/blob/main/docs/checks.md${code ? `#${code}` : ''}`;
}
