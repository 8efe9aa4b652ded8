// What the command line understands, said once: the help text and the error for wrong usage.

/** Printed by `verbatim --help`, and after a message about wrong usage. */
export const USAGE = `verbatim: checks the quotations in Markdown drafts against your own sources.

Usage
  verbatim check [DRAFT...] [options]     check drafts (default: every Markdown file that is no source)
  verbatim quotes [SOURCE...] [options]   every quotation in the sources, with its speaker
  verbatim people [SOURCE...] [options]   every person, organisation and place in the sources
  verbatim lsp --stdio                    the language server, for any editor

Options
  --sources GLOB        sources to quote from; may be given again (default: verbatim.json's, else sources/** and seeds/**)
  --bibliography FILE   BibTeX or CSL-JSON file with citation keys; may be given again
  --config FILE         project file (default: verbatim.json here, else the nearest above the drafts given)
  --format FORMAT       check: text, json, sarif or github; quotes and people: text or json (default: text)
  --fail-on SEVERITY    check: error, warning, information, hint or never (default: warning)
  --allow-outside       read what the project file names outside its own folder
  --help, --version

Exit status: 0 nothing found, 1 findings at or above --fail-on, 2 wrong usage, no source, or something named that cannot be read.
`;

/** Wrong usage, or something named on the command line that cannot be read: exit status 2. */
export class UsageError extends Error {}
