// The form of a word with everything folded that a writer may change without a mark: the first letter's case, spelling
// by country, numerals, abbreviations. Two different words with equal canonical forms differ by an edit that may stand,
// and `allowedDifference` names it. The verdict `verbatim` never looks here: it asks for equal forms.
import { remembered } from '../text/remembered';
import { abbreviated } from './abbreviations';
import { isExtraction, shape } from './extraction';
import { numeralValue } from './numerals';
import { commonSpelling } from './spelling';
import type { AllowedEditKind } from './verdict';

/** True when a writer may put one form for the other without a mark. */
export function mayStandFor(quoted: string, source: string): boolean {
  if (quoted === source || canonicalForm(quoted) === canonicalForm(source)) return true;
  return isExtraction(quoted, source);
}

/** The canonical form of a word's form. */
export const canonicalForm: (form: string) => string = remembered((form) => {
  const full = firstLower(abbreviated(form) ?? form);
  return numeralValue(full) ?? commonSpelling(full);
});

/** The canonical form with letters that look alike made one: words that may stand for each other have one. */
export const alikeForm: (form: string) => string = remembered((form) => shape(canonicalForm(form)));

/** The kind of edit by which two different forms differ that may stand for each other. */
export function allowedDifference(quoted: string, source: string): AllowedEditKind {
  if (firstLower(quoted) === firstLower(source)) return 'case';
  if (canonicalForm(quoted) !== canonicalForm(source)) return 'extraction';
  const [a, b] = [abbreviated(quoted), abbreviated(source)];
  if (a !== undefined || b !== undefined) return 'abbreviation';
  return numeralValue(firstLower(quoted)) === undefined ? 'spelling' : 'numeral';
}

/** The form with a small first letter. The rest keeps its case, so that US and us stay different words. */
export function firstLower(form: string): string {
  const first = String.fromCodePoint(form.codePointAt(0) ?? 0x20);
  return form === '' ? form : first.toLowerCase() + form.slice(first.length);
}
