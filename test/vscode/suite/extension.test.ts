// The packaged extension in a real editor: what a writer has from it, through the editor's own interfaces.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the installed extension', () => {
  it('is there', () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 2);
  });
});
