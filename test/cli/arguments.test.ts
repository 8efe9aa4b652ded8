// The command line's words: what is understood, and what is refused with a reason.
import assert from 'node:assert/strict';
import { readArguments } from '../../server/cli/arguments';
import { UsageError } from '../../server/cli/usage';

describe('command line arguments', () => {
  it('reads a check with its options', () => {
    const given = [
      'check',
      'a.md',
      '--sources',
      'x/**',
      '--sources',
      'y.txt',
      '--fail-on',
      'error',
      '--format',
      'json',
    ];
    assert.deepEqual(readArguments(given), {
      command: 'check',
      files: ['a.md'],
      sources: ['x/**', 'y.txt'],
      bibliography: [],
      format: 'json',
      failOn: 'error',
      allowOutside: false,
    });
  });

  it('starts the language server with --stdio', () => {
    assert.equal(readArguments(['lsp', '--stdio']).command, 'lsp');
  });

  const refused: Record<string, { given: readonly string[]; says: RegExp }> = {
    'no command': { given: [], says: /^no command given; verbatim --help/ },
    'an unknown command': { given: ['chek'], says: /^unknown command: chek; did you mean check\?$/ },
    'an unknown option': {
      given: ['check', '--source', 'x'],
      says: /^unknown option: --source; did you mean --sources\?$/,
    },
    'an option like no other': { given: ['check', '--bogus'], says: /^unknown option: --bogus; verbatim --help/ },
    'an option without its value': {
      given: ['check', '--sources', '--format', 'json'],
      says: /^--sources needs a value/,
    },
    'a last option without its value': { given: ['check', '--config'], says: /^--config needs a value/ },
    'a value that an option does not take': { given: ['lsp', '--stdio=3'], says: /^--stdio takes no value/ },
    'an unknown format': {
      given: ['check', '--format', 'xml'],
      says: /--format takes text, json, sarif, github, not xml/,
    },
    'a format that only check writes': { given: ['quotes', '--format', 'sarif'], says: /text or json, not sarif/ },
    'an unknown severity': { given: ['check', '--fail-on', 'fatal'], says: /--fail-on takes error/ },
  };
  for (const [what, { given, says }] of Object.entries(refused)) {
    it(`refuses ${what}`, () =>
      assert.throws(
        () => readArguments(given),
        (error) => error instanceof UsageError && says.test(error.message),
      ));
  }
});
