// The command line: reads the arguments, runs the command, and turns what happened into an exit status.
import { version } from '../../package.json';
import { startStdioServer } from '../lsp/stdio';
import { readArguments, type Arguments } from './arguments';
import { check } from './check';
import { peopleJson, peopleText } from './people';
import { printable } from './printable';
import { loadLibrary, openProject } from './project';
import { quotesJson, quotesText } from './quotes';
import { USAGE, UsageError } from './usage';

/** Wrong usage, no source, or something named that cannot be read. */
const WRONG_USAGE = 2;

main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof UsageError) process.stderr.write(`verbatim: ${printable(error.message)}\n`);
  else process.stderr.write(`verbatim: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = WRONG_USAGE;
});

async function main(argv: readonly string[]): Promise<void> {
  // `verbatim check | head` closes the pipe early; that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode);
    throw error;
  });
  const given = readArguments(argv);
  process.exitCode = await run(given);
}

async function run(given: Arguments): Promise<number> {
  switch (given.command) {
    case 'check':
      return check(given, version);
    case 'quotes':
    case 'people':
      return list(given);
    case 'lsp':
      return startStdioServer({ allowOutside: given.allowOutside });
    case 'help':
      process.stdout.write(USAGE);
      return 0;
    case 'version':
      process.stdout.write(`${version}\n`);
      return 0;
  }
}

// Sources named as arguments are the whole library then: their people are joined among themselves.
async function list(given: Arguments): Promise<number> {
  const named = given.files.length > 0 ? given.files : given.sources;
  const library = await loadLibrary(await openProject(given), given, named);
  const sources = [...library.sources.values()];
  const isJson = given.format === 'json';
  if (given.command === 'people') process.stdout.write(isJson ? peopleJson(library) : peopleText(library));
  else process.stdout.write(isJson ? quotesJson(sources, library) : quotesText(sources, library));
  return 0;
}
