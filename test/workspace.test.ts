// The workspace over folders on a real disk: what holds for which draft, what a change on disk does, and what stays unread.
import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Finding } from '../server/checks/finding';
import { nodeHost } from '../server/library/nodeHost';
import { uriOf } from '../server/sources/paths';
import { Workspace, type FileChange } from '../server/workspace';
import { folderOf, removeFolders, writeFiles } from './library/folder';

const SEEDS = `
--- sources/blinken.txt
“We will not leave the field to others,” Antony Blinken said on Sunday.
`;
const DRAFT = '“We will leave the field to others,” Blinken said.\n';

describe('Workspace', () => {
  const open: Workspace[] = [];
  afterEach(() => {
    for (const workspace of open.splice(0)) workspace.close();
    removeFolders();
  });

  function workspaceOf(root: string, options: { trusted?: boolean; folders?: readonly string[] } = {}): Opened {
    const faults: unknown[] = [];
    const workspace = new Workspace(nodeHost({ fault: (error) => faults.push(error) }));
    open.push(workspace);
    const folders = (options.folders ?? ['']).map((name) => ({ uri: uriOf(`${root}/${name}`), name }));
    workspace.setFolders(folders, options.trusted === true);
    return new Opened(workspace, root, faults);
  }

  it('checks a draft against the sources of its folder', async () => {
    const opened = workspaceOf(folderOf(SEEDS));
    opened.draft('draft.md', DRAFT);
    await opened.ready();
    assert.deepEqual(opened.codes('draft.md'), ['misquote']);
    assert.deepEqual(opened.workspace.draftUris(), [opened.uri('draft.md')]);
  });

  it('calls nothing not found while sources are being read', () => {
    const opened = workspaceOf(folderOf(SEEDS));
    opened.draft('draft.md', '“Nobody ever said these words here,” Blinken said.\n');
    const checked = opened.workspace.checked(opened.uri('draft.md'));
    assert.equal(checked?.quotations[0]?.judgement.unchecked, 'indexing');
    assert.deepEqual(opened.codes('draft.md'), []);
  });

  it('works each version out once', async () => {
    const opened = workspaceOf(folderOf(SEEDS));
    const uri = opened.draft('draft.md', DRAFT);
    await opened.ready();
    const { workspace } = opened;
    assert.equal(workspace.checked(uri), workspace.checked(uri));
    assert.equal(workspace.findings(uri), workspace.findings(uri));
    const before = workspace.checked(uri);
    workspace.changeDraft(uri, [{ start: 0, end: 0, text: 'So. ' }], 2);
    assert.notEqual(workspace.checked(uri), before);
    assert.equal(workspace.version(uri), 2);
  });

  it('applies changes one after the other', async () => {
    const opened = workspaceOf(folderOf(SEEDS));
    const uri = opened.draft('draft.md', 'One two.\n\nThree.\n');
    opened.workspace.changeDraft(
      uri,
      [
        { start: 0, end: 3, text: 'Nought one' },
        { start: 11, end: 14, text: '2' },
        { start: 13, end: 19, text: ' ' },
      ],
      2,
    );
    assert.equal(opened.workspace.text(uri), 'Nought one 2. e.\n');
    await opened.ready();
  });

  it('does not call a quotation unclosed while it is being typed', async () => {
    const opened = workspaceOf(folderOf(SEEDS));
    const uri = opened.draft('draft.md', 'First paragraph.\n\nSecond paragraph.\n');
    await opened.ready();
    opened.type('draft.md', 'First', '“We will ');
    assert.deepEqual(opened.codes('draft.md'), []);
    opened.type('draft.md', 'Second', 'A ');
    assert.deepEqual(opened.codes('draft.md'), ['unclosed-quote']);
    opened.type('draft.md', 'First', 'x');
    assert.deepEqual(opened.codes('draft.md'), []);
    opened.workspace.saveDraft(uri);
    assert.deepEqual(opened.codes('draft.md'), ['unclosed-quote']);
  });

  it('a source that is open in the editor is no draft', async () => {
    const opened = workspaceOf(folderOf('--- sources/a.md\n“Unclosed.\n'));
    opened.draft('sources/a.md', '“Unclosed.\n');
    await opened.ready();
    assert.equal(opened.workspace.checked(opened.uri('sources/a.md')), undefined);
    assert.deepEqual(opened.workspace.draftUris(), []);
  });

  it('takes the drafts that verbatim.json names, and never as sources', async () => {
    const root = folderOf(
      `${SEEDS}--- verbatim.json\n{"sources": ["**/*.txt", "**/*.md"], "drafts": ["drafts/**"]}\n--- drafts/a.md\n${DRAFT}`,
    );
    const opened = workspaceOf(root);
    opened.draft('drafts/a.md', DRAFT);
    opened.draft('notes.md', DRAFT);
    await opened.ready();
    assert.deepEqual(opened.codes('drafts/a.md'), ['misquote']);
    assert.equal(opened.workspace.checked(opened.uri('notes.md')), undefined);
    assert.deepEqual(opened.sources('drafts/a.md'), ['blinken']);
  });

  describe('when files change on disk', () => {
    it('a source is added, changed, renamed, deleted: open drafts follow', async () => {
      const root = folderOf('--- sources/\n');
      const opened = workspaceOf(root);
      opened.draft('draft.md', DRAFT);
      await opened.ready();
      const { workspace } = opened;
      let told = 0;
      workspace.onDidChange(() => (told += 1));
      writeFiles(root, SEEDS);
      await opened.changed('created', 'sources/blinken.txt');
      assert.deepEqual(opened.codes('draft.md'), ['misquote']);
      writeFiles(root, '--- sources/blinken.txt\n“We will leave the field to others,” Antony Blinken said.\n');
      await opened.changed('changed', 'sources/blinken.txt');
      assert.deepEqual(opened.codes('draft.md'), []);
      renameSync(`${root}/sources/blinken.txt`, `${root}/sources/sunday.txt`);
      await opened.changes(['deleted', 'sources/blinken.txt'], ['created', 'sources/sunday.txt']);
      assert.deepEqual(opened.sources('draft.md'), ['sunday']);
      rmSync(`${root}/sources/sunday.txt`);
      await opened.changed('deleted', 'sources/sunday.txt');
      assert.deepEqual(opened.sources('draft.md'), []);
      assert.ok(told >= 4);
    });

    it('a folder comes and goes as a whole', async () => {
      const root = folderOf(`${SEEDS}--- sources/new/\n`);
      const opened = workspaceOf(root);
      await opened.ready();
      writeFiles(root, '--- sources/new/a.txt\nThe one.\n--- sources/new/b.txt\nThe other.\n');
      await opened.changed('created', 'sources/new');
      assert.deepEqual(opened.sources(), ['blinken', 'a', 'b']);
      rmSync(`${root}/sources/new`, { recursive: true });
      await opened.changed('deleted', 'sources/new');
      assert.deepEqual(opened.sources(), ['blinken']);
      renameSync(`${root}/sources`, `${root}/seeds`);
      await opened.changes(['deleted', 'sources'], ['created', 'seeds']);
      assert.deepEqual(opened.sources(), ['blinken']);
    });

    it('what concerns no library costs nothing', async () => {
      const opened = workspaceOf(folderOf(SEEDS));
      await opened.ready();
      const before = opened.workspace.library(opened.uri('draft.md'));
      await opened.changed('changed', 'draft.md');
      assert.equal(opened.workspace.library(opened.uri('draft.md')), before);
    });

    it('a bibliography of the settings and one of the draft are read again', async () => {
      const root = folderOf(
        `${SEEDS}--- verbatim.json\n{"bibliography": ["all.bib"]}\n--- all.bib\n@book{a,}\n--- own.bib\n@book{b,}\n`,
      );
      const opened = workspaceOf(root);
      opened.draft('draft.md', '---\nbibliography: own.bib\n---\n\n[@a] [@b] [@c]\n');
      await opened.ready();
      opened.codes('draft.md');
      await opened.ready();
      assert.deepEqual(opened.keys('draft.md'), ['a', 'b']);
      assert.deepEqual(opened.codes('draft.md'), ['unknown-citation']);
      writeFiles(root, '--- own.bib\n@book{c,}\n--- all.bib\n@book{a,}\n@book{b,}\n');
      await opened.changes(['changed', 'own.bib'], ['changed', 'all.bib']);
      opened.codes('draft.md');
      await opened.ready();
      assert.deepEqual(opened.keys('draft.md'), ['a', 'b', 'c']);
      assert.deepEqual(opened.codes('draft.md'), []);
    });

    it('verbatim.json holds as soon as it is there', async () => {
      const root = folderOf(`--- reports/a.txt\nThe one.\n`);
      const opened = workspaceOf(root);
      await opened.ready();
      assert.deepEqual(opened.sources(), []);
      writeFiles(root, '--- verbatim.json\n{"sources": ["reports/**"], "rules": {"misquote": "off"}}\n');
      await opened.changed('created', 'verbatim.json');
      assert.deepEqual(opened.sources(), ['a']);
      assert.equal(opened.workspace.settings(opened.uri('x.md')).rules.misquote, 'off');
      rmSync(`${root}/verbatim.json`);
      await opened.changed('deleted', 'verbatim.json');
      assert.deepEqual(opened.sources(), []);
    });

    it('a broken verbatim.json is told at its place, and the last good settings hold', async () => {
      const root = folderOf(`${SEEDS}--- verbatim.json\n{"minimumWords": 7}\n`);
      const opened = workspaceOf(root);
      await opened.ready();
      writeFiles(root, '--- verbatim.json\n{"minimumWords": 9 "sources": []}\n');
      await opened.changed('changed', 'verbatim.json');
      assert.equal(opened.workspace.settings(opened.uri('x.md')).minimumWords, 7);
      assert.deepEqual(opened.sources(), ['blinken']);
      assert.deepEqual(opened.problems('verbatim.json'), [['error', '"', 'A comma or “}” is expected here.']]);
      writeFiles(root, '--- verbatim.json\n{"minimumWords": 9}\n');
      await opened.changed('changed', 'verbatim.json');
      assert.equal(opened.workspace.settings(opened.uri('x.md')).minimumWords, 9);
      assert.deepEqual(opened.problems('verbatim.json'), []);
    });
  });

  describe('tells in verbatim.json', () => {
    it('of patterns that find nothing and of bibliographies that cannot be read', async () => {
      const root = folderOf('--- verbatim.json\n{"sources": ["reports/**"], "bibliography": ["missing.bib"]}\n');
      const opened = workspaceOf(root);
      await opened.ready();
      assert.deepEqual(opened.problems('verbatim.json'), [
        ['warning', '"reports/**"', '“reports/**” matches no document.'],
        ['warning', '"missing.bib"', '“missing.bib” does not exist.'],
      ]);
    });

    it('of documents whose format is not read yet, once', async () => {
      const root = folderOf(
        '--- verbatim.json\n{"sources": ["s/**"]}\n--- s/a.txt\nThe one.\n--- s/b.pdf\nx\n--- s/c.docx\nx\n',
      );
      const opened = workspaceOf(root);
      await opened.ready();
      const [[severity, place, message] = [], ...more] = opened.problems('verbatim.json');
      assert.deepEqual([severity, place, more], ['information', '"s/**"', []]);
      assert.match(message ?? '', /^Not read: s\/b\.pdf, s\/c\.docx\. PDF, DOCX/);
    });
  });

  it('tells of documents that cannot be read, and of which because of what', async () => {
    const root = folderOf('--- sources/good.txt\nThe one.\n--- sources/empty.txt\n');
    writeFileSync(`${root}/sources/picture.txt`, new Uint8Array(99));
    const opened = workspaceOf(root);
    await opened.ready();
    assert.deepEqual(
      opened.workspace.notices().map(({ message }) => message),
      ['Not read: sources/empty.txt is empty; sources/picture.txt is no text, whatever its name says'],
    );
    writeFiles(root, '--- verbatim.json\n{"sources": ["sources/**"]}\n');
    await opened.changed('created', 'verbatim.json');
    assert.deepEqual(opened.workspace.notices(), []);
    assert.deepEqual(
      opened.problems('verbatim.json').map(([severity, place]) => [severity, place]),
      [['warning', '"sources/**"']],
    );
  });

  it('tells of a bibliography that a draft names and that is not there, once its name is typed to the end', async () => {
    const opened = workspaceOf(folderOf(SEEDS));
    const uri = opened.draft('draft.md', '---\nbibliography: mine\n---\n\n[@a]\n');
    const notices = async (): Promise<string[]> => {
      opened.codes('draft.md');
      await opened.ready();
      return opened.workspace.notices().map(({ message }) => message);
    };
    await opened.ready();
    assert.deepEqual(await notices(), [
      'The bibliography of draft.md: “mine” is no BibTeX (.bib) or CSL-JSON (.json) file',
    ]);
    opened.type('draft.md', 'mine', 'x.bib # ');
    assert.deepEqual(await notices(), []);
    opened.workspace.saveDraft(uri);
    assert.deepEqual(await notices(), ['The bibliography of draft.md: “x.bib” does not exist']);
    assert.deepEqual(opened.codes('draft.md'), []);
  });

  it('knows nothing about a draft before the folders are known', async () => {
    const root = folderOf(SEEDS);
    const workspace = new Workspace(nodeHost());
    open.push(workspace);
    const uri = uriOf(`${root}/draft.md`);
    workspace.openDraft(uri, '“Nobody ever said these words here,” Blinken said.\n', 1);
    assert.equal(workspace.checked(uri)?.quotations[0]?.judgement.unchecked, 'indexing');
    workspace.setFolders([{ uri: uriOf(root), name: 'x' }], true);
    await workspace.ready();
    assert.deepEqual(codesOf(workspace.findings(uri)), ['quote-not-found']);
  });

  describe('reads nothing outside an untrusted workspace', () => {
    const asked = '{"sources": ["../**", "/etc/passwd", "in/**"], "bibliography": ["../out.bib"]}';
    const fixture = `
--- ws/verbatim.json
${asked}
--- ws/in/a.txt
The one.
--- secret.txt
The secret.
--- out.bib
@book{secret,}
--- own.bib
@book{own,}
`;

    it('not by verbatim.json, not by a link, not by a draft’s bibliography; and says so', async () => {
      const root = folderOf(fixture);
      symlinkSync('../../secret.txt', `${root}/ws/in/link.txt`);
      const opened = workspaceOf(`${root}/ws`);
      opened.draft('draft.md', '---\nbibliography: ../own.bib\n---\n\n[@secret]\n');
      await opened.ready();
      opened.codes('draft.md');
      await opened.ready();
      const library = opened.workspace.library(opened.uri('draft.md'));
      assert.deepEqual([...(library?.sources.keys() ?? [])], ['a']);
      assert.deepEqual(opened.keys('draft.md'), []);
      assert.deepEqual(
        library?.listed.filter(({ status }) => status === 'unreadable').map(({ path, reason }) => [path, reason]),
        [['in/link.txt', 'outside-workspace']],
      );
      const told = opened.problems('verbatim.json').filter(([, , message]) => /^“.*trusted workspace/.test(message));
      assert.deepEqual(
        told.map(([severity, place]) => [severity, place]),
        [
          ['warning', '"../**"'],
          ['warning', '"/etc/passwd"'],
          ['warning', '"../out.bib"'],
        ],
      );
    });

    it('until it is trusted', async () => {
      const root = folderOf(fixture.replace('"../**", "/etc/passwd"', '"../*.txt"'));
      const opened = workspaceOf(`${root}/ws`);
      await opened.ready();
      assert.deepEqual(opened.sources(), ['a']);
      opened.workspace.setFolders([{ uri: opened.uri(''), name: 'ws' }], true);
      await opened.ready();
      assert.deepEqual(opened.sources(), ['secret', 'a']);
      assert.deepEqual(opened.keys('x.md'), ['secret']);
      assert.deepEqual(opened.problems('verbatim.json'), []);
    });
  });

  describe('with several folders', () => {
    it('each draft belongs to its own', async () => {
      const root = folderOf(`--- one/sources/a.txt\nThe one.\n--- two/sources/b.txt\nThe other.\n`);
      const opened = workspaceOf(root, { folders: ['one', 'two'] });
      opened.draft('one/x.md', DRAFT);
      opened.draft('two/x.md', DRAFT);
      opened.draft('three/x.md', DRAFT);
      await opened.ready();
      assert.deepEqual(
        ['one/x.md', 'two/x.md', 'three/x.md'].map((name) => opened.sources(name)),
        [['a'], ['b'], []],
      );
      const lost = opened.workspace.checked(opened.uri('three/x.md'));
      assert.equal(lost?.quotations[0]?.judgement.unchecked, 'no-sources');
      opened.workspace.setFolders([{ uri: opened.uri('two'), name: 'two' }], false);
      await opened.ready();
      assert.deepEqual(
        ['one/x.md', 'two/x.md'].map((name) => opened.sources(name)),
        [[], ['b']],
      );
    });

    it('the editor’s settings are each folder’s own', async () => {
      const root = folderOf('--- one/a.txt\nThe one.\n--- two/b.txt\nThe other.\n');
      const opened = workspaceOf(root, { folders: ['one', 'two'] });
      opened.workspace.setEditorSettings(opened.uri('one'), { sources: ['*.txt'] });
      await opened.ready();
      assert.deepEqual([opened.sources('one/x.md'), opened.sources('two/x.md')], [['a'], []]);
    });

    it('files that the editor hides are no sources', async () => {
      const opened = workspaceOf(folderOf(`${SEEDS}--- sources/old/b.txt\nThe other.\n`));
      opened.workspace.setEditorSettings(opened.uri(''), {}, ['**/old']);
      await opened.ready();
      assert.deepEqual(opened.sources(), ['blinken']);
    });
  });

  describe('with a project inside the folder', () => {
    const fixture = `
--- seeds/a.txt
The one.
--- examples/verbatim.json
{"sources": ["../seeds/**"], "minimumWords": 5}
`;

    it('the nearest verbatim.json upward holds, and its paths stay inside the folder', async () => {
      const opened = workspaceOf(folderOf(fixture));
      opened.draft('examples/deep/x.md', DRAFT);
      opened.draft('x.md', DRAFT);
      await opened.ready();
      const settings = ['examples/deep/x.md', 'x.md'].map(
        (name) => opened.workspace.settings(opened.uri(name)).minimumWords,
      );
      assert.deepEqual(settings, [5, 3]);
      assert.deepEqual(opened.sources('examples/deep/x.md'), ['a']);
      assert.deepEqual(opened.workspace.library(opened.uri('examples/deep/x.md'))?.listed[0]?.path, 'seeds/a.txt');
    });

    it('it may come and go', async () => {
      const root = folderOf(fixture);
      const opened = workspaceOf(root);
      const uri = opened.draft('examples/x.md', DRAFT);
      await opened.ready();
      rmSync(`${root}/examples/verbatim.json`);
      await opened.changed('deleted', 'examples/verbatim.json');
      assert.equal(opened.workspace.settings(uri).minimumWords, 3);
      writeFiles(root, '--- examples/verbatim.json\n{"minimumWords": 6}\n');
      await opened.changed('created', 'examples/verbatim.json');
      assert.equal(opened.workspace.settings(uri).minimumWords, 6);
    });
  });

  it('an untitled draft belongs to the first folder', async () => {
    const opened = workspaceOf(folderOf(SEEDS));
    opened.workspace.openDraft('untitled:Untitled-1', DRAFT, 1);
    await opened.ready();
    assert.deepEqual(codesOf(opened.workspace.findings('untitled:Untitled-1')), ['misquote']);
  });

  it('a closed draft is forgotten, and nothing is asked of a draft that is not open', async () => {
    const opened = workspaceOf(folderOf(SEEDS));
    const uri = opened.draft('draft.md', DRAFT);
    opened.workspace.closeDraft(uri);
    opened.workspace.changeDraft(uri, [{ start: 0, end: 1, text: '' }], 2);
    await opened.ready();
    assert.equal(opened.workspace.checked(uri), undefined);
    assert.deepEqual(opened.workspace.findings(uri), []);
  });

  it('reads all again when asked to', async () => {
    const root = folderOf(SEEDS);
    const opened = workspaceOf(root);
    await opened.ready();
    const before = opened.workspace.library(opened.uri('x.md'))?.sources.get('blinken');
    opened.workspace.rebuild();
    await opened.ready();
    const after = opened.workspace.library(opened.uri('x.md'))?.sources.get('blinken');
    assert.ok(after && after !== before);
  });

  it('watches what it reads, and nothing outside while it is not trusted', async () => {
    const root = folderOf(
      '--- ws/verbatim.json\n{"sources": ["in/**", "../seeds/**"], "bibliography": ["refs.bib"]}\n',
    );
    mkdirSync(`${root}/seeds`);
    const watchedBy = async (trusted: boolean): Promise<string[]> => {
      const opened = workspaceOf(`${root}/ws`, { trusted });
      await opened.ready();
      return opened.workspace.watched().map(({ base, glob }) => `${base.slice(root.length)}/${glob}`);
    };
    assert.deepEqual(await watchedBy(false), ['/ws/verbatim.json', '/ws/in/**', '/ws/refs.bib']);
    assert.ok((await watchedBy(true)).includes('/seeds/**'));
  });
});

// A workspace in a folder, with the short ways to speak of its files.
class Opened {
  constructor(
    readonly workspace: Workspace,
    private readonly root: string,
    private readonly faults: readonly unknown[],
  ) {}

  uri(name: string): string {
    return uriOf(name === '' ? this.root : `${this.root}/${name}`);
  }

  draft(name: string, text: string): string {
    this.workspace.openDraft(this.uri(name), text, 1);
    return this.uri(name);
  }

  // Types `text` before the first `place`.
  type(name: string, place: string, text: string): void {
    const uri = this.uri(name);
    const start = this.workspace.text(uri)?.indexOf(place) ?? -1;
    assert.ok(start >= 0);
    this.workspace.changeDraft(uri, [{ start, end: start, text }], (this.workspace.version(uri) ?? 0) + 1);
  }

  async ready(): Promise<void> {
    await this.workspace.ready();
    assert.deepEqual(this.faults, []);
  }

  changed(kind: FileChange['kind'], name: string): Promise<void> {
    return this.changes([kind, name]);
  }

  changes(...changes: readonly (readonly [FileChange['kind'], string])[]): Promise<void> {
    this.workspace.filesChanged(changes.map(([kind, name]) => ({ kind, uri: this.uri(name) })));
    return this.ready();
  }

  codes(name: string): string[] {
    return codesOf(this.workspace.findings(this.uri(name)));
  }

  sources(name = 'x.md'): string[] {
    return [...(this.workspace.library(this.uri(name))?.sources.keys() ?? [])];
  }

  keys(name: string): string[] {
    return [...(this.workspace.library(this.uri(name))?.bibliography.entries.keys() ?? [])].sort();
  }

  problems(name: string): [severity: string, place: string, message: string][] {
    const found = this.workspace.projectProblems().get(this.uri(name));
    assert.ok(found);
    return found.problems.map(({ severity, span, message }) => [
      severity,
      found.text.slice(span.start, span.end),
      message,
    ]);
  }
}

function codesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ code }) => code);
}
