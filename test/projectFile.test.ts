// verbatim.json: what it sets, and what a person is told of each fault, at its place.
import assert from 'node:assert/strict';
import { CODES } from '../server/checks/checks';
import { readProjectFile, RULE_CODES } from '../server/projectFile';
import { DEFAULT_SETTINGS, editorSettings, joinedSettings } from '../server/settings';

describe('verbatim.json', () => {
  it('sets what it names', () => {
    const { settings, problems } = readProjectFile(`\uFEFF{
      // Reports of this year.
      "sources": ["../seeds/**", "!old/**"],
      "drafts": ["drafts/*.md"],
      "bibliography": ["references.bib"],
      "rules": { "misquote": "error", "missing-citation": "off" }, /* for now */
      "minimumWords": 4,
      "citations": "always",
    }`);
    assert.deepEqual(problems, []);
    assert.deepEqual(settings, {
      sources: ['../seeds/**', '!old/**'],
      drafts: ['drafts/*.md'],
      bibliography: ['references.bib'],
      rules: { misquote: 'error', 'missing-citation': 'off' },
      minimumWords: 4,
      citations: 'always',
    });
  });

  it('knows where each path stands', () => {
    const text = '{"sources": ["a/**", "b/**"], "bibliography": "x.bib"}';
    const { places } = readProjectFile(text);
    assert.deepEqual(
      places.map(({ setting, span }) => [setting, text.slice(span.start, span.end)]),
      [
        ['sources', '"a/**"'],
        ['sources', '"b/**"'],
        ['bibliography', '"x.bib"'],
      ],
    );
  });

  it('tells of an unknown setting, and which one may be meant', () => {
    assert.deepEqual(told('{"source": [], "quux": 1}'), [
      ['warning', '"source"', 'Unknown setting “source”. Did you mean “sources”?'],
      ['warning', '"quux"', 'Unknown setting “quux”.'],
    ]);
  });

  it('tells of an unknown check and of a severity that is none', () => {
    assert.deepEqual(told('{"rules": {"misqote": "error", "misquote": "loud", "wrong-citation": 1}}'), [
      ['warning', '"misqote"', 'Unknown check “misqote”. Did you mean “misquote”?'],
      ['error', '"loud"', 'One of "error", "warning", "information", "hint", "off" is expected here.'],
      ['error', '1', 'One of "error", "warning", "information", "hint", "off" is expected here.'],
    ]);
  });

  it('leaves the other settings standing when one is of a wrong type', () => {
    const { settings } = readProjectFile(
      '{"sources": 5, "minimumWords": 0, "citations": "sometimes", "bibliography": ["a.bib", 7]}',
    );
    assert.deepEqual(settings, { bibliography: ['a.bib'] });
    assert.deepEqual(
      told('{"sources": 5, "minimumWords": 0, "citations": "sometimes", "bibliography": ["a.bib", 7]}').map(
        ([severity, place]) => [severity, place],
      ),
      [
        ['error', '5'],
        ['error', '0'],
        ['error', '"sometimes"'],
        ['error', '7'],
      ],
    );
  });

  it('reads people, and says at the place what is wrong with one', () => {
    const text =
      '{"people": [{"name": "Ana Ruiz", "aliases": ["Nita"], "roles": ["engineer"]}, {"name": "Acme", "kind": "organisation"}]}';
    assert.deepEqual(readProjectFile(text).problems, []);
    assert.deepEqual(readProjectFile(text).settings?.people, [
      { name: 'Ana Ruiz', aliases: ['Nita'], roles: ['engineer'], kind: 'person' },
      { name: 'Acme', aliases: [], roles: [], kind: 'organisation' },
    ]);
    assert.deepEqual(
      told(
        '{"people": [{"aliases": []}, 5, {"name": "A", "roles": "x"}, {"name": "B", "kind": "ship", "alias": 1}]}',
      ).map(([severity, place]) => [severity, place]),
      [
        ['error', '{"aliases": []}'],
        ['error', '5'],
        ['error', '"x"'],
        ['error', '"ship"'],
        ['warning', '"alias"'],
      ],
    );
  });

  it('says that a setting of the format has no effect yet', () => {
    assert.deepEqual(told('{"citationStyle": "news"}'), [
      ['information', '"news"', '“citationStyle” has no effect in this version of Verbatim.'],
    ]);
  });

  const broken: readonly (readonly [text: string, place: string, message: RegExp])[] = [
    ['{"sources": ["a" "b"]}', '"', /comma/],
    ['{"sources" ["a"]}', '[', /colon/],
    ['{"sources": }', '}', /value/],
    ['{"sources": ["a"', '"', /comma/],
    ['{sources: []}', 's', /double quotes/],
    ['{"sources": ["a]}', '"', /not closed/],
    ['{} {}', '{', /follow/],
    ['{"a": "\\x"}', '"', /escape/],
    ['['.repeat(5000), '[', /deep/],
    ['{"a": tru}', 't', /value/],
  ];
  for (const [text, place, message] of broken) {
    it(`is broken: ${text.slice(0, 24)}`, () => {
      const { settings, problems } = readProjectFile(text);
      const [problem, ...more] = problems;
      assert.equal(settings, undefined);
      assert.equal(more.length, 0);
      assert.equal(problem?.severity, 'error');
      assert.equal(text.slice(problem.span.start, problem.span.end), place);
      assert.match(problem.message, message);
    });
  }

  it('is broken at its end when it is empty', () => {
    assert.equal(readProjectFile('').settings, undefined);
    assert.equal(readProjectFile('').problems.length, 1);
  });

  it('wants settings in braces', () => {
    assert.deepEqual(told('["a"]'), [['error', '["a"]', 'Settings in braces { } are expected here']]);
  });

  it('knows every check', () => {
    assert.deepEqual([...RULE_CODES].sort(), [...CODES].sort());
  });
});

describe('settings', () => {
  it('the file holds over the editor, the editor over the defaults, rules code by code', () => {
    const settings = joinedSettings(
      { sources: ['a/**'], rules: { misquote: 'error' } },
      { sources: ['b/**'], minimumWords: 5, rules: { misquote: 'off', 'wrong-speaker': 'hint' } },
    );
    assert.deepEqual(settings, {
      ...DEFAULT_SETTINGS,
      sources: ['a/**'],
      minimumWords: 5,
      rules: { misquote: 'error', 'wrong-speaker': 'hint' },
    });
  });

  it('of the editor are taken as far as they are of the right type', () => {
    assert.deepEqual(
      editorSettings({
        sources: ['a'],
        drafts: [],
        bibliography: 'x',
        rules: { misquote: 'loud' },
        minimumWords: 'three',
      }),
      { sources: ['a'], rules: {} },
    );
    assert.deepEqual(editorSettings(null), {});
  });
});

function told(text: string): [severity: string, place: string, message: string][] {
  return readProjectFile(text).problems.map(({ severity, span, message }) => [
    severity,
    text.slice(span.start, span.end),
    message,
  ]);
}
