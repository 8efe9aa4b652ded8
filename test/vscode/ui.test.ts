// The packaged extension used by hand: mouse and keys in the real workbench with default settings for typing.
// Each scene leaves the picture that the README shows in docs/images/.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { installExtension, makeHome, removeHome, startEditor } from '../../scripts/editor.mjs';
import { ensureHost } from '../../scripts/install/host.mjs';
import { Undo } from '../../scripts/undo.mjs';
import { launchBrowser, newWindow, remoteUri, workbenchAddress } from './browser.mjs';
import { eventually } from './eventually';
import { makeProject, type Project } from './project.mjs';
import { Workbench } from './workbench';

const VSIX = path.resolve('out/verbatim.vsix');
const PICTURES = path.resolve('docs/images');

/** For the pictures alone: letters that are read at a glance, and nothing beside the text that moves. */
const PICTURE_SETTINGS = {
  'workbench.colorTheme': 'Default Light Modern',
  'editor.fontSize': 15,
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'workbench.reduceMotion': 'on',
  'breadcrumbs.enabled': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
};

/** Equal pictures in a row, about 0.1 s each, until the window counts as still: light bulbs and counts come half a second late. */
const STILL_SHOTS = 8;
/** A window that never stands still is taken as it is. */
const MOST_SHOTS = 60;

const FIRST_DRAFT = 'first-draft.md';
const BLANK = 'notes.md';
/** What stands in BLANK at the beginning: places to type at, from line 5 on. */
const NOTES = `# Notes for the Sunday piece

Two governments that hardly speak agreed to meet. What each of them hopes for, in their own words:

Before he left, Blinken said:

Ro Khanna wrote:

So it has been since the first communiqué

The journey was prepared by

More in [@003_d50ecf63b4e26f54].
`;
const WHO = 'who.md';
/** Names of the reports: under each stands its card in a picture of its own, for docs/people.md. */
const NAMES = `# Who is who

Antony Blinken met Qin Gang and Wang Yi.

Xi Jinping came later.

Daniel Kritenbrink said more than Bonnie Glaser.

The Pentagon watched, and so did Taiwan.
`;
const CARDS: readonly (readonly [words: string, shows: string])[] = [
  ['Blinken', 'Mentioned 34 times'],
  ['Xi Jinping', 'American friend'],
  ['Qin Gang', 'core concerns'],
  ['Wang Yi', 'top diplomat'],
  ['Kritenbrink', 'East Asia'],
  ['Glaser', 'Asia Programme'],
  ['Pentagon', 'organisation'],
  ['Taiwan', 'place'],
];
/** A window as high as it takes for a long card to stand without scrolling, and narrow. */
const CARD_WINDOW = { width: 860, height: 2000 };
/** Around a card, in pixels: its border whole, and nothing of the text beside it. */
const MARGIN = 1;

/** Between two keys: a quick typist's pace, so that the suggestions follow as they would for a person. */
const TYPING_MS = 60;

describe('by hand', function () {
  this.timeout(180_000); // one scene after another in one window; each waits for its own things

  const undo = new Undo();
  let page: Page;
  let hands: Workbench;
  let project: Project;

  before(async () => {
    mkdirSync(PICTURES, { recursive: true });
    const work = mkdtempSync(path.join(tmpdir(), 'verbatim-ui-'));
    undo.add(() => {
      rmSync(work, { recursive: true, force: true });
    });
    project = makeProject(process.cwd(), work);
    const { examples } = project;
    writeFileSync(path.join(examples, BLANK), NOTES);
    writeFileSync(path.join(examples, WHO), NAMES);
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
    await page.keyboard.press('Control+b'); // the side bar goes: the drafts' lines fit then
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await page.screenshot({ path: path.resolve(`out/failed-${this.currentTest.title.replace(/\W+/g, '-')}.png`) });
  });

  after(() => undo.run());

  it('a misquotation is underlined, and the status counts the quotations', async () => {
    await hands.appears('.squiggly-error');
    const status = await hands.appears('.statusbar-item', 'verified');
    assert.match(await status.innerText(), /\d+ verified · .*\d+ misquoted/);
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

  it('the card of each name of the reports stands whole in a narrow window', async () => {
    const window = page.viewportSize();
    await hands.open(WHO);
    await page.setViewportSize(CARD_WINDOW);
    for (const [words, shows] of CARDS) {
      await hands.hover(words, shows);
      await picture(`card-${words.toLowerCase().replace(' ', '-')}`, '.monaco-hover:not(.hidden)');
      await hands.closeHover();
    }
    if (window) await page.setViewportSize(window);
    await hands.open(FIRST_DRAFT);
  });

  it('a citation tells on hover what it stands for', async () => {
    await hands.open(BLANK);
    await hands.hover('@003_d50ecf63b4e26f54', '2023');
    await hands.closeHover();
    await hands.open(FIRST_DRAFT);
  });

  it('the status opens the list of all quotations, and choosing one goes there', async () => {
    await (await hands.appears('.statusbar-item', 'verified')).click();
    await hands.appears('.quick-input-list .monaco-list-row', 'Misquoted');
    await hands.restMouse();
    await picture('quotation-list');
    await page.keyboard.type('Speak softly'); // the list filters
    await (await hands.appears('.quick-input-list .monaco-list-row', 'Speak softly')).click();
    await hands.appears('.statusbar-item', 'Ln 24,');
  });

  it('one key offers the repairs of a misquotation, one more puts the source’s words in', async () => {
    await hands.goTo(FIRST_DRAFT, 6, 69);
    await hands.press('Control+.', '.action-widget', 'source');
    await picture('quick-fix');
    await page.keyboard.press('Enter');
    await hands.line('China doesn').waitFor();
  });

  it('a quotation is offered while its first words are typed, unasked, with its closing mark and its citation', async () => {
    await hands.open(BLANK);
    await hands.endOf(BLANK, 5);
    await page.keyboard.type(' “If we want', { delay: TYPING_MS });
    await hands.appears('.suggest-widget.visible .monaco-list-row', 'If we want to make sure');
    await picture('completion-quotation');
    await page.keyboard.press('Enter');
    await hands.appears('.view-lines', 'the place you start is with communicating');
    await saved(/communicating,?” ?\[@000_758dcf435b3e4454\]/);
  });

  it('the same with a straight mark, which the editor may close by itself', async () => {
    await hands.endOf(BLANK, 7);
    await page.keyboard.type(' "I have conf', { delay: TYPING_MS });
    await hands.appears('.suggest-widget.visible .monaco-list-row', 'I have confidence that');
    await page.keyboard.press('Enter');
    await hands.appears('.view-lines', 'including our militaries');
    await saved(/wrote: "I have confidence [^"]*militaries[,.]?" ?\[@\w+\]/);
  });

  it('keys are offered after @, unasked', async () => {
    await hands.endOf(BLANK, 9);
    await page.keyboard.type(' [@', { delay: TYPING_MS });
    await hands.appears('.suggest-widget.visible .monaco-list-row', '000_758dcf435b3e4454');
    await picture('completion-citation');
    await page.keyboard.type('shang', { delay: TYPING_MS });
    await hands.appears('.suggest-widget.visible .monaco-list-row.focused', 'shanghai1972');
    await page.keyboard.press('Enter');
    await saved(/communiqué \[@shanghai1972\]\s*$/m);
  });

  it('names are offered on Ctrl+Space', async () => {
    await hands.endOf(BLANK, 11);
    await page.keyboard.type(' Krit', { delay: TYPING_MS });
    await hands.press('Control+Space', '.suggest-widget.visible .monaco-list-row', 'Kritenbrink');
    await page.keyboard.press('Enter');
    await saved(/prepared by Daniel Kritenbrink/);
  });

  /** Saves the notes and waits until they match on disk. */
  async function saved(pattern: RegExp): Promise<void> {
    await page.keyboard.press('Control+s');
    await eventually(() => {
      assert.match(readFileSync(path.join(project.examples, BLANK), 'utf8'), pattern);
    });
  }

  /** Takes a picture once the window stands still, so that the same state makes the same picture; of one element, if given. */
  async function picture(name: string, element?: string): Promise<void> {
    let last: Buffer = Buffer.of();
    const box = element === undefined ? null : await page.locator(element).first().boundingBox();
    const clip = box && {
      x: Math.max(0, box.x - MARGIN),
      y: Math.max(0, box.y - MARGIN),
      width: box.width + 2 * MARGIN,
      height: box.height + 2 * MARGIN,
    };
    for (let still = 0, shots = 0; still < STILL_SHOTS && shots < MOST_SHOTS; shots++) {
      // Disabled: a fading widget is shown as it will stand.
      const shot = await page.screenshot({ animations: 'disabled', ...(clip ? { clip } : {}) });
      still = shot.equals(last) ? still + 1 : 0;
      last = shot;
    }
    writeFileSync(path.join(PICTURES, `${name}.png`), last);
  }
});
