// Reads the command line.
import { parseArgs } from 'node:util';
import { nearKeys } from '../core/citations/nearKeys';
import { FAIL_ON, type FailOn } from './report';
import { UsageError } from './usage';

/** What `--format` takes. */
export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

/** One of `FORMATS`. */
export type Format = (typeof FORMATS)[number];

/** The command line as understood. */
export interface Arguments {
  readonly command: 'check' | 'quotes' | 'people' | 'lsp' | 'help' | 'version';
  /** Drafts or sources, as given. */
  readonly files: readonly string[];
  readonly sources: readonly string[];
  readonly bibliography: readonly string[];
  readonly config?: string;
  readonly format: Format;
  readonly failOn: FailOn;
  readonly allowOutside: boolean;
}

const COMMANDS = ['check', 'quotes', 'people', 'lsp'] as const;

/** Ends a message about wrong usage. */
const HELP = '; verbatim --help lists commands and options';

const OPTIONS = {
  sources: { type: 'string', multiple: true },
  bibliography: { type: 'string', multiple: true },
  config: { type: 'string' },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  'allow-outside': { type: 'boolean' },
  stdio: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/**
 * The arguments after `verbatim`.
 * @throws UsageError for anything that is not understood
 */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parsed(argv);
  const [name, ...files] = positionals;
  const command = values.help ? 'help' : values.version ? 'version' : COMMANDS.find((known) => known === name);
  if (command === undefined)
    throw new UsageError(name === undefined ? `no command given${HELP}` : unknown('command', name, COMMANDS));
  const format = oneOf(values.format ?? 'text', FORMATS, '--format');
  if (command !== 'check' && (format === 'sarif' || format === 'github')) {
    throw new UsageError(`${command} writes text or json, not ${format}`);
  }
  return {
    command,
    files,
    sources: values.sources ?? [],
    bibliography: values.bibliography ?? [],
    ...(values.config !== undefined && { config: values.config }),
    format,
    failOn: oneOf(values['fail-on'] ?? 'warning', FAIL_ON, '--fail-on'),
    allowOutside: values['allow-outside'] ?? false,
  };
}

// Node's own messages speak of positional arguments, and change with its versions: what is wrong is told in our words.
function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch {
    throw new UsageError(whatIsWrong(argv));
  }
}

function whatIsWrong(argv: readonly string[]): string {
  const { tokens } = parseArgs({ args: [...argv], options: OPTIONS, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const type = Object.entries(OPTIONS).find(([name]) => name === token.name)?.[1].type;
    if (type === undefined)
      return unknown(
        'option',
        token.rawName,
        Object.keys(OPTIONS).map((name) => `--${name}`),
      );
    if (type === 'boolean' && token.value !== undefined) return `${token.rawName} takes no value${HELP}`;
    if (type === 'string' && (token.value === undefined || (!token.inlineValue && token.value.startsWith('-'))))
      return `${token.rawName} needs a value${HELP}`;
  }
  return `wrong usage${HELP}`;
}

function unknown(what: string, word: string, known: readonly string[]): string {
  const [meant] = nearKeys(word, known);
  return `unknown ${what}: ${word}${meant === undefined ? HELP : `; did you mean ${meant}?`}`;
}

function oneOf<T extends string>(value: string, known: readonly T[], option: string): T {
  const found = known.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`${option} takes ${known.join(', ')}, not ${value}`);
  return found;
}
