// Colours on a terminal, marks elsewhere.
import type { Severity } from '../checks/finding';

/** How parts of a line are set off. */
export interface Paint {
  readonly severity: (severity: Severity, text: string) => string;
  /** Words that the draft has and the source has not. */
  readonly wrong: (text: string) => string;
  /** Words that the source has in their place. */
  readonly right: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly strong: (text: string) => string;
}

/** For files, pipes and terminals without colour. */
export const PLAIN: Paint = {
  severity: (_, text) => text,
  wrong: (text) => `[-${text}-]`,
  right: (text) => `{+${text}+}`,
  faint: (text) => text,
  strong: (text) => text,
};

const sgr = (codes: string) => (text: string) => `\u001b[${codes}m${text}\u001b[0m`;

const SEVERITY_CODES: Readonly<Record<Severity, string>> = { error: '31', warning: '33', information: '36', hint: '2' };

/** ECMA-48 colours. The marks stay, because red and green alone tell nothing to one reader in twelve. */
export const COLOURED: Paint = {
  severity: (severity, text) => sgr(SEVERITY_CODES[severity])(text),
  wrong: (text) => sgr('31')(`[-${text}-]`),
  right: (text) => sgr('32')(`{+${text}+}`),
  faint: sgr('2'),
  strong: sgr('1'),
};
