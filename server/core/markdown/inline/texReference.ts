// References in TeX that Pandoc passes through: `\ref{fig:map}`, `\cite{key}`. They print a number or a name, so they are no prose;
// other commands may hold words and are left as they stand.

/** Commands whose argument is a label or a key. */
const COMMAND =
  /^\\(?:(?:auto|c|C|eq|page|name|v)?ref|label|(?:auto|foot|full|no|paren|text)?cite[a-z]{0,6}|index|nocite)(?=\{)/;

/** Longer commands and arguments are something else. */
const LONGEST_NAME = 20;
const LONGEST_ARGUMENT = 300;

/** Where the reference that begins with the `\` at `at` ends; -1 where it is none. */
export function texReferenceEnd(text: string, at: number, limit: number): number {
  const command = COMMAND.exec(text.slice(at, at + LONGEST_NAME));
  if (!command) return -1;
  const open = at + command[0].length;
  for (let end = open + 1; end < limit && end - open < LONGEST_ARGUMENT; end++) {
    const character = text[end];
    if (character === '}') return end + 1;
    if (character === '{' || character === '\n') return -1;
  }
  return -1;
}
