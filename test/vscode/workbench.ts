// What a hand does in the workbench: each step waits for what it needs and is tried again when it was lost,
// because a key that is pressed before its widget is ready goes nowhere.
import type { Locator, Page } from 'playwright-core';

/** How long a widget may take to answer a key before the key counts as lost. */
const ANSWER_MS = 5_000;
const TRIES = 6;
/** How long a thing that the machine works out by itself may take: start-up on a loaded machine included. */
const SETTLE_MS = 60_000;

/** The hands, for one window. */
export class Workbench {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Waits until the workbench shows the editor of a file. */
  async ready(fileName: string): Promise<void> {
    await this.#page.locator('.monaco-workbench').waitFor({ timeout: 2 * SETTLE_MS });
    await this.editor(fileName).locator('.view-lines').waitFor({ timeout: SETTLE_MS });
  }

  /** The text editor of a file, by the end of its name. */
  editor(fileName: string): Locator {
    return this.#page.locator(`.monaco-editor[data-uri$="${fileName}"]`).first();
  }

  /** A line of the text on screen, by words that stand in it. The editor shows blanks as no-break spaces; both are found. */
  line(words: string): Locator {
    return this.#page
      .locator('.view-line', { hasText: new RegExp(escapeRegExp(words).replaceAll(' ', '[ \\u00a0]')) })
      .first();
  }

  /** Waits for what takes the machine a while: an element that appears after analysis. */
  async appears(selector: string, words?: string): Promise<Locator> {
    const found = this.#page.locator(selector, words === undefined ? {} : { hasText: words }).first();
    await found.waitFor({ timeout: SETTLE_MS });
    return found;
  }

  /** Puts the keyboard into the text. */
  async focus(fileName: string): Promise<void> {
    await this.editor(fileName).locator('.native-edit-context, textarea.inputarea').first().focus();
  }

  /** Opens a file of the workspace by its name. */
  async open(fileName: string): Promise<void> {
    await this.#again(
      async () => {
        await this.#page.keyboard.press('Control+p');
        await this.#input().fill(fileName, { timeout: ANSWER_MS });
        await this.#page
          .locator('.quick-input-list .monaco-list-row', { hasText: fileName })
          .first()
          .click({ timeout: ANSWER_MS });
      },
      () => this.editor(fileName).waitFor({ timeout: ANSWER_MS }),
    );
  }

  /** Runs a command by its title in the palette. */
  async command(title: string): Promise<void> {
    await this.#again(
      async () => {
        await this.#page.keyboard.press('F1');
        await this.#input().fill(`>${title}`, { timeout: ANSWER_MS });
        await this.#page
          .locator('.quick-input-list .monaco-list-row', { hasText: title })
          .first()
          .click({ timeout: ANSWER_MS });
      },
      () => Promise.resolve(),
    );
  }

  /** Puts the cursor at a line and column, both from 1. */
  async goTo(fileName: string, line: number, column: number): Promise<void> {
    await this.#again(
      async () => {
        await this.focus(fileName);
        await this.#page.keyboard.press('Control+g');
        await this.#input().fill(`:${line}:${column}`, { timeout: ANSWER_MS });
        await this.#page.keyboard.press('Enter');
      },
      () =>
        this.#page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor({ timeout: ANSWER_MS }),
    );
    await this.focus(fileName);
  }

  /** Puts the cursor at the end of a line, counted from 1. */
  async endOf(fileName: string, line: number): Promise<void> {
    await this.goTo(fileName, line, 1);
    await this.#page.keyboard.press('End');
  }

  /** Presses a key until what it brings is there, and answers that. */
  async press(key: string, brings: string, words?: string): Promise<Locator> {
    const found = this.#page.locator(brings, words === undefined ? {} : { hasText: words }).first();
    await this.#again(
      () => this.#page.keyboard.press(key),
      () => found.waitFor({ timeout: ANSWER_MS }),
    );
    return found;
  }

  /** Rests the mouse on words of the text until a hover with other words stands there. */
  async hover(words: string, shows: string): Promise<void> {
    const card = this.#page.locator('.monaco-hover:not(.hidden) .hover-contents', { hasText: shows }).first();
    await this.#again(
      async () => {
        await this.restMouse();
        const place = await this.#placeOf(words);
        await this.#page.mouse.move(place.x, place.y, { steps: 4 });
      },
      () => card.waitFor({ timeout: ANSWER_MS }),
    );
  }

  /** Makes the hover go away. */
  async closeHover(): Promise<void> {
    await this.restMouse();
    await this.#page
      .locator('.monaco-hover:not(.hidden) .hover-contents')
      .first()
      .waitFor({ state: 'hidden', timeout: SETTLE_MS });
  }

  /** Takes the mouse off the text, to the empty part of the status bar: under it a word is underlined as a link, and hovers open. */
  async restMouse(): Promise<void> {
    await this.#page.mouse.move(330, 790);
  }

  /** The middle of words on screen: a line is one element, so the place within it is reckoned from its text. */
  async #placeOf(words: string): Promise<{ x: number; y: number }> {
    const line = this.line(words);
    const text = (await line.innerText()).replaceAll('\u00a0', ' ');
    const box = await line.locator('> span').first().boundingBox();
    if (!box) throw new Error(`“${words}” is not on screen`);
    const middle = text.indexOf(words) + words.length / 2;
    return { x: box.x + (box.width * middle) / text.length, y: box.y + box.height / 2 };
  }

  #input(): Locator {
    return this.#page.locator('.quick-input-widget:visible input').first();
  }

  async #again(act: () => Promise<unknown>, look: () => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await act();
        await look();
        return;
      } catch (error) {
        if (attempt === TRIES) throw error;
        await this.#page.keyboard.press('Escape');
      }
    }
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
