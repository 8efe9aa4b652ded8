// The packaged extension in a real editor: what a writer has from it, through the editor's own interfaces.
import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import {
  actions,
  after,
  apply,
  at,
  codes,
  completions,
  diagnostics,
  expectCodes,
  folder,
  hover,
  inserted,
  open,
  openDraft,
  rangeOf,
} from './draft';
import { eventually } from '../eventually';

/** A sentence of the five reports, with its source. */
const WANTED =
  '“If we want to make sure, as we do, that the competition that we have with China doesn’t veer into conflict, the place you start is with communicating,”';
/** Its citation: without one, a draft beside a bibliography is told to cite. */
const CITED = '[@000_758dcf435b3e4454]';
/** The same without its “not”. */
const TURNED = WANTED.replace('doesn’t', 'does');
/** A change on disk must show within this time. */
const A_SECOND_MS = 1_000;

describe('the installed extension', () => {
  it('starts when a Markdown file is opened, from where the package was installed', async () => {
    const extension = vscode.extensions.getExtension('verbatim.verbatim');
    assert.ok(extension);
    assert.match(extension.extensionPath, /verbatim\.verbatim-\d/);
    await open(path.join(folder('examples'), 'first-draft.md'));
    await eventually(() => {
      assert.ok(extension.isActive);
    });
  });

  it('brings the commands that its manifest names', async () => {
    const manifest = vscode.extensions.getExtension('verbatim.verbatim')?.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      manifest.contributes.commands.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
    );
  });
});

describe('diagnostics', () => {
  it('show what is wrong in the example of a first draft', async () => {
    const { document } = await open(path.join(folder('examples'), 'first-draft.md'));
    await eventually(() => {
      for (const code of ['misquote', 'quote-not-found', 'wrong-speaker'])
        assert.ok(codes(document).includes(code), `${code}: ${codes(document).join()}`);
    });
    const turned = diagnostics(document).find(({ range }) => document.getText(range).includes('does'));
    assert.equal(turned?.severity, vscode.DiagnosticSeverity.Error);
  });

  it('point into the source', async () => {
    const { document } = await openDraft('examples', 'related.md', `${TURNED} Blinken said ${CITED}.\n`);
    await expectCodes(document, ['misquote']);
    const related = diagnostics(document)[0]?.relatedInformation?.[0];
    assert.match(related?.location.uri.fsPath ?? '', /seeds/);
  });

  it('leave the clean example alone', async () => {
    const { document } = await open(path.join(folder('examples'), 'a-clean-report.md'));
    const end = document.positionAt(document.getText().length);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, end, `\n${TURNED} Blinken said ${CITED}.\n`);
    await vscode.workspace.applyEdit(edit);
    await expectCodes(document, ['misquote']); // the one that was just added: so the whole was checked
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('follow what is typed', async () => {
    const editor = await openDraft('examples', 'typed.md', `${TURNED} Blinken said ${CITED}.\n`);
    await expectCodes(editor.document, ['misquote']);
    await editor.edit((edit) => {
      edit.replace(rangeOf(editor.document, 'does veer'), 'doesn’t veer');
    });
    await expectCodes(editor.document, []);
    await editor.edit((edit) => {
      edit.replace(rangeOf(editor.document, 'doesn’t veer'), 'does veer');
    });
    await expectCodes(editor.document, ['misquote']);
  });

  it('obey the severity that is set', async () => {
    const { document } = await openDraft(
      'second',
      'severity.md',
      '“We have tested every cable once,” Ana Ruiz told the council.\n',
    );
    await expectCodes(document, ['misquote']);
    const settings = vscode.workspace.getConfiguration('verbatim', document.uri);
    await settings.update('rules', { misquote: 'off' }, vscode.ConfigurationTarget.WorkspaceFolder);
    await expectCodes(document, []);
    await settings.update('rules', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    await expectCodes(document, ['misquote']);
  });

  it('say nothing of an open mark while its paragraph is written, and name it when the draft is saved', async () => {
    const editor = await openDraft('second', 'open-mark.md', 'The bridge reopens.\n\nAna Ruiz said\n');
    await editor.edit((edit) => {
      edit.insert(after(editor.document, 'Ruiz said'), ': “We have tested every cable once.” She went on: “We have');
    });
    await expectCodes(editor.document, ['misquote']); // the paragraph was checked, and its open mark not named
    await editor.document.save();
    await expectCodes(editor.document, ['misquote', 'unclosed-quote']);
  });
});

describe('repairs', () => {
  it('put the source’s words into a misquotation', async () => {
    const { document } = await openDraft('examples', 'fix.md', `${TURNED} Blinken said ${CITED}.\n`);
    await expectCodes(document, ['misquote']);
    await apply(await actions(document, rangeOf(document, 'does veer')), /source.s words/i);
    assert.match(document.getText(), /China doesn.t veer into conflict/);
    await expectCodes(document, []);
  });

  it('mend at once what can be mended safely', async () => {
    const { document } = await openDraft(
      'examples',
      'fix-all.md',
      `${WANTED} Blinken said [@000_758dcf435b3e445].\n\n${TURNED} Blinken said ${CITED}.\n`,
    );
    await expectCodes(document, ['misquote', 'unknown-citation']);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    await apply(await actions(document, whole, 'source.fixAll'), /./);
    assert.match(document.getText(), /said \[@000_758dcf435b3e4454\]\.\n\n/);
    assert.ok(document.getText().includes(TURNED), 'a change of meaning is never mended unasked');
    await expectCodes(document, ['misquote']);
  });

  it('can be declined with a reason', async () => {
    const { document } = await openDraft('examples', 'ignore.md', `${TURNED} Blinken said ${CITED}.\n`);
    await expectCodes(document, ['misquote']);
    await apply(await actions(document, rangeOf(document, 'does veer')), /ignore/i);
    assert.match(document.getText(), /<!-- verbatim-ignore misquote/);
    await expectCodes(document, []);
  });

  it('add the citation of a quotation', async () => {
    const { document } = await openDraft('examples', 'cite.md', `${WANTED} Blinken said.\n`);
    await eventually(async () => {
      await apply(await actions(document, rangeOf(document, 'the competition')), /citation|cite/i);
    });
    assert.match(document.getText(), /@000_758dcf435b3e4454/);
  });
});

describe('hover', () => {
  it('shows the passage of a quotation, its source and its speaker', async () => {
    const { document } = await openDraft(
      'examples',
      'hover.md',
      `${WANTED} he said ${CITED}. Antony Blinken then left.\n`,
    );
    const card = await eventually(async () => {
      const text = await hover(document, at(document, 'the competition'));
      assert.match(text, /Blinken/);
      return text;
    });
    assert.match(card, /000/);
    assert.match(card, /2023/);
    assert.match(card, /\]\(file:/);
  });

  it('tells who a name is', async () => {
    const { document } = await openDraft('examples', 'hover-name.md', 'Antony Blinken then left.\n');
    await eventually(async () => {
      assert.match(await hover(document, at(document, 'Blinken')), /secretary of state/i);
    });
  });

  it('shows what a citation stands for', async () => {
    const { document } = await openDraft('examples', 'hover-key.md', 'So it was [@000_758dcf435b3e4454].\n');
    await eventually(async () => {
      assert.match(await hover(document, at(document, '@000_758dcf435b3e4454')), /2023/);
    });
  });
});

describe('completion', () => {
  it('offers the sentences of the sources inside an opened quotation', async () => {
    const { document } = await openDraft('examples', 'quote.md', 'Blinken said: “If we want\n');
    const offered = await eventually(async () => {
      const items = await completions(document, after(document, '“If we want'));
      assert.ok(items.some((item) => inserted(item).includes('the competition that we have with China')));
      return items;
    });
    const first = offered.map(inserted).find((text) => text.includes('the competition that we have with China')) ?? '';
    assert.match(first, /”/);
  });

  it('offers keys after @', async () => {
    const { document } = await openDraft('examples', 'key.md', 'So it was [@\n');
    await eventually(async () => {
      const keys = (await completions(document, after(document, '[@'), '@')).map(inserted);
      assert.ok(
        keys.some((key) => key.includes('000_758dcf435b3e4454')),
        keys.join(),
      );
      assert.ok(
        keys.some((key) => key.includes('shanghai1972')),
        keys.join(),
      );
    });
  });

  it('offers names', async () => {
    const { document } = await openDraft('examples', 'name.md', 'The visit was prepared by Krit\n');
    await eventually(async () => {
      const names = (await completions(document, after(document, 'by Krit'))).map(inserted);
      assert.ok(
        names.some((name) => name.includes('Daniel Kritenbrink')),
        names.join(),
      );
    });
  });
});

describe('ways into the sources', () => {
  for (const [from, words] of [
    ['a quotation', 'the competition'],
    ['a name', 'Kritenbrink'],
    ['a citation', '@000_758dcf435b3e4454'],
  ] as const) {
    it(`lead from ${from}`, async () => {
      const { document } = await openDraft(
        'examples',
        'ways.md',
        `${WANTED} he told Daniel Kritenbrink [@000_758dcf435b3e4454].\n`,
      );
      const targets = await eventually(async () => {
        const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          at(document, words),
        );
        assert.ok(found.length > 0);
        return found.map((target) => ('targetUri' in target ? target.targetUri : target.uri).fsPath);
      });
      assert.match(targets.join('\n'), /seeds\/00/);
    });
  }

  it('lists the quotations of a draft under its headings', async () => {
    const { document } = await openDraft('examples', 'symbols.md', `# Monday\n\n${WANTED} he said.\n`);
    await eventually(async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      // VS Code's own Markdown outline has the heading too, and either may come first.
      const mondays = symbols.filter(({ name }) => name.includes('Monday'));
      assert.ok(mondays.some(({ children }) => children.some(({ name }) => name.includes('If we want'))));
    });
  });
});

describe('the library', () => {
  const minutes = (): string => path.join(folder('second'), 'sources/minutes.txt');

  it('belongs to its folder of the workspace', async () => {
    const here = await openDraft(
      'second',
      'multi.md',
      `“We have tested every cable twice,” Ana Ruiz said.\n\n${WANTED} Blinken said.\n`,
    );
    await expectCodes(here.document, ['quote-not-found']);
    const there = await openDraft(
      'examples',
      'multi.md',
      `“We have tested every cable twice,” Ana Ruiz said.\n\n${WANTED} Blinken said ${CITED}.\n`,
    );
    await expectCodes(there.document, ['quote-not-found']);
    assert.match(there.document.getText(diagnostics(there.document)[0]?.range), /cable/);
  });

  it('follows a source that changes on disk within a second', async () => {
    const { document } = await openDraft(
      'second',
      'watch.md',
      '“We have tested every cable once,” Ana Ruiz told the council.\n',
    );
    await expectCodes(document, ['misquote']);
    const twice = readFileSync(minutes(), 'utf8');
    const times: number[] = [];
    // The best of some tries counts: what else the machine does is no matter of the extension's.
    for (let attempt = 0; attempt < 4 && !times.some((ms) => ms <= A_SECOND_MS); attempt++) {
      for (const [text, expected] of [[twice.replace('twice', 'once'), []] as const, [twice, ['misquote']] as const]) {
        const start = performance.now();
        writeFileSync(minutes(), text);
        await expectCodes(document, expected);
        times.push(performance.now() - start);
      }
    }
    assert.ok(Math.min(...times) <= A_SECOND_MS, `${times.join(', ')} ms`);
  });

  it('follows a source that is added, renamed and deleted', async () => {
    const added = path.join(folder('second'), 'sources/letter.txt');
    const renamed = path.join(folder('second'), 'sources/note.txt');
    const { document } = await openDraft(
      'second',
      'files.md',
      '“Nobody asked the ferrymen about it,” wrote Piet Bos.\n',
    );
    await expectCodes(document, ['quote-not-found']);
    writeFileSync(added, 'date 2024-05-03 "Nobody asked the ferrymen about it," wrote Piet Bos to the council.\n');
    await expectCodes(document, []);
    renameSync(added, renamed);
    await eventually(async () => {
      assert.match(await hover(document, at(document, 'the ferrymen')), /note/);
    });
    rmSync(renamed);
    await expectCodes(document, ['quote-not-found']);
  });

  it('can be rebuilt by command', async () => {
    const { document } = await openDraft(
      'second',
      'rebuild.md',
      '“We have tested every cable once,” Ana Ruiz told the council.\n',
    );
    await expectCodes(document, ['misquote']);
    await vscode.commands.executeCommand('verbatim.rebuildLibrary');
    await expectCodes(document, ['misquote']);
  });
});

describe('the project file', () => {
  it('is told what is wrong with it, while the last good settings hold', async () => {
    const file = path.join(folder('examples'), 'verbatim.json');
    const good = readFileSync(file, 'utf8');
    const { document } = await openDraft('examples', 'settings.md', `${TURNED} Blinken said ${CITED}.\n`);
    await expectCodes(document, ['misquote']);
    const settings = await open(file);
    writeFileSync(file, good.replace(/\}\s*$/, ', "sources": [ }'));
    await eventually(() => {
      assert.ok(diagnostics(settings.document).some(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
    });
    assert.deepEqual(codes(document), ['misquote']);
    writeFileSync(file, good.replace(/\}\s*$/, ', "minimunWords": 4 }'));
    await eventually(() => {
      const [problem, ...more] = diagnostics(settings.document);
      assert.match(problem?.message ?? '', /minimumWords/);
      assert.equal(more.length, 0);
    });
    writeFileSync(file, good);
    await eventually(() => {
      assert.deepEqual(diagnostics(settings.document), []);
    });
  });
});
