// The closing mark that goes with an opening one, in the style that the opening mark shows.

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '„': '“',
  '‚': '‘',
  '「': '」',
  '『': '』',
  '``': "''",
  '`': "'",
};

/** The closing mark for `open`; the same mark where both are alike (straight marks, Swedish ”). */
export function closingMark(open: string): string {
  return CLOSING[open] ?? open;
}
