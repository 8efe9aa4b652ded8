// The colours of citations and ignore comments: the injection is put into a small Markdown grammar with the scopes that VS Code's
// has, and the words it colours are listed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar, type IGrammar } from 'vscode-textmate';

const INJECTION = 'markdown.verbatim.injection';

/** Of VS Code's Markdown grammar, what the injection must leave alone. */
const HOST = {
  scopeName: 'text.html.markdown',
  patterns: [
    { name: 'markup.fenced_code.block.markdown', begin: '^```', end: '^```' },
    { name: 'markup.raw.block.markdown', match: '^ {4}.*$' },
    { name: 'comment.block.html', begin: '<!--', end: '-->' },
    { name: 'meta.paragraph.markdown', begin: '^(?=\\S)', while: '^(?=\\S)', patterns: [{ include: '#inline' }] },
  ],
  repository: {
    inline: {
      patterns: [
        { name: 'comment.block.html', begin: '<!--', end: '-->' },
        { name: 'markup.inline.raw.string.markdown', match: '`[^`]*`' },
        { name: 'markup.underline.link.markdown', match: 'https?://\\S+' },
        { name: 'string.other.link.title.markdown', match: '\\[[^\\]\\s]+\\]' },
      ],
    },
  },
};

describe('the grammar', () => {
  let grammar: IGrammar;

  before(async () => {
    grammar = await load();
  });

  it('is what the manifest says', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { grammars: { path: string; scopeName: string }[] };
    };
    const [contributed] = manifest.contributes.grammars;
    assert.equal(contributed?.path, './syntaxes/verbatim.tmLanguage.json');
    assert.equal(contributed.scopeName, INJECTION);
  });

  it('colours keys and locators of citations', () => {
    assert.deepEqual(coloured(grammar, 'He left [see @ap2023, p. 3; -@bbc_1, 00:12:30].'), [
      'citation-key: ap2023',
      'locator: p. 3',
      'suppress-author: -',
      'citation-key: bbc_1',
      'locator: 00:12:30',
    ]);
  });

  it('colours a citation in running text, with the locator after it', () => {
    assert.deepEqual(coloured(grammar, 'As @smith:2020.a [p. 4] and @{a key} say.'), [
      'citation-key: smith:2020.a',
      'locator: p. 4',
      'citation-key: {a key}',
    ]);
  });

  it('colours a bare key between brackets, which Markdown takes for a link', () => {
    assert.deepEqual(coloured(grammar, 'So they say [@ap2023].'), ['citation-key: ap2023']);
  });

  it('colours a citation that goes over two lines', () => {
    assert.deepEqual(coloured(grammar, 'They said [see @ap2023,\np. 3; @bbc, p. 4] so.'), [
      'citation-key: ap2023',
      'citation-key: bbc',
      'locator: p. 4',
    ]);
  });

  it('leaves mail addresses, web addresses and code alone', () => {
    const text = 'Write to ana@ap.org, see https://x.org/@ana and `[@code]`.\n\n```\n[@fenced]\n```\n\n    @indented';
    assert.deepEqual(coloured(grammar, text), []);
  });

  it('leaves brackets without a key alone', () => {
    assert.deepEqual(coloured(grammar, '“[T]he visit [...] was long [sic],” he said @ noon.'), []);
  });

  it('colours the codes and the reason of an ignore comment', () => {
    assert.deepEqual(coloured(grammar, '<!-- verbatim-ignore misquote, wrong-speaker: as printed: “so” -->'), [
      'ignore: verbatim-ignore',
      'code: misquote',
      'code: wrong-speaker',
      'reason:  as printed: “so” ',
    ]);
  });

  it('colours an ignore comment inside a paragraph, and one for the whole file', () => {
    assert.deepEqual(coloured(grammar, 'Text. <!-- verbatim-ignore -->\n\n<!-- verbatim-ignore-file misquote -->'), [
      'ignore: verbatim-ignore',
      'ignore: verbatim-ignore-file',
      'code: misquote',
    ]);
  });

  it('leaves other comments alone', () => {
    assert.deepEqual(coloured(grammar, '<!-- verbatim-ignored: @ana -->\n\n<!-- see @ana -->'), []);
  });
});

async function load(): Promise<IGrammar> {
  await loadWASM(readFileSync('node_modules/vscode-oniguruma/release/onig.wasm'));
  const file = 'syntaxes/verbatim.tmLanguage.json';
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: (scope) => {
      const text = scope === INJECTION ? readFileSync(file, 'utf8') : JSON.stringify(HOST);
      return Promise.resolve(parseRawGrammar(text, 'grammar.json'));
    },
    getInjections: (scope) => (scope === HOST.scopeName ? [INJECTION] : []),
  });
  const grammar = await registry.loadGrammar(HOST.scopeName);
  assert.ok(grammar);
  return grammar;
}

// The words with a scope of their own, as `name: text`; brackets, commas and the like are left out.
function coloured(grammar: IGrammar, text: string): string[] {
  const found: string[] = [];
  let state = INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const token of tokens) {
      const scope = token.scopes.at(-1) ?? '';
      if (!scope.endsWith('.verbatim') || /^(?:punctuation|meta|comment)\./.test(scope)) continue;
      found.push(`${scope.split('.').at(-2) ?? ''}: ${line.slice(token.startIndex, token.endIndex)}`);
    }
  }
  return found;
}
