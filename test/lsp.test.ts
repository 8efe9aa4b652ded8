// The language server as an editor meets it: a process, spoken to in the protocol. Needs a build (dist/cli.js).
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  DefinitionLink,
  Diagnostic,
  DocumentSymbol,
  Hover,
  Location,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import type { CitationItem, QuotationItem, StatusReply } from '../server/protocol';
import { EVERYTHING, TestClient, type ClientStart } from './lspClient';
import { leaveOneWording } from './vscode/project.mjs';

const WANTED =
  '“If we want to make sure, as we do, that the competition that we have with China doesn’t veer into conflict, the place you start is with communicating,”';
const TURNED = WANTED.replace('doesn’t', 'does');
const KEY = '000_758dcf435b3e4454';

describe('language server', function () {
  this.timeout(30_000); // a process starts in each test; each waits for its own things
  let folder = '';
  const clients: TestClient[] = [];

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'verbatim-lsp-'));
    cpSync('seeds', path.join(folder, 'seeds'), { recursive: true });
    leaveOneWording(path.join(folder, 'seeds'), 'veer into conflict', KEY);
  });

  afterEach(async () => {
    for (const client of clients.splice(0)) assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(more: Partial<ClientStart> = {}): Promise<TestClient> {
    const client = await TestClient.start({ folder, ...more });
    clients.push(client);
    return client;
  }

  function write(file: string, text: string | Uint8Array): string {
    const full = path.join(folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
    return pathToFileURL(full).toString();
  }

  function hoverText(hover: Hover | null): string {
    assert.ok(hover && typeof hover.contents === 'object' && 'value' in hover.contents, 'no hover');
    return hover.contents.value;
  }

  describe('diagnostics', () => {
    it('are pulled, with the passage in the source and a link to the documentation', async () => {
      const client = await start();
      assert.deepEqual(client.capabilities.diagnosticProvider, {
        identifier: 'verbatim',
        interFileDependencies: true,
        workspaceDiagnostics: false,
      });
      client.open('draft.md', `${TURNED} Blinken said.\n`);
      const [misquote] = await client.codes('draft.md', ['misquote']);
      assert.equal(misquote?.severity, 1);
      assert.match(misquote.codeDescription?.href ?? '', /checks\.md#misquote$/);
      assert.match(misquote.relatedInformation?.[0]?.location.uri ?? '', new RegExp(`${KEY}\\.txt$`));
    });

    it('are not sent twice while nothing changed', async () => {
      const client = await start();
      client.open('draft.md', `${TURNED} Blinken said.\n`);
      await client.codes('draft.md', ['misquote']);
      const ask = (previousResultId?: string) =>
        client.connection.sendRequest<{ kind: string; resultId: string }>('textDocument/diagnostic', {
          textDocument: { uri: client.uri('draft.md') },
          previousResultId,
        });
      const { resultId } = await ask();
      assert.equal((await ask(resultId)).kind, 'unchanged');
      client.replace('draft.md', 'does veer', 'doesn’t veer');
      assert.equal((await ask(resultId)).kind, 'full');
    });

    it('are pushed to an editor that cannot do anything at all', async () => {
      const client = await start({ capabilities: {}, rootOnly: true });
      assert.equal(client.capabilities.diagnosticProvider, undefined);
      client.open('draft.md', `${TURNED} Blinken said.\n`);
      const codes = () => client.published.get(client.uri('draft.md'))?.diagnostics.map(({ code }) => code) ?? [];
      await client.until(codes, (found) => found.includes('misquote'));
      client.replace('draft.md', 'does veer', 'doesn’t veer');
      await client.until(codes, (found) => found.length === 0);
      assert.deepEqual(client.registrations, []);
      assert.doesNotMatch(hoverText(await client.ask('textDocument/hover', 'draft.md', 'competition')), /\*\*|\]\(/);
    });

    it('follow many edits in one message, each in the text that the one before left', async () => {
      const client = await start();
      client.open('draft.md', `Intro.\n\n${TURNED} Blinken said.\n`);
      await client.codes('draft.md', ['misquote']);
      client.change('draft.md', [
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } }, text: 'A\nlonger\nintro.' },
        { range: { start: { line: 4, character: 0 }, end: { line: 4, character: TURNED.length } }, text: WANTED },
      ]);
      await client.codes('draft.md', []);
    });

    it('obey the editor’s settings and their change', async () => {
      const settings: Record<string, unknown> = { rules: { misquote: 'information' } };
      const client = await start({ settings });
      client.open('draft.md', `${TURNED} Blinken said.\n`);
      const [misquote] = await client.codes('draft.md', ['misquote']);
      assert.equal(misquote?.severity, 3);
      settings['rules'] = { misquote: 'off' };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.codes('draft.md', []);
    });

    it('name an open mark when the draft is saved, not while it is typed', async () => {
      const client = await start();
      client.open('draft.md', 'First.\n\nBlinken said\n');
      client.replace('draft.md', 'Blinken said', 'Blinken said “If we want to');
      assert.deepEqual(await client.pull('draft.md'), []);
      client.save('draft.md');
      await client.codes('draft.md', ['unclosed-quote']);
    });
  });

  describe('sources', () => {
    const SAID = '“We have tested every cable twice,” Ana Ruiz told the council.\n';

    async function change(client: TestClient, uri: string, type: 1 | 2 | 3): Promise<void> {
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
    }

    it('that are added, changed and deleted show in an open draft', async () => {
      const client = await start();
      client.open('draft.md', SAID);
      await client.codes('draft.md', ['quote-not-found']);
      const uri = write('seeds/bridge.txt', SAID);
      await change(client, uri, 1);
      await client.codes('draft.md', []);
      write('seeds/bridge.txt', SAID.replace('twice', 'once'));
      await change(client, uri, 2);
      await client.codes('draft.md', ['misquote']);
      rmSync(path.join(folder, 'seeds/bridge.txt'));
      await change(client, uri, 3);
      await client.codes('draft.md', ['quote-not-found']);
    });

    it('are watched where they lie, also outside the folder', async () => {
      write('inner/verbatim.json', '{ "sources": ["../seeds/**"] }');
      const inner = path.join(folder, 'inner');
      const client = await TestClient.start({ folder: inner });
      clients.push(client);
      client.open('draft.md', `${TURNED} Blinken said.\n`);
      await client.codes('draft.md', ['misquote']);
      const watched = JSON.stringify(client.registrations.filter(({ method }) => /WatchedFiles/.test(method)).at(-1));
      assert.match(watched, /verbatim\.json/);
      assert.ok(watched.includes(pathToFileURL(path.join(folder, 'seeds')).toString()), watched);
    });

    it('are watched by the server itself where the editor cannot', async () => {
      const { workspace, ...others } = EVERYTHING;
      const capabilities = { ...others, workspace: { ...workspace, didChangeWatchedFiles: {} } };
      const client = await start({ capabilities });
      client.open('draft.md', SAID);
      await client.codes('draft.md', ['quote-not-found']);
      write('seeds/bridge.txt', SAID);
      await client.codes('draft.md', []);
    });

    it('outside the folder are not read without trust, and a person is told', async () => {
      write('inner/verbatim.json', '{ "sources": ["../seeds/**"] }');
      const client = await TestClient.start({ folder: path.join(folder, 'inner'), options: { trusted: false } });
      clients.push(client);
      client.open('draft.md', `${TURNED} Blinken said.\n`);
      const problems = await client.until(
        () => client.published.get(client.uri('verbatim.json'))?.diagnostics ?? [],
        (found) => found.length > 0,
      );
      assert.match(JSON.stringify(problems), /outside/);
      assert.deepEqual(await client.pull('draft.md'), []);
      await client.connection.sendNotification('verbatim/trust', { trusted: true });
      await client.codes('draft.md', ['misquote']);
    });

    it('are shown being read', async () => {
      const client = await start();
      await client.until(
        () => client.progress,
        (found) => JSON.stringify(found).includes('"end"'),
      );
    });
  });

  describe('folders', () => {
    it('have each its own sources, also one that is added later', async () => {
      write('second/sources/minutes.txt', '“We have tested every cable twice,” Ana Ruiz told the council.\n');
      write('first/draft.md', '');
      const client = await TestClient.start({ folder: path.join(folder, 'first') });
      clients.push(client);
      client.open('../second/draft.md', '“We have tested no cable twice,” Ana Ruiz told the council.\n');
      assert.deepEqual(await client.pull('../second/draft.md'), []);
      const uri = pathToFileURL(path.join(folder, 'second')).toString();
      const event = { added: [{ uri, name: 'second' }], removed: [] };
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
      await client.codes('../second/draft.md', ['misquote']);
    });

    it('need none for a draft that is not saved yet: the first one serves it', async () => {
      const client = await start();
      const textDocument = {
        uri: 'untitled:Untitled-1',
        languageId: 'markdown',
        version: 1,
        text: `${TURNED} Blinken said.\n`,
      };
      await client.connection.sendNotification('textDocument/didOpen', { textDocument });
      const codes = async () => {
        const report = await client.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
          textDocument,
        });
        return report.items.map(({ code }) => code);
      };
      await client.until(codes, (found) => found.includes('misquote'));
    });

    it('may be left by what the command line allows', async () => {
      write('inner/verbatim.json', '{ "sources": ["../seeds/**"] }');
      const inner = path.join(folder, 'inner');
      const client = await TestClient.start({ folder: inner, options: {}, argv: ['--allow-outside'] });
      clients.push(client);
      client.open('draft.md', `${TURNED} Blinken said.\n`);
      await client.codes('draft.md', ['misquote']);
    });
  });

  describe('the project file', () => {
    it('that is broken is marked at the place, and the last good settings hold', async () => {
      const uri = write('verbatim.json', '{ "rules": { "misquote": "information" } }');
      const client = await start();
      client.open('draft.md', `${TURNED} Blinken said.\n`);
      assert.equal((await client.codes('draft.md', ['misquote']))[0]?.severity, 3);
      write('verbatim.json', '{ "rules": { "misquote": "off" }\n  oops }');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
      const problems = await client.until(
        () => client.published.get(uri)?.diagnostics ?? [],
        (found) => found.length > 0,
      );
      assert.equal(problems[0]?.range.start.line, 1);
      assert.equal((await client.pull('draft.md'))[0]?.severity, 3);
      write('verbatim.json', '{}');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
      await client.until(
        () => client.published.get(uri)?.diagnostics ?? [],
        (found) => found.length === 0,
      );
      assert.equal((await client.codes('draft.md', ['misquote']))[0]?.severity, 1);
    });
  });

  describe('hover', () => {
    it('shows the passage with the words that differ, and leads to it', async () => {
      const client = await start();
      client.open('draft.md', `${TURNED} Blinken said.\n`);
      await client.codes('draft.md', ['misquote']);
      const text = hoverText(await client.ask('textDocument/hover', 'draft.md', 'the competition'));
      assert.match(text, /Misquoted/);
      assert.match(text, /~~does~~ \*\*doesn’t\*\*/);
      assert.match(text, /\]\(file:\/\/\/.*\.txt#L\d+,\d+-L\d+,\d+\)/);
      assert.match(text, /Antony Blinken/);
    });

    it('shows who a name is and what a key stands for', async () => {
      const client = await start();
      client.open('draft.md', `Blinken left [@${KEY}].\n`);
      await client.codes('draft.md', []);
      const name = await client.until(
        () => client.ask<Hover | null>('textDocument/hover', 'draft.md', 'Blin'),
        (hover) => hover !== null,
      );
      assert.match(hoverText(name), /secretary of state/i);
      assert.match(
        hoverText(await client.ask('textDocument/hover', 'draft.md', '@000_7')),
        /Ties between the countries/,
      );
    });

    it('lets nothing of a hostile source become markup', async () => {
      write(
        'seeds/hostile.txt',
        'See ![x](http://127.0.0.1:9/y.png) <img src="http://127.0.0.1:9/z.png"> [here](command:evil): “The plan is safe for us all,” said Ana <b>Ruiz</b>.\n',
      );
      const client = await start();
      client.open('draft.md', '“The plan is safe for us all,” said Ana.\n');
      await client.until(
        () => client.connection.sendRequest<StatusReply>('verbatim/status', { uri: client.uri('draft.md') }),
        ({ sources }) => sources === 6,
      );
      const text = hoverText(await client.ask('textDocument/hover', 'draft.md', 'safe for'));
      assert.match(text, /hostile/);
      assert.doesNotMatch(text, /!\[|(^|[^\\])<|[^\\]\]\((?!file:)|http:\/\//);
    });
  });

  describe('completion', () => {
    async function complete(client: TestClient, after: string, character?: string): Promise<CompletionItem[]> {
      const context = character === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter: character };
      const list = await client.ask<CompletionList>('textDocument/completion', 'draft.md', after, { context });
      return list.items;
    }

    it('gives the sentence whose first words were typed, with its closing mark and its citation', async () => {
      const client = await start();
      client.open('draft.md', 'Blinken said: “If we want ');
      const items = await client.until(
        () => complete(client, 'we want ', ' '),
        (found) => found.length > 0,
      );
      const [first] = items;
      assert.ok(first?.textEdit && 'range' in first.textEdit);
      assert.equal(first.filterText, 'If we want ');
      client.applyEdits(client.uri('draft.md'), [first.textEdit]);
      assert.match(
        client.text('draft.md'),
        /^Blinken said: “If we want to .* with communicating” \[@000_758dcf435b3e4454\]$/,
      );
      await client.codes('draft.md', []);
    });

    it('does not double a closing mark that the editor has set', async () => {
      const client = await start();
      client.open('draft.md', 'Blinken said: "If we want"');
      const [first] = await client.until(
        () => complete(client, 'we want'),
        (found) => found.length > 0,
      );
      assert.ok(first?.textEdit && 'range' in first.textEdit);
      client.applyEdits(client.uri('draft.md'), [first.textEdit]);
      assert.match(client.text('draft.md'), /communicating" \[@\w+\]$/);
    });

    it('gives keys after @ and [, names when asked for, and nothing after a blank in plain prose', async () => {
      const client = await start();
      client.open('draft.md', 'See [@shang and @000 and [ or Bli\n');
      await client.until(
        () => complete(client, '@000'),
        (found) => found.some(({ label }) => label === KEY),
      );
      const [bracket] = await complete(client, 'and [', '[');
      assert.match(bracket?.textEdit?.newText ?? '', /^@\S+\]$/);
      assert.ok((await complete(client, 'or Bli')).some(({ label }) => label === 'Antony Blinken'));
      assert.deepEqual(await complete(client, ' and ', ' '), []);
    });
  });

  describe('definition', () => {
    it('leads from a quotation, a name and a citation into the source', async () => {
      const client = await start();
      client.open('draft.md', `${TURNED} Antony Blinken said [@${KEY}].\n`);
      await client.codes('draft.md', ['misquote']);
      for (const place of ['the competition', 'Antony Bl', `@${KEY}`]) {
        const links = await client.ask<DefinitionLink[]>('textDocument/definition', 'draft.md', place);
        assert.match(links[0]?.targetUri ?? '', /seeds\/\d+_\w+\.txt$/, place);
      }
    });

    it('leads from a key to its entry in a bibliography', async () => {
      write('references.bib', '% a comment\n\n@book{roe1999, title = {A Book}, author = {Roe, Ann}, year = 1999}\n');
      write('verbatim.json', '{ "bibliography": ["references.bib"] }');
      const client = await start({
        capabilities: { ...EVERYTHING, textDocument: { hover: { contentFormat: ['markdown'] } } },
      });
      client.open('draft.md', 'See [@roe1999].\n');
      const places = await client.until(
        () => client.ask<Location[] | null>('textDocument/definition', 'draft.md', '@roe'),
        (found) => found !== null,
      );
      assert.equal(places?.[0]?.range.start.line, 2);
      assert.match(
        hoverText(await client.ask('textDocument/hover', 'draft.md', '@roe')),
        /A Book[^]*text is not in the library/,
      );
    });
  });

  describe('names', () => {
    it('are found in drafts and sources, changed in all drafts, and listed for the workspace', async () => {
      const client = await start();
      client.open('other.md', 'Mr Blinken left.\n');
      client.open('draft.md', 'Antony Blinken came. Blinken stayed.\n');
      const uris = await client.until(
        async () =>
          (
            (await client.ask<Location[] | null>('textDocument/references', 'draft.md', 'Antony Bl', {
              context: { includeDeclaration: true },
            })) ?? []
          ).map(({ uri }) => uri),
        (found) => found.some((uri) => uri.endsWith('.txt')),
      );
      assert.ok(uris.includes(client.uri('draft.md')) && uris.includes(client.uri('other.md')));
      const edit = await client.ask<WorkspaceEdit>('textDocument/rename', 'draft.md', 'Antony Bl', {
        newName: 'Antony Blinker',
      });
      client.apply(edit);
      assert.equal(client.text('draft.md'), 'Antony Blinker came. Blinker stayed.\n');
      assert.equal(client.text('other.md'), 'Mr Blinker left.\n');
      const symbols = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', {
        query: 'kritenb',
      });
      assert.match(symbols[0]?.location.uri ?? '', /\.txt$/);
      assert.match(symbols[0]?.name ?? '', /Kritenbrink$/);
    });
  });

  describe('code actions', () => {
    async function actionsAt(client: TestClient, words: string, only?: string[]): Promise<CodeAction[]> {
      const end = client.after('draft.md', words);
      return client.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: client.uri('draft.md') },
        range: { start: client.after('draft.md', words, -words.length), end },
        context: { diagnostics: [], ...(only ? { only } : {}) },
      });
    }

    function choose(actions: readonly CodeAction[], title: RegExp): NonNullable<CodeAction['edit']> {
      const action = actions.find((candidate) => title.test(candidate.title));
      assert.ok(action?.edit, `no ${title.source} among ${actions.map((candidate) => candidate.title).join(' | ')}`);
      return action.edit;
    }

    it('put the source’s words in', async () => {
      const client = await start();
      client.open('draft.md', `${TURNED} Blinken said.\n`);
      await client.codes('draft.md', ['misquote']);
      const actions = await actionsAt(client, 'does');
      assert.ok(actions.some(({ isPreferred }) => isPreferred === true));
      client.apply(choose(actions, /source’s words/));
      assert.equal(client.text('draft.md'), `${WANTED} Blinken said.\n`);
      await client.codes('draft.md', []);
    });

    it('silence a finding with a comment', async () => {
      const client = await start();
      client.open('draft.md', `First.\n\n> ${TURNED}\n\nAnd:\n\n- one ${TURNED} Blinken said.\n`);
      await client.codes('draft.md', ['misquote', 'misquote']);
      client.apply(choose(await actionsAt(client, 'does veer'), /^Ignore/));
      await client.codes('draft.md', ['misquote']);
      assert.match(client.text('draft.md'), /^First\.\n\n<!-- verbatim-ignore misquote: reason -->\n> “If/);
    });

    it('with a place to type the reason in, where the editor has snippets', async () => {
      const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
      const client = await start({
        capabilities: { ...EVERYTHING, workspace: { ...EVERYTHING.workspace, workspaceEdit } },
      });
      client.open('draft.md', `${TURNED} Blinken said.\n`);
      await client.codes('draft.md', ['misquote']);
      const edit = choose(await actionsAt(client, 'does'), /^Ignore/);
      assert.match(JSON.stringify(edit.documentChanges), /verbatim-ignore misquote: \$\{1:reason\} -->/);
    });

    it('repair everything that is safe, and only that', async () => {
      const client = await start();
      client.open('draft.md', `${TURNED} Blinken said [@${KEY.slice(0, -1)}].\n`);
      await client.codes('draft.md', ['misquote', 'unknown-citation']);
      client.apply(choose(await actionsAt(client, 'does', ['source.fixAll']), /./));
      assert.equal(client.text('draft.md'), `${TURNED} Blinken said [@${KEY}].\n`);
    });

    it('always offer the citation of a quotation that cites nothing', async () => {
      const client = await start();
      client.open('draft.md', `${WANTED} Blinken said.\n`);
      await client.until(
        () => actionsAt(client, 'competition'),
        (found) => found.length > 0,
      );
      client.apply(choose(await actionsAt(client, 'competition', ['refactor']), /Cite/));
      assert.match(client.text('draft.md'), /Blinken said \[@000_758dcf435b3e4454\]\.\n$/);
    });
  });

  describe('the outline', () => {
    it('has the quotations under their headings, each with its verdict', async () => {
      const client = await start();
      client.open('draft.md', `# One\n\n${TURNED} Blinken said.\n\n## Two\n\n${WANTED} Blinken said.\n`);
      await client.codes('draft.md', ['misquote']);
      const params = { textDocument: { uri: client.uri('draft.md') } };
      const [one] = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', params);
      assert.equal(one?.name, 'One');
      const [quotation, two] = one.children ?? [];
      assert.match(quotation?.name ?? '', /^≠ If we want/);
      assert.equal(two?.name, 'Two');
      assert.match(two.children?.[0]?.name ?? '', /^✓ If we want/);
    });

    it('is flat for an editor without trees', async () => {
      const client = await start({ capabilities: {} });
      client.open('draft.md', `# One\n\n${WANTED} Blinken said.\n`);
      const params = { textDocument: { uri: client.uri('draft.md') } };
      const symbols = await client.connection.sendRequest<SymbolInformation[]>('textDocument/documentSymbol', params);
      assert.deepEqual(
        symbols.map(({ name }) => name.slice(0, 6)),
        ['One', symbols[1]?.name.slice(0, 6)],
      );
    });
  });

  describe('what the extension shows beside', () => {
    it('counts and lists the quotations, and what may be cited', async () => {
      const client = await start();
      client.open('draft.md', `${TURNED} Blinken said.\n\n${WANTED} Blinken said.\n`);
      await client.codes('draft.md', ['misquote']);
      const params = { uri: client.uri('draft.md') };
      const status = await client.connection.sendRequest<StatusReply>('verbatim/status', params);
      assert.equal(status.text, '1 verified · 1 misquoted');
      assert.equal(status.isMisquoting, true);
      assert.equal(status.sources, 5);
      const list = await client.connection.sendRequest<QuotationItem[]>('verbatim/quotations', params);
      assert.deepEqual(
        list.map(({ verdict, speaker, source }) => [verdict, speaker, source]),
        [
          ['altered', 'Antony Blinken', `${KEY}, 2023-06`],
          ['verbatim', 'Antony Blinken', `${KEY}, 2023-06`],
        ],
      );
      const citations = await client.connection.sendRequest<CitationItem[]>('verbatim/citations', params);
      assert.ok(citations.some(({ written }) => written === `[@${KEY}]`));
    });

    it('logs what was read', async () => {
      const client = await start();
      client.open('draft.md', 'Nothing yet.\n');
      await client.until(
        () => client.logged,
        (found) => found.some((message) => /^Library of file:.*draft\.md: 5 sources; \d+ people/.test(message)),
      );
    });

    it('reads everything again when told to', async () => {
      const client = await start();
      client.open('draft.md', '“We have tested every cable twice,” Ana Ruiz told the council.\n');
      await client.codes('draft.md', ['quote-not-found']);
      write('seeds/bridge.txt', '“We have tested every cable twice,” Ana Ruiz told the council.\n');
      await client.connection.sendRequest('verbatim/rebuild');
      await client.codes('draft.md', []);
    });
  });

  describe('bad input', () => {
    it('a draft of a megabyte on one line is answered', async () => {
      const client = await start();
      const line = 'A plain sentence that says nothing of note. '.repeat(24_000);
      client.open('draft.md', `${line}${TURNED} Blinken said.\n`);
      await client.codes('draft.md', ['misquote']);
      client.replace('draft.md', 'does veer', 'doesn’t veer');
      await client.codes('draft.md', []);
    });

    it('what is asked about a document that is not open is answered with nothing', async () => {
      const client = await start();
      const textDocument = { uri: 'file:///nowhere/draft.md' };
      const position = { line: 3, character: 9 };
      assert.equal(await client.connection.sendRequest('textDocument/hover', { textDocument, position }), null);
      assert.equal(await client.connection.sendRequest('textDocument/definition', { textDocument, position }), null);
      assert.deepEqual(await client.connection.sendRequest('textDocument/documentSymbol', { textDocument }), []);
    });

    it('a handler’s fault is logged with the address, and the server lives on', async () => {
      const client = await start();
      client.open('draft.md', `${TURNED} Blinken said.\n`);
      const hover = { textDocument: { uri: client.uri('draft.md') }, position: null };
      assert.equal(await client.connection.sendRequest('textDocument/hover', hover), null);
      await client.until(
        () => client.logged,
        (found) => found.some((message) => /hover file:.*draft\.md/.test(message)),
      );
      await client.codes('draft.md', ['misquote']);
    });

    it('a cancelled request does no work', async () => {
      const client = await start();
      client.open('draft.md', `${TURNED} Blinken said.\n`);
      const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
      const cancel = new CancellationTokenSource();
      const asked = client.connection.sendRequest<Diagnostic[]>(
        'textDocument/diagnostic',
        { textDocument: { uri: client.uri('draft.md') } },
        cancel.token,
      );
      cancel.cancel();
      await assert.rejects(asked, /cancel/i);
    });

    it('unreadable and missing sources leave the server up, and say so', async () => {
      rmSync(path.join(folder, 'seeds'), { recursive: true });
      write('seeds/report.pdf', '%PDF-1.4');
      write('seeds/broken.txt', new Uint8Array([0, 1, 2, 3, 0, 0, 7, 0]));
      const client = await start();
      client.open('draft.md', `${TURNED} Blinken said.\n`);
      const status = await client.until(
        () => client.connection.sendRequest<StatusReply>('verbatim/status', { uri: client.uri('draft.md') }),
        ({ unread }) => unread.length === 2,
      );
      assert.match(status.unread.join('\n'), /report\.pdf/);
      assert.equal(status.sources, 0);
      assert.ok(
        client.shown.some((message) => /report\.pdf/.test(message)),
        client.shown.join('\n'),
      );
    });
  });
});
