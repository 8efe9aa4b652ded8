// Reads the command line.
import { parseArgs } from 'node:util';
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
  if (command === undefined) throw new UsageError(name === undefined ? 'no command given' : `unknown command: ${name}`);
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

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<T extends string>(value: string, known: readonly T[], option: string): T {
  const found = known.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`${option} takes ${known.join(', ')}, not ${value}`);
  return found;
}
