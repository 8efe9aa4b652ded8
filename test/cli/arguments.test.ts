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

  const refused: Record<string, readonly string[]> = {
    'no command': [],
    'an unknown command': ['chek'],
    'an unknown option': ['check', '--source', 'x'],
    'an unknown format': ['check', '--format', 'xml'],
    'a format that only check writes': ['quotes', '--format', 'sarif'],
    'an unknown severity': ['check', '--fail-on', 'fatal'],
  };
  for (const [what, given] of Object.entries(refused)) {
    it(`refuses ${what}`, () => assert.throws(() => readArguments(given), UsageError));
  }
});
