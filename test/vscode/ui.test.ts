// The packaged extension used by hand: mouse and keys in the real workbench with default settings for typing.
// Each scene leaves the picture that the README shows in docs/images/.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { installExtension, makeHome, removeHome, startEditor } from '../../scripts/editor.mjs';
import { ensureHost } from '../../scripts/install/host.mjs';
import { Undo } from '../../scripts/undo.mjs';
import { launchBrowser, newWindow, remoteUri, workbenchAddress } from './browser.mjs';
import { makeProject } from './project.mjs';
import { Workbench } from './workbench';

const VSIX = path.resolve('out/verbatim.vsix');
const PICTURES = path.resolve('docs/images');

/** For the pictures alone: letters that are read at a glance, and nothing beside the text that moves. */
const PICTURE_SETTINGS = {
  'workbench.colorTheme': 'Default Light Modern',
  'editor.fontSize': 15,
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'breadcrumbs.enabled': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
};

const FIRST_DRAFT = 'first-draft.md';
const BLANK = 'notes.md';

describe('by hand', function () {
  this.timeout(120_000); // one scene after another in one window; each waits for its own things
  this.bail(true); // a scene begins where the one before ended

  const undo = new Undo();
  let page: Page;
  let hands: Workbench;

  before(async () => {
    mkdirSync(PICTURES, { recursive: true });
    const work = mkdtempSync(path.join(tmpdir(), 'verbatim-ui-'));
    undo.add(() => {
      rmSync(work, { recursive: true, force: true });
    });
    const { examples } = makeProject(process.cwd(), work);
    writeFileSync(path.join(examples, BLANK), '# Notes\n\nBlinken said: \n\nSo it was \n');
    const home = makeHome(await ensureHost(), { settings: PICTURE_SETTINGS });
    undo.add(() => {
      removeHome(home);
    });
    await installExtension(home, VSIX);
    const editor = startEditor(home);
    undo.add(editor.stop);
    const url = await editor.url;
    const browser = await launchBrowser();
    undo.add(() => browser.close());
    page = await newWindow(browser);
    hands = new Workbench(page);
    const draft = path.join(examples, FIRST_DRAFT);
    await page.goto(workbenchAddress(url, examples, [['openFile', remoteUri(url, draft)]]));
    await hands.ready(FIRST_DRAFT);
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot({ path: path.resolve('out/ui-failed.png') });
  });

  after(() => undo.run());

  it('a misquotation is underlined, and the status counts the quotations', async () => {
    await hands.appears('.squiggly-error');
    const status = await hands.appears('.statusbar-item', 'verified');
    assert.match(await status.innerText(), /\d+ verified · \d+ misquoted/);
    await hands.restMouse();
    await picture('squiggles');
  });

  it('a quotation tells on hover what the source says', async () => {
    await hands.hover('competition that we have', 'Blinken');
    await picture('hover-quotation');
    await hands.closeHover();
  });

  it('a name tells on hover who it is', async () => {
    await hands.hover('Kritenbrink', 'East Asia');
    await picture('hover-name');
    await hands.closeHover();
  });

  it('one key offers the source’s words, one more puts them in', async () => {
    await hands.goTo(FIRST_DRAFT, 6, 66);
    await hands.press('Control+.', '.action-widget', 'source');
    await picture('quick-fix');
    await page.keyboard.press('Enter');
    await hands.line('China doesn').waitFor();
    await hands.command('View: Close All Editors');
  });

  async function picture(name: string): Promise<void> {
    await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  }
});
